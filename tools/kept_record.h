// A record that an earlier run has written, read as far as a batch needs it: whether it is whole,
// and what stands in its validation.
//
// It is not parsed: quotes inside of a value are escaped, so that a key in quotes is a key wherever
// it stands, and looking for a few of them is many times faster than reading all.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "batch_record.h"

namespace symd_tools {

// The counts of a record that begins with `head` and was made of a file of `bytes` bytes; nothing
// when it is not such a record, or not whole.
std::optional<FileResult> ReadKeptRecord(std::string_view record, std::string_view head,
                                         std::uint64_t bytes);

}  // namespace symd_tools
