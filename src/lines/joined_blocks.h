// Blocks that a converter has put on one line: where each begins.
//
//     ## SYMD 1: Thin Ice Time: Monday 15:00–17:45          two headings
//     … on soft materials.**15 min. break****Invited Talk**  an abstract's end and what follows it
//
// In: the text of a line, and the reader that gives a piece of it its shapes. Out: the places of
// the cuts, none where a line may be one block: both sides of a cut must have shapes that fit
// together.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lines/shape_reader.h"

namespace symd {

// Where the second heading in a heading begins: "Plenary Talks (PV) Overview of Plenary Talks";
// 0 when there is none. What a session prints below its head counts too: its time, a stub. `whole`:
// the shapes of all of it.
std::uint32_t FindFusedHeading(std::string_view heading, ShapeSet whole, const GrammarData& grammar,
                               ShapeReader* reader);

// Where breaks, labels and a key in bold begin at the end of a line that has something else before
// them; in rising order.
std::vector<std::uint32_t> FindGluedTail(std::string_view line, ShapeReader* reader);

// Where a title in bold begins that stands behind its key, "SYMD 1.1 Mon 15:00 H1**Ice**" or
// "**Invited Talk** SYMD 1.1 Mon 15:00 H1 **Ice** — ●ANNA WEBER"; 0 when there is none. `rest`: the
// text behind the line, as the title may end on the next.
std::uint32_t FindGluedTitle(std::string_view line, std::string_view rest,
                             const GrammarData& grammar, ShapeReader* reader);

// Where the title begins behind a key with its place in brackets, "T 1.2 Mi 09:00 (Audimax) Ice
// — •Anna Weber": the offset in the line, or 0. `text` begins with the line and goes on with those
// behind it, in one of which the mark or dash stands that tells a title from an overview's row.
std::uint32_t FindTitleBehindPlace(std::string_view line, std::string_view text,
                                   const GrammarData& grammar, ShapeReader* reader);

}  // namespace symd
