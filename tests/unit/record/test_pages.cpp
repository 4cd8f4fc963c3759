// What web pages say → record: conference, layouts, times of rows, and two printings of one talk.
#include <array>
#include <string>

#include "catch.h"
#include "support.h"
#include "symd/programme.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

using tests::AddWord;

std::string_view NameOf(Layout layout) {
  constexpr std::array<std::string_view, 6> kLayouts = {"markdown",     "text",    "blank_text",
                                                        "contribution", "session", "part"};
  return kLayouts[static_cast<std::size_t>(layout)];
}

std::string Outline(const Talk& talk) {
  std::string words(talk.id.value);
  AddWord(&words, tests::Bracketed("label", talk.label));
  AddWord(&words, tests::Described(talk.slot.start) + "-" + tests::Described(talk.slot.end));
  for (const Author& author : talk.authors) AddWord(&words, tests::Described(author));
  if (talk.cancelled) AddWord(&words, "cancelled[" + std::string(talk.title.value) + "]");
  if (!talk.abstract.empty()) AddWord(&words, "abstract");
  if (!talk.keywords.empty()) AddWord(&words, "keywords");
  return words;
}

// "O(session){ O 5(session)[ O 5.1 15:00-15:30 *Anna Weber]}", then the rules of the findings
// above a note.
std::string Outline(const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  std::string all;
  for (const Part& part : extraction.programme.parts) {
    AddWord(&all, std::string(part.code.value) + "(" + std::string(NameOf(part.layout)) + "){");
    for (const Session& session : part.sessions) {
      AddWord(&all,
              std::string(session.id.value) + "(" + std::string(NameOf(session.layout)) + ")[");
      for (const Entry& entry : session.entries) {
        const auto* pause = std::get_if<Break>(&entry);
        AddWord(&all, pause != nullptr ? "break " + tests::Described(pause->slot)
                                       : Outline(std::get<Talk>(entry)));
      }
      all += "]";
    }
    all += "}";
  }
  for (const Finding& finding : extraction.findings) {
    if (finding.severity != Severity::kNote) AddWord(&all, finding.rule);
  }
  return all;
}

void CheckOutline(const std::string& text, std::string_view outline) {
  INFO(text);
  CHECK(Outline(text) == outline);
}

std::string ConferenceOf(const std::string& line) {
  const Extraction extraction = tests::ExtractText(line + "\n\nO 5: Ice\n\nMonday, 15:00, H1\n");
  const auto& conference = extraction.programme.conference;
  if (!conference) return "";
  return std::string(conference->place.value) + "/" + std::to_string(conference->year);
}

// The time of a session as its page prints it.
std::string TimeOf(const std::string& line) {
  const Extraction extraction = tests::ExtractText("O 5: Ice\n\n" + line + "\n\nO 5.1: Talk\n");
  return tests::Described(extraction.programme.parts.at(0).sessions.at(0).slot);
}

const std::string kHead = "Regensburg 2025 – scientific programme\n\n";
const std::string kSession = "O 5: Ice\n\nMonday, March 17, 2025, 15:00–16:00, H1\n\n";
const std::string kRow1 = "15:00 O 5.1 Ice on lakes — •Anna Weber and Jan Roth\n";
const std::string kRow2 = "15:30 O 5.2 Snow — •Eva Klee\n";
const std::string kPage1 =
    kHead +
    "O 5: Ice\n\nO 5.1: Invited Talk\n\nMonday, March 17, 2025, 15:00–15:20, H1\n\n"
    "Ice on lakes — •Anna Weber1 and Jan Roth2 — 1Uni Celle — 2Uni Kiel\n\nIt melts.\n\n"
    "Keywords: ice\n\n";

}  // namespace

TEST_CASE("a row can say that its talk is off", "[record]") {
  CheckOutline(
      "O 5: Ice\n\nMonday, March 17, 2025, 15:00–16:00, H1\n\n15:00\tO 5.1\tThin ice — •Anna "
      "Weber\n"
      "15:15\tO 5.2\tThe contribution has been withdrawn.\n15:30\t\tCoffee break\n"
      "15:45\tO 5.3\tSnow — •Jan Roth\n",
      "O(session){ O 5(session)[ O 5.1 15:00-15:15 *Anna Weber O 5.2 15:15-15:30 "
      "cancelled[The contribution has been withdrawn.] break 15:30-15:45 O 5.3 15:45-16:00 *Jan "
      "Roth]}");
}

TEST_CASE("the conference of a page", "[record]") {
  CHECK(ConferenceOf("Regensburg 2025 – scientific programme") == "Regensburg/2025");
  CHECK(ConferenceOf("Bad Honnef am Rhein 2014 – wissenschaftliches Programm") ==
        "Bad Honnef am Rhein/2014");
  CHECK(ConferenceOf("# München 2019 - Scientific Programme") == "München/2019");
  CHECK(ConferenceOf("Regensburg 2025") == "");
  CHECK(ConferenceOf("Regensburg 25 – scientific programme") == "");
}

TEST_CASE("times without labels", "[record]") {
  CHECK(TimeOf("Monday, March 17, 2025, 19:00–21:00, P4") == "Mon 2025-03-17 19:00-21:00 room[P4]");
  CHECK(TimeOf("Mittwoch, 24. März 1999, 16:45–17:15, PC4") ==
        "Wed 1999-03-24 16:45-17:15 room[PC4]");
  CHECK(TimeOf("Montag, 17. März 2025, 9:30–12:00 Uhr, HZ 1+2") ==
        "Mon 2025-03-17 09:30-12:00 room[HZ 1+2]");
  CHECK(TimeOf("Mo–Fr, ganztags, Foyer, Audi Max") == "Mon-Fri 00:00-24:00 room[Foyer, Audi Max]");
  CHECK(TimeOf("Monday, March 17, 2025, 19:00–21:00") == "Mon 2025-03-17 19:00-21:00");
  CHECK(TimeOf("Monday, March 17, 2025, P4") == "Mon 2025-03-17 room[P4]");
  CHECK(TimeOf("March 17, 2025, 19:00–21:00, P4") == "2025-03-17 19:00-21:00 room[P4]");
}

