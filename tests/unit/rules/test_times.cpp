// What the rules of times say together: one cause gives one finding, at the time that is wrong.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "support.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, 6> kRulesOfTimes = {"talk-overlap",    "outside-session",
                                                           "room-clash",      "break-mismatch",
                                                           "unexplained-gap", "unusual-length"};

// The findings about times: "RULE LINE text, RULE LINE text" with the text at each.
std::string FindingsOf(const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  std::string result;
  for (const Finding& finding : extraction.findings) {
    if (std::find(kRulesOfTimes.begin(), kRulesOfTimes.end(), finding.rule) ==
        kRulesOfTimes.end()) {
      continue;
    }
    const Position at = extraction.source.PositionOf(finding.span.begin);
    result += (result.empty() ? "" : ", ") + std::string(finding.rule) + ' ' +
              std::to_string(at.line) + ' ' + std::string(extraction.source.Slice(finding.span));
  }
  return result;
}

// A session of a division from 9:30 to 11:00, of talks at these times and of breaks; the first
// entry stands on line 9, each other one six lines below.
std::string Session(const std::vector<std::string>& entries) {
  std::string text =
      "# Thin Ice Division (TI)\n\n## TI 1: Thin Ice\n\n"
      "Time: Monday 9:30–11:00\n\nLocation: H1\n\n";
  int number = 0;
  for (const std::string& entry : entries) {
    if (entry.find("break") != std::string::npos) {
      text += "**" + entry + "**\n\n\n\n\n\n";
      continue;
    }
    const std::string count = std::to_string(++number);
    text += "TI 1." + count + " Mon " + entry + " H1\n\n**Ice " + count + "** — ●ANNA WEBER" +
            " — University of Kiel, Germany\n\nIce grows from the shore.\n\n";
  }
  return text;
}

std::string CheckTimes(const std::vector<std::string>& entries) {
  return FindingsOf(Session(entries));
}

}  // namespace

TEST_CASE("the night in a session of two days", "[rules]") {
  const std::string head =
      "# Thin Ice Division (TI)\n\n## TI 1: Thin Ice\n\nTime: Monday 17:00–Tuesday 12:00\n\n"
      "Location: H1\n\n";
  const std::string first = "TI 1.1 Mon 17:00 H1\n\n**Ice** — ●A — TU Celle\n\nIt melts.\n\n";
  CHECK(FindingsOf(head + first +
                   "TI 1.2 Tue 11:45 H1\n\n**Snow** — ●B — TU Celle\n\nIt falls.\n") == "");
}

TEST_CASE("talks that begin together", "[rules]") {
  CHECK(CheckTimes({"9:30", "9:45", "10:00", "10:15", "10:30", "10:45"}).empty());
  CHECK(CheckTimes({"9:30", "9:45", "9:45", "10:15", "10:30", "10:45"}) == "talk-overlap 21 9:45");
  // The one is wrong that leaves a hole, before the end of the session, too.
  CHECK(CheckTimes({"9:30", "9:45", "10:00", "10:15", "10:45", "10:45"}) ==
        "talk-overlap 33 10:45");
  CHECK(CheckTimes({"9:30", "9:45", "10:00", "20 min. break", "10:45", "10:45"}) ==
        "talk-overlap 33 10:45");
  // Three are no slip, but posters that no word calls so.
  CHECK(CheckTimes({"9:30", "9:30", "9:30", "9:30"}).empty());
  CHECK(CheckTimes({"9:30", "9:45", "10:00", "10:00", "10:00"}).empty());
}

TEST_CASE("a talk that begins at an odd time is one finding", "[rules]") {
  CHECK(CheckTimes({"9:30", "9:45", "9:50", "10:15", "10:30", "10:45"}) ==
        "unusual-length 21 9:50");
  CHECK(CheckTimes({"9:30", "9:45", "10:00", "10:25"}) == "unusual-length 21 10:00");
  CHECK(CheckTimes({"9:30", "9:45", "9:50"}) == "unusual-length 15 9:45");
}

TEST_CASE("rows of a web part page are sessions in a room", "[rules]") {
  const auto check = [](const std::vector<std::string>& rows) {
    std::string text = "Celle 2025 – scientific programme\n\nTI: Thin Ice Division\n\n";
    for (const std::string& row : rows) text += "|  | " + row + " | \n";
    return FindingsOf(text);
  };
  CHECK(check({"Mon, 09:30–10:30 | H1 | TI 1: Lakes", "Mon, 10:00–11:00 | H1 | TI 2: Rivers"}) ==
        "room-clash 6 H1");
  CHECK(check({"Mon, 09:30–10:30 | H1 | TI 1: Lakes", "Mon, 10:30–11:00 | H1 | TI 2: Rivers"})
            .empty());
  CHECK(check({"Mon, 09:30–10:30 | H1 | TI 1: Lakes", "Tue, 10:00–11:00 | H1 | TI 2: Rivers"})
            .empty());
  CHECK(check({"Mon, 09:30–10:30 | H1 | TI 1: Poster I", "Mon, 10:00–11:00 | H1 | TI 2: Poster II"})
            .empty());
  CHECK(check({"Mon, 09:30–10:30 | P3 | TI 1: Lakes", "Mon, 10:00–11:00 | P3 | TI 2: Rivers"})
            .empty());
  CHECK(check({"Mon, 09:30–10:30 | Foyer | TI 1: Tea", "Mon, 10:00–11:00 | Foyer | TI 2: Cake"})
            .empty());
}

}  // namespace symd
