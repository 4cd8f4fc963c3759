// The case of names by the document's own evidence: "PETER WEISS" in a credit is Peter Weiß when a
// chair, an organiser or the author of another talk is printed so.
//
// In: the fields of all blocks, once every name has been read by the lists of the grammar; only
// then are the names of authors known. Out: the same, names in capitals as the document writes
// them; observations of those whose case nothing decides.
#pragma once

#include <vector>

#include "fields/fields.h"
#include "fields/value.h"

namespace symd {

void SettleNames(std::vector<BlockFields>* fields, Values* values);

}  // namespace symd
