// Page furniture: running heads, page numbers and thumb letters are taken out of the lines; what
// only looks like them stays.
#include "lines/furniture.h"

#include <algorithm>
#include <string>

#include "catch.h"
#include "support.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

std::string TextsOf(const Source& source, const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) {
    texts.push_back(line.blank() ? "_" : std::string(source.Slice(line.text)));
  }
  return tests::Joined(texts, " / ");
}

// "kept / lines" and "furniture / lines"; "_" is a blank line.
void CheckPages(const std::string& text, std::string_view kept, std::string_view furniture) {
  INFO(text);
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  CHECK(TextsOf(source, lines.all) == kept);
  CHECK(TextsOf(source, lines.furniture) == furniture);
}

void CheckUntouched(const std::string& text) {
  INFO(text);
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  CHECK(lines.furniture.empty());
  CHECK(lines.interlines.empty());
}

std::string AbstractOf(const std::string& lines) {
  const tests::Document document(
      "Symposium Thin Ice (SYTI)\n\nSYTI 1: Ice\nTime: Monday 15:00\nLocation: H1\n\n"
      "SYTI 1.1 Mon 15:00 H1\nIce — •Anna Weber — Uni Celle, Germany\n" +
      lines);
  std::vector<std::string> all;
  for (const CreditFields* credit : document.All<CreditFields>()) {
    for (const Text& paragraph : credit->paragraphs) all.emplace_back(paragraph.value);
  }
  const std::string left = document.Unrecognised();
  return tests::Joined(all, " / ") + (left.empty() ? "" : " unrecognised[" + left + "]");
}

}  // namespace

TEST_CASE("page number, form feed and running head", "[furniture]") {
  CheckPages("Bild-\n2\n\fDresden 2026 – SOE Friday\nmerkmale\n", "Bild- / merkmale",
             "2 / Dresden 2026 – SOE Friday");
  CheckPages("a\n\n2\n\n\fDresden 2026 – SOE Friday\n\nb\n", "a / b",
             "2 / Dresden 2026 – SOE Friday");
  CheckPages("a\n\n472\nRegensburg 2019 – P        Wednesday\n\nb\n", "a / b",
             "472 / Regensburg 2019 – P        Wednesday");
  // The time of the session below stands left of the day.
  CheckPages("a\n2\n\nDresden 2026 – SOE\n\nTime: Friday 9:30–11:00\n\nFriday\n\nb\n",
             "a / Time: Friday 9:30–11:00 / b", "2 / Dresden 2026 – SOE / Friday");
  CheckPages("a\nDresden 2026 – SOE Friday 12\nb\n", "a / b", "Dresden 2026 – SOE Friday 12");
  CheckPages("Regensburg 2025 – SYMD   Overview\n\na\n", "a", "Regensburg 2025 – SYMD   Overview");
  CheckPages("a\n2\n\fb\n", "a / b", "2");
  CheckPages("a\n\f\n2\nb\n", "a / b", "2");
  CheckPages("a\n\fb\n12\n", "a / b", "12");  // the last page ends with the text
  CheckPages("a\n\fRegensburg 2025 – SYMD\nMonday\nb\n", "a / b",
             "Regensburg 2025 – SYMD / Monday");
  CheckPages("a\n\fRegensburg 2025 – SYMD\n\nÜbersicht\nb\n", "a / b",
             "Regensburg 2025 – SYMD / Übersicht");
}

TEST_CASE("what only looks like page furniture", "[furniture]") {
  CheckUntouched("There were\n12\nof them.\n");
  CheckUntouched("a\n12345\n\fb\n");
  CheckUntouched("a\n2a\n\fb\n");
  CheckUntouched("a\n1.5\n\fb\n");
  CheckUntouched("a\nMonday\nb\n");
  CheckUntouched("a\nNature 2025 – a review\nb\n");
  CheckUntouched("a\nRegensburg 2025 – scientific programme\nb\n");
  CheckUntouched("as we have shown in Dresden 2026 – SOE Friday\n");
  CheckUntouched("# Dresden 2026 – SOE Friday\n");
  // A number or a day inside of a page, among pages.
  CheckPages("a\n2\n\fDresden 2026 – SOE Friday\nb\n17\nMonday\nc\nd\n",
             "a / b / 17 / Monday / c / d", "2 / Dresden 2026 – SOE Friday");
}

