// Elements of affiliations; see address.h.
#include "fields/address.h"

#include <algorithm>

#include "fields/value.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Without a last bracket that holds letters and blanks alone.
std::string_view WithoutBracket(std::string_view text) {
  if (!text.ends_with(')')) return text;
  const std::size_t open = text.rfind(" (");
  if (open == std::string_view::npos || HasDigit(text.substr(open))) return text;
  return text.substr(0, open);
}

// "Praha" of "Praha 2", "Lyon Cedex" of "Lyon Cedex 7": towns whose districts have numbers.
std::string_view WithoutDistrict(const Address& address, std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || text.size() - blank - 1 > kMostDigits) return text;
  const std::string_view digits = text.substr(blank + 1);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return text;
  const std::string_view town = text.substr(0, blank);
  const Words& numbered = address.grammar.list(WordList::kNumberedTowns);
  const bool has = numbered.Has(town) || numbered.Has(town.substr(town.rfind(' ') + 1));
  return has ? town : text;
}

// The bytes of "present address:" before an address, 0 when there is no such note.
std::uint32_t NoteSize(const Address& address) {
  constexpr std::size_t kLongest = 32;
  const Words& notes = address.grammar.list(WordList::kAddressNotes);
  const std::string_view text = address.text.substr(0, kLongest);
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (notes.Has(text.substr(0, at))) return static_cast<std::uint32_t>(at + 1);
  }
  return 0;
}

// "CAU Kiel", "UMR 7345": an acronym and more; not a name with a capital inside, "McKinley Park".
bool BeginsWithAcronym(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || blank < 2) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(blank),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

void SplitElements(Address* address) {
  const auto size = static_cast<std::uint32_t>(address->text.size());
  int depth = 0;
  std::uint32_t begin = NoteSize(*address);
  for (std::uint32_t at = 0; at <= size; ++at) {
    const char c = at < size ? address->text[at] : ',';
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (c != ',' || (depth > 0 && at < size)) continue;
    const Range element = Trimmed(address->text, {begin, at});
    if (!element.empty()) address->elements.push_back(element);
    begin = at + 1;
  }
}

bool IsAcronym(std::string_view text) {
  int upper = 0;
  bool lower_before = false;
  bool lower = false;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t c = 0;
    i += NextCodePoint(text, i, &c);
    if (IsUpper(c)) {
      ++upper;
      if (lower_before) return true;
    }
    lower_before = IsLower(c);
    lower |= lower_before;
  }
  return upper > 1 && !lower;
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool LooksLikeTown(const Address& address, Range range, bool bracket) {
  constexpr std::size_t kLongest = 40;
  constexpr std::ptrdiff_t kMostBlanks = 4;
  std::string_view text = address.Slice(range);
  if (bracket) text = WithoutBracket(text);
  text = WithoutDistrict(address, text);
  if (text.empty() || text.size() > kLongest || HasDigit(text)) return false;
  if (std::count(text.begin(), text.end(), ' ') > kMostBlanks) return false;
  std::int32_t first = 0;
  DecodeCodePoint(text, 0, &first);
  if (!IsUpper(first) && first != '\'') return false;
  if (text.find_first_of("():;&@/") != std::string_view::npos) return false;
  if (address.words.IsOddTown(text)) return true;
  return address.words.RankOf(text) == 0 && !address.words.IsSubject(text) && !IsAcronym(text) &&
         !BeginsWithAcronym(text);
}

bool IsStreet(const Address& address, std::string_view element) {
  if (!HasDigit(element) || WithoutDistrict(address, element).size() != element.size() ||
      FirstMatch(address.grammar, PatternList::kStreet, element, nullptr) == nullptr) {
    return false;
  }
  const std::string_view number = element.substr(std::min(element.find(' ') + 1, element.size()));
  if (BeginsWithAcronym(element) && number.find_first_not_of("0123456789") == number.npos) {
    return false;  // "UMR 7345" is a laboratory
  }
  // "Sonderforschungsbereich 917" has a number too.
  return address.words.RankOf(element) == 0 || address.words.HasStreetWord(element);
}

bool IsPostBox(const Address& address, std::string_view element) {
  const Words& boxes = address.grammar.list(WordList::kPostBoxes);
  if (!HasDigit(element)) return false;
  for (std::size_t at = element.find(' '); at != std::string_view::npos;
       at = element.find(' ', at + 1)) {
    if (!boxes.Has(element.substr(0, at))) continue;
    const std::string_view number = element.substr(at + 1);
    return number.find(' ') == std::string_view::npos ||
           number.find_first_not_of("0123456789 ") == std::string_view::npos;
  }
  return false;
}

}  // namespace symd
