// What all rules have in common: their documentation, their examples, and what becomes of findings.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "rules/rule.h"
#include "support.h"
#include "symd/extract.h"
#include "symd/grammar.h"

namespace symd {
namespace {

const Grammar& BuiltIn() {
  static const Grammar kGrammar = Grammar::BuiltIn();
  return kGrammar;
}

Extraction ExtractFrom(std::string text) {
  return Extract(MakeSource("test.txt", std::move(text)), BuiltIn());
}

std::vector<Finding> FindingsOf(std::string_view rule, const Extraction& extraction) {
  std::vector<Finding> findings;
  for (const Finding& finding : extraction.findings) {
    if (finding.rule == rule) findings.push_back(finding);
  }
  return findings;
}

bool IsKebabCase(std::string_view name) {
  return !name.empty() && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

// The file after the edits of a fix, which stand in order.
std::string Fixed(const Source& source, const Fix& fix) {
  std::string text(source.text());
  std::ptrdiff_t moved = 0;
  for (const Edit& edit : fix.edits) {
    const auto begin = static_cast<std::size_t>(edit.span.begin + moved);
    text.replace(begin, edit.span.size(), edit.text);
    moved += static_cast<std::ptrdiff_t>(edit.text.size()) - edit.span.size();
  }
  return text;
}

}  // namespace

TEST_CASE("every rule is documented", "[rules]") {
  const std::set<std::string_view> families = {"text",        "markup",   "structure", "people",
                                               "affiliation", "overview", "time"};
  std::set<std::string_view> names;
  for (const Rule* rule : AllRules()) {
    INFO(rule->name);
    CHECK(IsKebabCase(rule->name));
    CHECK(names.insert(rule->name).second);
    CHECK(families.count(rule->family) == 1);
    CHECK(rule->check != nullptr);
    for (const std::string_view text : {rule->finds, rule->why, rule->advice}) {
      CHECK(text.ends_with('.'));
      CHECK(text.find("  ") == std::string_view::npos);
    }
    CHECK_FALSE(rule->example.empty());
    CHECK_FALSE(rule->near_miss.empty());
  }
}

TEST_CASE("a rule finds its example and passes its near-miss", "[rules]") {
  for (const Rule* rule : AllRules()) {
    INFO(rule->name);
    const Extraction example = ExtractFrom(std::string(rule->example));
    CHECK_FALSE(FindingsOf(rule->name, example).empty());
    const Extraction near_miss = ExtractFrom(std::string(rule->near_miss));
    for (const Finding& finding : FindingsOf(rule->name, near_miss)) {
      FAIL_CHECK("the near-miss: " << finding.message);
    }
  }
}

TEST_CASE("an example shows nothing but its rule, a near-miss nothing above a note", "[rules]") {
  const auto is_defect = [](const Finding& finding) { return finding.severity > Severity::kNote; };
  for (const Rule* rule : AllRules()) {
    for (const Finding& finding : ExtractFrom(std::string(rule->example)).findings) {
      if (!is_defect(finding) || finding.rule == rule->name) continue;
      // Text without any programme belongs to no field, nor one with two readings, nor an hour that
      // is none.
      const bool unread = rule->name == "no-programme" || rule->name == "ambiguous-reading" ||
                          rule->name == "impossible-time";
      if (unread && finding.rule == "unrecognised-text") continue;
      FAIL_CHECK(rule->name << ": the example has also " << finding.rule);
    }
    for (const Finding& finding : ExtractFrom(std::string(rule->near_miss)).findings) {
      if (is_defect(finding)) FAIL_CHECK(rule->name << ": the near-miss has " << finding.rule);
    }
  }
}

TEST_CASE("every rule stands in a golden of corpus/flawed", "[rules]") {
  std::set<std::string, std::less<>> found;
  for (const auto& entry :
       std::filesystem::directory_iterator(tests::InSourceTree("tests/golden/flawed"))) {
    if (entry.path().extension() != ".findings") continue;
    const std::string text = tests::FileText(entry.path());
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
      found.insert(text.substr(at + 1, text.find(']', at) - at - 1));
    }
  }
  for (const Rule* rule : AllRules()) {
    INFO(rule->name);
    CHECK(found.contains(rule->name));
  }
}

TEST_CASE("no golden of corpus/clean has a finding above a note", "[rules]") {
  for (const auto& entry :
       std::filesystem::directory_iterator(tests::InSourceTree("tests/golden/clean"))) {
    if (entry.path().extension() != ".findings") continue;
    const std::string text = tests::FileText(entry.path());
    INFO(entry.path().filename());
    CHECK(text.find(": warning: ") == std::string::npos);
    CHECK(text.find(": error: ") == std::string::npos);
  }
}

TEST_CASE("messages fit a line and name no rule", "[rules]") {
  for (const Rule* rule : AllRules()) {
    const Extraction example = ExtractFrom(std::string(rule->example));
    for (const Finding& finding : example.findings) {
      INFO(finding.rule << ": " << finding.message);
      CHECK_FALSE(finding.message.empty());
      CHECK(finding.message.size() < 200);
      CHECK_FALSE((finding.message[0] >= 'A' && finding.message[0] <= 'Z'));
      CHECK(finding.message.find('\n') == std::string::npos);
      CHECK(finding.message.find(finding.rule) == std::string::npos);
      CHECK(finding.span.begin <= finding.span.end);
      CHECK(finding.span.end <= example.source.text().size());
      CHECK(finding.related.size() <= kMaxRelated);
    }
  }
}

TEST_CASE("the fix of an example removes its finding and adds no other", "[rules]") {
  for (const Rule* rule : AllRules()) {
    INFO(rule->name);
    const Extraction example = ExtractFrom(std::string(rule->example));
    for (const Finding& finding : FindingsOf(rule->name, example)) {
      CHECK(finding.fix.has_value() == rule->fixable);
      if (!finding.fix) continue;
      CHECK(finding.fix->safe);
      const Extraction fixed = ExtractFrom(Fixed(example.source, *finding.fix));
      CHECK(FindingsOf(rule->name, fixed).empty());
      CHECK(fixed.findings.size() + 1 == example.findings.size());
    }
  }
}

TEST_CASE("the findings of a rule: a thousand, and one that counts the rest", "[rules]") {
  const Rule& rule = *AllRules().front();
  const Source source = MakeSource("test.txt", "text");
  const Programme programme;
  const RuleInput input(source, programme, BuiltIn().norms());
  const auto take = [&](std::size_t added) {
    Report report(rule, input);
    for (std::size_t i = 0; i < added; ++i) report.Add(FindingAt({0, 1}, "odd"));
    return std::move(report).Take();
  };
  CHECK(take(0).empty());
  CHECK(take(1000).size() == 1000);
  CHECK(take(1000).back().message == "odd");
  const std::vector<Finding> findings = take(1234);
  REQUIRE(findings.size() == 1001);
  CHECK(findings.back().message == "and 234 more of this kind");
  CHECK(findings.back().rule == rule.name);
  CHECK(findings.back().severity == rule.severity);

  Report report(rule, input);
  int made = 0;
  for (int i = 0; i < 1500; ++i) {
    if (report.CountedOnly()) continue;
    ++made;
    report.Add(FindingAt({0, 1}, "odd"));
  }
  CHECK(made == 1000);
  const std::vector<Finding> kept = std::move(report).Take();
  CHECK(kept.back().message == "and 500 more of this kind");
}

TEST_CASE("a document that is odd in a thousand places keeps the first of them", "[rules]") {
  std::string text = "\x01 a\n";
  for (int i = 1; i < 1003; ++i) text += "\x02 b\n";
  const std::vector<Finding> findings = FindingsOf("control-character", ExtractFrom(text));
  REQUIRE(findings.size() == 1001);
  CHECK(findings[0].message.find("U+0001") != std::string::npos);
  CHECK(findings[1000].message == "and 3 more of this kind");
}

TEST_CASE("findings are sorted by place, then rule", "[rules]") {
  for (const Rule* rule : AllRules()) {
    const Extraction example = ExtractFrom(std::string(rule->example));
    CHECK(std::is_sorted(
        example.findings.begin(), example.findings.end(), [](const Finding& a, const Finding& b) {
          return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.rule < b.rule;
        }));
  }
  const Extraction nothing = ExtractFrom("odd");
  REQUIRE(nothing.findings.size() == 3);
  CHECK(nothing.findings[0].rule == "no-programme");
  CHECK(nothing.findings[1].rule == "unrecognised-text");
  CHECK(nothing.findings[2].rule == "missing-final-newline");
}

TEST_CASE("at most ten related places are kept", "[rules]") {
  const Source source = MakeSource("test.txt", "text");
  const Programme programme;
  const RuleInput input(source, programme, BuiltIn().norms());
  Report report(*AllRules().front(), input);
  Finding finding = FindingAt({0, 1}, "odd");
  finding.related.resize(25);
  report.Add(std::move(finding));
  const std::vector<Finding> findings = std::move(report).Take();
  CHECK(findings[0].related.size() == kMaxRelated);
}

TEST_CASE("a converted file gets no fixes", "[rules]") {
  const Source source = MakeSource("test.txt", "Universit\xE4t");
  REQUIRE(source.converted());
  const Programme programme;
  const RuleInput input(source, programme, BuiltIn().norms());
  Report report(*AllRules().front(), input);
  Finding finding = FindingAt({0, 1}, "odd");
  finding.fix = Replace({0, 1}, "u");
  report.Add(std::move(finding));
  const std::vector<Finding> findings = std::move(report).Take();
  CHECK_FALSE(findings[0].fix.has_value());
}

TEST_CASE("a finding stands in the talk, else in the session around it", "[rules]") {
  Programme programme;
  Part part;
  const auto text = [](std::string_view value) {
    Text id;
    id.value = value;
    return id;
  };
  for (std::uint32_t s = 0; s < 2; ++s) {
    Session session;
    session.id = text(s == 0 ? "AB 1" : "AB 2");
    session.span = {s * 100, s * 100 + 80};
    for (std::uint32_t t = 0; t < 2; ++t) {
      Talk talk;
      talk.id = text(s == 0 ? (t == 0 ? "AB 1.1" : "AB 1.2") : (t == 0 ? "AB 2.1" : ""));
      talk.span = {s * 100 + 20 + t * 30, s * 100 + 40 + t * 30};
      session.entries.emplace_back(std::move(talk));
    }
    part.sessions.push_back(std::move(session));
  }
  programme.parts.push_back(std::move(part));
  const Source source = MakeSource("test.txt", std::string(300, 'x'));
  const RuleInput input(source, programme, BuiltIn().norms());
  CHECK(input.EntryAt(0) == "AB 1");
  CHECK(input.EntryAt(19) == "AB 1");
  CHECK(input.EntryAt(20) == "AB 1.1");
  CHECK(input.EntryAt(39) == "AB 1.1");
  CHECK(input.EntryAt(40) == "AB 1");
  CHECK(input.EntryAt(50) == "AB 1.2");
  CHECK(input.EntryAt(79) == "AB 1");
  CHECK(input.EntryAt(80).empty());
  CHECK(input.EntryAt(125) == "AB 2.1");
  CHECK(input.EntryAt(155) == "AB 2");  // a talk without an id
  CHECK(input.EntryAt(299).empty());
}

TEST_CASE("the newline of a source is that of its first line", "[rules]") {
  const auto newline = [](const char* text) {
    return std::string(NewlineOf(MakeSource("test.txt", text)));
  };
  CHECK(newline("") == "\n");
  CHECK(newline("one") == "\n");
  CHECK(newline("one\ntwo\r\n") == "\n");
  CHECK(newline("one\r\ntwo\n") == "\r\n");
  CHECK(newline("one\rtwo\n") == "\r");
}

TEST_CASE("comparing without case knows ASCII and Latin-1", "[rules]") {
  CHECK(WithoutCase("uSA") == WithoutCase("USA"));
  CHECK(WithoutCase("ÖSTERREICH") == "österreich");
  CHECK(WithoutCase("×÷ß–[@`{") == "×÷ß–[@`{");
  CHECK(WithoutCase("Ægypten") == "ægypten");
}

}  // namespace symd
