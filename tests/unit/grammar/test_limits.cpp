// A grammar from outside takes neither all memory nor all time: what would is refused with the
// place and the reason.
#include <string>

#include "catch.h"
#include "grammar/fragments.h"
#include "grammar/grammar.h"
#include "support.h"
#include "temporary_folder.h"

namespace symd {
namespace {

using tests::TemporaryFolder;

std::string GrammarText() { return tests::FileText(tests::InSourceTree("grammars/dpg.json")); }

// What loading the project's grammar says when `added` stands at the beginning of `list`; "" when
// it is taken.
std::string Refusal(const std::string& list, const std::string& added) {
  std::string text = GrammarText();
  const std::size_t at = text.find("\"" + list + "\": [");
  REQUIRE(at != std::string::npos);
  text.insert(at + list.size() + 5, added);
  const TemporaryFolder folder;
  for (const char* used : {"weekdays.json", "countries.json", "names.json"}) {
    folder.Write(used, tests::FileText(tests::InSourceTree("grammars") / used));
  }
  const Result<Grammar> grammar = Grammar::Load(folder.Write("own.json", text));
  return grammar ? "" : grammar.error();
}

std::string PatternEntry(const std::string& expression) {
  return "{\"pattern\": \"" + expression + R"(", "why": "w", "match": [], "near_misses": []},)";
}

bool Contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a pattern that needs too much memory is refused", "[grammar]") {
  CHECK(Refusal("session_head", PatternEntry("[a-z]{3}")) == "");
  const std::string refusal = Refusal("session_head", PatternEntry("((\\\\pL{100}){100}){10}"));
  CHECK(Contains(refusal, "own.json:"));
  CHECK(Contains(refusal, "session_head/0/pattern"));
}

TEST_CASE("fragments that hold each other do not grow without end", "[grammar]") {
  std::string fragments = R"({"name": "bomb_a", "pattern": "twenty letters or so"},)";
  for (char c = 'b'; c < 'z'; ++c) {
    const std::string before = "{bomb_" + std::string(1, static_cast<char>(c - 1)) + "}";
    fragments +=
        "{\"name\": \"bomb_" + std::string(1, c) + "\", \"pattern\": \"" + before + before + "\"},";
  }
  const std::string refusal = Refusal("fragments", fragments);
  CHECK(Contains(refusal, "with its fragments put in, this is larger than 128 kB"));
  CHECK(Contains(Refusal("session_head", PatternEntry(std::string(kMaxExpressionBytes + 2, 'a'))),
                 "larger than 128 kB"));
}

TEST_CASE("many large patterns are refused together", "[grammar]") {
  std::string patterns;
  for (int i = 0; i < 100; ++i) patterns += PatternEntry("[^" + std::to_string(i) + "]\\\\pL{60}");
  CHECK(Contains(Refusal("session_head", patterns), "the patterns are larger than all may be"));
}

TEST_CASE("a file without end is refused", "[grammar]") {
  const Result<Grammar> grammar = Grammar::Load("/dev/zero");
  REQUIRE_FALSE(grammar);
  CHECK(grammar.error() == "/dev/zero: cannot read this grammar: it is larger than 16 MB");
}

TEST_CASE("deep nesting is no trouble", "[grammar]") {
  const TemporaryFolder folder;
  for (const char* open : {"[", "{\"a\":"}) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += open;
    CHECK_FALSE(Grammar::Load(folder.Write("own.json", text)));
  }
  std::string text = "{\"name\": \"x\", \"about\": ";
  text.append(100000, '[');
  text.append(100000, ']');
  CHECK_FALSE(Grammar::Load(folder.Write("own.json", text + "}")));
}

}  // namespace symd
