// Baseline: findings that are known and need not be told again. They are named by file, rule, entry
// and what is odd, never by line, so that editing around them does not bring them back.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "symd/report.h"
#include "symd/result.h"

namespace symd {

class Baseline {
 public:
  // Reads what Write has written. `path` is for messages; fails when the text is none.
  static Result<Baseline> Read(const std::string& path, std::string_view text);

  // JSON, sorted, one finding to a line, so that a change of it is easy to read.
  std::string Write() const;

  // Which findings of a file are known. Several that are named alike are known as often as they
  // were when the baseline was written. `file` is what the baseline calls the file.
  std::vector<bool> Known(std::string_view file, const ReportedFile& report) const;

  // What is known of a file and is not there any more, a line for each.
  std::vector<std::string> Stale(std::string_view file, const ReportedFile& report) const;

  // Forgets a file and knows its findings instead.
  void Replace(std::string_view file, const ReportedFile& report);
  void Forget(std::string_view file);

  // All files that something is known of.
  std::vector<std::string> files() const;

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  // rule, entry, content
  using Counts = std::map<Key, std::size_t>;
  static Key KeyOf(const ReportedFinding& finding);

  std::map<std::string, Counts, std::less<>> files_;
};

}  // namespace symd
