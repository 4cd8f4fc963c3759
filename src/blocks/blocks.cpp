// Lines → blocks; see blocks.h. BlockBuilder walks over the lines once; what a line opens depends
// on its shapes and on the block that is open.
#include "blocks/blocks.h"

#include <algorithm>
#include <array>
#include <deque>
#include <ostream>

#include "blocks/prose_walk.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(BlockKind::kBlockKindCount)>
    kNames = {"part",     "organised-by", "organiser", "description", "overview",    "halls",
              "group",    "row",          "session",   "time",        "place",       "chair",
              "stub",     "synopsis",     "talk",      "label",       "key",         "body",
              "keywords", "break",        "furniture", "page",        "unrecognised"};

class BlockBuilder : ProseWalk {
 public:
  BlockBuilder(const Source& source, const GrammarData& grammar, const Lines& lines)
      : ProseWalk(source, grammar, lines) {}

  Blocks Build() && {
    blocks_.all.reserve(lines_.size());
    for (at_ = 0; at_ < lines_.size();) {
      if (Here().blank()) {
        ++at_;
      } else if (Here().Is(Shape::kTableRule)) {
        Add(BlockKind::kFurniture, DepthInside(), 1);
      } else if ((IsAcross() || !PageElement()) && !Header() && !AcrossElement() && !Element()) {
        Prose();
      }
    }
    FinishPage();
    blocks_.observations = columns_.observations();
    return std::move(blocks_);
  }

 private:
  // --- headers: they close what is open ---------------------------------------------------------

  bool Header() {
    if (IsSessionHead()) return OpenSession();
    if (TimeAbove()) return true;
    if (open_ == Open::kOverview && Here().Is(Shape::kTalkGroup) && !headers_.IsPlenaryHead(at_)) {
      return false;
    }
    if (PartHead head = headers_.PartHeadAt(at_, part_code_); head.lines != 0) {
      return OpenPart(std::move(head));
    }
    if (IsOverviewHead(at_)) {
      if (open_ == Open::kNothing) NeedPart(SplitId(ids_.Next(at_)).code);
      open_ = Open::kOverview;
      Add(BlockKind::kOverview, 1, extents_.OverviewHead(at_));
      return true;
    }
    return false;
  }

  bool IsSessionHead() const {
    if (!Here().Is(Shape::kSessionHead)) return false;
    return IsPageHead() || headers_.IsSessionHead(at_);
  }

  bool OpenPart(PartHead head) {
    if (in_page_ != InPage::kNone) FinishPage();
    part_code_ = std::move(head.code);
    session_.clear();
    open_ = Open::kPart;
    Add(BlockKind::kPart, 0, head.lines);
    return true;
  }

  bool OpenSession() {
    const std::string& id = ids_.Of(at_);
    EnterPage(IsPageHead());
    meant_ = SessionMeantBy(id);
    if (meant_.empty()) NeedPart(SplitId(id).code);
    session_ = SessionOf(id);
    open_ = Open::kSession;
    const std::uint32_t lines = extents_.SessionHead(at_);
    Add(BlockKind::kSession, 1, IsAcross() ? std::min(lines, RunLines()) : lines);
    if (!times_above_.empty()) {
      const std::uint32_t time = times_above_.front();
      times_above_.pop_front();
      blocks_.all.push_back({BlockKind::kTime, 2, time, time + 1});
      has_time_ = true;
    }
    return true;
  }

  // A time above the head of its session waits for that.
  bool TimeAbove() {
    if (in_page_ != InPage::kNone || IsAcross() || !IsTimeAbove(at_)) return false;
    times_above_.push_back(at_++);
    return true;
  }

  // --- elements of what is open ---------------------------------------------------------------

  bool Element() {
    const Line& line = Here();
    if (open_ == Open::kPart && BeginsOverview()) {
      AddEmpty(BlockKind::kOverview, 1);
      open_ = Open::kOverview;
    }
    if (open_ == Open::kOverview && OverviewElement()) return true;
    if (line.Is(Shape::kTypeLabel) && IsLabel()) return OpenTalk();
    if (line.Is(Shape::kKey) && IsKey()) return OpenTalk();
    if (open_ == Open::kSession && SessionElement()) return true;
    if ((open_ == Open::kSession || open_ == Open::kTalk) && line.Is(Shape::kBreak)) {
      open_ = open_ == Open::kTalk ? Open::kSession : open_;
      after_entry_ = true;
      Add(BlockKind::kBreak, 2, 1);
      return true;
    }
    if (open_ == Open::kTalk && line.Is(Shape::kKeywords)) {
      Add(BlockKind::kKeywords, 3, extents_.OverBlank(at_, ParagraphLines(), false));
      return true;
    }
    if (open_ == Open::kPart && line.Is(Shape::kOrganisedBy)) {
      open_ = Open::kOrganisedBy;
      Add(BlockKind::kOrganisedBy, 1, extents_.Divisions(at_));
      open_ = Open::kPart;
      return true;
    }
    return false;
  }

