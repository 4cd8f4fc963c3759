// Institutions: where each is printed, under a key that its spellings share, and the list of them.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/grammar.h"
#include "symd/programme.h"

namespace symd {

inline constexpr std::uint32_t kNoInstitution = static_cast<std::uint32_t>(-1);

// Lists the institutions of all affiliations into the programme, with their mentions, in the order
// of the record. Returns for each affiliation, in that order, the number of its institution or
// kNoInstitution. The key has the words that tell an institution from others, in one language and
// order, without diacritics, hyphens and short forms. An acronym ("KIT") is the institution behind
// whose name the document prints it in brackets. Names without a word of their own ("Institute of
// Physics") are left out: many share them.
std::vector<std::uint32_t> ListInstitutions(const GrammarData& grammar, Programme* programme);

}  // namespace symd
