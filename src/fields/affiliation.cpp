// Affiliations; see affiliation.h. The text is cut at its commas; country, region, postal code and
// town are taken from its end, a street from the middle, and of the elements that are left the one
// of highest rank is the institution.
#include "fields/affiliation.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/unicode.h"

namespace symd {
namespace {

class PartsReader {
 public:
  PartsReader(std::string_view text, const GrammarData& grammar)
      : text_(text), grammar_(grammar), countries_(grammar.countries) {
    SplitElements({0, static_cast<std::uint32_t>(text.size())});
  }

  AffiliationParts Read() && {
    TakeCountry();
    TakeRegionElement();
    for (Range& element : elements_) TakePostal(&element);
    DropEmpty();
    std::erase_if(elements_, [&](Range element) { return IsPostBox(Slice(element)); });
    TakeCity();
    TakeStreet();
    TakeInstitution();
    return std::move(parts_);
  }

 private:
  std::string_view Slice(Range range) const { return text_.substr(range.begin, range.size()); }

  // At commas outside of brackets.
  void SplitElements(Range range) {
    int depth = 0;
    std::uint32_t begin = range.begin;
    for (std::uint32_t at = range.begin; at <= range.end; ++at) {
      const char c = at < range.end ? text_[at] : ',';
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
      if (c != ',' || (depth > 0 && at < range.end)) continue;
      const Range element = Trimmed(text_, {begin, at});
      if (!element.empty()) elements_.push_back(element);
      begin = at + 1;
    }
  }

  // "Postfach 100565": neither a street nor a part of the institution.
  bool IsPostBox(std::string_view text) const {
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos || !HasDigit(text.substr(blank))) return false;
    return grammar_.list(WordList::kPostBoxes).Has(text.substr(0, blank));
  }

  void DropEmpty() {
    std::erase_if(elements_, [](Range element) { return element.empty(); });
  }

  // --- country --------------------------------------------------------------------------------

  void TakeCountry() {
    if (elements_.empty()) return;
    Range& last = elements_.back();
    if (IsCountry(last)) {
      elements_.pop_back();
      return;
    }
    TakeBracketedCountry(&last);
    if (parts_.country.empty()) TakeCountryWords(&last);
  }

  // A whole element that is a country, or stands for one; sets it.
  bool IsCountry(Range element) {
    const std::string_view text = Slice(element);
    const auto name = countries_.names.find(LowerCased(text));
    if (name != countries_.names.end()) {
      if (elements_.size() == 1 && text.size() < 4) return false;  // an institution's acronym
      if (!name->second.ambiguous) SetCountry(element, name->second);
      return true;
    }
    if (IsRegionForCountry(element)) return true;
    const auto code = countries_.codes.find(std::string(text));
    if (code == countries_.codes.end() || elements_.size() == 1) return false;
    const auto alone = countries_.codes_alone.find(std::string(text));
    if (alone == countries_.codes_alone.end() || alone->second == CodeAlone::kCountry) {
      parts_.country = element;
      parts_.country_code = code->second;
      parts_.country_is_code = true;
    } else if (alone->second == CodeAlone::kRegion) {
      parts_.region = element;
    }
    return true;
  }

  bool IsRegionForCountry(Range element) {
    const auto [begin, end] = countries_.region_names.equal_range(LowerCased(Slice(element)));
    for (auto at = begin; at != end; ++at) {
      if (!at->second.stands_for_country) continue;
      parts_.region = element;
      parts_.country = element;
      parts_.country_code = at->second.country;
      return true;
    }
    return false;
  }

  void SetCountry(Range range, const CountryName& name) {
    parts_.country = range;
    parts_.country_code = name.code;
    parts_.usual_country = name.usual;
  }

  // "University of Bergen (Norway)"
  void TakeBracketedCountry(Range* last) {
    const std::string_view text = Slice(*last);
    if (!text.ends_with(")")) return;
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || open == 0) return;
    const Range inside = {last->begin + static_cast<std::uint32_t>(open) + 1, last->end - 1};
    const auto name = countries_.names.find(LowerCased(Slice(inside)));
    if (name == countries_.names.end() || name->second.ambiguous) return;
    SetCountry(inside, name->second);
    *last = Trimmed(text_, {last->begin, last->begin + static_cast<std::uint32_t>(open)});
  }

