// Where a credit ends and its abstract begins in a text layer, which puts no blank line between
// them:
//
//     Growth of islands — •Anna Weber1 and Jan Roth2 — 1Institut für
//     Physik, Universität Ulm — 2TU Wien, Austria
//     We study how islands grow on …
//
// In: the lines of the talk's body, already joined. The end is a line's end behind the last dash of
// the credit. Which one, a small table of named pieces of evidence says (credit_end.cpp).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "fields/measure.h"
#include "grammar/grammar.h"

namespace symd {

// Lines joined as their paragraph would be, and where each ends in it.
struct JoinedLines {
  std::string text;
  std::vector<std::uint32_t> ends;
  std::vector<std::string> lines;
  std::vector<bool> blank_behind;  // a blank line stands behind it
};

// The number of lines of the credit; 0 when there is none.
std::uint32_t FindCreditEnd(const JoinedLines& body, const GrammarData& grammar,
                            const LineMeasure& measure);

// Whether an affiliation ends with a place: "…, Germany", "…, NL", "64287 Darmstadt".
bool EndsWithPlace(std::string_view affiliation, const GrammarData& grammar);

}  // namespace symd
