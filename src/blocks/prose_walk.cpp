// Prose among the blocks; see prose_walk.h.
#include "blocks/prose_walk.h"

#include <algorithm>

#include "blocks/address.h"

namespace symd {

bool ProseWalk::IsOverviewHead(std::uint32_t line) const {
  if (open_ == Open::kNothing && (lines_[line].heading == 0 || ids_.Next(line).empty())) {
    return false;
  }
  return headers_.IsOverviewHead(line, open_ != Open::kSession && open_ != Open::kTalk);
}

bool ProseWalk::IsTimeAbove(std::uint32_t line) const {
  constexpr int kMost = 8;  // times above as many heads
  const auto is_time = [&](std::uint32_t i) {
    return i < lines_.size() && lines_[i].Is(Shape::kTime);
  };
  const auto is_head = [&](std::uint32_t i) {
    return i < lines_.size() && headers_.IsSessionHead(i);
  };
  if (!is_time(line) || (open_ == Open::kSession && !after_entry_ && !has_time_)) return false;
  int times = 0;
  std::uint32_t next = line;
  for (; times < kMost && is_time(next); next = NextLineNumber(next)) ++times;
  for (; times > 0 && is_head(next); --times) {
    next = NextLineNumber(next + extents_.SessionHead(next) - 1);
  }
  const bool other = is_time(next) && !is_head(NextLineNumber(next));
  return times == 0 && !other;
}

void ProseWalk::Prose() {
  // A heading that nothing knows ends what is open, rather than to end in an abstract.
  if (Here().heading != 0 && open_ == Open::kTalk && HasBody() && !IsCreditHeading()) {
    open_ = Open::kNothing;
  }
  switch (open_) {
    case Open::kTalk:
      Add(BlockKind::kBody, 3, BodyLines());
      return;
    case Open::kSession:
      if (!after_entry_) {
        Add(BlockKind::kSynopsis, 2, ParagraphLines());
      } else {
        Add(BlockKind::kUnrecognised, 2, ParagraphLines());
      }
      return;
    case Open::kPart:
    case Open::kOrganisedBy:
      return FrontMatter();
    case Open::kOverview:
      Add(BlockKind::kUnrecognised, 2, ParagraphLines());
      return;
    case Open::kNothing:
      Add(BlockKind::kUnrecognised, 0, ParagraphLines());
      return;
  }
}

// A heading made of the authors of a credit: it has the presenter's mark, or the line before it
// ends with the dash behind the title.
bool ProseWalk::IsCreditHeading() const {
  const Block& body = blocks_.all.back();
  if (body.kind != BlockKind::kBody || blocks_.all.size() < 2) return false;
  if (blocks_.all[blocks_.all.size() - 2].kind == BlockKind::kBody) return false;
  const std::string_view title = source_.Slice(lines_[body.end_line - 1].text);
  const auto& dashes = grammar_.list(WordList::kDashes).all();
  return Has(source_.Slice(Here().text), WordList::kPresenterMarks) ||
         std::any_of(dashes.begin(), dashes.end(),
                     [&](const auto& dash) { return title.ends_with(dash.first); });
}

// A heading made of the name above an address: both together are one, with the role before it.
bool ProseWalk::AddressBelowHeading() {
  const std::uint32_t role = at_;
  const bool has_role = EndsWithRole(role);
  const std::uint32_t name = has_role ? NextLineNumber(role) : role;
  const std::uint32_t next = NextLineNumber(name);
  if (next != name + 2 || next >= lines_.size() || lines_[name].heading == 0 ||
      lines_[name].shapes != 0 || lines_[next].heading != 0 || lines_[next].shapes != 0) {
    return false;
  }
  at_ = next;
  const std::uint32_t count = ParagraphLines();
  at_ = role;
  std::vector<Line> together = {lines_[name]};
  together[0].hard_break = true;
  together.insert(together.end(), lines_.begin() + next, lines_.begin() + next + count);
  const std::vector<std::uint32_t> addresses = SplitAddresses(source_, grammar_, together);
  if (addresses.empty() || addresses[0] < 2) return false;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    Add(BlockKind::kOrganiser, 1, addresses[i] + (i == 0 ? next - 1 - role : 0));
  }
  if (at_ < next + count) Add(BlockKind::kDescription, 1, next + count - at_);
  return true;
}

// A role alone, whose name is the heading behind a blank line.
bool ProseWalk::EndsWithRole(std::uint32_t line) const {
  const std::uint32_t next = line + 2;
  return next < lines_.size() && lines_[line].Is(Shape::kRole) && lines_[line + 1].blank() &&
         lines_[next].heading != 0 && source_.Slice(lines_[line].text).ends_with(':');
}

