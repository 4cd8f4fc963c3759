// One input → its record; see batch_record.h.
#include "batch_record.h"

#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <optional>
#include <sstream>
#include <utility>

#include "batch_inputs.h"
#include "kept_record.h"
#include "output.h"
#include "read_all.h"
#include "whole_file.h"

namespace symd_tools {
namespace {

// When a file says that it was written, by the clock that files are dated with.
timespec FileClock() {
  timespec now = {};
  clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return now;
}

bool IsBefore(const timespec& a, const timespec& b) {
  return a.tv_sec != b.tv_sec ? a.tv_sec < b.tv_sec : a.tv_nsec < b.tv_nsec;
}

void Count(const symd::Extraction& extraction, FileResult* result) {
  result->bytes = extraction.source.byte_count();
  result->coverage = extraction.programme.coverage;
  result->has_programme = symd::HasProgramme(extraction.programme);
  for (const symd::Finding& finding : extraction.findings) {
    ++result->findings[static_cast<std::size_t>(finding.severity)];
  }
  for (const symd::Part& part : extraction.programme.parts) {
    for (const symd::Session& session : part.sessions) {
      for (const symd::Entry& entry : session.entries) {
        result->talks += std::holds_alternative<symd::Talk>(entry) ? 1 : 0;
      }
    }
  }
}

std::string RecordOf(const symd::Extraction& extraction, const symd::RecordOptions& options) {
  std::ostringstream text;
  symd::WriteRecord(extraction, options, text);
  return std::move(text).str();
}

}  // namespace

RecordWriter::RecordWriter(const RecordWork& work) : work_(work) {
  head_ = RecordOf(work.extract(symd::MakeSource("", "")), work.record);
  const std::string_view source = "\"source\":";
  head_.resize(head_.find(source) + source.size());
}

void RecordWriter::Write(const std::string& path, FileResult* result) const {
  const auto begin = std::chrono::steady_clock::now();
  *result = {};
  if (!work_.out_dir.empty()) {
    result->output = work_.out_dir + (work_.out_dir.ends_with('/') ? "" : "/") + OutputName(path);
  }
  if (!work_.resume || !Keep(path, result)) Extract(path, result);
  result->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Keeps an output that is newer than its input and begins as ours would. An output is dated by the
// moment when the reading of its input began.
bool RecordWriter::Keep(const std::string& path, FileResult* result) const {
  struct stat input = {};
  struct stat output = {};
  if (stat(path.c_str(), &input) != 0 || stat(result->output.c_str(), &output) != 0) return false;
  if (!S_ISREG(output.st_mode) || !IsBefore(input.st_mtim, output.st_mtim)) return false;
  const symd::Result<std::string> record = ReadAll(result->output);
  if (!record) return false;
  std::optional<FileResult> kept =
      ReadKeptRecord(record.value(), head_, static_cast<std::uint64_t>(input.st_size));
  if (!kept) return false;
  kept->output = std::move(result->output);
  *result = std::move(*kept);
  return true;
}

void RecordWriter::Extract(const std::string& path, FileResult* result) const {
  const timespec begin = FileClock();
  symd::Result<symd::Source> source = symd::ReadSource(path, work_.max_bytes);
  if (!source) {
    result->error = source.error();
    return;
  }
  const symd::Extraction extraction = work_.extract(std::move(source.value()));
  Count(extraction, result);
  result->record = RecordOf(extraction, work_.record);
  result->outcome = Outcome::kWritten;
  if (result->output.empty()) return;

  const auto fail = [&](int error, std::string message) {
    result->outcome = Outcome::kFailed;
    result->fatal = error == ENOSPC || error == EDQUOT || error == EROFS;
    result->error = std::move(message);
  };
  if (const int error = MakeFolders(FolderOf(result->output)); error != 0) {
    return fail(error, WriteFailure(result->output, error));
  }
  WholeFile file(result->output);
  file.Write(result->record);
  result->record.clear();
  if (!file.Finish(work_.sync, &begin)) fail(file.error(), file.Message());
}

}  // namespace symd_tools
