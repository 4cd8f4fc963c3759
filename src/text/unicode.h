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
  if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    *code_point = text[at];
    return 1;
  }
  return DecodeBeyondAscii(text, at, code_point);
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

// False only when NFC certainly changes nothing; looks at each byte once.
bool MayChangeUnderNfc(std::string_view text);
std::string ToNfc(std::string_view text);

}  // namespace symd
