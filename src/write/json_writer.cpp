// Escapes of JSON strings; see json_writer.h.
#include "write/json_writer.h"

#include <algorithm>
#include <bit>

#include "symd/bytes.h"
#include "symd/visible.h"

namespace symd {
namespace {

// Which of sixteen bytes may need an escape: those of JSON strings (RFC 8259, section 7), and the
// first bytes of all that is unsafe on a terminal. Dashes begin with E2 as well.
std::uint32_t Suspects(Bytes16 bytes) {
  return BitsOf((bytes < 0x20) | (bytes == '"') | (bytes == '\\') | (bytes == 0x7F) |
                (bytes == 0xC2) | (bytes == 0xD8) | (bytes == 0xE2));
}

bool IsMarked(char c) { return c == '"' || c == '\\'; }

// The first and the last bytes of a short text, which may overlap, in one; the rest is blanks.
template <typename Half>
Bytes16 LoadEnds(std::string_view text) {
  constexpr std::uint64_t kBlanks = 0x2020202020202020U;
  Half first;
  Half last;
  std::memcpy(&first, text.data(), sizeof first);
  std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
  const std::uint64_t halves[2] = {sizeof(Half) == 8 ? first : kBlanks << 32U | first,
                                   sizeof(Half) == 8 ? last : kBlanks << 32U | last};
  Bytes16 bytes;
  std::memcpy(&bytes, halves, sizeof bytes);
  return bytes;
}

// The first byte of `text` from `at` on that needs an escape, or the end.
std::size_t FindEscape(std::string_view text, std::size_t at) {
  constexpr std::size_t kBlock = sizeof(Bytes16);
  const std::size_t size = text.size();
  if (size < kBlock) {
    if (size >= 8 && Suspects(LoadEnds<std::uint64_t>(text)) == 0) return size;
    if (size >= 4 && size < 8 && Suspects(LoadEnds<std::uint32_t>(text)) == 0) return size;
    while (at < size && !IsMarked(text[at]) && UnsafeSize(text, at) == 0) ++at;
    return at;
  }
  while (at < size) {
    // The last bytes are looked at together with those before them.
    const std::size_t begin = std::min(at, size - kBlock);
    std::uint32_t suspects = Suspects(LoadBytes(text.data() + begin)) & 0xFFFFU << (at - begin);
    for (; suspects != 0; suspects &= suspects - 1) {
      const std::size_t suspect = begin + static_cast<std::size_t>(std::countr_zero(suspects));
      if (IsMarked(text[suspect]) || UnsafeSize(text, suspect) != 0) return suspect;
    }
    at = begin + kBlock;
  }
  return size;
}

}  // namespace

void JsonWriter::Quoted(std::string_view text) {
  const std::size_t safe = FindEscape(text, 0);
  if (safe == text.size() && safe < kBuffer / 2) {
    Need(safe + 2);
    PutKnown('"');
    PutKnown(text);
    PutKnown('"');
    return;
  }
  Put("\"");
  Escaped(text);
  Put("\"");
}

void JsonWriter::Escaped(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escape = FindEscape(text, at);
    Put(text.substr(at, escape - at));
    if (escape == text.size()) return;
    const char c = text[escape];
    const std::size_t size = IsMarked(c) ? 1 : UnsafeSize(text, escape);
    if (IsMarked(c)) {
      Put(c == '"' ? "\\\"" : "\\\\");
    } else if (c == '\n') {
      Put("\\n");
    } else {
      Put("\\u" + UnsafeDigits(text, escape, size, "0123456789abcdef"));
    }
    at = escape + size;
  }
}

}  // namespace symd
