// time-mismatch: overview and body print another day, begin or end for one talk or session.
// Timetable finds them, and which of the two fits better to what stands around it. Talks print no
// end: that of a row is compared with what the body leaves for the talk.
#include "rules/clock.h"
#include "rules/rule.h"
#include "symd/compare.h"

namespace symd {
namespace {

// What is printed of a day or an hour in both places.
struct Printed {
  At row;
  At body;
};

// The first of day, begin and end that differs.
Printed FirstDifference(const Slot& row, const Slot& body) {
  if (AreOnDifferentDays(row, body)) {
    const bool dates = row.date.at.count != 0 && body.date.at.count != 0;
    return dates ? Printed{row.date.at, body.date.at} : Printed{row.day.at, body.day.at};
  }
  if (row.last_day && body.last_day && row.last_day.value != body.last_day.value) {
    return {row.last_day.at, body.last_day.at};
  }
  const bool starts = row.start && body.start && row.start.minutes != body.start.minutes;
  return starts ? Printed{row.start.at, body.start.at} : Printed{row.end.at, body.end.at};
}

Finding EndDiffers(const RuleInput& input, const TimeTrouble& trouble) {
  const Span at = input.HullOf(trouble.row->end.at);
  const bool next = trouble.other != nullptr;
  const Span there =
      input.HullOf(next ? trouble.other->slot.start.at : trouble.session->slot.end.at);
  const std::string after = next ? "talk " + Quote(trouble.other->id.value) + " begins at "
                                 : std::string("the session ends at ");
  const std::string clock = Quote(input.source().Slice(there));
  Finding finding =
      FindingAt(at, Quote(input.source().Slice(at)) + " ends the talk here, but " + after + clock +
                        " on " + input.LineOf(there.begin) + "; correct one of the two");
  finding.related.push_back({clock + " stands here", there});
  return finding;
}

void Check(const RuleInput& input, Report* report) {
  for (const TimeTrouble& trouble : input.timetable().troubles()) {
    if (trouble.trouble == Trouble::kEndDiffers) {
      if (!report->CountedOnly()) report->Add(EndDiffers(input, trouble));
    }
    if (trouble.trouble != Trouble::kDiffers || report->CountedOnly()) continue;
    const Slot& body = trouble.talk != nullptr ? trouble.talk->slot : trouble.session->slot;
    const Printed printed = FirstDifference(*trouble.row, body);
    const Span row = input.HullOf(printed.row);
    const Span there = input.HullOf(printed.body);
    report->Add(trouble.row_is_odd ? Contradiction(input, row, there)
                                   : Contradiction(input, there, row));
  }
}

}  // namespace

extern const Rule kTimeMismatch;
const Rule kTimeMismatch = {
    .name = "time-mismatch",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds =
        "A talk or session whose day, begin or end in the overview is another than in the body.",
    .why = "People come too late, or on the wrong day.",
    .advice =
        "Correct the one that is wrong. The finding stands where the time fits less to what is "
        "around it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:45–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

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

SYTI 1.1–1.2	Mo	15:00 – 16:00	H1	**Thin Ice**

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
