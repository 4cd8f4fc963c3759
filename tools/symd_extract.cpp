// The command symd-extract: programmes in, records out. It only reads options, opens files and
// chooses exit codes; everything else is the library's.
//
// Exit codes: 0 records were written and each file holds a programme; 1 a file holds none, or there
// are findings that --fail-on names; 2 something could not be read or written.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "batch.h"
#include "command_line.h"
#include "output.h"
#include "settings.h"
#include "symd/symd.h"
#include "symd/visible.h"
#include "time_zone.h"

namespace {

using symd_tools::kFailed;
using symd_tools::kFindings;
using symd_tools::kFine;
using symd_tools::Output;

struct Options {
  std::vector<std::string> files;
  std::string output;
  std::string grammar;
  std::string config;
  std::string dump;
  std::string fail_on;
  std::string monday;
  std::string time_zone;
  bool compact = false;
  bool provenance = false;
  bool schema = false;
  bool version = false;
  bool quiet = false;
  std::size_t max_bytes = symd::kMaxFileBytes;
  symd_tools::BatchOptions batch;
};

constexpr std::string_view kCommand = symd_tools::kBatchCommand;

void Complain(const std::string& message) { symd_tools::Complain(kCommand, message); }

int Print(std::string_view text, const std::string& path) {
  return symd_tools::Print(kCommand, text, path);
}

// Reads one file after the other and writes what is asked for.
class Command {
 public:
  Command(const Options& options, const symd_tools::Settings& settings,
          const symd::Grammar& grammar)
      : options_(options), settings_(settings), grammar_(grammar), output_(options.output) {}

  int Run() {
    if (!output_.ok()) return FailedOutput();
    for (const std::string& file : options_.files) {
      symd::Result<symd::Source> source = symd::ReadSource(file, options_.max_bytes);
      if (!source) {
        Complain(source.error());
        Raise(kFailed);
        continue;
      }
      Write(file, std::move(source.value()));
      if (!output_.ok()) return FailedOutput();
    }
    // With one file that cannot be read there is nothing to put in place.
    if (written_ == 0 && code_ == kFailed) return code_;
    if (!output_.Finish()) return FailedOutput();
    Leave(code_);
  }

 private:
  void Write(const std::string& file, symd::Source source) {
    ++written_;
    if (!options_.dump.empty()) return Dump(source);
    extraction_ = symd::Extract(std::move(source), grammar_, settings_.extract);
    settings_.selection.Apply(&extraction_->findings);
    const symd::Extraction& extraction = *extraction_;
    symd::RecordOptions record;
    record.compact = options_.compact || options_.files.size() > 1;
    record.provenance = options_.provenance;
    symd::WriteRecord(extraction, record, output_.stream());
    if (!options_.quiet && output_.ok()) Tell(file, extraction);
    if (!symd::HasProgramme(extraction.programme)) Raise(kFindings);
    const std::optional<symd::Severity> threshold = symd::SeverityOf(options_.fail_on);
    if (threshold &&
        std::any_of(extraction.findings.begin(), extraction.findings.end(),
                    [&](const symd::Finding& f) { return f.severity >= *threshold; })) {
      Raise(kFindings);
    }
  }

  void Dump(const symd::Source& source) {
    const symd::DumpStage stage = options_.dump == "lines"    ? symd::DumpStage::kLines
                                  : options_.dump == "blocks" ? symd::DumpStage::kBlocks
                                                              : symd::DumpStage::kFields;
    symd::Dump(source, grammar_, stage, output_.stream());
  }

  static void Tell(const std::string& file, const symd::Extraction& extraction) {
    const std::string name = file == "-" ? "standard input" : file;
    symd::FindingOptions options;
    options.path = name;
    options.colour = symd_tools::WantsColour(STDERR_FILENO);
    options.columns = symd_tools::TerminalColumns(STDERR_FILENO);
    std::ostringstream text;
    symd::WriteFindings(extraction, options, text);
    symd::WriteSummary(extraction, name, text);
    std::cerr << text.str() << std::flush;
  }

  // Ends the program when all is written: memory goes back as a whole, not piece by piece.
  [[noreturn]] static void Leave(int code) {
    std::cerr.flush();
    std::_Exit(code);
  }

  int FailedOutput() const {
    Complain(output_.Message());
    return kFailed;
  }

  void Raise(int code) { code_ = std::max(code_, code); }

