// Web pages among the blocks; see page_walk.h.
#include "blocks/page_walk.h"

#include "blocks/torn.h"

#include <algorithm>

namespace symd {

bool PageWalk::PageElement() {
  const Line& line = Here();
  constexpr ShapeSet kPageShapes = Bit(Shape::kPageHead) | Bit(Shape::kPagePart) |
                                   Bit(Shape::kPageKey) | Bit(Shape::kPageTime) |
                                   Bit(Shape::kPageClock) | Bit(Shape::kPageRow);
  if ((line.shapes & kPageShapes) == 0 && !line.row) {
    return in_page_ != InPage::kNone && Site();
  }
  if (line.Is(Shape::kPageHead)) return OpenPage();
  if (pages_.IsPagePart(at_, in_page_ == InPage::kFront)) return OpenPagePart();
  if (const std::uint32_t end = pages_.KeyEnd(at_)) return OpenTalkRow(end);
  if (pages_.IsPageKey(at_)) return OpenPageTalk();
  if (const std::uint32_t end = RowOfSession()) return AddSessionRow(end);
  if (line.Is(Shape::kPageTime) && PageTime()) return true;
  if (in_page_ != InPage::kNone && InSession()) {
    const std::uint32_t end = pages_.BreakRowEnd(at_);
    if (end != 0) return AddBreakRow(end);
    if (line.row && line.Is(Shape::kPageClock)) return OpenTalkRow(at_ + 1);
  }
  return in_page_ != InPage::kNone && Site();
}

bool PageWalk::OpenPage() {
  FinishPage();
  for (std::size_t i = blocks_.all.size(); i-- > 0;) {
    Block& block = blocks_.all[i];
    bool site = block.first_line < block.end_line;
    for (std::uint32_t line = block.first_line; line < block.end_line; ++line) {
      site &= block.kind == BlockKind::kUnrecognised && block.depth == 0
                  ? pages_.MayBeSite(line)
                  : block.kind == BlockKind::kBody && pages_.IsSite(line);
    }
    if (!site) break;
    block.kind = BlockKind::kFurniture;
  }
  BeginPage(InPage::kFront);
  open_ = Open::kNothing;
  part_code_.clear();
  session_.clear();
  Add(BlockKind::kPage, 0, 1);
  return true;
}

void PageWalk::BeginPage(InPage where) {
  in_page_ = where;
  page_ = {};
  page_.first_block = blocks_.all.size();
}

bool PageWalk::IsPageHead() const {
  if (in_page_ == InPage::kFront || pages_.IsPageSession(at_)) return true;
  return in_page_ == InPage::kInside && open_ == Open::kPart && !page_.session &&
         !page_.session_rows && SplitId(ids_.Of(at_)).code == part_code_;
}

void PageWalk::EnterPage(bool web) {
  if (!web) return FinishPage();
  const bool begun = in_page_ == InPage::kFront || (in_page_ == InPage::kInside && page_.part &&
                                                    !page_.session && !page_.session_rows);
  if (!begun) {
    FinishPage();
    BeginPage(InPage::kInside);
  }
  in_page_ = InPage::kInside;
  page_.session = true;
}

void PageWalk::FinishPage() {
  if (in_page_ == InPage::kNone) return;
  in_page_ = InPage::kNone;
  Layout layout = Layout::kWebPart;
  if (page_.session) layout = Layout::kWebSession;
  if (page_.session_rows) layout = Layout::kWebPart;
  if (page_.talk_rows) layout = Layout::kWebSession;
  if (page_.key) layout = Layout::kWebContribution;
  for (std::size_t i = page_.first_block; i < blocks_.all.size(); ++i) {
    Block& block = blocks_.all[i];
    const bool has_layout = block.kind == BlockKind::kPart || block.kind == BlockKind::kSession ||
                            block.kind == BlockKind::kTalk;
    if (has_layout) block.page = layout;
  }
  page_ = {};
}

bool PageWalk::OpenPagePart() {
  if (in_page_ != InPage::kFront) {
    FinishPage();
    BeginPage(InPage::kInside);
  }
  Plain plain;
  const PlainLine line = {Here().text};
  MakePlain(source_, {&line, 1}, &plain);
  part_code_ = plain.text().substr(0, plain.text().find(':'));
  session_.clear();
  in_page_ = InPage::kInside;
  page_.part = true;
  open_ = Open::kPart;
  Add(BlockKind::kPart, 0, 1);
  return true;
}

bool PageWalk::PageTime() {
  if (open_ == Open::kTalk && blocks_.all.back().kind == BlockKind::kKey && page_.key) {
    Add(BlockKind::kTime, 3, 1);
    page_.compact = at_ < lines_.size() && !Here().blank();
    return true;
  }
  if (open_ != Open::kSession || after_entry_) return false;
  Add(BlockKind::kTime, 2, 1);
  return true;
}

bool PageWalk::OpenPageTalk() {
  InPageNow();
  NeedSession(ids_.Of(at_), at_);
  page_.key = true;
  AddEmpty(BlockKind::kTalk, 2);
  Add(BlockKind::kKey, 3, 1);
  page_.compact = at_ < lines_.size() && !Here().blank();
  open_ = Open::kTalk;
  after_entry_ = true;
  return true;
}

bool PageWalk::OpenTalkRow(std::uint32_t end) {
  InPageNow();
  if (pages_.HasId(end - 1)) NeedSession(ids_.Of(end - 1), end - 1);
  page_.talk_rows = true;
  AddEmpty(BlockKind::kTalk, 2);
  Add(BlockKind::kKey, 3, end - at_);
  while (at_ < lines_.size() && Here().blank()) ++at_;
  if (at_ < lines_.size() && IsRowText()) Add(BlockKind::kBody, 3, RowTextLines());
  open_ = Open::kSession;
  after_entry_ = true;
  return true;
}

bool PageWalk::AddBreakRow(std::uint32_t end) {
  page_.talk_rows = true;
  after_entry_ = true;
  open_ = Open::kSession;
  Add(BlockKind::kBreak, 2, end - at_);
  return true;
}

std::uint32_t PageWalk::RowOfSession() const {
  if (!Here().row && InSession()) return 0;
  // "Di 09:00 (Audimax) Opening", an overview's last row, is not the first cell of what follows.
  if (open_ == Open::kOverview && in_page_ == InPage::kNone && Here().Is(Shape::kRow)) return 0;
  return pages_.SessionRowEnd(at_);
}

bool PageWalk::AddSessionRow(std::uint32_t end) {
  if (in_page_ == InPage::kNone || page_.session) {
    FinishPage();
    BeginPage(InPage::kInside);
  }
  InPageNow();
  NeedPart(SplitId(ids_.Of(end - 1)).code);
  page_.session_rows = true;
  if (open_ != Open::kOverview) AddEmpty(BlockKind::kOverview, 1);
  open_ = Open::kOverview;
  Add(BlockKind::kRow, 2, end - at_);
  return true;
}

void PageWalk::LookAhead(std::uint32_t count) {
  constexpr std::uint32_t kLongest = 120;
  const auto* first = lines_.data() + at_;
  page_.lines_end = at_ + count;
  page_.wrapped = std::all_of(first, first + count,
                              [](const Line& line) { return line.text.size() <= kLongest; });
}

std::uint32_t PageWalk::BlockLines() const {
  constexpr std::uint32_t kShortest = 60;
  if (!page_.wrapped) return 1;
  const std::uint32_t whole = page_.lines_end - at_;
  for (std::uint32_t count = 1; count < whole; ++count) {
    const std::string_view line = source_.Slice(lines_[at_ + count - 1].text);
    const std::string_view next = source_.Slice(lines_[at_ + count].text);
    if (IsTornOff(line) || IsTornOff(next)) continue;
    const bool credit = Has(line, WordList::kPresenterMarks) && !Has(next, WordList::kDashes);
    if (line.size() < kShortest || credit) return count;
  }
  return whole;
}

bool PageWalk::Has(std::string_view text, WordList list) const {
  const auto& words = grammar_.list(list).all();
  return std::any_of(words.begin(), words.end(), [&](const auto& word) {
    return text.find(word.first) != std::string_view::npos;
  });
}

void PageWalk::InPageNow() {
  if (in_page_ == InPage::kNone) BeginPage(InPage::kInside);
  in_page_ = InPage::kInside;
}

bool PageWalk::Site() {
  const bool site = pages_.IsSite(at_);
  const bool may_be = site || (pages_.MayBeSite(at_) && Here().heading == 0);
  const bool ends = (open_ == Open::kTalk && HasBody()) ||
                    (open_ == Open::kSession && after_entry_) || open_ == Open::kOverview;
  const bool behind_keywords =
      open_ == Open::kTalk && blocks_.all.back().kind == BlockKind::kKeywords;
  const bool furniture =
      in_page_ == InPage::kInside ? site || (may_be && behind_keywords) : may_be && EndsLikeSite();
  if (!furniture) return false;
  if (ends && in_page_ == InPage::kInside) {
    if (!pages_.BeginsFooter(at_)) return false;
    in_page_ = InPage::kFooter;
    open_ = Open::kNothing;
  }
  Add(BlockKind::kFurniture, DepthInside(), 1);
  return true;
}

bool PageWalk::EndsLikeSite() const {
  return in_page_ == InPage::kFooter || !source_.Slice(Here().text).ends_with('.');
}

bool PageWalk::IsRowText() const {
  const Line& line = Here();
  if (line.cell) return true;
  constexpr ShapeSet kOthers = Bit(Shape::kPageHead) | Bit(Shape::kPageClock) |
                               Bit(Shape::kPageTime) | Bit(Shape::kTableRule) |
                               Bit(Shape::kPageKey);
  return !line.row && line.heading == 0 && (line.shapes & kOthers) == 0 &&
         !pages_.IsPageSession(at_) && !pages_.IsSite(at_);
}

std::uint32_t PageWalk::RowTextLines() const {
  std::uint32_t end = at_ + 1;
  const Line& first = Here();
  const Span behind = {first.text.end, first.span.end};
  if (source_.Slice(behind).find('|') != std::string_view::npos) return 1;
  while (end < lines_.size() && !lines_[end].blank() && lines_[end].heading == 0 &&
         lines_[end].shapes == 0 && !lines_[end].row && !pages_.IsSite(end)) {
    ++end;
  }
  return end - at_;
}

bool PageWalk::InterruptsOnPage(const Line& line, std::uint32_t number) const {
  if (line.row || line.Is(Shape::kPageHead)) return true;
  if (in_page_ == InPage::kNone) return false;
  return pages_.KeyEnd(number) != 0 || pages_.IsPageKey(number) || pages_.IsPageSession(number) ||
         pages_.IsSite(number) || (line.Is(Shape::kPageTime) && !InSession());
}

}  // namespace symd
