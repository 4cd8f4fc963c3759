// Diacritics put back on their letters; see diacritics.h.
#include "text/diacritics.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

struct Accent {
  std::int32_t sign;
  std::int32_t mark;         // the combining one
  std::string_view letters;  // that are written with it
};
constexpr std::array<Accent, 13> kAccents = {{
    {0xA8, 0x308, "aeiouyAEIOUY"},          // ¨
    {0xB4, 0x301, "aeiouycnszAEIOUYCNSZ"},  // ´
    {'`', 0x300, "aeiouAEIOU"},
    {0x2C6, 0x302, "aeiouAEIOU"},        // ˆ
    {0x2DC, 0x303, "anoANO"},            // ˜
    {0x2C7, 0x30C, "cdenrstzCDENRSTZ"},  // ˇ
    {0xB8, 0x327, "cstCSTgklnGKLN"},     // ¸
    {0x2DA, 0x30A, "auAU"},              // ˚
    {0x2DD, 0x30B, "ouOU"},              // ˝
    {0x2D8, 0x306, "aegiouAEGIOU"},      // ˘
    {0x2D9, 0x307, "cegzCEGIZ"},         // ˙
    {0x2DB, 0x328, "aeiuAEIU"},          // ˛
    {0xAF, 0x304, "aeiouAEIOU"},         // ¯
}};
constexpr std::string_view kDotlessI = "\u0131";

