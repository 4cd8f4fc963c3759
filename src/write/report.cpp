// Findings of many files: out of extractions into a report, and the report into its format.
#include "symd/report.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include "symd/digest.h"
#include "write/content.h"
#include "write/reports.h"

namespace symd {
namespace {

struct NamedFormat {
  std::string_view name;
  void (*write)(const ReportedFiles& files, std::ostream& out);
};
// In the order of ReportFormat.
constexpr std::array<NamedFormat, 6> kFormats = {{
    {"text", WriteTextReport},
    {"json", WriteJsonReport},
    {"sarif", WriteSarifReport},
    {"github", WriteGithubReport},
    {"junit", WriteJunitReport},
    {"gitlab", WriteGitlabReport},
}};

ReportedPlace PlaceOf(const Source& source, Span span) {
  ReportedPlace place;
  place.begin = source.PositionOf(span.begin);
  place.end = source.PositionOf(span.end);
  place.offset = source.FileOffset(span.begin);
  place.length = source.FileOffset(span.end) - place.offset;
  return place;
}

ReportedFinding Reported(const Extraction& extraction, const Finding& finding,
                         const FindingOptions& options) {
  const Source& source = extraction.source;
  ReportedFinding reported;
  reported.rule = FindRule(finding.rule);
  reported.severity = finding.severity;
  reported.message = finding.message;
  reported.place = PlaceOf(source, finding.span);
  reported.entry = finding.entry;
  reported.content = ContentOf(source, finding.span);
  for (const Related& related : finding.related) {
    reported.related.push_back({PlaceOf(source, related.span), related.message});
  }
  if (finding.fix) {
    reported.safe = finding.fix->safe;
    for (const Edit& edit : finding.fix->edits) {
      reported.edits.push_back({PlaceOf(source, edit.span), edit.text});
    }
  }
  std::ostringstream shown;
  WriteFinding(extraction, finding, options, shown);
  reported.shown = std::move(shown).str();
  return reported;
}

}  // namespace

ReportedFile MakeReportedFile(const Extraction& extraction, const FindingOptions& options) {
  ReportedFile file;
  file.path = options.path;
  std::unordered_map<std::string, std::size_t> seen;
  for (const Finding& finding : extraction.findings) {
    file.findings.push_back(Reported(extraction, finding, options));
    ReportedFinding& reported = file.findings.back();
    std::string key = std::string(finding.rule) + '\n' + finding.entry + '\n' + reported.content;
    const std::size_t before = seen[key]++;
    reported.fingerprint = DigestOf(key + '\n' + std::to_string(before));
  }
  return file;
}

FindingCounts CountFindings(const std::vector<ReportedFile>& files) {
  FindingCounts counts;
  for (const ReportedFile& file : files) {
    for (const ReportedFinding& finding : file.findings) {
      ++counts.of[static_cast<std::size_t>(finding.severity)];
      counts.fixable += finding.safe && !finding.edits.empty() ? 1 : 0;
    }
  }
  return counts;
}

void KeepMostSevere(std::vector<ReportedFile>* files, std::size_t most) {
  const FindingCounts counts = CountFindings(*files);
  std::array<std::size_t, 3> room = {};
  for (std::size_t severity = room.size(); severity-- > 0;) {
    room[severity] = std::min(counts.of[severity], most);
    most -= room[severity];
  }
  for (ReportedFile& file : *files) {
    std::erase_if(file.findings, [&](const ReportedFinding& finding) {
      std::size_t& left = room[static_cast<std::size_t>(finding.severity)];
      if (left == 0) return true;
      --left;
      return false;
    });
  }
}

std::optional<ReportFormat> FindReportFormat(std::string_view name) {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i].name == name) return static_cast<ReportFormat>(i);
  }
  return std::nullopt;
}

const std::vector<std::string_view>& ReportFormatNames() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const NamedFormat& format : kFormats) names.push_back(format.name);
    return names;
  }();
  return kNames;
}

void WriteReport(const std::vector<ReportedFile>& files, ReportFormat format, std::ostream& out) {
  kFormats[static_cast<std::size_t>(format)].write(files, out);
}

}  // namespace symd
