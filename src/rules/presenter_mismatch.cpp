// presenter-mismatch: overview and body name different presenters for one talk.
// Names have lost their capitals when they are compared; given names may be abbreviated in one
// place. Where one of the two marks nobody there is nothing to compare.
#include <algorithm>

#include "rules/rule.h"
#include "symd/compare.h"

namespace symd {
namespace {

std::vector<const Name*> Presenters(const auto& authors) {
  std::vector<const Name*> presenters;
  for (const auto& author : authors) {
    if (author.presenting && author.name.full) presenters.push_back(&author.name);
  }
  return presenters;
}

// "A." beside "Anna", "Anna M." beside "Anna".
bool GivenNamesFit(std::string_view one, std::string_view other) {
  const std::string a = ComparisonKey(one.substr(0, one.find_first_of(" .-")));
  const std::string b = ComparisonKey(other.substr(0, other.find_first_of(" .-")));
  return a.empty() || b.empty() || a.starts_with(b) || b.starts_with(a);
}

bool IsSamePerson(const Name& one, const Name& other) {
  if (SameText(one.full.value, other.full.value)) return true;
  return one.family && other.family && SameText(one.family.value, other.family.value) &&
         GivenNamesFit(one.given.value, other.given.value);
}

void Check(const RuleInput& input, Report* report) {
  for (const TalkRow& listed : input.listing().talks()) {
    if (listed.talk == nullptr) continue;
    const std::vector<const Name*> row = Presenters(listed.row->authors);
    const std::vector<const Name*> body = Presenters(listed.talk->authors);
    if (row.empty() || body.empty()) continue;
    const bool agree =
        std::any_of(row.begin(), row.end(),
                    [&](const Name* one) { return IsSamePerson(*one, *body.front()); }) ||
        std::any_of(body.begin(), body.end(),
                    [&](const Name* one) { return IsSamePerson(*one, *row.front()); });
    if (agree || report->CountedOnly()) continue;
    report->Add(Contradiction(input, input.HullOf(row.front()->source.at),
                              input.HullOf(body.front()->source.at)));
  }
}

}  // namespace

extern const Rule kPresenterMismatch;
const Rule kPresenterMismatch = {
    .name = "presenter-mismatch",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk that has one presenting author in the overview and another in the body.",
    .why = "Only one of them will speak.",
    .advice = "Correct the one that is wrong: the name, or the mark before it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●JAN ROTH

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
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●B. KURZ

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
