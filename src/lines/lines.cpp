// Source → lines with their shapes; see lines.h.
//
// The weight of a programme lies in abstracts, so a line is first looked at by its first bytes: the
// set of all shapes dies within a few bytes of prose. Only lines that begin with marks are freed of
// them before they are compared.
#include "lines/lines.h"

#include <algorithm>
#include <array>
#include <functional>
#include <ostream>

#include "lines/blank_text.h"
#include "lines/cells.h"
#include "lines/furniture.h"
#include "lines/joined_blocks.h"
#include "symd/visible.h"
#include "text/blanks.h"
#include "text/plain.h"

namespace symd {
namespace {

// A shape shows within this many bytes of a line; a longer line is compared by its beginning, which
// all shapes that end in free text allow.
constexpr std::size_t kShapeBytes = 512;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

bool BeginsWithMark(std::string_view text) {
  return !text.empty() && std::string_view("*<_\\&").find(text.front()) != std::string_view::npos;
}

class LineSplitter {
 public:
  LineSplitter(const Source& source, const GrammarData& grammar)
      : source_(source), text_(source.text()), grammar_(grammar) {
    for (const Observation& observation : source.observations()) {
      if (observation.kind == ObservationKind::kComment) comments_.push_back(observation.span);
    }
    for (const ShapePattern& shape : grammar.needy_shapes) {
      const GrammarPattern& pattern = PatternOf(shape);
      if (pattern.needs != Needs::kNothing) continue;
      if (pattern.ends.empty()) needy_ends_.fill(true);
      for (const char c : pattern.ends) needy_ends_[static_cast<unsigned char>(c)] = true;
    }
  }

  Lines Split() && {
    const std::vector<std::uint32_t>& starts = source_.line_starts();
    lines_.all.reserve(starts.size() + 8);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const auto end =
          i + 1 < starts.size() ? starts[i + 1] : static_cast<std::uint32_t>(text_.size());
      if (end > starts[i]) AddLine({starts[i], end});
    }
    return std::move(lines_);
  }

 private:
  void AddLine(Span span) {
    Line line;
    line.span = span;
    line.text = WithoutBlankEnds(text_, span);
    line.form_feed =
        source_.Slice({span.begin, line.text.begin}).find('\f') != std::string_view::npos;
    if (!comments_.empty() && line.blank() && IsCommentLine(span)) {
      lines_.comments.push_back(line);
      return;
    }
    if (line.blank()) {
      line.form_feed = source_.Slice(span).find('\f') != std::string_view::npos;
      line.text = {span.begin, span.begin};
      open_cell_ = false;
      lines_.all.push_back(line);
      return;
    }
    line.hard_break = text_.substr(line.text.end, span.end - line.text.end).starts_with("  ");
    if (line.hard_break && !comments_.empty())
      line.hard_break = !HasComment({line.text.end, line.text.end + 2});
    ReadHeading(&line);
    if (text_[line.text.begin] == '<') SkipAnchors(&line);
    if (IsTableRule(line.text)) {
      line.shapes = Bit(Shape::kTableRule);
      lines_.observations.push_back({ObservationKind::kTableRule, {span.begin, line.text.end}});
    } else {
      if (open_cell_) CloseCell(&line);
      if (MayHaveCells(source_.Slice(line.text)) && SplitAtBars(&line)) return;
      if (line.shapes == 0) ReadShapes(&line);
      if ((line.shapes & kFlatRows) != 0 && SplitFlatRow(line)) return;
      if (line.heading != 0 && SplitFused(line)) return;
      if (line.shapes == 0 && SplitGlued(line)) return;
      if ((line.shapes & ~kMayHaveTail) == 0 && SplitGluedTail(line)) return;
      if ((line.shapes & ~Bit(Shape::kKey)) == 0 && SplitGluedTitle(line)) return;
    }
    lines_.all.push_back(line);
  }