bool IsLetterByte(char c) {
  return IsSmallAscii(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string Composed(char letter, std::int32_t mark) {
  std::string both(1, letter);
  AppendCodePoint(mark, &both);
  return ToNfc(both);
}

// One sign with its surroundings; 0 stands for what is not there.
struct Place {
  std::string_view text;
  const Accent& accent;
  std::uint32_t begin;
  std::uint32_t end;

  char At(std::int64_t offset) const {
    return offset >= 0 && offset < static_cast<std::int64_t>(text.size())
               ? text[static_cast<std::size_t>(offset)]
               : '\0';
  }
  char Before(int count = 1) const { return At(std::int64_t{begin} - count); }
  char Behind(int count = 0) const { return At(std::int64_t{end} + count); }
  bool Takes(char letter) const {
    return letter != '\0' && accent.letters.find(letter) != std::string_view::npos;
  }
  bool Is(std::int32_t sign) const { return accent.sign == sign; }
  bool blank() const { return Behind() == ' '; }
};

// Where a stretch in quotes ends that the sign opens: "´alpha´", "`code`"; 0 when it opens none. A
// sign that stands before its own letter closes nothing: "¨ahnlich der Kan¨ ale".
std::uint32_t EndOfQuotes(const Place& place) {
  if (IsLetterByte(place.Before()) || place.blank()) return 0;
  constexpr std::size_t kNear = 80;
  const std::string_view sign = place.text.substr(place.begin, place.end - place.begin);
  const std::string_view rest = place.text.substr(place.end, kNear);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  for (std::size_t at = line.find(sign); at != std::string_view::npos;
       at = line.find(sign, at + sign.size())) {
    const std::string_view after = line.substr(at + sign.size());
    if (at == 0 || line[at - 1] == ' ' || (!after.empty() && IsLetterByte(after[0]))) continue;
    const bool before_letter = after.size() > 1 && after[0] == ' ' && place.Takes(after[1]);
    if (!place.Is(0xA8) || !before_letter) {
      return place.end + static_cast<std::uint32_t>(at + sign.size());
    }
  }
  return 0;
}

enum class Reading : std::uint8_t { kNone, kDoubtful, kCertain };

// The sign as an apostrophe: "Yukawa´s", "O´Neill", "dell´Anna", "l´eau".
Reading ReadAcuteBefore(const Place& place, char letter) {
  const char before = place.Before();
  const bool in_word = IsLetterByte(before);
  const bool ends = !IsLetterByte(place.Behind(place.blank() ? 2 : 1));
  if (letter == 's' && ends) return Reading::kNone;
  if (!in_word) {
    return IsSmallAscii(letter) ? Reading::kDoubtful : Reading::kCertain;
  }
  if (place.blank()) return Reading::kDoubtful;
  if (IsSmallAscii(before) && !IsSmallAscii(letter)) return Reading::kNone;
  if (IsLetterByte(place.Before(2))) return Reading::kCertain;
  const bool capital = !IsSmallAscii(letter);
  if (before == 'O' && capital) return Reading::kNone;
  const bool elides =
      before == 'd' || before == 'l' || ((before == 'D' || before == 'L') && capital);
  return elides ? Reading::kDoubtful : Reading::kCertain;
}

// Whether it belongs to the letter behind it.
Reading ReadBefore(const Place& place, char letter) {
  const bool in_word = IsLetterByte(place.Before());
  const bool apart = place.Before() == ' ' && place.blank();
  if (place.Is(0xB4)) return ReadAcuteBefore(place, letter);
  if (place.Is(0x2DA)) {  // "1.5˚A" and neither "45˚ angle" nor "20˚a"
    const char before = place.Before() == ' ' ? place.Before(2) : place.Before();
    const bool unit = letter == 'A' && !IsLetterByte(place.Behind(1));
    if (IsDigit(before) && (place.blank() || !unit)) return Reading::kNone;
    return Reading::kCertain;
  }
  if (place.Is('`')) {
    if (in_word) return place.blank() ? Reading::kDoubtful : Reading::kCertain;
    return place.blank() || IsLetterByte(place.Behind(1)) ? Reading::kNone : Reading::kDoubtful;
  }
  if (place.Is(0xAF)) return in_word ? Reading::kDoubtful : Reading::kNone;
  const bool mathematical = place.Is(0x2C6) || place.Is(0x2DC) || place.Is(0x2D9);
  // "Vlasta ˙ Zurawski": a letter of mathematics stands alone.
  const int next = place.blank() ? 2 : 1;
  const bool is_name = !IsSmallAscii(letter) && IsSmallAscii(place.Behind(next)) &&
                       IsSmallAscii(place.Behind(next + 1));
  if (mathematical && (!in_word || apart) && !is_name) return Reading::kDoubtful;
  return Reading::kCertain;
}

// Whether it belongs to the letter before it.
Reading ReadBehind(const Place& place) {
  const char letter = place.Before();
  if (!place.Takes(letter) || place.Is('`')) return Reading::kNone;
  const bool in_word = IsLetterByte(place.Behind());
  if (place.Is(0xB4)) {
    if (std::string_view("aeiouAEIOU").find(letter) == std::string_view::npos)
      return Reading::kNone;
    if (!in_word) return Reading::kDoubtful;
    // "O´Neill"
    const char behind = place.Behind();
    if (letter == 'O' && !IsLetterByte(place.Before(2)) && behind >= 'A' && behind <= 'Z') {
      return Reading::kNone;
    }
    // "Yukawa´s", "we´re", "you´ve", "they´ll"
    std::uint32_t end = place.end;
    while (end < place.text.size() && end < place.end + 3 && IsLetterByte(place.text[end])) ++end;
    return end < place.end + 3 ? Reading::kNone : Reading::kCertain;
  }
  const bool mathematical = place.Is(0x2C6) || place.Is(0x2DC) || place.Is(0x2D9) || place.Is(0xAF);
  if (mathematical) return Reading::kDoubtful;
  return Reading::kCertain;
}

Mending Mended(Span printed, std::string text) {
  return {printed, std::move(text), StepBit(Step::kDiacritic), ObservationKind::kDiacritic};
}

}  // namespace

bool DetachedDiacritics::Look(std::uint32_t at) {
  std::int32_t sign = 0;
  const auto size = static_cast<std::uint32_t>(DecodeCodePoint(text_, at, &sign));
  const auto* accent = std::find_if(kAccents.begin(), kAccents.end(),
                                    [&](const Accent& a) { return a.sign == sign; });
  if (accent == kAccents.end()) return false;
  const Place place = {text_, *accent, at, at + size};
  if (at < quoted_until_) return true;
  if (quoted_until_ = std::max(quoted_until_, EndOfQuotes(place)); at < quoted_until_) return true;
  // "x ¨ y"
  if (place.Before() == ' ' && place.blank() && !IsLetterByte(place.Behind(2))) return true;

  Doubt doubt = {{}, {}, place.blank(), false};
  Reading before = Reading::kNone;
  const std::uint32_t base = place.end + (place.blank() ? 1 : 0);
  if (text_.substr(base).starts_with(kDotlessI) && place.Takes('i')) {
    // Set without its dot for an accent, so this is sure.
    certain_.push_back(Mended({at, base + 2}, Composed('i', accent->mark)));
    ++before_;
    return true;
  }
  if (const char letter = place.At(base); place.Takes(letter)) {
    before = ReadBefore(place, letter);
    doubt.before = Mended({at, base + 1}, Composed(letter, accent->mark));
  }
  const Reading behind = ReadBehind(place);
  if (behind != Reading::kNone) {
    doubt.behind = Mended({at - 1, place.end}, Composed(place.Before(), accent->mark));
  }
  if (before == Reading::kNone) doubt.before = {};
  doubt.weak = before == Reading::kDoubtful && behind == Reading::kDoubtful;
  if (before == Reading::kNone && behind == Reading::kNone) return true;
  if (before == Reading::kCertain && behind == Reading::kNone) {
    certain_.push_back(doubt.before);
    ++before_;
  } else if (behind == Reading::kCertain && before == Reading::kNone) {
    certain_.push_back(doubt.behind);
    ++behind_;
  } else {
    doubts_.push_back(doubt);
  }
  return true;
}

std::vector<Mending> DetachedDiacritics::Take() && {
  for (const Doubt& doubt : doubts_) {
    const bool both = !doubt.before.text.empty() && !doubt.behind.text.empty();
    if (both) {
      // "ge¨andert": before its letter, as TeX has it, unless the document does otherwise.
      if ((doubt.blank || doubt.weak) && before_ == behind_) continue;
      certain_.push_back(before_ >= behind_ ? doubt.before : doubt.behind);
    } else if (!doubt.before.text.empty()) {
      if (before_ > behind_) certain_.push_back(doubt.before);
    } else if (behind_ > before_) {
      certain_.push_back(doubt.behind);
    }
  }
  std::sort(certain_.begin(), certain_.end(),
            [](const Mending& a, const Mending& b) { return a.printed.begin < b.printed.begin; });
  return std::move(certain_);
}

}  // namespace symd
