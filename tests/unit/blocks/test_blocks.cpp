// Lines → blocks: the tree of small programmes in compact notation.
#include "blocks/blocks.h"

#include <sstream>
#include <string>

#include "blocks/scan.h"
#include "catch.h"
#include "grammar/grammar.h"
#include "laws/laws.h"
#include "support.h"

namespace symd {
namespace {

// "part{ session{ talk{ key body } break } }"
std::string Tree(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  const GrammarData& grammar = tests::TheGrammar().data();
  const Lines lines = SplitLines(source, grammar);
  const Blocks blocks = BuildBlocks(source, grammar, lines);
  std::string tree;
  int depth = 0;
  for (const Block& block : blocks.all) {
    for (; depth > block.depth; --depth) tests::AddWord(&tree, "}");
    for (; depth < block.depth; ++depth) tree += "{";
    std::string name(NameOf(block.kind));
    if (block.kind != BlockKind::kTalk && block.first_line == block.end_line) name += "?";
    tests::AddWord(&tree, name);
  }
  for (; depth > 0; --depth) tests::AddWord(&tree, "}");
  return tree;
}

// The lines of each block of one kind, as "2 5-6".
std::string LinesOf(const std::string& text, BlockKind kind) {
  const Source source = MakeSource("test.txt", text);
  const GrammarData& grammar = tests::TheGrammar().data();
  const Lines lines = SplitLines(source, grammar);
  std::string result;
  for (const Block& block : BuildBlocks(source, grammar, lines).all) {
    if (block.kind != kind) continue;
    const bool several = block.end_line - block.first_line > 1;
    tests::AddWord(&result, std::to_string(block.first_line + 1) +
                                (several ? "-" + std::to_string(block.end_line) : ""));
  }
  return result;
}

void CheckBlocks(const std::string& text, std::string_view tree) {
  INFO(text);
  CHECK(Tree(text) == tree);
}

const std::string kPart = "# Symposium Thin Ice (SYTI)\n\n";
const std::string kSession = "## SYTI 1: Ice\n\nTime: Monday 15:00–16:00\n\nLocation: H1\n\n";
const std::string kTalk1 =
    "SYTI 1.1 Mon 15:00 H1\n\n**Ice** — ●ANNA WEBER — University of Celle\n\nIt melts.\n\n";
const std::string kTalk2 =
    "SYTI 1.2 Mon 15:30 H1\n\n**Snow** — ●JAN ROTH — University of Celle\n\nIt falls.\n\n";

}  // namespace

TEST_CASE("the reference document's structure", "[blocks]") {
  CHECK(Tree(tests::FileText(tests::InSourceTree("corpus/clean/symd-2025.txt"))) ==
        "part{ organised-by organiser organiser organiser description description "
        "overview{ halls group row row row row row group row } "
        "session{ time place "
        "talk{ label key body body } "
        "talk{ label key body body body body } "
        "talk{ label key body body } "
        "break "
        "talk{ label key body body } "
        "talk{ label key body body } } }");
}

TEST_CASE("talks, labels, keys, breaks", "[blocks]") {
  CheckBlocks(kPart + kSession + kTalk1 + kTalk2,
              "part{ session{ time place talk{ key body body } talk{ key body body } } }");
  CheckBlocks(
      kPart + kSession + "**Invited Talk**\n\n" + kTalk1 + "**15 min. break**\n\n" + kTalk2,
      "part{ session{ time place talk{ label key body body } break talk{ key body body } } }");
  CheckBlocks(kPart + kSession + "**Invited Talk**\n" + kTalk1,
              "part{ session{ time place talk{ label key body body } } }");
  CheckBlocks(kPart + kSession + "Invited Talk " + kTalk1,
              "part{ session{ time place talk{ key body body } } }");
  // Glued: the label belongs to the next talk.
  CheckBlocks(
      kPart + kSession + kTalk1 + "**15 min. break****Invited Talk**\n\n" + kTalk2,
      "part{ session{ time place talk{ key body body } break talk{ label key body body } } }");
  // A break between label and key belongs between the talks as well.
  CheckBlocks(kPart + kSession + "**15 min. break**\n\n" + kTalk1,
              "part{ session{ time place break talk{ key body body } } }");
  // The word for a kind of talk alone on a line of prose is no label.
  CheckBlocks(kPart + kSession + kTalk1 + "Tutorial\n\nmore\n",
              "part{ session{ time place talk{ key body body body body } } }");
  // Keywords
  CheckBlocks(kPart + kSession + kTalk1 + "Keywords: ice; snow\n",
              "part{ session{ time place talk{ key body body keywords } } }");
}

TEST_CASE("what stands below a session's head", "[blocks]") {
  CheckBlocks(kPart +
                  "## SYTI 1: Ice\n\nIce is thin.\n\nChair: Anna Weber\n\nTime: Monday "
                  "15:00\n\nLocation: H1\n\n" +
                  kTalk1,
              "part{ session{ synopsis chair time place talk{ key body body } } }");
  CheckBlocks(kPart + "## SYTI 1: Ice\nTime: Monday 15:00\nLocation: H1\n" + kTalk1,
              "part{ session{ time place talk{ key body body } } }");
  CheckBlocks(
      kPart + "## SYTI 1: Ice\n\nSee HL 4 for details of this session.\n\n## SYTI 2: Snow\n",
      "part{ session{ stub } session }");
  // Behind the first talk they are prose of its abstract.
  CheckBlocks(kPart + kSession + kTalk1 + "Time: a short history\n",
              "part{ session{ time place talk{ key body body body } } }");
  CheckBlocks(kPart + kSession + "**15 min. break**\n\nWhat is this?\n",
              "part{ session{ time place break unrecognised } }");
}

TEST_CASE("parts and sessions without heads", "[blocks]") {
  CheckBlocks(kSession + kTalk1 + kTalk2,
              "part?{ session{ time place talk{ key body body } talk{ key body body } } }");
  CheckBlocks(kPart + kTalk1 + kTalk2,
              "part{ session?{ talk{ key body body } talk{ key body body } } }");
  CheckBlocks(kTalk1, "part?{ session?{ talk{ key body body } } }");
  CheckBlocks(
      kPart + kTalk1 +
          "SYTI 2.1 Mon 16:00 H1\n\n**Hail** — ●EVA KLEE — University of Celle\n\n"
          "SYTI 2.2 Mon 16:30 H1\n\n**Rain** — ●EVA KLEE — University of Celle\n",
      "part{ session?{ talk{ key body body } } session?{ talk{ key body } talk{ key body } } }");
  CheckBlocks("Nothing of a programme.\n\nNothing here either.\n", "unrecognised unrecognised");
  CheckBlocks("", "");
  CheckBlocks("\n\n \n", "");
}

TEST_CASE("several parts", "[blocks]") {
  const std::string second =
      "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\nDS 1.1 Mo 15:00 H1\n\n**Eis** — ●EVA "
      "KLEE — Uni Celle\n";
  CheckBlocks(
      kPart + kSession + kTalk1 + second,
      "part{ session{ time place talk{ key body body } } } part{ session{ talk{ key body } } }");
  // Without a head the second part is known by several ids of its code.
  CheckBlocks(
      kPart + kSession + kTalk1 +
          "## DS 1: Eis\n\nDS 1.1 Mo 15:00 H1\n\n**Eis** — ●EVA KLEE — Uni Celle\n",
      "part{ session{ time place talk{ key body body } } } part?{ session{ talk{ key body } } }");
  // A part's head and nothing else.
  CheckBlocks(kPart + "# Fachverband Dünne Schichten (DS)\n", "part part");
  // In an overview the heading of a group that names another part opens none.
  CheckBlocks(kPart +
                  "## Overview of Invited Talks\n\n"
                  "### Invited Talks of the joint Symposium Quantum Gears (SYQG)\n\n"
                  "SYQG 1.1 Mon 15:00–15:30 H1 Gears — •Eva Klee\n",
              "part{ overview{ group row } }");
}

TEST_CASE("plenary talks have no session head", "[blocks]") {
  CheckBlocks(
      "# Plenary Talks (PV)\n\n**Plenary Talk**\n\nPV I Mon 9:00 HS 1\n\n**Ice** — ●ANNA WEBER — "
      "Uni Celle\n\n"
      "**Plenary Talk**\n\nPV II Tue 9:00 HS 1\n\n**Snow** — ●JAN ROTH — Uni Celle\n",
      "part{ session?{ talk{ label key body } talk{ label key body } } }");
}

TEST_CASE("prose that looks like a head", "[blocks]") {
  const std::string talk = "part{ session{ time place talk{ key body body body } } }";
  CheckBlocks(kPart + kSession + kTalk1 + "Q 1: how thin is ice?\n", talk);
  CheckBlocks(kPart + kSession + kTalk1 + "Division of labour in ants (DS)\n", talk);
  CheckBlocks(kPart + kSession + kTalk1 + "SYTI 1.1\nis a talk.\n", talk);
  // In bold, or as heading, it counts.
  CheckBlocks(kPart + kSession + kTalk1 + "**SYTI 2: Snow**\n",
              "part{ session{ time place talk{ key body body } } session }");
  // In plain print when other ids have its code.
  CheckBlocks(kPart + kSession + kTalk1 + "SYTI 2: Snow\n",
              "part{ session{ time place talk{ key body body } } session }");
}

TEST_CASE("a wrong code in one key moves no talk", "[blocks]") {
  const std::string wrong =
      "SYTL 1.2 Mon 15:30 H1\n\n**Snow** — ●JAN ROTH — University of Celle\n\n";
  const std::string third =
      "SYTI 1.3 Mon 15:45 H1\n\n**Hail** — ●EVA KLEE — University of Celle\n\n";
  CheckBlocks(
      kPart + kSession + kTalk1 + wrong + third,
      "part{ session{ time place talk{ key body body } talk{ key body } talk{ key body } } }");
  CheckBlocks(kPart + kSession + kTalk1 + wrong,
              "part{ session{ time place talk{ key body body } talk{ key body } } }");
  // So does a wrong number of the session.
  const std::string number =
      "SYTI 7.2 Mon 15:30 H1\n\n**Snow** — ●JAN ROTH — University of Celle\n\n";
  CheckBlocks(
      kPart + kSession + kTalk1 + number + third,
      "part{ session{ time place talk{ key body body } talk{ key body } talk{ key body } } }");
}

TEST_CASE("an unknown heading ends a talk", "[blocks]") {
  CheckBlocks(kPart + kSession + kTalk1 + "## Dinner\n\nAt the lake.\n",
              "part{ session{ time place talk{ key body body } } } unrecognised unrecognised");
  // Before the credit it is the credit.
  CheckBlocks(
      kPart + kSession +
          "SYTI 1.1 Mon 15:00 H1\n\n## Ice — ●ANNA WEBER — University of Celle\n\nIt melts.\n",
      "part{ session{ time place talk{ key body body } } }");
}

TEST_CASE("addresses and prose of the front matter", "[blocks]") {
  const std::string address =
      "Anna Weber  \n University of Celle  \n Torfstr. 88  \n D-29221 Celle\n\n";
  CheckBlocks(kPart + address, "part{ organiser }");
  CheckBlocks(kPart + address + address + "Ice is thin.\n",
              "part{ organiser organiser description }");
  CheckBlocks(
      kPart + "Anna Weber\nUniversity of Celle\nTorfstr. 88\nD-29221 Celle\nanna@celle.example\n",
      "part{ organiser }");
  // Two without a blank line between them.
  CheckBlocks(kPart +
                  "Anna Weber\nUniversity of Celle\nD-29221 Celle\nJan Roth\nUniversity of "
                  "Celle\nD-29221 Celle\n",
              "part{ organiser organiser }");
  CheckBlocks(kPart + "Sprecher des Fachverbands:\nAnna Weber\nUniversität Celle\nD-29221 Celle\n",
              "part{ organiser }");
  CheckBlocks(kPart + "Sprecher: Anna Weber\n", "part{ organiser }");
  // Prose: one line, long lines, or no address in it.
  CheckBlocks(kPart + "Ice is thin, and so is snow.\n", "part{ description }");
  CheckBlocks(kPart + "Ice is thin\nand so is snow\nin Celle.\n", "part{ description }");
  CheckBlocks(kPart + "We thank all\nwho have helped\nto make it happen, 29221 times\n",
              "part{ description }");
}

TEST_CASE("a role above the address of whoever has it", "[blocks]") {
  const std::string address = "Anna Weber  \nUniversity of Celle  \nD-29221 Celle\n\n";
  CheckBlocks(kPart + "Sprecherin:\n\n" + address + kSession,
              "part{ organiser session{ time place } }");
  CheckBlocks(kPart + "Sprecherin:\n\n" + address + "Leiter:\n\n" + address + kSession,
              "part{ organiser organiser session{ time place } }");
  CheckBlocks(kPart + "Sprecherin:\n\nIce is thin.\n\n" + kSession,
              "part{ organiser description session{ time place } }");
}

TEST_CASE("the list of organising divisions", "[blocks]") {
  const std::string list =
      "the Magnetism Division (MA),  \nthe Thin Films Division (DS), and  \nthe Surface Science "
      "Division (O)\n";
  CheckBlocks(kPart + "jointly organised by  \n" + list + "\nIce is thin.\n",
              "part{ organised-by description }");
  CheckBlocks(kPart + "jointly organised by\n\n" + list + "\nIce is thin.\n",
              "part{ organised-by description }");
  CheckBlocks(kPart + "jointly organised by the Magnetism Division (MA)\n\nIce is thin.\n",
              "part{ organised-by description }");
  CHECK(LinesOf(kPart + "jointly organised by\n\n" + list + "\nIce is thin.\n",
                BlockKind::kOrganisedBy) == "3-7");
}

TEST_CASE("the overview", "[blocks]") {
  const std::string rows =
      "SYTI 1.1\tMon\t15:00–15:30\tH1\t**Ice** — ●ANNA WEBER\nSYTI "
      "1.2\tMon\t15:30–16:00\tH1\t**Snow** — ●JAN ROTH\n";
  const std::string overview = "## Overview of Invited Talks and Sessions\n\n";
  CheckBlocks(kPart + overview + "(Lecture hall H1)\n\n### Invited Talks\n\n" + rows +
                  "\n### Sessions\n\n" +
                  "SYTI 1.1–1.2\tMon\t15:00–16:00\tH1\t**Ice**\n-----|----\n\n" + kSession,
              "part{ overview{ halls group row row group row furniture } session{ time place } }");
  // A row over several lines.
  const std::string wrapped =
      "SYTI 1.1 Mon 15:00–15:30 H1 Ice and its many\nuses — •Anna Weber\nSYTI 1.2 Mon 15:30–16:00 "
      "H1 Snow —\n•Jan Roth\n";
  CheckBlocks(kPart + overview + "Invited Talks\n\n" + wrapped,
              "part{ overview{ group row row } }");
  CHECK(LinesOf(kPart + overview + "Invited Talks\n\n" + wrapped, BlockKind::kRow) == "7-8 9-10");
  // Rows of the old form, and the first key, which looks like one.
  CheckBlocks(kPart + overview + "Hauptvorträge\n\nSYTI 1.1 Mo 15:00 (H1) Ice, Anna Weber\n\n" +
                  "Hauptvortrag\n\nSYTI 1.1 Mo 15:00 (H1)\nIce — •Anna Weber — Uni\nCelle — Uni "
                  "Kiel\n\nIt melts.\n",
              "part{ overview{ group row } session?{ talk{ label key body body } } }");
  // A group that nobody knows is one before rows.
  CheckBlocks(kPart + overview + "### Talks of the Young\n\n" + rows,
              "part{ overview{ group row row } }");
  CheckBlocks(kPart + overview + "What is this?\n\n" + rows,
              "part{ overview{ unrecognised row row } }");
  // Without a heading of its own.
  CheckBlocks(
      kPart + "Ice is thin.\n\nSessions\nSYTI 1.1–1.2 Mon 15:00–16:00 H1 Ice\n\n" + kSession,
      "part{ description overview?{ group row } session{ time place } }");
  CheckBlocks(kPart + "SYTI 1.1–1.2 Mon 15:00–16:00 H1 Ice\n\n" + kSession,
              "part{ overview?{ row } session{ time place } }");
}

TEST_CASE("each block has its lines", "[blocks]") {
  const std::string text = kPart + kSession + kTalk1;
  CHECK(LinesOf(text, BlockKind::kPart) == "1");
  CHECK(LinesOf(text, BlockKind::kSession) == "3");
  CHECK(LinesOf(text, BlockKind::kKey) == "9");
  CHECK(LinesOf(text, BlockKind::kBody) == "11 13");
  CHECK(LinesOf(kPart + kSession + "SYTI 1.1 Mon 15:00 H1\n\nIce over\ntwo lines —\n●ANNA WEBER\n",
                BlockKind::kBody) == "11-13");
}

TEST_CASE("the id of a row", "[blocks]") {
  const auto id = [](std::string_view text) {
    return std::string(ReadRowId(text, tests::TheGrammar().data()));
  };
  CHECK(id("SYTI 1.1 Mon 15:00") == "SYTI 1.1");
  CHECK(id("MO 1.1: Talk") == "MO 1.1");
  CHECK(id("MO 1: Molecules") == "MO 1");
  CHECK(id("MO 1.1 Mo 9:00") == "MO 1.1");
  CHECK(id("Di 09:00 (Audimax) Opening") == "");  // a day
  CHECK(id("DI 09: Diamonds") == "DI 09");
}

TEST_CASE("ids are taken apart", "[blocks]") {
  const auto parts = [](std::string_view id) {
    const IdParts p = SplitId(id);
    return std::string(p.code) + "/" + std::string(p.session) + "/" + std::string(p.talk);
  };
  CHECK(parts("SYMD 1.1") == "SYMD/1/1");
  CHECK(parts("SYMD 1") == "SYMD/1/");
  CHECK(parts("S 3a.12") == "S/3a/12");
  CHECK(parts("PV IV") == "PV//IV");
  CHECK(parts("SYMD") == "SYMD//");
}

TEST_CASE("the blocks of any text are in order and on its lines", "[blocks]") {
  const std::vector<std::string> snippets = {kPart,
                                             kSession,
                                             kTalk1,
                                             kTalk2,
                                             "**Invited Talk**\n",
                                             "**15 min. break**\n",
                                             "\n",
                                             "prose\n",
                                             "## Heading\n",
                                             "## Overview of Invited Talks\n",
                                             "### Sessions\n",
                                             "SYTI 1.1–1.2\tMon\t15:00–16:00\tH1\tIce\n",
                                             "jointly organised by\n",
                                             "(Lecture hall H1)\n",
                                             "Chair: Anna Weber\n",
                                             "PV I Mon 9:00 HS 1\n",
                                             "---|---\n",
                                             "Keywords: a; b\n",
                                             "Sprecher: Anna Weber\n",
                                             "SYTI 1.1\n",
                                             "DS 2: Eis\n",
                                             "See HL 4 for details.\n"};
  tests::Random random(7);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    const std::size_t count = random.Below(12);
    for (std::size_t i = 0; i < count; ++i) text += random.Of(snippets);
    const Source source = MakeSource("test.txt", text);
    const GrammarData& grammar = tests::TheGrammar().data();
    const Lines lines = SplitLines(source, grammar);
    const std::string broken = tests::BrokenBlocks(lines, BuildBlocks(source, grammar, lines));
    if (!broken.empty()) FAIL(broken << " of '" << text << "'");
  }
}

TEST_CASE("the dump of blocks is readable", "[blocks]") {
  const Source source = MakeSource("x", kPart + kSession + "Ice is\nthin.\n");
  const GrammarData& grammar = tests::TheGrammar().data();
  const Lines lines = SplitLines(source, grammar);
  std::ostringstream out;
  DumpBlocks(source, lines, BuildBlocks(source, grammar, lines), out);
  CHECK(out.str() == "part 1\n  session 3\n    time 5\n    place 7\n    synopsis 9-10\n");
}

}  // namespace symd
