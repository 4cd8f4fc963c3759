// Lines of web pages → blocks: what begins and ends a page, rows in their three forms, what belongs
// to the site around a page.
#include <array>
#include <string>

#include "blocks/blocks.h"
#include "catch.h"
#include "grammar/grammar.h"
#include "support.h"

namespace symd {
namespace {

// "page part:web_session{ session:web_session{ time talk{ key body } } }"; "?" for no lines.
std::string Tree(const std::string& text) {
  constexpr std::array<std::string_view, 6> kLayouts = {"markdown",     "text",    "blank_text",
                                                        "contribution", "session", "part"};
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
    const bool empty = block.kind == BlockKind::kTalk || block.kind == BlockKind::kOverview;
    if (!empty && block.first_line == block.end_line) name += "?";
    if (block.page && block.kind != BlockKind::kTalk)
      name += ":" + std::string(kLayouts[static_cast<std::size_t>(*block.page)]);
    tests::AddWord(&tree, name);
  }
  for (; depth > 0; --depth) tests::AddWord(&tree, "}");
  return tree;
}

void CheckBlocks(const std::string& text, std::string_view tree) {
  INFO(text);
  CHECK(Tree(text) == tree);
}

const std::string kHead = "Regensburg 2025 – scientific programme\n\n";
const std::string kMenu = "Parts | Days | Selection | Search\n\n";
const std::string kPart = "O: Fachverband Oberflächenphysik\n\n";
const std::string kSession = "O 5: Ice\n\n";
const std::string kTime = "Monday, March 17, 2025, 15:00–17:00, H1\n\n";
const std::string kKey = "O 5.1: Talk\n\n";
const std::string kCredit = "Thin ice — •Anna Weber — Uni Celle\n\n";
const std::string kAbstract = "It melts.\n\n";
const std::string kLong(200, 'x');
const std::string kFoot = "100% | Mobile Layout | Deutsche Version\n\n© 2025\n\n";

}  // namespace

TEST_CASE("the page of a contribution", "[blocks]") {
  const std::string talk = kKey + kTime + kCredit + kAbstract;
  CheckBlocks(kHead + kMenu + kPart + kSession + talk + "Keywords: ice\n\n" + kFoot,
              "page furniture part:contribution{ session:contribution{ talk{ key time body body "
              "keywords } } } furniture furniture");
  CheckBlocks(kPart + kSession + talk,
              "part:contribution{ session:contribution{ talk{ key time body body } } }");
  CheckBlocks(kSession + talk,
              "part?:contribution{ session:contribution{ talk{ key time body body } } }");
  CheckBlocks(talk, "part?:contribution{ session?:contribution{ talk{ key time body body } } }");
  // What a page that is cut has left.
  CheckBlocks(kHead + kPart, "page part:part");
  CheckBlocks(kHead + kPart + kSession, "page part:session{ session:session }");
  CheckBlocks(kHead + kSession + kKey,
              "page part?:contribution{ session:contribution{ talk{ key } } }");
  // A type that nobody knows counts above a time.
  CheckBlocks(kHead + kSession + "O 5.1: Science Slam\n\n" + kTime + kCredit,
              "page part?:contribution{ session:contribution{ talk{ key time body } } }");
  CheckBlocks("O 5.1: Science Slam\n\n" + kCredit, "unrecognised unrecognised");
  // No blank lines at all.
  CheckBlocks(
      "Regensburg 2025 – scientific programme\nO: Fachverband Oberflächenphysik\nO 5: Ice\n"
      "O 5.1: Talk\nMonday, March 17, 2025, 15:00–17:00, H1\nThin ice — •Anna Weber — Uni Celle\n"
      "It melts.\nIt freezes.\nKeywords: ice\n© 2025\nPrinted with care\n",
      "page part:contribution{ session:contribution{ talk{ key time body body body keywords } } } "
      "furniture furniture");
}

TEST_CASE("the page of a session", "[blocks]") {
  const std::string rows =
      "part?:session{ session:session{ time talk{ key body } talk{ key body } } }";
  const std::string session = kSession + kTime;
  CheckBlocks(session + "15:00 O 5.1 Ice — •A B\n15:15 O 5.2 Snow — •A B\n", rows);
  CheckBlocks(session + "|  | 15:00 | O 5.1 | Ice — •A B | \n| 15:15 | O 5.2 | Snow — •A B |\n",
              rows);
  CheckBlocks(session + "15:00\nO 5.1\nIce — •A B\n15:15\nO 5.2\nSnow — •A B\n", rows);
  CheckBlocks(session + "15:00\n\nO 5.1\n\nIce — •A B\n\n15:15\n\nO 5.2\n\nSnow — •A B\n", rows);
  // Rows that wrap, and rows of which the rest is lost.
  CheckBlocks(session + "15:00 O 5.1 Ice —\n•A B\n15:15 O 5.2 Snow — •A B,\nand C D\n", rows);
  CheckBlocks(session + "15:00 O 5.1\n15:15\nO 5.2\n",
              "part?:session{ session:session{ time talk{ key } talk{ key } } }");
  CheckBlocks(session + "|  | 15:00 |  | Welcome |\n|  | 15:10 |  | Coffee break |\n",
              "part?:session{ session:session{ time talk{ key body } break } }");
  CheckBlocks(
      session + "15:00 O 5.1 Ice — •A B\n15:15 \t\t15 min. break\n15:30 O 5.2 Snow — •A B\n",
      "part?:session{ session:session{ time talk{ key body } break talk{ key body } } }");
  CheckBlocks(kSession + "15:00 O 5.1 Ice — •A B\n",
              "part?:session{ session:session{ talk{ key body } } }");
  CheckBlocks("15:00 O 5.1 Ice — •A B\n", "part?:session{ session?:session{ talk{ key body } } }");
  CheckBlocks(session + "Chair: Anna Weber\n\nIce is thin.\n\n15:00 O 5.1 Ice — •A B\n\n" + kFoot,
              "part?:session{ session:session{ time chair synopsis talk{ key body } } } furniture "
              "furniture");
}

