// Messages of a batch; see batch_report.h.
#include "batch_report.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string_view>

#include "batch.h"
#include "command_line.h"
#include "symd/visible.h"

namespace symd_tools {
namespace {

// "1 warning", "2 warnings"
std::string Counted(std::uint64_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string Findings(const std::array<std::uint64_t, 3>& findings) {
  return Counted(findings[2], "error") + ", " + Counted(findings[1], "warning") + ", " +
         Counted(findings[0], "note");
}

// "4.2 s", "3 min", "2 h"
std::string Duration(double seconds) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(seconds < 10 ? 1 : 0);
  if (seconds < 120) {
    text << seconds << " s";
  } else if (seconds < 7200) {
    text << seconds / 60 << " min";
  } else {
    text << seconds / 3600 << " h";
  }
  return text.str();
}

bool IsTerminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

BatchReport::BatchReport(std::size_t files, bool quiet)
    : files_(files), quiet_(quiet), terminal_(!quiet && IsTerminal()) {}

double BatchReport::Seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void BatchReport::Tell(const Input& input, const FileResult& result) {
  ++done_;
  Row& row = rows_[static_cast<std::size_t>(result.outcome)];
  ++row.files;
  row.bytes += result.bytes;
  row.talks += result.talks;
  for (std::size_t i = 0; i < row.findings.size(); ++i) row.findings[i] += result.findings[i];
  if (result.outcome == Outcome::kFailed) return Complain(result.error);
  if (quiet_ || terminal_) return;
  std::cerr << symd::Visible(input.path) << ": " << Counted(result.talks, "talk") << "; "
            << Findings(result.findings) << "; "
            << (result.outcome == Outcome::kKept ? "kept" : "written") << '\n';
}

void BatchReport::Skip(const Input& input) {
  ++done_;
  if (!quiet_) Complain(input.error);
}

void BatchReport::Complain(const std::string& message) {
  Clear();
  symd_tools::Complain(kBatchCommand, message);
}

void BatchReport::Clear() {
  if (shown_) std::cerr << "\r\x1b[K";
  shown_ = false;
}

// "412 of 2000 (20 %), 310 a second, 5.1 s left; 3 errors, 12 warnings, 400 notes, 1 failed"
void BatchReport::Tick() {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  Row all;
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < all.findings.size(); ++i) all.findings[i] += row.findings[i];
  }
  const double seconds = Seconds();
  const auto done = static_cast<double>(done_);
  std::ostringstream line;
  line << "\r\x1b[K" << done_ << " of " << files_ << " (" << done_ * 100 / files_ << " %)";
  if (done_ > 0 && seconds > 0) {
    line << std::fixed << std::setprecision(0) << ", " << done / seconds << " a second, "
         << Duration(static_cast<double>(files_ - done_) * seconds / done) << " left";
  }
  line << "; " << Findings(all.findings) << ", " << rows_[2].files << " failed";
  std::cerr << line.str() << std::flush;
  shown_ = true;
}

void BatchReport::Close(bool stopped) {
  Clear();
  if (quiet_) return;
  std::ostringstream table;
  table << std::left << std::setw(10) << "" << std::right;
  for (const char* head : {"files", "MB", "talks", "errors", "warnings", "notes"}) {
    table << std::setw(10) << head;
  }
  table << '\n' << std::fixed << std::setprecision(1);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row& row = rows_[i];
    table << std::left << std::setw(10) << kOutcomeNames[i] << std::right << std::setw(10)
          << row.files << std::setw(10) << static_cast<double>(row.bytes) / 1e6 << std::setw(10)
          << row.talks << std::setw(10) << row.findings[2] << std::setw(10) << row.findings[1]
          << std::setw(10) << row.findings[0] << '\n';
  }
  table << (stopped ? "stopped after " : "all ") << done_ << (stopped ? " of " : " files in ");
  if (stopped) table << files_ << " files and ";
  table << Duration(Seconds()) << '\n';
  std::cerr << table.str() << std::flush;
}

}  // namespace symd_tools
