// A time zone on the command line.
#pragma once

#include <optional>
#include <string>

namespace symd_tools {

// What is wrong with the name of a time zone, with the nearest name that there is; nothing when it
// is a name of the IANA database as the system has it ("Europe/Berlin", "UTC"). The system's zones
// are looked for in the folder that TZDIR names, else where Unix systems keep them; without any,
// every name of the form is taken.
std::optional<std::string> WrongTimeZone(const std::string& name);

}  // namespace symd_tools