TEST_CASE("blank lines between pages split nothing, others do", "[furniture]") {
  CheckPages("a\n\nb\n\n\n2\n\n\fDresden 2026 – SOE Friday\n\n\nc\n\nd\n", "a / _ / b / c / _ / d",
             "2 / Dresden 2026 – SOE Friday");
}

TEST_CASE("lines that return on several pages", "[furniture]") {
  CheckPages("a\n\fIce Society 1\nb\n\fIce Society 2\nc\n\fIce Society 3\nd\n", "a / b / c / d",
             "Ice Society 1 / Ice Society 2 / Ice Society 3");
  CheckPages("a\nIce Society\n\fb\nIce Society\n\fc\nIce Society\n\fd\n", "a / b / c / d",
             "Ice Society / Ice Society / Ice Society");
  // Twice can be chance, and what the grammar knows belongs to the programme.
  CheckUntouched("a\n\fIce Society\nb\n\fIce Society\nc\n");
  CheckUntouched("a\n\fInvited Talk\nb\n\fInvited Talk\nc\n\fInvited Talk\nd\n");
  CheckUntouched("a\nIce Society\nb\nIce Society\nc\nIce Society\n\fd\n");
}

TEST_CASE("a line that returns above the page number", "[furniture]") {
  CheckPages("a\nIce Society\n1\n\fb\nIce Society\n2\n\fc\nIce Society\n3\n\fd\n", "a / b / c / d",
             "Ice Society / 1 / Ice Society / 2 / Ice Society / 3");
  // Not below it: a page has few lines of its own.
  CheckPages("a\n12\n1\n\fb\n", "a / 12 / b", "1");
}

TEST_CASE("vertical thumb letters", "[furniture]") {
  CheckPages("Ice\nD\ni\ne\nn\ns\nt\na\ng\nis\n", "Ice / is", "D / i / e / n / s / t / a / g");
  // It ends no page: the blank lines around it split what they split.
  CheckPages("Ice\n\nM\no\nn\nd\na\ny\n\nis\n", "Ice / _ / _ / is", "M / o / n / d / a / y");
  CheckPages("M\no\nn\nt\na\ng\nD\ni\ne\nn\ns\nt\na\ng\nis\n", "is",
             "M / o / n / t / a / g / D / i / e / n / s / t / a / g");
  CheckUntouched("M\no\nn\n");           // too short to be no chance
  CheckUntouched("H\na\nl\nl\no\n");     // no day
  CheckUntouched("D\ni\ne\nn\ns\nt\n");  // the rest is lost
  CheckUntouched("a\nDienstag\nb\n");    // not vertical
  CheckUntouched("x\ny\nz\nMo\nnday\n");
}

TEST_CASE("a page's end cuts paragraphs and words", "[furniture]") {
  CHECK(AbstractOf("We look at the features of an image, in German Bild-\n2\n\n\fDresden 2026 – "
                   "SYTI Friday\nmerkmale, and at more.\n") ==
        "We look at the features of an image, in German Bildmerkmale, and at more.");
  CHECK(AbstractOf("We look at the features of an image, which are\n2\n\fDresden 2026 – SYTI "
                   "Friday\nmany.\n") == "We look at the features of an image, which are many.");
  CHECK(AbstractOf("We look at the features of an image, which are\n\n2\nDresden 2026 – SYTI "
                   "Friday\n\nmany.\n") == "We look at the features of an image, which are many.");
}

}  // namespace symd
