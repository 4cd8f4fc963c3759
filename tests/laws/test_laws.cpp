// The laws of the design, in-process: nothing is lost, everything is inside the text, the form of
// the file does not matter, same input gives same bytes, time is linear.
#include <ctime>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "support.h"
#include "symd/write.h"

namespace symd {
namespace {

using nlohmann::ordered_json;

bool Inside(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

// What is wrong with an extraction that no input may do; "" when all is well.
std::string BrokenLaw(const Extraction& extraction, std::size_t bytes) {
  const std::size_t size = extraction.source.text().size();
  const Coverage& c = extraction.programme.coverage;
  if (c.bytes != bytes) return "coverage is of " + std::to_string(c.bytes) + " bytes";
  if (c.fields + c.markup + c.unrecognised != c.bytes || c.fields > c.bytes ||
      c.unrecognised > c.bytes) {
    return "coverage " + std::to_string(c.fields) + " + " + std::to_string(c.markup) + " + " +
           std::to_string(c.unrecognised) + " is not " + std::to_string(c.bytes);
  }
  for (const Span piece : extraction.programme.storage.pieces) {
    if (!Inside(piece, size) || piece.empty()) return "a piece is outside of the text, or empty";
  }
  std::uint32_t at = 0;
  std::size_t unrecognised = 0;
  for (const Span span : extraction.programme.unrecognised) {
    if (!Inside(span, size) || span.begin < at) return "an unrecognised stretch is not in order";
    unrecognised +=
        extraction.source.FileOffset(span.end) - extraction.source.FileOffset(span.begin);
    at = span.end;
  }
  if (unrecognised != c.unrecognised) return "the unrecognised stretches do not add up";
  at = 0;
  for (const Finding& finding : extraction.findings) {
    if (!Inside(finding.span, size))
      return "a finding of " + std::string(finding.rule) + " is outside";
    if (finding.span.begin < at) return "findings are not in order";
    at = finding.span.begin;
    for (const Related& related : finding.related) {
      if (!Inside(related.span, size))
        return "a related place of " + std::string(finding.rule) + " is outside";
    }
    if (!finding.fix) continue;
    for (const Edit& edit : finding.fix->edits) {
      if (!Inside(edit.span, size))
        return "an edit of " + std::string(finding.rule) + " is outside";
    }
  }
  for (const Observation& o : extraction.programme.observations) {
    if (!Inside(o.span, size) || !Inside(o.other, size)) return "an observation is outside";
  }
  const bool says_none = std::any_of(extraction.findings.begin(), extraction.findings.end(),
                                     [](const Finding& f) { return f.rule == "no-programme"; });
  if (says_none == HasProgramme(extraction.programme))
    return "no-programme and the record disagree";
  return "";
}

std::string Written(const Extraction& extraction, bool provenance = false) {
  std::ostringstream out;
  WriteRecord(extraction, {.compact = true, .provenance = provenance}, out);
  return out.str();
}

// The record without what offsets and the name of the file say.
std::string Content(const std::string& text) {
  ordered_json record = ordered_json::parse(Written(tests::ExtractText(text)));
  record.erase("source");
  record.erase("validation");
  return record.dump();
}

std::string WithLineEnds(const std::string& text, std::string_view end) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += end;
    } else {
      result += c;
    }
  }
  return result;
}

// Rules and lines of the findings.
std::string Findings(const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  std::string all;
  for (const Finding& f : extraction.findings) {
    const Position at = extraction.source.PositionOf(f.span.begin);
    tests::AddWord(&all, std::string(f.rule) + ":" + std::to_string(at.line) + ":" +
                             std::to_string(at.column));
  }
  return all;
}

const std::string kPart = "# Symposium Thin Ice (SYTI)\n\n";
const std::string kTalk = kPart + "## SYTI 1: Ice\n\nSYTI 1.1 Mon 15:00 H1\n\n";

// An input that begins in some way and then repeats something.
struct Repeated {
  std::string name;
  std::string begin;
  std::string what;
};

