// Grammars from files: the project's own with every check, wrong ones with file, line and example,
// the files they use, digests, and a synonym that is one line more.
#include <string>

#include "catch.h"
#include "grammar/grammar.h"
#include "support.h"
#include "temporary_folder.h"

namespace symd {
namespace {

using tests::TemporaryFolder;

std::string GrammarText() { return tests::FileText(tests::InSourceTree("grammars/dpg.json")); }

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  INFO("to be replaced: " << from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// Writes a grammar with the files that it uses beside it.
std::string WriteGrammar(const TemporaryFolder& folder, const std::string& text) {
  for (const char* used : {"weekdays.json", "countries.json", "names.json"}) {
    folder.Write(used, tests::FileText(tests::InSourceTree("grammars") / used));
  }
  return folder.Write("own.json", text);
}

std::size_t LineOf(const std::string& text, std::string_view what) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// A grammar of this text fails with `message`, on the line where `where` stands.
void CheckWrong(const std::string& text, std::string_view where, const std::string& message) {
  const TemporaryFolder folder;
  const std::string path = WriteGrammar(folder, text);
  const Result<Grammar> grammar = Grammar::Load(path);
  REQUIRE_FALSE(grammar);
  const std::string place = path + ":" + std::to_string(LineOf(text, where)) + ": ";
  INFO(grammar.error());
  CHECK(grammar.error().starts_with(place));
  CHECK(grammar.error().find(message) != std::string::npos);
}

// The project's grammar with `from` replaced fails where `to` stands.
void CheckWrongChange(std::string_view from, std::string_view to, std::string_view where,
                      const std::string& message) {
  CheckWrong(Replaced(GrammarText(), from, to), where, message);
}

// One more pattern at the beginning of the list of session heads fails where `where` stands.
void CheckWrongPattern(const std::string& pattern, std::string_view where,
                       const std::string& message) {
  CheckWrongChange("\"session_head\": [", "\"session_head\": [\n" + pattern + ",", where, message);
}

}  // namespace

TEST_CASE("the project's grammar passes every check", "[grammar]") {
  const Result<Grammar> grammar = Grammar::Load(tests::InSourceTree("grammars/dpg.json").string());
  if (!grammar) FAIL(grammar.error());
  CHECK(grammar.value().name() == "dpg");
  CHECK(grammar.value().digest() == Grammar::BuiltIn().digest());
}

TEST_CASE("the digest is that of the text and the files that it uses", "[grammar]") {
  const TemporaryFolder folder;
  const auto digest = [&](const std::string& text) {
    const Result<Grammar> grammar = Grammar::Load(WriteGrammar(folder, text));
    if (!grammar) FAIL(grammar.error());
    return grammar.value().digest();
  };
  const std::string same = digest(GrammarText());
  CHECK(same == tests::TheGrammar().digest());
  CHECK(same.size() == 16);
  CHECK(same.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(digest(GrammarText() + "\n") != same);
  CHECK(digest(Replaced(GrammarText(), "\"Lunch Talk\": \"other\"", "\"Lunch Talk\": \"talk\"")) !=
        same);
}

TEST_CASE("a grammar that cannot be read says so", "[grammar]") {
  const Result<Grammar> missing = Grammar::Load("/no/such/grammar.json");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().starts_with("/no/such/grammar.json: cannot read"));
  CHECK_FALSE(Grammar::Load(tests::InSourceTree("grammars").string()));
}

TEST_CASE("what is no JSON fails at its line", "[grammar]") {
  CheckWrong("{\n  \"name\": \"x\",\n  oops\n}\n", "oops", "not valid JSON");
  CheckWrong("", "", "not valid JSON");
  CheckWrong("[]", "[", "an object is needed here, not array");
  CheckWrong("{}", "{", "'name' is missing here");
  CheckWrongChange("\"patterns\": {", "\"patterns\": {]x", "]x", "not valid JSON");
}

TEST_CASE("unknown keys get a suggestion", "[grammar]") {
  CheckWrongChange("\"fragments\": [", "\"fragment\": [], \"fragments\": [",
                   "\"fragment\":", "'fragment' is not known here; did you mean 'fragments'?");
  CheckWrongChange("\"patterns\": {", "\"patterns\": {\n\"sesion_head\": [],", "\"sesion_head\"",
                   "'sesion_head' is not known here; did you mean 'session_head'?");
  CheckWrongChange("\"countries\": \"countries.json\"",
                   "\"countrys\": \"x\", \"countries\": \"countries.json\"", "\"countrys\"",
                   "did you mean 'countries'?");
  CheckWrongPattern(R"j({"pattern": "x", "why": "w", "match": [], "near_misses": [],
                       "need": "bold"})j",
                    "\"need\"", "'need' is not known here; did you mean 'needs'?");
  CheckWrongPattern(R"j({"pattern": "x", "why": "w", "match": [], "near_misses": [],

                       "zzzzzz": "bold"})j",
                    "zzzzzz", "'zzzzzz' is not known here");
}

