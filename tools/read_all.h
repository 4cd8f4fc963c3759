// Small files of the command as text: lists of names.
#pragma once

#include <string>

#include "symd/result.h"

namespace symd_tools {

// The bytes of a file, or of standard input for "-".
symd::Result<std::string> ReadAll(const std::string& path);

}  // namespace symd_tools
