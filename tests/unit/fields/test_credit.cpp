// Credits: where title, authors and affiliations end; presenters, indices, collaborations.
#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

using tests::Document;

std::string CreditOf(const std::string& text) {
  const Document document(tests::TalkWith(text));
  const auto credits = document.All<CreditFields>();
  if (credits.size() != 1) return std::to_string(credits.size()) + " credits";
  const std::string left = document.Unrecognised();
  return tests::Described(credits[0]->credit) + (left.empty() ? "" : " unrecognised[" + left + "]");
}

void CheckCredit(const std::string& text, std::string_view fields) {
  INFO(text);
  CHECK(CreditOf(text) == fields);
}

}  // namespace

TEST_CASE("title, author, affiliation", "[credit]") {
  CheckCredit("**A** — ●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("<b>A</b> — ●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("A — ●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A** — •B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A** — ∙B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A** — ● B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A** — ●B — C — D", "title[A] author[*B 0,1] affiliation[C] affiliation[D]");
  CheckCredit("**A** — ●B", "title[A] author[*B]");
  CheckCredit("**A** — ●BORIS KOZINSKY — C, D, USA",
              "title[A] author[*Boris Kozinsky 0] affiliation[C, D, USA]");
  CheckCredit("**A** — •Boris Kozinsky — C", "title[A] author[*Boris Kozinsky 0] affiliation[C]");
}

TEST_CASE("a title without authors", "[credit]") {
  CheckCredit("**A title**", "title[A title]");
  CheckCredit("**A title** —", "title[A title]");
  CheckCredit("A title", "title[A title]");
}

TEST_CASE("dashes that separate and dashes that do not", "[credit]") {
  CheckCredit("**A — B** — ●C — D", "title[A — B] author[*C 0] affiliation[D]");
  CheckCredit("A — B — ●C — D", "title[A — B] author[*C 0] affiliation[D]");
  CheckCredit("**A—B** — ●C — D", "title[A—B] author[*C 0] affiliation[D]");
  CheckCredit("A—B — ●C — D", "title[A—B] author[*C 0] affiliation[D]");
  CheckCredit("**A – B** — ●C — D", "title[A – B] author[*C 0] affiliation[D]");
  CheckCredit("**Noise — friend or foe?** — ●EVA KLEE — Uni Celle",
              "title[Noise — friend or foe?] author[*Eva Klee 0] affiliation[Uni Celle]");
  CheckCredit("**A** —●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A**— ●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A**—●B — C", "title[A] author[*B 0] affiliation[C]");
}

TEST_CASE("other dashes in the place of those that separate", "[credit]") {
  CheckCredit("**A** – ●B – C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("Ice - a study - ●Anna Weber and Jan Roth - C",
              "title[Ice - a study] author[*Anna Weber 0] author[Jan Roth 0] affiliation[C]");
  CheckCredit("Ice – a study – Anna Weber and ●Jan Roth – C",
              "title[Ice – a study] author[Anna Weber 0] author[*Jan Roth 0] affiliation[C]");
  // Where one that separates is there, the others are none.
  // Inside of an affiliation, where indices tell.
  CheckCredit("Ice - ●Anna Weber and Jan Roth - Univ. Halle - Wittenberg",
              "title[Ice] author[*Anna Weber 0] author[Jan Roth 0] affiliation[Univ. Halle - "
              "Wittenberg]");
  CheckCredit(
      "Ice - ●Anna Weber<sup>1</sup> and Jan Roth<sup>2</sup> - <sup>1</sup>Univ. Halle - "
      "Wittenberg - <sup>2</sup>TU Ulm",
      "title[Ice] author[*Anna Weber 0] author[Jan Roth 1] affiliation[Univ. Halle - "
      "Wittenberg] affiliation[TU Ulm]");
  CheckCredit("Ice - ●Anna Weber - TU Ulm - Univ. Halle",
              "title[Ice] author[*Anna Weber 0,1] affiliation[TU Ulm] affiliation[Univ. Halle]");
  CheckCredit("Ice – a study — ●Anna Weber — C – D",
              "title[Ice – a study] author[*Anna Weber 0] affiliation[C – D]");
}

TEST_CASE("a lost dash behind a bold title", "[credit]") {
  CheckCredit("**A** ●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A**●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A**B and ●C — D", "title[A] author[B 0] author[*C 0] affiliation[D]");
  CheckCredit("**A** and more — ●B — C", "title[A and more] author[*B 0] affiliation[C]");
}

TEST_CASE("an author list printed twice", "[credit]") {
  const std::string twice =
      "title[T] author[*Anna Weber 0] author[Jan Roth 0] author[*Anna Weber 0] author[Jan Roth 0] "
      "affiliation[C]";
  CheckCredit("**T** — ●ANNA WEBER, JAN ROTH, ●ANNA WEBER, JAN ROTH — C", twice);
  CheckCredit("**T** — ●ANNA WEBER, JAN ROTH ●ANNA WEBER, JAN ROTH — C", twice);
  CheckCredit("**T** — ●ANNA WEBER, JAN ROTH●ANNA WEBER, JAN ROTH — C", twice);
  CheckCredit("**T** — ●ANNA WEBER, JAN ROTH — ●ANNA WEBER, JAN ROTH — C", twice);
  // One person has all affiliations, however often.
  CheckCredit("**T** — ●ANNA WEBER — ●ANNA WEBER — C — D",
              "title[T] author[*Anna Weber 0,1] author[*Anna Weber 0,1] affiliation[C] "
              "affiliation[D]");
  CheckCredit("**T** — ●ANNA WEBER — ANNA WEBER INSTITUTE, KIEL",
              "title[T] author[*Anna Weber 0] affiliation[ANNA WEBER INSTITUTE, KIEL]");
}

TEST_CASE("several authors", "[credit]") {
  CheckCredit("**T** — ●ANNA WEBER and JAN ROTH — C",
              "title[T] author[*Anna Weber 0] author[Jan Roth 0] affiliation[C]");
  CheckCredit("**T** — ANNA WEBER and ●JAN ROTH — C",
              "title[T] author[Anna Weber 0] author[*Jan Roth 0] affiliation[C]");
  CheckCredit(
      "**T** — ANNA WEBER, ●JAN ROTH, and EVA KLEE — C",
      "title[T] author[Anna Weber 0] author[*Jan Roth 0] author[Eva Klee 0] affiliation[C]");
  CheckCredit(
      "**T** — ANNA WEBER, JAN ROTH and ●EVA KLEE — C",
      "title[T] author[Anna Weber 0] author[Jan Roth 0] author[*Eva Klee 0] affiliation[C]");
  CheckCredit(
      "**T** — ANNA WEBER, JAN ROTH und ●EVA KLEE — C",
      "title[T] author[Anna Weber 0] author[Jan Roth 0] author[*Eva Klee 0] affiliation[C]");
  CheckCredit(
      "**T** — ANNA WEBER, JAN ROTH, und ●EVA KLEE — C",
      "title[T] author[Anna Weber 0] author[Jan Roth 0] author[*Eva Klee 0] affiliation[C]");
  CheckCredit("**T** — ANNA WEBER &amp; ●JAN ROTH — C",
              "title[T] author[Anna Weber 0] author[*Jan Roth 0] affiliation[C]");
  CheckCredit("**T** — ANNA WEBER; ●JAN ROTH — C",
              "title[T] author[Anna Weber 0] author[*Jan Roth 0] affiliation[C]");
  // No connector inside a name.
  CheckCredit("**T** — ANDREA SANDER and ●RUNDE UND — C",
              "title[T] author[Andrea Sander 0] author[*Runde Und 0] affiliation[C]");
}

TEST_CASE("a mark before the title is none of a presenter", "[credit]") {
  CheckCredit("•Pair waves — ●ANNA WEBER — Ice Lab, Celle",
              "title[Pair waves] author[*Anna Weber 0] affiliation[Ice Lab, Celle]");
}

TEST_CASE("presenters: several, none", "[credit]") {
  CheckCredit("**T** — ●ANNA WEBER and ●JAN ROTH — C",
              "title[T] author[*Anna Weber 0] author[*Jan Roth 0] affiliation[C]");
  CheckCredit("**T** — ANNA WEBER and JAN ROTH — C",
              "title[T] author[Anna Weber 0] author[Jan Roth 0] affiliation[C]");
  CheckCredit("T — ANNA WEBER — C", "title[T] author[Anna Weber 0] affiliation[C]");
  const Document document(tests::TalkWith("**T** — ANNA WEBER and JAN ROTH — C"));
  CHECK(document.Observed(ObservationKind::kNoPresenter) == std::vector<std::string>{"ANNA WEBER"});
  const Document present(tests::TalkWith("**T** — ANNA WEBER and ●JAN ROTH — C"));
  CHECK(present.Observed(ObservationKind::kNoPresenter).empty());
}

TEST_CASE("indices", "[credit]") {
  const auto check = [](const std::string& authors, std::string_view expected) {
    CheckCredit("**T** — " + authors + " — <sup>1</sup>C — <sup>2</sup>D",
                "title[T] " + std::string(expected) + " affiliation[C] affiliation[D]");
  };
  check("●ANNA WEBER<sup>1</sup> and JAN ROTH<sup>2</sup>",
        "author[*Anna Weber 0] author[Jan Roth 1]");
  check("●ANNA WEBER<sup>1</sup> and JAN ROTH<sup>1,2</sup>",
        "author[*Anna Weber 0] author[Jan Roth 0,1]");
  check("●ANNA WEBER<sup>2</sup> and JAN ROTH<sup>2, 1</sup>",
        "author[*Anna Weber 1] author[Jan Roth 1,0]");
  check("●ANNA WEBER<sup>1</sup>,<sup>2</sup> and JAN ROTH<sup>2</sup>",
        "author[*Anna Weber 0,1] author[Jan Roth 1]");
  check("●ANNA WEBER<sup>1</sup>, JAN ROTH<sup>2</sup>",
        "author[*Anna Weber 0] author[Jan Roth 1]");
  check("●ANNA WEBER¹, JAN ROTH¹,² und EVA KLEE²",
        "author[*Anna Weber 0] author[Jan Roth 0,1] author[Eva Klee 1]");
  check("●ANNA WEBER <sup>1</sup> and JAN ROTH <sup>2</sup>",
        "author[*Anna Weber 0] author[Jan Roth 1]");
  check("●ANNA WEBER<sup>1,3</sup> and JAN ROTH<sup>2</sup>",
        "author[*Anna Weber 0] author[Jan Roth 1]");  // no third
  check("●ANNA WEBER<sup>1</sup> and JAN ROTH", "author[*Anna Weber 0] author[Jan Roth]");
  check("●ANNA WEBER and JAN ROTH",
        "author[*Anna Weber] author[Jan Roth]");  // which has which is not said
  check("●ANNA WEBER", "author[*Anna Weber 0,1]");
  CheckCredit(
      "**T** — ●ANNA WEBER<sup>1</sup>, JAN ROTH<sup>10</sup>, and EVA KLEE<sup>1,10</sup> — "
      "<sup>1</sup>C — <sup>10</sup>D",
      "title[T] author[*Anna Weber 0] author[Jan Roth 1] author[Eva Klee 0,1] affiliation[C] "
      "affiliation[D]");
  // Indices that do not begin at 1, or stand in any order, are those that the affiliations print.
  CheckCredit(
      "**T** — ●ANNA WEBER<sup>2</sup> and JAN ROTH<sup>1</sup> — <sup>2</sup>C — <sup>1</sup>D",
      "title[T] author[*Anna Weber 0] author[Jan Roth 1] affiliation[C] affiliation[D]");
  CheckCredit("**T** — ●ANNA WEBER<sup>1</sup> and JAN ROTH<sup>1</sup> — <sup>1</sup>C",
              "title[T] author[*Anna Weber 0] author[Jan Roth 0] affiliation[C]");
}

TEST_CASE("footnote marks behind names are no part of them", "[credit]") {
  const auto check = [](const std::string& authors, std::string_view expected) {
    CheckCredit("**T** — " + authors + " — <sup>1</sup>C — <sup>2</sup>D",
                "title[T] " + std::string(expected) + " affiliation[C] affiliation[D]");
  };
  const std::string two = "author[*Anna Weber 0] author[Jan Roth 1]";
  check("●ANNA WEBER<sup>1,\\*</sup> and JAN ROTH<sup>2</sup>", two);
  check("●ANNA WEBER<sup>1,†</sup>, JAN ROTH<sup>†,2</sup>", two);
  check("●ANNA WEBER<sup>1</sup>*, and JAN ROTH<sup>2</sup>,‡", two);
  CheckCredit("**T** — ●Anna Weber1,∗ and Jan Roth2† — 1C — 2D",
              "title[T] " + two + " affiliation[C] affiliation[D]");
  CheckCredit("**T** — ●Anna Weber§ and Jan Roth — C",
              "title[T] author[*Anna Weber 0] author[Jan Roth 0] affiliation[C]");
  CheckCredit("**T** — ●B — <sup>†</sup>C", "title[T] author[*B 0] affiliation[C]");
}

TEST_CASE("raised letters in a name or an affiliation are no indices", "[credit]") {
  CheckCredit("**H<sub>2</sub>O on TiO<sub>2</sub>** — ●B — C",
              "title[H₂O on TiO₂] author[*B 0] affiliation[C]");
  CheckCredit("**T** — ●B — <sup>1</sup>Institut 2, Celle",
              "title[T] author[*B 0] affiliation[Institut 2, Celle]");
}

TEST_CASE("collaborations and teams", "[credit]") {
  const auto check = [](const std::string& wording, std::string_view name) {
    CheckCredit(
        "**T** — ●ANNA WEBER" + wording + " — C",
        "title[T] author[*Anna Weber 0] collaboration[" + std::string(name) + "] affiliation[C]");
  };
  check(" for the GRANULA-Collaboration", "GRANULA");
  check(" for the GRANULA Collaboration", "GRANULA");
  check(", for the GRANULA-Collaboration", "GRANULA");
  check(" on behalf of the GRANULA Collaboration", "GRANULA");
  check(" für die GRANULA-Kollaboration", "GRANULA");
  check(" im Namen der GRANULA-Kollaboration", "GRANULA");
  check(" and the GRANULA-Collaboration", "GRANULA");
  check(", and the GRANULA-Collaboration", "GRANULA");
  check(" und die GRANULA-Kollaboration", "GRANULA");
  check(" and the ISPE Team", "ISPE Team");
  check(", and the ISPE Team", "ISPE Team");
  check(" for the ISPE Consortium", "ISPE Consortium");
  check(" for the X1 and Y2 Collaborations", "X1 and Y2");
  // Where a team is, is no affiliation of a person.
  check(", and the ISPE Team1", "ISPE Team");
  check(" and the ISPE Team<sup>1,2</sup>", "ISPE Team");
  check(" for the GRANULA Collaboration<sup>1</sup>", "GRANULA");
  CheckCredit(
      "**T** — ANNA WEBER, ●JAN ROTH, and the ISPE Team — C",
      "title[T] author[Anna Weber 0] author[*Jan Roth 0] collaboration[ISPE Team] affiliation[C]");
  CheckCredit(
      "**T** — ANNA WEBER and ●JAN ROTH for the GRANULA-Collaboration — C",
      "title[T] author[Anna Weber 0] author[*Jan Roth 0] collaboration[GRANULA] affiliation[C]");
  CheckCredit(
      "**T** — ●ANNA WEBER<sup>1</sup> and JAN ROTH<sup>2</sup> for the GRANULA-Collaboration — "
      "<sup>1</sup>C — <sup>2</sup>D",
      "title[T] author[*Anna Weber 0] author[Jan Roth 1] collaboration[GRANULA] affiliation[C] "
      "affiliation[D]");
  // A team among the authors is no person: an author whose name is kept as it is printed only.
  const Document document(tests::TalkWith("**T** — ●ANNA WEBER and ISPE TEAM — C"));
  const std::vector<Author>& authors = document.All<CreditFields>().at(0)->credit.authors;
  REQUIRE(authors.size() == 2);
  CHECK(authors[1].name.source.value == "ISPE TEAM");
  CHECK_FALSE(authors[1].name.full);
}

TEST_CASE("suffixes of names", "[credit]") {
  CheckCredit("**T** — ●JAMES COLE, JR. — C", "title[T] author[*James Cole, Jr. 0] affiliation[C]");
  CheckCredit("**T** — ●JAMES COLE JR. and JAN ROTH — C",
              "title[T] author[*James Cole Jr. 0] author[Jan Roth 0] affiliation[C]");
  CheckCredit("**T** — JAMES COLE, JR., and ●JAN ROTH — C",
              "title[T] author[James Cole, Jr. 0] author[*Jan Roth 0] affiliation[C]");
}

TEST_CASE("a type label before the title", "[credit]") {
  CheckCredit("**Topical Talk: Islands** — ●B — C",
              "label[Topical Talk] title[Islands] author[*B 0] affiliation[C]");
  CheckCredit("Hauptvortrag: Inseln — ●B — C",
              "label[Hauptvortrag] title[Inseln] author[*B 0] affiliation[C]");
  CheckCredit("**Talking: a study** — ●B — C",
              "title[Talking: a study] author[*B 0] affiliation[C]");
}

TEST_CASE("talks that do not take place", "[credit]") {
  CheckCredit("**withdrawn**", "cancelled title[withdrawn]");
  CheckCredit("**Vortrag entfällt**", "cancelled title[Vortrag entfällt]");
  CheckCredit("The contribution has been withdrawn.",
              "cancelled title[The contribution has been withdrawn.]");
  CheckCredit("Der Beitrag wurde abgesagt.", "cancelled title[Der Beitrag wurde abgesagt.]");
  CheckCredit("**Cancelled: Ice** — ●B — C",
              "cancelled title[Cancelled: Ice] author[*B 0] affiliation[C]");
  CheckCredit("**Cancelled flights** — ●B — C",
              "title[Cancelled flights] author[*B 0] affiliation[C]");
}

TEST_CASE("a credit over lines and blank lines", "[credit]") {
  CheckCredit(
      "**A title over\ntwo lines** — ●ANNA\nWEBER — University\nof Celle",
      "title[A title over two lines] author[*Anna Weber 0] affiliation[University of Celle]");
  CheckCredit("**A** —\n\n●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A** — ●B —\n\nC", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A**\n\n— ●B — C", "title[A] author[*B 0] affiliation[C]");
  CheckCredit("**A**\n\n●B — C", "title[A] author[*B 0] affiliation[C]");
  const Document document(tests::TalkWith("**A** —\n\n●B — C\n\nWe show it."));
  CHECK(document.Observed(ObservationKind::kSplitParagraph).size() == 1);
  // The abstract is not drawn in.
  CheckCredit("**A** — ●B — C\n\nWe show it.", "title[A] author[*B 0] affiliation[C]");
}

TEST_CASE("an abstract alone is no credit", "[credit]") {
  const std::string prose =
      "We show that ice is thin in Celle and that it melts in spring, when the sun is warm.";
  const Document document(tests::TalkWith(prose));
  CHECK(document.All<CreditFields>().empty());
  REQUIRE(document.All<ParagraphFields>().size() == 1);
  CHECK(document.All<ParagraphFields>()[0]->text.value == prose);
}

TEST_CASE("emphasis inside a title and entities", "[credit]") {
  CheckCredit("***Ab initio* methods** — ●B — C",
              "title[Ab initio methods] author[*B 0] affiliation[C]");
  CheckCredit("**Methods *ab initio*  for ice** — ●B — C",
              "title[Methods ab initio for ice] author[*B 0] affiliation[C]");
  CheckCredit("**Ice &amp; Snow** — ●B — C &amp; D",
              "title[Ice & Snow] author[*B 0] affiliation[C & D]");
  CheckCredit("**Ice** **and Snow** — ●B — C", "title[Ice and Snow] author[*B 0] affiliation[C]");
}

TEST_CASE("the language of a connector", "[credit]") {
  const auto connector = [](const std::string& authors) {
    const Document document(tests::TalkWith("**T** — " + authors + " — C"));
    return document.All<CreditFields>().at(0)->credit.connector;
  };
  CHECK(connector("●ANNA WEBER and JAN ROTH") == Language::kEnglish);
  CHECK(connector("●ANNA WEBER, JAN ROTH und EVA KLEE") == Language::kGerman);
  CHECK(connector("●ANNA WEBER &amp; JAN ROTH") == Language::kUnknown);
  CHECK(connector("●ANNA WEBER") == Language::kUnknown);
}

}  // namespace symd
