// Openings: what they are made of, and that a set which asks them first misses no match.
#include "grammar/opening.h"

#include <algorithm>
#include <filesystem>

#include "catch.h"
#include "grammar/grammar.h"
#include "support.h"

namespace symd {
namespace {

// Long enough that it pays to look at the beginning alone.
std::string Long(const std::string& expression) {
  return expression +
         "(?:, and something behind it that makes this pattern as long as is needed)?x";
}

std::string OpeningOfLong(const std::string& expression) {
  const Opening opening = OpeningOf(Long(expression));
  CHECK_FALSE(opening.whole);
  return opening.expression;
}

std::vector<std::string> LinesOfCorpus() {
  std::vector<std::string> lines;
  for (const std::filesystem::path& file : tests::CorpusFiles()) {
    const std::string text = tests::FileText(file);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

// Returns how many matches there are.
std::size_t CheckSet(const PatternSet& set, const std::vector<ShapePattern>& members,
                     const std::vector<std::string>& lines) {
  const GrammarData& grammar = tests::TheGrammar().data();
  std::size_t matches = 0;
  for (const std::string& line : lines) {
    std::vector<int> asked_alone;
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Pattern& pattern = grammar.list(members[i].list)[members[i].index].pattern;
      if (pattern.Matches(line)) asked_alone.push_back(static_cast<int>(i));
    }
    std::vector<int> numbers;
    const bool enough_memory = set.Match(line, &numbers);
    std::sort(numbers.begin(), numbers.end());
    matches += numbers.size();
    if (enough_memory && numbers == asked_alone) continue;
    FAIL("the set and its patterns differ on: " << line);
  }
  return matches;
}

}  // namespace

TEST_CASE("an opening is made of the first characters of each alternative", "[grammar]") {
  CHECK(OpeningOfLong("Monday") == "Mon");
  CHECK(OpeningOfLong("(?:Monday|Friday)") == "(?:Mon|Fri)");
  CHECK(OpeningOfLong("(?P<name>Talks|(?i:posters))") == "(?:Tal|(?i:pos))");
  CHECK(OpeningOfLong(R"([A-Z]+ \d{1,4}\.\d)") == R"([A-Z]+ \d{1,4}\.)");
  CHECK(OpeningOfLong("über") == "übe");
  CHECK(OpeningOfLong(R"([^\]x[]\pL\p{Lu}\x{C0}y)") == R"([^\]x[]\pL\p{Lu})");
}

TEST_CASE("where a short alternative ends, its opening goes on with what follows", "[grammar]") {
  CHECK(OpeningOfLong("(?:Monday|Mo): 9") == "(?:Mon)|(?:Mo):");
  CHECK(OpeningOfLong("(?:Talks )?[A-Z]{3}1") == "(?:Tal)|[A-Z]{3}");
  CHECK(OpeningOfLong("(?:Talks|A)+bcd") == "(?:(?:Tal)|(?:A))");
  CHECK(OpeningOfLong("(?:Talks|A)*bcd") == "(?:(?:Tal)|(?:A))|bcd");
}

TEST_CASE("what is short or not looked into is its own opening", "[grammar]") {
  for (const std::string& expression :
       {std::string("Monday"), Long(R"(\Qa.b\E)"), Long("[[:alpha:]]bcd"), Long("a(?i)bcd")}) {
    const Opening opening = OpeningOf(expression);
    CHECK(opening.whole);
    CHECK(opening.expression == "(?:" + expression + R"()\z)");
  }
}

TEST_CASE("sets with openings match what their patterns match", "[grammar]") {
  const Grammar fresh = Grammar::BuiltIn();  // asked for the first time
  const GrammarData& grammar = fresh.data();
  const std::vector<std::string> lines = LinesOfCorpus();
  CHECK(CheckSet(grammar.shape_set, grammar.shapes_of_set, lines) > 1000);
  CHECK(CheckSet(grammar.needy_set, grammar.needy_shapes, lines) > 100);
}

}  // namespace symd
