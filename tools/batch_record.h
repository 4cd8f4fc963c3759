// One input of a batch: read, extracted, its record written or handed back; or its output kept,
// when it is still what would be written.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>

#include "symd/symd.h"

namespace symd_tools {

// What a batch does with each file. The same for all of them, in all threads.
struct RecordWork {
  std::function<symd::Extraction(symd::Source)> extract;
  symd::RecordOptions record;
  std::size_t max_bytes = symd::kMaxFileBytes;
  std::string out_dir;  // empty: records are handed back
  bool resume = false;
  bool sync = false;
};

enum class Outcome : std::uint8_t { kWritten, kKept, kFailed };

struct FileResult {
  Outcome outcome = Outcome::kFailed;
  std::string error;   // why it failed
  bool fatal = false;  // and why others would fail as well: the disk is full
  std::string output;  // its path; empty for a stream
  std::string record;  // for a stream
  std::uint64_t bytes = 0;
  double seconds = 0;
  std::uint64_t talks = 0;
  std::array<std::uint64_t, 3> findings = {};  // by Severity
  symd::Coverage coverage;
  bool has_programme = false;
};

class RecordWriter {
 public:
  explicit RecordWriter(const RecordWork& work);

  // Can be called by several threads at once.
  void Write(const std::string& path, FileResult* result) const;

 private:
  bool Keep(const std::string& path, FileResult* result) const;
  void Extract(const std::string& path, FileResult* result) const;

  const RecordWork& work_;
  std::string head_;  // with which each record of this version, grammar and options begins
};

}  // namespace symd_tools
