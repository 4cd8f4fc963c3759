// Lines of web pages; see pages.h.
#include "blocks/pages.h"

#include <algorithm>

#include "blocks/scan.h"
#include "blocks/torn.h"

namespace symd {
namespace {

constexpr std::uint32_t kLongestSite = 240;  // bytes
constexpr std::uint32_t kLongestPlace = 60;
constexpr std::uint32_t kShort = 120;

}  // namespace

Pages::Pages(const Source& source, const GrammarData& grammar, const Lines& lines, const Ids& ids)
    : source_(source), grammar_(grammar), lines_(lines.all), ids_(ids) {
  any_head_ = std::any_of(lines_.begin(), lines_.end(),
                          [](const Line& line) { return line.Is(Shape::kPageHead); });
}

bool Pages::IsSite(std::uint32_t number) const {
  const Line& line = lines_[number];
  if (line.blank() || line.row || line.cell || line.text.size() > kLongestSite) return false;
  if ((line.shapes & ~Bit(Shape::kPagePart)) != 0) return line.Is(Shape::kTableRule);
  const PlainLine whole = {line.text};
  MakePlain(source_, {&whole, 1}, &plain_);
  return FirstMatch(grammar_, PatternList::kSite, plain_.text(), nullptr) != nullptr;
}

bool Pages::MayBeSite(std::uint32_t number) const {
  const Line& line = lines_[number];
  constexpr ShapeSet kHarmless = Bit(Shape::kPagePart) | Bit(Shape::kTableRule) |
                                 Bit(Shape::kEmail) | Bit(Shape::kRole) | Bit(Shape::kPageTime);
  return !line.blank() && !line.row && !line.cell && line.text.size() <= kShort &&
         (line.shapes & ~kHarmless) == 0;
}

bool Pages::BeginsFooter(std::uint32_t number) const {
  constexpr int kLongestFooter = 20;  // lines
  std::uint32_t line = number;
  for (int i = 0; i < kLongestFooter; ++i) {
    line = NextLine(line);
    if (line == lines_.size() || lines_[line].Is(Shape::kPageHead)) return true;
    if (IsPageSession(line) || IsPagePart(line, false) || lines_[line].heading != 0) return true;
    if (!MayBeSite(line) && !IsSite(line)) return false;
  }
  return true;
}

bool Pages::IsPageSession(std::uint32_t head) const {
  if (!lines_[head].Is(Shape::kSessionHead) || lines_[head].cell) return false;
  std::uint32_t next = NextContent(head);
  if (next == lines_.size()) return false;
  const bool torn =
      next == head + 2 && lines_[next].shapes == 0 && BeginsSmall(source_.Slice(lines_[next].text));
  if (torn) next = NextContent(next);  // a blank line has cut the title
  if (next == lines_.size()) return false;
  const Line& line = lines_[next];
  if (line.row) return line.Is(Shape::kPageClock) || line.Is(Shape::kKey);
  return line.Is(Shape::kPageTime) || IsPageKey(next) || KeyEnd(next) != 0;
}

bool Pages::IsPagePart(std::uint32_t number, bool page_begins) const {
  const Line& line = lines_[number];
  if (!line.Is(Shape::kPagePart) || line.row || line.cell) return false;
  const PlainLine whole = {line.text};
  MakePlain(source_, {&whole, 1}, &plain_);
  const std::string code(plain_.text().substr(0, plain_.text().find(':')));
  const std::uint32_t next = NextContent(number);
  if (next == lines_.size() || lines_[next].Is(Shape::kPageHead)) {
    // Cut behind this line: only what names a kind of part is one.
    const GrammarPattern* pattern =
        FirstMatch(grammar_, PatternList::kPagePart, plain_.text(), nullptr);
    return page_begins && pattern != nullptr && pattern->kind != "other";
  }
  if (SplitId(ids_.Next(number)).code != code) return page_begins && ids_.CountOf(code) > 0;
  if (page_begins) return true;
  return IsPageSession(next) || IsPageKey(next) || SessionRowEnd(next) != 0 || lines_[next].row;
}

bool Pages::IsPageKey(std::uint32_t number) const {
  const Line& line = lines_[number];
  if (!line.Is(Shape::kPageKey) || line.row || line.cell) return false;
  const PlainLine whole = {line.text};
  MakePlain(source_, {&whole, 1}, &plain_);
  const std::string_view text = plain_.text();
  const std::string_view behind = text.substr(text.find(':') + 1);
  const std::size_t begin = behind.find_first_not_of(' ');
  const std::uint32_t next = NextLine(number);
  const bool timed = next < lines_.size() && lines_[next].Is(Shape::kPageTime);
  if (begin == std::string_view::npos) return timed;
  return timed || grammar_.list(WordList::kTalkLabels).Has(behind.substr(begin));
}

bool Pages::HasId(std::uint32_t number) const {
  const Line& line = lines_[number];
  if (!line.Is(Shape::kKey)) return false;
  const PlainLine whole = {line.text};
  MakePlain(source_, {&whole, 1}, &plain_);
  return ReadId(plain_.text()).size() == plain_.text().size();
}

std::uint32_t Pages::KeyEnd(std::uint32_t number) const {
  const Line& line = lines_[number];
  if (line.row && HasId(number)) return number + 1;
  if (!line.Is(Shape::kPageClock) || line.cell) return 0;
  const std::uint32_t next = NextLine(number);
  return next < lines_.size() && HasId(next) ? next + 1 : 0;
}

std::uint32_t Pages::SessionRowEnd(std::uint32_t number) const {
  if (!lines_[number].Is(Shape::kPageTime) || lines_[number].cell) return 0;
  if (lines_[number].row) {
    std::uint32_t end = number + 1;
    while (end < lines_.size() && lines_[end].cell) ++end;
    return end;
  }
  std::uint32_t head = NextLine(number);
  if (head < lines_.size() && !lines_[head].Is(Shape::kSessionHead)) {
    const Line& place = lines_[head];
    if (place.text.size() > kLongestPlace || place.Is(Shape::kPageTime)) return 0;
    head = NextLine(head);
  }
  if (head >= lines_.size() || !lines_[head].Is(Shape::kSessionHead)) return 0;
  return HasTimeBelow(head) ? 0 : head + 1;
}

// "Monday 18:30–20:00 H10" above a head that has its own time is none of it. A synopsis can stand
// between the two.
bool Pages::HasTimeBelow(std::uint32_t head) const {
  constexpr std::uint32_t kMostLines = 40;
  constexpr ShapeSet kOfHead = Bit(Shape::kTime) | Bit(Shape::kPlace) | Bit(Shape::kChair);
  constexpr ShapeSet kOfOthers = Bit(Shape::kPageTime) | Bit(Shape::kSessionHead) |
                                 Bit(Shape::kRow) | Bit(Shape::kKey) | Bit(Shape::kPartHead) |
                                 Bit(Shape::kPageHead) | Bit(Shape::kPagePart);
  std::uint32_t below = NextLine(head);
  for (std::uint32_t i = 0; i < kMostLines && below < lines_.size(); ++i) {
    if ((lines_[below].shapes & kOfHead) != 0) return true;
    if ((lines_[below].shapes & kOfOthers) != 0) return false;
    below = NextLine(below);
  }
  return false;
}

std::uint32_t Pages::BreakRowEnd(std::uint32_t number) const {
  if (!lines_[number].Is(Shape::kPageClock) || lines_[number].cell) return 0;
  const std::uint32_t next = NextLine(number);
  return next < lines_.size() && lines_[next].Is(Shape::kBreak) ? next + 1 : 0;
}

std::uint32_t Pages::NextLine(std::uint32_t line) const {
  ++line;
  while (line < lines_.size() && (lines_[line].blank() || lines_[line].Is(Shape::kTableRule))) {
    ++line;
  }
  return std::min(line, static_cast<std::uint32_t>(lines_.size()));
}

std::uint32_t Pages::NextContent(std::uint32_t line) const {
  do {
    line = NextLine(line);
  } while (any_head_ && line < lines_.size() && IsSite(line));
  return line;
}

}  // namespace symd
