// Visible: text of any origin made safe for messages and terminals.
//
// Controls, and characters that change the direction of what follows, are shown as escapes, bytes
// that are no valid UTF-8 as <FF>; all other text stays as it is. Texts and values are always valid
// UTF-8, the names of files and the arguments of a command need not be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace symd {

// The length in bytes of the unsafe character at `at`, or 0 when it is safe.
inline std::size_t UnsafeSize(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;  // C1
  if (byte(0) == 0xD8 && byte(1) == 0x9C) return 2;                    // U+061C
  if (byte(0) != 0xE2) return 0;
  if (byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F)) return 3;  // U+200E, F
  if (byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) return 3;    // U+2028 … 202E
  if (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) return 3;    // U+2066 … 2069
  return 0;
}

// The unsafe character of `size` bytes at `at` in four digits of base 16.
inline std::string UnsafeDigits(std::string_view text, std::size_t at, std::size_t size,
                                std::string_view digits = "0123456789ABCDEF") {
  unsigned code_point = static_cast<unsigned char>(text[at]);
  if (size == 2) code_point &= 0x1FU;
  if (size == 3) code_point &= 0x0FU;
  for (std::size_t i = 1; i < size; ++i) {
    code_point = code_point << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return {digits[code_point >> 12U & 0xFU], digits[code_point >> 8U & 0xFU],
          digits[code_point >> 4U & 0xFU], digits[code_point & 0xFU]};
}

// The length in bytes of the character at `at`, or 0 when the bytes there are no valid UTF-8
// (RFC 3629, section 4).
inline std::size_t CharacterSize(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  // Overlong forms, surrogates and what lies behind U+10FFFF show in the second byte.
  const unsigned low = first == 0xE0 ? 0xA0U : first == 0xF0 ? 0x90U : 0x80U;
  const unsigned high = first == 0xED ? 0x9FU : first == 0xF4 ? 0x8FU : 0xBFU;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  return size;
}

// Appends the character at `at` in a visible form; returns how many bytes of `text` it took.
inline std::size_t AppendVisible(std::string_view text, std::size_t at, std::string* out) {
  if (const std::size_t unsafe = UnsafeSize(text, at); unsafe > 0) {
    *out += "<U+" + UnsafeDigits(text, at, unsafe) + ">";
    return unsafe;
  }
  const std::size_t size = CharacterSize(text, at);
  if (size == 0) {
    *out += "<" + UnsafeDigits(text, at, 1).substr(2) + ">";
    return 1;
  }
  out->append(text, at, size);
  return size;
}

inline std::string Visible(std::string_view text) {
  std::string visible;
  for (std::size_t i = 0; i < text.size();) i += AppendVisible(text, i, &visible);
  return visible;
}

// The text between quotes, cut after about `longest` bytes.
inline std::string Quote(std::string_view text, std::size_t longest = 60) {
  std::string quoted = "'";
  for (std::size_t i = 0; i < text.size();) {
    if (i >= longest) return quoted + "…'";
    i += AppendVisible(text, i, &quoted);
  }
  return quoted + "'";
}

}  // namespace symd
