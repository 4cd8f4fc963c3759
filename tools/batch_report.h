// What a batch says: a line for each file or one of progress, failures, a closing table, and a
// summary in JSON.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "batch_inputs.h"
#include "batch_record.h"
#include "whole_file.h"

namespace symd_tools {

inline constexpr std::array<std::string_view, 3> kOutcomeNames = {"written", "kept", "failed"};

// Standard error of a batch. Names and messages are shown with controls as escapes.
class BatchReport {
 public:
  // `files` is how many there are. On a terminal one line shows the progress, else there is a line
  // for each file; with `quiet` only failures are told.
  BatchReport(std::size_t files, bool quiet);

  void Tell(const Input& input, const FileResult& result);
  void Skip(const Input& input);  // a folder that was read already
  void Complain(const std::string& message);

  // Shows the progress anew, at most some times a second.
  void Tick();

  // The table, and what of it the summary needs.
  void Close(bool stopped);

 private:
  friend class BatchSummary;
  struct Row {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t talks = 0;
    std::array<std::uint64_t, 3> findings = {};
  };

  double Seconds() const;
  void Clear();

  std::size_t files_;
  std::size_t done_ = 0;
  bool quiet_;
  bool terminal_;
  bool shown_ = false;  // the line of progress
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = {};
  std::array<Row, 3> rows_ = {};  // by Outcome
};

// The summary: JSON, an object for each file on a line of its own, in the order of the inputs.
class BatchSummary {
 public:
  // Writes to a file at `path` that appears whole; nothing when it is "".
  explicit BatchSummary(const std::string& path);

  void Add(const Input& input, const FileResult& result);

  // Returns what went wrong, "" when nothing did.
  std::string Finish(const BatchReport& report, bool stopped, bool sync);

 private:
  std::optional<WholeFile> file_;
  bool first_ = true;
};

}  // namespace symd_tools
