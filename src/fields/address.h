// An affiliation while it is taken apart: its elements between commas, the parts that were found,
// and what the files that find them share (country_part.h, town_part.h, institution_part.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fields/affiliation_words.h"
#include "symd/storage.h"
#include "text/plain.h"

namespace symd {

// The parts of an affiliation as ranges of its text.
struct AffiliationParts {
  Range institution, street, postcode, city, region, country;
  std::vector<Range> department;
  std::string country_code;
  std::string_view usual_country;  // of the grammar; empty when the country is no name
  std::string_view postcode_form;  // of the grammar, "D-": the form that tells the country
  Step country_from = Step::kCountryName;
};

struct Address {
  std::string_view text;
  const GrammarData& grammar;
  const AffiliationWords& words;
  std::vector<Range> elements;  // that no part has taken yet, in printed order
  AffiliationParts parts;

  std::string_view Slice(Range range) const { return text.substr(range.begin, range.size()); }

  // Whether a form of postal code, or a printed country, has told the country.
  bool has_country() const { return !parts.country_code.empty(); }
};

// Cuts at commas outside of brackets.
void SplitElements(Address* address);

// Longer elements are no part of an address: what looks at each of their words leaves them alone.
inline constexpr std::size_t kLongestOfPlace = 80;

bool HasDigit(std::string_view text);

// "ICAMS", "QuTech-B": capitals only, or a capital behind a small letter.
bool IsAcronym(std::string_view text);

// A few words that begin with a capital and are neither an institution nor a subject. `bracket`: a
// last word in brackets may tell towns of one name apart, "Halle (Saale)".
bool LooksLikeTown(const Address& address, Range range, bool bracket = false);

// A street with the number of a house, or with one of the words for streets in it.
bool IsStreet(const Address& address, std::string_view element);

// "Postfach 10 05 65", "Gebäude 69": neither a street nor a part of the institution.
bool IsPostBox(const Address& address, std::string_view element);

}  // namespace symd
