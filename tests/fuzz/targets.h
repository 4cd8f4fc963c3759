// The fuzz targets: one for each step, one for the whole, and some for what symd-check does. Each
// takes any bytes and says which law they break, "" when none.
//
// A fuzzer (fuzzer.cpp, built by the preset fuzz) looks for such bytes; the ordinary tests replay
// those that were found once (test_regressions.cpp), with any compiler.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace symd::tests {

struct FuzzTarget {
  std::string_view name;
  std::string (*broken)(std::string_view bytes);
};

const std::vector<FuzzTarget>& FuzzTargets();

// Those of symd-check, which are among them.
std::span<const FuzzTarget> FuzzTargetsOfChecks();

}  // namespace symd::tests
