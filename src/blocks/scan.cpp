// Scanners for ids and type labels; see scan.h.
#include "blocks/scan.h"

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsRoman(char c) { return c == 'I' || c == 'V' || c == 'X' || c == 'L'; }

std::size_t Digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  return end - at;
}

}  // namespace

std::size_t BlankSize(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || text[0] == '\t') return 1;
  return text.starts_with("\xC2\xA0") ? 2 : 0;
}

bool MayBePostal(std::string_view line) {
  if (line.size() < 6) return false;
  std::size_t digit = 0;
  while (digit < 6 && !IsDigit(line[digit])) ++digit;
  if (digit == 0) return true;                              // "64287 Darmstadt"
  if (digit < 6 && !IsLower(line[digit - 1])) return true;  // "D-40237 Düsseldorf"
  // "Oxford OX1 2PU"
  return IsUpper(line.back()) && IsUpper(line[line.size() - 2]) && IsDigit(line[line.size() - 3]);
}

std::string_view ReadId(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (IsUpper(text[at]) || IsLower(text[at]))) ++at;
  if (at == 0) return {};
  std::size_t blanks = 0;
  while (const std::size_t size = BlankSize(text.substr(at + blanks))) blanks += size;
  if (blanks == 0) return {};
  at += blanks;
  const std::size_t digits = Digits(text, at);
  if (digits == 0) {
    const std::size_t begin = at;
    while (at < text.size() && IsRoman(text[at])) ++at;
    const bool word = at < text.size() && (IsUpper(text[at]) || IsLower(text[at]));
    return at == begin || word ? std::string_view() : text.substr(0, at);
  }
  at += digits;
  const bool letter =
      at < text.size() && IsLower(text[at]) && (at + 1 == text.size() || !IsLower(text[at + 1]));
  at += letter ? 1 : 0;
  if (at < text.size() && text[at] == '.') {
    const std::size_t talk = Digits(text, at + 1);
    if (talk != 0) at += 1 + talk;
  }
  return text.substr(0, at);
}

std::string_view ReadRowId(std::string_view text, const GrammarData& grammar) {
  const std::string_view id = ReadId(text);
  // "Di 09:00", but neither "MO 1.1: Talk" nor "MO 1: Title" of the molecular physicists.
  const std::size_t minutes = id.size() + 1;
  if (minutes >= text.size() || text[id.size()] != ':') return id;
  if (text[minutes] < '0' || text[minutes] > '9') return id;
  const bool day = grammar.weekdays.contains(LowerCased(id.substr(0, id.find(' '))));
  return day ? std::string_view() : id;
}

std::string_view ReadLabel(std::string_view text, const GrammarData& grammar, std::size_t* after) {
  std::string_view longest;
  if (text.empty()) return longest;
  for (const auto& [label, kind] : grammar.list(WordList::kTalkLabels).all()) {
    if (label.size() <= longest.size() || label[0] != text[0] || !text.starts_with(label)) continue;
    const std::string_view behind = text.substr(label.size());
    if (behind.empty() || behind[0] == ':' || BlankSize(behind) != 0)
      longest = text.substr(0, label.size());
  }
  if (longest.empty()) return {};
  std::size_t at = longest.size();
  if (at < text.size() && text[at] == ':') ++at;
  while (const std::size_t size = BlankSize(text.substr(at))) at += size;
  *after = at;
  return longest;
}

std::int32_t NumberOf(std::string_view digits) {
  constexpr std::size_t kLongest = 9;
  if (digits.empty() || digits.size() > kLongest) return -1;
  std::int32_t number = 0;
  for (const char c : digits) {
    if (!IsDigit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace symd
