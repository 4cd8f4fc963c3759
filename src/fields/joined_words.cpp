// What plain pdftotext does to words; see joined_words.h.
#include "fields/joined_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsAsciiLower(char c) { return c >= 'a' && c <= 'z'; }

// "Sn", "O4", "RuO4": what can be the rest of a formula, and is no word.
bool MayBePieceOfFormula(std::string_view word) {
  while (!word.empty() && std::string_view(",.:;?!)").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  if (word.empty()) return true;  // a mark alone
  if (!IsAsciiUpper(word[0])) return false;
  std::size_t capitals = 0;
  std::size_t digits = 0;
  for (const char c : word) {
    if (!IsAsciiUpper(c) && !IsAsciiLower(c) && !IsAsciiDigit(c)) return false;
    capitals += IsAsciiUpper(c) ? 1 : 0;
    digits += IsAsciiDigit(c) ? 1 : 0;
  }
  return word.size() <= 2 || digits > 0 || (capitals > 1 && word.size() <= 2 * capitals);
}

// "D09107", with the digits of a postal code behind the letter at `at`.
bool IsJoinedCode(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 5;
  if (at + 1 + kDigits > text.size() || (at > 0 && text[at - 1] != ' ')) return false;
  const std::string_view digits = text.substr(at + 1, kDigits);
  return std::all_of(digits.begin(), digits.end(), IsAsciiDigit);
}

}  // namespace

bool MayLackHyphen(std::string_view text) {
  constexpr std::size_t kPiece = 2;  // letters on both sides; formulas have less
  std::size_t lower = 0;             // small letters right before
  bool inner = false;                // then a capital
  for (std::size_t at = 0; at < text.size();) {
    std::int32_t c = 0;
    if (IsAsciiUpper(text[at]) && IsJoinedCode(text, at)) return true;
    at += NextCodePoint(text, at, &c);
    if (IsLower(c)) {
      if (++lower >= kPiece && inner) return true;
      continue;
    }
    inner = IsUpper(c) && lower >= kPiece;
    lower = 0;
  }
  return false;
}

bool MayHaveTornFormula(std::string_view text) {
  for (std::size_t blank = text.find(' '); blank != std::string_view::npos;
       blank = text.find(' ', blank + 1)) {
    if (blank == 0 || !IsAsciiDigit(text[blank - 1])) continue;
    const std::size_t begin = text.rfind(' ', blank - 1) + 1;
    if (!IsAsciiUpper(text[begin])) continue;
    const std::size_t end = std::min(text.find(' ', blank + 1), text.size());
    if (MayBePieceOfFormula(text.substr(blank + 1, end - blank - 1))) return true;
  }
  return false;
}

}  // namespace symd
