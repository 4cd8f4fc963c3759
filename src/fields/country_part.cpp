// Country and region; see country_part.h. grammars/countries.json has the names and codes.
#include "fields/country_part.h"

#include "fields/town_part.h"
#include "fields/value.h"
#include "text/unicode.h"

namespace symd {
namespace {

// A country's name, in any case, with or without the full stop of a sentence; nullptr: it is none.
const CountryName* FindCountry(const Address& address, std::string_view text) {
  const Countries& countries = address.grammar.countries;
  auto name = countries.names.find(LowerCased(text));
  if (name == countries.names.end() && text.ends_with('.')) {
    name = countries.names.find(LowerCased(text.substr(0, text.size() - 1)));
  }
  return name == countries.names.end() ? nullptr : &name->second;
}

void SetCountry(Range range, const CountryName& name, Address* address) {
  AffiliationParts& parts = address->parts;
  if (address->Slice(range).ends_with('.') && !name.usual.ends_with('.')) --range.end;
  parts.country = range;
  parts.country_code = name.code;
  parts.usual_country = name.usual;
}

void SetCountryCode(Range range, const std::string& code, Address* address) {
  address->parts.country = range;
  address->parts.country_code = code;
  address->parts.country_from = Step::kCountryCode;
}

// "…, Scotland": a region that is printed in its country's place.
bool TakeRegionForCountry(Range element, Address* address) {
  const auto [begin, end] =
      address->grammar.countries.region_names.equal_range(LowerCased(address->Slice(element)));
  for (auto at = begin; at != end; ++at) {
    if (!at->second.stands_for_country) continue;
    address->parts.region = element;
    address->parts.country = element;
    address->parts.country_code = at->second.country;
    address->parts.country_from = Step::kCountryRegion;
    return true;
  }
  return false;
}

// A whole element that is a country, or stands for one; sets it.
bool IsCountry(Range element, Address* address) {
  const Countries& countries = address->grammar.countries;
  const std::string_view text = address->Slice(element);
  const bool alone = address->elements.size() == 1;
  if (const CountryName* name = FindCountry(*address, text)) {
    if (alone && text.size() < 4) return false;  // an institution's acronym
    if (!name->ambiguous) SetCountry(element, *name, address);
    return true;
  }
  if (TakeRegionForCountry(element, address)) return true;
  const auto code = countries.codes.find(text);
  if (code == countries.codes.end() || alone) return false;
  const auto meaning = countries.codes_alone.find(text);
  if (meaning == countries.codes_alone.end() || meaning->second == CodeAlone::kCountry) {
    SetCountryCode(element, code->second, address);
  } else if (meaning->second == CodeAlone::kRegion) {
    address->parts.region = element;
  }
  return true;
}

// A region's name that is a town's too, in the last element, where no town stands before it:
// "Columbia University, New York, USA".
bool IsTownHere(const RegionName& region, std::string_view text, const Address& address) {
  if (!region.town || region.code == text) return false;
  const std::size_t count = address.elements.size();
  return count < 3 || !LooksLikeTown(address, address.elements[count - 2]);
}

Range WordsFrom(Range element, std::size_t at) {
  return {element.begin + static_cast<std::uint32_t>(at), element.end};
}

Range WordsBefore(const Address& address, Range element, std::size_t at) {
  return Trimmed(address.text, {element.begin, element.begin + static_cast<std::uint32_t>(at)});
}

// "University of Bergen (Norway)", "ILL (Grenoble, France)"
void TakeBracketedCountry(Address* address) {
  Range& last = address->elements.back();
  const std::string_view text = address->Slice(last);
  if (!text.ends_with(')')) return;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return;
  Range country = {last.begin + static_cast<std::uint32_t>(open) + 1, last.end - 1};
  Range town = {country.begin, country.begin};
  if (const std::size_t comma = text.rfind(','); comma != std::string_view::npos && comma > open) {
    town.end = last.begin + static_cast<std::uint32_t>(comma);
    country = Trimmed(address->text, {town.end + 1, country.end});
  }
  const CountryName* name = FindCountry(*address, address->Slice(country));
  if (name == nullptr || name->ambiguous) return;
  if (!town.empty() && !LooksLikeTown(*address, town)) return;
  SetCountry(country, *name, address);
  address->parts.city = town;
  last = WordsBefore(*address, last, open);
}

// "University of Oslo Norway", but "Technical University of Denmark" and "Open University Cyprus".
void TakeCountryBehindUniversity(Address* address) {
  constexpr int kUniversity = 5;
  Range& last = address->elements.back();
  const std::string_view text = address->Slice(last);
  if (text.size() > kLongestOfPlace) return;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const CountryName* name = FindCountry(*address, text.substr(at + 1));
    if (name == nullptr) continue;
    const std::string_view before = text.substr(text.rfind(' ', at - 1) + 1);
    const std::string_view word = before.substr(0, before.find(' '));
    const bool part = address->grammar.list(WordList::kCountryWords).Has(word) ||
                      address->words.RankOf(word) == kUniversity;
    if (name->ambiguous || part || address->words.RankOf(text.substr(0, at)) != kUniversity) {
      return;
    }
    SetCountry(WordsFrom(last, at + 1), *name, address);
    last = WordsBefore(*address, last, at);
    return;
  }
}

// "Singapore 637371": a country that is its own town, with a code of its form.
void TakeCountryWithCode(Address* address) {
  const Range last = address->elements.back();
  const std::string_view text = address->Slice(last);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || !HasDigit(text.substr(blank))) return;
  const CountryName* name = FindCountry(*address, text.substr(0, blank));
  if (name == nullptr || name->ambiguous) return;
  SetCountry(WordsBefore(*address, last, blank), *name, address);
  if (IsPostcode(*address, text.substr(blank + 1))) {
    SetPostcode(WordsFrom(last, blank + 1), address);
    address->elements.pop_back();
  } else {
    address->parts = {};
  }
}

