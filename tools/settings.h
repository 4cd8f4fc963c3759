// Settings: how one file is to be checked, from what its symd.json says and what the command line
// says, which counts for more.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config_files.h"
#include "symd/symd.h"

namespace symd_tools {

// What both a configuration and the command line can say.
struct SettingOptions {
  std::string config;      // read this one in place of those that are found
  bool no_config = false;  // read none
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> severities;  // "missing-date=warning"
  std::vector<std::string> norms;       // "break_tolerance=5", "lengths={"talk": [15]}"
  std::string monday;
  std::string time_zone;
  std::string fail_on;
  std::string baseline;
};

struct Settings {
  symd::Selection selection;
  symd::ExtractOptions extract;
  std::optional<symd::Severity> fail_on;  // nothing: never
  std::string baseline;                   // path of its file, or ""
};

// The settings that a configuration and options make together.
symd::Result<Settings> MakeSettings(const symd::Config& config, const SettingOptions& options,
                                    const symd::Grammar& grammar);

// The settings of one file after the other.
class SettingsOfFiles {
 public:
  SettingsOfFiles(const SettingOptions& options, const symd::Grammar& grammar)
      : options_(options), grammar_(grammar), configs_(grammar) {}

  // Fails when a configuration or an option is wrong.
  symd::Result<const Settings*> For(const std::string& file);

 private:
  symd::Result<const symd::Config*> ConfigOf(const std::string& file);

  const SettingOptions& options_;
  const symd::Grammar& grammar_;
  ConfigFiles configs_;
  std::optional<symd::Config> given_;
  std::map<const symd::Config*, Settings> made_;
};

}  // namespace symd_tools
