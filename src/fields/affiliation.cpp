// Affiliations; see affiliation.h. The text is cut at its commas; country, region, postal code and
// town are taken from its end (country_part.h, town_part.h), a street from the middle, and of the
// elements that are left one is the institution (institution_part.h).
#include "fields/affiliation.h"

#include <utility>

#include "fields/address_sections.h"
#include "fields/country_part.h"
#include "fields/institution_part.h"
#include "fields/town_part.h"

namespace symd {
namespace {

void ReadElements(Address* address) {
  TakeCountry(address);
  TakeRegion(address);
  TakePostal(address);
  TakeRegion(address);  // behind it stood a code: "Toronto, Ontario, M5S 1A7"
  std::erase_if(address->elements,
                [&](Range element) { return IsPostBox(*address, address->Slice(element)); });
  TakeTown(address);
  TakeStreet(address);
  TakeInstitution(address);
}

// Semicolons part it.
AffiliationParts ReadSections(Address* address) {
  AddressSections sections = SplitSections(*address);
  const SectionsAre kind = KindOfSections(*address, sections);
  if (kind == SectionsAre::kSeparate) {
    std::vector<AffiliationParts> parts;
    for (std::vector<Range>& section : sections) {
      Address one = {address->text, address->grammar, address->words, std::move(section), {}};
      ReadElements(&one);
      parts.push_back(std::move(one.parts));
    }
    return AgreedParts(*address, parts);
  }
  if (kind == SectionsAre::kElements) {
    address->elements.clear();
    for (const std::vector<Range>& section : sections) {
      address->elements.insert(address->elements.end(), section.begin(), section.end());
    }
  }
  ReadElements(address);
  return std::move(address->parts);
}

AffiliationParts ReadParts(std::string_view text, const GrammarData& grammar,
                           const AffiliationWords& words) {
  Address address = {text, grammar, words, {}, {}};
  SplitElements(&address);
  if (text.find(';') != std::string_view::npos) return ReadSections(&address);
  ReadElements(&address);
  return std::move(address.parts);
}

// Elements side by side are one stretch of the text.
template <typename InPlain>
Text MakeDepartment(const Plain& plain, const std::vector<Range>& elements, InPlain in_plain,
                    Values* values) {
  if (elements.empty()) return {};
  if (elements.size() == 1) return values->Make(plain, in_plain(elements[0]));
  std::vector<Range> department;
  bool together = true;
  for (const Range element : elements) {
    department.push_back(in_plain(element));
    const std::size_t count = department.size();
    together &=
        count < 2 || plain.Slice({department[count - 2].end, department[count - 1].begin}) == ", ";
  }
  if (!together) return values->MakeJoined(plain, department, ", ");
  return values->Make(plain, {department.front().begin, department.back().end});
}

}  // namespace

const AffiliationParts& AffiliationReader::PartsOf(std::string_view text) {
  const auto known = known_.find(text);
  if (known != known_.end()) return known->second;
  return known_.emplace(text, ReadParts(text, grammar_, words_)).first->second;
}

Affiliation AffiliationReader::Make(const Plain& plain, Range range, Values* values) {
  Affiliation affiliation;
  range = Trimmed(plain.text(), range);
  if (range.empty()) return affiliation;
  const AffiliationParts& parts = PartsOf(plain.Slice(range));
  const auto in_plain = [&](Range part) {
    return part.empty() ? part : Range{part.begin + range.begin, part.end + range.begin};
  };
  affiliation.text = values->Make(plain, range);
  affiliation.institution = values->Make(plain, in_plain(parts.institution));
  affiliation.department = MakeDepartment(plain, parts.department, in_plain, values);
  affiliation.street = values->Make(plain, in_plain(parts.street));
  affiliation.postcode = values->Make(plain, in_plain(parts.postcode));
  affiliation.city = values->Make(plain, in_plain(parts.city));
  affiliation.region = values->Make(plain, in_plain(parts.region));
  if (parts.country.empty()) return affiliation;
  const Range country = in_plain(parts.country);
  affiliation.country =
      values->MakeAs(values->Keep(parts.country_code), plain, country, StepBit(parts.country_from));
  affiliation.country_form = parts.postcode_form;
  if (parts.country_from == Step::kCountryCode) {
    values->Observe(ObservationKind::kCountryCode, plain.SourceOf(country));
  } else if (!parts.usual_country.empty()) {
    values->Observe(ObservationKind::kCountryName, plain.SourceOf(country), {},
                    values->Keep(parts.usual_country));
  }
  return affiliation;
}

}  // namespace symd
