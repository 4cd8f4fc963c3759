// Extents: over which lines of a text layer heads, groups, brackets, lists and rows go.
#include "blocks/extent.h"

#include <string>

#include "catch.h"
#include "unit/blocks/shown.h"

namespace symd {
namespace {

using tests::BlocksOf;
using tests::kPlainHead;
using tests::PlainSession;

const std::string kPart = "Symposium Thin Ice (SYTI)\n\n";
const std::string kRow = "SYTI 1.1 Mon 15:00–15:30 H1 Ice — •Anna Weber\n\n";

// What stands below the head of a part.
void CheckFront(const std::string& front, BlockKind kind, std::string_view blocks) {
  INFO(front);
  CHECK(BlocksOf(kPart + front + "\n" + PlainSession(kPlainHead), kind) == blocks);
}

void CheckOverview(const std::string& lines, BlockKind kind, std::string_view blocks) {
  CheckFront("Overview of Invited Talks and Sessions\n" + lines, kind, blocks);
}

void CheckSession(const std::string& head, BlockKind kind, std::string_view blocks) {
  INFO(head);
  CHECK(BlocksOf(kPart + PlainSession(head), kind) == blocks);
}

}  // namespace

TEST_CASE("the list of divisions wraps", "[extent]") {
  const auto check = [](const std::string& front, std::string_view list) {
    CheckFront(front, BlockKind::kOrganisedBy, list);
  };
  check(
      "jointly organised by\nthe Magnetism Division (MA),\nthe Thin Films\nDivision (DS), and\n"
      "the Surface Science Division (O)\nAnna Weber\nUni Celle\nD-29221 Celle\n",
      "jointly organised by / the Magnetism Division (MA), / the Thin Films / Division (DS), and "
      "/ the Surface Science Division (O)");
  check(
      "jointly organised by the Magnetism\nDivision (MA)\nand the Thin Films Division (DS)\nIce "
      "is thin.\n",
      "jointly organised by the Magnetism / Division (MA) / and the Thin Films Division (DS)");
  check("gemeinsam organisiert von\n\ndem Fachverband Eis (DS)\n\nEs ist dünn.\n",
        "gemeinsam organisiert von / _ / dem Fachverband Eis (DS)");
}

TEST_CASE("the head of an overview wraps", "[extent]") {
  const auto check = [](const std::string& front, std::string_view head) {
    CheckFront(front + kRow, BlockKind::kOverview, head);
  };
  check("Overview of Invited Talks, Topical Talks\nand Sessions\n(Lecture hall H1)\n",
        "Overview of Invited Talks, Topical Talks / and Sessions");
  check("Overview of Invited Talks\n(Lecture hall H1)\n", "Overview of Invited Talks");
  check("Overview of Invited Talks\nInvited Talks\n", "Overview of Invited Talks");
  check("Overview of Invited Talks\n\nInvited Talks\n", "Overview of Invited Talks");
}

TEST_CASE("brackets of halls wrap", "[extent]") {
  const auto check = [](const std::string& lines, std::string_view halls) {
    CheckOverview(lines + kRow, BlockKind::kHalls, halls);
  };
  check("(Lecture halls H1,\nH2,\nH3,\nH4,\nH5,\nH6,\nand H7)\n\n",
        "(Lecture halls H1, / H2, / H3, / H4, / H5, / H6, / and H7)");
  check("(Lecture halls H1, H2,\nand H3; Poster P1)\n\n",
        "(Lecture halls H1, H2, / and H3; Poster P1)");
  check("(Hörsäle HZ 12 und Casino\n1.801, 1.802;\nPoster Casino 1. OG)\n",
        "(Hörsäle HZ 12 und Casino / 1.801, 1.802; / Poster Casino 1. OG)");
  check("(Lecture hall H1)\n", "(Lecture hall H1)");
  // The head above stands below prose, without a blank line.
  CheckFront(
      "Ice is thin. It was as thin before it was ice at all.\nOverview of Invited Talks and "
      "Sessions\n(Lecture halls H1,\nH2,\nH3,\nH4,\nH5,\nand H6)\n" +
          kRow,
      BlockKind::kHalls, "(Lecture halls H1, / H2, / H3, / H4, / H5, / and H6)");
  check("(see page\n3)\n\n", "");
  check("(Lecture hall H1\n\n", "");  // no end
}

TEST_CASE("headings of groups wrap onto lines before their rows", "[extent]") {
  const auto check = [](const std::string& lines, std::string_view groups) {
    CheckOverview(lines, BlockKind::kGroup, groups);
  };
  check("Invited Talks of the joint Symposium Quantum Gears and\ntheir Uses (SYQG)\n" + kRow,
        "Invited Talks of the joint Symposium Quantum Gears and / their Uses (SYQG)");
  check("Invited Talks of the joint Symposium Quantum Gears and\ntheir Uses (SYQG)\n\n" + kRow,
        "Invited Talks of the joint Symposium Quantum Gears and / their Uses (SYQG)");
  check("Invited Talks\n" + kRow, "Invited Talks");
  check("Invited Talks\nWhat is this?\n\n", "Invited Talks");
  check(
      "Invited Talks of the joint Symposium Quantum Gears and\ntheir Uses (SYQG)\nSee SYQG for the "
      "full program of the symposium.\n" +
          kRow,
      "Invited Talks of the joint Symposium Quantum Gears and / their Uses (SYQG)");
}

TEST_CASE("rows wrap anywhere", "[extent]") {
  const auto check = [](const std::string& rows, std::string_view blocks) {
    CheckOverview("\nInvited Talks\n\n" + rows, BlockKind::kRow, blocks);
  };
  check(
      "SYTI 1.1 Mon 15:00–15:30 H1 Ice on\nlakes —\n•Anna\nWeber\nSYTI 1.2 Mon 15:30–16:00 H1 "
      "Snow — •Jan Roth\n",
      "SYTI 1.1 Mon 15:00–15:30 H1 Ice on / lakes — / •Anna / Weber | SYTI 1.2 Mon 15:30–16:00 "
      "H1 Snow — •Jan Roth");
  check(
      "SYTI 1.1 Mon 15:00–15:30 H1 Ice on\nlakes — •Anna Weber\nSessions\nSYTI 1.1–1.2 Mon "
      "15:00–16:00 H1 Thin\nIce\n",
      "SYTI 1.1 Mon 15:00–15:30 H1 Ice on / lakes — •Anna Weber | SYTI 1.1–1.2 Mon 15:00–16:00 "
      "H1 Thin / Ice");
  check("SYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin Ice\nSYTI 1: Thin Ice\nTime: Monday 15:00\n",
        "SYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin Ice");
}

TEST_CASE("rows wrap before their time has ended", "[extent]") {
  const auto check = [](const std::string& rows, std::string_view blocks) {
    CheckOverview("\nSessions\n\n" + rows, BlockKind::kRow, blocks);
  };
  const std::string next = "SYTI 2.1–2.2 Mon 15:00–16:00 H1 Ice\n";
  const std::string ends = " | SYTI 2.1–2.2 Mon 15:00–16:00 H1 Ice";
  check("SYTI 1 Mon-\nFri\nall day Foyer Thin\nIce\n" + next,
        "SYTI 1 Mon- / Fri / all day Foyer Thin / Ice" + ends);
  check("SYTI 1.1–1.2 Mon\n15:00–16:00 H1 Thin Ice\n" + next,
        "SYTI 1.1–1.2 Mon / 15:00–16:00 H1 Thin Ice" + ends);
  check("SYTI 1 is melting\nsince Monday\n" + next, ends.substr(3));  // no row, and hides none
}

TEST_CASE("what stands behind a row without a blank line is none of it", "[extent]") {
  const auto check = [](const std::string& below) {
    CheckOverview("\nSessions\n\nSYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin Ice\n" + below,
                  BlockKind::kRow, "SYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin Ice");
  };
  check("Time: Monday all day\n");
  check("Monday 18:30–20:00 H10\n");
  // Nor is it the first cell of a web page's row, where the head below has a time of its own.
  check("Monday 18:30–20:00 H10\nSYTI 1: Thin Ice\nIce is thin.\nTime: Monday 15:00–16:00\n");
  check("• Report of the chair\n");
}

TEST_CASE("heads of sessions wrap", "[extent]") {
  const auto check = [](const std::string& head, std::string_view blocks) {
    CheckSession(head + "Time: Monday 15:00–16:00\nLocation: H1\n\n", BlockKind::kSession, blocks);
  };
  check("SYTI 1: Thin Ice\n", "SYTI 1: Thin Ice");
  check("SYTI 1: Thin Ice and its\nMany Uses (joint session\nSYTI/O)\n",
        "SYTI 1: Thin Ice and its / Many Uses (joint session / SYTI/O)");
  check("SYTI 1: Thin Ice and Kristall-\nwachstum\n", "SYTI 1: Thin Ice and Kristall- / wachstum");
}

TEST_CASE("a synopsis below a head that wraps or not", "[extent]") {
  const auto check = [](const std::string& head, std::string_view title,
                        std::string_view synopsis) {
    const std::string below = "Time: Monday 15:00–16:00\nLocation: H1\n\n";
    CheckSession(head + below, BlockKind::kSession, title);
    CheckSession(head + below, BlockKind::kSynopsis, synopsis);
  };
  check(
      "SYTI 1: Thin Ice\nThis session tells of ice that is so thin that nobody should walk on "
      "it,\nand of its friends.\n",
      "SYTI 1: Thin Ice",
      "This session tells of ice that is so thin that nobody should walk on it, / and of its "
      "friends.");
  check(
      "SYTI 1: Thin Ice and the Other Frozen Things of the North and of\nthe South\nThis session "
      "tells of ice that is so thin that nobody should\nwalk on it.\n",
      "SYTI 1: Thin Ice and the Other Frozen Things of the North and of / the South",
      "This session tells of ice that is so thin that nobody should / walk on it.");
  check(
      "SYTI 1: Thin Ice\nThis session tells of ice that is so thin that nobody should walk on "
      "it,\nand of its friends. (It has a break.)\n",
      "SYTI 1: Thin Ice",
      "This session tells of ice that is so thin that nobody should walk on it, / and of its "
      "friends. (It has a break.)");
  check("SYTI 1: Thin Ice\n\nIt is thin.\n\n", "SYTI 1: Thin Ice", "It is thin.");
  // A converter has joined the halves of a word, and with them two lines.
  check(
      "SYTI 1: Thin Ice\nThis session tells of ice that is so thin that nobody walks\non it, and "
      "of "
      "its friends, which are the snow and the sleet and the soft hail of winter's begin.\n",
      "SYTI 1: Thin Ice",
      "This session tells of ice that is so thin that nobody walks / on it, and of its friends, "
      "which are the snow and the sleet and the soft hail of winter's begin.");
}

TEST_CASE("what stands below the head of a session wraps", "[extent]") {
  CheckSession("SYTI 1: Ice\nChair: Anna Weber, Jan Roth, and\nEva Klee\nTime: Monday 15:00\n\n",
               BlockKind::kChair, "Chair: Anna Weber, Jan Roth, and / Eva Klee");
  CheckSession("SYTI 1: Ice\nChair: Anna Weber and Jan\nRoth\nTime: Monday 15:00\n\n",
               BlockKind::kChair, "Chair: Anna Weber and Jan / Roth");
  CheckSession("SYTI 1: Ice\nChair: Anna Weber\nIce is thin.\nTime: Monday 15:00\n\n",
               BlockKind::kChair, "Chair: Anna Weber");
  CheckSession("SYTI 1: Ice\nTime: Monday 15:00–17:45 Location: NW-Bau -\nHS4\n\n",
               BlockKind::kTime, "Time: Monday 15:00–17:45 Location: NW-Bau - / HS4");
  CheckSession("SYTI 1: Ice\nTime: Monday 15:00–17:45 Location:\nHSZ 01\n\n", BlockKind::kTime,
               "Time: Monday 15:00–17:45 Location: / HSZ 01");
  CheckSession("SYTI 1: Ice\nLocation: H1\nIt is thin.\n\n", BlockKind::kPlace, "Location: H1");
  CheckSession("SYTI 1: Ice\nLocation: TRE\nPhy\nChair: Anna Weber\n\n", BlockKind::kPlace,
               "Location: TRE / Phy");
  CheckSession("SYTI 1: Ice\nLocation: H1\nSee you there!\n\n", BlockKind::kPlace, "Location: H1");
  CheckSession("SYTI 1: Ice\nSee HL 4 for details of\nthis session.\n\n", BlockKind::kStub,
               "See HL 4 for details of / this session.");
}

TEST_CASE("an assembly that an overview announces without an id", "[extent]") {
  const std::string rows = "Sessions\nSYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin\nIce\n";
  const auto check = [&](const std::string& lines, std::string_view all, std::string_view agenda) {
    CheckOverview(rows + lines, BlockKind::kSession, all);
    CheckOverview(rows + lines, BlockKind::kSynopsis, agenda);
    CheckOverview(rows + lines, BlockKind::kUnrecognised, "");
    CheckOverview(rows + lines, BlockKind::kRow, "SYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin / Ice");
  };
  const std::string head = " | SYTI 1: Thin Ice";
  check("Members' Assembly of the Ice\nDivision\nThursday 18:00–19:30 H13\n• Report\n• Elections\n",
        "Members' Assembly of the Ice / Division" + head, "• Report | • Elections");
  check("Mitgliederversammlung des Fachverbands Eis\nDonnerstag, 18:00–19:30, H13\n",
        "Mitgliederversammlung des Fachverbands Eis" + head, "");
  check("Members' Assembly\nTime: Thursday 18:00–19:30\nLocation: H13\nAll are invited.\n",
        "Members' Assembly" + head, "All are invited.");
  // Below a blank line and in Markdown.
  check("\n**Members' Assembly**\n\nThursday 18:00–19:30 H13\n\n• Report\n\n• Elections\n",
        "**Members' Assembly**" + head, "• Report | • Elections");
  // A row can be one, too.
  CheckOverview("Sessions\nSYTI 2 Thu 18:00–19:30 H13\nMembers' Assembly\n", BlockKind::kRow,
                "SYTI 2 Thu 18:00–19:30 H13 / Members' Assembly");
}

}  // namespace symd