// A quadratic step would take minutes; the bound has room for a slow machine.
void CheckLinear(const std::vector<Repeated>& inputs) {
  constexpr std::size_t kSize = (std::size_t{1} << 20) / SYMD_TESTS_SLOWER;
  // FIXME: 1 MB of "<!--" takes over a second; all others a fraction of it.
  constexpr double kSeconds = 2;
  for (const Repeated& input : inputs) {
    for (const std::size_t least :
         {kSize / 16, kSize}) {  // what is slow already need not be longer
      std::string text = input.begin;
      while (text.size() < least) text += input.what;
      const std::size_t size = text.size();
      const std::clock_t begin = std::clock();  // of this process, however busy the machine is
      const Extraction extraction = tests::ExtractText(std::move(text));
      std::ostringstream out;
      WriteRecord(extraction, {.compact = true, .provenance = true}, out);
      WriteFindings(extraction, {.path = "a.txt", .at_least = Severity::kNote}, out);
      const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      INFO(input.name << ": " << size << " bytes in " << taken << " s");
      CHECK(BrokenLaw(extraction, size) == "");
      CHECK(taken < kSeconds);
      if (taken >= kSeconds) break;
    }
  }
}

}  // namespace

TEST_CASE("every document is tiled", "[laws]") {
  for (const auto& path : tests::CorpusFiles()) {
    const std::string text = tests::FileText(path);
    INFO(path.filename().string());
    CHECK(BrokenLaw(tests::ExtractText(text), text.size()) == "");
  }
}

TEST_CASE("every beginning of the reference-like document is tiled", "[laws]") {
  const std::string text = tests::FileText(tests::InSourceTree("corpus/clean/symd-2025.txt"));
  REQUIRE(text.size() > 6000);
  // Where the program checks itself, each seventh byte is enough: the others differ little.
  const std::size_t step = SYMD_TESTS_SLOWER == 1 ? 1 : 7;
  for (std::size_t size = 0; size <= text.size(); size += step) {
    const std::string broken = BrokenLaw(tests::ExtractText(text.substr(0, size)), size);
    if (!broken.empty()) FAIL(broken << ", cut at " << size);
  }
}

TEST_CASE("every beginning of web pages is tiled", "[laws]") {
  for (const char* name : {"web-and-markdown", "web-contribution-de", "web-part-lines-en",
                           "web-session-cells-de", "web-session-lines-en"}) {
    const std::string text =
        tests::FileText(tests::InSourceTree("corpus/clean/" + std::string(name) + ".txt"));
    REQUIRE(text.size() > 300);
    const std::size_t step = SYMD_TESTS_SLOWER == 1 ? 1 : 7;
    for (std::size_t size = 0; size <= text.size(); size += step) {
      const std::string broken = BrokenLaw(tests::ExtractText(text.substr(0, size)), size);
      if (!broken.empty()) FAIL(broken << ", " << name << " cut at " << size);
    }
  }
}

TEST_CASE("beginnings of every document are tiled", "[laws]") {
  for (const auto& path : tests::CorpusFiles()) {
    const std::string text = tests::FileText(path);
    for (std::size_t size = 3; size < text.size(); size += 997) {
      const std::string broken = BrokenLaw(tests::ExtractText(text.substr(0, size)), size);
      if (!broken.empty()) FAIL(broken << ", " << path.filename() << " cut at " << size);
    }
  }
}

TEST_CASE("damaged documents are tiled", "[laws]") {
  const std::string text = tests::FileText(tests::InSourceTree("corpus/clean/symd-2025.txt"));
  const std::vector<std::string> pieces = {
      "*",  "**",  "\n",   "\n\n", "#",         "—",      "●",        "<b>",    "&",
      "\t", " ",   "\xFF", "|",    "SYMD 1.9",  "\xE2",   "<sup>",    "_",      "\\",
      "(",  "Mon", "\r",   "1",    "---|---\n", "&nbsp;", "  \n<br>", "</sub>", "e\xCC\x81"};
  tests::Random random(9);
  const int rounds = SYMD_TESTS_SLOWER == 1 ? 400 : 80;
  for (int round = 0; round < rounds; ++round) {
    std::string damaged = text;
    const std::size_t count = 1 + random.Below(40);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = random.Below(damaged.size());
      switch (random.Below(3)) {
        case 0:
          damaged.insert(at, random.Of(pieces));
          break;
        case 1:
          damaged.erase(at, 1 + random.Below(30));
          break;
        default:
          damaged.replace(at, 1, random.Of(pieces));
          break;
      }
    }
    const std::string broken = BrokenLaw(tests::ExtractText(damaged), damaged.size());
    if (!broken.empty()) FAIL(broken << ", round " << round);
  }
}

