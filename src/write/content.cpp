// What a finding is about; see content.h.
#include "write/content.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "symd/digest.h"

namespace symd {
namespace {

constexpr std::size_t kLongest = 120;  // bytes that are shown
constexpr std::uint32_t kBeside = 40;  // bytes on each side of an empty span

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string Folded(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    if (!IsBlank(c)) {
      folded += c;
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

// The text around an empty span, within its line.
Span Around(std::string_view text, Span line, std::uint32_t at) {
  Span around = {at > line.begin + kBeside ? at - kBeside : line.begin,
                 std::min(line.end, at + kBeside)};
  while (around.begin < at && Continues(text[around.begin])) ++around.begin;
  while (around.end > at && around.end < text.size() && Continues(text[around.end])) --around.end;
  return around;
}

}  // namespace

std::string ContentOf(const Source& source, Span span) {
  if (span == Span{0, 0}) return {};  // the file as a whole
  const std::string_view text = source.printed();
  Span printed = source.PrintedSpan(span);
  if (span.empty()) {
    const std::uint32_t line = source.PositionOf(span.begin).line;
    const Span whole = source.PrintedSpan({source.LineStart(line), source.LineStart(line + 1)});
    printed = Around(text, whole, printed.begin);
  }
  std::string content = Folded(text.substr(printed.begin, printed.size()));
  if (content.size() <= kLongest) return content;
  const std::string hash = DigestOf(content);
  std::size_t end = kLongest - hash.size();
  while (end > 0 && Continues(content[end])) --end;
  return content.substr(0, end) + "… " + hash;
}

}  // namespace symd
