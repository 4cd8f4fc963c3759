// Inputs that a loop inside of a loop would take very long for. The laws ask that each takes time
// in proportion to its size.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace symd::tests {

// An input that begins in some way and then repeats something.
struct Repeated {
  std::string name;
  std::string begin;
  std::string what;
  bool numbered = false;  // the last '#' of each repetition is its number
};

std::vector<Repeated> PathologicalInputs();

// The text of at least so many bytes.
std::string TextOf(const Repeated& input, std::size_t bytes);

}  // namespace symd::tests
