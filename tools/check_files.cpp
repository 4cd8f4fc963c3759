// Checking files; see check_files.h.
#include "check_files.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <utility>

#include "baseline_files.h"
#include "command_line.h"
#include "output.h"
#include "repair.h"
#include "symd/visible.h"

namespace symd_tools {
namespace {

constexpr std::string_view kCommand = "symd-check";

std::string Counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

// Under GitHub Actions its own format, unless the report goes to a file.
symd::ReportFormat FormatFor(const CheckOptions& options) {
  if (!options.format.empty()) return *symd::FindReportFormat(options.format);
  const char* actions = std::getenv("GITHUB_ACTIONS");
  const bool in_actions = actions != nullptr && std::string_view(actions) == "true";
  return in_actions && options.output.empty() ? symd::ReportFormat::kGithub
                                              : symd::ReportFormat::kText;
}

// Standard input is called so for people; programs get something like a path.
std::string NameFor(symd::ReportFormat format, const std::string& file) {
  if (file != "-") return file;
  return format == symd::ReportFormat::kText ? "standard input" : "stdin";
}

class Checker {
 public:
  Checker(const CheckOptions& options, const symd::Grammar& grammar)
      : options_(options),
        grammar_(grammar),
        settings_of_files_(options.settings, grammar),
        output_(options.output),
        format_(FormatFor(options)),
        baselines_(options.update_baseline) {
    shown_.at_least = symd::Severity::kNote;
    shown_.colour = options.output.empty() && WantsColour(STDOUT_FILENO);
    shown_.columns = TerminalColumns(STDOUT_FILENO);
  }

  int Run() {
    if (!output_.ok()) return Failed(output_.Message());
    for (const std::string& file : options_.files) Check(file);
    if (const std::string why = baselines_.Write(); !why.empty()) return Failed(why);
    WriteReport();
    if (!output_.ok() || !output_.Finish()) return Failed(output_.Message());
    if (failed_ > 0 || unwritten_) return kFailed;
    return fails_ ? kFindings : kFine;
  }

 private:
  void Check(const std::string& file) {
    symd::ReportedFile& report = report_.emplace_back();
    const std::string name = NameFor(format_, file);
    report.path = name;
    shown_.path = name;
    symd::Result<symd::Source> source = symd::ReadSource(file);
    std::string failure = source ? Prepare(file) : source.error();
    if (!failure.empty()) {
      Complain(kCommand, failure);
      report.failure = std::move(failure);
      ++failed_;
      return;
    }
    symd::Extraction extraction = LookAt(file, std::move(source.value()), &report);
    if (options_.fix || options_.diff) RepairFile(file, extraction, &report);
    report.fail_on = settings_->fail_on;
    fails_ |= std::any_of(report.findings.begin(), report.findings.end(),
                          [&](const symd::ReportedFinding& finding) {
                            return report.fail_on && finding.severity >= *report.fail_on;
                          });
  }

  // Reads how the file is to be checked. Returns what is wrong with that, or "".
  std::string Prepare(const std::string& file) {
    const symd::Result<const Settings*> settings = settings_of_files_.For(file);
    if (!settings) return settings.error();
    settings_ = settings.value();
    baseline_ = nullptr;
    if (settings_->baseline.empty()) {
      return options_.update_baseline
                 ? "there is no baseline to update; name its file with --baseline"
                 : "";
    }
    const symd::Result<const symd::Baseline*> baseline = baselines_.At(settings_->baseline);
    if (!baseline) return baseline.error();
    baseline_ = baseline.value();
    return {};
  }

  // What is odd about a source, as far as it is wanted and not known. With a report, all that was
  // found counts for the baseline.
  symd::Extraction LookAt(const std::string& file, symd::Source source,
                          symd::ReportedFile* report) {
    symd::Extraction extraction = symd::Extract(std::move(source), grammar_, settings_->extract);
    settings_->selection.Apply(&extraction.findings);
    if (report == nullptr && baseline_ == nullptr) return extraction;
    symd::ReportedFile found = symd::MakeReportedFile(extraction, shown_);
    if (baseline_ != nullptr) {
      const std::string name = BaselineFiles::NameIn(settings_->baseline, file);
      if (report != nullptr) baselines_.Take(settings_->baseline, file, found);
      const std::vector<bool> known = baseline_->Known(name, found);
      Hide(known, &extraction.findings);
      Hide(known, &found.findings);
      if (report != nullptr) {
        known_ += static_cast<std::size_t>(std::count(known.begin(), known.end(), true));
      }
    }
    if (report != nullptr) *report = std::move(found);
    return extraction;
  }

