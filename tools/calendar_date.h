// A date on the command line.
#pragma once

#include <string>

#include "symd/programme.h"
#include "symd/result.h"

namespace symd_tools {

// Reads "2025-03-17" (ISO 8601), from year 1000 on. Fails for other forms and for days that no
// calendar has, with a message that says what a date looks like.
symd::Result<symd::Date> ReadDate(const std::string& text);

}  // namespace symd_tools
