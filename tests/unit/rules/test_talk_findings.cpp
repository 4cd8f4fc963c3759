// What the rules of single talks say beyond their examples: affiliations, indices, fields, marks.
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "unit/rules/findings.h"

namespace symd {
namespace {

using namespace rule_tests;

constexpr std::string_view kWeb = "16:00 SYTI 1.1 Talk — •Anna Weber and Ben Kurz\n";

// A programme in which talks have these keys.
std::string WithKeys(const std::vector<std::string>& keys) {
  std::string text(kBeginning);
  for (const std::string& key : keys) {
    text += "\n" + key + "\n\n**Talk** — ●ANNA WEBER — University of Kiel\n\nWe show it.\n";
  }
  return text;
}

}  // namespace

TEST_CASE("unknown-index and unused-affiliation: one defect, one finding", "[rules]") {
  const auto check = [](std::string_view credit) {
    const std::string text = OneTalk(credit);
    const std::string unknown = Check("unknown-index", text);
    const std::string unused = Check("unused-affiliation", text);
    return (unknown.empty() ? "" : "unknown " + unknown) +
           (unused.empty() ? "" : "unused " + unused);
  };
  CHECK(check("**T** — ●ANNA WEBER¹ and BEN KURZ² — ¹Kiel — ²Bern").empty());
  CHECK(check("**T** — ●ANNA WEBER — Kiel — Bern").empty());
  CHECK(check("**T** — ●ANNA WEBER and BEN KURZ — Kiel").empty());
  CHECK(check("**T** — ●ANNA WEBER¹ and BEN KURZ³ — ¹Kiel — ²Bern") == "unknown 11:34 ³ ~ 11");
  CHECK(check("**T** — ●ANNA WEBER¹ and BEN KURZ³ — ¹Kiel — ³Bern").empty());
  CHECK(check("**T** — ●ANNA WEBER³, JO EK³, and BEN KURZ¹ — ¹Kiel") == "unknown 11:20 ³ ~ 11");
  CHECK(check("**T** — ●ANNA WEBER¹ and BEN KURZ² — Kiel — Bern") == "unknown 11:20 ¹ ~ 11");
  CHECK(check("**T** — ●ANNA WEBER¹ and BEN KURZ¹ — ¹Kiel — ²Bern") == "unused 11:47 Bern");
  CHECK(check("**T** — ●ANNA WEBER and BEN KURZ — Kiel — Bern") == "unused 11:36 Kiel ~ 11");
  CHECK(check("**T** — ●ANNA WEBER and BEN KURZ for the FOO-Collaboration — Kiel — Bern").empty());
}

TEST_CASE("missing-affiliation", "[rules]") {
  const std::string with = TalkText(1, "**One** — ●ANNA WEBER — Kiel");
  const auto without = [](int number) { return TalkText(number, "**Two** — ●BEN KURZ"); };
  const std::string begin(kBeginning);
  CHECK(Check("missing-affiliation", begin + with + without(2)) == "17:12 BEN KURZ");
  CHECK(Check("missing-affiliation", begin + with + without(2) + without(3)) ==
        "17:12 BEN KURZ\n23:12 BEN KURZ");
  // Nobody in the document has one: then it prints none.
  CHECK(Check("missing-affiliation", begin + without(1) + without(2) + without(3)).empty());
  CHECK(Check("missing-affiliation", begin + TalkText(1, "**A title alone**")).empty());
  CHECK(Check("missing-affiliation",
              "SYTI 1: Ice\n\nMonday, March 17, 2025, 16:00–17:00, H1\n\n" + std::string(kWeb))
            .empty());
}

TEST_CASE("missing-field: keys", "[rules]") {
  const auto check = [](const std::vector<std::string>& keys) {
    return MessageOf("missing-field", WithKeys(keys));
  };
  const std::string whole = "SYTI 1.1 Mon 15:00 H1";
  CHECK(check({whole}).empty());
  CHECK(check({whole, "SYTI 1.2 Mon 15:30"}) ==
        "this talk lacks its place; put in what is missing");
  CHECK(check({whole, "SYTI 1.2 15:30 H1"}) == "this talk lacks its day; put in what is missing");
  CHECK(check({whole, "SYTI 1.2 Mon"}) ==
        "this talk lacks its time and place; put in what is missing");
  CHECK(check({whole, "SYTI 1.2"}) ==
        "this talk lacks its day, time and place; put in what is missing");
  // A custom of the document.
  CHECK(check({"SYTI 1.1 Mon 15:00", "SYTI 1.2 Mon 15:30", "SYTI 1.3 Mon 15:45"}).empty());
  CHECK_FALSE(check({"SYTI 1.1 Mon 15:00", "SYTI 1.2 Mon 15:30"}).empty());
}

TEST_CASE("missing-field: titles and sessions", "[rules]") {
  const auto session = [](std::string_view lines) {
    return MessageOf("missing-field", "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Thin Ice\n\n" +
                                          std::string(lines) + "\n");
  };
  CHECK(session("Time: Monday 15:00–16:00\n\nLocation: H1").empty());
  CHECK(session("Time: Monday 15:00–16:00") ==
        "this session lacks its place; put in what is missing");
  CHECK(session("Location: H1") == "this session lacks its day and time; put in what is missing");
  CHECK(session("Time: 15:00–16:00\n\nLocation: H1") ==
        "this session lacks its day; put in what is missing");
  CHECK(session("Time: Monday all day\n\nLocation: H1").empty());
  CHECK(session("See HL 4 for details of this session.").empty());
  CHECK(Check("missing-field", OneTalk("●ANNA WEBER — Kiel")) == "9:1 SYTI 1.1");
  CHECK(MessageOf("missing-field", std::string(kBeginning) + "\nSYTI 1.1 Mon 15:00 H1\n") ==
        "this talk lacks its title; put in what is missing");
}

TEST_CASE("repeated-author: a list printed twice is one finding", "[rules]") {
  CHECK(Check("repeated-author", OneTalk("**T** — ●ANNA WEBER, BEN KURZ, and ANNA WEBER — Kiel")) ==
        "11:36 ANNA WEBER ~ 11");
  CHECK(Check("repeated-author",
              OneTalk("**T** — ●ANNA WEBER, BEN KURZ, ANNA WEBER, and BEN KURZ — Kiel")) ==
        "11:32 ANNA WEBER ~ 11");
  CHECK(
      Check("repeated-author", OneTalk("**T** — ●ANNA WEBER and ANNA WEBER-KURZ — Kiel")).empty());
}

TEST_CASE("presenter-clash", "[rules]") {
  const auto check = [](std::string_view first, std::string_view second,
                        std::string_view credit = "●ANNA WEBER — University of Kiel") {
    const auto session = [&](int number, std::string_view time, std::string_view who) {
      const std::string id = "SYTI " + std::to_string(number);
      const std::string begin(time.substr(0, time.find("–")));
      return "## " + id + ": Ice\n\nTime: Monday " + std::string(time) + "\n\nLocation: H" +
             std::to_string(number) + "\n\n" + id + ".1 Mon " + begin + " H" +
             std::to_string(number) + "\n\n**Talk " + id + "** — " + std::string(who) + "\n\n";
    };
    return Check("presenter-clash", "# Symposium Thin Ice (SYTI)\n\n" +
                                        session(1, first, "●ANNA WEBER — University of Kiel") +
                                        session(2, second, credit));
  };
  CHECK(check("15:00–15:30", "15:15–15:45") == "21:20 ANNA WEBER ~ 11");
  CHECK(check("15:00–16:00", "15:15–15:30") == "21:20 ANNA WEBER ~ 11");
  CHECK(check("15:15–15:45", "15:00–15:30") == "21:20 ANNA WEBER ~ 11");
  CHECK(check("15:00–15:30", "15:30–16:00").empty());
  CHECK(check("15:00–15:30", "15:00–15:30", "ANNA WEBER and ●BEN KURZ — Kiel").empty());
  // Another person of this name, or perhaps one.
  CHECK(check("15:00–15:30", "15:00–15:30", "●ANNA WEBER — University of Bern").empty());
  CHECK(check("15:00–15:30", "15:00–15:30", "●A. WEBER — University of Kiel").empty());
}

TEST_CASE("unclosed-markup", "[rules]") {
  const auto check = [](std::string_view credit, std::string_view abstract = "We show it.") {
    return Check("unclosed-markup", OneTalk(credit, abstract));
  };
  const std::string behind = " — ●ANNA WEBER — Kiel";
  CHECK(check("**Talk**" + behind).empty());
  CHECK(check("**Talk" + behind) == "11:1 **");
  CHECK(check("Talk**" + behind) == "11:5 **");
  CHECK(check("<b>Talk" + behind) == "11:1 <b>");
  CHECK(check("Talk</b>" + behind) == "11:5 </b>");
  CHECK(check("**Talk**" + behind, "Of 10<sup>3 we show 10<sup>4</sup>.") == "13:6 <sup>");
  CHECK(check("**Talk**" + behind, "Of 10<sub>3</sub> we show 10</sub>.") == "13:29 </sub>");
  CHECK(check("**Talk**" + behind, "As 2**3 is eight.").empty());
  CHECK(check("**Talk**" + behind, "As 2 ** 3 is eight.").empty());
  // Of label and key on one line.
  CHECK(Check("unclosed-markup",
              std::string(kBeginning) + "\nInvited Talk** SYTI 1.1 Mon 15:00 H1\n\n**Ice**\n") ==
        "9:13 **");
  // A mark without its partner hides an index; both are one defect.
  const std::string hidden =
      OneTalk("**T** — ●ANNA WEBER<sup>1</sup> — <sup>1Kiel — <sup>2</sup>Bern");
  CHECK(Check("unknown-index", hidden).empty());
  CHECK(Check("unused-affiliation", hidden).empty());
  // So it does a label, and then the overview says nothing against it.
  const std::string listed =
      "# Symposium Thin Ice (SYTI)\n\n## Overview of Talks\n\n### Invited Talks\n\n"
      "SYTI 1.1\tMon\t15:00–15:30\tH1\t**Ice** — ●ANNA WEBER\n"
      "SYTI 1.2\tMon\t15:30–16:00\tH1\t**Snow** — ●BEN KURZ\n\n## SYTI 1: Thin Ice\n\n"
      "Time: Monday 15:00–16:00\n\nLocation: H1\n\n**Invited Talk**\n\nSYTI 1.1 Mon 15:00 H1\n\n"
      "**Ice** — ●ANNA WEBER — University of Kiel\n\nIce grows.\n\n";
  const std::string snow = "SYTI 1.2 Mon 15:30 H1\n\n**Snow** — ●BEN KURZ — University of Kiel\n";
  CHECK(Check("kind-mismatch", listed + snow) == "24:1 SYTI 1.2 ~ 8");
  CHECK(Check("kind-mismatch", listed + "Invited Talk**\n\n" + snow).empty());
  CHECK(Check("unclosed-markup", listed + "Invited Talk**\n\n" + snow) == "24:13 **");
  // Over two paragraphs: they have their partners.
  CHECK(check("**Talk**" + behind, "We <b>show it.\n\nAnd it</b> is true.").empty());
}

TEST_CASE("a title whose bold print is not closed is still read", "[rules]") {
  for (const std::string_view credit :
       {"**Talk — ●ANNA WEBER — Kiel", "Talk** — ●ANNA WEBER — Kiel",
        "<b>Talk — ●ANNA WEBER — Kiel"}) {
    INFO(credit);
    const Extraction extraction = tests::ExtractText(OneTalk(credit));
    const Talk& talk = std::get<Talk>(extraction.programme.parts[0].sessions[0].entries[0]);
    CHECK(talk.title.value == "Talk");
    CHECK(talk.authors.size() == 1);
    CHECK(talk.affiliations.size() == 1);
  }
}

TEST_CASE("unnormalised-text", "[rules]") {
  const auto check = [](std::string_view abstract) {
    return Check("unnormalised-text", OneTalk("**Talk** — ●ANNA WEBER — Kiel", abstract));
  };
  CHECK(check("Über 3 Å.").empty());
  CHECK(check("U\u0308ber 3 Å.") == "13:1 Über");
  CHECK(check("Wir wa\u0308ren fru\u0308her fu\u0308nf.") ==
        "13:5 wären\n13:12 früher\n13:20 fünf");
  CHECK(check("Eine U\u0308bera\u0308nderung.") == "13:6 Überänderung");
  CHECK(check("3 \u212B und \u2126, aber nicht ℏ und ℓ.") == "13:3 Å\n13:9 Ω");
  CHECK(check("Ein q\u0308 hat keine andere Form, und ein a\u0308\u0301 beginnt mit ä.") ==
        "13:39 ä\u0301");
  CHECK(MessageOf("unnormalised-text", OneTalk("**U\u0308ber** — ●ANNA WEBER — Kiel")) ==
        "'U\u0308ber' is not in Unicode's composed form; normalise it to NFC");
}

TEST_CASE("words of the grammar are known in any form", "[rules]") {
  const std::string text =
      "# Symposium Du\u0308nnes Eis (SYTI)\n\n## U\u0308bersicht der Hauptvortra\u0308ge und "
      "Fachsitzungen\n\n### Hauptvortra\u0308ge\n\nSYTI 1.1\tMo\t15:00–15:30\tH1\t**Eis** — ●ANNA "
      "WEBER\n";
  const Extraction extraction = tests::ExtractText(text);
  REQUIRE(extraction.programme.parts.size() == 1);
  REQUIRE(extraction.programme.parts[0].overview_talks.size() == 1);
  CHECK(extraction.programme.parts[0].overview_talks[0].group.value == "Hauptvorträge");
}

TEST_CASE("an empty file lacks no newline", "[rules]") {
  CHECK(MessageOf("missing-final-newline", "").empty());
  CHECK_FALSE(MessageOf("missing-final-newline", "x").empty());
}

}  // namespace symd