  template <typename T>
  static void Hide(const std::vector<bool>& known, std::vector<T>* findings) {
    std::size_t i = 0;
    std::erase_if(*findings, [&](const T&) { return known[i++]; });
  }

  // Writes the repaired file, of which the report is then, or its patch.
  void RepairFile(const std::string& file, const symd::Extraction& extraction,
                  symd::ReportedFile* report) {
    if (extraction.source.converted()) {
      Complain(kCommand, file + ": is not repaired, for it is not in UTF-8; convert it first");
      return;
    }
    const std::optional<Repaired> repaired =
        Repair(extraction, [&](symd::Source s) { return LookAt(file, std::move(s), nullptr); });
    if (!repaired) return;
    if (options_.diff) {
      symd::WritePatch(repaired->text, PatchPath(file), output_.stream());
      return;
    }
    Output replaced(file);
    replaced.stream() << repaired->text.bytes();
    if (!replaced.ok() || !replaced.Finish()) {
      Failed(replaced.Message());
      unwritten_ = true;
      return;
    }
    repaired_ += repaired->count;
    *report = symd::MakeReportedFile(repaired->extraction, shown_);
  }

  void WriteReport() {
    const symd::FindingCounts counts = symd::CountFindings(report_);
    if (options_.max_findings) symd::KeepMostSevere(&report_, *options_.max_findings);
    const std::string summary = options_.quiet ? std::string() : Summary(counts);
    if (!options_.diff) symd::WriteReport(report_, format_, output_.stream());
    for (const std::string& stale : baselines_.stale()) Complain(kCommand, stale);
    const bool for_people = !options_.diff && format_ == symd::ReportFormat::kText;
    (for_people ? output_.stream() : std::cerr) << summary << std::flush;
  }

  // "3 files: 1 error, 2 warnings, 0 notes; 1 can be repaired with --fix"
  std::string Summary(const symd::FindingCounts& counts) const {
    std::ostringstream text;
    if (report_.size() == 1) {
      text << symd::Visible(report_[0].path);
    } else {
      text << Counted(report_.size(), "file");
    }
    if (failed_ == report_.size()) {
      text << ": could not be read\n";
      return std::move(text).str();
    }
    text << ": " << Counted(counts.of[2], "error") << ", " << Counted(counts.of[1], "warning")
         << ", " << Counted(counts.of[0], "note");
    if (known_ > 0) text << "; " << known_ << " known from the baseline";
    if (repaired_ > 0)
      text << "; " << repaired_ << (repaired_ > 1 ? " were" : " was") << " repaired";
    if (counts.fixable > 0 && !options_.fix && !options_.diff) {
      text << "; " << counts.fixable << " can be repaired with --fix";
    }
    const std::size_t shown = symd::CountFindings(report_).all();
    if (shown < counts.all()) text << "; the " << shown << " most severe are shown";
    if (failed_ > 0) text << "; " << Counted(failed_, "file") << " could not be read";
    text << '\n';
    return std::move(text).str();
  }

  static int Failed(const std::string& message) {
    Complain(kCommand, message);
    return kFailed;
  }

  const CheckOptions& options_;
  const symd::Grammar& grammar_;
  SettingsOfFiles settings_of_files_;
  Output output_;
  symd::ReportFormat format_;
  BaselineFiles baselines_;
  const Settings* settings_ = nullptr;        // of the file that is looked at
  const symd::Baseline* baseline_ = nullptr;  // its baseline, if it has one
  symd::FindingOptions shown_;
  std::vector<symd::ReportedFile> report_;
  std::size_t failed_ = 0;    // files that could not be read
  std::size_t known_ = 0;     // findings of the baseline
  std::size_t repaired_ = 0;  // findings that are gone now
  bool fails_ = false;        // a finding at or above the threshold
  bool unwritten_ = false;    // a repaired file could not be written
};

}  // namespace

int CheckFiles(const CheckOptions& options, const symd::Grammar& grammar) {
  return Checker(options, grammar).Run();
}

}  // namespace symd_tools
