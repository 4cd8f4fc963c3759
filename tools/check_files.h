// Checking files: reads one after the other, and writes one report about all of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "settings.h"
#include "symd/symd.h"

namespace symd_tools {

struct CheckOptions {
  std::vector<std::string> files;
  SettingOptions settings;
  std::string format;  // of the report; empty: what suits the place where it goes
  std::string grammar;
  std::string output;
  std::optional<std::size_t> max_findings;
  bool fix = false;
  bool diff = false;
  bool update_baseline = false;
  bool quiet = false;
};

// Returns the exit code. A file that cannot be read does not stop the others.
int CheckFiles(const CheckOptions& options, const symd::Grammar& grammar);

}  // namespace symd_tools
