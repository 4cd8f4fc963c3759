// Runs a batch: finds the inputs, lets threads make their records, tells and writes the results in
// the order of the inputs; see batch.h.
#include "batch.h"

#include <algorithm>
#include <cstring>
#include <thread>
#include <utility>

#include "batch_record.h"
#include "batch_report.h"
#include "command_line.h"
#include "interrupt.h"
#include "ordered_work.h"
#include "output.h"

namespace symd_tools {
namespace {

int Refuse(const std::string& message) {
  Complain(kBatchCommand, message);
  return kFailed;
}

// The inputs and what became of them.
class Batch {
 public:
  Batch(const BatchOptions& options, const BatchCommand& command, std::vector<Input> inputs)
      : options_(options),
        command_(command),
        inputs_(std::move(inputs)),
        stream_(options.ndjson ? command.output : "-"),
        report_(inputs_.size(), command.quiet),
        summary_(options.summary) {}

  int Run() {
    if (!stream_.ok()) return Refuse(stream_.Message());
    RememberInterrupts();
    const RecordWork work = {command_.extract, RecordOptions(), command_.max_bytes,
                             options_.out_dir, options_.resume, options_.sync};
    const RecordWriter writer(work);
    const auto do_one = [&](std::size_t i, FileResult* result) {
      if (inputs_[i].error.empty()) return writer.Write(inputs_[i].path, result);
      *result = {};
      result->error = inputs_[i].error;
    };
    const auto take = [&](std::size_t i, FileResult* result) { Take(inputs_[i], *result); };
    OrderedWork<FileResult>(Threads()).Run(inputs_.size(), do_one, take, [&] {
      report_.Tick();
      return !stopped_ && Interrupt() == 0;
    });
    return End();
  }

 private:
  symd::RecordOptions RecordOptions() const {
    symd::RecordOptions record = command_.record;
    record.compact |= options_.ndjson;
    return record;
  }

  unsigned Threads() const {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const auto most = static_cast<unsigned>(std::min<std::size_t>(inputs_.size(), 1024));
    return std::max(1U, std::min(options_.jobs != 0 ? options_.jobs : cores, most));
  }

  void Take(const Input& input, const FileResult& result) {
    ++taken_;
    if (input.harmless) return report_.Skip(input);
    report_.Tell(input, result);
    summary_.Add(input, result);
    if (result.outcome == Outcome::kFailed) Raise(kFailed);
    if (result.outcome != Outcome::kFailed && !result.has_programme) Raise(kFindings);
    for (std::size_t i = 0; command_.fail_on && i < result.findings.size(); ++i) {
      if (i >= static_cast<std::size_t>(*command_.fail_on) && result.findings[i] > 0)
        Raise(kFindings);
    }
    stopped_ |= result.fatal;
    if (!options_.ndjson || result.outcome == Outcome::kFailed || !stream_.ok()) return;
    stream_.stream() << result.record;
    stopped_ |= !stream_.ok();
  }

  int End() {
    const bool all = taken_ == inputs_.size();
    report_.Close(!all);
    if (const std::string wrong = summary_.Finish(report_, !all, options_.sync); !wrong.empty()) {
      report_.Complain(wrong);
      Raise(kFailed);
    }
    if (!stream_.ok() || (all && !stream_.Finish())) {
      report_.Complain(stream_.Message());
      Raise(kFailed);
    }
    if (!all) {
      Raise(kFailed);
      if (Interrupt() != 0)
        report_.Complain(std::string("stopped: ") + strsignal(Interrupt()) + Next());
    }
    return code_;
  }

  std::string Next() const {
    return options_.ndjson ? "" : "; what is finished is whole, and --resume goes on from there";
  }

  void Raise(int code) { code_ = std::max(code_, code); }

  const BatchOptions& options_;
  const BatchCommand& command_;
  const std::vector<Input> inputs_;
  Output stream_;  // of --ndjson
  BatchReport report_;
  BatchSummary summary_;
  std::size_t taken_ = 0;
  bool stopped_ = false;  // going on is of no use
  int code_ = kFine;
};

}  // namespace

int RunBatch(const BatchOptions& options, const BatchCommand& command) {
  InputOptions wanted;
  wanted.paths = command.paths;
  wanted.files_from = options.files_from;
  wanted.null = options.null;
  wanted.include = options.include;
  if (!options.shard.empty()) wanted.shard = ParseShard(options.shard).value();
  symd::Result<std::vector<Input>> inputs = FindInputs(wanted, options.out_dir);
  if (!inputs) return Refuse(inputs.error());
  if (inputs.value().empty() && wanted.shard.count == 1) {
    return Refuse("there is nothing to read: no file of the folders matches; see --include");
  }
  const int code = Batch(options, command, std::move(inputs.value())).Run();
  if (Interrupt() != 0) EndByInterrupt();
  return code;
}

}  // namespace symd_tools
