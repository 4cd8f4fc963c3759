// A hash of short texts, eight bytes at a time: most words, names and lines are shorter than what
// std::hash costs to be called. The same on every machine with the same order of bytes; nothing
// that is written depends on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace symd {

inline std::size_t HashOfText(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = text.size() * kFactor;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 32U;
  };
  for (; left > sizeof(std::uint64_t); left -= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    mix(word);
    at += sizeof word;
  }
  std::uint64_t last = 0;
  if (left >= 4) {
    std::uint32_t ends[2];
    std::memcpy(&ends[0], at, 4);
    std::memcpy(&ends[1], at + left - 4, 4);
    last = ends[0] | std::uint64_t{ends[1]} << 32U;
  } else {
    for (std::size_t i = 0; i < left; ++i) {
      last = last << 8U | static_cast<unsigned char>(at[i]);
    }
  }
  mix(last);
  return hash;
}

}  // namespace symd
