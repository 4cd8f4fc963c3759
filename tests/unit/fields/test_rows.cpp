// Rows of the overview: tabs, wrapped lines, ranges, places with blanks, bold titles.
#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

using tests::Document;

// The rows below a heading, " / " between them: "1.1: Mon 15:00-15:30 room[H1] title[Ice] *Anna
// Weber".
std::string RowsOf(const std::string& rows, const std::string& group = "Invited Talks",
                   const std::string& behind = "") {
  const Document document(
      "# Symposium Thin Ice (SYTI)\n\n## Overview of Invited Talks and Sessions\n\n### " + group +
      "\n\n" + rows + "\n\n" + behind);
  std::vector<std::string> all;
  for (const BlockFields& fields : document.fields.of_block) {
    std::string words;
    if (const auto* f = tests::FieldsIn<TalkRowFields>(fields)) {
      words = std::string(f->talk.id.value) + ":";
      tests::AddWord(&words, tests::Described(f->talk.slot));
      tests::AddWord(&words, tests::Bracketed("title", f->talk.title));
      for (const OverviewAuthor& author : f->talk.authors) {
        tests::AddWord(&words,
                       (author.presenting ? "*" : "") + std::string(author.name.full.value));
      }
    } else if (const auto* s = tests::FieldsIn<SessionRowFields>(fields)) {
      words = std::string(s->session.id.value) + " ";
      words +=
          std::string(s->session.first.value) + ".." + std::string(s->session.last.value) + ":";
      tests::AddWord(&words, tests::Described(s->session.slot));
      tests::AddWord(&words, tests::Bracketed("title", s->session.title));
    }
    if (!words.empty()) all.push_back(words);
  }
  const std::string left = document.Unrecognised();
  return tests::Joined(all, " / ") + (left.empty() ? "" : " unrecognised[" + left + "]");
}

void CheckRow(const std::string& row, std::string_view fields,
              const std::string& group = "Invited Talks", const std::string& behind = "") {
  INFO(row);
  CHECK(RowsOf(row, group, behind) == fields);
}

}  // namespace

TEST_CASE("rows in bars", "[rows]") {
  CheckRow(
      "| SYTI 1.1 | Mon | 15:00–15:30 | H1 | **Thin Ice** — ●Anna Weber |\n|---|---|---|---|---|\n"
      "| SYTI 1.2 | Mon | 15:30– 16:00 | HZ 1+2 | Old snow — ●Jan Roth |",
      "SYTI 1.1: Mon 15:00-15:30 room[H1] title[Thin Ice] *Anna Weber / "
      "SYTI 1.2: Mon 15:30-16:00 room[HZ 1+2] title[Old snow] *Jan Roth");
  CheckRow("| SYTI 1.1–1.2 | Mon | 15:00–16:00 | H1 | **Ice** |",
           "SYTI 1 SYTI 1.1..SYTI 1.2: Mon 15:00-16:00 room[H1] title[Ice]", "Sessions");
}

TEST_CASE("rows of talks", "[rows]") {
  const std::string ice = "SYTI 1.1: Mon 15:00-15:30 room[H1] title[Thin Ice] *Anna Weber";
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tH1\t**Thin Ice** — ●ANNA WEBER", ice);
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tH1\t<b>Thin Ice</b> — ●ANNA WEBER", ice);
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tH1\tThin Ice — ●ANNA WEBER", ice);
  CheckRow("SYTI 1.1 Mon 15:00–15:30 H1 Thin Ice — •Anna Weber", ice);
  CheckRow("SYTI 1.1 Mon 15:00-15:30 H1 **Thin Ice** — ●ANNA WEBER", ice);
  CheckRow("SYTI 1.1  Mon  15:00–15:30  H1  Thin Ice —\n•Anna Weber", ice);
  CheckRow("SYTI 1.1 Mon 15:00–15:30 H1 Thin\nIce — •Anna\nWeber", ice);
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tH1\t**Thin Ice** — JAN ROTH, ●ANNA WEBER, and EVA KLEE",
           "SYTI 1.1: Mon 15:00-15:30 room[H1] title[Thin Ice] Jan Roth *Anna Weber Eva Klee");
  CheckRow("SYTI 1.1\tMo\t9:30–10:00\tHZ 12\t**Eis** — HANNO DEPPE und ●EVA KLEE",
           "SYTI 1.1: Mon 09:30-10:00 room[HZ 12] title[Eis] Hanno Deppe *Eva Klee",
           "Hauptvorträge");
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tH1\t**Thin Ice**",
           "SYTI 1.1: Mon 15:00-15:30 room[H1] title[Thin Ice]");
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tH1\t**Ice &amp; Snow** — ●ANNA WEBER",
           "SYTI 1.1: Mon 15:00-15:30 room[H1] title[Ice & Snow] *Anna Weber");
  CheckRow("PV IV Mon 9:00–9:45 HS1 Ice — •Anna Weber",
           "PV IV: Mon 09:00-09:45 room[HS1] title[Ice] *Anna Weber", "Plenary Talks");
}