  // "Prague Czech Republic": the last words of an element that is otherwise a town.
  void TakeCountryWords(Range* last) {
    if (elements_.size() < 2 || RankOf(*last) > 0) return;
    constexpr std::size_t kLongest = 60;  // of a town and its country
    const std::string_view text = Slice(*last);
    if (text.size() > kLongest) return;
    for (std::size_t at = text.find(' '); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
      const Range words = {last->begin + static_cast<std::uint32_t>(at) + 1, last->end};
      const auto name = countries_.names.find(LowerCased(Slice(words)));
      if (name == countries_.names.end() || name->second.ambiguous) continue;
      SetCountry(words, name->second);
      *last = Trimmed(text_, {last->begin, words.begin});
      return;
    }
  }

  // --- region -----------------------------------------------------------------------------------

  // `behind_town`: a code that is a country's too is the region's there.
  const RegionName* FindRegion(std::string_view text, bool behind_town = false) const {
    const auto fits = [&](const RegionName& region) {
      if (!parts_.country_code.empty()) return region.country == parts_.country_code;
      return !region.needs_country && !region.town;
    };
    const auto [code_begin, code_end] = countries_.region_codes.equal_range(std::string(text));
    for (auto at = code_begin; at != code_end; ++at) {
      const bool country_too = countries_.codes.contains(std::string(text));
      const bool clear = behind_town || !parts_.country_code.empty() || !country_too;
      if (fits(at->second) && clear) return &at->second;
    }
    const auto [name_begin, name_end] = countries_.region_names.equal_range(LowerCased(text));
    for (auto at = name_begin; at != name_end; ++at) {
      if (fits(at->second)) return &at->second;
    }
    return nullptr;
  }

  // ", MA" or ", Massachusetts" or ", MA 02139" as an element of its own, before the country.
  void TakeRegionElement() {
    if (elements_.size() < 2 || !parts_.region.empty()) return;
    const Range last = elements_.back();
    if (FindRegion(Slice(last)) != nullptr) {
      // "…, Victoria, Canada" could be the town.
      parts_.region = last;
      elements_.pop_back();
      return;
    }
    const std::string_view text = Slice(last);
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return;
    const Range code = {last.begin, last.begin + static_cast<std::uint32_t>(blank)};
    const Range rest = Trimmed(text_, {code.end, last.end});
    if (FindRegion(Slice(code)) == nullptr || PostcodeCountry(Slice(rest)) == nullptr) return;
    parts_.region = code;
    SetPostcode(rest);
    elements_.pop_back();
  }

  // --- postal code and town -------------------------------------------------------------------

  static constexpr std::uint32_t kLongestPostal = 80;

  // The country that a form of postal code tells ("" when several have it), or nullptr.
  const std::string* PostcodeCountry(std::string_view code) const {
    for (const PostcodeForm& form : countries_.postcodes) {
      if (form.pattern.Matches(code)) return &form.country;
    }
    return nullptr;
  }

  void SetPostcode(Range code) {
    parts_.postcode = code;
    const std::string* country = PostcodeCountry(Slice(code));
    if (country != nullptr && !country->empty() && parts_.country.empty()) {
      parts_.country = code;
      parts_.country_code = *country;
      parts_.country_from = Step::kPostcode;
    }
  }

  // "D-40237 Düsseldorf", "64287 Darmstadt", "Oxford OX1 2PU", "Cambridge MA 02139".
  void TakePostal(Range* element) {
    if (element->size() > kLongestPostal) return;
    if (!parts_.postcode.empty() || !HasDigit(Slice(*element))) return;
    if (TakePrefixed(element) || TakeCodeFirst(element)) return;
    TakeCodeLast(element);
  }

