// missing-date: weekdays are printed, but no calendar date anywhere in the document; once, at the
// first.
//
// Reading times leaves an observation at each weekday and at each calendar date.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const auto& weekdays = input.Observed(ObservationKind::kWeekday);
  if (weekdays.empty() || !input.Observed(ObservationKind::kCalendarDate).empty()) return;
  report->Add(
      FindingAt(weekdays.front()->span,
                "only weekdays, no calendar date anywhere; print the date beside a weekday"));
}

}  // namespace

extern const Rule kMissingDate;
const Rule kMissingDate = {
    .name = "missing-date",
    .family = "time",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "A document that prints weekdays and not one calendar date.",
    .why = "Its times cannot be put into a calendar, and the weekdays cannot be checked.",
    .advice = "Print the date beside a weekday, at least once.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday, March 17, 2025, 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
