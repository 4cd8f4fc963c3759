// The writers of reports, one format to a file; report.cpp chooses among them.
#pragma once

#include <iosfwd>
#include <vector>

#include "symd/report.h"
#include "write/json_writer.h"

namespace symd {

using ReportedFiles = std::vector<ReportedFile>;

void WriteTextReport(const ReportedFiles& files, std::ostream& out);
void WriteJsonReport(const ReportedFiles& files, std::ostream& out);
void WriteSarifReport(const ReportedFiles& files, std::ostream& out);
void WriteGithubReport(const ReportedFiles& files, std::ostream& out);
void WriteJunitReport(const ReportedFiles& files, std::ostream& out);
void WriteGitlabReport(const ReportedFiles& files, std::ostream& out);

// "key": "text"
inline void PutText(JsonWriter* json, std::string_view key, std::string_view text) {
  json->Key(key);
  json->String(text);
}

inline void PutNumber(JsonWriter* json, std::string_view key, std::size_t number) {
  json->Key(key);
  json->Number(static_cast<std::int64_t>(number));
}

}  // namespace symd