  static bool HasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  bool TakePrefixed(Range* element) {
    const std::string_view text = Slice(*element);
    std::size_t at = 0;
    while (at < text.size() && at < 4 && text[at] >= 'A' && text[at] <= 'Z') ++at;
    const auto prefix = countries_.prefixes.find(std::string(text.substr(0, at)));
    if (prefix == countries_.prefixes.end()) return false;
    std::size_t digits = at;
    for (const std::string_view hyphen : {"-", "–", "−"}) {
      if (text.substr(at).starts_with(hyphen)) digits = at + hyphen.size();
    }
    if (digits == at) return false;
    for (std::size_t end = text.find(' ', digits); end != std::string_view::npos;
         end = text.find(' ', end + 1)) {
      if (!countries_.digits[prefix->second.digits].Matches(text.substr(digits, end - digits))) {
        continue;
      }
      const Range code = {element->begin + static_cast<std::uint32_t>(digits),
                          element->begin + static_cast<std::uint32_t>(end)};
      const Range city = Trimmed(text_, {code.end, element->end});
      if (!LooksLikeTown(city)) continue;
      parts_.postcode = code;
      parts_.city = city;
      if (parts_.country.empty()) {
        parts_.country = {element->begin, code.end};
        parts_.country_code = prefix->second.country;
        parts_.country_from = Step::kPostcode;
      }
      *element = {};
      return true;
    }
    return false;
  }

  bool TakeCodeFirst(Range* element) {
    const std::string_view text = Slice(*element);
    if (text[0] < '0' || text[0] > '9') return false;
    // The longest code first: "3584 CC Utrecht" before "3584 CC".
    for (int words = 2; words >= 1; --words) {
      std::size_t end = text.find(' ');
      if (words == 2 && end != std::string_view::npos) end = text.find(' ', end + 1);
      if (end == std::string_view::npos) continue;
      const Range code = {element->begin, element->begin + static_cast<std::uint32_t>(end)};
      const Range city = Trimmed(text_, {code.end, element->end});
      if (PostcodeCountry(Slice(code)) == nullptr || !LooksLikeTown(city)) continue;
      SetPostcode(code);
      parts_.city = city;
      *element = {};
      return true;
    }
    return false;
  }

  bool TakeCodeLast(Range* element) {
    constexpr std::uint32_t kLongCode = 6;  // digits: "Wuhan 430072, China"
    const std::string_view text = Slice(*element);
    std::size_t begin = std::string_view::npos;
    for (int words = 0; words < 2; ++words) {
      begin = text.rfind(' ', begin == std::string_view::npos ? begin : begin - 1);
      if (begin == std::string_view::npos || begin == 0) return false;
      const Range code = {element->begin + static_cast<std::uint32_t>(begin) + 1, element->end};
      const std::string* country = PostcodeCountry(Slice(code));
      if (country == nullptr) continue;
      Range city = Trimmed(text_, {element->begin, code.begin});
      Range region = SplitRegion(&city);
      // Digits alone are as often the number of a house; six of them, where a country is printed,
      // none.
      const bool long_code = code.size() >= kLongCode && !parts_.country.empty();
      if (country->empty() && region.empty() && !long_code) continue;
      if (!LooksLikeTown(city)) continue;
      SetPostcode(code);
      parts_.city = city;
      if (!region.empty() && parts_.region.empty()) parts_.region = region;
      *element = {};
      return true;
    }
    return false;
  }

