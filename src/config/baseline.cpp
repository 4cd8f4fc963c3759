// Findings that are known, as a JSON file; see symd/baseline.h.
#include "symd/baseline.h"

#include <sstream>
#include <utility>

#include "grammar/json_reader.h"
#include "symd/visible.h"
#include "write/json_writer.h"

namespace symd {
namespace {

constexpr std::string_view kFormat = "symd-baseline/1";

}  // namespace

Baseline::Key Baseline::KeyOf(const ReportedFinding& finding) {
  return {std::string(finding.rule->name), finding.entry, finding.content};
}

Result<Baseline> Baseline::Read(const std::string& path, std::string_view text) {
  try {
    const GrammarFile file(path, text, "baseline");
    const Node root(file);
    root.CheckKeys({"format", "findings"});
    const Node format = root.At("format");
    if (format.String() != kFormat) format.Fail("'" + std::string(kFormat) + "' is needed here");
    Baseline baseline;
    for (const Node& finding : root.At("findings").Items()) {
      finding.CheckKeys({"file", "rule", "entry", "content", "count"});
      const Node count = finding.At("count");
      if (count.Int() < 1) count.Fail("a number from 1 on is needed here");
      Counts& counts = baseline.files_[finding.At("file").String()];
      counts[{finding.At("rule").String(), finding.At("entry").String(),
              finding.At("content").String()}] += static_cast<std::size_t>(count.Int());
    }
    return baseline;
  } catch (const GrammarError& error) {
    return Error{error.message};
  }
}

std::string Baseline::Write() const {
  std::ostringstream text;
  text << "{\n  \"format\": \"" << kFormat << "\",\n  \"findings\": [";
  const char* before = "\n    ";
  for (const auto& [file, counts] : files_) {
    for (const auto& [key, count] : counts) {
      text << before;
      JsonWriter json(&text, true);
      json.BeginObject();
      const auto put = [&](std::string_view name, std::string_view value) {
        json.Key(name);
        json.String(value);
      };
      put("file", file);
      put("rule", std::get<0>(key));
      put("entry", std::get<1>(key));
      put("content", std::get<2>(key));
      json.Key("count");
      json.Number(static_cast<std::int64_t>(count));
      json.EndObject();
      json.Flush();
      before = ",\n    ";
    }
  }
  text << "\n  ]\n}\n";
  return std::move(text).str();
}

std::vector<bool> Baseline::Known(std::string_view file, const ReportedFile& report) const {
  std::vector<bool> known(report.findings.size(), false);
  const auto found = files_.find(file);
  if (found == files_.end()) return known;
  Counts left = found->second;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto count = left.find(KeyOf(report.findings[i]));
    known[i] = count != left.end() && count->second > 0;
    if (known[i]) --count->second;
  }
  return known;
}

std::vector<std::string> Baseline::Stale(std::string_view file, const ReportedFile& report) const {
  std::vector<std::string> stale;
  const auto found = files_.find(file);
  if (found == files_.end()) return stale;
  Counts left = found->second;
  for (const ReportedFinding& finding : report.findings) {
    const auto count = left.find(KeyOf(finding));
    if (count != left.end() && count->second > 0) --count->second;
  }
  for (const auto& [key, count] : left) {
    const auto& [rule, entry, content] = key;
    if (count == 0) continue;
    stale.push_back(rule + (entry.empty() ? "" : " in " + entry) + ": " + Quote(content) +
                    (count > 1 ? " (" + std::to_string(count) + " times)" : ""));
  }
  return stale;
}

void Baseline::Replace(std::string_view file, const ReportedFile& report) {
  Forget(file);
  for (const ReportedFinding& finding : report.findings) {
    ++files_[std::string(file)][KeyOf(finding)];
  }
}

void Baseline::Forget(std::string_view file) {
  const auto found = files_.find(file);
  if (found != files_.end()) files_.erase(found);
}

std::vector<std::string> Baseline::files() const {
  std::vector<std::string> files;
  for (const auto& [file, counts] : files_) files.push_back(file);
  return files;
}

}  // namespace symd
