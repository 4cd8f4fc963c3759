// Prose: paragraphs that a blank line has cut, lost hyphens, languages.
#include <sstream>
#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

using tests::Document;

// The paragraphs of an abstract, " / " between them.
std::string ParagraphsOf(const std::string& abstract) {
  const Document document(tests::TalkWith("**Ice** — ●B — Ice Lab, Germany\n\n" + abstract));
  std::vector<std::string> all;
  for (const ParagraphFields* p : document.All<ParagraphFields>()) all.emplace_back(p->text.value);
  const std::string left = document.Unrecognised();
  return tests::Joined(all, " / ") + (left.empty() ? "" : " unrecognised[" + left + "]");
}

// The words that have lost a hyphen, each with the one that has it:
// "highthroughput~High-throughput".
std::string LostHyphens(const std::string& prose) {
  const Document document("# Symposium Thin Ice (SYTI)\n\n" + prose + "\n");
  std::string words;
  for (const Observation& o : document.evidence.hyphens) {
    if (o.kind != ObservationKind::kLostHyphen) continue;
    tests::AddWord(&words, std::string(document.source.Slice(o.span)) + "~" +
                               std::string(document.source.Slice(o.other)));
  }
  return words;
}

Language LanguageOf(const std::string& credit, const std::string& abstract) {
  const Extraction extraction = tests::ExtractText(tests::TalkWith(credit + "\n\n" + abstract));
  return std::get<Talk>(extraction.programme.parts.at(0).sessions.at(0).entries.at(0)).language;
}

}  // namespace

TEST_CASE("a blank line inside a sentence cuts no paragraph", "[paragraphs]") {
  CHECK(ParagraphsOf("a simple linear\n\nregression model.") ==
        "a simple linear regression model.");
  CHECK(ParagraphsOf("the set,\n\nand more.") == "the set, and more.");
  CHECK(ParagraphsOf("the mate-\n\nrials of it.") == "the materials of it.");
  CHECK(ParagraphsOf("the time-\n\ndependent field in time.") ==
        "the time-dependent field in time.");
  CHECK(ParagraphsOf("micro-\n\nand nanostructures.") == "micro- and nanostructures.");
  CHECK(ParagraphsOf("the method of\n\nSmith is used.") == "the method of Smith is used.");
  // Items of a list are no rest of a sentence.
  CHECK(ParagraphsOf("We show that\n\n1. ice is thin,") == "We show that / 1. ice is thin,");
  CHECK(ParagraphsOf("We show that\n\n(ii) ice is thin,") == "We show that / (ii) ice is thin,");
  CHECK(ParagraphsOf("We show that\n\n- ice is thin and") == "We show that / - ice is thin and");
  CHECK(ParagraphsOf("We show that\n\nv is small.") == "We show that v is small.");
  CHECK(ParagraphsOf("das Verfahren von\n\nSchmidt.") == "das Verfahren von Schmidt.");
  CHECK(ParagraphsOf("at 300\n\nkelvin it melts.") == "at 300 kelvin it melts.");
  CHECK(ParagraphsOf("one\n\ntwo\n\nthree.") == "one two three.");
  CHECK(ParagraphsOf("(as shown)\n\nin summer.") == "(as shown) in summer.");
}

TEST_CASE("paragraphs that end stay apart", "[paragraphs]") {
  CHECK(ParagraphsOf("It melts.\n\nThen it freezes.") == "It melts. / Then it freezes.");
  CHECK(ParagraphsOf("It melts.\n\nthen it freezes.") == "It melts. / then it freezes.");
  CHECK(ParagraphsOf("It melts:\n\nthen it freezes.") == "It melts: / then it freezes.");
  CHECK(ParagraphsOf("Does it melt?\n\nin summer.") == "Does it melt? / in summer.");
  CHECK(ParagraphsOf("We thank all\n\nThen it freezes.") == "We thank all / Then it freezes.");
  CHECK(ParagraphsOf("as shown in\n\n[1] A. Weber, J. Inv. Phys. 1, 2 (2020)") ==
        "as shown in / [1] A. Weber, J. Inv. Phys. 1, 2 (2020)");
  CHECK(ParagraphsOf("[1] A. Weber (2020)\n\n[2] J. Roth (2021)") ==
        "[1] A. Weber (2020) / [2] J. Roth (2021)");
}

TEST_CASE("lines of a paragraph are joined", "[paragraphs]") {
  CHECK(ParagraphsOf("one\ntwo  \nthree.") == "one two three.");
  CHECK(ParagraphsOf("BaTiO<sub>3</sub> at 10<sup>-6</sup> m,\n*ab initio*.") ==
        "BaTiO₃ at 10⁻⁶ m, ab initio.");
}

