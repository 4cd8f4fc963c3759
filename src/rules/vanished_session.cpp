// vanished-session: a session that the overview lists and that the body does not have.
// Listing finds it, and only in a booklet that has sessions of the part.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const SessionRow& listed : input.listing().sessions()) {
    if (!listed.vanished || report->CountedOnly()) continue;
    report->Add(FindingAt(input.HullOf(listed.row->id.at),
                          "session " + Quote(listed.row->id.value) +
                              " is listed here and stands nowhere below; add it, or delete "
                              "the row"));
  }
}

}  // namespace

extern const Rule kVanishedSession;
const Rule kVanishedSession = {
    .name = "vanished-session",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A session that the overview lists and that is not in its body.",
    .why =
        "Its talks cannot be found: a heading was lost or damaged on the way, or the session "
        "was cancelled.",
    .advice =
        "Put the session back, or delete its row. Talks of it that the overview lists are not "
        "reported again.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

### Sessions

SYTI 1.1–1.2	Mon	15:00–16:00	H1	**Thin Ice**
SYTI 2	Mon	16:30–17:00	H1	**Assembly of All Skaters**

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
DS 7	Mon	16:30–17:00	H1	**Frost**

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
