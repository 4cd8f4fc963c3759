// A batch: many files and folders in, one record for each, by several threads; see README.md.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch_inputs.h"
#include "symd/symd.h"

namespace CLI {
class App;
}

namespace symd_tools {

// The command whose batches these are, as messages call it.
inline constexpr std::string_view kBatchCommand = "symd-extract";

// The options that only a batch has. Each is checked when it is read.
struct BatchOptions {
  std::string out_dir;
  bool ndjson = false;
  std::vector<std::string> include;
  std::string files_from;
  bool null = false;
  unsigned jobs = 0;  // 0: as many as cores
  std::string shard;
  bool resume = false;
  bool sync = false;
  std::string summary;

  bool wanted() const { return ndjson || !out_dir.empty(); }
};

// Options of the command that a batch uses too.
struct BatchCommand {
  std::vector<std::string> paths;
  std::string output;  // of --ndjson
  std::function<symd::Extraction(symd::Source)> extract;
  symd::RecordOptions record;
  std::size_t max_bytes = symd::kMaxFileBytes;
  std::optional<symd::Severity> fail_on;
  bool quiet = false;
  bool dump = false;  // steps are wanted in place of records
};

void AddBatchOptions(CLI::App* app, BatchOptions* options);
extern const char* const kBatchHelp;

// What is wrong with these options together, "" when nothing is; also when no batch is wanted.
std::string BatchMisuse(const BatchOptions& options, const BatchCommand& command);

// Returns the exit code, as the command's: 2 when an input failed or not all was done. A signal
// that asks to stop ends it when what was begun is written, and then the command.
int RunBatch(const BatchOptions& options, const BatchCommand& command);

}  // namespace symd_tools
