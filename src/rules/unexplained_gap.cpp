// unexplained-gap: time between two talks without a break.
// Timetable finds them: where the overview has the end of the first talk, or where all talks of a
// kind in the session are equally long and much more than that is left for one. Web pages print no
// breaks, and where numbers are left out a talk may be missing.
#include "rules/clock.h"
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const TimeTrouble& trouble : input.timetable().troubles()) {
    if (trouble.trouble != Trouble::kGap || report->CountedOnly()) continue;
    const Span at = input.HullOf(trouble.other->slot.start.at);
    const Span before = input.HullOf(trouble.talk->slot.start.at);
    Finding finding =
        FindingAt(at, MinutesText(trouble.minutes) + " before " + Quote(input.source().Slice(at)) +
                          " belong to no talk and no break; print the break, or correct a time");
    finding.related.push_back({"the talk before begins here", before});
    if (trouble.row != nullptr) {
      finding.related.push_back({"and ends here", input.HullOf(trouble.row->end.at)});
    }
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kUnexplainedGap;
const Rule kUnexplainedGap = {
    .name = "unexplained-gap",
    .family = "time",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "Time between two talks of a session that no break explains.",
    .why = "A break was lost, or one of the times is wrong.",
    .advice = "Print the break, or correct the time.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:45–16:15	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:15

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:45 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:45–16:15	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:15

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Coffee break**

**Invited Talk**

SYTI 1.2 Mon 15:45 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
