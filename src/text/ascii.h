// What single bytes are that are ASCII: what each step asks where a table of Unicode would be too
// slow.
#pragma once

namespace symd {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsSmallAscii(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsBlank(char c) { return c == ' ' || c == '\t'; }  // inside of a line

}  // namespace symd
