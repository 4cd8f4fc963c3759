// duplicate-id: two talks, or two sessions with different titles, that have one id.
//
// Found where the record is put together, which leaves an observation at the second id with the
// place of the first. A session head that is printed again continues its session and is none.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  ReportEach(input, ObservationKind::kDuplicateId, report, [&](const Observation& observation) {
    const std::string id = Quote(input.source().Slice(observation.span));
    Finding finding = FindingAt(observation.span, "id " + id + " stands on " +
                                                      input.LineOf(observation.other.begin) +
                                                      " already; give each its own");
    finding.related.push_back({id + " stands here first", observation.other});
    return finding;
  });
}

}  // namespace

extern const Rule kDuplicateId;
const Rule kDuplicateId = {
    .name = "duplicate-id",
    .family = "structure",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "Two talks, or two sessions, with the same id.",
    .why =
        "The id is what overviews, links and other programs know them by; one of the two cannot be "
        "found.",
    .advice = "Find out which of them has the wrong number and correct it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.1 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.11	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.11 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
