// Page furniture: what a page prints beside the programme. In a text layer it stands between the
// lines of a paragraph, even between the halves of a word:
//
//     Bild-
//     2
//     ␌Dresden 2026 – SOE Friday
//     merkmale
//
// In: all lines. Out: the lines without running heads, page numbers and the letters of vertical
// thumb indices, which stand in Lines::furniture. A line is furniture by its shape, or because it
// stands beside a form feed and is a number or returns on several pages.
#pragma once

#include "lines/lines.h"

namespace symd {

void TakeOutFurniture(const Source& source, const GrammarData& grammar, Lines* lines);

}  // namespace symd
