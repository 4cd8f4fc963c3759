// Misread UTF-8; see mojibake.h.
//
// A misread character is one that stands for a lead byte, followed by as many that stand for
// continuation bytes as it asks for. In "Ã¼" and "â€“" that is certain: neither Ã nor â stands
// before such signs in print. Ä and Å may ("1 Å–10 Å", "das „Ä“"), and so their neighbours are
// asked too.
#include "text/mojibake.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/windows_1252.h"

namespace symd {
namespace {

constexpr std::size_t kLongestRun = 400;  // bytes; longer ones are undone piece by piece
constexpr int kRounds = 3;

// The byte that Windows-1252 or Latin-1 shows as `c`; -1 for none.
int ByteOf(std::int32_t c) {
  if (c >= 0x80 && c <= 0xFF) return c;
  const auto* found = std::find(kWindows1252.begin(), kWindows1252.end(), c);
  return found == kWindows1252.end() ? -1 : static_cast<int>(found - kWindows1252.begin()) + 0x80;
}

// Whether a sign stands right behind a letter in print, and nothing of the word behind it: closing
// quotes, dashes, powers; between numbers.
enum class Sign : std::uint8_t { kNone, kEnds, kQuotes, kBetween, kCloses };
Sign SignOf(std::int32_t c) {
  switch (c) {
    case 0xB2:
    case 0xB3:
    case 0x2013:
    case 0x2014:
    case 0x2019:
    case 0x2022:
    case 0x2026:
      return Sign::kEnds;
    case 0x2018:
    case 0x201C:
    case 0x201D:
      return Sign::kQuotes;
    case 0xB0:
    case 0xB1:
    case 0xB7:
      return Sign::kBetween;
    case 0xBB:
      return Sign::kCloses;
    default:
      return Sign::kNone;
  }
}

struct Unit {
  std::size_t size = 0;  // bytes of the misread characters; 0 when there are none
  std::int32_t code_point = 0;
  int lead = 0;
  Sign sign = Sign::kNone;  // what the second character is: "Å–", "Å²"
};

Unit ReadUnit(std::string_view text, std::size_t at) {
  std::string bytes;
  Unit unit;
  std::size_t next = at;
  for (std::size_t wanted = 1; bytes.size() < wanted;) {
    std::int32_t c = 0;
    const std::size_t size = next < text.size() ? DecodeCodePoint(text, next, &c) : 0;
    const int byte = size == 0 || c < 0x80 ? -1 : ByteOf(c);
    if (bytes.empty()) {
      if (byte < 0xC2 || byte > 0xF4) return {};
      unit.lead = byte;
      wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    } else if (byte < 0x80 || byte > 0xBF) {
      return {};
    }
    if (bytes.size() == 1) unit.sign = SignOf(c);
    bytes += static_cast<char>(byte);
    next += size;
  }
  if (DecodeCodePoint(bytes, 0, &unit.code_point) != bytes.size()) return {};
  unit.size = next - at;
  return unit;
}

bool IsAsciiLetter(char c) { return IsSmallAscii(c) || (c >= 'A' && c <= 'Z'); }

// "MarkoviÄ‡", "Å½.", "TÅ‘kés", and neither "5Å–10" nor "CAFÄ“".
bool IsMisreadLetter(Sign sign, char before, char after) {
  const bool in_word = IsAsciiLetter(before);
  switch (sign) {
    case Sign::kEnds:
      return IsSmallAscii(before);
    case Sign::kQuotes:
      return IsSmallAscii(before) || (in_word && IsSmallAscii(after));
    case Sign::kBetween:
      return in_word;
    case Sign::kCloses:
      return in_word || IsAsciiLetter(after);
    case Sign::kNone:
      return true;
  }
  return true;
}

// Whether a unit between two bytes, 0 for none, was misread and is not what was printed.
bool IsMisread(const Unit& unit, char before, char after) {
  const std::int32_t c = unit.code_point;
  const bool in_word = IsAsciiLetter(before);
  switch (unit.lead) {
    case 0xC2:
    case 0xC3:
    case 0xCB:
    case 0xCE:
    case 0xCF:
    case 0xD0:
      return true;
    case 0xC4:
    case 0xC5:
      return IsMisreadLetter(unit.sign, before, after);
    case 0xC6:
    case 0xC8:
      return c == 0x192 || (in_word && c >= 0x218 && c <= 0x21B);
    case 0xCC:  // a combining mark
      return in_word;
    case 0xE1:  // Vietnamese letters
      return in_word && c >= 0x1E00 && c <= 0x1EFF;
    case 0xE2:
      return c >= 0x2000 && c <= 0x2BFF;
    case 0xEF:
      return (c >= 0xFB00 && c <= 0xFB06) || c == 0xFEFF || c == 0xFFFD;
    default:
      return unit.lead >= 0xF0;
  }
}

// One reading back; returns where the last misread character ended, 0 when there was none.
std::size_t UndoOnce(std::string* run, char before, char after) {
  std::string undone;
  std::size_t last = 0;
  std::size_t undone_last = 0;
  for (std::size_t at = 0; at < run->size();) {
    const Unit unit = ReadUnit(*run, at);
    const std::size_t end = at + unit.size;
    const char next = end < run->size() ? (*run)[end] : after;
    if (unit.size != 0 && IsMisread(unit, last != 0 ? 'a' : before, next)) {
      AppendCodePoint(unit.code_point, &undone);
      at = last = end;
      undone_last = undone.size();
    } else {
      std::int32_t c = 0;
      const std::size_t size = DecodeCodePoint(*run, at, &c);
      undone.append(*run, at, size);
      at += size;
    }
  }
  if (last != 0) undone.resize(undone_last);
  *run = std::move(undone);
  return last;
}

}  // namespace

Undone UndoMojibake(std::string_view text, std::uint32_t at) {
  std::size_t end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) {
    if (end - at >= kLongestRun && (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U) break;
    ++end;
  }
  Undone undone;
  undone.size = static_cast<std::uint32_t>(end - at);
  undone.text = text.substr(at, end - at);
  const char before = at > 0 ? text[at - 1] : '\0';
  const char after = end < text.size() ? text[end] : '\0';
  const std::size_t last = UndoOnce(&undone.text, before, after);
  if (last == 0) return undone;
  undone.any = true;
  undone.size = static_cast<std::uint32_t>(last);
  for (int round = 1; round < kRounds; ++round) {
    std::string again = undone.text;
    const std::size_t again_last = UndoOnce(&again, before, after);
    if (again_last == 0) break;
    undone.text = again + undone.text.substr(again_last);
  }
  return undone;
}

}  // namespace symd
