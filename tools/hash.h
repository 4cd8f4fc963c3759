// A hash of a text that is the same on every machine and in every run (FNV-1a, 64 bits).
#pragma once

#include <cstdint>
#include <string_view>

namespace symd_tools {

inline std::uint64_t StableHash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

}  // namespace symd_tools
