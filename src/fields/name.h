// Names of persons: as a person writes them, and what of them is given and family name.
#pragma once

#include "fields/value.h"

namespace symd {

// Reads a name as printed, "BORIS KOZINSKY". Capitals become the usual case by grammars/names.json;
// what the document prints elsewhere goes before that, see settled_names.h. A name of one word is a
// family name; what is no person's name has only its source.
Name MakeName(const Plain& plain, Range range, const GrammarData& grammar, Values* values);

}  // namespace symd
