// Torn lines: what a converter has cut off from the line that it belongs to.
//
//     ANNA WEBER            an index or a comma on a line of its own
//     <sup>1,2</sup>
//     , JAN ROTH
//
//     **Growth of thin      a blank line in mid-sentence
//
//     films** — ●ANNA WEBER
//
// In: two lines of text. Out: whether the second goes on where the first stops.
#pragma once

#include <string_view>

#include "grammar/grammar.h"

namespace symd {

// A line that is nothing but an index, "1,2" or "<sup>1,2</sup>", or a comma.
bool IsLoneMark(std::string_view line);

// Whether a line can only stand behind another on the same line: a lone mark, or what begins with a
// comma.
bool IsTornOff(std::string_view line);

// Whether a text begins with a small letter. An "l" before a letter that no word has there is an I
// that a converter has misread: "ln recent years".
bool BeginsSmall(std::string_view text);

// Whether no sentence begins with a text: it begins small, and not with a term that stays small
// wherever it stands: "hBN flakes", "pH values", "d-wave", "α-RuCl3", "e+e− annihilation".
bool BeginsInSentence(std::string_view text);

// Whether `next`, behind a blank line, goes on with the heading, row or credit that `text` is:
// marks of bold print are open, or a sentence goes on in small letters.
bool GoesOnBehindBlank(std::string_view text, std::string_view next, const GrammarData& grammar);

}  // namespace symd
