// Blanks at the ends of a stretch of text; see blanks.h.
#include "text/blanks.h"

namespace symd {
namespace {

// The bytes of the blank that begins at `at`, or that ends there; 0 when there is none.
std::uint32_t BlankAt(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f') return 1;
  return text.substr(at).starts_with("\xC2\xA0") ? 2 : 0;
}
std::uint32_t BlankBefore(std::string_view text, std::uint32_t at) {
  if (text[at - 1] == '\xA0') return text.substr(0, at).ends_with("\xC2\xA0") ? 2 : 0;
  return BlankAt(text, at - 1);
}

}  // namespace

Span WithoutBlankEnds(std::string_view text, Span span) {
  while (!span.empty()) {
    const std::uint32_t size = BlankBefore(text, span.end);
    if (size == 0 || size > span.size()) break;
    span.end -= size;
  }
  while (!span.empty()) {
    const std::uint32_t size = BlankAt(text, span.begin);
    if (size == 0 || size > span.size()) break;
    span.begin += size;
  }
  return span;
}

}  // namespace symd
