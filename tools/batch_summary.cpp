// The summary of a batch in JSON; see batch_report.h.
#include <nlohmann/json.hpp>

#include "batch_report.h"
#include "symd/visible.h"

namespace symd_tools {
namespace {

using nlohmann::ordered_json;

ordered_json FindingsJson(const std::array<std::uint64_t, 3>& findings) {
  return {{"error", findings[2]}, {"warning", findings[1]}, {"note", findings[0]}};
}

// Names of files need not be UTF-8; what is not is shown as an escape.
ordered_json Name(const std::string& path) {
  return path.empty() ? ordered_json(nullptr) : ordered_json(symd::Visible(path));
}

}  // namespace

BatchSummary::BatchSummary(const std::string& path) {
  if (path.empty()) return;
  file_.emplace(path);
  file_->Write("{\"format\": \"symd-batch/1\",\n \"files\": [");
}

void BatchSummary::Add(const Input& input, const FileResult& result) {
  if (!file_) return;
  const symd::Coverage& coverage = result.coverage;
  const ordered_json file = {{"path", Name(input.path)},
                             {"output", Name(result.output)},
                             {"outcome", kOutcomeNames[static_cast<std::size_t>(result.outcome)]},
                             {"error", Name(result.error)},
                             {"bytes", result.bytes},
                             {"seconds", result.seconds},
                             {"talks", result.talks},
                             {"findings", FindingsJson(result.findings)},
                             {"coverage",
                              {{"bytes", coverage.bytes},
                               {"fields", coverage.fields},
                               {"markup", coverage.markup},
                               {"unrecognised", coverage.unrecognised}}}};
  file_->Write(first_ ? "\n  " : ",\n  ");
  file_->Write(file.dump());
  first_ = false;
}

std::string BatchSummary::Finish(const BatchReport& report, bool stopped, bool sync) {
  if (!file_) return "";
  ordered_json totals = ordered_json::object();
  for (std::size_t i = 0; i < kOutcomeNames.size(); ++i) {
    const BatchReport::Row& row = report.rows_[i];
    totals[std::string(kOutcomeNames[i])] = {{"files", row.files},
                                             {"bytes", row.bytes},
                                             {"talks", row.talks},
                                             {"findings", FindingsJson(row.findings)}};
  }
  file_->Write("],\n \"totals\": " + totals.dump() +
               ",\n \"stopped\": " + (stopped ? "true" : "false") +
               ",\n \"seconds\": " + ordered_json(report.Seconds()).dump() + "}\n");
  return file_->Finish(sync) ? "" : file_->Message();
}

}  // namespace symd_tools
