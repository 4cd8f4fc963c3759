// Source → lines: the shapes of single lines, marks, glued blocks, table rules; lines and
// what is taken out of them tile the text.
#include "lines/lines.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "catch.h"
#include "grammar/grammar.h"
#include "laws/laws.h"
#include "support.h"

namespace symd {
namespace {

using tests::Random;

// What one line is: "heading2 bold key row".
std::string Described(const Line& line) {
  std::string words;
  if (line.blank()) tests::AddWord(&words, "blank");
  if (line.heading != 0) tests::AddWord(&words, "heading" + std::to_string(line.heading));
  if (line.bold) tests::AddWord(&words, "bold");
  if (line.hard_break) tests::AddWord(&words, "hard-break");
  if (line.glued) tests::AddWord(&words, "glued");
  for (int i = 0; i < kShapes; ++i) {
    if (line.Is(static_cast<Shape>(i))) tests::AddWord(&words, NameOf(static_cast<Shape>(i)));
  }
  return words.empty() ? "-" : words;
}

void CheckLine(const std::string& text, std::string_view shapes) {
  INFO(text);
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  REQUIRE(lines.all.size() == 1);
  CHECK(Described(lines.all[0]) == shapes);
}

// The lines of a text, " / " between them: what each is, and its text in brackets.
std::string Split(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  std::vector<std::string> all;
  for (const Line& line : lines.all) {
    all.push_back(Described(line) + " [" + std::string(source.Slice(line.text)) + "]");
  }
  return tests::Joined(all, " / ");
}

// Where glued blocks meet, as "line:column".
std::string GluedAt(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  std::string places;
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  for (const Observation& o : lines.observations) {
    if (o.kind != ObservationKind::kGluedBlocks) continue;
    const Position at = source.PositionOf(o.span.begin);
    tests::AddWord(&places, std::to_string(at.line) + ":" + std::to_string(at.column));
  }
  return places;
}

}  // namespace

TEST_CASE("heads of parts", "[lines]") {
  CheckLine("# Symposium Thin Ice (SYTI)", "heading1 part_head");
  CheckLine("Symposium Thin Ice (SYTI)", "part_head");
  CheckLine("**Symposium Thin Ice (SYTI)**", "bold part_head");
  CheckLine("# Fachverband Dünne Schichten (DS)", "heading1 part_head");
  CheckLine("# Surface Science Division (O)", "heading1 part_head");
  CheckLine("# Atomic Physics Division Fachverband Atomphysik (A)", "heading1 part_head");
  CheckLine("# Arbeitskreis Energie (AKE)", "heading1 part_head");
  CheckLine("# Plenarvorträge (PV)", "heading1 part_head");
  CheckLine("# Exhibition of Instruments (EX)", "heading1 part_head");
  CheckLine("Exhibition of Instruments (EX)", "part_head");
  CheckLine("# Instruments (EX)", "heading1 part_head");
  CheckLine("Instruments (EX)", "-");
  CheckLine("# Symposium Thin Ice", "heading1");
  CheckLine("# Symposium Dinner (20:00)", "heading1");
  CheckLine("the Magnetism Division (MA),", "-");
}

TEST_CASE("lines of the front matter", "[lines]") {
  CheckLine("jointly organised by  ", "hard-break organised_by");
  CheckLine("gemeinsam organisiert von", "organised_by");
  CheckLine("jointly organized by the Magnetism Division (MA) and", "organised_by");
  CheckLine("It is organised by a committee", "-");
  CheckLine("Sprecher des Fachverbands:", "role");
  CheckLine("Örtliche Tagungsleitung: Anna Weber", "role");
  CheckLine("Sprecher des Fachverbands", "-");
  CheckLine("anna.weber@example.org", "email");
  CheckLine("E-Mail: anna.weber@example.org", "email");
  CheckLine("see anna.weber@example.org for details", "-");
  CheckLine(" D-40237 Düsseldorf", "-");
}

TEST_CASE("lines of the overview", "[lines]") {
  CheckLine("## Overview of Invited Talks and Sessions", "heading2 overview_head");
  CheckLine("Übersicht der Hauptvorträge und Fachsitzungen", "overview_head");
  CheckLine("An overview of the field", "-");
  CheckLine("(Lecture hall H1)", "halls");
  CheckLine("(Hörsäle HZ 12 und Casino 1.801, 1.802; Poster Casino 1. OG)", "halls");
  CheckLine("(see page 3)", "-");
  CheckLine("### Invited Talks", "heading3 talk_group");
  CheckLine("**Hauptvorträge**", "bold talk_group");
  CheckLine("Invited Talks of the joint Symposium Quantum Gears (SYQG)", "talk_group");
  CheckLine("Invited talks are long.", "-");
  CheckLine("### Sessions", "heading3 session_group");
  CheckLine("Fachsitzungen", "session_group");
  CheckLine("Sessions of the day", "-");
  CheckLine("SYTI 1.1\tMon\t15:00–15:30\tH1\t**Ice** — ●ANNA WEBER", "row key");
  CheckLine("SYTI 1.1 Mon 15:00–15:30 H1 Ice — •Anna Weber", "row key");
  CheckLine("SYTI 1.1–1.5 Mon 15:00–17:45 H1 Ice", "row");
  CheckLine("SYTI 1.1-1.5 Mo 15:00-17:45 H1 Eis", "row");
  CheckLine("O 52.1–52.1 Mon 15:00–17:45 H1 Ice", "row");
  CheckLine("O 52 Mon 19:00–21:00 H1 Assembly", "row");
  CheckLine("O 60.1–60.9 Mo-Fr 9:00–17:00 P Posters", "row");
  CheckLine("**SYTI 1.1** Mon 15:00–15:30 H1 Ice", "row key");
  CheckLine("SYTI 1.1 shows that", "-");
}

TEST_CASE("heads of sessions and what stands below", "[lines]") {
  CheckLine("## SYTI 1: Thin Ice", "heading2 session_head");
  CheckLine("SYTI 1: Thin Ice", "session_head");
  CheckLine("**SYTI 1: Thin Ice**", "bold session_head");
  CheckLine("## S 3a: Plasma", "heading2 session_head");
  CheckLine("## AKjDPG 2: Workshop", "heading2 session_head");
  CheckLine("Q 1: how thin is ice?", "session_head");  // for blocks to doubt
  CheckLine("Step 1: melt", "-");
  CheckLine("## SYTI: Thin Ice", "heading2 page_part");
  CheckLine("SYTI 1.1: Thin Ice", "page_key");
  CheckLine("Time: Monday 15:00–17:45", "time");
  CheckLine("**Time:** Monday 15:00–17:45", "time");
  CheckLine("Zeit: Montag 9:30–12:15 Raum: HZ 12", "time");
  CheckLine("Time: Monday 15:00–17:45\tLocation: H1", "time");
  CheckLine("Time is short", "-");
  CheckLine("Location: H1", "place");
  CheckLine("Raum: HZ 12", "place");
  CheckLine("Location:", "-");
  CheckLine("Chair: Anna Weber and Jan Roth", "role chair");
  CheckLine("Sitzungsleitung: Renate Uhl", "chair");
  CheckLine("The chair: empty", "-");
  CheckLine("See HL 4 for details of this session.", "stub");
  CheckLine("Siehe HL 4 für Details zu dieser Sitzung.", "stub");
  CheckLine("See page 4 for details", "-");
}

TEST_CASE("heads of sessions without a colon", "[lines]") {
  CHECK(Split("DD 4 Neue Medien\nZeit: Di 14:00\n") ==
        "session_head [DD 4 Neue Medien] / time [Zeit: Di 14:00]");
  CHECK(Split("DD 4 Neue Medien in der\nSchule\n\nZeit: Di 14:00\n") ==
        "session_head [DD 4 Neue Medien in der] / - [Schule] / blank [] / time [Zeit: Di 14:00]");
  CHECK(Split("S 3a Plasma\nZeit: Di 14:00\n") ==
        "session_head [S 3a Plasma] / time [Zeit: Di 14:00]");
  CHECK(Split("HL 3 shows it\nTime: Tue\n") == "- [HL 3 shows it] / time [Time: Tue]");
  CHECK(Split("Figure 3 Results\nTime: Tue\n") == "- [Figure 3 Results] / time [Time: Tue]");
  CHECK(Split("DD 4 Neue Medien\nIce is thin\n") == "- [DD 4 Neue Medien] / - [Ice is thin]");
}

TEST_CASE("labels and keys of talks", "[lines]") {
  CheckLine("**Invited Talk**", "bold talk_group type_label");
  CheckLine("Hauptvortrag", "talk_group type_label");
  CheckLine("## Gruppenbericht", "heading2 type_label");
  CheckLine("An Invited Talk", "-");
  CheckLine("SYTI 1.1 Mon 15:00 H1", "key");
  CheckLine("**SYTI 1.1 Mon 15:00 H1**", "bold key");
  CheckLine("SYTI 1.1\tMon\t15:00\tH1", "key");
  CheckLine("SYTI 1.1  Mo 9:00  GÖR/0226", "key");
  CheckLine("S 3a.2 Mi 11:45 D", "key");
  CheckLine("PV II Tue 9:00 HS 1", "key");
  CheckLine("Invited Talk HK 1.1 Tue 9:30 H 0105", "key");
  CheckLine("SYTI 1.1 15:00 H1", "key");
  CheckLine("SYTI 1.1 Mon H1", "key");
  CheckLine("SYTI 1.1", "key");
  CheckLine("SYTI 1", "-");
  CheckLine("SYTI 1.1 was moved to Mon 15:00", "-");
  CheckLine("SYTI 1 Mon 15:00 H1", "-");
}

TEST_CASE("breaks and keywords", "[lines]") {
  CheckLine("**15 min. break**", "bold break");
  CheckLine("15 min. break", "break");
  CheckLine("15 Min. Pause", "break");
  CheckLine("30 minutes coffee break", "break");
  CheckLine("Coffee break", "break");
  CheckLine("Mittagspause", "break");
  CheckLine("**Long coffee break in the foyer**", "bold break");
  CheckLine("Long coffee break in the foyer", "-");
  CheckLine("**Breakfast**", "bold");
  CheckLine("15 min.", "-");
  CheckLine("a 15 min. break", "-");
  CheckLine("Keywords: growth; islands", "keywords");
  CheckLine("Schlagwörter: Wachstum", "keywords");
  CheckLine("The keywords: none", "-");
}

TEST_CASE("table rules have columns", "[lines]") {
  CheckLine("-----|----|---", "table_rule");
  CheckLine("| --- | :-: |", "table_rule");
  CheckLine("--------------\t-----\t---", "table_rule");
  CheckLine("-----", "-");
  CheckLine("---", "-");
  CheckLine("|  |  |", "table_rule");  // a row of empty cells; no stray rule
  CheckLine("||", "-");
  CheckLine("--|", "-");  // too few dashes
  CheckLine("a --- | ---", "-");
}

TEST_CASE("headings have one to six marks and a blank", "[lines]") {
  CheckLine("###### Text", "heading6");
  CheckLine("####### Text", "-");
  CheckLine("#Text", "-");
  CheckLine("#", "-");
  CheckLine("#  Text", "heading1");
  CHECK(Split("##  Two words  \n") == "heading2 hard-break [Two words]");
}

TEST_CASE("blank lines, blanks at the ends, hard breaks", "[lines]") {
  CheckLine("   \t ", "blank");
  CheckLine("\n", "blank");
  CheckLine("\f", "blank");
  CheckLine(" text ", "-");
  CheckLine("text  \r\n", "hard-break");
  CHECK(Split("Cauerstr. 3<br>\n") == "hard-break [Cauerstr. 3]");
  CHECK(Split("Cauerstr. 3 <br/>\n") == "hard-break [Cauerstr. 3]");
  CHECK(Split("Cauerstr. 3\\\n") == "hard-break [Cauerstr. 3]");
  CHECK(Split("a<br>\n<br>\nb") == "hard-break [a] / blank [] / - [b]");
  CHECK(Split("H<sub>2</sub>\n") == "- [H<sub>2</sub>]");
  CHECK(Split("  a  \n\n b") == "hard-break [a] / blank [] / - [b]");
}

TEST_CASE("glued blocks are two lines", "[lines]") {
  const std::string glued = "**15 min. break****Invited Talk**";
  CHECK(Split(glued) ==
        "bold break [**15 min. break**] / bold glued talk_group type_label [**Invited Talk**]");
  CHECK(GluedAt("\n" + glued + "\n") == "2:18");
  CHECK(Split("**Invited Talk**SYTI 1.1 Mon 15:00 H1") ==
        "bold talk_group type_label [**Invited Talk**] / glued key [SYTI 1.1 Mon 15:00 H1]");
  CHECK(GluedAt("15 min. break**Invited Talk**") == "1:14");
  CHECK(Split("**15 min. break** **Invited Talk**") ==
        "bold break [**15 min. break**] / bold glued talk_group type_label [**Invited Talk**]");
  // A title and authors are one block, and so is prose with bold words.
  CHECK(GluedAt("**Thin Ice** — ●ANNA WEBER — University of Celle") == "");
  CHECK(GluedAt("**15 min. break**, then **Invited Talk**") == "");
  CHECK(GluedAt("**15 min. break****and more**") == "");
  CHECK(GluedAt("**Invited Talk**") == "");
  CHECK(GluedAt("SYTI 1.1 Mon 15:00 H1 **Thin Ice** — ●ANNA WEBER — Kiel") == "");
  CHECK(GluedAt("SYTI 1.1 Mon 15:00 H1 Thin Ice — ●ANNA WEBER — Kiel") == "");
}

TEST_CASE("a mark that has lost its partner hides no key, label or break", "[lines]") {
  CheckLine("Invited Talk** SYTI 1.1 Mon 15:00 H1", "key");
  CheckLine("SYTI 1.1** Mon 15:00 H1", "key");
  CheckLine("Invited Talk**", "talk_group type_label");
  CheckLine("15 min. break**", "break");
  CheckLine("Ice** — ●ANNA WEBER — University of Celle", "-");
  CheckLine("It melts** in the break", "-");
}

TEST_CASE("a long line has a shape by its beginning", "[lines]") {
  const std::string words = [] {
    std::string text;
    for (int i = 0; i < 300; ++i) text += " word";
    return text;
  }();
  CheckLine("SYTI 1.1 Mon 15:00–15:30 H1 A" + words, "row");
  CheckLine("SYTI 1: A" + words, "session_head");
  CheckLine("Keywords: a" + words, "keywords");
  CheckLine("A" + words, "-");
  // Wherever the beginning ends, it cuts no letter in two.
  std::string accents;
  for (int i = 0; i < 300; ++i) accents += "é";
  CheckLine("SYTI 1.1 Mon 15:00–15:30 H1 A" + accents, "row");
  CheckLine("SYTI 1.1 Mon 15:00–15:30 H1 AB" + accents, "row");
}

TEST_CASE("lines tile their text, whatever it is", "[lines]") {
  const std::vector<std::string> snippets = {"**",
                                             "15 min. break",
                                             "Invited Talk",
                                             "SYTI 1.1 Mon 15:00 H1",
                                             "\n",
                                             "\n\n",
                                             "\r\n",
                                             "\r",
                                             "  ",
                                             "\t",
                                             "# ",
                                             "text",
                                             "---|---",
                                             "|",
                                             "<b>",
                                             "●",
                                             "\f",
                                             "\x01",
                                             "Time: Monday 15:00–17:45",
                                             "SYTI 1: Ice",
                                             "(Lecture hall H1)",
                                             "\n\fDresden 2026 – SYTI Friday\n",
                                             "\n12\n",
                                             "\nM\no\nn\nt\na\ng\n",
                                             "a line that\n\ngoes on\n\n",
                                             "|  | 15:00 | SYTI 1.1 | Ice — •A |"};
  Random random(6);
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    const std::size_t count = random.Below(12);
    for (std::size_t i = 0; i < count; ++i) text += random.Of(snippets);
    const Source source = MakeSource("test.txt", text);
    const std::string broken =
        tests::BrokenLines(source, SplitLines(source, tests::TheGrammar().data()));
    if (!broken.empty()) FAIL(broken << " of '" << text << "'");
  }
}

TEST_CASE("the dump of lines is readable", "[lines]") {
  const Source source =
      MakeSource("x", "# Symposium Thin Ice (SYTI)\n\n**15 min. break****Invited Talk**\n");
  std::ostringstream out;
  DumpLines(source, SplitLines(source, tests::TheGrammar().data()), out);
  CHECK(out.str() ==
        "1: heading1 part_head | Symposium Thin Ice (SYTI)\n"
        "2: blank\n"
        "3: bold break | **15 min. break**\n"
        "3: bold glued talk_group type_label | **Invited Talk**\n");
}

}  // namespace symd