  bool HasComment(Span span) const {
    const auto next =
        std::lower_bound(comments_.begin(), comments_.end(), span.begin,
                         [](const Span& comment, std::uint32_t at) { return comment.end <= at; });
    return next != comments_.end() && next->begin < span.end;
  }

  // A line that is there for a comment alone, or the blank line that sets such a line off from what
  // is blank before it already. The lines around it stand as if it was not there.
  bool IsCommentLine(Span span) const {
    if (HasComment(span)) return true;
    const bool below_comment = !lines_.comments.empty() &&
                               lines_.comments.back().span.end == span.begin &&
                               HasComment(lines_.comments.back().span);
    return below_comment && (lines_.all.empty() || lines_.all.back().blank());
  }

  void ReadHeading(Line* line) {
    std::uint32_t at = line->text.begin;
    while (at < line->text.end && text_[at] == '#') ++at;
    const std::uint32_t level = at - line->text.begin;
    if (level == 0 || level > 6 || at == line->text.end || !IsBlank(text_[at])) return;
    line->heading = static_cast<std::uint8_t>(level);
    while (at < line->text.end && IsBlank(text_[at])) ++at;
    line->text.begin = at;
  }

  // <span id="page-3-0"></span>: where a page began.
  void SkipAnchors(Line* line) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTags = {
        {{"<span id=\"", "\"></span>"}, {"<a id=\"", "\"></a>"}}};
    for (const auto& [open, close] : kTags) {
      const std::string_view text = source_.Slice(line->text);
      if (!text.starts_with(open)) continue;
      const std::size_t end = text.find('"', open.size());
      if (end == std::string_view::npos || !text.substr(end).starts_with(close)) continue;
      const std::uint32_t begin = line->text.begin;
      line->text.begin += static_cast<std::uint32_t>(end + close.size());
      if (line->text.empty()) {  // nothing else stands here
        line->text.begin = begin;
        return;
      }
      lines_.markup.push_back({begin, line->text.begin});
      TrimBlanks(line);
    }
  }

