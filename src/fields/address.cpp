// Elements of affiliations; see address.h.
#include "fields/address.h"

#include <algorithm>

#include "fields/value.h"
#include "text/unicode.h"

namespace symd {
namespace {

// "ICAMS", "QuTech-B": capitals only, or a capital behind a small letter.
bool IsAcronym(std::string_view text) {
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

// Without a last bracket that holds letters and blanks alone.
std::string_view WithoutBracket(std::string_view text) {
  if (!text.ends_with(')')) return text;
  const std::size_t open = text.rfind(" (");
  if (open == std::string_view::npos || HasDigit(text.substr(open))) return text;
  return text.substr(0, open);
}

}  // namespace

void SplitElements(Address* address) {
  const auto size = static_cast<std::uint32_t>(address->text.size());
  int depth = 0;
  std::uint32_t begin = 0;
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

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool LooksLikeTown(const Address& address, Range range, bool bracket) {
  constexpr std::size_t kLongest = 40;
  constexpr std::ptrdiff_t kMostBlanks = 4;
  std::string_view text = address.Slice(range);
  if (bracket) text = WithoutBracket(text);
  if (text.empty() || text.size() > kLongest || HasDigit(text)) return false;
  if (std::count(text.begin(), text.end(), ' ') > kMostBlanks) return false;
  std::int32_t first = 0;
  DecodeCodePoint(text, 0, &first);
  if (!IsUpper(first) && first != '\'') return false;
  if (text.find_first_of("():;&@/") != std::string_view::npos) return false;
  if (address.words.IsOddTown(text)) return true;
  return address.words.RankOf(text) == 0 && !address.words.IsSubject(text) && !IsAcronym(text);
}

bool IsStreet(const Address& address, std::string_view element) {
  if (!HasDigit(element) ||
      FirstMatch(address.grammar, PatternList::kStreet, element, nullptr) == nullptr) {
    return false;
  }
  // "Sonderforschungsbereich 917" has a number too.
  return address.words.RankOf(element) == 0 || address.words.HasStreetWord(element);
}

bool IsPostBox(const Address& address, std::string_view element) {
  const std::size_t blank = element.rfind(' ');
  if (blank == std::string_view::npos || !HasDigit(element.substr(blank))) return false;
  return address.grammar.list(WordList::kPostBoxes).Has(element.substr(0, blank));
}

}  // namespace symd
