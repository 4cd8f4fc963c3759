// The configuration of a folder; see symd/config.h.
#include "symd/config.h"

#include <algorithm>
#include <array>

#include "grammar/json_reader.h"
#include "grammar/load_norms.h"
#include "symd/rules.h"

namespace symd {
namespace {

constexpr std::string_view kKind = "configuration";

void ReadRules(const Node& root, Selection* selection) {
  constexpr std::array<std::string_view, 5> kWords = {"on", "off", "note", "warning", "error"};
  std::vector<std::string> on;
  std::vector<std::string> off;
  for (const auto& [name, value] : root.Members()) {
    const std::string word = value.String();
    if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) {
      value.Fail("'" + word + "' is none of on, off, note, warning, error" +
                 Suggestion(word, kWords));
    }
    if (!Selection::IsName(name)) {
      value.Fail("no rule or family is called '" + name + "'" + SuggestRule(name));
    }
    (word == "off" ? off : on).push_back(name);
    if (const std::optional<Severity> severity = SeverityOf(word)) {
      selection->SetSeverity(name, *severity);
    }
  }
  selection->Turn(on, off);
}

ConfigText ReadText(const Node& root, const std::string& key) {
  if (!root.Has(key)) return {};
  const Node node = root.At(key);
  return {node.String(), node.Place()};
}

void ReadFailOn(const Node& node, Config* config) {
  constexpr std::array<std::string_view, 4> kWords = {"error", "warning", "note", "never"};
  const std::string word = node.String();
  if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) {
    node.Fail("'" + word + "' is none of error, warning, note, never" + Suggestion(word, kWords));
  }
  config->fail_on = word;
}

}  // namespace

Result<Config> ReadConfig(const std::string& path, std::string_view text, const Norms& usual) {
  try {
    const GrammarFile file(path, text, kKind);
    const Node root(file);
    root.CheckKeys({"rules", "norms", "monday", "timezone", "fail_on", "baseline"});
    Config config;
    config.path = path;
    if (root.Has("rules")) ReadRules(root.At("rules"), &config.selection);
    if (root.Has("norms")) {
      config.norms = usual;
      UpdateNorms(root.At("norms"), &*config.norms);
    }
    config.monday = ReadText(root, "monday");
    config.time_zone = ReadText(root, "timezone");
    if (root.Has("fail_on")) ReadFailOn(root.At("fail_on"), &config);
    config.baseline = root.StringOr("baseline", "");
    return config;
  } catch (const GrammarError& error) {
    return Error{error.message};
  }
}

Result<Norms> ChangeNorms(const std::string& path, std::string_view text, const Norms& usual) {
  try {
    const GrammarFile file(path, text, "norm");
    Norms norms = usual;
    UpdateNorms(Node(file), &norms);
    return norms;
  } catch (const GrammarError& error) {
    return Error{error.message};
  }
}

}  // namespace symd
