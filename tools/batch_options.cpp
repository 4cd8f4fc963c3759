// The options of a batch on the command line, and which of them go together; see batch.h.
#include <CLI/CLI.hpp>

#include "batch.h"

namespace symd_tools {

const char* const kBatchHelp =
    R"(
Many files (FILE can be a folder too, which is searched for *.txt and *.md):
      --out-dir DIR    write a record for each file, at its path below DIR
      --ndjson         write one stream of records, one a line, in the order of
                       the files
      --include GLOB   of folders, take the files of this name; can be repeated
      --files-from F   take more names from F, one a line; - is standard input
  -0, --null           names in it are ended by NUL
      --jobs N         work on N files at once (default: as many as cores)
      --shard I/N      only the I-th of N shares, the same for each run
      --resume         keep outputs that are newer than their file and of this
                       version, grammar and options
      --fsync          wait until each output is on the disk
      --summary FILE   write what became of each file, as JSON
)";

void AddBatchOptions(CLI::App* app, BatchOptions* options) {
  const auto not_empty = [](const std::string& name) {
    return name.empty() ? "the name is empty" : std::string();
  };
  const auto is_shard = [](const std::string& text) {
    const symd::Result<Shard> shard = ParseShard(text);
    return shard ? std::string() : shard.error();
  };
  app->add_option("--out-dir", options->out_dir)->type_name("DIR")->check(not_empty);
  app->add_flag("--ndjson", options->ndjson);
  app->add_option("--include", options->include)
      ->type_name("GLOB")
      ->check(not_empty)
      ->allow_extra_args(false);  // a name behind the glob is a FILE
  app->add_option("--files-from", options->files_from)->type_name("FILE")->check(not_empty);
  app->add_flag("-0,--null", options->null);
  app->add_option("--jobs", options->jobs)->type_name("N")->check(CLI::Range(1, 1024));
  app->add_option("--shard", options->shard)->type_name("I/N")->check(is_shard);
  app->add_flag("--resume", options->resume);
  app->add_flag("--fsync", options->sync);
  app->add_option("--summary", options->summary)->type_name("FILE")->check(not_empty);
}

std::string BatchMisuse(const BatchOptions& options, const BatchCommand& command) {
  if (!options.wanted()) {
    const bool any = !options.include.empty() || !options.files_from.empty() || options.null ||
                     options.jobs != 0 || !options.shard.empty() || options.resume ||
                     options.sync || !options.summary.empty();
    return any ? "this needs --out-dir or --ndjson: --include, --files-from, --null, --jobs, "
                 "--shard, --resume, --fsync and --summary are for many files"
               : "";
  }
  if (options.ndjson && !options.out_dir.empty()) {
    return "--out-dir and --ndjson exclude each other: one record a file, or one stream";
  }
  if (!options.out_dir.empty() && !command.output.empty()) {
    return "--output is one file; with --out-dir each record has its own";
  }
  if (command.dump) return "--dump shows the steps of single files, without --out-dir and --ndjson";
  if (options.resume && options.ndjson) return "--resume needs --out-dir: a stream has no outputs";
  if (options.null && options.files_from.empty()) return "--null needs --files-from";
  for (const std::string& path : command.paths) {
    if (path == "-") return "'-' is no name for a batch; standard input needs a run of its own";
  }
  return "";
}

}  // namespace symd_tools
