// Blanks at the ends of a stretch of text.
#pragma once

#include <string_view>

#include "symd/span.h"

namespace symd {

// A span without the blanks at its ends, line ends and no-break spaces too.
Span WithoutBlankEnds(std::string_view text, Span span);

}  // namespace symd
