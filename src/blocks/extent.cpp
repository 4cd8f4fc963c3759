// Extents of constructs; see extent.h.
#include "blocks/extent.h"

#include <algorithm>
#include <string>

#include "blocks/scan.h"
#include "blocks/torn.h"

namespace symd {
namespace {

bool EndsSentence(std::string_view text) { return text.ends_with('.') || text.ends_with(".)"); }

// The rest of a place is short and no sentence: "Bring your own computer!" below it is a synopsis.
bool MayEndPlace(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  return text.size() <= kLongest && std::string_view(".!?:").find(text.back()) == text.npos &&
         text.find(". ") == text.npos;
}

std::string_view FirstWord(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

bool Extents::Shaped(std::uint32_t line) const {
  return lines_[line].shapes != 0 || lines_[line].heading != 0 || lines_[line].glued ||
         lines_[line].bold;
}

std::uint32_t Extents::Followers(std::uint32_t line, std::uint32_t most) const {
  std::uint32_t count = 0;
  while (count < most && line + 1 + count < lines_.size() && !lines_[line + 1 + count].blank() &&
         !Shaped(line + 1 + count)) {
    ++count;
  }
  return count;
}

std::uint32_t Extents::OverBlank(std::uint32_t line, std::uint32_t count, bool title) const {
  constexpr std::uint32_t kMost = 3;  // lines behind the blank one
  const std::uint32_t last = line + count - 1;
  const std::uint32_t next = last + 2;
  if (next >= lines_.size() || !lines_[last + 1].blank() || lines_[next].blank() || Shaped(next)) {
    return count;
  }
  const Span text = {lines_[line].text.begin, lines_[last].text.end};
  if (!GoesOnBehindBlank(source_.Slice(text), TextOf(next), grammar_)) return count;
  const std::uint32_t behind = Followers(next, kMost);
  if (title && EndsSentence(TextOf(next + behind))) return count;
  return count + 2 + behind;
}

// The list of divisions: its paragraph, and the next one when the list is not there yet. It ends
// with a code in brackets, when neither comma nor connector leads on.
std::uint32_t Extents::Divisions(std::uint32_t line) const {
  std::uint32_t end = line + 1;
  bool any = TextOf(line).find('(') != std::string_view::npos;
  for (; end < lines_.size(); ++end) {
    const Line& here = lines_[end];
    if (here.blank()) {
      if (any) break;
      continue;
    }
    if (here.heading != 0 || here.Is(Shape::kOverviewHead)) break;
    const std::string_view before = TextOf(end - 1);
    const bool ended = before.ends_with(')') || before.ends_with(").");
    if (any && ended && !grammar_.list(WordList::kAnd).Has(FirstWord(TextOf(end)))) break;
    any |= TextOf(end).find('(') != std::string_view::npos;
  }
  while (end > line + 1 && lines_[end - 1].blank()) --end;
  return end - line;
}

std::uint32_t Extents::OverviewHead(std::uint32_t line) const {
  if (lines_[line].heading != 0 || lines_[line].bold) return 1;
  const std::uint32_t behind = Followers(line, 1);
  return behind != 0 && !TextOf(line + 1).starts_with('(') ? 1 + behind : 1;
}

// A group's heading wraps only onto lines before its first row, and "See SYMD for the full
// programme." may stand between.
std::uint32_t Extents::Group(std::uint32_t line) const {
  const std::uint32_t behind = Followers(line, 2);
  std::uint32_t next = line + 1 + behind;
  while (next < lines_.size() && (lines_[next].blank() || lines_[next].Is(Shape::kPartReference))) {
    ++next;
  }
  return next < lines_.size() && lines_[next].Is(Shape::kRow) ? 1 + behind : 1;
}

std::uint32_t Extents::Halls(std::uint32_t line) const {
  if (lines_[line].Is(Shape::kHalls)) return 1;
  if (!TextOf(line).starts_with('(') || Shaped(line)) return 0;
  std::string text;
  const std::uint32_t behind = Followers(line, kMostOfHalls);
  for (std::uint32_t i = line; i <= line + behind; ++i) {
    if (i > line) text += ' ';
    text += TextOf(i);
    if (!text.ends_with(')')) continue;
    const bool halls = FirstMatch(grammar_, PatternList::kHalls, text, nullptr) != nullptr;
    return halls ? i - line + 1 : 0;
  }
  return 0;
}

// "MA 1 Mon-⏎Fri⏎all day Foyer Exhibition": a row that wraps before its time has ended.
std::uint32_t Extents::RowHead(std::uint32_t line) const {
  constexpr std::uint32_t kMost = 3;  // lines
  if (lines_[line].Is(Shape::kRow)) return 1;
  if (lines_[line].heading != 0 || ReadId(TextOf(line)).empty()) return 0;
  std::string text(TextOf(line));
  for (std::uint32_t end = line + 1; end < lines_.size() && end < line + kMost; ++end) {
    if (lines_[end].blank() || lines_[end].heading != 0 || lines_[end].Is(Shape::kRow)) return 0;
    if (!text.ends_with('-') && !text.ends_with("–")) text += ' ';
    text += TextOf(end);
    if (FirstMatch(grammar_, PatternList::kRow, text, nullptr) != nullptr) return end + 1 - line;
  }
  return 0;
}

bool Extents::IsItem(std::uint32_t line) const {
  const std::string_view text = TextOf(line);
  const auto& marks = grammar_.list(WordList::kPresenterMarks).all();
  return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
    return text.starts_with(mark.first) && text.substr(mark.first.size()).starts_with(' ');
  });
}

// "PV I Mo 9:00 (Audimax)" and below it title, authors and affiliations, with two dashes at least.
bool Extents::IsKeyOfTalk(std::uint32_t line) const {
  constexpr std::uint32_t kMost = 8;  // lines of a credit
  constexpr ShapeSet kNext = Bit(Shape::kRow) | Bit(Shape::kKey) | Bit(Shape::kSessionHead);
  if (!lines_[line].Is(Shape::kKey) || !TextOf(line).ends_with(')')) return false;
  int dashes = 0;
  for (std::uint32_t i = line + 1; i < lines_.size() && i <= line + kMost; ++i) {
    if (lines_[i].blank() || (lines_[i].shapes & kNext) != 0) break;
    const std::string_view text = TextOf(i);
    for (const auto& [dash, meaning] : grammar_.list(WordList::kDashes).all()) {
      for (std::size_t at = text.find(dash); at != std::string_view::npos;
           at = text.find(dash, at + dash.size())) {
        ++dashes;
      }
    }
  }
  return dashes > 1;
}

// A row and the lines into which it wraps.
std::uint32_t Extents::Row(std::uint32_t line) const {
  constexpr ShapeSet kStops = Bit(Shape::kRow) | Bit(Shape::kTalkGroup) |
                              Bit(Shape::kSessionGroup) | Bit(Shape::kPartReference) |
                              Bit(Shape::kSessionHead) | Bit(Shape::kTableRule) | Bit(Shape::kKey) |
                              Bit(Shape::kOverviewHead) | Bit(Shape::kTypeLabel) |
                              Bit(Shape::kTime) | Bit(Shape::kPlace) | Bit(Shape::kPageTime);
  std::uint32_t end = line + RowHead(line);
  while (end < lines_.size() && !lines_[end].blank() && lines_[end].heading == 0 &&
         (lines_[end].shapes & kStops) == 0 && headers_.PartHeadAt(end, "").lines == 0 &&
         !(IsItem(end) && !EndsOpen(TextOf(end - 1), grammar_)) && RowHead(end) == 0 &&
         Notice(end) == 0) {
    ++end;
  }
  return OverBlank(line, end - line, true);
}

// "Members' Assembly of the Surface⏎Science Division⏎Thursday 18:00–19:30 H13"
std::uint32_t Extents::Notice(std::uint32_t line) const {
  constexpr std::uint32_t kMost = 3;  // lines
  constexpr ShapeSet kWhen = Bit(Shape::kPageTime) | Bit(Shape::kTime);
  const bool marked = lines_[line].heading != 0 || lines_[line].bold;
  const std::uint32_t count = marked ? 1 : 1 + Followers(line, kMost - 1);
  if (lines_[line].shapes != 0) return 0;
  std::uint32_t next = line + count;
  if (marked && next < lines_.size() && lines_[next].blank()) ++next;
  if (next >= lines_.size() || (lines_[next].shapes & kWhen) == 0) return 0;
  const GrammarPattern* pattern =
      FirstMatch(grammar_, PatternList::kSessionTitle, TextOf(line), nullptr);
  return pattern != nullptr && pattern->kind == "assembly" ? count : 0;
}

// `count` lines, and those up to the one that closes the brackets that they open, which may be
// known by its shape: "(Joint session of HL and K,⏎organized by K)".
std::uint32_t Extents::CloseBrackets(std::uint32_t line, std::uint32_t count) const {
  constexpr std::uint32_t kMost = 3;  // more lines
  std::int64_t open = 0;
  for (std::uint32_t i = line; i < lines_.size() && i < line + count + kMost; ++i) {
    if (lines_[i].blank()) break;
    const std::string_view text = TextOf(i);
    open += std::count(text.begin(), text.end(), '(') - std::count(text.begin(), text.end(), ')');
    if (open <= 0 && i + 1 >= line + count) return i - line + 1;
  }
  return count;
}

// Below a head in plain print stand the rest of its title, and a synopsis at times, which ends with
// a full stop. Its lines fill the column, while the last of the title does not, nor in large type
// any of them.
std::uint32_t Extents::SessionHead(std::uint32_t line) const {
  constexpr std::uint32_t kMost = 40;
  if (lines_[line].heading != 0 || lines_[line].bold) return OverBlank(line, 1, true);
  const std::uint32_t first = CloseBrackets(line, 1);  // lines that belong to it in any case
  const std::uint32_t begin = line + first - 1;
  const std::uint32_t behind = Followers(begin, kMost);
  if (behind == 0) return OverBlank(line, first, true);
  const std::uint32_t last = begin + behind;
  if (!EndsSentence(TextOf(last))) {
    return std::max(first, CloseBrackets(line, std::min(last - line + 1, 4U)));
  }
  // The last line of the title has room for more: the line of prose behind it is wider. Some of
  // prose are wider than the page, where a converter has joined the halves of a word.
  for (std::uint32_t i = begin; i < last; ++i) {
    const std::string_view text = TextOf(i);
    const std::string_view next = TextOf(i + 1);
    const std::size_t width = i + 1 == last ? std::max(text.size(), next.size()) : next.size();
    const bool room = text.size() + FirstWord(next).size() < width * 9 / 10;
    if (room && !EndsOpen(text, grammar_)) return i - line + 1;
  }
  return first;
}

// What follows a label goes on while the line ends open or stops in mid-sentence, and a list of
// persons up to the next line that is known.
std::uint32_t Extents::SessionElement(std::uint32_t line) const {
  if (lines_[line].heading != 0 || lines_[line].bold) return 1;
  const std::uint32_t behind = Followers(line, 3);
  std::uint32_t count = 1;
  const auto leads_on = [&](std::string_view text) {  // "Time: Monday 15:00–17:45 Location:"
    return text.ends_with(':') || EndsOpen(text, grammar_);
  };
  while (count <= behind && leads_on(TextOf(line + count - 1))) ++count;
  if (lines_[line].Is(Shape::kStub) && behind >= count && !EndsSentence(TextOf(line)) &&
      EndsSentence(TextOf(line + count))) {
    return count + 1;
  }
  const std::uint32_t next = line + 1 + behind;
  const bool known = next < lines_.size() && Shaped(next);
  // "Time: Monday 9:30–11:00 Location:⏎TRE Phy", "… Location: TRE⏎Phy"
  constexpr ShapeSet kWhen = Bit(Shape::kTime) | Bit(Shape::kPlace);
  if ((lines_[line].shapes & kWhen) != 0 && behind != 0 &&
      (TextOf(line).ends_with(':') || (behind == 1 && known && MayEndPlace(TextOf(line + 1))))) {
    return 2;
  }
  if (lines_[line].Is(Shape::kChair) && known && behind >= count &&
      !EndsSentence(TextOf(next - 1))) {
    return 1 + behind;
  }
  return count;
}

}  // namespace symd
