// Sixteen bytes at once, for the few loops that look at every byte of a text. By the vector types
// that g++ and clang share; the compiler makes of them what the machine has.
#pragma once

#include <cstdint>
#include <cstring>

namespace symd {

using Bytes16 = std::uint8_t __attribute__((vector_size(16)));
using Mask16 = std::int8_t __attribute__((vector_size(16)));  // -1 where true, else 0

inline Bytes16 LoadBytes(const char* at) {
  Bytes16 bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

inline bool AnyOf(Mask16 mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace symd