  const Options& options_;
  const symd_tools::Settings& settings_;
  const symd::Grammar& grammar_;
  Output output_;
  std::optional<symd::Extraction> extraction_;  // of the last file
  int written_ = 0;
  int code_ = kFine;
};

// What --config and the options beside it say; without --config no configuration counts.
symd::Result<symd_tools::Settings> ReadSettings(const Options& options,
                                                const symd::Grammar& grammar) {
  symd_tools::SettingOptions given;
  given.monday = options.monday;
  given.time_zone = options.time_zone;
  if (options.config.empty()) return symd_tools::MakeSettings({}, given, grammar);
  const symd::Result<symd::Config> config = symd_tools::ReadConfigFile(options.config, grammar);
  if (!config) return symd::Error{config.error()};
  return symd_tools::MakeSettings(config.value(), given, grammar);
}

symd_tools::BatchCommand BatchOf(const Options& options, const symd::Grammar& grammar,
                                 const symd_tools::Settings& settings) {
  symd_tools::BatchCommand batch;
  batch.paths = options.files;
  batch.output = options.output;
  batch.extract = [&grammar, &settings](symd::Source source) {
    symd::Extraction extraction = symd::Extract(std::move(source), grammar, settings.extract);
    settings.selection.Apply(&extraction.findings);
    return extraction;
  };
  batch.record.compact = options.compact;
  batch.record.provenance = options.provenance;
  batch.max_bytes = options.max_bytes;
  batch.fail_on = symd::SeverityOf(options.fail_on);
  batch.quiet = options.quiet;
  batch.dump = !options.dump.empty();
  return batch;
}

int RunCommand(const Options& options) {
  if (options.schema) return Print(symd::RecordSchema(), options.output);
  const auto load = [&]() -> symd::Result<symd::Grammar> {
    if (options.grammar.empty()) return symd::Grammar::BuiltIn();
    return symd::Grammar::Load(options.grammar);
  };
  symd::Result<symd::Grammar> grammar = load();
  if (!grammar) {
    Complain(grammar.error());
    return kFailed;
  }
  if (options.version) {
    return Print("symd-extract " + std::string(symd::Version()) + ", grammar " +
                     grammar.value().name() + " " + grammar.value().digest() + "\n",
                 options.output);
  }
  const symd::Result<symd_tools::Settings> settings = ReadSettings(options, grammar.value());
  if (!settings) {
    Complain(settings.error());
    return kFailed;
  }
  const symd_tools::BatchCommand batch = BatchOf(options, grammar.value(), settings.value());
  if (const std::string misuse = BatchMisuse(options.batch, batch); !misuse.empty()) {
    Complain(misuse);
    return kFailed;
  }
  if (options.batch.wanted()) return RunBatch(options.batch, batch);
  if (options.files.empty()) {
    Complain("no file is given; name one, or '-' for standard input (--help shows all options)");
    return kFailed;
  }
  if (std::count(options.files.begin(), options.files.end(), "-") > 1) {
    Complain("standard input is named twice and can be read only once");
    return kFailed;
  }
  return Command(options, settings.value(), grammar.value()).Run();
}

constexpr std::string_view kHelp =
    R"(Usage: symd-extract [OPTIONS] FILE...

Reads the programme of a conference as text and writes it as a record in JSON,
with the findings about it. Findings from warnings on go to standard error.

  FILE                 a programme; - is standard input. Several files give one
                       record a line

Options:
  -o, --output FILE    write to FILE, whole or not at all
      --compact        write the record on one line
      --provenance     add to every object where its values were read
      --config FILE    take rules, norms, week and time zone from FILE, a
                       symd.json
      --grammar FILE   read the language of programmes from FILE
      --monday DATE    date of the programme's Monday, or of any day of its week
                       (Sunday to Saturday), as 2025-03-17: weekdays without a
                       printed date get theirs
      --timezone NAME  time zone of the programme, as Europe/Berlin
      --fail-on LEVEL  exit with 1 when there are findings of this level or
                       above: error, warning, note
      --dump STEP      write what a step sees in place of the record: lines,
                       blocks, fields
  -q, --quiet          do not print findings and summary
      --max-bytes N    refuse larger files, 500, 20MB (default: 1GiB)
      --schema         print the JSON Schema of the record and exit
      --version        print version and grammar and exit
  -h, --help           print this help and exit
)";

constexpr std::string_view kHelpEnd = R"(
Exit codes: 0 records written; 1 no programme in a file, or findings that
--fail-on names; 2 something could not be read or written.
)";

// What kHelp describes.
void AddOptions(CLI::App* app, Options* options) {
  app->add_option("FILE", options->files);
  app->add_option("-o,--output", options->output)->type_name("FILE")->check(symd_tools::NotEmpty);
  app->add_flag("--compact", options->compact);
  app->add_flag("--provenance", options->provenance);
  app->add_option("--grammar", options->grammar)->type_name("FILE")->check(symd_tools::NotEmpty);
  app->add_option("--config", options->config)->type_name("FILE")->check(symd_tools::NotEmpty);
  app->add_option("--monday", options->monday)->type_name("DATE")->check(symd_tools::NotEmpty);
  app->add_option("--timezone", options->time_zone)->type_name("NAME")->check(symd_tools::NotEmpty);
  app->add_option("--fail-on", options->fail_on)
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"error", "warning", "note"}));
  app->add_option("--dump", options->dump)
      ->type_name("STEP")
      ->check(CLI::IsMember({"lines", "blocks", "fields"}));
  app->add_flag("--schema", options->schema);
  app->add_flag("--version", options->version);
  app->add_flag("-q,--quiet", options->quiet);
  app->add_option("--max-bytes", options->max_bytes)
      ->type_name("BYTES")
      ->transform(CLI::AsSizeValue(false));
  AddBatchOptions(app, &options->batch);
}

}  // namespace

int main(int argc, char** argv) {
  symd_tools::OpenStandardDescriptors();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write that fails, with a message
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that grows too large
  Options options;
  CLI::App app;
  AddOptions(&app, &options);
  const std::string help = std::string(kHelp) + symd_tools::kBatchHelp + std::string(kHelpEnd);
  const std::optional<int> code = symd_tools::ReadArguments(&app, kCommand, help, argc, argv);
  if (code) return *code;
  return RunCommand(options);
}
