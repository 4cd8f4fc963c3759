// Sub- and superscripts that the input marks, as characters (RECORD.md, "Text").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace symd {

enum class Script : std::uint8_t { kRaised, kLowered };

// "3" → "₃"; when one character has no such form the whole in braces, "i,j" → "_{i,j}".
std::string Scripted(std::string_view text, Script script);

// The value of a raised digit, "²" → 2; -1 for any other character.
std::int32_t RaisedDigit(std::int32_t code_point);

}  // namespace symd