TEST_CASE("keys that begin with about explain and are not read", "[grammar]") {
  const TemporaryFolder folder;
  const std::string text = Replaced(GrammarText(), "\"fragments\": [",
                                    "\"about_this\": {\"a\": [1, 2]}, \"fragments\": [");
  CHECK(Grammar::Load(WriteGrammar(folder, text)));
}

TEST_CASE("an example that fails is named with its line", "[grammar]") {
  CheckWrongPattern(R"j({"pattern": "Ice (?P<id>\\d)", "why": "w",
                       "match": ["Ice 1",
                         "Ice II"], "near_misses": []})j",
                    "\"Ice II\"", "the pattern does not match its example 'Ice II'");
  CheckWrongPattern(R"j({"pattern": "Ice (?P<id>\\d)", "why": "w",
                       "match": ["Ice 1"], "near_misses": ["Ice",
                         "Ice 2"]})j",
                    "\"Ice 2\"", "the pattern matches its near-miss 'Ice 2'");
  CheckWrongPattern(R"j({"pattern": "Ice (?P<id>\\d)", "why": "w", "near_misses": [],
                       "match": [{"text": "Ice 3",
                         "parts": {"id": "4"}}]})j",
                    "\"parts\": {\"id\": \"4\"}", "in 'Ice 3' the part 'id' is '3', not '4'");
  CheckWrongPattern(R"j({"pattern": "Ice (?P<id>\\d)", "why": "w", "near_misses": [],
                       "match": [{"text": "Ice 3",
                         "parts": {"ids": "3"}}]})j",
                    "\"ids\"", "no part is called 'ids'");
}

TEST_CASE("patterns must be complete and regular expressions", "[grammar]") {
  const std::string rest = R"j(, "why": "w", "match": [], "near_misses": []})j";
  CheckWrongPattern("{\"pattern\": \"{hall_word} x\"" + rest, "{hall_word} x",
                    "no fragment or word list is called 'hall_word'; did you mean 'hall_words'?");
  CheckWrongPattern("{\n\"pattern\": \"(Ice\"" + rest, "(Ice", "missing )");
  CheckWrongPattern("{\"pattern\": \"(?P<titel>.+)\"" + rest, "(?P<titel>",
                    "no part is called 'titel'");
  CheckWrongPattern("{\"pattern\": 7" + rest, "\"pattern\": 7", "text is needed here, not number");
  CheckWrongPattern(R"j({"pattern": "x", "match": [], "near_misses": []})j",
                    R"j({"pattern": "x", "match": [], "near_misses": []})j", "'why' is missing");
  CheckWrongPattern(R"j({"pattern": "x", "match": [], "near_misses": [], "why": ""})j",
                    "\"why\": \"\"", "say why there is this pattern");
  CheckWrongPattern(R"j({"pattern": "x", "why": "w", "match": []})j",
                    R"j({"pattern": "x", "why": "w", "match": []})j", "'near_misses' is missing");
  CheckWrongPattern("{\"pattern\": \"x\",\n\"needs\": \"italic\"" + rest, "\"italic\"",
                    "needs 'bold' or 'heading', not 'italic'");
}

TEST_CASE("lists that are needed are missed", "[grammar]") {
  CheckWrongChange(
      "\"presenter_marks\":", "\"presenter_mark\":", "\"words\":", "'presenter_marks' is missing");
  CheckWrongChange("\"session_place\": [", "\"about_session_place\": [",
                   "\"patterns\":", "'session_place' is missing");
}

TEST_CASE("norms of another grammar count", "[grammar]") {
  const TemporaryFolder folder;
  const std::string text = Replaced(GrammarText(), "\"talk\": [12, 15, 20, 30]", "\"talk\": [17]");
  const Result<Grammar> grammar = Grammar::Load(WriteGrammar(folder, text));
  if (!grammar) FAIL(grammar.error());
  CHECK(grammar.value().norms().LengthsOf(TalkKind::kTalk) == std::vector<int>{17});
  CHECK(grammar.value().norms().LengthsOf(TalkKind::kPoster).empty());
}

