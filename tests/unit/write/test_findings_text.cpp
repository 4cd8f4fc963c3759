// Findings for people: places, source lines cut to the terminal, carets, what is not safe to print.
#include <sstream>
#include <string>

#include "catch.h"
#include "support.h"
#include "symd/visible.h"
#include "symd/write.h"

namespace symd {
namespace {

// The text with one finding from `begin`, `size` bytes long.
Extraction WithFinding(const std::string& text, std::size_t begin, std::size_t size,
                       Severity severity = Severity::kWarning) {
  Extraction extraction = tests::ExtractText(text);
  extraction.findings.clear();
  Finding finding;
  finding.rule = "some-rule";
  finding.severity = severity;
  finding.message = "something is odd";
  finding.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
  extraction.findings.push_back(finding);
  return extraction;
}

std::string Written(const Extraction& extraction, int columns = 80, bool colour = false,
                    Severity at_least = Severity::kNote) {
  std::ostringstream out;
  WriteFindings(extraction,
                {.path = "a.txt", .at_least = at_least, .colour = colour, .columns = columns}, out);
  return out.str();
}

// The finding at the first `what` of a text.
std::string FindingOn(const std::string& text, const std::string& what, int columns = 80) {
  const std::size_t begin = text.find(what);
  REQUIRE(begin != std::string::npos);
  return Written(WithFinding(text, begin, what.size()), columns);
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

std::size_t Width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// What stands above the caret and its tildes.
std::string Marked(const std::string& written) {
  const std::vector<std::string> lines = LinesOf(written);
  if (lines.size() < 3) return "";
  const std::size_t caret = lines[2].find('^');
  REQUIRE(caret != std::string::npos);
  const std::size_t width = lines[2].size() - caret;
  std::string marked;
  std::size_t column = 0;
  for (std::size_t i = 0; i < lines[1].size(); ++i) {
    if ((static_cast<unsigned char>(lines[1][i]) & 0xC0U) != 0x80U) ++column;
    if (column > caret && column <= caret + width) marked += lines[1][i];
  }
  return marked;
}

}  // namespace

TEST_CASE("a finding with its line and caret", "[write]") {
  CHECK(FindingOn("first\nthe odd word\n", "odd") ==
        "a.txt:2:5: warning: something is odd [some-rule]\n"
        " 2 | the odd word\n"
        "   |     ^~~\n");
  CHECK(FindingOn("x", "x") ==
        "a.txt:1:1: warning: something is odd [some-rule]\n 1 | x\n   | ^\n");
  // Columns are characters, not bytes.
  CHECK(FindingOn("für die Größe\n", "Größe") ==
        "a.txt:1:9: warning: something is odd [some-rule]\n"
        " 1 | für die Größe\n"
        "   |         ^~~~~\n");
  // Nothing is marked: a place between two characters.
  CHECK(Written(WithFinding("ab\n", 1, 0)) ==
        "a.txt:1:2: warning: something is odd [some-rule]\n 1 | ab\n   |  ^\n");
  // The end of the file
  CHECK(Written(WithFinding("ab", 2, 0)) ==
        "a.txt:1:3: warning: something is odd [some-rule]\n 1 | ab\n   |   ^\n");
  // A line without text shows none.
  CHECK(Written(WithFinding("a\n\nb\n", 2, 0)) ==
        "a.txt:2:1: warning: something is odd [some-rule]\n");
  CHECK(Written(WithFinding("", 0, 0)) == "a.txt:1:1: warning: something is odd [some-rule]\n");
}

TEST_CASE("a span over several lines is marked on the first", "[write]") {
  CHECK(FindingOn("one two\nthree four\n", "two\nthree") ==
        "a.txt:1:5: warning: something is odd [some-rule]\n"
        " 1 | one two\n"
        "   |     ^~~\n");
}

TEST_CASE("severities, related places, what is left out", "[write]") {
  Extraction extraction = WithFinding("one\ntwo\n", 0, 3, Severity::kError);
  extraction.findings[0].related.push_back({"the other", {4, 7}});
  CHECK(
      Written(extraction) ==
      "a.txt:1:1: error: something is odd [some-rule]\n 1 | one\n   | ^~~\na.txt:2:1: the other\n");
  const Extraction note = WithFinding("one\n", 0, 3, Severity::kNote);
  CHECK(Written(note).starts_with("a.txt:1:1: note: "));
  CHECK(Written(note, 80, false, Severity::kWarning) == "");
}

TEST_CASE("long lines are cut to the terminal around what is marked", "[write]") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "word" + std::to_string(i) + " ";
  for (const int columns : {40, 80, 100}) {
    for (const char* what : {"word0", "word1 ", "word30", "word59", "für"}) {
      const std::string text = words + "für immer\n";
      INFO(columns << " columns, at " << what);
      const std::string written = FindingOn(text, what, columns);
      CHECK(Marked(written) == what);
      for (const std::string& line : LinesOf(written)) {
        if (line.starts_with(" ")) CHECK(Width(line) <= static_cast<std::size_t>(columns));
      }
    }
    const std::vector<std::string> middle = LinesOf(FindingOn(words + "\n", "word30", columns));
    CHECK(middle[1].find("| …") != std::string::npos);
    CHECK(middle[1].ends_with("…"));
    const std::vector<std::string> first = LinesOf(FindingOn(words + "\n", "word0", columns));
    CHECK(first[1].find("| word0") != std::string::npos);
  }
}

TEST_CASE("a marked stretch longer than the terminal", "[write]") {
  const std::string text = "a " + std::string(300, 'x') + " z\n";
  for (const int columns : {40, 80}) {
    const std::vector<std::string> lines = LinesOf(FindingOn(text, std::string(300, 'x'), columns));
    INFO(columns);
    CHECK(Width(lines[1]) <= static_cast<std::size_t>(columns));
    CHECK(Width(lines[2]) <= static_cast<std::size_t>(columns));
    CHECK(lines[2].find('^') == lines[1].find('x'));
  }
}

TEST_CASE("a line as wide as the terminal is shown whole", "[write]") {
  for (const int columns : {40, 80}) {
    for (std::size_t width = static_cast<std::size_t>(columns) - 8;
         width <= static_cast<std::size_t>(columns); ++width) {
      const std::string line = std::string(width - 1, 'x') + "y";
      const std::vector<std::string> lines = LinesOf(FindingOn(line + "\n", "y", columns));
      INFO(columns << " columns, line of " << width);
      CHECK(Width(lines[1]) <= static_cast<std::size_t>(columns));
      CHECK(Marked(FindingOn(line + "\n", "y", columns)) == "y");
      const bool fits = width + 5 <= static_cast<std::size_t>(columns);
      if (fits) CHECK(lines[1].find("…") == std::string::npos);
    }
  }
}

TEST_CASE("tabs are blanks, so that the caret stands right", "[write]") {
  CHECK(FindingOn("a\tb\todd\n", "odd") ==
        "a.txt:1:5: warning: something is odd [some-rule]\n 1 | a b odd\n   |     ^~~\n");
}

TEST_CASE("controls and bidi overrides are shown, never sent to the terminal", "[write]") {
  CHECK(FindingOn("a\x1b[31m odd\n", "odd") ==
        "a.txt:1:8: warning: something is odd [some-rule]\n 1 | a<U+001B>[31m odd\n   |            "
        "   ^~~\n");
  CHECK(FindingOn("a\xE2\x80\xAEz\n", "\xE2\x80\xAE") ==
        "a.txt:1:2: warning: something is odd [some-rule]\n 1 | a<U+202E>z\n   |  ^~~~~~~~\n");
  CHECK(FindingOn("a\xC2\x85z\n", "z") ==
        "a.txt:1:3: warning: something is odd [some-rule]\n 1 | a<U+0085>z\n   |          ^\n");
  Extraction extraction = WithFinding("x\n", 0, 1);
  extraction.findings[0].message = "an odd '\x1b[2J'";
  CHECK(Written(extraction).find('\x1b') == std::string::npos);
  std::ostringstream out;
  WriteFindings(extraction, {.path = "\x1b]0;a.txt", .at_least = Severity::kNote}, out);
  CHECK(out.str().find('\x1b') == std::string::npos);
}

TEST_CASE("colours are switched off again", "[write]") {
  const std::string coloured = Written(WithFinding("the odd word\n", 4, 3), 80, true);
  CHECK(coloured.find("\x1b[33mwarning") != std::string::npos);
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b') {
      i = coloured.find('m', i);
    } else {
      plain += coloured[i];
    }
  }
  CHECK(plain == Written(WithFinding("the odd word\n", 4, 3)));
  for (const std::string& line : LinesOf(coloured)) {
    const std::size_t last = line.rfind('\x1b');
    if (last != std::string::npos) CHECK(line.substr(last, 4) == "\x1b[0m");
  }
}