TEST_CASE("rows of sessions", "[rows]") {
  CheckRow("SYTI 1.1–1.5\tMon\t15:00–17:45\tH1\t**Thin Ice**",
           "SYTI 1 SYTI 1.1..SYTI 1.5: Mon 15:00-17:45 room[H1] title[Thin Ice]", "Sessions");
  CheckRow("SYTI 1.1-1.5 Mon 15:00-17:45 H1 Thin Ice",
           "SYTI 1 SYTI 1.1..SYTI 1.5: Mon 15:00-17:45 room[H1] title[Thin Ice]", "Sessions");
  CheckRow("SYTI 1.1–SYTI 1.5\tMon\t15:00–17:45\tH1\tThin Ice",
           "SYTI 1 SYTI 1.1..SYTI 1.5: Mon 15:00-17:45 room[H1] title[Thin Ice]", "Sessions");
  CheckRow("O 52.1–52.1 Mon 15:00–17:45 H1 Ice",
           "O 52 O 52.1..O 52.1: Mon 15:00-17:45 room[H1] title[Ice]", "Sessions");
  CheckRow("O 52 Mon 19:00–21:00 H1 Members' Assembly",
           "O 52 ..: Mon 19:00-21:00 room[H1] title[Members' Assembly]", "Sessions");
  CheckRow("O 60.1–60.9\tMo-Fr\t9:00–17:00\tP\tPosters",
           "O 60 O 60.1..O 60.9: Mon-Fri 09:00-17:00 room[P] title[Posters]", "Fachsitzungen");
  CheckRow("S 3a.1–3a.4 Mi 9:00–10:00 D Plasma",
           "S 3a S 3a.1..S 3a.4: Wed 09:00-10:00 room[D] title[Plasma]", "Sitzungen",
           "## S 3a: Plasma\n\nRaum: D\n");
  CheckRow("O 53\tMon\tall day\tH1\tExhibition",
           "O 53 ..: Mon 00:00-24:00 room[H1] title[Exhibition]", "Sessions");
  // A range, or an id without talk, is a session wherever it stands.
  CheckRow("SYTI 1.1–1.5\tMon\t15:00–17:45\tH1\tIce",
           "SYTI 1 SYTI 1.1..SYTI 1.5: Mon 15:00-17:45 room[H1] title[Ice]");
}

TEST_CASE("places with blanks", "[rows]") {
  const std::string place = "SYTI 1.1: Mon 15:00-15:30 room[NW-Bau - HS4] title[Ice] *Anna Weber";
  CheckRow("SYTI 1.1\tMon\t15:00–15:30\tNW-Bau - HS4\tIce — ●ANNA WEBER", place);
  CheckRow("SYTI 1.1 Mon 15:00–15:30 NW-Bau - HS4 **Ice** — ●ANNA WEBER", place);
  // In plain text a place that heads or keys print is known …
  CheckRow("SYTI 1.1 Mon 15:00–15:30 HZ 1+2 Teaching Ice — •Anna Weber",
           "SYTI 1.1: Mon 15:00-15:30 room[HZ 1+2] title[Teaching Ice] *Anna Weber",
           "Invited Talks", "## SYTI 1: Ice\n\nLocation: HZ 1+2\n");
  CheckRow("SYTI 1.1 Mon 15:00–15:30 Casino 1.801 New Ice — •Anna Weber",
           "SYTI 1.1: Mon 15:00-15:30 room[Casino 1.801] title[New Ice] *Anna Weber",
           "Invited Talks", "## SYTI 1: Ice\n\nSYTI 1.1 Mon 15:00 Casino 1.801\n");
  // … or a wide gap stands behind it …
  CheckRow("SYTI 1.1   Mon   15:00–15:30   HSZ 02   Thin  ice — •Anna Weber",
           "SYTI 1.1: Mon 15:00-15:30 room[HSZ 02] title[Thin ice] *Anna Weber");
  // … and without any of it nothing is guessed but a first word with a digit.
  CheckRow("SYTI 1.1 Mon 15:00–15:30 Ice is thin — •Anna Weber",
           "SYTI 1.1: Mon 15:00-15:30 title[Ice is thin] *Anna Weber");
}

