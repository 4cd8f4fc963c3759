// unusual-length: a talk that is longer or shorter than talks of its kind are.
// The norms have the usual lengths; what several talks of a document have is usual there. Timetable
// finds them, after gaps and wrong breaks.
#include "rules/clock.h"
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const TimeTrouble& trouble : input.timetable().troubles()) {
    if (trouble.trouble != Trouble::kLength || report->CountedOnly()) continue;
    const Slot& slot = trouble.talk->slot;
    const Span at = input.HullOf(slot.start.at);
    const std::string what =
        trouble.talk->label ? Quote(trouble.talk->label.value) + " of " : std::string("a talk of ");
    Finding finding = FindingAt(at, what + MinutesText(trouble.minutes) +
                                        " is unusual; look whether the times around it are right");
    if (trouble.row != nullptr) {
      finding.related.push_back(
          {"the overview has its hours here", input.HullOf(trouble.row->end.at)});
    } else if (trouble.other != nullptr) {
      finding.related.push_back(
          {"the next talk begins here", input.HullOf(trouble.other->slot.start.at)});
    }
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kUnusualLength;
const Rule kUnusualLength = {
    .name = "unusual-length",
    .family = "time",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "A talk of a length that is unusual for its kind.",
    .why = "Often a time was mistyped.",
    .advice =
        "Look whether the times are right. A length that several talks of a kind have is never "
        "reported.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–15:40	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–15:40

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
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:15	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:15

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
