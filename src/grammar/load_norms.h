// The `norms` of dpg.json → Norms.
#pragma once

#include "grammar/json_reader.h"
#include "symd/norms.h"

namespace symd {

// Fails by GrammarError where a number is missing, is none, or a kind of talk is misspelt.
Norms LoadNorms(const Node& root);

}  // namespace symd
