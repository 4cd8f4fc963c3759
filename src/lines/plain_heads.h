// Heads of sessions that are printed without a colon, "DD 4 Neue Medien", right above their time.
//
// In: all lines. Out: the shape of a session's head for those that are one. Which heads count is
// left to the blocks.
#pragma once

#include "lines/lines.h"

namespace symd {

void MarkPlainHeads(const Source& source, Lines* lines);

}  // namespace symd
