// Lines → blocks; see blocks.h. BlockBuilder walks over the lines once; what a line opens depends
// on its shapes and on the block that is open.
#include "blocks/blocks.h"

#include <algorithm>
#include <ostream>

#include "blocks/address.h"
#include "blocks/extent.h"
#include "blocks/headers.h"
#include "blocks/ids.h"
#include "blocks/pages.h"
#include "text/plain.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(BlockKind::kBlockKindCount)>
    kNames = {"part",     "organised-by", "organiser", "description", "overview",    "halls",
              "group",    "row",          "session",   "time",        "place",       "chair",
              "stub",     "synopsis",     "talk",      "label",       "key",         "body",
              "keywords", "break",        "furniture", "page",        "unrecognised"};

// The innermost block that is open.
enum class Open { kNothing, kPart, kOrganisedBy, kOverview, kSession, kTalk };

// Where in a web page the walk is: behind its head, among its entries, behind the last of them.
enum class InPage { kNone, kFront, kInside, kFooter };

class BlockBuilder {
 public:
  BlockBuilder(const Source& source, const GrammarData& grammar, const Lines& lines)
      : source_(source),
        grammar_(grammar),
        lines_(lines.all),
        ids_(source, grammar, lines),
        headers_(source, grammar, lines, ids_),
        extents_(source, grammar, lines, headers_),
        pages_(source, grammar, lines, ids_) {}

  Blocks Build() && {
    blocks_.all.reserve(lines_.size());
    for (at_ = 0; at_ < lines_.size();) {
      if (Here().blank()) {
        ++at_;
      } else if (Here().Is(Shape::kTableRule)) {
        Add(BlockKind::kFurniture, DepthInside(), 1);
      } else if (!PageElement() && !Header() && !Element()) {
        Prose();
      }
    }
    FinishPage();
    return std::move(blocks_);
  }

