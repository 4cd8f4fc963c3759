// Torn lines; see torn.h.
#include "blocks/torn.h"

#include <algorithm>

#include "blocks/headers.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Letters that stand behind an "l" at the begin of no word, but behind an "I": In, Im, It, Is, Ihr.
bool IsBehindCapitalI(char c) {
  return std::string_view("bcdfghkmnpqrstvwxz").find(c) != std::string_view::npos;
}

// Whether marks of bold print are open at the end of a text.
bool IsBoldOpen(std::string_view text) {
  bool open = false;
  for (std::size_t at = text.find("**"); at != std::string_view::npos;
       at = text.find("**", at + 2)) {
    open = !open;
  }
  const std::size_t tag = text.rfind("<b>");
  return open ||
         (tag != std::string_view::npos && text.find("</b>", tag) == std::string_view::npos);
}

bool ClosesBold(std::string_view text) {
  return text.find("**") != std::string_view::npos || text.find("</b>") != std::string_view::npos;
}

}  // namespace

bool IsLoneMark(std::string_view line) {
  constexpr std::size_t kLongest = 40;
  if (line.empty() || line.size() > kLongest) return false;
  if (line == ",") return true;
  if (line.front() == '<') {
    constexpr std::string_view kOpen = "<sup>";
    constexpr std::string_view kClose = "</sup>";
    if (!line.starts_with(kOpen) || !line.ends_with(kClose)) return false;
    line = line.substr(kOpen.size(), line.size() - kOpen.size() - kClose.size());
  }
  if (line.empty() || !IsDigit(line.front()) || !IsDigit(line.back())) return false;
  std::size_t digits = 0;
  for (const char c : line) {
    digits = IsDigit(c) ? digits + 1 : 0;
    if (digits > 3 || (digits == 0 && c != ',' && c != ' ')) return false;
  }
  return true;
}

bool IsTornOff(std::string_view line) {
  return !line.empty() && (line.front() == ',' || IsLoneMark(line));
}

bool BeginsSmall(std::string_view text) {
  std::int32_t c = 0;
  if (text.empty() || DecodeCodePoint(text, 0, &c) == 0 || !IsLower(c)) return false;
  return c != 'l' || text.size() == 1 || !IsBehindCapitalI(text[1]);
}

bool BeginsInSentence(std::string_view text) {
  if (!BeginsSmall(text)) return false;
  std::int32_t letter = 0;
  std::size_t at = DecodeCodePoint(text, 0, &letter);
  const char second = at < text.size() ? text[at] : ' ';
  if (second == '-' || second == '+' || IsDigit(second)) return false;  // "d-wave", "e+e−"
  while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  return at == text.size() || text[at] < 'A' || text[at] > 'Z';  // but "hBN", "pH"
}

bool GoesOnBehindBlank(std::string_view text, std::string_view next, const GrammarData& grammar) {
  if (text.empty() || next.empty()) return false;
  if (IsBoldOpen(text)) return ClosesBold(next);
  if (EndsOpen(text, grammar)) return true;
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
  std::int32_t c = 0;
  DecodeCodePoint(text, last, &c);
  return (IsLetter(c) || IsDigit(text.back())) && BeginsSmall(next);
}

}  // namespace symd
