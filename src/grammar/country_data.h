// Countries, regions and postal codes, as grammars/countries.json explains list by list.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/pattern.h"
#include "grammar/text_table.h"

namespace symd {

struct CountryName {
  std::string code;        // alpha-2
  std::string usual;       // as it is usually printed
  bool ambiguous = false;  // a region's name as well, or several countries'
};
struct RegionName {
  std::string country;
  std::string code;  // may be empty
  bool stands_for_country = false;
  bool town = false;           // a town's name as well
  bool needs_country = false;  // only where its country is printed
};
enum class CodeAlone : std::uint8_t { kNeither, kCountry, kRegion };
struct PostcodePrefix {
  std::string country;
  std::string form;    // as people know it: "D-"
  std::size_t digits;  // index into Countries::digits
};
struct PostcodeForm {
  Pattern pattern;      // of the whole code
  std::string country;  // empty: several countries use this form
  std::string form;     // as people know it: "A9 9AA"
};

struct Countries {
  TextMap<CountryName> names;                                     // by lower case
  TextMap<std::string> codes;                                     // "NL" → alpha-2, as printed
  TextMap<CodeAlone> codes_alone;                                 // those of a region as well
  std::unordered_multimap<std::string, RegionName> region_codes;  // "MA", as printed
  std::unordered_multimap<std::string, RegionName> region_names;  // by lower case
  TextMap<PostcodePrefix> prefixes;                               // "D"
  std::vector<Pattern> digits;
  TextMap<std::size_t> digits_of;  // of a country's codes, by alpha-2
  std::vector<PostcodeForm> postcodes;
};

}  // namespace symd
