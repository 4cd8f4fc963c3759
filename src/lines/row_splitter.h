// Rows of web pages: a line that holds several cells counts as several.
//
// In: a line. Out: its cells, each a line of its own, behind the lines so far; what stands between
// them is markup. Where the bars stand and which cells make a row is cells.h's; a row of an
// overview in bars stays one line.
#pragma once

#include <span>

#include "lines/cells.h"
#include "lines/shape_reader.h"

namespace symd {

class RowSplitter {
 public:
  // All must outlive the splitter; `lines` takes the cells.
  RowSplitter(const Source& source, const GrammarData& grammar, ShapeReader* reader, Lines* lines);

  // "|  | 16:00 | O 55.1 | Title — •A | ": false when the line stays one; it can have got shapes.
  bool SplitAtBars(Line* line);

  // "16:00 O 55.1 Title — •A", "Mo, 09:30–13:00 H13 HL 1: Title": the same without bars. False when
  // the line stays one.
  bool SplitFlatRow(const Line& line);

  // A cell that goes on over lines ends with the bar of its row: "| 16:00 | Title — Anna Weber⏎
  // , •Jan Roth |". To be called with each line that is not blank.
  void CloseCell(Line* line);

  // A blank line ends a cell that goes on.
  void EndCell() { open_cell_ = false; }

 private:
  void TakeRowInBars(const Cells& cut, Line* line);
  void AddCells(const Line& line, std::span<const Span> cells, std::span<const Span> between);

  const Source& source_;
  std::string_view text_;
  const GrammarData& grammar_;
  ShapeReader& reader_;
  Lines& lines_;
  Plain plain_;
  bool open_cell_ = false;  // a row in bars has begun, and its last cell has not ended
};

}  // namespace symd