TEST_CASE("norms are numbers that can be, of kinds that there are", "[grammar]") {
  CheckWrongChange("\"talk\": [12, 15,", "\"tlak\": [12, 15,", "\"lengths\": {",
                   "'tlak' is no kind of talk; did you mean 'talk'?");
  CheckWrongChange("\"talk\": [12, 15,", "\"talk\": [0, 15,", "\"talk\": [0",
                   "a number of minutes from 1 to 1440 is needed here");
  CheckWrongChange("\"usual_from\": 3", "\"usual_from\": 0", "\"usual_from\": 0",
                   "a number of talks, 1 or more, is needed here");
  CheckWrongChange("\"shortest_gap\": 5", "\"smallest_gap\": 5", "\"smallest_gap\"",
                   "did you mean 'shortest_gap'?");
}

TEST_CASE("the files that a grammar uses are looked up beside it", "[grammar]") {
  const TemporaryFolder folder;
  const std::string weekdays = tests::FileText(tests::InSourceTree("grammars/weekdays.json"));
  const std::string uses = "\"weekdays\": \"weekdays.json\"";

  // In a folder below, and by a whole path.
  const std::string elsewhere = folder.Write("data/days.json", weekdays);
  CHECK(Grammar::Load(
      WriteGrammar(folder, Replaced(GrammarText(), uses, "\"weekdays\": \"data/days.json\""))));
  CHECK(Grammar::Load(
      WriteGrammar(folder, Replaced(GrammarText(), uses, "\"weekdays\": \"" + elsewhere + "\""))));

  // A file that is not there: the line that names it.
  const std::string text = Replaced(GrammarText(), uses, "\"weekdays\": \"no-days.json\"");
  CheckWrong(text, "no-days.json", "no-days.json: cannot read");

  // One that is wrong: the line in it.
  const std::string wrong = Replaced(weekdays, "\"id\": \"tuesday\"", "\"id\": \"tuseday\"");
  const std::string path = WriteGrammar(folder, GrammarText());
  const std::string used = folder.Write("weekdays.json", wrong);
  const Result<Grammar> grammar = Grammar::Load(path);
  REQUIRE_FALSE(grammar);
  CHECK(grammar.error().starts_with(used + ":" + std::to_string(LineOf(wrong, "tuseday")) + ": "));
  CHECK(grammar.error().find("'tuseday' is no day") != std::string::npos);
}

TEST_CASE("what a grammar does not name comes from the built-in set", "[grammar]") {
  const TemporaryFolder folder;
  const std::string none = Replaced(GrammarText(),
                                    "\"uses\": {\"weekdays\": \"weekdays.json\", \"countries\": "
                                    "\"countries.json\", \"names\": \"names.json\"},",
                                    "");
  const Result<Grammar> grammar = Grammar::Load(folder.Write("own.json", none));
  if (!grammar) FAIL(grammar.error());
  CHECK(grammar.value().data().weekdays.contains("mittwoch"));
  CHECK(grammar.value().data().countries.codes.contains("NL"));
}

TEST_CASE("one more synonym is one line more", "[grammar]") {
  const TemporaryFolder folder;
  const std::string line = "      \"Lunch Talk\": \"other\",\n";
  const std::string text =
      Replaced(GrammarText(), line, line + "      \"Brown Bag Talk\": \"topical\",\n");
  const Result<Grammar> grammar = Grammar::Load(WriteGrammar(folder, text));
  if (!grammar) FAIL(grammar.error());
  const std::string programme =
      "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Ice\n\n**Brown Bag Talk**\n\nSYTI 1.1 Mon 15:00 "
      "H1\n\n"
      "**Ice** — ●ANNA WEBER — University of Celle, Germany\n";
  const auto label = [&](const Grammar& g) -> std::string {
    const Extraction extraction = Extract(MakeSource("x", programme), g);
    const auto& entries = extraction.programme.parts.at(0).sessions.at(0).entries;
    return std::string(std::get<Talk>(entries.at(0)).label.value);
  };
  CHECK(label(grammar.value()) == "Brown Bag Talk");
  CHECK(label(tests::TheGrammar()) == "");
}

}  // namespace symd
