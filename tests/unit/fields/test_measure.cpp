// The measure of a text layer: whether the next word would have fitted on a line.
#include "fields/measure.h"

#include <string>
#include <vector>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

// Words of all lengths, filled into lines of at most `width` characters.
std::vector<std::string> Filled(std::size_t width, int words) {
  const std::vector<std::string> choices = {"ice", "is",   "thin",     "where",       "it",
                                            "mm",  "lies", "thickest", "crystalline", "a"};
  tests::Random random(4);
  std::vector<std::string> lines(1);
  for (int i = 0; i < words; ++i) {
    const std::string& word = random.Of(choices);
    if (lines.back().size() + 1 + word.size() > width) lines.emplace_back();
    tests::AddWord(&lines.back(), word);
  }
  return lines;
}

LineMeasure MeasureOf(const std::vector<std::string>& lines) {
  LineMeasure measure;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) measure.Learn(lines[i], lines[i + 1]);
  measure.Finish();
  return measure;
}

}  // namespace

TEST_CASE("a measure is learned from lines that go on", "[measure]") {
  const std::vector<std::string> lines = Filled(70, 400);
  const LineMeasure measure = MeasureOf(lines);
  REQUIRE(measure.known());
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    INFO(lines[i] << " / " << lines[i + 1]);
    CHECK_FALSE(measure.HasRoom(lines[i], lines[i + 1], 70));
  }
  const std::string half = lines[0].substr(0, 35);
  CHECK(measure.HasRoom(half, "ice", 70));
  CHECK(measure.HasRoom("It melts.", "Crystalline ice", 70));
  CHECK(measure.HasRoom(lines[0].substr(0, 55), "ice", 70));
  // Only the first word counts, up to a hyphen of its own.
  CHECK_FALSE(measure.HasRoom(lines[0].substr(0, 55), "unquestionablycrystalline ice", 70));
  CHECK(measure.HasRoom(lines[0].substr(0, 55), "ice-unquestionablycrystalline", 70));
}

TEST_CASE("few lines do not tell how much more a line holds", "[measure]") {
  // None is wider than 60 characters, and all would have more than 70 with the next word.
  std::vector<std::string> lines;
  for (int i = 0; i < 15; ++i) {
    lines.push_back(Filled(60, 12)[0].substr(0, 45) + std::string(11 + i % 5, 't'));
  }
  LineMeasure measure;
  for (const std::string& line : lines) measure.Learn(line, "unquestionably");
  measure.Finish();
  REQUIRE(measure.known());
  CHECK(measure.HasRoom(lines[0].substr(0, 52), "mile", 60));
  CHECK_FALSE(measure.HasRoom(lines[0], "mile", 60));
}

TEST_CASE("a compound that the next line begins with may not have been divided", "[measure]") {
  const std::vector<std::string> lines = Filled(70, 400);
  const std::string half = lines[0].substr(0, 60);
  LineMeasure measure;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) measure.Learn(lines[i], lines[i + 1]);
  measure.Learn(half, "a-very-crystalline");
  measure.Finish();
  CHECK(measure.HasRoom(half, "ice", 70));
}

TEST_CASE("lines wider than those that were learned from have a measure of their own",
          "[measure]") {
  const LineMeasure measure = MeasureOf(Filled(70, 400));
  CHECK(measure.HasRoom(std::string(100, 'x'), "Snow", 130));
  CHECK_FALSE(measure.HasRoom(std::string(125, 'x'), "Snow", 130));
  CHECK_FALSE(measure.HasRoom(std::string(72, 'x'), "Snow", 75));  // some wide letters
}

TEST_CASE("a long line is a paragraph by itself", "[measure]") {
  const LineMeasure measure = MeasureOf(Filled(70, 400));
  CHECK(measure.HasRoom(std::string(201, 'x'), "ice", 201));
  CHECK(LineMeasure().HasRoom(std::string(201, 'x'), "ice", 201));
}

