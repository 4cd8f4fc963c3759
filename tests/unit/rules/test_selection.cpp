// Which rules are asked for and how severe they are, and what is said of a rule.
#include "symd/selection.h"

#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "symd/rules.h"

namespace symd {
namespace {

using Names = std::vector<std::string>;

// Which of some rules are on: two of the markup, one of the times.
std::string On(const Selection& selection) {
  std::string on;
  for (const char* rule : {"glued-blocks", "unclosed-markup", "room-clash"}) {
    if (selection.Has(rule)) tests::AddWord(&on, rule);
  }
  return on;
}

}  // namespace

TEST_CASE("the name that says most decides", "[selection]") {
  const auto turned = [](const Names& on, const Names& off) {
    Selection selection;
    selection.Turn(on, off);
    return On(selection);
  };
  CHECK(turned({}, {}) == "glued-blocks unclosed-markup room-clash");
  CHECK(turned({}, {"markup"}) == "room-clash");
  CHECK(turned({"glued-blocks"}, {"markup"}) == "glued-blocks room-clash");
  CHECK(turned({"markup"}, {"all"}) == "glued-blocks unclosed-markup");
  CHECK(turned({"markup"}, {"all", "glued-blocks"}) == "unclosed-markup");
  CHECK(turned({"room-clash"}, {"room-clash"}) == "glued-blocks unclosed-markup");
}

TEST_CASE("selecting leaves nothing else, and names must be known", "[selection]") {
  const auto restricted = [](const Names& select, const Names& ignore) {
    Selection selection;
    const Result<bool> done = selection.Restrict(select, ignore);
    return done ? On(selection) : done.error();
  };
  CHECK(restricted({}, {}) == "glued-blocks unclosed-markup room-clash");
  CHECK(restricted({"time"}, {}) == "room-clash");
  CHECK(restricted({}, {"time"}) == "glued-blocks unclosed-markup");
  CHECK(restricted({"time", "markup"}, {"unclosed-markup"}) == "glued-blocks room-clash");
  CHECK(restricted({"romm-clash"}, {}) ==
        "no rule or family is called 'romm-clash'; did you mean 'room-clash'?");
  CHECK(restricted({}, {"xyzzy"}) == "no rule or family is called 'xyzzy'");
  CHECK(Selection::IsName("all"));
  CHECK(Selection::IsName("people"));
  CHECK_FALSE(Selection::IsName("peopl"));
  CHECK_FALSE(Selection().Has("people"));  // a family is no rule
}

TEST_CASE("findings that are not selected go, others get their severity", "[selection]") {
  Selection selection;
  selection.Turn({}, Names{"people"});
  selection.SetSeverity("markup", Severity::kError);
  selection.SetSeverity("stray-table-rule", Severity::kWarning);
  std::vector<Finding> findings(4);
  findings[0].rule = "missing-presenter";
  findings[1].rule = "glued-blocks";
  findings[2].rule = "stray-table-rule";
  findings[3].rule = "missing-date";
  selection.Apply(&findings);
  std::string left;
  for (const Finding& finding : findings) {
    tests::AddWord(&left, std::string(finding.rule) + ":" + std::string(NameOf(finding.severity)));
  }
  CHECK(left == "glued-blocks:error stray-table-rule:warning missing-date:note");
}

TEST_CASE("a rule is explained in lines that a terminal has", "[selection]") {
  for (const Rule* rule : AllRules()) {
    const std::string text = ExplainRule(*rule);
    INFO(text);
    CHECK(text.starts_with(std::string(rule->name) + " ("));
    CHECK((text.find("--fix repairs it") != std::string::npos) == rule->fixable);
    const std::string prose = text.substr(0, text.find("This is found:"));
    for (std::size_t at = 0; at < prose.size();) {
      const std::size_t end = prose.find('\n', at);
      CHECK(end - at <= 80);
      at = end + 1;
    }
    for (const char c : text) {
      if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') FAIL("a control");
    }
  }
  const std::string text = ExplainRule(*FindRule("lost-hyphen"));
  CHECK(text.starts_with("lost-hyphen (warning, text, --fix repairs it)\n\n"));
  CHECK(text.find("\nThis is found:\n\n    ") != std::string::npos);
  CHECK(text.find("\nThis is not:\n\n    ") != std::string::npos);
  CHECK(FindRule("lost-hyphens") == nullptr);
}

}  // namespace symd
