// range-mismatch: first or last talk of a session in the overview is not the one that is there.
// A talk that is missing in between is a gap in the numbers and no matter of the range. Stubs and
// sessions whose talks are not printed have none to compare.
#include "rules/rule.h"

namespace symd {
namespace {

void Compare(const RuleInput& input, const Text& listed, const Talk& talk, std::string_view which,
             Report* report) {
  // One that is listed and gone is reported at its own row.
  if (!listed || listed.value == talk.id.value || input.listing().IsVanished(listed.value)) return;
  if (report->CountedOnly()) return;
  const Span there = input.HullOf(talk.id.at);
  const std::string id = Quote(talk.id.value);
  // "SYTI 1.1–1.3": the last id has the code of the first, and its number stands at its end.
  const At number = {listed.at.first + listed.at.count - 1, 1};
  Finding finding = FindingAt(input.HullOf(number),
                              Quote(listed.value) + " is the " + std::string(which) +
                                  " talk here, but " + id + " on " + input.LineOf(there.begin) +
                                  " is; correct the range or add what is missing");
  finding.related.push_back({id + " stands here", there});
  report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  for (const SessionRow& listed : input.listing().sessions()) {
    if (listed.session == nullptr || !IsBooklet(listed.session->layout)) continue;
    const TalkRange talks = FirstAndLast(*listed.session);
    if (talks.first == nullptr) continue;
    Compare(input, listed.row->first, *talks.first, "first", report);
    Compare(input, listed.row->last, *talks.last, "last", report);
  }
}

}  // namespace

extern const Rule kRangeMismatch;
const Rule kRangeMismatch = {
    .name = "range-mismatch",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds =
        "A session whose first or last talk in the overview is not the first or last that it "
        "has.",
    .why = "Talks at the end of the session were lost or added after the overview was made.",
    .advice = "Correct the range, or add the talks that are missing.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

### Sessions

SYTI 1.1–1.3	Mon	15:00–16:00	H1	**Thin Ice**

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

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
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

### Sessions

SYTI 1.1–1.2	Mon	15:00–16:00	H1	**Thin Ice**

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

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