TEST_CASE("line ends, marks and a final newline change nothing", "[laws]") {
  for (const auto& path : tests::CorpusFiles()) {
    if (path.parent_path().filename() != "clean") continue;
    const std::string text = tests::FileText(path);
    REQUIRE((text.ends_with('\n') || text.ends_with("\n\f")));
    INFO(path.filename().string());
    const std::string content = Content(text);
    const std::string findings = Findings(text);
    CHECK(Content(WithLineEnds(text, "\r\n")) == content);
    CHECK(Findings(WithLineEnds(text, "\r\n")) == findings);
    CHECK(Content(WithLineEnds(text, "\r")) == content);
    CHECK(Findings(WithLineEnds(text, "\r")) == findings);
    CHECK(Content("\xEF\xBB\xBF" + text) == content);
    CHECK(Findings("\xEF\xBB\xBF" + text) == findings);
    CHECK(Content(text.substr(0, text.size() - 1)) == content);
  }
}

TEST_CASE("same input, same bytes", "[laws]") {
  for (const auto& path : tests::CorpusFiles()) {
    const std::string text = tests::FileText(path);
    INFO(path.filename().string());
    CHECK(Written(tests::ExtractText(text), true) == Written(tests::ExtractText(text), true));
  }
}

TEST_CASE("threads share a grammar", "[laws]") {
  const Grammar grammar = Grammar::BuiltIn();
  std::vector<std::string> texts;
  for (const auto& path : tests::CorpusFiles()) texts.push_back(tests::FileText(path));
  const auto write_all = [&] {
    std::string all;
    for (const std::string& text : texts)
      all += Written(Extract(MakeSource("test.txt", text), grammar));
    return all;
  };
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results)
    threads.emplace_back([&result, &write_all] { result = write_all(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK((result == results[0]));
  CHECK((write_all() == results[0]));
}

TEST_CASE("time is linear in marks and characters", "[laws]") {
  CheckLinear({
      {"one word", "", "a"},
      {"brackets of tags", "", "<"},
      {"tags", "", "<b>"},
      {"tags with attributes", "", "<a b"},
      {"comments", "", "<!--"},
      {"superscripts", kTalk, "<sup>"},
      {"emphasis", "", "*a"},
      {"emphasis that opens", "", " *a"},
      {"underscores", "", " _a"},
      {"bold", kTalk, "**"},
      {"bold words", kTalk, "**a** "},
      {"bold lines", "", "**a**\n\n"},
      {"entities", "", "&"},
      {"entities that are", kTalk, "&amp;"},
      {"blank lines", "", "\n"},
      {"blanks", "", " "},
      {"tabs", "", "\t"},
      {"carriage returns", "", "\r"},
      {"cut paragraphs", kTalk + "**T** — ●A — B\n\n", "and\n\n"},
      {"hyphens", kTalk + "**T** — ●A — B\n\n", "ab-"},
      {"words with hyphens", kTalk + "**T** — ●A — B\n\n", "thin-ice thinice "},
      {"invalid bytes", "ä",
       "\xFF"
       "a"},
      {"controls", "",
       "\x01"
       "a"},
      {"combining marks", kTalk, "\xCC\x88"},
      {"letters beyond ASCII", "", "漢"},
  });
}

TEST_CASE("time is linear in credits", "[laws]") {
  CheckLinear({
      {"brackets", kTalk + "**T** — ●A — ", "("},
      {"dashes of a credit", kTalk + "**T** — ●A", " — B"},
      {"marks", kTalk + "**T** — ", "● "},
      {"authors", kTalk + "**T** — ●A", ", A B"},
      {"authors and connectors", kTalk + "**T** — ●A", " and A"},
      {"indices", kTalk + "**T** — ●A", "¹,"},
      {"braced indices", kTalk + "**T** — ●A", "^{1,"},
      {"commas of an affiliation", kTalk + "**T** — ●A — B", ", C"},
      {"words of an affiliation", kTalk + "**T** — ●A — B, C", " Celle"},
      {"authors on lines", kTalk + "**T** — ●A", ",\nA B"},
      {"indices on lines", kTalk + "**T** — ●A", "<sup>1</sup>,\n●A B"},
      {"affiliations on lines", kTalk + "**T** — ●A", " —\nB"},
      {"entities of an affiliation", kTalk + "**T** — ●A — B", "&amp;, C"},
      {"words of a title", kTalk + "**T", " t"},
      {"words of a name", kTalk + "**T** — ●A", " B"},
      {"particles of a name", kTalk + "**T** — ●A", " von"},
      {"hyphens of a name", kTalk + "**T** — ●A", "-B"},
      {"emphasis of a credit", kTalk + "**T** — ●A", ", *A* B"},
      {"keywords with entities", kTalk + "**T** — ●A — B\n\nKeywords: a", "; &amp;"},
      {"keywords", kTalk + "**T** — ●A — B\n\nKeywords: a", "; b"},
  });
}

TEST_CASE("time is linear in web pages", "[laws]") {
  const std::string head = "Regensburg 2025 – scientific programme\n\n";
  const std::string session = head + "O 5: Ice\n\nMonday, March 17, 2025, 15:00–17:00, H1\n\n";
  const std::string page =
      head + "O 5: Ice\n\nO 5.1: Talk\nMonday, March 17, 2025, 15:00–17:00, H1\n";
  CheckLinear({
      {"heads of pages", "", head},
      {"menus", head, "Parts | Days | Search\n"},
      {"menus behind a talk", page + "T — •A — B\n", "Parts | Days | Search\n\n\n\n"},
      {"lines of a site", head, "what is this\n"},
      {"parts", head, "O: Fachverband Eis\n"},
      {"sessions", head, "O 5: Ice\n"},
      {"sessions and times", head, "O 5: Ice\nMonday, 15:00–17:00, H1\n"},
      {"times", head, "Monday, 15:00–17:00, H1\n"},
      {"times of a session", session, "Monday, 15:00–17:00, H1\n"},
      {"keys", head, "O 5.1: Talk\n"},
      {"clocks", session, "15:00\n"},
      {"clocks and blank lines", session, "15:00\n\n\n\n\n"},
      {"ids", session, "O 5.1\n"},
      {"rows", session, "15:00 O 5.1 Ice — •A\n"},
      {"rows over lines", session, "15:00\nO 5.1\nIce — •A\n"},
      {"rows in cells", session, "|  | 15:00 | O 5.1 | Ice — •A |\n|  |  |  |\n"},
      {"rows without ids", session, "|  | 15:00 |  | Ice — •A |\n"},
      {"cells", session + "|  | 15:00 | O 5.1", " | a"},
      {"bars", session, "|"},
      {"bars and blanks", session, "| "},
      {"rows of sessions", head, "|  | Mo, 9:00–10:00 | H1 | O 5: Ice |\n"},
      {"sessions over lines", head, "Mo, 9:00–10:00\nH1\nO 5: Ice\n"},
      {"short lines of a page", page, "Ice\n"},
      {"long lines of a page", page, std::string(200, 'a') + "\n"},
      {"pages", "", page + "T — •A — B\nIt melts.\n"},
      {"flat indices", page + "T — •A", "1,2"},
      {"flat numbers", page + "T — •A1", " — 1B"},
  });
}

TEST_CASE("time is linear in lines and blocks", "[laws]") {
  CheckLinear({
      {"dashes", kTalk, "— "},
      {"headings", "", "# a\n"},
      {"heads of sessions", "", "## SYTI 1: Ice\n"},
      {"keys", kTalk, "SYTI 1.1 Mon 15:00 H1\n"},
      {"labels", kTalk, "**Invited Talk**\n"},
      {"breaks", kTalk, "**15 min. break**\n\n"},
      {"rows", kPart + "## Overview of Talks\n\n", "SYTI 1.1\tMon\t15:00–15:30\tH1\tIce — ●A\n"},
      {"words of a row", kPart + "## Overview of Talks\n\nSYTI 1.1\tMon\t15:00–15:30\tH1\tIce",
       " \n— ●A"},
      {"halls with entities", kPart + "## Overview of Talks\n\n(Lecture hall H1", "; &amp;2"},
      {"chairs", kPart + "## SYTI 1: Ice\n\nChair: A", ", A B"},
      {"joint sessions", kPart + "## SYTI 1: Ice", " (joint session A/B"},
      {"lines of an address", kPart + "Sprecher: Anna Weber", "\nUni Celle"},
      {"sessions of one id", kPart, "## SYTI 1: Ice\n\n## SYTI 1: Snow\n\n"},
      {"parts", "", kPart + "# Symposium Snow (SYTS)\n\n"},
      {"talks without session", "", "SYTI 1.1 Mon 15:00 H1\n\nSYTS 1.1 Mon 15:00 H1\n\n"},
      {"wrong codes", kTalk, "SYTJ 2.1 Mon 15:00 H1\n\nSYTI 1.1 Mon 15:00 H1\n\n"},
      {"organised by", kPart, "jointly organised by\n\n"},
      {"divisions", kPart + "jointly organised by", " the Ice Division (DS),"},
      {"names of divisions", kPart + "jointly organised by", " the Ice"},
      {"halls", kPart + "## Overview of Talks\n\n(Lecture hall H1", ", H2"},
      {"addresses", kPart, "Anna Weber\nUni Celle\nD-29221 Celle\n"},
      {"table rules", "", "---|---\n"},
      {"tables", "", "| a "},
  });
}

}  // namespace symd
