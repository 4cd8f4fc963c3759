// Files of known findings; see baseline_files.h.
#include "baseline_files.h"

#include <filesystem>
#include <utility>

#include "output.h"
#include "symd/source.h"

namespace symd_tools {

namespace fs = std::filesystem;

symd::Result<const symd::Baseline*> BaselineFiles::At(const std::string& path) {
  const auto known = baselines_.find(path);
  if (known != baselines_.end()) return &known->second;
  symd::Baseline baseline;
  std::error_code error;
  if (!update_ || fs::exists(path, error)) {
    const symd::Result<symd::Source> source = symd::ReadSource(path);
    if (!source) {
      const bool missing = !fs::exists(path, error);
      return symd::Error{source.error() + (missing ? " (--update-baseline makes it)" : "")};
    }
    symd::Result<symd::Baseline> read = symd::Baseline::Read(path, source.value().bytes());
    if (!read) return symd::Error{read.error()};
    baseline = std::move(read.value());
  }
  return &baselines_.emplace(path, std::move(baseline)).first->second;
}

std::string BaselineFiles::NameIn(const std::string& path, const std::string& file) {
  if (file == "-") return file;
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::absolute(path, error), error).parent_path();
  const fs::path whole = fs::weakly_canonical(fs::absolute(file, error), error);
  const fs::path near = whole.lexically_relative(folder);
  return near.empty() ? file : near.generic_string();
}

void BaselineFiles::Take(const std::string& path, const std::string& file,
                         const symd::ReportedFile& report) {
  symd::Baseline& baseline = baselines_.at(path);
  const std::string name = NameIn(path, file);
  if (update_) return baseline.Replace(name, report);
  for (const std::string& known : baseline.Stale(name, report)) {
    stale_.push_back(path + ": is not found any more in " + file + ": " + known);
  }
}

std::string BaselineFiles::Write() {
  if (!update_) return {};
  for (auto& [path, baseline] : baselines_) {
    const fs::path folder = fs::path(path).parent_path();
    for (const std::string& file : baseline.files()) {
      std::error_code error;
      if (file != "-" && !fs::exists(folder / file, error)) baseline.Forget(file);
    }
    Output output(path);
    output.stream() << baseline.Write();
    if (!output.ok() || !output.Finish()) return output.Message();
  }
  return {};
}

}  // namespace symd_tools
