// The lines of a credit that a converter has torn apart: indices and commas on lines of their own,
// blank lines in mid-sentence, its authors made a heading.
#pragma once

#include <span>
#include <string_view>

#include "fields/credit_end.h"
#include "fields/reader.h"

namespace symd {

// Whether the paragraph `next` goes on with the credit that `credit` begins. In doubt it does not:
// then it is the abstract.
bool CreditGoesOn(std::string_view credit, std::string_view next, const GrammarData& grammar);

// How a line of a credit follows the one before it.
Joint CreditJoint(const FieldContext& context, const ProseLine& before, const ProseLine& line);

// The lines of a talk in a text layer as the page printed them: what was torn off a line stands
// behind it again. `counts` gets for each how many of `lines` it and all before it take.
JoinedLines JoinTornLines(const FieldContext& context, std::span<const ProseLine> lines,
                          std::vector<std::size_t>* counts);

}  // namespace symd
