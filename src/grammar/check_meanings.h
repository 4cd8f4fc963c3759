// Meanings in a grammar from outside: the kinds, languages and ranks that words and patterns tell.
#pragma once

#include "grammar/json_reader.h"

namespace symd {

// Fails at the first meaning that the steps do not know. `root` is a file like dpg.json.
void CheckMeanings(const Node& root);

}  // namespace symd