  // An overview without a heading of its own: "Sessions" and a row, or a row that is no key.
  bool BeginsOverview() const {
    if (Here().Is(Shape::kRow)) return !Here().Is(Shape::kKey);
    const Line* next = NextLine();
    return next != nullptr && next->Is(Shape::kRow) && !Here().Is(Shape::kTypeLabel) &&
           (Here().Is(Shape::kTalkGroup) || Here().Is(Shape::kSessionGroup));
  }

  bool OverviewElement() {
    const Line& line = Here();
    if (extents_.IsKeyOfTalk(at_)) return false;
    if (extents_.RowHead(at_) != 0) {
      Add(BlockKind::kRow, 2, extents_.Row(at_));
      return true;
    }
    if (Notice()) return true;
    if (line.Is(Shape::kPartReference)) {
      Add(BlockKind::kFurniture, 2, 1);
      return true;
    }
    const bool group = line.Is(Shape::kTalkGroup) || line.Is(Shape::kSessionGroup);
    const Line* next = NextLine();
    const bool label = next != nullptr && next->Is(Shape::kKey) &&
                       (!next->Is(Shape::kRow) || extents_.IsKeyOfTalk(NextLineNumber(at_)));
    if ((group && !label) || (line.heading != 0 && next != nullptr && next->Is(Shape::kRow))) {
      Add(BlockKind::kGroup, 2, extents_.Group(at_));
      return true;
    }
    if (const std::uint32_t lines = extents_.Halls(at_); lines != 0) {
      Add(BlockKind::kHalls, 2, lines);
      return true;
    }
    return false;
  }

  bool SessionElement() {
    const Line& line = Here();
    if (after_entry_) return false;
    constexpr std::array<std::pair<Shape, BlockKind>, 4> kElements = {{
        {Shape::kTime, BlockKind::kTime},
        {Shape::kPlace, BlockKind::kPlace},
        {Shape::kChair, BlockKind::kChair},
        {Shape::kStub, BlockKind::kStub},
    }};
    for (const auto& [shape, kind] : kElements) {
      if (!line.Is(shape)) continue;
      if (kind == BlockKind::kPlace && has_place_ && behind_bare_ != 0) GivePlaceBack();
      Add(kind, 2, extents_.SessionElement(at_));
      return true;
    }
    return false;
  }

  // Two places below each other, right of two heads: the first is that of the session before.
  void GivePlaceBack() {
    const auto session = blocks_.all.begin() + static_cast<std::ptrdiff_t>(behind_bare_);
    const auto place = std::find_if(session, blocks_.all.end(), [](const Block& block) {
      return block.kind == BlockKind::kPlace;
    });
    if (place != blocks_.all.end()) std::rotate(session, place, place + 1);
    behind_bare_ = 0;
  }

  // A label counts before a key, or in bold before what must be a credit.
  bool IsLabel() const {
    const Line* next = NextLine();
    if (next == nullptr) return false;
    if (next->Is(Shape::kKey)) return true;
    return (Here().bold || Here().heading != 0) &&
           (open_ == Open::kSession || open_ == Open::kTalk) && next->shapes == 0;
  }

  // A bare id can be the end of a sentence: it must stand alone.
  bool IsKey() const {
    const std::string& id = ids_.Of(at_);
    if (id.size() != source_.Slice(Here().text).size()) return true;
    return Here().bold || Here().heading != 0 || (headers_.BeginsParagraph(at_) && EndsParagraph());
  }

  bool OpenTalk() {
    const bool label = Here().Is(Shape::kTypeLabel) && !Here().Is(Shape::kKey);
    const std::uint32_t key = label ? NextLineNumber(at_) : at_;
    const bool has_key = lines_[key].Is(Shape::kKey);
    if (has_key) NeedSession(ids_.Of(key), key);
    AddEmpty(BlockKind::kTalk, 2);
    if (label) Add(BlockKind::kLabel, 3, 1);
    if (has_key) {
      for (; at_ < key; ++at_) {
        if (!Here().blank()) blocks_.all.push_back({BlockKind::kFurniture, 3, at_, at_ + 1});
      }
      Add(BlockKind::kKey, 3, 1);
    }
    open_ = Open::kTalk;
    after_entry_ = true;
    return true;
  }

  std::deque<std::uint32_t> times_above_;  // lines: times of the heads that come next
};

}  // namespace

std::string_view NameOf(BlockKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

Blocks BuildBlocks(const Source& source, const GrammarData& grammar, const Lines& lines) {
  return BlockBuilder(source, grammar, lines).Build();
}

void DumpBlocks(const Source& source, const Lines& lines, const Blocks& blocks, std::ostream& out) {
  for (const Block& block : blocks.all) {
    for (int i = 0; i < block.depth; ++i) out << "  ";
    out << NameOf(block.kind);
    if (block.first_line < block.end_line) {
      const Line& first = lines.all[block.first_line];
      const Line& last = lines.all[block.end_line - 1];
      out << ' ' << source.PositionOf(first.span.begin).line;
      if (block.end_line - block.first_line > 1) {
        out << '-' << source.PositionOf(last.span.begin).line;
      }
    }
    out << '\n';
  }
}

}  // namespace symd
