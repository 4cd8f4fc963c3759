// The command symd-check: programmes in, findings out. It only reads options and answers questions
// about rules; check_files.h does what there is to do with files.
//
// Exit codes: 0 nothing at or above --fail-on was found; 1 something was; 2 a file could not be
// read or written, an option or a grammar is wrong.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "check_files.h"
#include "command_line.h"
#include "output.h"
#include "symd/symd.h"
#include "symd/visible.h"

namespace {

using symd_tools::CheckOptions;
using symd_tools::kFailed;

constexpr std::string_view kCommand = "symd-check";

struct Questions {
  std::string explain;
  bool list_rules = false;
  bool version = false;
};

int Complain(const std::string& message) {
  symd_tools::Complain(kCommand, message);
  return kFailed;
}

// "lost-hyphen             warning  text         fix"
std::string RuleList() {
  std::string list;
  const auto add = [&](std::string_view word, std::size_t width) {
    list += word;
    list.append(width > word.size() ? width - word.size() : 1, ' ');
  };
  for (const symd::Rule* rule : symd::AllRules()) {
    add(rule->name, 24);
    add(symd::NameOf(rule->severity), 9);
    if (rule->fixable) add(rule->family, 13);
    list += rule->fixable ? "fix" : rule->family;
    list += '\n';
  }
  return list;
}

int Explain(const std::string& name) {
  const symd::Rule* rule = symd::FindRule(name);
  if (rule != nullptr) return symd_tools::Print(kCommand, symd::ExplainRule(*rule), "");
  return Complain("no rule is called " + symd::Quote(name) + symd::SuggestRule(name) +
                  " (--list-rules shows all)");
}

int RunCommand(const CheckOptions& options, const Questions& questions) {
  if (questions.list_rules) return symd_tools::Print(kCommand, RuleList(), options.output);
  if (!questions.explain.empty()) return Explain(questions.explain);
  const auto load = [&]() -> symd::Result<symd::Grammar> {
    if (options.grammar.empty()) return symd::Grammar::BuiltIn();
    return symd::Grammar::Load(options.grammar);
  };
  const symd::Result<symd::Grammar> grammar = load();
  if (!grammar) return Complain(grammar.error());
  if (questions.version) {
    return symd_tools::Print(kCommand,
                             "symd-check " + std::string(symd::Version()) + ", grammar " +
                                 grammar.value().name() + " " + grammar.value().digest() + "\n",
                             options.output);
  }
  if (options.files.empty()) {
    return Complain(
        "no file is given; name one, or '-' for standard input (--help shows all options)");
  }
  if (std::count(options.files.begin(), options.files.end(), "-") > 1) {
    return Complain("standard input is named twice and can be read only once");
  }
  if (options.fix && std::count(options.files.begin(), options.files.end(), "-") > 0) {
    return Complain("standard input cannot be repaired in its place; --diff prints a patch of it");
  }
  // Wrong options are wrong for all files, whatever their configurations say.
  const auto settings = symd_tools::MakeSettings({}, options.settings, grammar.value());
  if (!settings) return Complain(settings.error());
  return symd_tools::CheckFiles(options, grammar.value());
}

constexpr std::string_view kHelp =
    R"(Usage: symd-check [OPTIONS] FILE...

Checks the programme of a conference against itself and prints what is odd.

  FILE                   a programme; - is standard input

Options:
      --format FORMAT    text (default), json, sarif, github (default under GitHub
                         Actions), junit, gitlab
      --select RULE,...  report only these rules or families, or all
      --ignore RULE,...  do not report these rules or families
      --severity RULE=LEVEL
                         how severe a rule or family is: error, warning, note
      --fail-on LEVEL    exit with 1 when there are findings of this level or
                         above: error (default), warning, note, never
      --max-findings N   print no more than the N most severe findings
      --fix              repair what can be repaired safely, in the files
      --diff             print the repairs as a patch for git apply instead
      --baseline FILE    do not report the findings that FILE knows
      --update-baseline  make the findings of now what FILE knows
      --config FILE      read this configuration, not the symd.json in the folder
                         of each file or the nearest above it
      --no-config        read no configuration
      --monday DATE      the date of the programme's Monday, as 2025-03-17
      --timezone NAME    the programme's time zone, as Europe/Berlin
      --norm NAME=VALUE  what is usual, as break_tolerance=5
      --grammar FILE     read the language of programmes from FILE
  -o, --output FILE      write to FILE, whole or not at all
  -q, --quiet            do not print the summary
      --list-rules       print all rules and exit
      --explain RULE     print what a rule finds, with examples, and exit
      --version          print version and grammar and exit
  -h, --help             print this help and exit

Exit codes: 0 nothing at or above --fail-on was found; 1 something was;
2 something could not be read or written.
)";

// Those that a configuration can say, too.
void AddSettings(CLI::App* app, symd_tools::SettingOptions* settings) {
  for (const auto& [name, list] :
       {std::pair("--select", &settings->select), std::pair("--ignore", &settings->ignore)}) {
    app->add_option(name, *list)
        ->type_name("RULE")
        ->delimiter(',')
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
  }
  for (const auto& [name, list] :
       {std::pair("--severity", &settings->severities), std::pair("--norm", &settings->norms)}) {
    app->add_option(name, *list)
        ->type_name("NAME=VALUE")
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
  }
  for (const auto& [name, value] :
       {std::pair("--config", &settings->config), std::pair("--monday", &settings->monday),
        std::pair("--timezone", &settings->time_zone),
        std::pair("--baseline", &settings->baseline)}) {
    app->add_option(name, *value)->check(symd_tools::NotEmpty);
  }
  app->add_flag("--no-config", settings->no_config)->excludes("--config");
  app->add_option("--fail-on", settings->fail_on)
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}));
}

// What kHelp describes.
void AddOptions(CLI::App* app, CheckOptions* options, Questions* questions) {
  AddSettings(app, &options->settings);
  app->add_option("FILE", options->files);
  const auto& formats = symd::ReportFormatNames();
  app->add_option("--format", options->format)
      ->type_name("FORMAT")
      ->check(CLI::IsMember(std::vector<std::string>(formats.begin(), formats.end())));
  app->add_option("--max-findings", options->max_findings)
      ->type_name("N")
      ->check(CLI::NonNegativeNumber);
  app->add_flag("--fix", options->fix);
  app->add_flag("--diff", options->diff)->excludes("--fix");
  app->add_flag("--update-baseline", options->update_baseline);
  app->add_option("--grammar", options->grammar)->type_name("FILE")->check(symd_tools::NotEmpty);
  app->add_option("-o,--output", options->output)->type_name("FILE")->check(symd_tools::NotEmpty);
  app->add_flag("-q,--quiet", options->quiet);
  app->add_flag("--list-rules", questions->list_rules);
  app->add_option("--explain", questions->explain)->type_name("RULE");
  app->add_flag("--version", questions->version);
}

}  // namespace

int main(int argc, char** argv) {
  symd_tools::OpenStandardDescriptors();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write that fails, with a message
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that grows too large
  CheckOptions options;
  Questions questions;
  CLI::App app;
  AddOptions(&app, &options, &questions);
  const std::optional<int> code = symd_tools::ReadArguments(&app, kCommand, kHelp, argc, argv);
  if (code) return *code;
  return RunCommand(options, questions);
}
