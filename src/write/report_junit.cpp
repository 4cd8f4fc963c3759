// A report for test servers, in the form that JUnit's runner for Ant writes and all of them read: a
// file is a suite, a finding a case. Findings at or above the threshold have failed, others only
// say something; a file without findings is one case that has passed, one that could not be read
// a case with an error.
#include <algorithm>
#include <ostream>
#include <string>

#include "symd/visible.h"
#include "write/reports.h"

namespace symd {
namespace {

// Text for an element or an attribute, with nothing in it that XML 1.0 forbids.
std::string Escaped(std::string_view text) {
  std::string escaped;
  const std::string visible = Visible(text);
  for (std::size_t i = 0; i < visible.size(); ++i) {
    const std::string_view rest = std::string_view(visible).substr(i);
    if (rest[0] == '&') {
      escaped += "&amp;";
    } else if (rest[0] == '<') {
      escaped += "&lt;";
    } else if (rest[0] == '>') {
      escaped += "&gt;";
    } else if (rest[0] == '"') {
      escaped += "&quot;";
    } else if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      escaped += "\xEF\xBF\xBD";  // U+FFFE and U+FFFF
      i += 2;
    } else {
      escaped += rest[0];
    }
  }
  return escaped;
}

// A line for each; Visible would make escapes of the ends of lines.
std::string PlaceAndMessage(const std::string& path, Position place, std::string_view message) {
  return Escaped(path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                 ": " + std::string(message)) +
         "\n";
}

struct Counts {
  std::size_t cases = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
};

class JunitWriter {
 public:
  explicit JunitWriter(std::ostream* out) : out_(*out) {}

  void Write(const ReportedFiles& files) {
    Counts all;
    for (const ReportedFile& file : files) {
      const Counts counts = CountsOf(file);
      all.cases += counts.cases;
      all.failures += counts.failures;
      all.errors += counts.errors;
    }
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"symd-check\"";
    PutCounts(all);
    for (const ReportedFile& file : files) WriteFile(file);
    out_ << "</testsuites>\n";
  }

 private:
  static bool Fails(const ReportedFile& file, const ReportedFinding& finding) {
    return file.fail_on && finding.severity >= *file.fail_on;
  }

  static Counts CountsOf(const ReportedFile& file) {
    Counts counts;
    counts.cases = std::max<std::size_t>(file.findings.size(), 1);
    counts.failures = static_cast<std::size_t>(
        std::count_if(file.findings.begin(), file.findings.end(),
                      [&](const ReportedFinding& finding) { return Fails(file, finding); }));
    counts.errors = file.failure.empty() ? 0 : 1;
    return counts;
  }

  void PutCounts(const Counts& counts) {
    out_ << " tests=\"" << counts.cases << "\" failures=\"" << counts.failures << "\" errors=\""
         << counts.errors << "\">\n";
  }

  void WriteFile(const ReportedFile& file) {
    const std::string path = Escaped(file.path);
    out_ << "  <testsuite name=\"" << path << '"';
    PutCounts(CountsOf(file));
    if (!file.failure.empty()) {
      Open(path, "read", true);
      out_ << "      <error message=\"" << Escaped(file.failure) << "\" type=\"error\"/>\n"
           << "    </testcase>\n";
    } else if (file.findings.empty()) {
      Open(path, "no findings", false);
    }
    for (const ReportedFinding& finding : file.findings) WriteFinding(file, finding);
    out_ << "  </testsuite>\n";
  }

  void Open(const std::string& path, const std::string& name, bool content) {
    out_ << "    <testcase classname=\"" << path << "\" name=\"" << name << '"'
         << (content ? ">\n" : "/>\n");
  }

  void WriteFinding(const ReportedFile& file, const ReportedFinding& finding) {
    const std::string& path = file.path;
    const Position begin = finding.place.begin;
    Open(Escaped(path),
         std::string(finding.rule->name) + " at " + std::to_string(begin.line) + ":" +
             std::to_string(begin.column),
         true);
    std::string text = PlaceAndMessage(path, begin, finding.message);
    for (const ReportedRelated& related : finding.related) {
      text += PlaceAndMessage(path, related.place.begin, related.message);
    }
    if (Fails(file, finding)) {
      out_ << "      <failure message=\"" << Escaped(finding.message) << "\" type=\""
           << NameOf(finding.severity) << "\">" << text << "</failure>\n";
    } else {
      out_ << "      <system-out>" << NameOf(finding.severity) << ": " << text << "</system-out>\n";
    }
    out_ << "    </testcase>\n";
  }

  std::ostream& out_;
};

}  // namespace

void WriteJunitReport(const ReportedFiles& files, std::ostream& out) {
  JunitWriter(&out).Write(files);
}

}  // namespace symd
