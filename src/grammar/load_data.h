// The files that a grammar uses beside its own: weekdays.json, countries.json, names.json. Each of
// them explains its format itself. All fail by GrammarError.
#pragma once

#include <string>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/json_reader.h"

namespace symd {

// Compiles a pattern that stands at `at`. Without `check` it is known to be right, as those of the
// built-in grammar are, and compiled when it is first asked.
Pattern MakePattern(const Node& at, std::string expression, bool check);

struct CalendarWords {
  std::vector<std::string> weekdays;
  std::vector<std::string> months;
};

// Fills the tables and returns the words, which patterns use as {weekday} and {month}.
CalendarWords LoadWeekdays(const Node& root, GrammarData* grammar);

// With `check` the examples of the postal codes are run.
void LoadCountries(const Node& root, bool check, GrammarData* grammar);

void LoadNames(const Node& root, GrammarData* grammar);

}  // namespace symd
