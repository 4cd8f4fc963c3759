// How large a pattern is once it is compiled: what a grammar from outside is limited by.
#pragma once

#include <cstddef>
#include <string>

namespace symd {

// In instructions of RE2, each of 16 bytes and more; 0 when it cannot be compiled.
std::size_t InstructionsOf(const std::string& expression);

}  // namespace symd
