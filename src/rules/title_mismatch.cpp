// title-mismatch: overview and body print different titles for one talk or session.
// Markup and entities are gone from titles; ComparisonKey sets aside what converters change. In a
// text layer nothing tells where the place of a row ends: place and title together may agree.
#include "rules/rule.h"
#include "symd/compare.h"

namespace symd {
namespace {

bool Agree(const Text& row, const Text& row_room, const Text& body, const Text& body_room,
           bool may_go_on) {
  if (!row || !body || SameText(row.value, body.value)) return true;
  // In a row of the old form the presenter behind the last comma may be taken for the title's end.
  if (may_go_on && ComparisonKey(row.value).starts_with(ComparisonKey(body.value) + ","))
    return true;
  const std::string both = std::string(row_room.value) + std::string(row.value);
  return SameText(both, std::string(body_room.value) + std::string(body.value)) ||
         (!row_room && ComparisonKey(row.value).ends_with(ComparisonKey(body.value)));
}

void Check(const RuleInput& input, Report* report) {
  const auto compare = [&](const auto& row, const auto& body, bool may_go_on) {
    if (Agree(row.title, row.slot.room, body.title, body.slot.room, may_go_on)) return;
    if (report->CountedOnly()) return;
    report->Add(Contradiction(input, input.HullOf(row.title.at), input.HullOf(body.title.at)));
  };
  for (const SessionRow& listed : input.listing().sessions()) {
    if (listed.session != nullptr) compare(*listed.row, *listed.session, false);
  }
  for (const TalkRow& listed : input.listing().talks()) {
    if (listed.talk == nullptr) continue;
    compare(*listed.row, *listed.talk, listed.row->authors.empty());
  }
}

}  // namespace

extern const Rule kTitleMismatch;
const Rule kTitleMismatch = {
    .name = "title-mismatch",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk or session whose title in the overview is another than in the body.",
    .why = "One of the two is out of date, or a row belongs to another talk.",
    .advice =
        "Correct the one that is wrong. Case, blanks, hyphens, markup and raised digits may "
        "differ.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Ponds** — ●BEN KURZ

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
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Ri-vers** — ●BEN KURZ

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