TEST_CASE("a short document has no measure: the widest line decides", "[measure]") {
  const LineMeasure measure = MeasureOf(Filled(70, 40));
  CHECK_FALSE(measure.known());
  CHECK(measure.HasRoom("It melts in spring.", "Snow", 70));
  CHECK_FALSE(measure.HasRoom(std::string(60, 'x'), "Snow", 70));
  CHECK(measure.HasRoom(std::string(50, 'x'), "Snow", 70));
  CHECK_FALSE(measure.HasRoom(std::string(50, 'x'), "unquestionably", 70));
  CHECK_FALSE(measure.HasRoom("It melts.", "Snow", 0));  // nothing known of the lines around
}

TEST_CASE("a part without headings and marks is a stretch of text layer", "[measure]") {
  const auto layouts = [](const std::string& text) {
    const tests::Document document(text);
    std::string all;
    for (const Stretch& s : FindStretches(document.source, document.lines, document.blocks)) {
      tests::AddWord(&all, s.text_layer ? "text" : "markdown");
    }
    return all;
  };
  const std::string plain =
      "Symposium Snow (SYSN)\n\nSYSN 1: Snow\nTime: Monday 9:00\n\nSYSN 1.1 Mon 9:00 H1\nSnow — "
      "•Jan Roth — Uni Celle\n";
  const std::string marked = tests::TalkWith("**Ice** — ●ANNA WEBER — Uni Celle");
  CHECK(layouts(plain) == "text");
  CHECK(layouts(marked) == "markdown");
  CHECK(layouts(marked + "\n" + plain) == "markdown text");
  CHECK(layouts(plain + "\n" + marked) == "text markdown");
}

TEST_CASE("a short line ends a paragraph of a text layer", "[measure]") {
  const auto paragraphs = [](const std::string& abstract) {
    const tests::Document document(
        "Symposium Thin Ice (SYTI)\n\nSYTI 1: Ice\nTime: Monday 15:00\nLocation: H1\n\n"
        "SYTI 1.1 Mon 15:00 H1\nIce — •Anna Weber — University of Celle, Germany\n" +
        abstract);
    std::vector<std::string> all;
    for (const CreditFields* credit : document.All<CreditFields>()) {
      for (const Text& paragraph : credit->paragraphs) all.emplace_back(paragraph.value);
    }
    return tests::Joined(all, " / ");
  };
  const std::string first = "We show how ice becomes so thin that nobody walks on it, and";
  CHECK(paragraphs(first + "\nwhy it melts.\nSnow is white, and it falls where the ice has been "
                           "for long.\n") ==
        first + " why it melts. / Snow is white, and it falls where the ice has been for long.");
  // A full line, a small letter, an open end: the paragraph goes on.
  CHECK(paragraphs(first + " melts at\nlast where the sun shines on the lake of ice for so long.\n"
                           "Snow is white.\n") ==
        first +
            " melts at last where the sun shines on the lake of ice for so long. Snow is "
            "white.");
  CHECK(paragraphs(first + "\nwhy the\nIce melts.\n") == first + " why the Ice melts.");
  // References begin paragraphs of their own.
  CHECK(paragraphs(first + " more [1].\n[1] A. Weber, J. Inv. Phys. 1, 2 (2020).\n[2] J. Roth, "
                           "Lett. Quiet Phys. 3, 4 (2021).\n") ==
        first +
            " more [1]. / [1] A. Weber, J. Inv. Phys. 1, 2 (2020). / [2] J. Roth, Lett. Quiet "
            "Phys. 3, 4 (2021).");
  // So do funding lines, below a line that is full as well.
  CHECK(paragraphs(first + " that melts at last.\nSupported by the Alder Foundation.\n") ==
        first + " that melts at last. / Supported by the Alder Foundation.");
  CHECK(paragraphs(first + " that melts at last.\nSupported membranes melt.\n") ==
        first + " that melts at last. Supported membranes melt.");
}

TEST_CASE("few lines tell how wide a line can be, if not how full lines are", "[measure]") {
  LineMeasure measure;
  measure.See(std::string(70, 'x'));
  measure.See(std::string(140, 'x'));  // two lines that were joined
  measure.See("It melts.");
  measure.Finish();
  CHECK_FALSE(measure.known());
  CHECK(measure.HasRoom(std::string(50, 'x'), "Snow", 0));
  CHECK_FALSE(measure.HasRoom(std::string(65, 'x'), "Snow", 0));
  CHECK(measure.HasRoom(std::string(65, 'x'), "Snow", 90));  // the lines around are wider
}

}  // namespace symd
