// Affiliations: institution, department, street, postal code, town, region and country out of free
// text. Precision first: a field stays empty rather than wrong (RECORD.md, FORMAT.md "Postal
// forms").
#pragma once

#include <string>
#include <vector>

#include "fields/value.h"

namespace symd {

// The parts of an affiliation as ranges of its text.
struct AffiliationParts {
  Range institution, street, postcode, city, region, country;
  std::vector<Range> department;
  std::string country_code;
  std::string_view usual_country;  // of the grammar; empty when the country is no name
  bool country_is_code = false;
  Step country_from = Step::kLookup;
};

// Reads affiliations, and remembers the parts of each text: booklets print the same ones many
// times.
class AffiliationReader {
 public:
  explicit AffiliationReader(const GrammarData& grammar) : grammar_(grammar) {}

  // Reads the affiliation that a range of the text is; lines of an address are joined by ", ".
  Affiliation Make(const Plain& plain, Range range, Values* values);

 private:
  const GrammarData& grammar_;
  const AffiliationParts& PartsOf(std::string_view text);

  TextMap<AffiliationParts> known_;
};

}  // namespace symd
