// Blocks that a converter has put on one line: where each begins.
//
//     ## SYMD 1: Thin Ice Time: Monday 15:00–17:45          two headings
//     … on soft materials.**15 min. break****Invited Talk**  an abstract's end and what follows it
//
// In: the text of a line, and what gives a piece of it its shapes. Out: the places of the cuts,
// none where a line may be one block: both sides of a cut must have shapes that fit together.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"

namespace symd {

struct PieceShapes {
  ShapeSet shapes = 0;
  bool bold = false;
};
// The shapes of a piece of the line; `heading`: as those of a heading.
using ShapesOfPiece = std::function<PieceShapes(std::string_view piece, bool heading)>;

// Where the second heading in a heading begins: "Plenary Talks (PV) Overview of Plenary Talks";
// 0 when there is none. What a session prints below its head counts too: its time, a stub. `whole`:
// the shapes of all of it.
std::uint32_t FindFusedHeading(std::string_view heading, ShapeSet whole, const GrammarData& grammar,
                               const ShapesOfPiece& shapes_of);

// Where breaks, labels and a key in bold begin at the end of a line that has something else before
// them; in rising order.
std::vector<std::uint32_t> FindGluedTail(std::string_view line, const ShapesOfPiece& shapes_of);

// Where a title in bold begins that is glued to the key before it, "SYMD 1.1 Mon 15:00 H1**Ice**";
// 0 when there is none.
std::uint32_t FindGluedTitle(std::string_view line, const ShapesOfPiece& shapes_of);

}  // namespace symd
