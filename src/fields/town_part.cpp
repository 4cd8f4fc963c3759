// Postal code and town; see town_part.h. grammars/countries.json has the forms of postal codes.
#include "fields/town_part.h"

#include <algorithm>
#include <array>

#include "fields/country_part.h"
#include "fields/value.h"
#include "text/unicode.h"

namespace symd {
namespace {

// The form that a text has among those that need no country, or nullptr.
const PostcodeForm* FindForm(const Address& address, std::string_view text) {
  if (!HasDigit(text)) return nullptr;
  for (const PostcodeForm& form : address.grammar.countries.postcodes) {
    if (form.pattern.Matches(text)) return &form;
  }
  return nullptr;
}

// Whether a text is a code of the printed country.
bool IsOfCountry(const Address& address, std::string_view text) {
  const Countries& countries = address.grammar.countries;
  const auto digits = countries.digits_of.find(address.parts.country_code);
  return digits != countries.digits_of.end() && countries.digits[digits->second].Matches(text);
}

// A code that no house, year or room has: of a form that one country has, or of the printed one.
bool IsSureCode(const Address& address, std::string_view text) {
  if (address.has_country() && IsOfCountry(address, text)) return true;
  const PostcodeForm* form = FindForm(address, text);
  return form != nullptr && !form->country.empty();
}

// A code behind letters for its country: "D-40237", "SE-751 20", also "D 40237".
struct Prefixed {
  Range code;  // empty: there is none
  std::string_view country;
  std::string_view form;  // "D-"
};

Prefixed ReadPrefixed(const Address& address, Range element, std::size_t end) {
  constexpr std::size_t kLongestPrefix = 3;
  constexpr std::array<std::string_view, 6> kHyphens = {"-", "–", "−", " - ", " – ", " "};
  const Countries& countries = address.grammar.countries;
  const std::string_view text = address.Slice(element).substr(0, end);
  std::size_t at = 0;
  while (at < text.size() && at <= kLongestPrefix && text[at] >= 'A' && text[at] <= 'Z') ++at;
  const auto prefix = countries.prefixes.find(text.substr(0, at));
  if (prefix == countries.prefixes.end()) return {};
  for (const std::string_view hyphen : kHyphens) {
    if (!text.substr(at).starts_with(hyphen)) continue;
    const std::size_t digits = at + hyphen.size();
    if (!countries.digits[prefix->second.digits].Matches(text.substr(digits))) continue;
    return {{element.begin + static_cast<std::uint32_t>(digits),
             element.begin + static_cast<std::uint32_t>(end)},
            prefix->second.country,
            prefix->second.form};
  }
  return {};
}

void SetPrefixed(const Prefixed& prefixed, Range printed, Address* address) {
  AffiliationParts& parts = address->parts;
  parts.postcode = prefixed.code;
  if (address->has_country()) return;
  parts.country = {printed.begin, prefixed.code.end};
  parts.country_code = prefixed.country;
  parts.country_from = Step::kPostcode;
  parts.postcode_form = prefixed.form;
}

// The offsets of the blanks of a text.
std::vector<std::size_t> Blanks(std::string_view text) {
  std::vector<std::size_t> blanks;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    blanks.push_back(at);
  }
  return blanks;
}

// "D-40237 Düsseldorf", "3584 CC Utrecht", "64287 Darmstadt": the longest code that leaves a town.
bool TakeCodeFirst(Range* element, Address* address) {
  constexpr std::size_t kMostWords = 4;
  const std::string_view text = address->Slice(*element);
  const std::vector<std::size_t> blanks = Blanks(text);
  for (std::size_t i = std::min(blanks.size(), kMostWords); i-- > 0;) {
    const Range town = Trimmed(
        address->text, {element->begin + static_cast<std::uint32_t>(blanks[i]), element->end});
    if (!LooksLikeTown(*address, town, true)) continue;
    const Prefixed prefixed = ReadPrefixed(*address, *element, blanks[i]);
    const Range code = {element->begin, element->begin + static_cast<std::uint32_t>(blanks[i])};
    if (!prefixed.code.empty()) {
      SetPrefixed(prefixed, *element, address);
    } else if (text[0] >= '0' && text[0] <= '9' && IsPostcode(*address, address->Slice(code))) {
      SetPostcode(code, address);
    } else {
      continue;
    }
    address->parts.city = town;
    *element = {};
    return true;
  }
  return false;
}

// What stands before a code: "Cambridge MA", "Saitama" behind a town, or a town.
bool TakeTownBeforeCode(Range town, bool sure, std::size_t position, Address* address) {
  if (town.empty()) return false;
  AffiliationParts& parts = address->parts;
  Range rest = town;
  const Range region = parts.region.empty() ? SplitRegion(*address, &rest) : Range{};
  // "Québec, Canada G1V 0A6", but "Singapore 117542, Singapore"
  if (parts.country_from == Step::kPostcode &&
      address->grammar.countries.names.contains(LowerCased(address->Slice(town)))) {
    return true;
  }
  // Digits alone are as often the number of a house.
  if (!sure && region.empty()) return false;
  if (!LooksLikeTown(*address, rest) || address->words.HasStreetWord(address->Slice(rest))) {
    return false;
  }
  const bool has_town_before =
      position > 1 && LooksLikeTown(*address, address->elements[position - 1]);
  if (region.empty() && parts.region.empty() && has_town_before) {
    const RegionName* found = FindRegion(*address, address->Slice(rest));
    if (found != nullptr) {  // "Harwell, Oxfordshire OX11 0DE"
      parts.region = rest;
      return true;
    }
  }
  parts.city = rest;
  if (!region.empty()) parts.region = region;
  return true;
}

// "Oxford OX1 2PU", "Cambridge MA 02139", "Wuhan 430072", "Riga LV-1586"
bool TakeCodeLast(std::size_t position, Address* address) {
  constexpr std::size_t kMostWords = 3;
  Range& element = address->elements[position];
  const std::string_view text = address->Slice(element);
  const std::vector<std::size_t> blanks = Blanks(text);
  const std::size_t first = blanks.size() - std::min(blanks.size(), kMostWords);
  for (std::size_t i = first; i < blanks.size(); ++i) {
    const Range code = {element.begin + static_cast<std::uint32_t>(blanks[i]) + 1, element.end};
    const Range town = Trimmed(
        address->text, {element.begin, element.begin + static_cast<std::uint32_t>(blanks[i])});
    const Prefixed prefixed = ReadPrefixed(*address, code, code.size());
    if (prefixed.code.empty() && !IsPostcode(*address, address->Slice(code))) continue;
    // The form tells the country first: "Harwell, Oxfordshire OX11 0DE".
    const AffiliationParts before = address->parts;
    const bool sure = !prefixed.code.empty() || IsSureCode(*address, address->Slice(code));
    prefixed.code.empty() ? SetPostcode(code, address) : SetPrefixed(prefixed, code, address);
    if (TakeTownBeforeCode(town, sure, position, address)) {
      element = {};
      return true;
    }
    address->parts = before;
  }
  return false;
}

// "…, Coventry, CV4 7AL, UK": a code that is an element of its own.
bool TakeCodeAlone(std::size_t position, Address* address) {
  Range& element = address->elements[position];
  const Prefixed prefixed = ReadPrefixed(*address, element, element.size());
  if (!prefixed.code.empty()) {
    SetPrefixed(prefixed, element, address);
  } else if (position > 0 && IsSureCode(*address, address->Slice(element))) {
    SetPostcode(element, address);
  } else {
    return false;
  }
  element = {};
  return true;
}

}  // namespace

