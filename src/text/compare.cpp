// Keys for comparing; see symd/compare.h.
#include "symd/compare.h"

#include "text/unicode.h"

namespace symd {
namespace {

// Blanks, hyphens and dashes, apostrophes and quotation marks: line ends and converters change
// them.
bool IsSetAside(std::int32_t code_point) {
  switch (code_point) {
    case ' ':
    case '-':
    case '\'':
    case '"':
    case '`':
    case 0xAB:    // «
    case 0xAD:    // soft hyphen
    case 0xB4:    // ´
    case 0xBB:    // »
    case 0x2212:  // minus sign
      return true;
    default:
      // U+2000 to U+201F: blanks, hyphens, dashes, quotation marks; U+2039, U+203A: ‹ ›
      return (code_point >= 0x2000 && code_point <= 0x201F) ||
             (code_point >= 0x2039 && code_point <= 0x203A);
  }
}

}  // namespace

std::string ComparisonKey(std::string_view text) {
  const std::string folded = CompatibilityFolded(text);
  std::string key;
  key.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size();) {
    std::int32_t code_point = 0;
    const std::size_t size = DecodeCodePoint(folded, i, &code_point);
    if (size == 0) break;  // never: the text of a source is valid
    // "^{…}", "_{…}": raised and lowered text without characters of its own
    const bool mark = (code_point == '^' || code_point == '_') && folded[i + 1] == '{';
    if (!mark && code_point != '{' && code_point != '}' && !IsSetAside(code_point)) {
      key.append(folded, i, size);
    }
    i += size;
  }
  return key;
}

bool SameText(std::string_view one, std::string_view other) {
  return one == other || ComparisonKey(one) == ComparisonKey(other);
}

}  // namespace symd
