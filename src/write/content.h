// Content: what a finding is about, in a form that stays the same when lines move.
#pragma once

#include <string>

#include "symd/source.h"
#include "symd/span.h"

namespace symd {

// The printed text of a span, blanks folded to one; of an empty span what stands on both sides of
// it in its line, and nothing of the very beginning, which stands for the file. Long texts are cut,
// and their hash stands behind.
std::string ContentOf(const Source& source, Span span);

}  // namespace symd
