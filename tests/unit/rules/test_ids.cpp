// What the rules of ids say together: one cause gives one finding, at the id that is wrong.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "rules/numbering.h"
#include "support.h"
#include "symd/id.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, 5> kRulesOfIds = {"orphan-entry", "wrong-code",
                                                         "duplicate-id", "id-gap", "id-order"};

// The head of a session for "SYTI 1", a talk for "SYTI 1.1", and any other line as it is.
std::string Printed(const std::string& id, std::size_t line) {
  const IdParts parts = SplitId(id);
  if (id.starts_with('#')) return id + "\n\n";
  if (id.find(':') != std::string::npos) return id + "\n";
  if (parts.talk.empty()) {
    return "## " + id + ": Title in line " + std::to_string(line) +
           "\n\nTime: Monday 15:00–18:00\n\nLocation: H1\n\n";
  }
  return id + " Mon 15:00 H1\n\n**Talk " + id + "** — ●ANNA WEBER — University of Kiel\n\n";
}

// The findings about ids of a programme of these lines: "RULE id, RULE id".
std::string CheckIds(const std::vector<std::string>& ids,
                     std::string_view part = "# Symposium Thin Ice (SYTI)") {
  std::string text(part);
  text += "\n\n";
  for (std::size_t i = 0; i < ids.size(); ++i) text += Printed(ids[i], i);
  const Extraction extraction = tests::ExtractText(text);
  std::string result;
  for (const Finding& finding : extraction.findings) {
    if (std::find(kRulesOfIds.begin(), kRulesOfIds.end(), finding.rule) == kRulesOfIds.end()) {
      continue;
    }
    result += result.empty() ? "" : ", ";
    result += std::string(finding.rule) + ' ' + std::string(extraction.source.Slice(finding.span));
  }
  return result;
}

}  // namespace

TEST_CASE("the numbers of ids", "[rules]") {
  const auto number = [](std::string_view id) { return SplitNumber(id).number; };
  CHECK(number("SYTI 1.12") == IdNumber{12});
  CHECK(number("SYTI 3") == IdNumber{3});
  CHECK(number("S 3a") == IdNumber{3, 'a'});
  CHECK(number("S 3a.2") == IdNumber{2});
  CHECK(number("PV IV") == IdNumber{4});
  CHECK(number("PV XIX") == IdNumber{19});
  CHECK(number("PV") == IdNumber{});
  CHECK(number("SYTI 1.123456789") == IdNumber{});
  CHECK(SplitNumber("S 3a.2").of == "S 3a");
  CHECK(SplitNumber("S 3a").of == "S");
  CHECK(SplitNumber("PV IV").of == "PV");
}

TEST_CASE("numbers that rise by one from any number on are fine", "[rules]") {
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.2", "SYTI 2", "SYTI 2.1"}).empty());
  CHECK(CheckIds({"SYTI 4", "SYTI 4.9", "SYTI 4.10", "SYTI 5"}).empty());
  CHECK(CheckIds({"SYTI 3", "SYTI 3a", "SYTI 3a.1", "SYTI 3b", "SYTI 4"}).empty());
  CHECK(CheckIds({"PV I", "PV II", "PV III", "PV IV"}, "# Plenary Talks (PV)").empty());
}

TEST_CASE("numbers that skip", "[rules]") {
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.3"}) == "id-gap SYTI 1.3");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.4", "SYTI 1.6"}) ==
        "id-gap SYTI 1.4, id-gap SYTI 1.6");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 3", "SYTI 3.1"}) == "id-gap SYTI 3");
  CHECK(CheckIds({"PV I", "PV II", "PV V"}, "# Plenary Talks (PV)") == "id-gap PV V");
}

TEST_CASE("numbers that do not rise", "[rules]") {
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.3", "SYTI 1.2", "SYTI 1.4"}) ==
        "id-order SYTI 1.2");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.12", "SYTI 1.3", "SYTI 1.4"}) ==
        "id-order SYTI 1.12");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.5", "SYTI 1.2", "SYTI 1.3", "SYTI 1.4"}) ==
        "id-order SYTI 1.5");
  CHECK(CheckIds({"SYTI 1", "SYTI 3", "SYTI 2", "SYTI 4"}) == "id-order SYTI 2");
}

TEST_CASE("ids that stand twice are told once, at the one out of place", "[rules]") {
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.2", "SYTI 1.2", "SYTI 1.4"}) ==
        "duplicate-id SYTI 1.2");
  const std::vector<std::string> first = {"SYTI 1", "SYTI 1.1", "SYTI 1.4", "SYTI 1.3", "SYTI 1.4"};
  CHECK(CheckIds(first) == "duplicate-id SYTI 1.4");
  // The first of two neighbours is wrong where a number is missing before it.
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 1.3", "SYTI 1.3", "SYTI 1.4"}) ==
        "duplicate-id SYTI 1.3");
}

TEST_CASE("an id of another session or part", "[rules]") {
  // Of a session that is printed nowhere.
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTJ 1.2", "SYTI 1.3"}) == "wrong-code SYTJ 1.2");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 9.2", "SYTI 1.3"}) == "wrong-code SYTI 9.2");
  // Of one that has such a talk, and of one that has not.
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 2.2", "SYTI 1.3", "SYTI 2", "SYTI 2.1",
                  "SYTI 2.2"}) == "wrong-code SYTI 2.2");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 2.2", "SYTI 1.3", "SYTI 2", "SYTI 2.1"}) ==
        "wrong-code SYTI 2.2");
  // The last of its session goes on from its neighbour.
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 2.2", "SYTI 2", "SYTI 2.1"}) ==
        "wrong-code SYTI 2.2");
  // The head itself, when all its talks say so.
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 3", "SYTI 2.1", "SYTI 2.2", "SYTI 3", "SYTI 3.1"}) ==
        "wrong-code SYTI 3");
  CHECK(CheckIds({"## Overview of Invited Talks and Sessions", "### Sessions",
                  "SYTI 1.1–1.1\tMon\t15:00–16:00\tH1\t**Title: one**",
                  "SYTI 2.1–2.2\tMon\t15:00–16:00\tH1\t**Title: two**", "SYTI 1", "SYTI 1.1",
                  "SYTJ 2", "SYTI 2.1", "SYTI 2.2"}) == "wrong-code SYTJ 2");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTJ 2"}) == "wrong-code SYTJ 2");
  CHECK(CheckIds({"SYTI 9", "SYTI 1.1", "SYTI 1.2", "SYTI 2"}) == "wrong-code SYTI 9");
}

TEST_CASE("entries outside of sessions and parts", "[rules]") {
  CHECK(CheckIds({"SYTI 1.1", "SYTI 1.2", "SYTI 2", "SYTI 2.1"}) == "orphan-entry SYTI 1.1");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 2.1", "SYTI 2.2"}) == "orphan-entry SYTI 2.1");
  CHECK(CheckIds({"SYTI 1", "SYTI 1.1", "SYTI 2"}, "") == "orphan-entry SYTI 1");
  CHECK(CheckIds({"SYTI 1.1", "SYTI 1.2"}, "") == "orphan-entry SYTI 1.1");
  CHECK(CheckIds({"PV I", "PV II"}, "") == "orphan-entry PV I");
}

}  // namespace symd
