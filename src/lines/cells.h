// Cells: a line of a table cut into the cells that mean something.
//
// In: a line of a web page with bars, "|  | 16:00 | O 55.1 | Title — •A | ". Out: the stretches
// between the bars, and which of them make up a row: begin, id and the rest for a talk; time, place
// and the rest for a session. The rest of a row may hold bars of its own. What shape a cell has is
// asked from lines. Some converters print the rows of an overview with bars in place of tabs: such
// a line stays one, and its cells are cut again when it becomes plain.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "symd/span.h"
#include "text/plain.h"

namespace symd {

// Whether a line can be one of cells: a bar begins it, or stands behind a short first cell.
bool MayHaveCells(std::string_view line);

struct Cells {
  std::vector<Span> cells;  // without blanks at their ends; none is empty
  std::vector<Span> bars;
};
Cells CutAtBars(std::string_view text, Span line);

// A row's key is an id of two words; "SYMD 1.1 Mon 15:00 H1" is a key of another kind.
bool HasThreeWords(std::string_view text);

// How many of the first cells RowCells looks at.
inline constexpr std::size_t kLookedAtCells = 6;

// The cells of a row, the last of which reaches to the end of the last cell; none when the shapes
// of the first cells make no row. `shapes` has those of the first kLookedAtCells.
std::vector<Span> RowCells(std::span<const Span> cells, std::span<const ShapeSet> shapes);

// The cells of a line as the parts of one text.
std::vector<PlainLine> PlainCells(std::string_view text, Span line, Joint first);

}  // namespace symd
