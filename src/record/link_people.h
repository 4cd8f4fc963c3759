// Linking: which mentions of names mean one person.
//
// In: names and the institutions beside them. Out: a number for each mention, equal where they mean
// one person. Names that differ only by case, diacritics and marks are one person's. A name with
// fewer or shorter given names is that of a fuller one when there is just one that it can be: of
// those with a common institution, else of all in the document. Different institutions, and a list
// that has both, speak against it. What several fuller names can mean stays by itself.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/grammar.h"
#include "symd/programme.h"

namespace symd {

// One place where a name stands.
struct NameMention {
  std::uint32_t name = 0;   // of NameMentions::names
  std::uint32_t entry = 0;  // where it stands, see people.cpp
  std::uint32_t list = 0;   // a number for the list in which it stands
  Slice institutions;       // of NameMentions::institutions
};

struct NameMentions {
  std::vector<NameMention> all;
  std::vector<const Name*> names;  // different ones, each where it is printed first
  std::vector<std::uint32_t> institutions;
  std::size_t institution_count = 0;
  std::uint32_t list_count = 0;
};

struct PersonLink {
  std::uint32_t person = 0;     // a number that all mentions of the person share
  bool by_institution = false;  // only a common institution told which person it is
};

// One link for each mention.
std::vector<PersonLink> LinkPeople(const GrammarData& grammar, const NameMentions& mentions,
                                   TextArena* arena);

}  // namespace symd
