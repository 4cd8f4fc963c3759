// Blank-line text: the empty line after every line is taken out; Markdown and short texts keep
// theirs.
#include "lines/blank_text.h"

#include <string>

#include "catch.h"
#include "support.h"

namespace symd {
namespace {

// The lines that are left, "_" for a blank one.
std::string Left(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  std::vector<std::string> texts;
  for (const Line& line : lines.all) {
    texts.push_back(line.blank() ? "_" : std::string(source.Slice(line.text)));
  }
  return tests::Joined(texts, " / ");
}

// The stretches of blank-line text, each by its first and last line.
std::string Stretches(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  std::string all;
  for (const Span span : lines.blank_text) {
    tests::AddWord(&all, std::to_string(source.PositionOf(span.begin).line) + "-" +
                             std::to_string(source.PositionOf(span.end - 1).line));
  }
  return all;
}

// The words of a text, each line with an empty one behind it.
std::string Spaced(const std::vector<std::string>& lines) { return tests::Joined(lines, "\n\n"); }

const std::vector<std::string> kWrapped = {"Ice is thin where", "it melts, and thick",
                                           "where it",          "does not.",
                                           "Snow is",           "white.",
                                           "It falls in",       "winter."};

}  // namespace

TEST_CASE("an empty line after every line", "[blank_text]") {
  CHECK(Left(Spaced(kWrapped)) ==
        "Ice is thin where / it melts, and thick / where it / does not. / Snow is / white. / It "
        "falls in / winter.");
  CHECK(Stretches(Spaced(kWrapped)) == "1-15");
  CHECK(Stretches(Spaced(kWrapped) + "\n") == "1-15");
  // Two empty lines are one that the text itself has.
  CHECK(Left("Ice is thin where\n\nit melts.\n\n\nSnow falls where\n\nit is cold and\n\nhigh and "
             "dry\n\nand still\n\nand clear.\n") ==
        "Ice is thin where / it melts. / _ / Snow falls where / it is cold and / high and dry / "
        "and still / and clear.");
  // A hyphen, a dash or a comma leads on, too.
  CHECK(Stretches(Spaced({"Ice — Anna Weber —", "Uni Celle", "We show", "A", "B", "C", "Some mate-",
                          "Rials"})) == "1-15");
}

TEST_CASE("two lines that are one between others", "[blank_text]") {
  std::vector<std::string> lines = kWrapped;
  lines.insert(lines.begin() + 4, "Ice " + std::string(170, 'x') + " is some mate-");
  lines.insert(lines.begin() + 5, "rial");
  CHECK(Stretches(Spaced(lines)) == "1-19");
  lines[4] = "Ice " + std::string(170, 'x') + " is white.";
  lines[5] = "Material";
  CHECK(Stretches(Spaced(lines)) == "");
}

TEST_CASE("paragraphs are no blank-line text", "[blank_text]") {
  const std::string sentence = "Ice is thin where it melts.";
  CHECK(Stretches(Spaced(std::vector<std::string>(20, sentence))) == "");
  CHECK(Left(sentence + "\n\n" + sentence) == sentence + " / _ / " + sentence);
  // Too few lines.
  CHECK(Stretches(Spaced({"Ice is thin", "where it melts", "and thick", "where not."})) == "");
  // Lines too long to be wrapped ones: paragraphs of Markdown.
  const std::string lengthy = "ice " + std::string(160, 'x');
  CHECK(Stretches(Spaced(std::vector<std::string>(20, lengthy))) == "");
  // Headings and bold lines are Markdown, whatever stands between them.
  CHECK(Stretches(Spaced({"# Ice", "it is", "**Snow**", "it falls", "## Hail", "it hurts",
                          "**Rain**", "it rains"})) == "");
  // Lines that stand together.
  CHECK(Stretches("Ice is\nthin.\n\nSnow is\nwhite.\n\nHail is\nhard.\n\nRain is\nwet.\n") == "");
}

TEST_CASE("blank-line text beside another layout", "[blank_text]") {
  const std::string text = "Ice is thin.\nSnow is white.\n\n" + Spaced(kWrapped) +
                           "\n\nHail is hard\nand rain is wet.\n";
  CHECK(Stretches(text) == "4-18");
  CHECK(Left(text) ==
        "Ice is thin. / Snow is white. / _ / Ice is thin where / it melts, and thick / where it / "
        "does not. / Snow is / white. / It falls in / winter. / _ / Hail is hard / and rain is "
        "wet.");
}

TEST_CASE("a form feed in a blank line that is taken out", "[blank_text]") {
  std::string text = Spaced(kWrapped);
  text.replace(text.find("Snow is") - 1, 1, "\f\n");  // the empty line before it
  const Source source = MakeSource("test.txt", text);
  const Lines lines = SplitLines(source, tests::TheGrammar().data());
  std::string feeds;
  for (const Line& line : lines.all) {
    if (line.form_feed || line.page_begin)
      tests::AddWord(&feeds, std::string(source.Slice(line.text)));
  }
  CHECK(feeds == "Snow is");
}

}  // namespace symd