 private:
  const Line& Here() const { return lines_[at_]; }

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
    return in_page_ == InPage::kFront || pages_.IsPageSession(at_) || headers_.IsSessionHead(at_);
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
    EnterPage(in_page_ == InPage::kFront || pages_.IsPageSession(at_));
    NeedPart(SplitId(id).code);
    session_ = SessionOf(id);
    open_ = Open::kSession;
    Add(BlockKind::kSession, 1, extents_.SessionHead(at_));
    return true;
  }

  // Sees to it that a part is open to which the code can belong. A strange code that only one line
  // prints is a slip of that line; one that several print is a part without a head.
  void NeedPart(std::string_view code) {
    const bool same = code == part_code_;
    if (open_ != Open::kNothing && (same || ids_.CountOf(code) < 2)) return;
    part_code_ = code;
    session_.clear();
    open_ = Open::kPart;
    Add(BlockKind::kPart, 0, 0);
  }

  // --- web pages; pages.h knows their lines -----------------------------------------------------

  bool PageElement() {
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

  bool InSession() const { return open_ == Open::kSession || open_ == Open::kTalk; }

  // "Regensburg 2025 – scientific programme": a page begins. What stands above belongs to the site.
  bool OpenPage() {
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

  void BeginPage(InPage where) {
    in_page_ = where;
    page_ = {};
    page_.first_block = blocks_.all.size();
  }

  // A head of a part or session: of the page that is open, of a new one, or of none.
  void EnterPage(bool web) {
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

  // Tells the blocks of the page which layout they have.
  void FinishPage() {
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

  // "CPP: Fachverband Chemische Physik und Polymerphysik"
  bool OpenPagePart() {
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

  // A part's or session's time: below its head, or below the key of its talk.
  bool PageTime() {
    if (open_ == Open::kTalk && blocks_.all.back().kind == BlockKind::kKey && page_.key) {
      Add(BlockKind::kTime, 3, 1);
      page_.compact = at_ < lines_.size() && !Here().blank();
      return true;
    }
    if (open_ != Open::kSession || after_entry_) return false;
    Add(BlockKind::kTime, 2, 1);
    return true;
  }

  // "CPP 15.65: Poster"
  bool OpenPageTalk() {
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

  // "16:00 O 55.1 Title — •A", its key up to `end`; without id only inside of a session.
  bool OpenTalkRow(std::uint32_t end) {
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

  bool AddBreakRow(std::uint32_t end) {
    page_.talk_rows = true;
    after_entry_ = true;
    open_ = Open::kSession;
    Add(BlockKind::kBreak, 2, end - at_);
    return true;
  }

  // Behind the row of a session that begins here, where sessions are listed; else 0.
  std::uint32_t RowOfSession() const {
    if (!Here().row && InSession()) return 0;
    // "Di 09:00 (Audimax) Opening", an overview's last row, is not the first cell of what follows.
    if (open_ == Open::kOverview && in_page_ == InPage::kNone && Here().Is(Shape::kRow)) return 0;
    return pages_.SessionRowEnd(at_);
  }

  // "Mo, 09:30–13:00 H13 HL 1: Title"
  bool AddSessionRow(std::uint32_t end) {
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

  // Pages without blank lines between their elements print a paragraph on one line, as long as it
  // may be; where no line is long, each ends with a short one, or with the end of the credit.
  std::uint32_t BlockLines() {
    constexpr std::uint32_t kLongest = 120;
    constexpr std::uint32_t kShortest = 60;
    constexpr std::uint32_t kLookedAt = 64;  // lines
    if (at_ >= page_.lines_end) {            // each line is looked ahead at once
      page_.lines_end = at_ + ParagraphLines(kLookedAt);
      page_.wrapped = std::all_of(lines_.begin() + at_, lines_.begin() + page_.lines_end,
                                  [](const Line& line) { return line.text.size() <= kLongest; });
    }
    if (!page_.wrapped) return 1;
    const std::uint32_t whole = page_.lines_end - at_;
    for (std::uint32_t count = 1; count < whole; ++count) {
      const std::string_view line = source_.Slice(lines_[at_ + count - 1].text);
      const std::string_view next = source_.Slice(lines_[at_ + count].text);
      const bool credit = Has(line, WordList::kPresenterMarks) && !Has(next, WordList::kDashes);
      if (line.size() < kShortest || credit) return count;
    }
    return whole;
  }

  bool Has(std::string_view text, WordList list) const {
    const auto& words = grammar_.list(list).all();
    return std::any_of(words.begin(), words.end(), [&](const auto& word) {
      return text.find(word.first) != std::string_view::npos;
    });
  }

  void InPageNow() {
    if (in_page_ == InPage::kNone) BeginPage(InPage::kInside);
    in_page_ = InPage::kInside;
  }

  // What belongs to the site around the page.
  bool Site() {
    const bool site = pages_.IsSite(at_);
    const bool may_be = site || (pages_.MayBeSite(at_) && Here().heading == 0);
    const bool ends = (open_ == Open::kTalk && HasBody()) ||
                      (open_ == Open::kSession && after_entry_) || open_ == Open::kOverview;
    const bool behind_keywords =
        open_ == Open::kTalk && blocks_.all.back().kind == BlockKind::kKeywords;
    const bool furniture = in_page_ == InPage::kInside ? site || (may_be && behind_keywords)
                                                       : may_be && EndsLikeSite();
    if (!furniture) return false;
    if (ends && in_page_ == InPage::kInside) {
      if (!pages_.BeginsFooter(at_)) return false;
      in_page_ = InPage::kFooter;
      open_ = Open::kNothing;
    }
    Add(BlockKind::kFurniture, DepthInside(), 1);
    return true;
  }

  // A site's lines are no sentences.
  bool EndsLikeSite() const {
    return in_page_ == InPage::kFooter || !source_.Slice(Here().text).ends_with('.');
  }

  // Whether the text of a row is here, and not already something else.
  bool IsRowText() const {
    const Line& line = Here();
    if (line.cell) return true;
    constexpr ShapeSet kOthers = Bit(Shape::kPageHead) | Bit(Shape::kPageClock) |
                                 Bit(Shape::kPageTime) | Bit(Shape::kTableRule) |
                                 Bit(Shape::kPageKey);
    return !line.row && line.heading == 0 && (line.shapes & kOthers) == 0 &&
           !pages_.IsPageSession(at_) && !pages_.IsSite(at_);
  }

  // The text of a row and the lines into which it wraps; a bar ends it.
  std::uint32_t RowTextLines() const {
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

  // Whether a line ends the paragraph of a page before it.
  bool InterruptsOnPage(const Line& line, std::uint32_t number) const {
    if (line.row || line.Is(Shape::kPageHead)) return true;
    if (in_page_ == InPage::kNone) return false;
    return pages_.KeyEnd(number) != 0 || pages_.IsPageKey(number) || pages_.IsPageSession(number) ||
           pages_.IsSite(number) || (line.Is(Shape::kPageTime) && !InSession());
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
      Add(BlockKind::kKeywords, 3, ParagraphLines());
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

  // Sees to it that a session is open to which the key can belong: the one that is open, unless the
  // key names another that is known, or that the keys behind it name as well.
  void NeedSession(const std::string& id, std::uint32_t key) {
    const std::string session = SessionOf(id);
    const bool inside = open_ == Open::kSession || open_ == Open::kTalk;
    if (inside && session == session_) return;
    if (inside && !session.empty() && !ids_.HasSession(session)) {
      const std::uint32_t next = ids_.NextKeyOrHead(key);
      if (next == 0 || lines_[next].Is(Shape::kSessionHead)) return;
      if (SessionOf(ids_.Of(next)) == session_) return;
    }
    NeedPart(SplitId(id).code);
    session_ = session;
    open_ = Open::kSession;
    Add(BlockKind::kSession, 1, 0);
  }

  // --- prose ------------------------------------------------------------------------------------

  void Prose() {
    // A heading that nothing knows ends what is open, rather than to end in an abstract.
    if (Here().heading != 0 && open_ == Open::kTalk && HasBody()) open_ = Open::kNothing;
    switch (open_) {
      case Open::kTalk:
        Add(BlockKind::kBody, 3, page_.compact ? BlockLines() : ParagraphLines());
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

  // Addresses first, then what is told about the part.
  void FrontMatter() {
    const std::uint32_t count = ParagraphLines();
    const std::vector<std::uint32_t> addresses =
        SplitAddresses(source_, grammar_, std::span(lines_).subspan(at_, count));
    const std::uint32_t end = at_ + count;
    for (const std::uint32_t lines : addresses) Add(BlockKind::kOrganiser, 1, lines);
    if (at_ < end) Add(BlockKind::kDescription, 1, end - at_);
  }

  bool HasBody() const {
    return !blocks_.all.empty() && (blocks_.all.back().kind == BlockKind::kBody ||
                                    blocks_.all.back().kind == BlockKind::kKeywords);
  }

  // --- extents ----------------------------------------------------------------------------------

  bool EndsParagraph() const { return at_ + 1 == lines_.size() || lines_[at_ + 1].blank(); }

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

  std::uint8_t DepthInside() const {
    switch (open_) {
      case Open::kNothing:
        return 0;
      case Open::kPart:
      case Open::kOrganisedBy:
        return 1;
      case Open::kOverview:
      case Open::kSession:
        return 2;
      case Open::kTalk:
        return 3;
    }
    return 0;
  }

  void AddEmpty(BlockKind kind, std::uint8_t depth) {
    blocks_.all.push_back({kind, depth, at_, at_});
  }

  // Adds a block of `count` lines from here, and goes behind it.
  void Add(BlockKind kind, std::uint8_t depth, std::uint32_t count) {
    if (kind == BlockKind::kSession) after_entry_ = false;
    blocks_.all.push_back({kind, depth, at_, at_ + count});
    at_ += count;
  }

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const Ids ids_;
  const Headers headers_;
  const Extents extents_;
  const Pages pages_;
  Blocks blocks_;
  std::uint32_t at_ = 0;
  Open open_ = Open::kNothing;
  InPage in_page_ = InPage::kNone;
  struct {  // the page that is open, and what it has printed so far
    std::size_t first_block = 0;
    bool part = false;
    bool session = false;       // the head of one
    bool key = false;           // of a contribution
    bool talk_rows = false;     // of a session
    bool session_rows = false;  // of a part
    bool compact = false;       // prints no blank lines between its elements
    bool wrapped = false;       // the lines up to `lines_end` are short
    std::uint32_t lines_end = 0;
  } page_;
  bool after_entry_ = false;  // the open session has entries already
  std::string part_code_;     // of the open part
  std::string session_;       // id of the open session; "" for plenary talks
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