  // "Cambridge MA" → town and region.
  Range SplitRegion(Range* city) const {
    const std::string_view text = Slice(*city);
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos) return {};
    const Range last = {city->begin + static_cast<std::uint32_t>(blank) + 1, city->end};
    const RegionName* region = FindRegion(Slice(last), true);
    // Only codes: a name there would be part of the town's.
    if (region == nullptr || region->code != Slice(last)) return {};
    *city = Trimmed(text_, {city->begin, last.begin});
    return last;
  }

  // A few words without digits that begin with a capital and are no institution's name.
  bool LooksLikeTown(Range range) const {
    const std::string_view text = Slice(range);
    if (text.empty() || text.size() > 40 || HasDigit(text)) return false;
    if (std::count(text.begin(), text.end(), ' ') > 4) return false;
    std::int32_t first = 0;
    DecodeCodePoint(text, 0, &first);
    if (!IsUpper(first) && first != '\'') return false;
    if (text.find_first_of("():;&@/") != std::string_view::npos) return false;
    return RankOf(range) == 0 && !IsAcronym(text);
  }

  // "ICAMS", "QuTech-B": capitals only, or a capital behind a small letter.
  static bool IsAcronym(std::string_view text) {
    int upper = 0;
    bool lower_before = false;
    bool lower = false;
    for (std::size_t i = 0; i < text.size();) {
      std::int32_t c = 0;
      i += DecodeCodePoint(text, i, &c);
      if (IsUpper(c)) {
        ++upper;
        if (lower_before) return true;
      }
      lower_before = IsLower(c);
      lower |= lower_before;
    }
    return upper > 1 && !lower;
  }

  void TakeCity() {
    if (!parts_.city.empty() || elements_.size() < 2) return;
    Range city = elements_.back();
    Range region = {};
    if (parts_.region.empty()) region = SplitRegion(&city);
    if (!LooksLikeTown(city) || IsStreet(Slice(city)) || !HasInstitutionBefore()) return;
    parts_.city = city;
    if (!region.empty()) parts_.region = region;
    elements_.pop_back();
  }

  // The last element can only be a town when what stands before it can be an institution.
  bool HasInstitutionBefore() const {
    return std::any_of(elements_.begin(), elements_.end() - 1,
                       [&](Range element) { return !IsStreet(Slice(element)); });
  }

  // --- street -----------------------------------------------------------------------------------

  bool IsStreet(std::string_view text) const {
    if (!HasDigit(text) || FirstMatch(grammar_, PatternList::kStreet, text, nullptr) == nullptr) {
      return false;
    }
    // "Sonderforschungsbereich 917" has a number too.
    if (RankOf(RangeOf(text_, text)) == 0) return true;
    return HasStreetWord(text);
  }

  bool HasStreetWord(std::string_view text) const {
    bool found = false;
    ForEachWord(text, [&](const std::string& word) {
      for (const auto& [street, meaning] : grammar_.list(WordList::kStreets).all()) {
        found |=
            street[0] == '*' ? word.ends_with(std::string_view(street).substr(1)) : word == street;
      }
    });
    return found;
  }

  void TakeStreet() {
    for (std::size_t i = 1; i < elements_.size(); ++i) {
      if (!IsStreet(Slice(elements_[i]))) continue;
      parts_.street = elements_[i];
      elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
  }

  // --- institution ------------------------------------------------------------------------------

  template <typename Visit>
  static void ForEachWord(std::string_view text, Visit visit) {
    const std::string lower = LowerCased(text);
    for (std::size_t at = 0; at < lower.size();) {
      const std::size_t end = std::min(lower.find_first_of(" ()/", at), lower.size());
      const std::string word = lower.substr(at, end - at);
      if (!word.empty()) visit(word);
      // "Ruhr-Universität", "Physik-Department": the piece behind the last hyphen too.
      const std::size_t hyphen = word.rfind('-');
      if (hyphen != std::string::npos) visit(word.substr(hyphen + 1));
      at = end + 1;
    }
  }

  // How much of an institution an element is: the highest rank of its words.
  int RankOf(Range element) const {
    int rank = 0;
    ForEachWord(Slice(element), [&](const std::string& word) {
      for (const auto& [known, meaning] : grammar_.list(WordList::kInstitutions).all()) {
        if (meaning.empty() || meaning[0] - '0' <= rank) continue;
        const std::string_view name = known;
        const bool fits = name.front() == '*'  ? word.ends_with(name.substr(1))
                          : name.back() == '*' ? word.starts_with(name.substr(0, name.size() - 1))
                                               : word == name;
        if (fits) rank = meaning[0] - '0';
      }
    });
    return rank;
  }

  void TakeInstitution() {
    if (elements_.empty()) return;
    std::size_t best = 0;
    int best_rank = -1;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      const int rank = RankOf(elements_[i]);
      if (rank >= best_rank) {
        best = i;
        best_rank = rank;
      }
    }
    parts_.institution = elements_[best];
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (i != best) parts_.department.push_back(elements_[i]);
    }
  }

  std::string_view text_;
  const GrammarData& grammar_;
  const Countries& countries_;
  std::vector<Range> elements_;
  AffiliationParts parts_;
};

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
  return known_.emplace(text, PartsReader(text, grammar_).Read()).first->second;
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
  if (parts.country_is_code) {
    values->Observe(ObservationKind::kCountryCode, plain.SourceOf(country));
  } else if (!parts.usual_country.empty()) {
    values->Observe(ObservationKind::kCountryName, plain.SourceOf(country), {},
                    values->Keep(parts.usual_country));
  }
  return affiliation;
}

}  // namespace symd
