// weekday-mismatch: a weekday that the date beside it does not have.
#include "rules/clock.h"
#include "rules/rule.h"
#include "symd/names.h"

namespace symd {
namespace {

void CheckWeekday(const RuleInput& input, const Slot& slot, Report* report) {
  if (!HasWrongWeekday(slot) || report->CountedOnly()) return;
  const Span day = input.HullOf(slot.day.at);
  const Span date = input.HullOf(slot.date.at);
  Finding finding = FindingAt(
      day, Quote(input.source().Slice(date)) + " is a " +
               std::string(names::Of(names::kDays, WeekdayOf(slot.date))) + ", not a " +
               std::string(names::Of(names::kDays, slot.day.value)) + "; correct one of the two");
  finding.related.push_back({"the date stands here", date});
  report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  for (const Part& part : input.programme().parts) {
    for (const OverviewTalk& row : part.overview_talks) CheckWeekday(input, row.slot, report);
    for (const OverviewSession& row : part.overview_sessions) CheckWeekday(input, row.slot, report);
    for (const Session& session : part.sessions) {
      CheckWeekday(input, session.slot, report);
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk != nullptr) CheckWeekday(input, talk->slot, report);
      }
    }
  }
}

}  // namespace

extern const Rule kWeekdayMismatch;
const Rule kWeekdayMismatch = {
    .name = "weekday-mismatch",
    .family = "time",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A weekday that is not that of the date beside it.",
    .why = "Either the day or the date is wrong; a calendar shows the wrong one to everybody.",
    .advice = "Correct the weekday or the date.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Tuesday, March 17, 2025, 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Tue 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Tue 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday, March 17, 2025, 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
