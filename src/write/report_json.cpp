// A report in JSON, for programs of one's own: findings with the keys that they have in the record
// (RECORD.md), by file.
#include "symd/visible.h"
#include "write/reports.h"

namespace symd {
namespace {

void PutRelated(const ReportedFinding& finding, JsonWriter* json) {
  json->Key("related");
  json->BeginArray();
  for (const ReportedRelated& related : finding.related) {
    json->BeginObject();
    PutNumber(json, "line", related.place.begin.line);
    PutNumber(json, "column", related.place.begin.column);
    PutText(json, "message", related.message);
    json->EndObject();
  }
  json->EndArray();
}

void PutFix(const ReportedFinding& finding, JsonWriter* json) {
  json->Key("fix");
  if (finding.edits.empty()) return json->Null();
  json->BeginObject();
  json->Key("safe");
  json->Bool(finding.safe);
  json->Key("edits");
  json->BeginArray();
  for (const ReportedEdit& edit : finding.edits) {
    json->BeginObject();
    PutNumber(json, "offset", edit.place.offset);
    PutNumber(json, "length", edit.place.length);
    PutText(json, "text", edit.text);
    json->EndObject();
  }
  json->EndArray();
  json->EndObject();
}

void PutFinding(const ReportedFinding& finding, JsonWriter* json) {
  json->BeginObject();
  PutText(json, "rule", finding.rule->name);
  PutText(json, "severity", NameOf(finding.severity));
  PutText(json, "message", finding.message);
  PutNumber(json, "line", finding.place.begin.line);
  PutNumber(json, "column", finding.place.begin.column);
  PutNumber(json, "end_line", finding.place.end.line);
  PutNumber(json, "end_column", finding.place.end.column);
  PutNumber(json, "offset", finding.place.offset);
  PutNumber(json, "length", finding.place.length);
  json->Key("entry");
  json->StringOrNull(finding.entry);
  PutRelated(finding, json);
  PutFix(finding, json);
  PutText(json, "fingerprint", finding.fingerprint);
  json->EndObject();
}

}  // namespace

void WriteJsonReport(const ReportedFiles& files, std::ostream& out) {
  JsonWriter json(&out, false);
  json.BeginObject();
  PutText(&json, "format", "symd-findings/1");
  json.Key("generator");
  json.BeginObject();
  PutText(&json, "name", "symd-check");
  PutText(&json, "version", Version());
  json.EndObject();
  json.Key("files");
  json.BeginArray();
  for (const ReportedFile& file : files) {
    json.BeginObject();
    PutText(&json, "path", Visible(file.path));
    json.Key("failure");
    json.StringOrNull(Visible(file.failure));
    json.Key("findings");
    json.BeginArray();
    for (const ReportedFinding& finding : file.findings) PutFinding(finding, &json);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  json.Newline();
}

}  // namespace symd
