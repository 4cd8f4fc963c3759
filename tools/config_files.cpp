// symd.json; see config_files.h.
#include "config_files.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "symd/source.h"

namespace symd_tools {

namespace fs = std::filesystem;

symd::Result<symd::Config> ReadConfigFile(const std::string& path, const symd::Grammar& grammar) {
  const symd::Result<symd::Source> source = symd::ReadSource(path);
  if (!source) return symd::Error{source.error()};
  return symd::ReadConfig(path, source.value().bytes(), grammar.norms());
}

symd::Result<const symd::Config*> ConfigFiles::For(const std::string& file) {
  std::error_code error;
  fs::path folder = fs::absolute(file == "-" ? fs::path(".") : fs::path(file).parent_path(), error);
  folder = folder.lexically_normal();
  std::vector<std::string> passed;
  const symd::Config* found = &none_;
  for (;; folder = folder.parent_path()) {
    if (const auto known = of_folder_.find(folder.string()); known != of_folder_.end()) {
      found = known->second;
      break;
    }
    passed.push_back(folder.string());
    const fs::path path = folder / "symd.json";
    if (fs::exists(path, error)) {
      // As one would write it from here.
      const fs::path near = path.lexically_proximate(fs::current_path(error));
      const std::string name =
          near.native().starts_with("../../..") ? path.string() : near.string();
      symd::Result<symd::Config> config = ReadConfigFile(name, grammar_);
      if (!config) return symd::Error{config.error()};
      found = &read_.insert_or_assign(name, std::move(config.value())).first->second;
      break;
    }
    if (folder == folder.parent_path()) break;
  }
  for (const std::string& each : passed) of_folder_[each] = found;
  return found;
}

}  // namespace symd_tools
