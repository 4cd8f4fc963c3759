// A report for GitLab, in the form of its code quality reports: a list of issues, each with a
// fingerprint that is its own and stays when lines move.
#include "symd/digest.h"
#include "symd/visible.h"
#include "write/content.h"
#include "write/reports.h"

namespace symd {
namespace {

std::string_view SeverityOf(Severity severity) {
  return severity == Severity::kError ? "major" : severity == Severity::kWarning ? "minor" : "info";
}

void Put(const std::string& path, const ReportedFinding& finding, JsonWriter* json) {
  json->BeginObject();
  PutText(json, "description", Visible(finding.message));
  PutText(json, "check_name", finding.rule->name);
  PutText(json, "fingerprint", DigestOf(path + '\n' + finding.fingerprint));
  PutText(json, "severity", SeverityOf(finding.severity));
  json->Key("location");
  json->BeginObject();
  PutText(json, "path", path);
  json->Key("lines");
  json->BeginObject();
  PutNumber(json, "begin", finding.place.begin.line);
  PutNumber(json, "end", finding.place.end.line);
  json->EndObject();
  json->EndObject();
  json->EndObject();
}

}  // namespace

void WriteGitlabReport(const ReportedFiles& files, std::ostream& out) {
  JsonWriter json(&out, false);
  json.BeginArray();
  for (const ReportedFile& file : files) {
    std::string path = Visible(file.path);
    if (path.starts_with("./")) path.erase(0, 2);  // paths are relative to the repository
    for (const ReportedFinding& finding : file.findings) Put(path, finding, &json);
  }
  json.EndArray();
  json.Newline();
}

}  // namespace symd
