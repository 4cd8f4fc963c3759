// A report as workflow commands of GitHub Actions, which it shows beside the lines they are about:
//
//   ::warning file=a.txt,line=13,col=67,endColumn=74,title=odd-country-case::country 'gERMANY' is …
//
// It shows only the first ten of each kind, so the most severe come first, then those of the files
// in their order. Columns are told only of findings within one line: GitHub refuses others.
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "symd/visible.h"
#include "write/reports.h"

namespace symd {
namespace {

// What may not stand in a message; `property`: nor in what stands before it.
std::string Escaped(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : text) {
    if (c == '%') {
      escaped += "%25";
    } else if (c == '\r') {
      escaped += "%0D";
    } else if (c == '\n') {
      escaped += "%0A";
    } else if (property && c == ':') {
      escaped += "%3A";
    } else if (property && c == ',') {
      escaped += "%2C";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string_view CommandOf(Severity severity) {
  return severity == Severity::kNote ? std::string_view("notice") : NameOf(severity);
}

void Put(const std::string& path, const ReportedFinding& finding, std::ostream& out) {
  const Position begin = finding.place.begin;
  const Position end = finding.place.end;
  out << "::" << CommandOf(finding.severity) << " file=" << Escaped(path, true)
      << ",line=" << begin.line;
  if (begin.line != end.line) {
    out << ",endLine=" << end.line;
  } else {
    out << ",col=" << begin.column;
    if (end.column > begin.column) out << ",endColumn=" << end.column;
  }
  std::string message = Visible(finding.message);
  for (const ReportedRelated& related : finding.related) {
    message +=
        "\nline " + std::to_string(related.place.begin.line) + ": " + Visible(related.message);
  }
  out << ",title=" << finding.rule->name << "::" << Escaped(message, false) << '\n';
}

}  // namespace

void WriteGithubReport(const ReportedFiles& files, std::ostream& out) {
  struct Placed {
    const ReportedFile* file;
    const ReportedFinding* finding;
  };
  std::vector<Placed> all;
  for (const ReportedFile& file : files) {
    if (!file.failure.empty()) {
      out << "::error file=" << Escaped(Visible(file.path), true)
          << "::" << Escaped(Visible(file.failure), false) << '\n';
    }
    for (const ReportedFinding& finding : file.findings) all.push_back({&file, &finding});
  }
  std::stable_sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) {
    return a.finding->severity > b.finding->severity;
  });
  for (const Placed& placed : all) Put(Visible(placed.file->path), *placed.finding, out);
}

}  // namespace symd
