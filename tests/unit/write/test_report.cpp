// Reports: what is counted, and what is left when there are too many findings.
#include "symd/report.h"

#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "support.h"

namespace symd {
namespace {

// A file with a finding for each letter: e, w, n by severity; E, W, N with a safe fix.
ReportedFile File(std::string_view letters) {
  ReportedFile file;
  file.path = "a.txt";
  for (const char letter : letters) {
    ReportedFinding finding;
    finding.rule = FindRule("id-gap");
    finding.message = std::string(1, letter);
    const char lower = static_cast<char>(letter | 0x20);
    finding.severity = lower == 'e'   ? Severity::kError
                       : lower == 'w' ? Severity::kWarning
                                      : Severity::kNote;
    if (letter != lower) {
      finding.safe = true;
      finding.edits.push_back({});
    }
    file.findings.push_back(finding);
  }
  return file;
}

std::string Kept(const std::vector<std::string>& letters, std::size_t most) {
  std::vector<ReportedFile> files;
  for (const std::string& of_file : letters) files.push_back(File(of_file));
  KeepMostSevere(&files, most);
  std::string kept;
  for (const ReportedFile& file : files) {
    if (&file != &files.front()) kept += '|';
    for (const ReportedFinding& finding : file.findings) kept += finding.message;
  }
  return kept;
}

std::string Written(ReportFormat format, const std::vector<ReportedFile>& files) {
  std::ostringstream out;
  WriteReport(files, format, out);
  return out.str();
}

}  // namespace

TEST_CASE("findings are counted by severity", "[report]") {
  const FindingCounts counts = CountFindings({File("ewnN"), File("Ee")});
  CHECK(counts.of[static_cast<std::size_t>(Severity::kError)] == 3);
  CHECK(counts.of[static_cast<std::size_t>(Severity::kWarning)] == 1);
  CHECK(counts.of[static_cast<std::size_t>(Severity::kNote)] == 2);
  CHECK(counts.fixable == 2);
  CHECK(counts.all() == 6);
}

TEST_CASE("the most severe are kept, the first among equals", "[report]") {
  CHECK(Kept({"nwe", "wne"}, 9) == "nwe|wne");
  CHECK(Kept({"nwe", "wne"}, 5) == "nwe|we");
  CHECK(Kept({"nwe", "wne"}, 3) == "we|e");
  CHECK(Kept({"nwe", "wne"}, 1) == "e|");
  CHECK(Kept({"nwe", "wne"}, 0) == "|");
}

TEST_CASE("formats have names", "[report]") {
  for (const std::string_view name : ReportFormatNames()) CHECK(FindReportFormat(name));
  CHECK(FindReportFormat("sarif") == ReportFormat::kSarif);
  CHECK(FindReportFormat("Sarif") == std::nullopt);
}

TEST_CASE("a file that could not be read is told in each format", "[report]") {
  ReportedFile file;
  file.path = "a&b.txt";
  file.failure = "a&b.txt: cannot read: it is a folder, give the files in it";
  const std::vector<ReportedFile> files = {file};
  const std::string reason = "it is a folder, give the files in it";
  for (const ReportFormat format :
       {ReportFormat::kJson, ReportFormat::kSarif, ReportFormat::kGithub, ReportFormat::kJunit}) {
    INFO(Written(format, files));
    CHECK(Written(format, files).find(reason) != std::string::npos);
  }
  const std::string junit = Written(ReportFormat::kJunit, files);
  CHECK(junit.find("errors=\"1\"") != std::string::npos);
  CHECK(junit.find("a&amp;b.txt") != std::string::npos);
  CHECK(junit.find("a&b.txt") == std::string::npos);
}

TEST_CASE("JUnit: findings below the threshold do not fail", "[report]") {
  ReportedFile file = File("ew");
  file.fail_on = Severity::kError;
  CHECK(Written(ReportFormat::kJunit, {file}).find("failures=\"1\"") != std::string::npos);
  file.fail_on = Severity::kNote;
  CHECK(Written(ReportFormat::kJunit, {file}).find("failures=\"2\"") != std::string::npos);
  file.fail_on = std::nullopt;
  CHECK(Written(ReportFormat::kJunit, {file}).find("failures=\"0\"") != std::string::npos);
  CHECK(Written(ReportFormat::kJunit, {File("")}).find("tests=\"1\"") != std::string::npos);
}

TEST_CASE("GitHub: commands escape what would end them", "[report]") {
  ReportedFile file = File("n");
  file.path = "a,b:c.txt";
  file.findings[0].message = "100 % of it";
  file.findings[0].related.push_back({{}, "the first"});
  const std::string text = Written(ReportFormat::kGithub, {file});
  INFO(text);
  CHECK(text.starts_with("::notice file=a%2Cb%3Ac.txt,"));
  CHECK(text.find("::100 %25 of it%0Aline 1: the first\n") != std::string::npos);
}

}  // namespace symd
