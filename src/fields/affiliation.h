// Affiliations: institution, department, street, postal code, town, region and country out of free
// text. Precision first: a field stays empty rather than wrong (RECORD.md, FORMAT.md "Postal
// forms").
#pragma once

#include <string_view>

#include "fields/address.h"
#include "fields/affiliation_words.h"
#include "fields/value.h"

namespace symd {

// Reads affiliations, and remembers the parts of each text: booklets print the same ones many
// times.
class AffiliationReader {
 public:
  explicit AffiliationReader(const GrammarData& grammar) : grammar_(grammar), words_(grammar) {}

  // Reads the affiliation that a range of the text is; lines of an address are joined by ", ".
  Affiliation Make(const Plain& plain, Range range, Values* values);

 private:
  const GrammarData& grammar_;
  const AffiliationParts& PartsOf(std::string_view text);

  AffiliationWords words_;
  TextMap<AffiliationParts> known_;
};

}  // namespace symd