TEST_CASE("the page of a part", "[blocks]") {
  const std::string rows = "page part:part{ overview{ row row } }";
  CheckBlocks(
      kHead + kPart + "| Mo, 9:00–10:00 | H1 | O 5: Ice |\n| Di, 9:00–10:00 | H1 | O 6: Snow |\n",
      rows);
  CheckBlocks(kHead + kPart + "Mo, 9:00–10:00 H1 O 5: Ice\nDi, 9:00–10:00 H1 O 6: Snow\n", rows);
  CheckBlocks(kHead + kPart + "Mo, 9:00–10:00\nH1\nO 5: Ice\nDi, 9:00–10:00\nH1\nO 6: Snow\n",
              rows);
  CheckBlocks(kHead + kPart + "Mo, 9:00–10:00\n\nO 5: Ice\n\nDi, 9:00–10:00\n\nH1\n\nO 6: Snow\n",
              rows);
  CheckBlocks("| Mo, 9:00–10:00 | H1 | O 5: Ice |\n", "part?:part{ overview{ row } }");
  CheckBlocks(kHead + kPart + "Ice and what it does is our subject.\n\n" +
                  "| Mo, 9:00–10:00 | H1 | O 5: Ice |\n\n" + kFoot,
              "page part:part{ description overview{ row } } furniture furniture");
}

TEST_CASE("pages follow each other and other layouts", "[blocks]") {
  const std::string page = kSession + kTime + "15:00 O 5.1 Ice — •A B\n\n";
  CheckBlocks(kHead + page + kFoot + kHead + "O 6: Snow\n\n" + kTime,
              "page part?:session{ session:session{ time talk{ key body } } } furniture furniture "
              "page part?:session{ session:session{ time } }");
  CheckBlocks(page + "O 6: Snow\n\n" + kTime + "O 6.1: Talk\n\n" + kTime + kCredit,
              "part?:session{ session:session{ time talk{ key body } } session:contribution{ time "
              "talk{ key time body } } }");
  CheckBlocks(kHead + page +
                  "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\n"
                  "DS 1.1 Mo 9:00 H3\n\n**Eis** — ●JAN ROTH — Uni Kiel\n",
              "page part?:session{ session:session{ time talk{ key body } } } part{ session{ talk{ "
              "key body } } }");
  CheckBlocks(
      "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\nDS 1.1 Mo 9:00 H3\n\n"
      "**Eis** — ●JAN ROTH — Uni Kiel\n\nEs schmilzt.\n\n" +
          kMenu + kHead + page,
      "part{ session{ talk{ key body body furniture } } } page part?:session{ "
      "session:session{ time talk{ key body } } }");
}

TEST_CASE("the site around a page", "[blocks]") {
  const std::string page = kHead + kSession + kTime + "15:00 O 5.1 Ice — •A B\n\n";
  CheckBlocks("Society of Ice\n\nWelcome to our pages\n\n" + page,
              "furniture furniture page part?:session{ session:session{ time talk{ key body } } }");
  CheckBlocks(page + "Programme archive > 2025\n\nMade by hand\n\n",
              "page part?:session{ session:session{ time talk{ key body } } } furniture furniture");
  // Long lines and sentences are none.
  CheckBlocks(kLong + "\n\n" + page,
              "unrecognised page part?:session{ session:session{ time talk{ key body } } }");
  CheckBlocks(kHead + "We met on the ice.\n\n" + kSession + kTime,
              "page unrecognised part?:session{ session:session{ time } }");
  CheckBlocks(page + "A > B > C\n\n",
              "page part?:session{ session:session{ time talk{ key body } unrecognised } }");
  // Bars in an abstract.
  CheckBlocks(kHead + kSession + kKey + kTime + kCredit + "Parts | Days | Ice\n\n" + kLong + "\n",
              "page part?:contribution{ session:contribution{ talk{ key time body body body } } }");
}

TEST_CASE("lines that look like those of pages", "[blocks]") {
  const std::string markdown =
      "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Ice\n\nSYTI 1.1 Mon 15:00 H1\n\n"
      "**Ice** — ●ANNA WEBER — Uni Celle\n\n";
  for (const char* line :
       {"Monday, March 17, 2025, was a cold day", "16:00", "SYTI 1.2: Talk of the town",
        "NB: ice melts", "Parts | Days | Search", "© 2025", "Celle 2025 – a programme of ice",
        "SYTI: Thin Ice", "|  | 16:00 | late |"}) {
    CheckBlocks(markdown + line + "\n", "part{ session{ talk{ key body body } } }");
  }
}

}  // namespace symd
