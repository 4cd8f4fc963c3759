// The words of the document's prose: which have lost a hyphen.
#pragma once

#include <span>
#include <vector>

#include "symd/source.h"

namespace symd {

// Looks for words that the same prose elsewhere writes with a hyphen, at least as often, the piece
// before the hyphen being a word there (RULES.md, lost-hyphen). Two passes over the prose: one
// finds the words with hyphens, the other looks for their plain forms. Words of fewer than three
// letters on one side of the hyphen are left alone.
std::vector<Observation> FindLostHyphens(const Source& source, std::span<const Span> prose);

}  // namespace symd
