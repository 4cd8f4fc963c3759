// Blocks on one line: where labels, titles and headings are cut off what they are glued to.
#include <string>

#include "catch.h"
#include "lines/lines.h"
#include "support.h"

namespace symd {
namespace {

// The lines that a line becomes, " / " between them.
std::string Split(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  std::vector<std::string> pieces;
  for (const Line& line : SplitLines(source, tests::TheGrammar().data()).all) {
    pieces.emplace_back(source.Slice(line.text));
  }
  return tests::Joined(pieces, " / ");
}

void CheckWhole(const std::string& text) { CHECK(Split(text) == text); }

}  // namespace

TEST_CASE("labels, breaks and keys behind something else", "[lines]") {
  CHECK(Split("It melts.**Invited Talk**") == "It melts. / **Invited Talk**");
  CHECK(Split("It melts.**15 min. break****Invited Talk**") ==
        "It melts. / **15 min. break** / **Invited Talk**");
  CHECK(Split("Location: H1**Invited Talk**") == "Location: H1 / **Invited Talk**");
  CHECK(Split("Raum: Audimax**15 Min. Pause**") == "Raum: Audimax / **15 Min. Pause**");
  CHECK(Split("Location: H1**Invited Talk**SYTI 1.1 Mon 15:00 H1") ==
        "Location: H1 / **Invited Talk** / SYTI 1.1 Mon 15:00 H1");
  CHECK(Split("Chair: Anna Weber**Invited Talk**") == "Chair: Anna Weber / **Invited Talk**");
  CheckWhole("Location: **H1**");
  CheckWhole("It melts at **noon**");
}

TEST_CASE("a title in bold that begins on the line of its key", "[lines]") {
  CHECK(Split("SYTI 1.1 Mon 15:00 H1 **Thin\nIce** — ●ANNA WEBER — Kiel") ==
        "SYTI 1.1 Mon 15:00 H1 / **Thin / Ice** — ●ANNA WEBER — Kiel");
  CHECK(Split("SYTI 1.1 Mon 15:00 H1**Thin\nIce**\n— ●ANNA WEBER — Kiel") ==
        "SYTI 1.1 Mon 15:00 H1 / **Thin / Ice** / — ●ANNA WEBER — Kiel");
  CheckWhole("SYTI 1.1 Mon 15:00 **H1");
  CHECK(Split("SYTI 1.1 Mon 15:00 **H1\n**Thin Ice** — ●ANNA WEBER") ==
        "SYTI 1.1 Mon 15:00 **H1 / **Thin Ice** — ●ANNA WEBER");
  CHECK(Split("SYTI 1.1 Mon 15:00 H1 **\nThin** — ●ANNA WEBER") ==
        "SYTI 1.1 Mon 15:00 H1 ** / Thin** — ●ANNA WEBER");
}

TEST_CASE("a title without marks behind its key ends the place of the session", "[lines]") {
  const std::string session = "Location: HSZ 02\n";
  const std::string credit = "Thin Ice — •Anna Weber — Kiel";
  CHECK(Split(session + "SYTI 1.1 Mon 15:00 HSZ 02 " + credit) ==
        "Location: HSZ 02 / SYTI 1.1 Mon 15:00 HSZ 02 / " + credit);
  CHECK(Split("Time: Monday 15:00–16:00 Location: H1\nInvited Talk SYTI 1.1 Mon 15:00 H1 " +
              credit) ==
        "Time: Monday 15:00–16:00 Location: H1 / Invited Talk SYTI 1.1 Mon 15:00 H1 / " + credit);
  // Another place with a digit.
  const std::string key = "SYTI 1.1 Mon 15:00 H1 ";
  CHECK(Split(session + key + credit) == "Location: HSZ 02 / SYTI 1.1 Mon 15:00 H1 / " + credit);
  // None that tells where it ends, or no credit behind it.
  CheckWhole("SYTI 1.1 Mon 15:00 HSZ 02 " + credit);
  CheckWhole("SYTI 1.1 Mon 15:00 H1 und Foyer — •Anna Weber — Kiel");
  CHECK(Split("Time: Monday 15:00–15:45\nSYTI 1.1 Mon 15:00 Audimax " + credit) ==
        "Time: Monday 15:00–15:45 / SYTI 1.1 Mon 15:00 Audimax " + credit);
  CHECK(Split("Location: H1\n" + key + "and H2") == "Location: H1 / " + key + "and H2");
}

TEST_CASE("a title in bold behind its key", "[lines]") {
  CHECK(Split("SYTI 1.1 Mon 15:00 H1**Thin Ice** — ●ANNA WEBER — Kiel University") ==
        "SYTI 1.1 Mon 15:00 H1 / **Thin Ice** — ●ANNA WEBER — Kiel University");
  CHECK(Split("**Coffee break**SYTI 1.1 Mon 15:00 H1**Thin Ice** — ●ANNA WEBER — Kiel") ==
        "**Coffee break** / SYTI 1.1 Mon 15:00 H1 / **Thin Ice** — ●ANNA WEBER — Kiel");
  // With a blank between them the two are not glued, but not one either.
  CHECK(Split("SYTI 1.1 Mon 15:00 H1 **Thin Ice** — ●ANNA WEBER — Kiel University") ==
        "SYTI 1.1 Mon 15:00 H1 / **Thin Ice** — ●ANNA WEBER — Kiel University");
  CHECK(Split("**Invited Talk** SYTI 1.1 Mon 15:00 H1 **Thin Ice** — ●ANNA WEBER — Kiel") ==
        "**Invited Talk** SYTI 1.1 Mon 15:00 H1 / **Thin Ice** — ●ANNA WEBER — Kiel");
  CheckWhole("SYTI 1.1 Mon 15:00 **H1**");
  CheckWhole("SYTI 1.1 melts**Thin Ice**");
  CheckWhole("**SYTI 1.1 Mon 15:00 H1**");
}

TEST_CASE("a title behind the place in brackets of its key", "[lines]") {
  CHECK(Split("T 1.2 Mi 09:00 (HS 1) Thin Ice — •Anna Weber — Kiel") ==
        "T 1.2 Mi 09:00 (HS 1) / Thin Ice — •Anna Weber — Kiel");
  CHECK(Split("T 1.2 Mi 09:00 (HS 1 (GW2)) Thin\nIce — Anna Weber — Kiel") ==
        "T 1.2 Mi 09:00 (HS 1 (GW2)) / Thin / Ice — Anna Weber — Kiel");
  CheckWhole("T 1.2 Mi 09:00 (HS 1)");
  CheckWhole("T 1.2 Mi 09:00 HS 1 (above) Thin Ice — •Anna Weber");
  CheckWhole("T 1.2 Mi 09:00 (HS 1) Thin Ice, Anna Weber");
  CHECK(Split("T 1.2 Mi 09:00 (HS 1) Ice, Anna Weber\nT 1.3 Mi 10:00 H1\nSnow — •Jan Roth") ==
        "T 1.2 Mi 09:00 (HS 1) Ice, Anna Weber / T 1.3 Mi 10:00 H1 / Snow — •Jan Roth");
}

TEST_CASE("two headings on one line", "[lines]") {
  CHECK(Split("# Symposium Thin Ice (SYTI) Overview of Invited Talks and Sessions") ==
        "Symposium Thin Ice (SYTI) / Overview of Invited Talks and Sessions");
  CHECK(Split("# Symposium Thin Ice (SYTI)Overview of Invited Talks and Sessions") ==
        "Symposium Thin Ice (SYTI) / Overview of Invited Talks and Sessions");
  CHECK(Split("## SYTI 1: Thin Ice Time: Monday 15:00–17:45") ==
        "SYTI 1: Thin Ice / Time: Monday 15:00–17:45");
  CHECK(Split("## SYTI 1: Thin IceTime: Monday 15:00–17:45") ==
        "SYTI 1: Thin Ice / Time: Monday 15:00–17:45");
  CHECK(Split("## SYTI 1: Time: Which Way?") == "SYTI 1: Time: Which Way?");
  CHECK(Split("## SYTI 1: McLeod Gauges of NaCl") == "SYTI 1: McLeod Gauges of NaCl");
}

}  // namespace symd
