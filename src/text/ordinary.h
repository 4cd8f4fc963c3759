// Which bytes of a text are ordinary: MakePlain copies them as they are.
#pragma once

#include <cstdint>
#include <string_view>

namespace symd {

inline bool IsAsciiBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Blanks beyond ASCII.
inline bool IsWide(std::int32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0x2028 || c == 0x2029 || c == 0x85;
}

// Characters that print nothing: controls, soft hyphens, marks of width zero and of direction.
inline bool IsInvisible(std::int32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// The first byte in [at, end) that may begin something that is not itself: markup, blanks that may
// fold, characters that print nothing or are odd otherwise.
std::uint32_t FindSpecial(std::string_view text, std::uint32_t at, std::uint32_t end);

}  // namespace symd