  // A line like "-----|----|---", or with tabs between: columns of dashes and nothing else.
  bool IsTableRule(Span span) const {
    int dashes = 0;
    bool columns = false;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const char c = text_[i];
      if (c == '-') {
        ++dashes;
      } else if (c == '|' || c == '\t') {
        columns = true;
      } else if (c != ':' && !IsBlank(c)) {
        return false;
      }
    }
    return columns && dashes >= 3;
  }

  // Booklets print the same short lines again and again: labels, places, times.
  void ReadShapes(Line* line) {
    const std::string_view raw = source_.Slice(line->text);
    if (raw.size() > kKnownBytes) return MakeShapes(raw, line);
    Known& known = known_[HashOfText(raw) % kKnownLines];
    if (known.heading != line->heading || source_.Slice(known.text) != raw) {
      MakeShapes(raw, line);
      known = {line->text, line->shapes, line->heading, line->bold, line->marked};
      return;
    }
    line->shapes = known.shapes;
    line->bold = known.bold;
    line->marked = known.marked;
  }

  void MakeShapes(std::string_view raw, Line* line) {
    if (!BeginsWithMark(raw)) {
      line->shapes = ShapesOf(raw, *line);
      return;
    }
    line->marked = true;
    const PlainLine plain_line = {line->text};
    MakePlain(source_, {&plain_line, 1}, &plain_);
    line->bold = plain_.bold().size() == 1 && plain_.bold()[0] == plain_.whole();
    line->shapes = ShapesOf(plain_.text(), *line);
  }

  ShapeSet ShapesOf(std::string_view text, const Line& line) {
    if (text.empty()) return 0;
    const auto fits = [&](const ShapePattern& shape) { return !TooLong(shape, text); };
    ShapeSet shapes =
        Ask(grammar_.shape_set, grammar_.shapes_of_set, text.substr(0, kShapeBytes), fits);
    if (text.size() > kShapeBytes) return shapes;
    const auto has_needs = [&](const ShapePattern& shape) {
      const GrammarPattern& pattern = PatternOf(shape);
      if (pattern.needs == Needs::kBold && !line.bold) return false;
      if (pattern.needs == Needs::kHeading && line.heading == 0) return false;
      if (!pattern.ends.empty() && pattern.ends.find(text.back()) == std::string::npos)
        return false;
      return fits(shape);
    };
    const std::vector<ShapePattern>& needy = grammar_.needy_shapes;
    const bool may_need =
        line.bold || line.heading != 0 || needy_ends_[static_cast<unsigned char>(text.back())];
    if (may_need && std::any_of(needy.begin(), needy.end(), has_needs)) {
      shapes |= Ask(grammar_.needy_set, needy, text, has_needs);
    }
    return shapes;
  }

  // The shapes of a set that match the text and count.
  template <typename Counts>
  ShapeSet Ask(const PatternSet& set, const std::vector<ShapePattern>& members,
               std::string_view text, Counts counts) {
    ShapeSet shapes = 0;
    if (set.Match(text, &numbers_)) {
      for (const int number : numbers_) {
        const ShapePattern& shape = members[static_cast<std::size_t>(number)];
        if (counts(shape)) shapes |= Bit(shape.shape);
      }
      return shapes;
    }
    for (const ShapePattern& shape : members) {
      if (counts(shape) && PatternOf(shape).pattern.Matches(text)) shapes |= Bit(shape.shape);
    }
    return shapes;
  }

  bool TooLong(const ShapePattern& shape, std::string_view text) const {
    const std::size_t longest = PatternOf(shape).longest;
    return longest != 0 && text.size() > longest;
  }

  const GrammarPattern& PatternOf(const ShapePattern& shape) const {
    return grammar_.list(shape.list)[shape.index];
  }

  // --- rows of web pages ------------------------------------------------------------------------

  static constexpr ShapeSet kFlatRows = Bit(Shape::kPageRow) | Bit(Shape::kPageSession);

  // "|  | 16:00 | O 55.1 | Title — •A | ": cells of a row, each a line of its own. A line of
  // nothing but bars is a rule of the table; a single cell is the line without its bars.
  bool SplitAtBars(Line* line) {
    const Cells cut = CutAtBars(text_, line->text);
    if (cut.cells.empty() && cut.bars.size() > 1 && line->text.size() > cut.bars.size()) {
      line->shapes = Bit(Shape::kTableRule);
      return false;
    }
    std::array<ShapeSet, kLookedAtCells> shapes = {};
    const std::size_t count = std::min(cut.cells.size(), kLookedAtCells);
    for (std::size_t i = 0; i < count; ++i) {
      Line cell;
      cell.text = cut.cells[i];
      ReadShapes(&cell);
      shapes[i] = cell.shapes;
      // A key with day and place is none of a row: "SYMD 1.1 Mon 15:00 H1".
      if (HasThreeWords(source_.Slice(cell.text))) shapes[i] &= ~Bit(Shape::kKey);
    }
    if (cut.cells.size() == 1 && cut.bars.size() > 1 && shapes[0] != 0 &&
        source_.Slice(line->text).starts_with('|') && source_.Slice(line->text).ends_with('|')) {
      AddCells(*line, {{cut.cells[0]}}, cut.bars);
      return true;
    }
    const std::vector<Span> cells = RowCells(cut.cells, std::span(shapes).first(count));
    if (cells.empty()) {
      TakeRowInBars(cut, line);
      return false;
    }
    AddCells(*line, cells, cut.bars);
    open_cell_ = text_[line->text.begin] == '|' && text_[line->text.end - 1] != '|';
    return true;
  }

  // "| SYMD 1.1 | Mon | 15:00–15:30 | H1 | **Title** — ●A |": a row of the overview.
  void TakeRowInBars(const Cells& cut, Line* line) {
    constexpr std::size_t kFewest = 3;  // id, day, hours
    if (text_[line->text.begin] != '|' || cut.cells.size() < kFewest) return;
    MakePlain(source_, PlainCells(text_, line->text, Joint::kLine), &plain_);
    const ShapeSet shapes = ShapesOf(plain_.text(), *line);
    if ((shapes & Bit(Shape::kRow)) == 0) return;
    line->shapes = Bit(Shape::kRow);
    line->bars = true;
    line->text = {cut.cells.front().begin, cut.cells.back().end};
    lines_.markup.insert(lines_.markup.end(), cut.bars.begin(), cut.bars.end());
  }

  // A cell that goes on over lines ends with the bar of its row: "| 16:00 | Title — Anna Weber⏎
  // , •Jan Roth |".
  void CloseCell(Line* line) {
    const std::string_view text = source_.Slice(line->text);
    if (text.find('|') == std::string_view::npos) return;
    open_cell_ = false;
    if (text.find('|') + 1 != text.size()) return;
    --line->text.end;
    lines_.markup.push_back({line->text.end, line->text.end + 1});
    TrimBlanks(line);
  }

  // "16:00 O 55.1 Title — •A", "Mo, 09:30–13:00 H13 HL 1: Title": the same without bars.
  bool SplitFlatRow(const Line& line) {
    if (line.marked) return false;
    const std::string_view text = source_.Slice(line.text);
    Match match;
    const bool session = line.Is(Shape::kPageSession);
    const PatternList list = session ? PatternList::kPageSession : PatternList::kPageRow;
    if (FirstMatch(grammar_, list, text, &match) == nullptr) return false;
    std::vector<Span> cells;
    std::vector<Span> between;
    const auto add = [&](std::string_view cell) {
      const auto begin = line.text.begin + static_cast<std::uint32_t>(cell.data() - text.data());
      Span before = {cells.empty() ? line.text.begin : cells.back().end, begin};
      if (cells.empty()) {  // the time is what stands before the next cell
        std::uint32_t end = WithoutBlankEnds(text_, before).end;
        if (text_[end - 1] == ',') --end;
        cells.push_back({line.text.begin, end});
        before.begin = end;
      }
      between.push_back(before);
      cells.push_back({begin, begin + static_cast<std::uint32_t>(cell.size())});
    };
    for (const PartName name : {PartName::kPlace, PartName::kId, PartName::kRest}) {
      if (match.Has(name)) add(match[name]);
    }
    if (cells.empty()) return false;
    AddCells(line, cells, between);
    return true;
  }

  // Adds each cell as a line; what stands between them, and not in one of them, is markup.
  void AddCells(const Line& line, std::span<const Span> cells, std::span<const Span> between) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      Line cell;
      cell.heading = i == 0 ? line.heading : std::uint8_t{0};
      cell.span.begin = i == 0 ? line.span.begin : cells[i - 1].end;
      cell.span.end = i + 1 == cells.size() ? line.span.end : cells[i].end;
      cell.text = cells[i];
      cell.row = i == 0 && cells.size() > 1;
      cell.cell = i > 0;
      ReadShapes(&cell);
      lines_.all.push_back(cell);
    }
    std::size_t next = 0;  // the first cell that does not end before
    for (const Span span : between) {
      while (next < cells.size() && cells[next].end <= span.begin) ++next;
      if (next == cells.size() || span.begin < cells[next].begin) lines_.markup.push_back(span);
    }
  }

  // Two blocks on one line, each with a shape of its own: "**15 min. break****Invited Talk**". They
  // can only meet at bold marks: elsewhere nothing shows where one ends.
  bool SplitGlued(const Line& line) {
    constexpr std::uint32_t kLongest = 400;
    if (line.text.size() > kLongest) return false;
    const std::string_view raw = source_.Slice(line.text);
    bool open = false;
    for (std::size_t at = raw.find("**"); at != std::string_view::npos;
         at = raw.find("**", at + 2)) {
      // Behind a closing pair, or before an opening one.
      const bool closes = open || IsBlankAt(raw, at + 2);
      const std::size_t cut = closes ? at + 2 : at;
      // "Invited Talk** SYMD 1.1 …": label and key stand on one line, but a mark is lost.
      const bool lost_mark = closes && !open;
      open = !closes;
      if (cut == 0 || cut == raw.size()) continue;
      Line first = line;
      first.text.end = line.text.begin + static_cast<std::uint32_t>(cut);
      first.span.end = first.text.end;
      Line second;
      second.span = {first.span.end, line.span.end};
      second.text = {first.text.end, line.text.end};
      second.glued = true;
      second.hard_break = line.hard_break;
      if (ShapedPair(&first, &second)) {
        if (!lost_mark) {
          lines_.observations.push_back(
              {ObservationKind::kGluedBlocks, {first.span.end, first.span.end}});
        }
        lines_.all.push_back(first);
        if (!SplitGluedTitle(second)) lines_.all.push_back(second);
        return true;
      }
    }
    return false;
  }

  static bool IsBlankAt(std::string_view text, std::size_t at) {
    return at < text.size() && IsBlank(text[at]);
  }

  bool ShapedPair(Line* first, Line* second) {
    constexpr ShapeSet kStandAlone = Bit(Shape::kBreak) | Bit(Shape::kTypeLabel) |
                                     Bit(Shape::kKey) | Bit(Shape::kTime) | Bit(Shape::kPlace) |
                                     Bit(Shape::kSessionHead) | Bit(Shape::kTalkGroup) |
                                     Bit(Shape::kSessionGroup) | Bit(Shape::kChair);
    TrimBlanks(first);
    TrimBlanks(second);
    if (first->blank() || second->blank()) return false;
    ReadShapes(first);
    if ((first->shapes & kStandAlone) == 0) return false;
    ReadShapes(second);
    return (second->shapes & kStandAlone) != 0 ||
           FindGluedTitle(source_.Slice(second->text), ShapesOfPieces()) != 0;
  }

  // "## SYMD 1: Thin Ice Time: Monday 15:00–17:45"
  bool SplitFused(const Line& line) {
    Line rest = line;
    while (const std::uint32_t cut = FindFusedHeading(source_.Slice(rest.text), rest.shapes,
                                                      grammar_, ShapesOfPieces())) {
      const bool bracket = text_[rest.text.begin + cut] == '(';
      AddPiece(rest.text.begin + cut, ObservationKind::kFusedHeadings, &rest);
      rest.heading = bracket ? std::uint8_t{0} : line.heading;
      while (text_[rest.text.begin] == '#' || IsBlank(text_[rest.text.begin])) ++rest.text.begin;
      ReadShapes(&rest);
      if (rest.Is(Shape::kTime) || rest.Is(Shape::kStub)) rest.heading = 0;
    }
    if (!rest.glued) return false;
    lines_.all.push_back(rest);
    return true;
  }

  // "… on soft materials.**15 min. break****Invited Talk**"
  bool SplitGluedTail(const Line& line) {
    const std::vector<std::uint32_t> cuts =
        FindGluedTail(source_.Slice(line.text), ShapesOfPieces());
    if (cuts.empty()) return false;
    Line rest = line;
    for (const std::uint32_t cut : cuts) {
      AddPiece(line.text.begin + cut, ObservationKind::kGluedBlocks, &rest);
    }
    ReadShapes(&rest);
    lines_.all.push_back(rest);
    return true;
  }

  // "SYMD 1.1 Mon 15:00 H1**Ice** — ●ANNA WEBER"
  bool SplitGluedTitle(const Line& line) {
    const std::uint32_t cut = FindGluedTitle(source_.Slice(line.text), ShapesOfPieces());
    if (cut == 0) return false;
    Line rest = line;
    AddPiece(line.text.begin + cut, ObservationKind::kGluedBlocks, &rest);
    ReadShapes(&rest);
    lines_.all.push_back(rest);
    return true;
  }

  // Adds what stands before `cut`, and leaves the rest, whose shapes are not read yet.
  void AddPiece(std::uint32_t cut, ObservationKind kind, Line* rest) {
    Line piece = *rest;
    piece.text.end = cut;
    piece.span.end = cut;
    piece.hard_break = false;
    piece.marked = false;
    piece.bold = false;
    TrimBlanks(&piece);
    ReadShapes(&piece);
    lines_.observations.push_back({kind, {cut, cut}});
    lines_.all.push_back(piece);
    rest->span.begin = cut;
    rest->text.begin = cut;
    rest->glued = true;
    rest->marked = false;
    rest->bold = false;
    TrimBlanks(rest);
  }

  ShapesOfPiece ShapesOfPieces() {
    return [this](std::string_view piece, bool heading) {
      Line line;
      const auto begin = static_cast<std::uint32_t>(piece.data() - text_.data());
      line.text = {begin, begin + static_cast<std::uint32_t>(piece.size())};
      line.heading = heading ? 1 : 0;
      ReadShapes(&line);
      return PieceShapes{line.shapes, line.bold};
    };
  }

  void TrimBlanks(Line* line) const {
    Span& span = line->text;
    while (span.end > span.begin && IsBlank(text_[span.end - 1])) --span.end;
    while (span.begin < span.end && IsBlank(text_[span.begin])) ++span.begin;
  }

  // What a short line was found to be; another line can take its place.
  struct Known {
    Span text;
    ShapeSet shapes = 0;
    std::uint8_t heading = 0;
    bool bold = false;
    bool marked = false;
  };
  static constexpr std::size_t kKnownBytes = 64;
  static constexpr std::size_t kKnownLines = 4096;

  // Lines whose end is free text, to which a label can be glued.
  static constexpr ShapeSet kMayHaveTail =
      Bit(Shape::kPlace) | Bit(Shape::kTime) | Bit(Shape::kChair) | Bit(Shape::kRole);

  const Source& source_;
  std::string_view text_;
  const GrammarData& grammar_;
  Lines lines_;
  std::vector<Known> known_ = std::vector<Known>(kKnownLines);
  std::array<bool, 256> needy_ends_ = {};  // last bytes that a shape of the needy set can have
  Plain plain_;
  std::vector<int> numbers_;
  std::vector<Span> comments_;  // to the checker
  bool open_cell_ = false;      // a row in bars has begun, and its last cell has not ended
};

}  // namespace

Lines SplitLines(const Source& source, const GrammarData& grammar) {
  Lines lines = LineSplitter(source, grammar).Split();
  TakeOutInterlines(source, &lines);
  TakeOutFurniture(source, grammar, &lines);
  return lines;
}

void DumpLines(const Source& source, const Lines& lines, std::ostream& out) {
  for (const Line& line : lines.all) {
    out << source.PositionOf(line.span.begin).line << ':';
    if (line.blank()) out << " blank";
    if (line.heading != 0) out << " heading" << int{line.heading};
    if (line.bold) out << " bold";
    if (line.hard_break) out << " hard-break";
    if (line.glued) out << " glued";
    for (int i = 0; i < kShapes; ++i) {
      if (line.Is(static_cast<Shape>(i))) out << ' ' << NameOf(static_cast<Shape>(i));
    }
    if (!line.blank()) {
      constexpr std::size_t kShown = 60;
      std::string_view text = source.Slice(line.text);
      std::size_t end = std::min(kShown, text.size());
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
      out << " | " << Visible(text.substr(0, end)) << (end < text.size() ? "…" : "");
    }
    out << '\n';
  }
}

}  // namespace symd
