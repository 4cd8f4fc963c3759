// What a text is made of, by one pass over its bytes each: its lines, characters and controls.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "symd/span.h"

namespace symd {

struct Survey {
  bool valid = true;
  bool multi_byte = false;  // at least one valid multi-byte sequence
  bool zero = false;
  bool ascii = true;
  bool controls = false;  // there may be control characters
};
Survey SurveyBytes(std::string_view bytes);

// The offset of each line's first byte. A line ends with LF, CR LF or a single CR; behind the last
// of them one more begins, if only an empty one.
std::vector<std::uint32_t> LineStarts(std::string_view text);

// Runs of control characters: all but tab, newline, form feed and CR, which ends lines; bidi
// overrides and isolates too. The text is valid UTF-8.
std::vector<Span> FindControls(std::string_view text);

// How many characters stand before each whole block of so many bytes, and before what is behind
// them; a block has a multiple of 16 bytes, and at most 2,032.
std::vector<std::uint32_t> CountCodePoints(std::string_view text, std::size_t block_bytes);

}  // namespace symd
