// What single rules say beyond their examples: places, fixes, related places, near-misses.
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "unit/rules/findings.h"

namespace symd {
namespace {

using namespace rule_tests;

// A programme of one talk per affiliation.
std::string WithAffiliations(const std::vector<std::string>& affiliations) {
  std::string text(kBeginning);
  for (std::size_t i = 0; i < affiliations.size(); ++i) {
    text += TalkText(static_cast<int>(i) + 1, "**Talk** — ●ANNA WEBER — " + affiliations[i]);
  }
  return text;
}

}  // namespace

TEST_CASE("odd-country-case", "[rules]") {
  const auto check = [](const std::vector<std::string>& affiliations) {
    return Check("odd-country-case", WithAffiliations(affiliations));
  };
  CHECK(check({"University of Kiel, germany"}) == "11:46 germany [germany] -> [Germany]");
  CHECK(check({"University of Kiel, Germany"}).empty());
  CHECK(check({"University of Kiel, GERMANY"}).empty());
  CHECK(check({"University of Graz, österreich"}) ==
        "11:46 österreich [österreich] -> [Österreich]");
  CHECK(check({"University of Delft, the Netherlands"}).empty());
  CHECK(check({"University of Delft, The Netherlands"}).empty());
  CHECK(check({"University of Delft, the netherlands"}) ==
        "11:47 the netherlands [the netherlands] -> [The Netherlands]");

  const auto message = [](const std::vector<std::string>& affiliations) {
    return MessageOf("odd-country-case", WithAffiliations(affiliations));
  };
  CHECK(message({"A Institute, Watertown MA, uSA"}) == "country 'uSA' is usually written 'USA'");
  CHECK(message({"A Institute, Watertown MA, uSA", "University of Boston, USA"}) ==
        "country 'uSA' is written elsewhere as 'USA'");
}

TEST_CASE("mixed-country-styles", "[rules]") {
  const auto check = [](const std::vector<std::string>& affiliations) {
    return Check("mixed-country-styles", WithAffiliations(affiliations));
  };
  const std::string kiel = "University of Kiel, Germany";
  const std::string utrecht = "Utrecht University, NL";
  CHECK(check({kiel, kiel}).empty());
  CHECK(check({utrecht, utrecht}).empty());
  CHECK(check({kiel, utrecht, kiel}) == "17:46 NL");
  CHECK(check({kiel, utrecht}) == "17:46 NL");
  CHECK(check({kiel, utrecht, utrecht}) == "11:46 Germany");
  CHECK(check({kiel, utrecht, kiel, utrecht}) == "17:46 NL ~ 29");
  CHECK(check({kiel, utrecht, kiel, "University of Bern, CH"}) == "17:46 NL\n29:46 CH");
  CHECK(check({kiel, "University of Leeds, UK", "A Institute, Boston MA, USA"}).empty());
  CHECK(check({utrecht, utrecht, utrecht, kiel, "University of Bonn, germany"}) ==
        "29:46 Germany ~ 35");
}

TEST_CASE("institution-variants", "[rules]") {
  const auto check = [](const std::vector<std::string>& affiliations) {
    return Check("institution-variants", WithAffiliations(affiliations));
  };
  const std::string english = "Ruhr University Bochum, Germany";
  const std::string german = "Ruhr-Universität Bochum, Germany";
  CHECK(check({english, english}).empty());
  CHECK(check({english, german}) == "17:26 Ruhr-Universität Bochum ~ 11");
  CHECK(check({german, english, english}) == "11:26 Ruhr-Universität Bochum ~ 17 ~ 23");
  CHECK(check({german, "RUHR-UNIVERSITÄT BOCHUM, Germany"}).empty());
}

TEST_CASE("mixed-markup: entities of titles", "[rules]") {
  const auto check = [](std::string_view first, std::string_view second) {
    const std::string credit = "** — ●ANNA WEBER — University of Kiel, Germany";
    return Check("mixed-markup", std::string(kBeginning) +
                                     TalkText(1, "**" + std::string(first) + credit) +
                                     TalkText(2, "**" + std::string(second) + credit));
  };
  CHECK(check("Ice &amp; Snow", "Sand & Wind") == "11:7 &amp; ~ 17");
  CHECK(check("Ice & Snow", "Sand &#38; Wind") == "17:8 &#38; ~ 11");
  CHECK(check("Ice &lt; Snow", "Sand &gt; Wind").empty());
  CHECK(check("Ice &lt; Snow", "Sand & Wind").empty());
  CHECK(check("Ice &amp; Snow & Rain", "Sand and Wind").empty());
  CHECK(check("Ice &ndash; Snow", "Sand – Wind").empty());
  CHECK(check("Ice &amp; Snow", "Sand &amp; Wind").empty());
}

TEST_CASE("mixed-markup: bold titles by tags and stars", "[rules]") {
  const auto check = [](std::string_view first, std::string_view second) {
    const std::string credit = " — ●ANNA WEBER — University of Kiel, Germany";
    return Check("mixed-markup", std::string(kBeginning) +
                                     TalkText(1, std::string(first) + credit) +
                                     TalkText(2, std::string(second) + credit));
  };
  CHECK(check("**Ice**", "<b>Snow</b>") == "17:1 <b> ~ 11");
  CHECK(check("<b>Ice</b>", "<b>Snow</b>").empty());
  CHECK(check("**Ice**", "**Snow**").empty());
}

TEST_CASE("stray-table-rule", "[rules]") {
  const auto check = [](const std::string& abstract) {
    return Check("stray-table-rule",
                 OneTalk("**Ice** — ●ANNA WEBER — University of Kiel, Germany", abstract));
  };
  CHECK(check("We show it.\n\n---|---\n\nIn a table.") == "15:1 ---|--- [---|---\n] -> []");
  CHECK(check("| a | b |\n|---|---|\n| 1 | 2 |").empty());
  CHECK(check("a | b\n--|--\n1 | 2").empty());
  CHECK(check("| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|") ==
        "16:1 |---|---| [|---|---|\n] -> []");
  CHECK(check("| a | b |\n|---|---|\n|---|---|") == "15:1 |---|---| [|---|---|\n] -> []");
}

TEST_CASE("several-presenters and repeated-author", "[rules]") {
  const auto check = [](std::string_view rule, std::string_view authors, std::string_view where) {
    return Check(rule, OneTalk("**Ice** — " + std::string(authors) + " — " + std::string(where)));
  };
  const std::string kiel = "University of Kiel, Germany";
  const std::string several = "several-presenters";
  CHECK(check(several, "●ANNA WEBER and BEN KURZ", kiel).empty());
  CHECK(check(several, "●ANNA WEBER and ●BEN KURZ", kiel) == "11:28 BEN KURZ ~ 11");
  CHECK(check(several, "●ANNA WEBER, ●BEN KURZ, and ●CLARA LIND", kiel) == "11:25 BEN KURZ ~ 11");
  // What is no person's name is called as it is printed.
  const std::string team = OneTalk("**Ice** — ●TRR and ●BEN KURZ — University of Kiel, Germany");
  CHECK(
      MessageOf(several, team).starts_with("2 authors are marked as presenting, first 'TRR' and"));

  const std::string repeated = "repeated-author";
  CHECK(check(repeated, "●ANNA WEBER and BEN KURZ", kiel).empty());
  CHECK(check(repeated, "●ANNA WEBER and ANNA WEBER", kiel) == "11:27 ANNA WEBER ~ 11");
  CHECK(check(repeated, "●ANNA WEBER, ANNA WEBER, and ANNA WEBER", kiel) ==
        "11:24 ANNA WEBER ~ 11");
  const std::string two = "¹University of Kiel, Germany — ²University of Bern, Switzerland";
  CHECK(check(repeated, "●ANNA WEBER¹ and ANNA WEBER²", two).empty());
  CHECK(check(repeated, "●ANNA WEBER¹ and ANNA WEBER¹", two) == "11:28 ANNA WEBER ~ 11");
  CHECK(check(repeated, "●ANNA WEBER¹,² and ANNA WEBER²", two) == "11:30 ANNA WEBER ~ 11");
}

TEST_CASE("unrecognised-text joins what blanks alone separate", "[rules]") {
  CHECK(Check("unrecognised-text", "one line\n\n  and another\n") ==
        "1:1 one line\n\n  and another");
  CHECK(MessageOf("unrecognised-text", "one line\n")
            .starts_with("8 bytes belong to no field: 'one line';"));
  CHECK(Check("unrecognised-text", "").empty());
  CHECK(Check("unrecognised-text", " \n\n\t\n").empty());
}

TEST_CASE("missing-final-newline", "[rules]") {
  const std::string rule = "missing-final-newline";
  CHECK(Check(rule, "").empty());
  CHECK(Check(rule, "a\n").empty());
  CHECK(Check(rule, "a\r").empty());
  CHECK(Check(rule, "a\r\n").empty());
  CHECK(Check(rule, "a\n\f").empty());  // the end of a text layer's last page
  CHECK(Check(rule, "a") == "1:2  [] -> [\n]");
  CHECK(Check(rule, "a\f") == "1:2  [] -> [\n]");
  CHECK(Check(rule, "a\r\nb") == "2:2  [] -> [\r\n]");
}

TEST_CASE("bytes and characters", "[rules]") {
  CHECK(MessageOf("invalid-utf8", "Universität M\xFC\xFCnster\n")
            .starts_with("2 bytes that are no UTF-8"));
  CHECK(
      MessageOf("invalid-utf8", "Universität M\xFCnster\n").starts_with("1 byte that is no UTF-8"));
  CHECK(MessageOf("legacy-encoding", "M\xFCnster\n").find("Windows-1252") != std::string::npos);
  CHECK(MessageOf("legacy-encoding", std::string("\xFF\xFE"
                                                 "a\0\n\0",
                                                 6))
            .find("UTF-16") != std::string::npos);
  const auto control = [](const std::string& text) { return MessageOf("control-character", text); };
  CHECK(control("a\x07\n").find("control character U+0007; delete it") == 0);
  CHECK(control("a\x07\x01\x02\n").find("control character U+0007 and 2 more") == 0);
  CHECK(control("a\xC2\x85\n").find("control character U+0085") == 0);
  CHECK(control("a\xE2\x80\xAE\n").find("override of the text direction U+202E") == 0);
  CHECK(control("a\tb\f\r\n").empty());
  CHECK(Check("control-character", "é\x07\x01z\n") == "1:2 \x07\x01");
}

TEST_CASE("split-paragraph: the fix joins the lines", "[rules]") {
  const auto check = [](std::string_view abstract) {
    return Check("split-paragraph",
                 OneTalk("**Ice** — ●ANNA WEBER — University of Kiel, Germany", abstract));
  };
  CHECK(check("We show it in\n\nthree steps.") == "13:14  ~ 15 [\n\n] -> [ ]");
  CHECK(check("We show high-\n\nresolution data.") == "13:14  ~ 15 [\n\n] -> []");
  CHECK(check("We show it.\n\nThree steps follow.").empty());
}

TEST_CASE("lost-hyphen: the fix puts it where it stands elsewhere", "[rules]") {
  CHECK(
      Check("lost-hyphen",
            OneTalk("**Ice** — ●ANNA WEBER — University of Kiel, Germany",
                    "A high-throughput test has a high rate.\n\nHighthroughput tests are fast.")) ==
      "15:1 Highthroughput ~ 13 [] -> [-]");
}

TEST_CASE("leftover-hyphen: the fix takes it out, with its blank", "[rules]") {
  const std::string credit = "**Ice** — ●ANNA WEBER — University of Kiel, Germany";
  const std::string blank = OneTalk(credit, "Its vocabulary is a vocab- ulary.");
  CHECK(Check("leftover-hyphen", blank) == "13:21 vocab- ulary [- ] -> []");
  CHECK(MessageOf("leftover-hyphen", blank) ==
        "'vocab- ulary' is written 'vocabulary' elsewhere; take out the hyphen, which is left from "
        "a line's end");
  CHECK(Check("leftover-hyphen", OneTalk(credit, "Materials and materials.\n\nThe mate-rials.")) ==
        "15:5 mate-rials ~ 13 [-] -> []");
}

TEST_CASE("converter-damage in credits", "[rules]") {
  const auto check = [](std::string_view credit) {
    return Check("converter-damage", OneTalk(credit));
  };
  CHECK(check("**Ice** — ●ANNA WEBER — University of Kiel, Germany").empty());
  CHECK(check("**Ice**●ANNA WEBER — University of Kiel, Germany") == "11:8 ");
  CHECK(check("**Ice** — ●ANNA WEBER<sup>1</sup>, BEN KURZ<sup>2</sup> — <sup>1</sup>Kiel "
              "University — <sup>2</sup>Bern University")
            .empty());
  CHECK(check("**Ice** — ●ANNA WEBER\n<sup>1</sup>\n, BEN KURZ<sup>2</sup> — <sup>1</sup>Kiel "
              "University — <sup>2</sup>Bern University") == "12:1 <sup>1</sup> ~ 13");
  CHECK(check("**Ice** —\n\n#### ●ANNA WEBER — University of Kiel, Germany") ==
        "13:6 ●ANNA WEBER — University of Kiel, Germany");
}

TEST_CASE("ambiguous-reading names both readings", "[rules]") {
  const std::string one =
      OneTalk("Growth of Ice near Lake Anna Carla Weber, ●Ben Kurz — University of Kiel, Germany");
  CHECK(Check("ambiguous-reading", one) ==
        "11:1 Growth of Ice near Lake Anna Carla Weber, ●Ben Kurz");
  CHECK(MessageOf("ambiguous-reading", one) ==
        "'Growth of Ice near Lake Anna Carla' … can be a title alone, or a title and its authors; "
        "put the dash between title and authors back");
}

TEST_CASE("duplicate-id names the first place", "[rules]") {
  const std::string credit = "**Ice** — ●ANNA WEBER — University of Kiel, Germany";
  const std::string text = std::string(kBeginning) + TalkText(1, credit) + TalkText(1, credit);
  CHECK(Check("duplicate-id", text) == "15:1 SYTI 1.1 ~ 9");
  CHECK(MessageOf("duplicate-id", text) ==
        "id 'SYTI 1.1' stands on line 9 already; give each its own");
}

}  // namespace symd
