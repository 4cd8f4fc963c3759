// Rows of web pages on one line: the cells that they are cut into, and lines with bars that are no
// rows.
#include <string>

#include "catch.h"
#include "grammar/grammar.h"
#include "lines/lines.h"
#include "support.h"

namespace symd {
namespace {

// The cells of a line, "/" between them, with a "*" before the first of a row.
std::string CellsOf(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  std::vector<std::string> cells;
  std::uint32_t at = 0;
  for (const Line& line : lines.all) {
    CHECK(line.span.begin == at);  // lines tile the text
    at = line.span.end;
    cells.push_back((line.row ? "*" : "") + std::string(source.Slice(line.text)));
  }
  CHECK(at == text.size());
  return tests::Joined(cells, "/");
}

void CheckCells(const std::string& line, std::string_view cells) {
  INFO(line);
  CHECK(CellsOf(line) == cells);
}

}  // namespace

TEST_CASE("rows of talks in cells", "[lines]") {
  CheckCells("|  | 16:00 | O 55.1 | Ice — •A | ", "*16:00/O 55.1/Ice — •A");
  CheckCells("| 16:00 | O 55.1 | Ice — •A |", "*16:00/O 55.1/Ice — •A");
  CheckCells("16:00 | O 55.1 | Ice — •A", "*16:00/O 55.1/Ice — •A");
  CheckCells("|  |  | 16:00 | O 55.1 | Ice — •A |  |", "*16:00/O 55.1/Ice — •A");
  CheckCells("|\t16:00\t|\tO 55.1\t|\tIce — •A\t|", "*16:00/O 55.1/Ice — •A");
  CheckCells(
      "|\xC2\xA0|\xC2\xA0"
      "16:00 | O\xC2\xA0"
      "55.1 | Ice — •A |\xC2\xA0",
      "*16:00/O\xC2\xA0"
      "55.1/Ice — •A");
  // The title has bars of its own.
  CheckCells("|  | 16:00 | O 55.1 | States |a> | |b> — •A | ",
             "*16:00/O 55.1/States |a> | |b> — •A");
  CheckCells("|  |  | O 55.1 | Ice — •A | ", "*O 55.1/Ice — •A");
  CheckCells("|  | 16:00 |  | Coffee break | ", "*16:00/Coffee break");
  CheckCells("|  | 16:00 | O 55.1 | ", "*16:00/O 55.1");
  CheckCells("|  | 16:00 | O  55.1 | Ice — •A | ", "*16:00/O  55.1/Ice — •A");
}

TEST_CASE("rows of sessions in cells", "[lines]") {
  CheckCells("|  | Mo, 09:30–13:00 | H13 | HL 1: Ice (joint session HL/O) | ",
             "*Mo, 09:30–13:00/H13/HL 1: Ice (joint session HL/O)");
  CheckCells("|  | Mo–Fr, ganztags | HZ 1+2 | Foyer | HL 1: Ice | ",
             "*Mo–Fr, ganztags/HZ 1+2 | Foyer/HL 1: Ice");
  CheckCells("|  | Mo, 09:30–13:00 |  | HL 1: Ice | ", "*Mo, 09:30–13:00/HL 1: Ice");
  CheckCells("|  | Mo, 08:30–09:15 | H1 | PV I: Ice | ", "*Mo, 08:30–09:15/H1/PV I: Ice");
}

TEST_CASE("rows without bars", "[lines]") {
  CheckCells("16:00 O 55.1 Topical Talk: Ice — •A", "*16:00/O 55.1/Topical Talk: Ice — •A");
  CheckCells("  16:00\tO 55.1\tIce — •A", "*16:00/O 55.1/Ice — •A");
  CheckCells("16:00–16:15, O 55.1: Ice — •A", "*16:00–16:15/O 55.1/Ice — •A");
  CheckCells("9:00 PV IV Ice — •A", "*9:00/PV IV/Ice — •A");
  CheckCells("16:00 O 55.1", "*16:00/O 55.1");
  CheckCells("Mo, 09:30–13:00 H13 HL 1: Ice", "*Mo, 09:30–13:00/H13/HL 1: Ice");
  CheckCells("Mo, 09:30–13:00, HZ 1+2, HL 1: Ice", "*Mo, 09:30–13:00/HZ 1+2/HL 1: Ice");
  CheckCells("Mo, 09:30–13:00 HL 1: Ice", "*Mo, 09:30–13:00/HL 1: Ice");
}

TEST_CASE("a single cell that means something is a line", "[lines]") {
  CheckCells("|  | O 55: Ice |  |", "O 55: Ice");
  CheckCells("| Monday, March 17, 2025, 19:00–21:00, P4 |",
             "Monday, March 17, 2025, 19:00–21:00, P4");
  CheckCells("| 16:00 |", "16:00");
}

TEST_CASE("a break between rows", "[lines]") {
  CheckCells("16:00 \t\t15 min. break", "*16:00/15 min. break");
  CheckCells("12:30 Uhr Mittagspause", "*12:30 Uhr/Mittagspause");
  CheckCells("16:00 Break junctions", "16:00 Break junctions");
}

TEST_CASE("a row of the overview in bars is one line", "[lines]") {
  CheckCells("| SYTI 1.1 | Mon | 15:00–15:30 | H1 | **Ice** — ●A |",
             "SYTI 1.1 | Mon | 15:00–15:30 | H1 | **Ice** — ●A");
  CheckCells("| SYTI 1.1 | Mon | late | H1 | **Ice** — ●A |",
             "| SYTI 1.1 | Mon | late | H1 | **Ice** — ●A |");
}

TEST_CASE("lines with bars that are no rows", "[lines]") {
  for (const char* line :
       {"Parts | Days | Search", "The state |a> melts.", "|a| is small", "| a | b |", "|16:00",
        "At 16:00 | O 55.1 | Ice", "16:00 Opening", "16:00 o'clock | late",
        "| SYMD 1.1 Mon 15:00 H1 | Ice |", "Mo, 09:30–13:00, H13", "|", "||"}) {
    CheckCells(line, line);
  }
}

}  // namespace symd
