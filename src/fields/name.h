// Names of persons: as a person writes them, and what of them is given and family name.
#pragma once

#include "fields/evidence.h"
#include "fields/value.h"

namespace symd {

// Reads a name as printed, "BORIS KOZINSKY". Capitals become the usual case by evidence of the
// document first, then by grammars/names.json. A name of one word is a family name.
Name MakeName(const Plain& plain, Range range, const GrammarData& grammar, const Evidence& evidence,
              Values* values);

}  // namespace symd
