// Comparing two printings of one text: overview and body, heads and rows.
#pragma once

#include <string>
#include <string_view>

namespace symd {

// What two printings of a text share: without blanks, hyphens and dashes, apostrophes and quotation
// marks, in one case, raised and lowered characters flat, compatibility forms resolved (NFKC).
std::string ComparisonKey(std::string_view text);

// Whether two texts have the same key.
bool SameText(std::string_view one, std::string_view other);

}  // namespace symd
