// room-mismatch: overview and body print different places for one talk or session.
// "Lecture hall H1" and "H1" are one place, and so are "Audi Max (in front of)" and "Audi Max".
#include "rules/rule.h"
#include "symd/compare.h"

namespace symd {
namespace {

// Whether one is the other with more words before or behind it.
bool IsSamePlace(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (SameText(one, other)) return true;
  const std::size_t more = other.size() - one.size();
  const bool ends = more > 0 && other[more - 1] == ' ' && SameText(one, other.substr(more));
  return ends ||
         (more > 0 && other[one.size()] == ' ' && SameText(one, other.substr(0, one.size())));
}

void Check(const RuleInput& input, Report* report) {
  const auto compare = [&](const Text& row, const Text& body, bool body_is_odd) {
    if (!row || !body || IsSamePlace(row.value, body.value) || report->CountedOnly()) return;
    const Span in_row = input.HullOf(row.at);
    const Span in_body = input.HullOf(body.at);
    report->Add(body_is_odd ? Contradiction(input, in_body, in_row)
                            : Contradiction(input, in_row, in_body));
  };
  for (const SessionRow& listed : input.listing().sessions()) {
    if (listed.session == nullptr) continue;
    compare(listed.row->slot.room, listed.session->slot.room, false);
  }
  for (const TalkRow& listed : input.listing().talks()) {
    if (listed.talk == nullptr) continue;
    const Text& row = listed.row->slot.room;
    const Text& body = listed.talk->slot.room;
    // The talk is odd when row and session agree; one that prints no place has its session's, which
    // is compared already.
    const Text& session = listed.session->slot.room;
    if (listed.talk->slot.room_from != Derived::kPrinted) continue;
    compare(row, body, session && IsSamePlace(row.value, session.value));
  }
}

}  // namespace

extern const Rule kRoomMismatch;
const Rule kRoomMismatch = {
    .name = "room-mismatch",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk or session that is in one place by the overview and in another by the body.",
    .why = "People stand before the wrong door.",
    .advice = "Correct the one that is wrong.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

### Sessions

SYTI 1.1–1.2	Mon	15:00–16:00	H2	**Thin Ice**

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

SYTI 1.1–1.2	Mon	15:00–16:00	Hall H1	**Thin Ice**

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
