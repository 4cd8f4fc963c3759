// Indices that have lost their height, as web pages turned into text and text layers of PDF print
// them: "Anna Weber1,2 and •Jan Roth2 — 1Institut A — 2Institut B".
//
// Digits glued to the end of a name are indices: names have none. Digits before an institution can
// be its own ("3M", "1. Physikalisches Institut"), so affiliations are numbered only all together.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/plain.h"

namespace symd {

// Where the indices at the end of a name begin; the end of the range when there are none.
std::uint32_t ReadFlatIndex(std::string_view text, Range name, std::vector<std::uint32_t>* numbers);

// Whether the comma at `comma` stands between two such indices: "Weber1,2".
bool IsFlatIndexComma(std::string_view text, std::uint32_t comma, std::uint32_t end);

// The number of each affiliation: first 1, 2, 3 …, in order; or else any that stand before letters.
// Empty unless every affiliation has one. `sizes` gets the digits of each.
std::vector<std::uint32_t> ReadFlatNumbers(std::string_view text, std::span<const Range> ranges,
                                           std::vector<std::uint32_t>* sizes);

}  // namespace symd
