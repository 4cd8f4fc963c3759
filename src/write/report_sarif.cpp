// A report in SARIF 2.1.0, the Static Analysis Results Interchange Format (OASIS standard of 27
// March 2020), which code hosts and editors read: all rules with their help, results with their
// places, related places, fixes, and a fingerprint that stays when lines move.
#include <string>
#include <unordered_map>

#include "symd/visible.h"
#include "write/reports.h"

namespace symd {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// "lost-hyphen" → "LostHyphen", as names of rules are written (section 3.49.7).
std::string PascalCase(std::string_view name) {
  std::string pascal;
  bool capital = true;
  for (const char c : name) {
    if (c != '-') pascal += capital && c >= 'a' ? static_cast<char>(c - 32) : c;
    capital = c == '-';
  }
  return pascal;
}

// A path as a relative or absolute URI (RFC 3986): all but plain characters in two digits.
std::string UriOf(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return uri;
}

class SarifWriter {
 public:
  explicit SarifWriter(std::ostream* out) : json_(out, false) {}

  void Write(const ReportedFiles& files) {
    json_.BeginObject();
    PutText(&json_, "$schema", kSchema);
    PutText(&json_, "version", "2.1.0");
    json_.Key("runs");
    json_.BeginArray();
    json_.BeginObject();
    WriteTool();
    WriteInvocation(files);
    PutText(&json_, "columnKind", "unicodeCodePoints");
    json_.Key("newlineSequences");
    json_.BeginArray();
    for (const char* newline : {"\r\n", "\n", "\r"}) json_.String(newline);
    json_.EndArray();
    json_.Key("results");
    json_.BeginArray();
    for (const ReportedFile& file : files) {
      uri_ = UriOf(file.path);
      for (const ReportedFinding& finding : file.findings) WriteResult(finding);
    }
    json_.EndArray();
    json_.EndObject();
    json_.EndArray();
    json_.EndObject();
    json_.Newline();
  }

 private:
  void PutMessage(std::string_view key, std::string_view text) {
    json_.Key(key);
    json_.BeginObject();
    PutText(&json_, "text", text);
    json_.EndObject();
  }

  void WriteTool() {
    json_.Key("tool");
    json_.BeginObject();
    json_.Key("driver");
    json_.BeginObject();
    PutText(&json_, "name", "symd-check");
    PutText(&json_, "version", Version());
    json_.Key("rules");
    json_.BeginArray();
    for (const Rule* rule : AllRules()) {
      indices_.emplace(rule, indices_.size());
      WriteRule(*rule);
    }
    json_.EndArray();
    json_.EndObject();
    json_.EndObject();
  }

  void WriteRule(const Rule& rule) {
    json_.BeginObject();
    PutText(&json_, "id", rule.name);
    PutText(&json_, "name", PascalCase(rule.name));
    PutMessage("shortDescription", rule.finds);
    PutMessage("fullDescription", std::string(rule.finds) + " " + std::string(rule.why));
    json_.Key("help");
    json_.BeginObject();
    PutText(&json_, "text", std::string(rule.why) + " " + std::string(rule.advice));
    PutText(&json_, "markdown",
            std::string(rule.why) + "\n\n**What to do:** " + std::string(rule.advice));
    json_.EndObject();
    json_.Key("defaultConfiguration");
    json_.BeginObject();
    PutText(&json_, "level", NameOf(rule.severity));
    json_.EndObject();
    json_.Key("properties");
    json_.BeginObject();
    json_.Key("tags");
    json_.BeginArray();
    json_.String(rule.family);
    json_.EndArray();
    json_.EndObject();
    json_.EndObject();
  }

  void WriteInvocation(const ReportedFiles& files) {
    bool successful = true;
    for (const ReportedFile& file : files) successful &= file.failure.empty();
    json_.Key("invocations");
    json_.BeginArray();
    json_.BeginObject();
    json_.Key("executionSuccessful");
    json_.Bool(successful);
    json_.Key("toolExecutionNotifications");
    json_.BeginArray();
    for (const ReportedFile& file : files) {
      if (file.failure.empty()) continue;
      json_.BeginObject();
      PutText(&json_, "level", "error");
      PutMessage("message", Visible(file.failure));
      json_.EndObject();
    }
    json_.EndArray();
    json_.EndObject();
    json_.EndArray();
  }

  void WriteResult(const ReportedFinding& finding) {
    json_.BeginObject();
    PutText(&json_, "ruleId", finding.rule->name);
    PutNumber(&json_, "ruleIndex", indices_.at(finding.rule));
    PutText(&json_, "level", NameOf(finding.severity));
    PutMessage("message", Visible(finding.message));
    json_.Key("locations");
    json_.BeginArray();
    json_.BeginObject();
    PutPlace(finding.place);
    if (!finding.entry.empty()) {
      json_.Key("logicalLocations");
      json_.BeginArray();
      json_.BeginObject();
      PutText(&json_, "name", finding.entry);
      json_.EndObject();
      json_.EndArray();
    }
    json_.EndObject();
    json_.EndArray();
    WriteRelated(finding);
    json_.Key("partialFingerprints");
    json_.BeginObject();
    PutText(&json_, "symdContent/v1", finding.fingerprint);
    json_.EndObject();
    WriteFix(finding);
    json_.EndObject();
  }

  void WriteRelated(const ReportedFinding& finding) {
    if (finding.related.empty()) return;
    json_.Key("relatedLocations");
    json_.BeginArray();
    std::size_t id = 0;
    for (const ReportedRelated& related : finding.related) {
      json_.BeginObject();
      PutNumber(&json_, "id", ++id);
      PutPlace(related.place);
      PutMessage("message", Visible(related.message));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteFix(const ReportedFinding& finding) {
    if (finding.edits.empty()) return;
    json_.Key("fixes");
    json_.BeginArray();
    json_.BeginObject();
    PutMessage("description", finding.rule->advice);
    json_.Key("artifactChanges");
    json_.BeginArray();
    json_.BeginObject();
    PutArtifact();
    json_.Key("replacements");
    json_.BeginArray();
    for (const ReportedEdit& edit : finding.edits) {
      json_.BeginObject();
      PutRegion("deletedRegion", edit.place);
      PutMessage("insertedContent", edit.text);
      json_.EndObject();
    }
    json_.EndArray();
    json_.EndObject();
    json_.EndArray();
    json_.EndObject();
    json_.EndArray();
  }

  void PutPlace(const ReportedPlace& place) {
    json_.Key("physicalLocation");
    json_.BeginObject();
    PutArtifact();
    PutRegion("region", place);
    json_.EndObject();
  }

  void PutArtifact() {
    json_.Key("artifactLocation");
    json_.BeginObject();
    PutText(&json_, "uri", uri_);
    json_.EndObject();
  }

  void PutRegion(std::string_view key, const ReportedPlace& place) {
    json_.Key(key);
    json_.BeginObject();
    PutNumber(&json_, "startLine", place.begin.line);
    PutNumber(&json_, "startColumn", place.begin.column);
    PutNumber(&json_, "endLine", place.end.line);
    PutNumber(&json_, "endColumn", place.end.column);
    PutNumber(&json_, "byteOffset", place.offset);
    PutNumber(&json_, "byteLength", place.length);
    json_.EndObject();
  }

  JsonWriter json_;
  std::string uri_;  // of the file whose results are written
  std::unordered_map<const Rule*, std::size_t> indices_;
};

}  // namespace

void WriteSarifReport(const ReportedFiles& files, std::ostream& out) {
  SarifWriter(&out).Write(files);
}

}  // namespace symd
