// Files of known findings: which belongs to what, read once and written anew when asked for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "symd/baseline.h"
#include "symd/result.h"

namespace symd_tools {

class BaselineFiles {
 public:
  // `update`: what is found becomes what is known; files that are not there are made.
  explicit BaselineFiles(bool update) : update_(update) {}

  // The baseline at a path. Fails when it cannot be read.
  symd::Result<const symd::Baseline*> At(const std::string& path);

  // What the baseline at a path calls a file: as seen from the folder of the baseline.
  static std::string NameIn(const std::string& path, const std::string& file);

  // Takes what was found in a file, known or not. `path` is one that At has read.
  void Take(const std::string& path, const std::string& file, const symd::ReportedFile& report);

  // Writes the baselines anew, without files that are gone. Returns why that failed, or "".
  std::string Write();

  // Known findings that are not there any more, a line for each.
  const std::vector<std::string>& stale() const { return stale_; }

 private:
  bool update_;
  std::map<std::string, symd::Baseline> baselines_;  // by path
  std::vector<std::string> stale_;
};

}  // namespace symd_tools
