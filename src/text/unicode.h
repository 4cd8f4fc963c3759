// What the project needs of Unicode: a thin face before utf8proc, which is seen nowhere else.
//
// All text is valid UTF-8 (Source sees to that), offsets are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace symd {

std::size_t DecodeBeyondAscii(std::string_view text, std::size_t at, std::int32_t* code_point);

// Reads the code point at `at`. Returns its length in bytes, or 0 when the bytes there are not
// valid UTF-8 (an encoded surrogate or an overlong form is not).
inline std::size_t DecodeCodePoint(std::string_view text, std::size_t at,
                                   std::int32_t* code_point) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (at < text.size() && byte(0) < 0x80) {
    *code_point = text[at];
    return 1;
  }
  // Letters with diacritics, and dashes and dots.
  if (text.size() - at >= 2 && byte(0) >= 0xC2 && byte(0) < 0xE0 && goes_on(1)) {
    *code_point = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    return 2;
  }
  if (text.size() - at >= 3 && byte(0) == 0xE2 && goes_on(1) && goes_on(2)) {
    *code_point = 0x2000 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return 3;
  }
  return DecodeBeyondAscii(text, at, code_point);
}

// As DecodeCodePoint, for walks over a text: bytes that are no code point are U+FFFD each, so that
// a walk ends on any bytes, even where a slice has cut a character.
inline std::size_t NextCodePoint(std::string_view text, std::size_t at, std::int32_t* code_point) {
  const std::size_t size = DecodeCodePoint(text, at, code_point);
  if (size != 0) return size;
  *code_point = 0xFFFD;
  return 1;
}

void AppendCodePoint(std::int32_t code_point, std::string* out);

bool IsLetter(std::int32_t code_point);
bool IsUpper(std::int32_t code_point);
bool IsLower(std::int32_t code_point);
std::int32_t ToLower(std::int32_t code_point);
std::int32_t ToUpper(std::int32_t code_point);

// The whole text in lower case; the length in bytes may change.
std::string LowerCased(std::string_view text);

// Lower case, without diacritics: what two spellings of one name share ("Müller" → "muller").
std::string Folded(std::string_view text);

// One case, and compatibility forms resolved (NFKC with case folding): "BaTiO₃" → "batio3".
std::string CompatibilityFolded(std::string_view text);

// False only when NFC certainly changes nothing; looks at each byte once.
bool MayChangeUnderNfc(std::string_view text);
std::string ToNfc(std::string_view text);

}  // namespace symd
