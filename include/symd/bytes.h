// Sixteen bytes at once, for the few loops that look at every byte of a text. By the vector types
// that g++ and clang share; the compiler makes of them what the machine has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

// One bit for each byte, the first one lowest.
inline std::uint32_t BitsOf(Mask16 mask) {
#ifdef __SSE2__
  return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(mask)));
#else
  std::uint32_t bits = 0;
  for (unsigned i = 0; i < sizeof mask; ++i) bits |= (mask[i] != 0 ? 1U : 0U) << i;
  return bits;
#endif
}

}  // namespace symd
