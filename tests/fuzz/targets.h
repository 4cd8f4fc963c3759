// The fuzz targets: one for each step, and one for the whole. Each takes any bytes and says which
// law they break, "" when none.
//
// A fuzzer (fuzzer.cpp, built by the preset fuzz) looks for such bytes; the ordinary tests replay
// those that were found once (test_regressions.cpp), with any compiler.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace symd::tests {

struct FuzzTarget {
  std::string_view name;
  std::string (*broken)(std::string_view bytes);
};

std::span<const FuzzTarget> FuzzTargets();

}  // namespace symd::tests
