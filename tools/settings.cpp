// How a file is to be checked; see settings.h.
#include "settings.h"

#include <utility>

#include "command_line.h"

namespace symd_tools {
namespace {

// "NAME=VALUE"; fails without "=".
symd::Result<std::pair<std::string, std::string>> Split(const std::string& option,
                                                        const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals != std::string::npos && equals > 0) {
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
  }
  return symd::Error{option + ": '" + text + "' is not of the form NAME=VALUE"};
}

std::string SetSeverities(const std::vector<std::string>& texts, symd::Selection* selection) {
  for (const std::string& text : texts) {
    const auto pair = Split("--severity", text);
    if (!pair) return pair.error();
    const auto& [name, level] = pair.value();
    const std::optional<symd::Severity> severity = symd::SeverityOf(level);
    if (!severity) return "--severity: '" + level + "' is none of error, warning, note";
    if (!symd::Selection::IsName(name)) {
      return "--severity: no rule or family is called '" + name + "'" + symd::SuggestRule(name);
    }
    selection->SetSeverity(name, *severity);
  }
  return {};
}

std::string SetNorms(const std::vector<std::string>& texts, const symd::Norms& usual,
                     std::optional<symd::Norms>* norms) {
  for (const std::string& text : texts) {
    const auto pair = Split("--norm", text);
    if (!pair) return pair.error();
    const auto& [name, value] = pair.value();
    const std::string json = "{\"" + name + "\": " + value + "}";
    symd::Result<symd::Norms> changed =
        symd::ChangeNorms("--norm " + name, json, *norms ? **norms : usual);
    if (!changed) return changed.error();
    *norms = std::move(changed.value());
  }
  return {};
}

// The value of an option, else that of the configuration, read by `read`, which names the option in
// its complaints.
symd::Result<symd::ExtractOptions> ReadExtract(const symd::Config& config,
                                               const SettingOptions& options) {
  const auto read = [](const std::string& option, const symd::ConfigText& otherwise,
                       bool monday) -> symd::Result<symd::ExtractOptions> {
    const std::string& value = option.empty() ? otherwise.value : option;
    symd::Result<symd::ExtractOptions> made =
        ReadExtractOptions(monday ? value : "", monday ? "" : value);
    if (made || !option.empty()) return made;
    // "--monday: '…' is no date" → "symd.json:4: configuration: monday: '…' is no date"
    return symd::Error{otherwise.place + made.error().substr(made.error().find(": "))};
  };
  symd::Result<symd::ExtractOptions> week = read(options.monday, config.monday, true);
  if (!week) return week;
  const symd::Result<symd::ExtractOptions> zone = read(options.time_zone, config.time_zone, false);
  if (!zone) return zone;
  week.value().time_zone = zone.value().time_zone;
  return week;
}

}  // namespace

symd::Result<Settings> MakeSettings(const symd::Config& config, const SettingOptions& options,
                                    const symd::Grammar& grammar) {
  Settings settings;
  settings.selection = config.selection;
  const symd::Result<bool> known = settings.selection.Restrict(options.select, options.ignore);
  if (!known) return symd::Error{known.error() + " (--list-rules shows all)"};
  std::string wrong = SetSeverities(options.severities, &settings.selection);
  if (!wrong.empty()) return symd::Error{wrong};
  const symd::Result<symd::ExtractOptions> extract = ReadExtract(config, options);
  if (!extract) return symd::Error{extract.error()};
  settings.extract = extract.value();
  settings.extract.norms = config.norms;
  wrong = SetNorms(options.norms, grammar.norms(), &settings.extract.norms);
  if (!wrong.empty()) return symd::Error{wrong};
  const std::string fail_on = options.fail_on.empty() ? config.fail_on : options.fail_on;
  settings.fail_on = fail_on.empty() ? symd::Severity::kError : symd::SeverityOf(fail_on);
  settings.baseline = options.baseline;
  if (settings.baseline.empty() && !config.baseline.empty()) {
    settings.baseline = config.baseline.starts_with('/')
                            ? config.baseline
                            : config.path.substr(0, config.path.rfind('/') + 1) + config.baseline;
  }
  return settings;
}

symd::Result<const symd::Config*> SettingsOfFiles::ConfigOf(const std::string& file) {
  if (!options_.no_config && options_.config.empty()) return configs_.For(file);
  if (!given_) {
    if (options_.no_config) {
      given_.emplace();
    } else {
      symd::Result<symd::Config> read = ReadConfigFile(options_.config, grammar_);
      if (!read) return symd::Error{read.error()};
      given_ = std::move(read.value());
    }
  }
  return &*given_;
}

symd::Result<const Settings*> SettingsOfFiles::For(const std::string& file) {
  const symd::Result<const symd::Config*> config = ConfigOf(file);
  if (!config) return symd::Error{config.error()};
  const auto known = made_.find(config.value());
  if (known != made_.end()) return &known->second;
  symd::Result<Settings> made = MakeSettings(*config.value(), options_, grammar_);
  if (!made) return symd::Error{made.error()};
  return &made_.emplace(config.value(), std::move(made.value())).first->second;
}

}  // namespace symd_tools