TEST_CASE("what looks like an element in an abstract", "[paragraphs]") {
  CHECK(ParagraphsOf("We ask.\n\nQ 1: how thin is ice?") == "We ask. / Q 1: how thin is ice?");
  CHECK(ParagraphsOf("Location: a matter of taste.") == "Location: a matter of taste.");
  CHECK(ParagraphsOf("Invited\ntalks are long.") == "Invited talks are long.");
}

TEST_CASE("lost hyphens", "[paragraphs]") {
  CHECK(LostHyphens("High-throughput methods are of high value. A highthroughput method.") ==
        "highthroughput~High-throughput");
  CHECK(LostHyphens("high-throughput and high. Highthroughput twice: HIGHTHROUGHPUT.") ==
        "");  // oftener without than with
  CHECK(LostHyphens("high-throughput, high-throughput, high. Highthroughput.") ==
        "Highthroughput~high-throughput");
  // The piece before the hyphen is no word here.
  CHECK(LostHyphens("High-throughput methods. A highthroughput method.") == "");
  // Nothing with a hyphen, a part of a longer chain, pieces that are too short.
  CHECK(LostHyphens("A highthroughput method of high value.") == "");
  CHECK(LostHyphens("A state-of-the-art of the state and a stateof.") == "");
  CHECK(LostHyphens("An x-ray and an xray and x.") == "");
  CHECK(LostHyphens("Re-use of re: reuse it.") == "");
  CHECK(LostHyphens("Mikro- und Nanostrukturen, mikround.") == "");
  CHECK(LostHyphens("Kern-Spin im Kern: der Kernspin.") == "Kernspin~Kern-Spin");
}

TEST_CASE("the language of a talk", "[paragraphs]") {
  const std::string english = "We show that the ice is thin and that it melts in spring.";
  const std::string german = "Wir zeigen, dass das Eis dünn ist und im Frühling schmilzt.";
  CHECK(LanguageOf("**Thin Ice** — ●B — C", english) == Language::kEnglish);
  CHECK(LanguageOf("**Dünnes Eis** — ●B — C", german) == Language::kGerman);
  CHECK(LanguageOf("**Ice** — ●A B and C D — E", english) == Language::kEnglish);
  CHECK(LanguageOf("**Eis** — ●A B und C D — E", german) == Language::kGerman);
  CHECK(LanguageOf("**Graphen** — ●A B und C D — E", "H2O 42.") ==
        Language::kGerman);  // only the connector tells
  CHECK(LanguageOf("**Graphene** — ●B — C", "H2O 42.") == Language::kUnknown);
  CHECK(LanguageOf("**The ice of the lake** — ●B — C", "") == Language::kEnglish);
  // A German title above an English abstract: the words of both count.
  CHECK(LanguageOf("**Am Rand des Eises** — ●B — C", english) == Language::kEnglish);
  // Connector and words disagree.
  CHECK(LanguageOf("**Ice** — ●A B und C D — E", english) == Language::kUnknown);
  // As many words of one as of the other.
  CHECK(LanguageOf("**Im Eis** — ●B — C", "The Eis.") == Language::kUnknown);
}

TEST_CASE("the language of a row", "[paragraphs]") {
  const Extraction extraction = tests::ExtractText(
      "O 55: Graphene\n\nMonday, March 17, 2025, 16:00–17:00, H1\n\n16:00 O 55.1 Graphene — •Anna "
      "Weber\n\n16:15 O 55.2 Graphene — •Anna Weber und Jan Roth\n\n16:30 O 55.3 Growth of "
      "graphene "
      "— •Eva Klee\n");
  std::vector<Language> languages;
  for (const Entry& entry : extraction.programme.parts.at(0).sessions.at(0).entries) {
    languages.push_back(std::get<Talk>(entry).language);
  }
  CHECK(languages == std::vector{Language::kUnknown, Language::kGerman, Language::kEnglish});
}

TEST_CASE("the dump of fields is readable", "[paragraphs]") {
  std::ostringstream out;
  Dump(
      MakeSource("x", "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Ice\n\nTime: Monday 9:00–10:30\n"),
      tests::TheGrammar(), DumpStage::kFields, out);
  CHECK(out.str() ==
        "part 1\n    code: SYTI\n    title: Thin Ice\n"
        "session 3\n    id: SYTI 1\n    title: Ice\n"
        "time 5\n    day: 0\n    start: 9h0\n    end: 10h30\n");
}

}  // namespace symd
