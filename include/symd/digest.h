// Tells texts apart: FNV-1a of 64 bits, as 16 hex digits, the same on every machine. Of grammars,
// also by what packs the built-in one, which keeps the digests of its texts but not the texts; and
// of findings, as their fingerprint.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace symd {

inline std::string DigestOf(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[hash >> shift & 0xFU];
  return hex;
}

}  // namespace symd
