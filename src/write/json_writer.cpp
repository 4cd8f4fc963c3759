// Escapes of JSON strings; see json_writer.h.
#include "write/json_writer.h"

#include <bit>

#include "symd/bytes.h"
#include "symd/visible.h"

namespace symd {
namespace {

// The first of sixteen bytes that may need an escape, or 16: those of JSON strings (RFC 8259,
// section 7), and the first bytes of all that is unsafe on a terminal. Dashes begin with E2 as
// well.
std::size_t FirstSuspect(const char* at) {
  const Bytes16 bytes = LoadBytes(at);
  const Mask16 suspects = (bytes < 0x20) | (bytes == '"') | (bytes == '\\') | (bytes == 0x7F) |
                          (bytes == 0xC2) | (bytes == 0xD8) | (bytes == 0xE2);
  std::uint64_t halves[2];
  std::memcpy(halves, &suspects, sizeof halves);
  const auto first = [](std::uint64_t half) {
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(half)
                                                                : std::countl_zero(half);
    return static_cast<std::size_t>(bits) / 8;
  };
  return halves[0] != 0 ? first(halves[0]) : 8 + first(halves[1]);
}

}  // namespace

void JsonWriter::Quoted(std::string_view text) {
  Put("\"");
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= sizeof(Bytes16)) {
      const std::size_t safe = FirstSuspect(text.data() + at);
      at += safe;
      if (safe == sizeof(Bytes16)) continue;
    }
    const char c = text[at];
    const bool marked = c == '"' || c == '\\';
    const std::size_t escaped = marked ? 1 : UnsafeSize(text, at);
    if (escaped == 0) {
      ++at;
      continue;
    }
    Put(text.substr(run, at - run));
    if (marked) {
      Put(c == '"' ? "\\\"" : "\\\\");
    } else if (c == '\n') {
      Put("\\n");
    } else {
      Put("\\u" + UnsafeDigits(text, at, escaped, "0123456789abcdef"));
    }
    at += escaped;
    run = at;
  }
  Put(text.substr(run));
  Put("\"");
}

}  // namespace symd