TEST_CASE("rows of the old form", "[rows]") {
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Thin Ice, Anna Weber",
           "SYTI 1.1: Mon 15:00 room[H1] title[Thin Ice] *Anna Weber");
  CheckRow("SYTI 1.1 Mo 15:00 (Audimax) Eis, Schnee und Hagel, Karl von der Heide",
           "SYTI 1.1: Mon 15:00 room[Audimax] title[Eis, Schnee und Hagel] *Karl von der Heide");
  CheckRow("SYTI 1.1 Mo 15:00 (HS (neu) 3) Thin Ice, A. Weber",
           "SYTI 1.1: Mon 15:00 room[HS (neu) 3] title[Thin Ice] *A. Weber");
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Thin Ice on Deep\nLakes, Anna\nWeber",
           "SYTI 1.1: Mon 15:00 room[H1] title[Thin Ice on Deep Lakes] *Anna Weber");
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Thin Ice", "SYTI 1.1: Mon 15:00 room[H1] title[Thin Ice]");
  // Without id.
  CheckRow("Di 09:00 (Audimax) Opening", ": Tue 09:00 room[Audimax] title[Opening]");
  CheckRow("Di 09:00 (Audimax) Opening\nSYTI 1.1 Mo 15:00 (H1) Ice, Anna Weber",
           ": Tue 09:00 room[Audimax] title[Opening] / SYTI 1.1: Mon 15:00 room[H1] title[Ice] "
           "*Anna Weber");
  CheckRow("Di 09:00 (Audimax) Opening", ": Tue 09:00 room[Audimax] title[Opening]",
           "Invited Talks", "SYTI 1: Ice\nTime: Monday 15:00\n\nSYTI 1.1 Mon 15:00 H1\n");
  // Its sessions have an end; a bracket inside of a word is no place.
  CheckRow("SYTI 1 Mo 15:00–16:00 (H1) Thin Ice",
           "SYTI 1 ..: Mon 15:00-16:00 room[H1] title[Thin Ice]");
  CheckRow("SYTI 1.1 Mo 15:00 (Multi)ferroic Ice", "SYTI 1.1: Mon 15:00 title[(Multi)ferroic Ice]");
  // The newer form with brackets.
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Thin Ice — •Anna Weber",
           "SYTI 1.1: Mon 15:00 room[H1] title[Thin Ice] *Anna Weber");
}

TEST_CASE("what stands behind the last comma and is no presenter", "[rows]") {
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Eis, Schnee und Hagel",
           "SYTI 1.1: Mon 15:00 room[H1] title[Eis, Schnee und Hagel]");
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Ice, snow and hail",
           "SYTI 1.1: Mon 15:00 room[H1] title[Ice, snow and hail]");
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Ice, Snow", "SYTI 1.1: Mon 15:00 room[H1] title[Ice, Snow]");
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Ice, Run 2", "SYTI 1.1: Mon 15:00 room[H1] title[Ice, Run 2]");
  // A bracket without end is no place.
  CheckRow("SYTI 1.1 Mo 15:00 (H1 Ice, Anna Weber",
           "SYTI 1.1: Mon 15:00 title[(H1 Ice, Anna Weber]");
  // FIXME: two presenters; but a title can look the same.
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Ice, Anna Weber und Jan Roth",
           "SYTI 1.1: Mon 15:00 room[H1] title[Ice, Anna Weber und Jan Roth]");
  // FIXME: title[Ice] and a title of two nouns are the same; which it is, the body's talk tells.
  CheckRow("SYTI 1.1 Mo 15:00 (H1) Eis, Schöner Schnee",
           "SYTI 1.1: Mon 15:00 room[H1] title[Eis] *Schöner Schnee");
}

TEST_CASE("groups keep their rows apart", "[rows]") {
  const Document document(
      "# Symposium Thin Ice (SYTI)\n\n## Overview of Invited Talks and Sessions\n\n### Invited "
      "Talks\n\n"
      "SYTI 1.1\tMon\t15:00–15:30\tH1\tIce — ●ANNA WEBER\n\n### Topical Talks\n\n"
      "SYTI 1.2\tMon\t15:30–16:00\tH1\tSnow — ●JAN ROTH\n\n### Sessions\n\nSYTI "
      "1.1–1.2\tMon\t15:00–16:00\tH1\tIce\n");
  const auto talks = document.All<TalkRowFields>();
  REQUIRE(talks.size() == 2);
  CHECK(talks[0]->talk.group.value == "Invited Talks");
  CHECK(talks[1]->talk.group.value == "Topical Talks");
  CHECK(document.All<SessionRowFields>().size() == 1);
  CHECK(document.Unrecognised() == "");
}

TEST_CASE("the title of a session's row may hold dashes", "[rows]") {
  CheckRow("SYTI 1.1–1.5\tMon\t15:00–17:45\tH1\t**Ice — thin or thick**",
           "SYTI 1 SYTI 1.1..SYTI 1.5: Mon 15:00-17:45 room[H1] title[Ice — thin or thick]",
           "Sessions");
}

}  // namespace symd
