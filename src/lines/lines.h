// Lines: what each line of the source is, from its own text alone.
//
// In: a source. Out: its lines, each with its marks (heading, bold) and the shapes that the grammar
// knows it by. A line that holds two glued blocks counts as two, a row
// of a web page's table as many as it has cells. What belongs to pages and not to
// the programme, running heads and page numbers, stands apart (furniture.h), and so do the empty
// lines of blank-line text (blank_text.h) and the lines of comments to the checker; with them the
// spans tile the text. What a line means
// beside others is left to blocks, the parts inside it to fields: a row or head may wrap over
// several lines, so its parts are taken only when they are together.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <vector>

#include "grammar/grammar.h"
#include "symd/source.h"

namespace symd {

struct Line {
  Span span;  // with its newline
  Span text;  // without marks of a heading, and blanks at both ends
  ShapeSet shapes = 0;
  std::uint8_t heading = 0;  // number of '#'
  bool bold = false;         // all of it stands between bold marks
  bool hard_break = false;   // ends in two blanks, a tag or a backslash that breaks the line
  bool glued = false;        // follows another block on the same line
  bool marked = false;       // has bold marks or tags at its beginning
  bool form_feed = false;    // a form feed stands before it
  bool page_begin = false;   // the lines between pages before it were taken out
  bool row = false;          // the first cell of a web page's row that stands on one line
  bool cell = false;         // another cell of it
  bool bars = false;         // a row of the overview whose cells stand between bars

  bool blank() const { return text.empty(); }
  bool Is(Shape shape) const { return (shapes & Bit(shape)) != 0; }
};

struct Lines {
  std::vector<Line> all;
  std::vector<Line> furniture;   // lines of pages: running heads, page numbers, thumb indices
  std::vector<Line> interlines;  // the empty lines of blank-line text
  std::vector<Line> comments;    // lines with nothing but comments to the checker
  std::vector<Span> blank_text;  // the stretches of blank-line text, in order
  std::vector<Span> markup;      // bars and commas between cells, breaks at the ends of lines
  std::vector<Observation> observations;
};

Lines SplitLines(const Source& source, const GrammarData& grammar);

// One line for each: number, marks, shapes, text.
void DumpLines(const Source& source, const Lines& lines, std::ostream& out);

}  // namespace symd