bool IsPostcode(const Address& address, std::string_view text) {
  if (text.empty() || !HasDigit(text)) return false;
  return (address.has_country() && IsOfCountry(address, text)) ||
         FindForm(address, text) != nullptr;
}

void SetPostcode(Range code, Address* address) {
  AffiliationParts& parts = address->parts;
  parts.postcode = code;
  if (address->has_country()) return;
  const PostcodeForm* form = FindForm(*address, address->Slice(code));
  if (form == nullptr || form->country.empty()) return;
  parts.country = code;
  parts.country_code = form->country;
  parts.country_from = Step::kPostcode;
  parts.postcode_form = form->form;
}

void TakePostal(Address* address) {
  std::vector<Range>& elements = address->elements;
  for (std::size_t i = 0; i < elements.size() && address->parts.postcode.empty(); ++i) {
    if (elements[i].size() > kLongestOfPlace || !HasDigit(address->Slice(elements[i]))) continue;
    if (TakeCodeFirst(&elements[i], address) || TakeCodeAlone(i, address)) continue;
    TakeCodeLast(i, address);
  }
  std::erase_if(elements, [](Range element) { return element.empty(); });
}

void TakeTown(Address* address) {
  std::vector<Range>& elements = address->elements;
  AffiliationParts& parts = address->parts;
  if (!parts.city.empty() || elements.size() < 2) return;
  Range town = elements.back();
  const Range region = parts.region.empty() ? SplitRegion(*address, &town) : Range{};
  if (!LooksLikeTown(*address, town) || IsStreet(*address, address->Slice(town))) return;
  // It can only be a town when what stands before it can be an institution.
  const bool has_institution =
      std::any_of(elements.begin(), elements.end() - 1,
                  [&](Range element) { return !IsStreet(*address, address->Slice(element)); });
  if (!has_institution) return;
  parts.city = town;
  if (!region.empty()) parts.region = region;
  elements.pop_back();
}

}  // namespace symd