TEST_CASE("visible text", "[write]") {
  CHECK(Visible("plain Größe ●") == "plain Größe ●");
  CHECK(Visible("\x01") == "<U+0001>");
  CHECK(Visible("\x7f") == "<U+007F>");
  CHECK(Visible("\xC2\x9B") == "<U+009B>");
  CHECK(Visible("\xE2\x80\x8F") == "<U+200F>");
  CHECK(Visible("\xD8\x9C") == "<U+061C>");
  CHECK(Visible("\xE2\x81\xA9") == "<U+2069>");
  CHECK(Visible("\xC2\xA0") == "\xC2\xA0");
  CHECK(Quote("abc") == "'abc'");
  CHECK(Quote("abcdef", 3) == "'abc…'");
  CHECK(Quote("aäöü", 2) == "'aä…'");
}

TEST_CASE("the summary", "[write]") {
  const auto summary = [](const std::string& text) {
    std::ostringstream out;
    WriteSummary(tests::ExtractText(text), "a.txt", out);
    return out.str();
  };
  const std::string text =
      "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Ice\n\nTime: Monday 15:00–15:30\n\nLocation: "
      "H1\n\n"
      "SYTI 1.1 Mon 15:00 H1\n\n**Ice** — ●ANNA WEBER — Uni Celle\n";
  CHECK(summary(text) == "a.txt: 1 part, 1 session, 1 talk; all " + std::to_string(text.size()) +
                             " bytes accounted for; 0 errors, 0 warnings, 1 note\n");
  CHECK(summary("abc") ==
        "a.txt: 0 parts, 0 sessions, 0 talks; 3 of 3 bytes not recognised; 1 error, 1 warning, 1 "
        "note\n");
}

}  // namespace symd
