// Heads without a colon; see plain_heads.h.
#include "lines/plain_heads.h"

#include "text/unicode.h"

namespace symd {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "DD 4 Neue Medien", "S 3a Plasma": a code in capitals, a number, and a title that begins great.
bool LooksLikeHead(std::string_view text) {
  std::size_t at = 0;
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  while (at < text.size() && is_letter(text[at])) ++at;
  constexpr std::size_t kLongestCode = 8;
  if (at == 0 || at > kLongestCode || at >= text.size() || text[at] != ' ') return false;
  if (text[0] > 'Z' || (text[at - 1] > 'Z' && text[1] > 'Z')) return false;
  const std::size_t number = ++at;
  while (at < text.size() && IsDigit(text[at])) ++at;
  if (at == number) return false;
  if (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  if (at + 1 >= text.size() || text[at] != ' ') return false;
  std::int32_t c = 0;
  return DecodeCodePoint(text, text.find_first_not_of(' ', at), &c) != 0 && IsUpper(c);
}

}  // namespace

void MarkPlainHeads(const Source& source, Lines* lines) {
  constexpr std::uint32_t kMostLines = 3;  // of a title that wraps
  for (std::uint32_t time = 1; time < lines->all.size(); ++time) {
    if (!lines->all[time].Is(Shape::kTime)) continue;
    std::uint32_t line = time;
    if (lines->all[line - 1].blank()) --line;
    for (std::uint32_t i = 0; i < kMostLines && line > 0; ++i) {
      Line& head = lines->all[--line];
      if (head.blank() || head.shapes != 0) break;
      if (!LooksLikeHead(source.Slice(head.text))) continue;
      head.shapes |= Bit(Shape::kSessionHead);
      break;
    }
  }
}

}  // namespace symd
