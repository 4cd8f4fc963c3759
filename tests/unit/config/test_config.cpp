// What stands in files beside programmes: configurations, norms, and findings that are known.
#include "symd/config.h"

#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "symd/baseline.h"

namespace symd {
namespace {

const Norms& Usual() { return tests::TheGrammar().norms(); }

std::string Refusal(std::string_view text) {
  const Result<Config> config = ReadConfig("symd.json", text, Usual());
  return config ? "" : config.error();
}

ReportedFile Reported(const std::vector<std::string>& contents) {
  ReportedFile file;
  for (const std::string& content : contents) {
    ReportedFinding finding;
    finding.rule = FindRule("id-gap");
    finding.entry = "DY 1";
    finding.content = content;
    file.findings.push_back(finding);
  }
  return file;
}

}  // namespace

TEST_CASE("a configuration says which rules, norms and dates", "[config]") {
  const Result<Config> read = ReadConfig("a/symd.json", R"({
    "rules": {"missing-date": "off", "people": "off", "missing-presenter": "warning"},
    "norms": {"break_tolerance": 7},
    "monday": "2025-03-17",
    "timezone": "Europe/Berlin",
    "fail_on": "never",
    "baseline": "known.json"
  })",
                                         Usual());
  REQUIRE(read.ok());
  const Config& config = read.value();
  CHECK(config.path == "a/symd.json");
  CHECK_FALSE(config.selection.Has("missing-date"));
  CHECK_FALSE(config.selection.Has("repeated-author"));
  CHECK(config.selection.Has("missing-presenter"));
  CHECK(config.selection.Has("room-clash"));
  std::vector<Finding> findings(1);
  findings[0].rule = "missing-presenter";
  config.selection.Apply(&findings);
  CHECK(findings.at(0).severity == Severity::kWarning);
  REQUIRE(config.norms.has_value());
  CHECK(config.norms->break_tolerance == 7);
  CHECK(config.norms->shared_places == Usual().shared_places);
  CHECK(config.monday.value == "2025-03-17");
  CHECK(config.monday.place == "a/symd.json:4: configuration: monday");
  CHECK(config.time_zone.value == "Europe/Berlin");
  CHECK(config.fail_on == "never");
  CHECK(config.baseline == "known.json");
}

TEST_CASE("an empty configuration changes nothing", "[config]") {
  const Result<Config> config = ReadConfig("symd.json", "{}", Usual());
  REQUIRE(config.ok());
  CHECK_FALSE(config.value().norms.has_value());
  CHECK(config.value().monday.value.empty());
  CHECK(config.value().fail_on.empty());
  CHECK(config.value().selection.Has("missing-date"));
}

TEST_CASE("what a configuration cannot say is refused with its place", "[config]") {
  CHECK(Refusal(R"({"rules": {"id-gap": "on"}})") == "");
  CHECK(Refusal("{\n  \"rules\": {\"idgap\": \"on\"}\n}") ==
        "symd.json:2: configuration: rules/idgap: no rule or family is called 'idgap'; did you "
        "mean 'id-gap'?");
  CHECK(Refusal(R"({"rules": {"id-gap": "waring"}})") ==
        "symd.json:1: configuration: rules/id-gap: 'waring' is none of on, off, note, warning, "
        "error; "
        "did you mean 'warning'?");
  CHECK(Refusal(R"({"fail_on": "nothing"})")
            .starts_with("symd.json:1: configuration: fail_on: 'nothing' is none of error"));
  CHECK(Refusal(R"({"mondays": "2025-03-17"})").find("mondays") != std::string::npos);
  CHECK(Refusal(R"({"monday": 17})").starts_with("symd.json:1: configuration: monday: "));
  CHECK(Refusal("{").starts_with("symd.json:1: configuration: not valid JSON: "));
}

TEST_CASE("norms are changed key by key", "[config]") {
  const auto changed = ChangeNorms("norms.json", R"({"lengths": {"talk": [20]}})", Usual());
  REQUIRE(changed.ok());
  CHECK(changed.value().LengthsOf(TalkKind::kTalk) == std::vector<int>{20});
  CHECK(changed.value().LengthsOf(TalkKind::kPlenary) == Usual().LengthsOf(TalkKind::kPlenary));
  CHECK(changed.value().break_tolerance == Usual().break_tolerance);
  CHECK_FALSE(ChangeNorms("norms.json", R"({"break_tolerance": "five"})", Usual()).ok());
  CHECK_FALSE(ChangeNorms("norms.json", "[]", Usual()).ok());
}

TEST_CASE("a baseline knows as many findings as it was given", "[config]") {
  Baseline baseline;
  baseline.Replace("a.txt", Reported({"DY 1.2", "DY 1.2", "DY 1.5"}));
  baseline.Replace("b.txt", Reported({"DY 1.9"}));
  using Bits = std::vector<bool>;
  const ReportedFile now = Reported({"DY 1.2", "DY 1.7", "DY 1.2", "DY 1.2"});
  CHECK(baseline.Known("a.txt", now) == Bits{true, false, true, false});
  CHECK(baseline.Known("c.txt", now) == Bits{false, false, false, false});
  CHECK(baseline.Stale("a.txt", now) == std::vector<std::string>{"id-gap in DY 1: 'DY 1.5'"});
  CHECK(baseline.Stale("a.txt", Reported({"DY 1.5"})) ==
        std::vector<std::string>{"id-gap in DY 1: 'DY 1.2' (2 times)"});
  CHECK(baseline.Stale("c.txt", now).empty());

  const Result<Baseline> again = Baseline::Read("known.json", baseline.Write());
  REQUIRE(again.ok());
  CHECK(again.value().Write() == baseline.Write());
  CHECK(again.value().files() == std::vector<std::string>{"a.txt", "b.txt"});
  baseline.Forget("a.txt");
  baseline.Forget("c.txt");
  CHECK(baseline.files() == std::vector<std::string>{"b.txt"});
  CHECK(Baseline::Read("known.json", R"({"format": "symd-baseline/2", "findings": []})").error() ==
        "known.json:1: baseline: format: 'symd-baseline/1' is needed here");
  CHECK_FALSE(Baseline::Read("known.json", R"({"format": "symd-baseline/1", "findings": [{
    "file": "a", "rule": "b", "entry": "", "content": "", "count": 0}]})")
                  .ok());
}

}  // namespace symd