// A role alone, and behind a blank line the address of whoever has it.
bool ProseWalk::AddressBelowRole() {
  const std::uint32_t role = at_;
  const std::uint32_t name = role + 2;
  if (name >= lines_.size() || !lines_[role].Is(Shape::kRole) || !lines_[role + 1].blank() ||
      !source_.Slice(lines_[role].text).ends_with(':') || lines_[name].blank() ||
      lines_[name].heading != 0 || lines_[name].shapes != 0) {
    return false;
  }
  at_ = name;
  const std::uint32_t count = ParagraphLines();
  at_ = role;
  const std::vector<std::uint32_t> addresses =
      SplitAddresses(source_, grammar_, std::span(lines_).subspan(name, count));
  if (addresses.empty()) return false;
  Add(BlockKind::kOrganiser, 1, addresses[0] + 2);
  for (std::size_t i = 1; i < addresses.size(); ++i) Add(BlockKind::kOrganiser, 1, addresses[i]);
  if (at_ < name + count) Add(BlockKind::kDescription, 1, name + count - at_);
  return true;
}

// Addresses first, then what is told about the part.
void ProseWalk::FrontMatter() {
  if (AddressBelowHeading() || AddressBelowRole()) return;
  std::uint32_t count = ParagraphLines();
  if (count > 1 && EndsWithRole(at_ + count - 1)) --count;
  const std::vector<std::uint32_t> addresses =
      SplitAddresses(source_, grammar_, std::span(lines_).subspan(at_, count));
  const std::uint32_t end = at_ + count;
  for (const std::uint32_t lines : addresses) Add(BlockKind::kOrganiser, 1, lines);
  if (at_ < end) Add(BlockKind::kDescription, 1, end - at_);
}

bool ProseWalk::Notice() {
  const std::uint32_t title = extents_.Notice(at_);
  if (title == 0) return false;
  Add(BlockKind::kSession, 1, title);
  while (Here().blank()) ++at_;
  Add(BlockKind::kTime, 2, Here().Is(Shape::kTime) ? extents_.SessionElement(at_) : 1);
  if (at_ < lines_.size() && Here().Is(Shape::kPlace)) {
    Add(BlockKind::kPlace, 2, extents_.SessionElement(at_));
  }
  while (at_ < lines_.size()) {
    const std::uint32_t next = Here().blank() ? NextLineNumber(at_) : at_;
    if (next >= lines_.size() || (next != at_ && !extents_.IsItem(next))) break;
    if (lines_[next].shapes != 0 || lines_[next].heading != 0 || Interrupts(lines_[next], next)) {
      break;
    }
    at_ = next;
    const std::uint32_t lines = ParagraphLines();
    std::uint32_t count = 1;
    while (count < lines && !extents_.IsItem(at_ + count)) ++count;
    Add(BlockKind::kSynopsis, 2, count);
  }
  return true;
}

std::uint32_t ProseWalk::BodyLines() {
  constexpr std::uint32_t kLookedAt = 64;  // lines
  if (!page_.compact) return ParagraphLines();
  if (at_ >= page_.lines_end) LookAhead(ParagraphLines(kLookedAt));
  return BlockLines();
}

std::uint32_t ProseWalk::ParagraphLines(std::uint32_t most) const {
  std::uint32_t end = at_ + 1;
  while (end < lines_.size() && end - at_ < most && !lines_[end].blank() &&
         lines_[end].heading == 0 && !lines_[end].glued && !Interrupts(lines_[end], end)) {
    ++end;
  }
  return end - at_;
}

// Whether a line ends the paragraph before it. Only the shapes that prose can not take by chance.
bool ProseWalk::Interrupts(const Line& line, std::uint32_t number) const {
  constexpr ShapeSet kStrong = Bit(Shape::kBreak) | Bit(Shape::kTableRule) | Bit(Shape::kKeywords);
  if (InterruptsOnPage(line, number)) return true;
  if (open_ == Open::kOverview && InterruptsInOverview(number)) return true;
  if (line.shapes == 0) return headers_.PartHeadAt(number, part_code_).lines != 0;
  if (IsTimeAbove(number)) return true;
  if ((line.shapes & kStrong) != 0) return true;
  if (line.Is(Shape::kKey)) return ids_.Of(number).size() < line.text.size();
  if (line.Is(Shape::kTypeLabel)) {
    const std::uint32_t next = NextLineNumber(number);
    return next < lines_.size() && lines_[next].Is(Shape::kKey);
  }
  if (headers_.IsSessionHead(number) || IsOverviewHead(number) ||
      headers_.PartHeadAt(number, part_code_).lines != 0) {
    return true;
  }
  return open_ == Open::kSession && !after_entry_ &&
         (line.shapes & (Bit(Shape::kTime) | Bit(Shape::kPlace) | Bit(Shape::kChair))) != 0;
}

bool ProseWalk::InterruptsInOverview(std::uint32_t line) const {
  constexpr ShapeSet kElements =
      Bit(Shape::kTalkGroup) | Bit(Shape::kSessionGroup) | Bit(Shape::kPartReference);
  return (lines_[line].shapes & kElements) != 0 || extents_.RowHead(line) != 0;
}

std::uint32_t ProseWalk::NextLineNumber(std::uint32_t line) const {
  std::uint32_t next = line + 1;
  while (next < lines_.size() && (lines_[next].blank() || lines_[next].Is(Shape::kTableRule))) {
    ++next;
  }
  return next;
}

const Line* ProseWalk::NextLine() const {
  const std::uint32_t next = NextLineNumber(at_);
  return next < lines_.size() ? &lines_[next] : nullptr;
}

}  // namespace symd
