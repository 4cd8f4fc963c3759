// The command symd-extract: programmes in, records out. It only reads options, opens files and
// chooses exit codes; everything else is the library's.
//
// Exit codes: 0 records were written and each file holds a programme; 1 a file holds none, or there
// are findings that --fail-on names; 2 something could not be read or written.
#include <sys/ioctl.h>
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
#include "calendar_date.h"
#include "output.h"
#include "symd/symd.h"
#include "symd/visible.h"
#include "time_zone.h"

namespace {

using symd_tools::Output;

struct Options {
  std::vector<std::string> files;
  std::string output;
  std::string grammar;
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

constexpr int kFine = 0;
constexpr int kFindings = 1;
constexpr int kFailed = 2;

void Complain(const std::string& message) {
  std::cerr << "symd-extract: " << symd::Visible(message) << '\n';
}

// Width of the terminal behind standard error, and whether colours are wanted there.
int TerminalColumns() {
  winsize size = {};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

bool WantsColour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::optional<symd::Severity> SeverityOf(const std::string& name) {
  if (name == "error") return symd::Severity::kError;
  if (name == "warning") return symd::Severity::kWarning;
  if (name == "note") return symd::Severity::kNote;
  return std::nullopt;
}

// Reads one file after the other and writes what is asked for.
class Command {
 public:
  Command(const Options& options, const symd::ExtractOptions& extract, const symd::Grammar& grammar)
      : options_(options), extract_(extract), grammar_(grammar), output_(options.output) {}

  int Run() {
    if (!output_.ok()) return FailedOutput();
    for (const std::string& file : options_.files) {
      symd::Result<symd::Source> source = symd::ReadSourceUpTo(options_.max_bytes, file);
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
    extraction_ = symd::Extract(std::move(source), grammar_, extract_);
    const symd::Extraction& extraction = *extraction_;
    symd::RecordOptions record;
    record.compact = options_.compact || options_.files.size() > 1;
    record.provenance = options_.provenance;
    symd::WriteRecord(extraction, record, output_.stream());
    if (!options_.quiet && output_.ok()) Tell(file, extraction);
    if (!symd::HasProgramme(extraction.programme)) Raise(kFindings);
    const std::optional<symd::Severity> threshold = SeverityOf(options_.fail_on);
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
    options.colour = WantsColour();
    options.columns = TerminalColumns();
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
  const symd::ExtractOptions& extract_;
  const symd::Grammar& grammar_;
  Output output_;
  std::optional<symd::Extraction> extraction_;  // of the last file
  int written_ = 0;
  int code_ = kFine;
};

int Print(std::string_view text, const std::string& path) {
  Output output(path);
  output.stream() << text;
  if (output.ok() && output.Finish()) return kFine;
  Complain(output.Message());
  return kFailed;
}

// What the library is told about the programmes.
symd::Result<symd::ExtractOptions> ExtractOptionsOf(const Options& options) {
  symd::ExtractOptions extract;
  if (!options.monday.empty()) {
    const symd::Result<symd::Date> date = symd_tools::ReadDate(options.monday);
    if (!date) return symd::Error{"--monday: " + date.error()};
    extract.week = date.value();
  }
  if (!options.time_zone.empty()) {
    if (const auto wrong = symd_tools::WrongTimeZone(options.time_zone)) {
      return symd::Error{"--timezone: " + *wrong};
    }
    extract.time_zone = options.time_zone;
  }
  return extract;
}

symd_tools::BatchCommand BatchOf(const Options& options, const symd::Grammar& grammar,
                                 const symd::ExtractOptions& extract) {
  symd_tools::BatchCommand batch;
  batch.paths = options.files;
  batch.output = options.output;
  batch.extract = [&grammar, &extract](symd::Source source) {
    return symd::Extract(std::move(source), grammar, extract);
  };
  batch.record.compact = options.compact;
  batch.record.provenance = options.provenance;
  batch.max_bytes = options.max_bytes;
  batch.fail_on = SeverityOf(options.fail_on);
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
  const symd::Result<symd::ExtractOptions> extract = ExtractOptionsOf(options);
  if (!extract) {
    Complain(extract.error());
    return kFailed;
  }
  const symd_tools::BatchCommand batch = BatchOf(options, grammar.value(), extract.value());
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
  return Command(options, extract.value(), grammar.value()).Run();
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
  // An unset variable in a script must not mean standard output or the built-in grammar.
  const auto not_empty = [](const std::string& name) {
    return name.empty() ? "the name of the file is empty" : std::string();
  };
  const auto given = [](const std::string& value) {
    return value.empty() ? "the value is empty" : std::string();
  };
  app->set_help_flag("-h,--help");
  app->add_option("FILE", options->files);
  app->add_option("-o,--output", options->output)->type_name("FILE")->check(not_empty);
  app->add_flag("--compact", options->compact);
  app->add_flag("--provenance", options->provenance);
  app->add_option("--grammar", options->grammar)->type_name("FILE")->check(not_empty);
  app->add_option("--monday", options->monday)->type_name("DATE")->check(given);
  app->add_option("--timezone", options->time_zone)->type_name("NAME")->check(given);
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

// The arguments in CLI11's order, last one first. It takes "[a,b]" for a list of two files, and
// "--output=" for a name that follows, which would be the input's.
std::vector<std::string> Arguments(int argc, char** argv) {
  std::vector<std::string> arguments;
  bool files_only = false;
  for (int i = 1; i < argc; ++i) {
    std::string argument = argv[i];
    files_only |= argument == "--";
    const bool no_value = argument.starts_with("--") && argument.find('=') + 1 == argument.size();
    if (argument.starts_with('[') && argument.ends_with(']')) argument.insert(0, "./");
    if (no_value && !files_only) argument.pop_back();
    arguments.push_back(std::move(argument));
    if (no_value && !files_only) arguments.emplace_back();
  }
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

// CLI11's messages begin with a capital; ours do not.
std::string Lowered(std::string message) {
  if (message.size() > 1 && message[0] >= 'A' && message[0] <= 'Z' && message[1] >= 'a') {
    message[0] = static_cast<char>(message[0] + 32);
  }
  return message;
}

}  // namespace

int main(int argc, char** argv) {
  symd_tools::OpenStandardDescriptors();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write that fails, with a message
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that grows too large
  Options options;
  CLI::App app;
  AddOptions(&app, &options);
  try {
    app.parse(Arguments(argc, argv));
  } catch (const CLI::CallForHelp&) {
    return Print(std::string(kHelp) + symd_tools::kBatchHelp + std::string(kHelpEnd), "");
  } catch (const CLI::ParseError& error) {
    Complain(Lowered(error.what()) + " (--help shows all options)");
    return kFailed;
  }
  return RunCommand(options);
}