// "Prague Czech Republic", "Lausanne CH": the last words of an element that is otherwise a town.
void TakeCountryWords(Address* address) {
  constexpr std::size_t kLongest = 60;  // of a town and its country
  Range& last = address->elements.back();
  const std::string_view text = address->Slice(last);
  if (address->words.RankOf(text) > 0) return TakeCountryBehindUniversity(address);
  if (address->elements.size() < 2 || text.size() > kLongest) return;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const Range words = WordsFrom(last, at + 1);
    const Range before = WordsBefore(*address, last, at);
    // "L-1511 Luxembourg" is a town with its code.
    const std::string_view left = address->Slice(before);
    if (HasDigit(left) && left.find(' ') == std::string_view::npos) continue;
    if (const CountryName* name = FindCountry(*address, address->Slice(words))) {
      if (name->ambiguous) continue;
      SetCountry(words, *name, address);
      last = before;
      return;
    }
    const std::string_view code = address->Slice(words);
    const auto found = address->grammar.countries.codes.find(code);
    if (found == address->grammar.countries.codes.end() || !LooksLikeTown(*address, before)) {
      continue;
    }
    if (FindRegion(*address, code, true) != nullptr) continue;  // "Cambridge MA"
    SetCountryCode(words, found->second, address);
    last = before;
    return;
  }
}

}  // namespace

void TakeCountry(Address* address) {
  if (address->elements.empty()) return;
  if (IsCountry(address->elements.back(), address)) {
    address->elements.pop_back();
    return;
  }
  TakeBracketedCountry(address);
  if (address->parts.country.empty()) TakeCountryWords(address);
  if (address->parts.country.empty() && address->elements.size() > 1) TakeCountryWithCode(address);
}

bool NamesCountry(const Address& address, std::string_view element) {
  return FindCountry(address, element) != nullptr ||
         address.grammar.countries.codes.contains(element);
}

const RegionName* FindRegion(const Address& address, std::string_view text, bool behind_town) {
  const Countries& countries = address.grammar.countries;
  const auto fits = [&](const RegionName& region) {
    if (address.has_country()) return region.country == address.parts.country_code;
    return !region.needs_country && !region.town;
  };
  const bool clear = behind_town || address.has_country() || !countries.codes.contains(text);
  const auto [code_begin, code_end] = countries.region_codes.equal_range(std::string(text));
  for (auto at = code_begin; clear && at != code_end; ++at) {
    if (fits(at->second) || (behind_town && !address.has_country() && !at->second.needs_country)) {
      return &at->second;
    }
  }
  const auto [name_begin, name_end] = countries.region_names.equal_range(LowerCased(text));
  for (auto at = name_begin; at != name_end; ++at) {
    if (fits(at->second)) return &at->second;
  }
  return nullptr;
}

void TakeRegion(Address* address) {
  if (address->elements.size() < 2 || !address->parts.region.empty()) return;
  const Range last = address->elements.back();
  const std::string_view text = address->Slice(last);
  if (const RegionName* region = FindRegion(*address, text)) {
    if (IsTownHere(*region, text, *address)) return;
    address->parts.region = last;
    address->elements.pop_back();
    return;
  }
  if (text.size() > kLongestOfPlace) return;
  // ", MA 02139", ", New South Wales 2006"
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const Range region = WordsBefore(*address, last, at);
    const Range code = WordsFrom(last, at + 1);
    if (!IsPostcode(*address, address->Slice(code))) continue;
    const RegionName* found = FindRegion(*address, address->Slice(region), true);
    if (found == nullptr || IsTownHere(*found, address->Slice(region), *address)) return;
    address->parts.region = region;
    SetPostcode(code, address);
    address->elements.pop_back();
    return;
  }
}

Range SplitRegion(const Address& address, Range* town) {
  const std::string_view text = address.Slice(*town);
  if (text.size() > kLongestOfPlace) return {};
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const Range words = WordsFrom(*town, at + 1);
    const std::string_view name = address.Slice(words);
    const RegionName* region = FindRegion(address, name, true);
    // A name only where its country is printed, or it could be part of the town's.
    if (region == nullptr || (region->code != name && (!address.has_country() || region->town))) {
      continue;
    }
    *town = WordsBefore(address, *town, at);
    return words;
  }
  return {};
}

}  // namespace symd
