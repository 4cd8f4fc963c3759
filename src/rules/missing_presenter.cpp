// missing-presenter: an author list of a talk in which nobody is marked as presenting.
//
// Reading the list leaves an observation at its first author. A talk that prints no authors, or
// only a collaboration, has no list.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  ReportEach(input, ObservationKind::kNoPresenter, report, [&](const Observation& observation) {
    return FindingAt(observation.span,
                     "no author of this list is marked as presenting; mark the one who speaks");
  });
}

}  // namespace

extern const Rule kMissingPresenter;
const Rule kMissingPresenter = {
    .name = "missing-presenter",
    .family = "people",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "An author list in which nobody is marked as presenting.",
    .why =
        "Who speaks cannot be told from the order of the authors. The record has no presenter "
        "then, "
        "rather than a wrong one.",
    .advice = "Put the mark before the name of the presenting author.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ANNA WEBER and BEN KURZ — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ANNA WEBER and ●BEN KURZ — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
