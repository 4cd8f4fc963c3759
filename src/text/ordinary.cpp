// Ordinary bytes; see ordinary.h. Sixteen are looked at together, and single ones where that shows
// that there may be something.
#include "text/ordinary.h"

#include <array>
#include <bit>

#include "symd/bytes.h"
#include "text/plain.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Bytes that may begin something that is not itself.
constexpr std::array<bool, 256> MakeSpecial() {
  std::array<bool, 256> special = {};
  for (std::size_t i = 0; i < 0x20; ++i) special[i] = true;
  for (const char c : {'<', '&', '*', '_', '\\', '\x7F'}) {
    special[static_cast<unsigned char>(c)] = true;
  }
  for (const unsigned c : {0xC2U, 0xE2U, 0xE3U, 0xEFU}) special[c] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecial = MakeSpecial();

// Whether one of sixteen bytes, with the one behind them, is what MakePlain may change; and whether
// one belongs to a character that needs a closer look.
bool AnyOdd(Bytes16 bytes, Bytes16 next) {
  const Mask16 odd = (bytes < 0x20) | (bytes == '<') | (bytes == '&') | (bytes == '*') |
                     (bytes == '_') | (bytes == '\\') | (bytes == 0x7F) | (bytes == 0xC2) |
                     (bytes == 0xE3) | (bytes == 0xEF) | ((bytes | next) == 0x20);
  return AnyOf(odd);
}
bool AnyRare(Bytes16 bytes) { return AnyOf(bytes >= 0xCC); }

// Whether the blank at `at` may be one of several, or stand at an end.
bool MayFold(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at == 0 || at + 1 >= end) return true;
  const char next = text[at + 1];
  const char before = text[at - 1];
  return IsAsciiBlank(next) || next == '\xC2' || next == '\xE2' || next == '\xE3' ||
         kSpecial[static_cast<unsigned char>(before)] ||
         (static_cast<unsigned char>(before) & 0xC0U) == 0x80U || before == '>' || before == ' ' ||
         before == ';';
}

bool IsSpecial(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] == ' ') return MayFold(text, at, end);
  return kSpecial[static_cast<unsigned char>(text[at])];
}

// Which of sixteen bytes may be special. Blanks are when a neighbour is no letter of ASCII or the
// like, or lies outside.
std::uint32_t MaybeSpecial(Bytes16 bytes) {
  const Mask16 marks = (bytes < 0x20) | (bytes == '<') | (bytes == '&') | (bytes == '*') |
                       (bytes == '_') | (bytes == '\\') | (bytes == 0x7F) | (bytes == 0xC2) |
                       (bytes == 0xE2) | (bytes == 0xE3) | (bytes == 0xEF);
  const std::uint32_t blanks = BitsOf(bytes == ' ');
  const std::uint32_t special = BitsOf(marks);
  const std::uint32_t beside =
      special | blanks | BitsOf((bytes >= 0x80) | (bytes == '>') | (bytes == ';'));
  constexpr std::uint32_t kEnds = 0x8001U;
  return special | (blanks & (beside << 1U | beside >> 1U | kEnds));
}

}  // namespace

std::uint32_t FindSpecial(std::string_view text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kBlock = sizeof(Bytes16);
  for (; end - at >= kBlock; at += kBlock) {
    for (std::uint32_t maybe = MaybeSpecial(LoadBytes(text.data() + at)); maybe != 0;
         maybe &= maybe - 1) {
      const std::uint32_t found = at + static_cast<std::uint32_t>(std::countr_zero(maybe));
      if (IsSpecial(text, found, end)) return found;
    }
  }
  while (at < end && !IsSpecial(text, at, end)) ++at;
  return at;
}

bool IsPlain(std::string_view line) {
  if (line.empty() || IsAsciiBlank(line.front()) || IsAsciiBlank(line.back())) return false;
  constexpr std::size_t kBlock = sizeof(Bytes16);
  std::size_t at = 0;
  bool rare = false;
  for (; at + kBlock < line.size(); at += kBlock) {
    const Bytes16 bytes = LoadBytes(line.data() + at);
    if (AnyOdd(bytes, LoadBytes(line.data() + at + 1))) return false;
    rare |= AnyRare(bytes);
  }
  for (; at < line.size(); ++at) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if ((kSpecial[byte] && byte != 0xE2) || (byte == ' ' && line[at + 1] == ' ')) return false;
    rare |= byte >= 0xCC;
  }
  if (!rare) return true;
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    if (static_cast<unsigned char>(line[i]) != 0xE2) continue;
    std::int32_t c = 0;
    DecodeCodePoint(line, i, &c);
    if (IsWide(c) || IsInvisible(c)) return false;
  }
  return !MayChangeUnderNfc(line);
}

}  // namespace symd
