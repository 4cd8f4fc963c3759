// Scanners of ids and labels, which stand for the grammar's fragments of that name.
#include "blocks/scan.h"

#include <string>

#include "catch.h"
#include "support.h"

namespace symd {
namespace {

// "label|what stands behind", or "-".
std::string LabelOf(std::string_view text) {
  std::size_t after = 0;
  const std::string_view label = ReadLabel(text, tests::TheGrammar().data(), &after);
  return label.empty() ? "-" : std::string(label) + "|" + std::string(text.substr(after));
}

}  // namespace

TEST_CASE("the id at the beginning of a text", "[blocks]") {
  CHECK(ReadId("SYMD 1.1 Mon 15:00") == "SYMD 1.1");
  CHECK(ReadId("SYMD 1: Title") == "SYMD 1");
  CHECK(ReadId("SYMD 1") == "SYMD 1");
  CHECK(ReadId("S 3a.12 Mi") == "S 3a.12");
  CHECK(ReadId("S 3a: Plasma") == "S 3a");
  CHECK(ReadId("AKjDPG 2.1") == "AKjDPG 2.1");
  CHECK(ReadId("PV IV Mon") == "PV IV");
  CHECK(ReadId("PV XII") == "PV XII");
  CHECK(ReadId("SYMD\t1.1\tMon") == "SYMD\t1.1");
  CHECK(ReadId("SYMD  1.1") == "SYMD  1.1");
  CHECK(ReadId("SYMD\xC2\xA0"
               "1.1") ==
        "SYMD\xC2\xA0"
        "1.1");
  CHECK(ReadId("SYMD 1.1–1.5 Mon") == "SYMD 1.1");
  CHECK(ReadId("SYMD 1.") == "SYMD 1");
  CHECK(ReadId("PV Ice") == "");
  CHECK(ReadId("SYMD") == "");
  CHECK(ReadId("SYMD ") == "");
  CHECK(ReadId("1.1") == "");
  CHECK(ReadId("") == "");
}

TEST_CASE("the label at the beginning of a text", "[blocks]") {
  CHECK(LabelOf("Invited Talk SYMD 1.1") == "Invited Talk|SYMD 1.1");
  CHECK(LabelOf("Invited Talk") == "Invited Talk|");
  CHECK(LabelOf("Invited Talk: Ice") == "Invited Talk|Ice");
  CHECK(LabelOf("Keynote Talk: Ice") == "Keynote Talk|Ice");  // the longest
  CHECK(LabelOf("Keynote: Ice") == "Keynote|Ice");
  CHECK(LabelOf("Übersichtsvortrag: Eis") == "Übersichtsvortrag|Eis");
  CHECK(LabelOf("Invited Talks") == "-");
  CHECK(LabelOf("Talking: a study") == "-");
  CHECK(LabelOf("An Invited Talk") == "-");
  CHECK(LabelOf("x") == "-");
  CHECK(LabelOf("") == "-");
}

TEST_CASE("blanks", "[blocks]") {
  CHECK(BlankSize(" a") == 1);
  CHECK(BlankSize("\ta") == 1);
  CHECK(BlankSize("\xC2\xA0"
                  "a") == 2);
  CHECK(BlankSize("a ") == 0);
  CHECK(BlankSize("") == 0);
}

}  // namespace symd