TEST_CASE("rows end where the next begins, or with their session", "[record]") {
  CheckOutline(kSession + kRow1 + kRow2,
               "O(session){ O 5(session)[ O 5.1 15:00-15:30 *Anna Weber Jan Roth O 5.2 15:30-16:00 "
               "*Eva Klee]}");
  CheckOutline(kSession + "15:00–15:20 O 5.1 Hauptvortrag: Ice — •Anna Weber\n" + kRow2,
               "O(session){ O 5(session)[ O 5.1 label[Hauptvortrag] 15:00-15:20 *Anna Weber O 5.2 "
               "15:30-16:00 *Eva Klee]}");
  CheckOutline(kSession + kRow1 + "|  | 15:20 |  | Coffee break |\n" + kRow2,
               "O(session){ O 5(session)[ O 5.1 15:00-15:20 *Anna Weber Jan Roth break 15:20-15:30 "
               "O 5.2 15:30-16:00 *Eva Klee]}");
  CheckOutline(kSession + "|  | 15:00 |  | Welcome |\n" + kRow2,
               "O(session){ O 5(session)[ 15:00-15:30 O 5.2 15:30-16:00 *Eva Klee]}");
}

TEST_CASE("a row and a page of one talk are one talk", "[record]") {
  const std::string merged =
      "[ O 5.1 label[Invited Talk] 15:00-15:20 *Anna Weber 0 Jan Roth 1 abstract keywords O 5.2 "
      "15:30-16:00 *Eva Klee]}";
  CheckOutline(kHead + kSession + kRow1 + kRow2 + kPage1, "O(session){ O 5(session)" + merged);
  // In any order; the numbers tell the order of the talks.
  CheckOutline(kPage1 + kHead + kSession + kRow1 + kRow2,
               "O(contribution){ O 5(contribution)" + merged);
  // The page of the session twice.
  CheckOutline(kHead + kSession + kRow2 + kHead + kSession + kRow2,
               "O(session){ O 5(session)[ O 5.2 15:30-16:00 *Eva Klee]}");
}

TEST_CASE("printings that disagree are two talks with one id", "[record]") {
  // Both begin at 15:00, so the first has no end.
  CheckOutline(kHead + kSession + "15:00 O 5.1 Ice in seas — •Anna Weber and Jan Roth\n" + kPage1,
               "O(session){ O 5(session)[ O 5.1 15:00- *Anna Weber Jan Roth O 5.1 label[Invited "
               "Talk] 15:00-15:20 *Anna Weber 0 Jan Roth 1 abstract keywords]} duplicate-id");
  for (const char* row : {"15:10 O 5.1 Ice on lakes — •Anna Weber and Jan Roth\n",
                          "15:00 O 5.1 Ice on lakes — Anna Weber and •Jan Roth\n",
                          "15:00 O 5.1 Ice on lakes — •Anna Weber\n",
                          "15:00 O 5.1 Topical Talk: Ice on lakes — •Anna Weber and Jan Roth\n"}) {
    CHECK(Outline(kHead + kSession + row + kPage1).ends_with("duplicate-id"));
  }
  // One page does not print a talk twice.
  CHECK(Outline(kHead + kSession + kRow2 + kRow2).ends_with("duplicate-id"));
}

TEST_CASE("a session that keys alone have told gets its title from its page", "[record]") {
  const Extraction extraction = tests::ExtractText(
      "O 5.1: Talk\n\nMonday, March 17, 2025, 15:00–15:20, H1\n\nIce — •Anna Weber — Uni "
      "Celle\n\n" +
      kHead + kSession + kRow2);
  const Session& session = extraction.programme.parts.at(0).sessions.at(0);
  CHECK(session.title.value == "Ice");
  CHECK(tests::Described(session.slot) == "Mon 2025-03-17 15:00-16:00 room[H1]");
  CHECK(session.entries.size() == 2);
  CHECK(extraction.findings.empty());
}

TEST_CASE("rows of single talks on the page of a part", "[record]") {
  const Extraction extraction = tests::ExtractText(
      "Regensburg 2025 – scientific programme\n\nPV: Plenary Talks\n\n"
      "|  | Mo, 08:30–09:15 | H1 | PV I: Ice on Lakes | \n\n"
      "|  | Mo, 14:00–14:45 | H2 | PV II: Snow — •Anna Weber and Jan Roth | \n");
  REQUIRE(extraction.programme.parts.size() == 1);
  const Part& part = extraction.programme.parts[0];
  CHECK(part.code.value == "PV");
  CHECK(NameOf(part.layout) == "part");
  CHECK(part.overview_sessions.empty());
  REQUIRE(part.overview_talks.size() == 2);
  const OverviewTalk& first = part.overview_talks[0];
  CHECK(first.id.value == "PV I");
  CHECK(first.title.value == "Ice on Lakes");
  CHECK(first.slot.room.value == "H1");
  CHECK(tests::Described(first.slot.end) == "09:15");
  CHECK(first.authors.empty());
  const OverviewTalk& second = part.overview_talks[1];
  CHECK(second.title.value == "Snow");
  REQUIRE(second.authors.size() == 2);
  CHECK(second.authors[0].presenting);
  CHECK(extraction.programme.unrecognised.empty());
}

}  // namespace symd
