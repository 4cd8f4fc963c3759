// Patterns: parts, anchors, blanks, quoting, sets.
#include "grammar/pattern.h"

#include <string>

#include "catch.h"
#include "grammar/grammar.h"
#include "support.h"

namespace symd {
namespace {

Pattern Compiled(const std::string& expression) {
  Result<Pattern> pattern = Pattern::Compile(WithRunsOfBlanks(expression));
  if (!pattern) FAIL(pattern.error());
  return std::move(pattern.value());
}

}  // namespace

TEST_CASE("a pattern finds its named parts", "[grammar]") {
  const Pattern pattern = Compiled("(?P<id>[A-Z]+ \\d+): (?P<title>.+?)(?: in (?P<place>H\\d))?");
  Match match;
  REQUIRE(pattern.Matches("SYTI 1: Thin Ice in H1", &match));
  CHECK(match[PartName::kId] == "SYTI 1");
  CHECK(match[PartName::kTitle] == "Thin Ice");
  CHECK(match[PartName::kPlace] == "H1");
  REQUIRE(pattern.Matches("SYTI 1: Thin Ice", &match));
  CHECK_FALSE(match.Has(PartName::kPlace));  // nothing is left of the match before
  CHECK_FALSE(pattern.Matches("see SYTI 1: Thin Ice"));
  CHECK(pattern.Finds("see SYTI 1: Thin Ice", &match));
  CHECK(match.whole().starts_with("SYTI"));
  CHECK_FALSE(pattern.MatchesStart("see SYTI 1: Thin Ice", &match));
}

TEST_CASE("a blank stands for any run of blanks", "[grammar]") {
  const Pattern pattern = Compiled("a b[ ]c");
  CHECK(pattern.Matches("a b c"));
  CHECK(pattern.Matches("a \t\xC2\xA0 b c"));
  CHECK_FALSE(pattern.Matches("ab c"));
  CHECK_FALSE(pattern.Matches("a b  c"));  // not in a class
  CHECK(Compiled("a\\ b").Matches("a b"));
}

TEST_CASE("words are quoted", "[grammar]") {
  for (const std::string word :
       {"min.", "a+b", "(x)", "[1]", "a|b", "^$", "C*", "\\", "{n}", "?"}) {
    INFO(word);
    CHECK(Compiled(Quoted(word)).Matches(word));
  }
  CHECK_FALSE(Compiled(Quoted("min.")).Matches("mins"));
}

TEST_CASE("what is no pattern is refused", "[grammar]") {
  CHECK_FALSE(Pattern::Compile("(a"));
  CHECK_FALSE(Pattern::Compile("a**"));
  CHECK_FALSE(Pattern::Compile("(?P<nothing>a)"));
  CHECK_FALSE(Pattern::Compile("\\1"));
  CHECK_FALSE(Pattern::Compile("(?:(?:a{1000}){1000}){1000}"));
}

TEST_CASE("a set names all patterns that match", "[grammar]") {
  PatternSet set;
  for (const char* expression : {"a+", "[ab]+", "c"}) set.Add(expression);
  std::vector<int> numbers;
  REQUIRE(set.Match("aa", &numbers));
  std::sort(numbers.begin(), numbers.end());
  CHECK(numbers == std::vector<int>{0, 1});
  REQUIRE(set.Match("ab", &numbers));
  CHECK(numbers == std::vector<int>{1});
  REQUIRE(set.Match("x", &numbers));
  CHECK(numbers.empty());
}

TEST_CASE("words are looked up in any case", "[grammar]") {
  const Words& labels = tests::TheGrammar().data().list(WordList::kTalkLabels);
  REQUIRE(labels.Find("Invited Talk") != nullptr);
  CHECK(*labels.Find("INVITED TALK") == "invited");
  CHECK(*labels.Find("übersichtsvortrag") == "other");
  CHECK(labels.Find("Talking") == nullptr);
  CHECK(tests::TheGrammar().data().list(WordList::kDashes).Has("—"));
}

}  // namespace symd
