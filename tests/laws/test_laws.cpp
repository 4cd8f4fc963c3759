// The laws of the design, in-process: nothing is lost, everything is inside the text, the form of
// the file does not matter, same input gives same bytes. That time is linear: test_linear.cpp.
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "laws/laws.h"
#include "support.h"
#include "symd/write.h"

namespace symd {
namespace {

using nlohmann::ordered_json;
using tests::BrokenLaw;

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

}  // namespace symd
