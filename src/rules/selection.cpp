// Which findings somebody wants to hear of; see symd/selection.h.
#include "symd/selection.h"

#include <algorithm>

#include "symd/rules.h"
#include "symd/visible.h"

namespace symd {
namespace {

// How much a name says about a rule: nothing, 1 of all rules, 2 of its family, 3 of itself.
int WeightOf(std::string_view name, const Rule& rule) {
  if (name == rule.name) return 3;
  if (name == rule.family) return 2;
  return name == "all" ? 1 : 0;
}

// The weight of the name that says most.
int WeightOf(std::span<const std::string> names, const Rule& rule) {
  int most = 0;
  for (const std::string& name : names) most = std::max(most, WeightOf(name, rule));
  return most;
}

std::size_t IndexOf(std::string_view name) {
  const std::vector<const Rule*>& rules = AllRules();
  return static_cast<std::size_t>(
      std::find_if(rules.begin(), rules.end(), [&](const Rule* r) { return r->name == name; }) -
      rules.begin());
}

}  // namespace

Selection::Selection() {
  for (const Rule* rule : AllRules()) settings_.push_back({true, rule->severity});
}

bool Selection::IsName(std::string_view name) {
  return std::any_of(AllRules().begin(), AllRules().end(),
                     [&](const Rule* rule) { return WeightOf(name, *rule) > 0; });
}

void Selection::Turn(std::span<const std::string> on, std::span<const std::string> off) {
  for (std::size_t i = 0; i < settings_.size(); ++i) {
    const int for_it = WeightOf(on, *AllRules()[i]);
    const int against_it = WeightOf(off, *AllRules()[i]);
    if (for_it > 0 || against_it > 0) settings_[i].on = for_it > against_it;
  }
}

Result<bool> Selection::Restrict(std::span<const std::string> select,
                                 std::span<const std::string> ignore) {
  for (const auto& names : {select, ignore}) {
    for (const std::string& name : names) {
      if (!IsName(name)) {
        return Error{"no rule or family is called " + Quote(name) + SuggestRule(name)};
      }
    }
  }
  if (!select.empty()) {
    for (Setting& setting : settings_) setting.on = false;
  }
  Turn(select, ignore);
  return true;
}

void Selection::SetSeverity(std::string_view name, Severity severity) {
  for (std::size_t i = 0; i < settings_.size(); ++i) {
    if (WeightOf(name, *AllRules()[i]) > 0) settings_[i].severity = severity;
  }
}

bool Selection::Has(std::string_view rule) const {
  const std::size_t index = IndexOf(rule);
  return index < settings_.size() && settings_[index].on;
}

void Selection::Apply(std::vector<Finding>* findings) const {
  std::erase_if(*findings, [&](const Finding& finding) { return !Has(finding.rule); });
  for (Finding& finding : *findings) finding.severity = settings_[IndexOf(finding.rule)].severity;
}

}  // namespace symd
