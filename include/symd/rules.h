// Rules: what can be odd about a programme, with the documentation of each kind.
//
// RULES.md of the project's design lists them, src/rules/ holds them, one to a file. What a rule
// looks at and how it reports stays inside of the library.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "symd/finding.h"

namespace symd {

class RuleInput;
class Report;

struct Rule {
  std::string_view name;    // "lost-hyphen"
  std::string_view family;  // text, markup, structure, people, affiliation, overview, time
  Severity severity;
  bool fixable;                // has a safe fix
  std::string_view finds;      // one sentence
  std::string_view why;        // why it matters
  std::string_view advice;     // what to do
  std::string_view example;    // a programme that triggers it
  std::string_view near_miss;  // one that looks alike and must not
  void (*check)(const RuleInput& input, Report* report);
};

// All rules, in the order of RULES.md.
const std::vector<const Rule*>& AllRules();

// The rule of that name, or null.
const Rule* FindRule(std::string_view name);

// "; did you mean 'lost-hyphen'?" for a word that names neither a rule nor a family, or "".
std::string SuggestRule(std::string_view word);

// A rule as text for a person: what it finds, why it matters, what to do, its examples.
std::string ExplainRule(const Rule& rule);

}  // namespace symd
