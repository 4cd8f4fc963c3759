// Comments to the checker, "<!-- symd-disable-next-line lost-hyphen -->".
//
// They are written into a programme by people and are no part of it, so the text has blanks in
// their place; printed() keeps them, and a rule reads what they say (src/rules/suppressions.h).
// Other comments are a converter's markup (markup.h).
#pragma once

#include <string_view>
#include <vector>

#include "symd/span.h"

namespace symd {

// Where such comments stand, in order. Each begins and ends within one line.
std::vector<Span> FindComments(std::string_view text);

}  // namespace symd
