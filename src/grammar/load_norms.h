// The `norms` of dpg.json → Norms.
#pragma once

#include "grammar/json_reader.h"
#include "symd/norms.h"

namespace symd {

// Fails by GrammarError where a number is missing, is none, or a kind of talk is misspelt.
Norms LoadNorms(const Node& root);

// Changes those that are there, and fails in the same way; a kind of talk whose lengths are there
// gets those alone.
void UpdateNorms(const Node& root, Norms* norms);

}  // namespace symd
