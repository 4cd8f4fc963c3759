// Unicode by utf8proc; see unicode.h.
#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "symd/bytes.h"
#include "text/compose.h"

namespace symd {
namespace {

// utf8proc_map hands out malloc'ed bytes.
std::string Mapped(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                             static_cast<utf8proc_option_t>(options));
  if (size < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  return result;
}

}  // namespace

std::size_t DecodeBeyondAscii(std::string_view text, std::size_t at, std::int32_t* code_point) {
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                       static_cast<utf8proc_ssize_t>(text.size() - at), code_point);
  return size < 0 ? 0 : static_cast<std::size_t>(size);
}

void AppendCodePoint(std::int32_t code_point, std::string* out) {
  if (code_point < 0x80) {
    *out += static_cast<char>(code_point);
    return;
  }
  if (code_point < 0x800) {
    *out += static_cast<char>(0xC0 | code_point >> 6);
    *out += static_cast<char>(0x80 | (code_point & 0x3F));
    return;
  }
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(code_point, bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool IsLetter(std::int32_t code_point) {
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return true;
    default:
      return false;
  }
}

bool IsUpper(std::int32_t code_point) {
  if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z';
  return utf8proc_category(code_point) == UTF8PROC_CATEGORY_LU;
}

bool IsLower(std::int32_t code_point) {
  if (code_point < 0x80) return code_point >= 'a' && code_point <= 'z';
  return utf8proc_category(code_point) == UTF8PROC_CATEGORY_LL;
}

std::int32_t ToLower(std::int32_t code_point) {
  if (code_point < 0x80) {
    return code_point >= 'A' && code_point <= 'Z' ? code_point + 32 : code_point;
  }
  // U+00C0 to U+00DE but for the sign of multiplication.
  if (code_point < 0x100) {
    const bool capital = code_point >= 0xC0 && code_point <= 0xDE && code_point != 0xD7;
    return capital ? code_point + 32 : code_point;
  }
  return utf8proc_tolower(code_point);
}
std::int32_t ToUpper(std::int32_t code_point) { return utf8proc_toupper(code_point); }

std::string LowerCased(std::string_view text) {
  std::string result(text);
  unsigned all = 0;
  for (char& c : result) {
    const auto byte = static_cast<unsigned char>(c);
    all |= byte;
    c = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32U : byte);
  }
  if (all < 0x80) return result;
  result.clear();
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t code_point = 0;
    i += NextCodePoint(text, i, &code_point);
    AppendCodePoint(ToLower(code_point), &result);
  }
  return result;
}

std::string Folded(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return LowerCased(text);
  // Piece by piece: utf8proc sorts the marks of a letter in a time that grows with their square.
  constexpr std::size_t kPiece = 512;
  std::string folded;
  while (!text.empty()) {
    std::size_t size = std::min(text.size(), kPiece);
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    folded +=
        Mapped(text.substr(0, size), UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    text.remove_prefix(size);
  }
  return folded;
}

bool ComposesBackwards(std::int32_t code_point) {
  if (code_point < 0x300) return false;
  const bool vowel_or_final = code_point >= 0x1160 && code_point < 0x1200;  // of a Hangul syllable
  const utf8proc_category_t category = utf8proc_category(code_point);
  return vowel_or_final || category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

std::string CompatibilityFolded(std::string_view text) {
  return Mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

bool MayChangeUnderNfc(std::string_view text) {
  constexpr std::size_t kBlock = sizeof(Bytes16);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.size() - i >= kBlock) {  // on to the next byte that is looked at
      const std::uint32_t high = BitsOf(LoadBytes(text.data() + i) >= 0xCC);
      i += high == 0 ? kBlock - 1 : static_cast<std::size_t>(std::countr_zero(high));
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0xCC) continue;  // below U+0300 nothing changes
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    switch (byte) {
      case 0xCE:  // Greek; U+0387 is not composed
        if (next == 0x87) return true;
        break;
      case 0xCF:
      case 0xD0:
      case 0xD1:  // Greek and Cyrillic letters
        break;
      case 0xE2:  // punctuation and symbols; U+2126 ff., U+2329 and U+2ADC change
        if (next == 0x80 && i + 2 < text.size()) {
          const auto last = static_cast<unsigned char>(text[i + 2]);
          if (last == 0x80 || last == 0x81) return true;
        }
        if (next == 0x84 || next == 0x8C || next == 0xAB) return true;
        break;
      default:
        return true;
    }
  }
  return false;
}

std::string ToNfc(std::string_view text) {
  return Mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

}  // namespace symd
