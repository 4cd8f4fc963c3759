// Lines → blocks; see blocks.h. BlockBuilder walks over the lines once; what a line opens depends
// on its shapes and on the block that is open.
#include "blocks/blocks.h"

#include <algorithm>
#include <ostream>

#include "blocks/across_walk.h"
#include "blocks/address.h"
#include "blocks/extent.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(BlockKind::kBlockKindCount)>
    kNames = {"part",     "organised-by", "organiser", "description", "overview",    "halls",
              "group",    "row",          "session",   "time",        "place",       "chair",
              "stub",     "synopsis",     "talk",      "label",       "key",         "body",
              "keywords", "break",        "furniture", "page",        "unrecognised"};

class BlockBuilder : AcrossWalk {
 public:
  BlockBuilder(const Source& source, const GrammarData& grammar, const Lines& lines)
      : AcrossWalk(source, grammar, lines), extents_(source, grammar, lines, headers_) {}

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
    if (open_ == Open::kOverview && Here().Is(Shape::kTalkGroup)) return false;
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

  // A plain line counts only where an overview is due: in a part, before its sessions.
  bool IsOverviewHead(std::uint32_t line) const {
    if (open_ == Open::kNothing && (lines_[line].heading == 0 || ids_.Next(line).empty())) {
      return false;
    }
    return headers_.IsOverviewHead(line, open_ != Open::kSession && open_ != Open::kTalk);
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
    return true;
  }

  // --- elements of what is open ---------------------------------------------------------------

  bool Element() {
    const Line& line = Here();
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

  bool OverviewElement() {
    const Line& line = Here();
    if (line.Is(Shape::kRow)) {
      Add(BlockKind::kRow, 2, extents_.Row(at_));
      return true;
    }
    const bool group = line.Is(Shape::kTalkGroup) || line.Is(Shape::kSessionGroup);
    const Line* next = NextLine();
    if ((group && !(next != nullptr && next->Is(Shape::kKey) && !next->Is(Shape::kRow))) ||
        (line.heading != 0 && next != nullptr && next->Is(Shape::kRow))) {
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
      Add(kind, 2, extents_.SessionElement(at_));
      return true;
    }
    return false;
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

  // --- prose ------------------------------------------------------------------------------------

  void Prose() {
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
  bool IsCreditHeading() const {
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
  bool AddressBelowHeading() {
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
  bool EndsWithRole(std::uint32_t line) const {
    const std::uint32_t next = line + 2;
    return next < lines_.size() && lines_[line].Is(Shape::kRole) && lines_[line + 1].blank() &&
           lines_[next].heading != 0 && source_.Slice(lines_[line].text).ends_with(':');
  }

  // Addresses first, then what is told about the part.
  void FrontMatter() {
    if (AddressBelowHeading()) return;
    std::uint32_t count = ParagraphLines();
    if (count > 1 && EndsWithRole(at_ + count - 1)) --count;
    const std::vector<std::uint32_t> addresses =
        SplitAddresses(source_, grammar_, std::span(lines_).subspan(at_, count));
    const std::uint32_t end = at_ + count;
    for (const std::uint32_t lines : addresses) Add(BlockKind::kOrganiser, 1, lines);
    if (at_ < end) Add(BlockKind::kDescription, 1, end - at_);
  }

  // --- extents ----------------------------------------------------------------------------------

  std::uint32_t BodyLines() {
    constexpr std::uint32_t kLookedAt = 64;  // lines
    if (!page_.compact) return ParagraphLines();
    if (at_ >= page_.lines_end) LookAhead(ParagraphLines(kLookedAt));
    return BlockLines();
  }

  // Lines up to the next blank one, heading, or one that begins an element of its own.
  std::uint32_t ParagraphLines(std::uint32_t most = UINT32_MAX) const {
    std::uint32_t end = at_ + 1;
    while (end < lines_.size() && end - at_ < most && !lines_[end].blank() &&
           lines_[end].heading == 0 && !lines_[end].glued && !Interrupts(lines_[end], end)) {
      ++end;
    }
    return end - at_;
  }

  // Whether a line ends the paragraph before it. Only the shapes that prose can not take by chance.
  bool Interrupts(const Line& line, std::uint32_t number) const {
    constexpr ShapeSet kStrong =
        Bit(Shape::kBreak) | Bit(Shape::kTableRule) | Bit(Shape::kKeywords);
    if (InterruptsOnPage(line, number)) return true;
    if (line.shapes == 0) return headers_.PartHeadAt(number, part_code_).lines != 0;
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

  // The next line that is neither blank nor a table rule.
  std::uint32_t NextLineNumber(std::uint32_t line) const {
    std::uint32_t next = line + 1;
    while (next < lines_.size() && (lines_[next].blank() || lines_[next].Is(Shape::kTableRule))) {
      ++next;
    }
    return next;
  }

  const Line* NextLine() const {
    const std::uint32_t next = NextLineNumber(at_);
    return next < lines_.size() ? &lines_[next] : nullptr;
  }

  const Extents extents_;
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
