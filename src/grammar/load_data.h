// The files that a grammar uses beside its own: weekdays.json, countries.json, names.json. Each of
// them explains its format itself. All fail by GrammarError.
#pragma once

#include <string>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/json_reader.h"

namespace symd {

// What the patterns of a grammar from outside may take, all together: each in RE2's instructions,
// of 16 bytes and more. Those of the built-in grammar have 60,000 in all.
class PatternBudget {
 public:
  // Fails when the pattern that stands at `at` goes beyond it.
  void Take(const Node& at, const Pattern& pattern);

 private:
  static constexpr std::size_t kMost = std::size_t{1} << 20;
  std::size_t taken_ = 0;
};

// Compiles a pattern that stands at `at`. Without a budget it is known to be right, as those of the
// built-in grammar are, and compiled when it is first asked.
Pattern MakePattern(const Node& at, std::string expression, PatternBudget* budget);

struct CalendarWords {
  std::vector<std::string> weekdays;
  std::vector<std::string> months;
};

// Fills the tables and returns the words, which patterns use as {weekday} and {month}.
CalendarWords LoadWeekdays(const Node& root, GrammarData* grammar);

// With a budget the examples of the postal codes are run.
void LoadCountries(const Node& root, PatternBudget* budget, GrammarData* grammar);

void LoadNames(const Node& root, GrammarData* grammar);

}  // namespace symd
