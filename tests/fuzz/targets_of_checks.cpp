// The targets of what symd-check does with a programme and with the files beside it: repairs,
// reports, baselines, configurations; see targets.h.
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "fuzz/targets.h"
#include "laws/laws.h"
#include "support.h"
#include "symd/baseline.h"
#include "symd/config.h"
#include "symd/fix.h"
#include "symd/report.h"

namespace symd::tests {
namespace {

// The bytes that changes leave of the original.
std::string Patched(std::string_view original, const std::vector<FixedText::Change>& changes) {
  std::string patched;
  std::size_t at = 0;
  for (const FixedText::Change& change : changes) {
    patched.append(original, at, change.offset - at);
    patched += change.text;
    at = change.offset + change.length;
  }
  return patched.append(original, at);
}

// Repairing comes to an end: then repairing again would change nothing.
std::string BrokenByFix(std::string_view bytes) {
  constexpr int kMostRounds = 20;
  FixedText text(bytes);
  for (int round = 0; round < kMostRounds; ++round) {
    const Extraction extraction = ExtractText(text.bytes());
    if (text.Apply(extraction.source, extraction.findings) != 0) continue;
    if (Patched(bytes, text.Changes()) != text.bytes()) return "the changes are not the result";
    std::ostringstream patch;
    WritePatch(text, "fuzz.txt", patch);
    if (patch.str().empty() != text.Changes().empty()) return "a patch without a change";
    return text.changed() || text.bytes() == bytes ? "" : "a text changed without a change";
  }
  return "repairing does not come to an end";
}

std::string BrokenByReport(std::string_view bytes) {
  const Extraction extraction = ExtractText(std::string(bytes));
  const std::vector<ReportedFile> files = {
      MakeReportedFile(extraction, {.path = "fuzz.txt", .at_least = Severity::kNote})};
  constexpr std::array kJson = {ReportFormat::kJson, ReportFormat::kSarif, ReportFormat::kGitlab};
  for (const ReportFormat format : kJson) {
    std::ostringstream out;
    WriteReport(files, format, out);
    if (!nlohmann::json::accept(out.str())) return "a report is not JSON";
  }
  constexpr std::array kText = {ReportFormat::kText, ReportFormat::kGithub, ReportFormat::kJunit};
  for (const ReportFormat format : kText) {
    std::ostringstream out;
    WriteReport(files, format, out);
    std::string broken = BrokenMessages(out.str());
    if (!broken.empty()) return broken;
  }
  Baseline baseline;
  baseline.Replace("fuzz.txt", files[0]);
  const auto again = Baseline::Read("known.json", baseline.Write());
  if (!again) return "a baseline that was written is refused: " + again.error();
  const std::vector<bool> known = again.value().Known("fuzz.txt", files[0]);
  for (const bool is : known) {
    if (!is) return "a finding in the baseline is not known";
  }
  return known.size() == files[0].findings.size() ? "" : "not as many known as findings";
}

// Files beside the programmes: they are read, or refused with a reason.
std::string BrokenByConfig(std::string_view bytes) {
  const auto unexplained = [](const auto& result) { return !result && result.error().empty(); };
  const Norms& usual = TheGrammar().data().norms;
  if (unexplained(ReadConfig("symd.json", bytes, usual)))
    return "a configuration is refused without a reason";
  if (unexplained(ChangeNorms("norms.json", bytes, usual)))
    return "norms are refused without a reason";
  const auto baseline = Baseline::Read("known.json", bytes);
  if (unexplained(baseline)) return "a baseline is refused without a reason";
  if (!baseline) return "";
  const auto again = Baseline::Read("known.json", baseline.value().Write());
  if (!again || again.value().Write() != baseline.value().Write()) return "a baseline changes";
  return "";
}

constexpr std::array<FuzzTarget, 3> kCheckTargets = {{
    {"fix", BrokenByFix},
    {"report", BrokenByReport},
    {"config", BrokenByConfig},
}};

}  // namespace

std::span<const FuzzTarget> FuzzTargetsOfChecks() { return kCheckTargets; }

}  // namespace symd::tests
