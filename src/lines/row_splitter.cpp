// Rows of web pages; see row_splitter.h.
#include "lines/row_splitter.h"

#include <algorithm>
#include <array>

#include "text/blanks.h"

namespace symd {
namespace {

constexpr ShapeSet kFlatRows = Bit(Shape::kPageRow) | Bit(Shape::kPageSession);

}  // namespace

RowSplitter::RowSplitter(const Source& source, const GrammarData& grammar, ShapeReader* reader,
                         Lines* lines)
    : source_(source), text_(source.text()), grammar_(grammar), reader_(*reader), lines_(*lines) {}

// A line of nothing but bars is a rule of the table; a single cell is the line without its bars.
bool RowSplitter::SplitAtBars(Line* line) {
  if (!MayHaveCells(source_.Slice(line->text))) return false;
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
    reader_.Read(&cell);
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
void RowSplitter::TakeRowInBars(const Cells& cut, Line* line) {
  constexpr std::size_t kFewest = 3;  // id, day, hours
  if (text_[line->text.begin] != '|' || cut.cells.size() < kFewest) return;
  MakePlain(source_, PlainCells(text_, line->text, Joint::kLine), &plain_);
  const ShapeSet shapes = reader_.ShapesOf(plain_.text(), *line);
  if ((shapes & Bit(Shape::kRow)) == 0) return;
  line->shapes = Bit(Shape::kRow);
  line->bars = true;
  line->text = {cut.cells.front().begin, cut.cells.back().end};
  lines_.markup.insert(lines_.markup.end(), cut.bars.begin(), cut.bars.end());
}

void RowSplitter::CloseCell(Line* line) {
  if (!open_cell_) return;
  const std::string_view text = source_.Slice(line->text);
  if (text.find('|') == std::string_view::npos) return;
  open_cell_ = false;
  if (text.find('|') + 1 != text.size()) return;
  --line->text.end;
  lines_.markup.push_back({line->text.end, line->text.end + 1});
  line->text = WithoutBlankEnds(text_, line->text);
}

bool RowSplitter::SplitFlatRow(const Line& line) {
  if ((line.shapes & kFlatRows) == 0) return false;
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
void RowSplitter::AddCells(const Line& line, std::span<const Span> cells,
                           std::span<const Span> between) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Line cell;
    cell.heading = i == 0 ? line.heading : std::uint8_t{0};
    cell.span.begin = i == 0 ? line.span.begin : cells[i - 1].end;
    cell.span.end = i + 1 == cells.size() ? line.span.end : cells[i].end;
    cell.text = cells[i];
    cell.row = i == 0 && cells.size() > 1;
    cell.cell = i > 0;
    reader_.Read(&cell);
    lines_.all.push_back(cell);
  }
  std::size_t next = 0;  // the first cell that does not end before
  for (const Span span : between) {
    while (next < cells.size() && cells[next].end <= span.begin) ++next;
    if (next == cells.size() || span.begin < cells[next].begin) lines_.markup.push_back(span);
  }
}

}  // namespace symd
