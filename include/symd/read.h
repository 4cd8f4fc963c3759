// Reading with a limit of one's own, for programs that are given files by others. ReadSource
// (source.h) takes all that a Source can hold.
#pragma once

#include <cstddef>
#include <string>

#include "symd/result.h"
#include "symd/source.h"

namespace symd {

// As ReadSource; fails also when the file is larger than `max_bytes`.
Result<Source> ReadSourceUpTo(std::size_t max_bytes, const std::string& path);

}  // namespace symd
