// Blank-line text: a text layer of which a host prints an empty line after every line.
//
// In: all lines. Out: the lines without those empty ones, which stand in Lines::interlines, so that
// a wrapped paragraph is one again; Lines::blank_text says where. Such a stretch shows by its
// lines: one after the other stands alone, and many go on in the next one. Where a paragraph ends,
// several empty lines or a short line may show it, as in any text layer.
#pragma once

#include "lines/lines.h"

namespace symd {

void TakeOutInterlines(const Source& source, Lines* lines);

}  // namespace symd
