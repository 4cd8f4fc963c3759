// break-mismatch: a break that is not as long as it states.
// Timetable compares the stated length with the gap, or, where no end of the talk before is known,
// with what talks of that kind leave in this session.
#include "rules/clock.h"
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const TimeTrouble& trouble : input.timetable().troubles()) {
    if (trouble.trouble != Trouble::kBreak || report->CountedOnly()) continue;
    const Span at = input.HullOf(trouble.pause->label.at);
    const Span before = input.HullOf(trouble.talk->slot.start.at);
    const Span after = input.HullOf(trouble.other->slot.start.at);
    Finding finding = FindingAt(
        at, Quote(trouble.pause->label.value) + ", but there are " + MinutesText(trouble.minutes) +
                " for it until " + Quote(input.source().Slice(after)) + " on " +
                input.LineOf(after.begin) + "; correct the length or a time");
    finding.related.push_back({"the talk before begins here", before});
    finding.related.push_back({"the next begins here", after});
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kBreakMismatch;
const Rule kBreakMismatch = {
    .name = "break-mismatch",
    .family = "time",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "A break whose stated length is not that of the gap which it fills.",
    .why = "Either the break or one of the times beside it is wrong.",
    .advice = "Correct the length of the break, or the time of a talk beside it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	16:00–16:30	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**15 min. break**

**Invited Talk**

SYTI 1.2 Mon 16:00 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	16:00–16:30	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**30 min. break**

**Invited Talk**

SYTI 1.2 Mon 16:00 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
