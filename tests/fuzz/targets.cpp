// What each target does with its bytes; see targets.h. The targets of later steps run those before.
#include "fuzz/targets.h"

#include <array>
#include <sstream>
#include <vector>

#include "fields/evidence.h"
#include "grammar/grammar.h"
#include "grammar/pattern.h"
#include "laws/laws.h"
#include "record/record.h"
#include "rules/rule.h"
#include "support.h"
#include "symd/visible.h"
#include "symd/write.h"

namespace symd::tests {
namespace {

const GrammarData& Data() { return TheGrammar().data(); }

Source SourceOf(std::string_view bytes) { return MakeSource("fuzz.txt", std::string(bytes)); }

std::string BrokenByText(std::string_view bytes) {
  const Source source = SourceOf(bytes);
  if (SourceOf(bytes).text() != source.text()) return "two texts of the same bytes";
  return BrokenSource(source, bytes.size());
}

// Each line alone, and all lines as one block: the joints are chosen by the line's number.
std::string BrokenByPlain(std::string_view bytes) {
  const Source source = SourceOf(bytes);
  std::vector<PlainLine> lines;
  Plain plain;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    Span span = {source.LineStart(line), source.LineStart(line + 1)};
    while (!span.empty() &&
           (source.text()[span.end - 1] == '\n' || source.text()[span.end - 1] == '\r')) {
      --span.end;
    }
    lines.push_back({span, static_cast<Joint>(line % 5)});
    MakePlain(source, {&lines.back(), 1}, &plain);
    std::string broken = BrokenPlain(source, span, plain);
    if (!broken.empty()) return broken;
  }
  MakePlain(source, lines, &plain);
  return BrokenPlain(source, {0, static_cast<std::uint32_t>(source.text().size())}, plain);
}

std::string BrokenByLines(std::string_view bytes) {
  const Source source = SourceOf(bytes);
  return BrokenLines(source, SplitLines(source, Data()));
}

std::string BrokenByBlocks(std::string_view bytes) {
  const Source source = SourceOf(bytes);
  const Lines lines = SplitLines(source, Data());
  return BrokenBlocks(lines, BuildBlocks(source, Data(), lines));
}

std::string BrokenByFields(std::string_view bytes) {
  const Source source = SourceOf(bytes);
  const Lines lines = SplitLines(source, Data());
  const Blocks blocks = BuildBlocks(source, Data(), lines);
  const Evidence evidence = GatherEvidence(source, Data(), lines, blocks);
  return BrokenFields(source, blocks, ReadFields(source, Data(), lines, blocks, evidence));
}

std::string BrokenByRecord(std::string_view bytes) {
  const Extraction extraction = Extract(SourceOf(bytes), TheGrammar());
  return BrokenLaw(extraction, bytes.size());
}

std::string BrokenByRules(std::string_view bytes) {
  const Extraction first = Extract(SourceOf(bytes), TheGrammar());
  const std::vector<Finding> second = CheckRules(first.source, first.programme, Data().norms);
  if (first.findings.size() != second.size()) return "rules find another number the second time";
  for (std::size_t i = 0; i < second.size(); ++i) {
    const std::string& message = second[i].message;
    if (first.findings[i].message != message) return "rules say something else the second time";
    if (!BrokenMessages(message).empty()) return "an unsafe message: " + Visible(message);
  }
  return "";
}

std::string BrokenByWrite(std::string_view bytes) {
  const Extraction extraction = Extract(SourceOf(bytes), TheGrammar());
  std::ostringstream record;
  WriteRecord(extraction, {.compact = true, .provenance = true}, record);
  std::string broken = BrokenRecord(record.str());
  if (!broken.empty()) return broken;
  std::ostringstream messages;
  WriteFindings(extraction, {.path = "fuzz.txt", .at_least = Severity::kNote}, messages);
  WriteSummary(extraction, "fuzz.txt", messages);
  return BrokenMessages(messages.str());
}

// The first line is an expression, the rest is a text for it.
std::string BrokenByPattern(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return "";
  const std::string expression = WithRunsOfBlanks(bytes.substr(0, end));
  const Result<Pattern> pattern = Pattern::Compile(expression);
  if (!pattern) return pattern.error().empty() ? "a pattern is refused without a reason" : "";
  const std::string_view text = bytes.substr(end + 1);
  Match match;
  const bool all = pattern.value().Matches(text, &match);
  if (all != pattern.value().Matches(text)) return "a match depends on who asks";
  if (all && match.whole() != text) return "a match of all of a text has not all of it";
  if (all && !pattern.value().MatchesStart(text, &match)) return "no match at the start";
  return "";
}

std::string BrokenByGrammar(std::string_view bytes) {
  const auto grammar = CompileGrammar(bytes, "fuzz/own.json", true);
  if (!grammar) return grammar.error().empty() ? "a grammar is refused without a reason" : "";
  const Source source = SourceOf(bytes);
  return BrokenLines(source, SplitLines(source, *grammar.value()));
}

std::string Everything(std::string_view bytes) {
  const Extraction extraction = Extract(SourceOf(bytes), TheGrammar());
  std::ostringstream out;
  WriteRecord(extraction, {}, out);
  WriteFindings(extraction, {.path = "fuzz.txt", .at_least = Severity::kNote, .colour = true}, out);
  for (const DumpStage stage : {DumpStage::kLines, DumpStage::kBlocks, DumpStage::kFields}) {
    Dump(extraction.source, TheGrammar(), stage, out);
  }
  return out.str();
}

std::string BrokenByExtract(std::string_view bytes) {
  return Everything(bytes) == Everything(bytes) ? "" : "two results of the same bytes";
}

constexpr std::array<FuzzTarget, 11> kTargets = {{
    {"text", BrokenByText},
    {"plain", BrokenByPlain},
    {"lines", BrokenByLines},
    {"blocks", BrokenByBlocks},
    {"fields", BrokenByFields},
    {"record", BrokenByRecord},
    {"rules", BrokenByRules},
    {"write", BrokenByWrite},
    {"pattern", BrokenByPattern},
    {"grammar", BrokenByGrammar},
    {"extract", BrokenByExtract},
}};

}  // namespace

const std::vector<FuzzTarget>& FuzzTargets() {
  static const std::vector<FuzzTarget> all = [] {
    std::vector<FuzzTarget> targets(kTargets.begin(), kTargets.end());
    const std::span<const FuzzTarget> checks = FuzzTargetsOfChecks();
    targets.insert(targets.end(), checks.begin(), checks.end());
    return targets;
  }();
  return all;
}

}  // namespace symd::tests
