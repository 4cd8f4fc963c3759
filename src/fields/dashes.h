// The dashes of a credit: "Title — •Anna Weber and Jan Roth — TU Ulm".
//
// In: text that begins with a credit; prose may follow. Out: where its dashes stand. What stands
// between them is left to CutCredit and FindCreditEnd.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "text/plain.h"

namespace symd {

// Dashes that separate: with a blank, or the end of the text, on at least one side, or right before
// a presenter's mark. Where there is none, some converters have put others in their place ("Title –
// •Anna Weber – TU Ulm"): those of one kind, between blanks, if only names stand between one of
// them and a presenter's mark.
std::vector<Range> FindDashes(std::string_view text, Range range, const GrammarData& grammar);

}  // namespace symd
