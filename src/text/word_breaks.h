// Line breaks that a converter has put inside of words, "mate<br>rials".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/mend.h"
#include "text/text_words.h"

namespace symd {

// The bytes of a line break between two letters, "<br>" in "mate<br>rials"; 0 where there is none.
std::uint32_t BreakBetweenLetters(std::string_view text, std::uint32_t at);

// Those of the breaks at `places` that stand inside of words. What is certain in the document
// decides about the others.
std::vector<Mending> MendBreaks(std::string_view text, const std::vector<std::uint32_t>& places,
                                const TextWords& words);

}  // namespace symd
