// impossible-time: an hour that no clock has, a date that no calendar has, an end before its start.
// Reading times leaves an observation at the first two and keeps the value empty. An end before its
// start is past midnight where RECORD.md says so.
#include "rules/clock.h"
#include "rules/rule.h"

namespace symd {
namespace {

void CheckSlot(const RuleInput& input, const Slot& slot, Report* report) {
  if (!EndsBeforeStart(slot) || report->CountedOnly()) return;
  const Span start = input.HullOf(slot.start.at);
  const Span end = input.HullOf(slot.end.at);
  Finding finding =
      FindingAt(end, "the end " + Quote(input.source().Slice(end)) + " is before the start " +
                         Quote(input.source().Slice(start)) + "; correct the hours");
  finding.related.push_back({"the start stands here", start});
  report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  const auto quoted = [&](const Observation& observation) {
    return Quote(input.source().Slice(observation.span));
  };
  ReportEach(input, ObservationKind::kImpossibleTime, report, [&](const Observation& observation) {
    return FindingAt(observation.span,
                     quoted(observation) + " is no time of day; correct it, the record has none");
  });
  ReportEach(input, ObservationKind::kImpossibleDate, report, [&](const Observation& observation) {
    return FindingAt(observation.span, quoted(observation) +
                                           " is no day of the calendar; correct it, the record "
                                           "has none");
  });
  for (const Part& part : input.programme().parts) {
    for (const OverviewTalk& row : part.overview_talks) CheckSlot(input, row.slot, report);
    for (const OverviewSession& row : part.overview_sessions) CheckSlot(input, row.slot, report);
    for (const Session& session : part.sessions) {
      CheckSlot(input, session.slot, report);
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk != nullptr) CheckSlot(input, talk->slot, report);
      }
    }
  }
}

}  // namespace

extern const Rule kImpossibleTime;
const Rule kImpossibleTime = {
    .name = "impossible-time",
    .family = "time",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A time that cannot be: 25:70, the 30th of the second month, an end before its start.",
    .why =
        "Nothing can begin then. The record keeps the time empty, or as it is printed when it "
        "ends too early.",
    .advice =
        "Correct the time. An end up to 6:00 after a start from 18:00 on is past midnight and "
        "fine.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:70 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 20:00–01:00

Location: H1

**Evening Talk**

SYTI 1.1 Mon 20:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
