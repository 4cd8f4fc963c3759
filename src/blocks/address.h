// Which lines of a part's front matter are addresses of organisers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/grammar.h"
#include "lines/lines.h"

namespace symd {

// Takes the lines of one paragraph. Returns the number of lines of each address block with which it
// begins; nothing, when it is prose. A block ends behind its postal line or e-mail line, and a role
// begins a new one (FORMAT.md, section 1). In a text layer prose can follow in the same paragraph.
std::vector<std::uint32_t> SplitAddresses(const Source& source, const GrammarData& grammar,
                                          std::span<const Line> lines);

}  // namespace symd
