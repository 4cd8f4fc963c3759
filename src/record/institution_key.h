// Keys of institutions: what the spellings of one institution's name share. Names and keys have
// numbers, so that a name that comes again is looked up once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/grammar.h"
#include "symd/storage.h"

namespace symd {

// "Karlsruhe Institute of Technology (KIT)" without its short form.
std::string_view WithoutBracket(std::string_view name);

class InstitutionKeys {
 public:
  static constexpr std::uint32_t kNoKey = 0;

  InstitutionKeys(const GrammarData& grammar, TextArena* arena);

  // The number of a name, which must outlive this.
  std::uint32_t NumberOf(std::string_view name);
  std::size_t name_count() const { return key_of_name_.size(); }

  // The number of a name's key, or kNoKey when it has no word of its own.
  std::uint32_t KeyOf(std::uint32_t name) const { return key_of_name_[name]; }

  // The key of the one institution behind whose name this acronym has been printed in brackets;
  // kNoKey when it is none, or that of several.
  std::uint32_t KeyOfAcronym(std::string_view acronym) const;

  std::uint32_t NumberOfKey(const std::string& key);
  std::string_view TextOfKey(std::uint32_t key) const { return keys_[key]; }
  std::size_t key_count() const { return keys_.size(); }

 private:
  std::string MakeKey(std::string_view name) const;

  const GrammarData& grammar_;
  TextArena& arena_;
  std::unordered_map<std::string_view, std::uint32_t, TextHash> names_;
  std::vector<std::uint32_t> key_of_name_;
  std::unordered_map<std::string_view, std::uint32_t, TextHash> key_numbers_;
  std::vector<std::string_view> keys_;
  std::unordered_map<std::string_view, std::uint32_t, TextHash> acronyms_;
};

}  // namespace symd
