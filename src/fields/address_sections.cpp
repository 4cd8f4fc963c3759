// Sections of affiliations; see address_sections.h.
#include "fields/address_sections.h"

#include <algorithm>

#include "fields/country_part.h"
#include "fields/value.h"

namespace symd {
namespace {

constexpr int kOwnInstitution = 4;  // a rank; institutes below may be another's

// "Alder University", "DESY"; not "Germany", "USA".
bool IsInstitution(const Address& address, Range element) {
  const std::string_view text = address.Slice(element);
  return address.words.RankOf(text) >= kOwnInstitution ||
         (IsAcronym(text) && !NamesCountry(address, text));
}

// Whether a section names an institution that is no other's: an institute counts with its address,
// and so does what is printed with town and country, "Alder Light Source, Ulm, Germany".
bool IsOwn(const Address& address, const std::vector<Range>& section) {
  constexpr std::size_t kWholeAddress = 3;  // elements
  if (section.size() >= kWholeAddress && NamesCountry(address, address.Slice(section.back()))) {
    return true;
  }
  return std::any_of(section.begin(), section.end(), [&](Range element) {
    return IsInstitution(address, element) ||
           (section.size() > 1 && address.words.RankOf(address.Slice(element)) >= kInstituteRank);
  });
}

}  // namespace

AddressSections SplitSections(const Address& address) {
  AddressSections sections(1);
  for (const Range element : address.elements) {
    std::uint32_t begin = element.begin;
    int depth = 0;
    for (std::uint32_t at = begin; at <= element.end; ++at) {
      const char c = at < element.end ? address.text[at] : ';';
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
      if (c != ';' || (depth > 0 && at < element.end)) continue;
      const Range piece = Trimmed(address.text, {begin, at});
      if (!piece.empty()) sections.back().push_back(piece);
      if (at < element.end && !sections.back().empty()) sections.emplace_back();
      begin = at + 1;
    }
  }
  if (sections.back().empty() && sections.size() > 1) sections.pop_back();
  return sections;
}

SectionsAre KindOfSections(const Address& address, const AddressSections& sections) {
  const auto own =
      std::count_if(sections.begin(), sections.end(),
                    [&](const std::vector<Range>& section) { return IsOwn(address, section); });
  if (own < 2) return SectionsAre::kElements;
  for (std::size_t i = 1; i < sections.size(); ++i) {
    if (!IsInstitution(address, sections[i - 1].back()) ||
        !IsInstitution(address, sections[i].front())) {
      return SectionsAre::kSeparate;
    }
  }
  return SectionsAre::kJoined;
}

AffiliationParts AgreedParts(const Address& address, std::span<const AffiliationParts> sections) {
  AffiliationParts agreed = sections.front();
  agreed.department.clear();
  agreed.street = {};
  for (const AffiliationParts& other : sections.subspan(1)) {
    for (Range AffiliationParts::*part :
         {&AffiliationParts::institution, &AffiliationParts::postcode, &AffiliationParts::city,
          &AffiliationParts::region}) {
      if (address.Slice(agreed.*part) != address.Slice(other.*part)) agreed.*part = {};
    }
    if (agreed.country_code != other.country_code) {
      agreed.country = {};
      agreed.country_code.clear();
    }
  }
  return agreed;
}

}  // namespace symd
