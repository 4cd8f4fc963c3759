// Reports: the findings about any number of files as one document, for a person or for the
// programs that show findings to people: code hosts, editors, test servers.
//
// A report is plain data that needs neither the texts nor the records it was made from.
#pragma once

#include <array>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "symd/extract.h"
#include "symd/rules.h"
#include "symd/write.h"

namespace symd {

// A stretch of the file: lines and columns for people, bytes for programs. Ends are exclusive.
struct ReportedPlace {
  Position begin;
  Position end;
  std::size_t offset = 0;
  std::size_t length = 0;
};

struct ReportedRelated {
  ReportedPlace place;
  std::string message;
};

struct ReportedEdit {
  ReportedPlace place;
  std::string text;
};

struct ReportedFinding {
  const Rule* rule = nullptr;  // never null in a report
  Severity severity = Severity::kWarning;
  std::string message;
  ReportedPlace place;
  std::string entry;    // id of the talk or session it stands in, or ""
  std::string content;  // what is odd, as printed, blanks folded; long ones shortened and hashed
  std::string shown;    // as WriteFindings prints it
  std::string fingerprint;  // 16 digits that stay when lines move; no other in the file has them
  std::vector<ReportedRelated> related;
  bool safe = false;  // the edits may be made without a look
  std::vector<ReportedEdit> edits;
};

struct ReportedFile {
  std::string path;
  std::string failure;  // why it could not be read; then there are no findings
  std::optional<Severity> fail_on = Severity::kError;  // what counts as failed; nothing: none
  std::vector<ReportedFinding> findings;
};

struct FindingCounts {
  std::array<std::size_t, 3> of = {};  // by Severity
  std::size_t fixable = 0;             // with a safe fix

  std::size_t all() const { return of[0] + of[1] + of[2]; }
};

// The findings about one file. `options.path` is what the report calls it; `options.at_least` is
// not looked at.
ReportedFile MakeReportedFile(const Extraction& extraction, const FindingOptions& options);

FindingCounts CountFindings(const std::vector<ReportedFile>& files);

// Leaves no more than `most` findings in all files together, the most severe of them and the first
// among equals, each in its place.
void KeepMostSevere(std::vector<ReportedFile>* files, std::size_t most);

enum class ReportFormat { kText, kJson, kSarif, kGithub, kJunit, kGitlab };

// The format of that name, "text"; nothing when there is none.
std::optional<ReportFormat> FindReportFormat(std::string_view name);

// All names of formats, in the order of ReportFormat.
const std::vector<std::string_view>& ReportFormatNames();

void WriteReport(const std::vector<ReportedFile>& files, ReportFormat format, std::ostream& out);

}  // namespace symd
