// Headers of a text layer: lines among others that open a part, an overview or a session, and prose
// that only looks like them.
#include "blocks/headers.h"

#include <string>

#include "catch.h"
#include "unit/blocks/shown.h"

namespace symd {
namespace {

using tests::BlocksOf;
using tests::kPlainHead;
using tests::PlainSession;

void CheckParts(const std::string& above, std::string_view parts) {
  const std::string text = above + PlainSession(kPlainHead);
  INFO(text);
  CHECK(BlocksOf(text, BlockKind::kPart) == parts);
}

// `prose` goes on from the first abstract; `heads` are all session heads of the document.
void CheckHeadsIn(const std::string& prose, std::string_view heads) {
  const std::string text =
      "Symposium Thin Ice (SYTI)\n\n" + PlainSession(kPlainHead) + prose +
      "\n\nSYTI 2: Hail\nTime: Monday 16:00–17:00\n\nSYTI 2.1 Mon 16:00 H1\nHail — •Eva Klee — Uni "
      "Celle, Germany\n";
  INFO(text);
  CHECK(BlocksOf(text, BlockKind::kSession) == heads);
}

}  // namespace

TEST_CASE("heads of parts in plain print", "[headers]") {
  CheckParts("Symposium Thin Ice (SYTI)\n\n", "Symposium Thin Ice (SYTI)");
  CheckParts("Regensburg 2025 – SYTI  Overview\n\nSymposium Thin Ice (SYTI)\nIce is thin.\n\n",
             "Symposium Thin Ice (SYTI)");
  CheckParts("Fachverband Dünnes Eis (SYTI)\n\n", "Fachverband Dünnes Eis (SYTI)");
  CheckParts("Ice Division Fachverband Eis (SYTI)\n\n", "Ice Division Fachverband Eis (SYTI)");
  CheckParts("Working Group on Ice (SYTI)\n\n", "Working Group on Ice (SYTI)");
  CheckParts("Tutorials (SYTI)\n\n", "Tutorials (SYTI)");
  CheckParts("Thin Ice (SYTI)\n\n", "?");
}

TEST_CASE("heads of parts in two languages, one on each line", "[headers]") {
  CheckParts("Ice Division\nFachverband Eis (SYTI)\n\n", "Ice Division / Fachverband Eis (SYTI)");
  CheckParts("Regensburg 2025 – SYTI  Overview\nIce Division\nFachverband Eis (SYTI)\n\n",
             "Ice Division / Fachverband Eis (SYTI)");
  CheckParts("# Ice Division\n\n# Fachverband Eis (SYTI)\n\n",
             "Ice Division / _ / Fachverband Eis (SYTI)");
  CheckParts("Our Friends\nFachverband Eis (SYTI)\n\n", "Fachverband Eis (SYTI)");
  CheckParts("Working Group on Snow\nFachverband Eis (SYTI)\n\n", "Fachverband Eis (SYTI)");
}

TEST_CASE("heads of parts that wrap", "[headers]") {
  CheckParts("Symposium Thin Ice and Other Frozen\nThings (SYTI)\n\n",
             "Symposium Thin Ice and Other Frozen / Things (SYTI)");
  CheckParts("Symposium Thin Ice and\nOther Frozen\nThings (SYTI)\n\n",
             "Symposium Thin Ice and / Other Frozen / Things (SYTI)");
  CheckParts("Fachverband Dünnes Eis\n(SYTI)\n\n", "Fachverband Dünnes Eis / (SYTI)");
  CheckParts("Arbeitskreis Eis und Kristall-\nwachstum (SYTI)\n\n",
             "Arbeitskreis Eis und Kristall- / wachstum (SYTI)");
}

TEST_CASE("prose that looks like the head of a part", "[headers]") {
  // The code is no code of this document.
  CheckParts(
      "Symposium Thin Ice (SYTI)\n\nWe thank the organisers of the\nSymposium Snow (SYSN)\n\n",
      "Symposium Thin Ice (SYTI)");
  // The sentence goes on, or went on before.
  CheckParts("Symposium Thin Ice (SYTI)\n\nWelcome to the\nSymposium Ice (SYTI)\nin Celle.\n\n",
             "Symposium Thin Ice (SYTI)");
  CheckParts(
      "Symposium Thin Ice (SYTI)\n\nIce is thin. It is told by the Symposium Thin\nIce of "
      "old (SYTI)\n\n",
      "Symposium Thin Ice (SYTI)");
  CheckParts("Symposium Thin Ice (SYTI)\n\nthe Division of the ice into\nfloes (SYTI)\n\n",
             "Symposium Thin Ice (SYTI)");
  // No kind word.
  CheckParts("Symposium Thin Ice (SYTI)\n\nThe Story of the\nIce (SYTI)\n\n",
             "Symposium Thin Ice (SYTI)");
}

TEST_CASE("a second part in the midst of lines", "[headers]") {
  const std::string second =
      "Fachverband Schnee\nund Hagel (SN)\nSN 1: Schnee\nZeit: Montag 9:00–10:00\nRaum: H2\nSN 1.1 "
      "Mo 9:00 H2\nSchnee — •Eva Klee — Uni Celle\nEr fällt.\n";
  CHECK(BlocksOf("Symposium Thin Ice (SYTI)\n\n" + PlainSession(kPlainHead) + second,
                 BlockKind::kPart) ==
        "Symposium Thin Ice (SYTI) | Fachverband Schnee / und Hagel (SN)");
}

TEST_CASE("the head of a part at the top of a page", "[headers]") {
  const std::string page = "\n12\n\n\fRegensburg 2025 – SN  Montag\n\n";
  const std::string second =
      "Fachverband Schnee\nund Hagel (SN)\nSN 1: Schnee\nZeit: Montag 9:00–10:00\nRaum: H2\nSN 1.1 "
      "Mo 9:00 H2\nSchnee — •Eva Klee — Uni Celle\nEr fällt.\n";
  const std::string credit =
      "SYTI 1.3 Mon 16:00 H1\nHail — •Eva Klee — University of Celle, Germany\n";
  CHECK(BlocksOf("Symposium Thin Ice (SYTI)\n\n" + PlainSession(kPlainHead) + "\n" + credit + page +
                     second,
                 BlockKind::kPart) ==
        "Symposium Thin Ice (SYTI) | Fachverband Schnee / und Hagel (SN)");
}

TEST_CASE("heads of sessions in plain print", "[headers]") {
  CheckHeadsIn("", "SYTI 1: Thin Ice | SYTI 2: Hail");
  // In the midst of lines, when its time or place stands below …
  CheckHeadsIn("SYTI 3: Rain\nTime: Tuesday 9:00–10:00\nLocation: H1",
               "SYTI 1: Thin Ice | SYTI 3: Rain | SYTI 2: Hail");
  CheckHeadsIn("SYTI 3: Rain\nChair: Eva Klee", "SYTI 1: Thin Ice | SYTI 3: Rain | SYTI 2: Hail");
  CheckHeadsIn("SYTI 3: Rain\nSee HL 4 for details of this session.",
               "SYTI 1: Thin Ice | SYTI 3: Rain | SYTI 2: Hail");
  // … or the next key is its own.
  CheckHeadsIn("SYTI 3: Rain\nSYTI 3.1 Tue 9:00 H1\nRain — •Eva Klee — Uni Celle, Germany",
               "SYTI 1: Thin Ice | SYTI 3: Rain | SYTI 2: Hail");
}

TEST_CASE("prose that looks like the head of a session", "[headers]") {
  const std::string_view heads = "SYTI 1: Thin Ice | SYTI 2: Hail";
  CheckHeadsIn("Q 1: how thin is ice?", heads);       // no such code
  CheckHeadsIn("SYTI 7: what we saw there.", heads);  // nothing below it
  CheckHeadsIn("as it was told in\nSYTI 1: ice is thin.\nTime: a riddle", heads);
  CheckHeadsIn("Step 1: melt\nTime: Monday", heads);
}

TEST_CASE("heads of overviews in plain print", "[headers]") {
  const auto overviews = [](const std::string& text) {
    return BlocksOf(text, BlockKind::kOverview);
  };
  const std::string part = "Symposium Thin Ice (SYTI)\n\n";
  const std::string rows = "SYTI 1.1 Mon 15:00–15:30 H1 Ice — •Anna Weber\n\n";
  CHECK(overviews(part + "Overview of Invited Talks and Sessions\n\nInvited Talks\n\n" + rows +
                  PlainSession(kPlainHead)) == "Overview of Invited Talks and Sessions");
  CHECK(overviews(part +
                  "Ice is thin.\nOverview of Invited Talks and Sessions\n(Lecture hall H1)\n" +
                  rows + PlainSession(kPlainHead)) == "Overview of Invited Talks and Sessions");
  CHECK(overviews(part + "We give an\nOverview of the field and of what it does.\n\n" +
                  PlainSession(kPlainHead)) == "");
  CHECK(overviews(part + PlainSession(kPlainHead) + "Overview of the field\nis given.\n") == "");
}

TEST_CASE("what ends open", "[headers]") {
  const GrammarData& grammar = tests::TheGrammar().data();
  for (const char* open : {"mate-", "Anna Weber,", "Anna Weber &", "Ice —", "of the", "durch die",
                           "Uni A/", "Ice ("}) {
    INFO(open);
    CHECK(EndsOpen(open, grammar));
  }
  for (const char* ended :
       {"", "It melts.", "Vienna, AT", "Thin Ice", "Uni Celle, Germany", "— 2"}) {
    INFO(ended);
    CHECK_FALSE(EndsOpen(ended, grammar));
  }
}

}  // namespace symd
