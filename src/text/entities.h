// The named entities of HTML 4 (RFC 1866 and the character entity references of HTML 4.01).
#pragma once

#include <cstdint>
#include <string_view>

namespace symd::markup {

// The code point that "&micro;" stands for, by its name "micro"; -1 when there is no such entity.
std::int32_t CodePointOf(std::string_view name);

}  // namespace symd::markup
