// vanished-talk: a talk that the overview lists and that the body does not have.
// Listing finds it, and only in a booklet that has sessions of the part. The rows of other parts
// are guests: their talks stand elsewhere.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const TalkRow& listed : input.listing().talks()) {
    if (!listed.vanished || report->CountedOnly()) continue;
    const std::string id = Quote(listed.row->id.value);
    Finding finding = FindingAt(input.HullOf(listed.row->id.at), "");
    if (const Talk* moved = input.listing().MovedTo(listed)) {
      const std::string now = Quote(moved->id.value);
      const Span at = input.HullOf(moved->id.at);
      finding.message = "talk " + id + " is listed here, but stands as " + now + " on " +
                        input.LineOf(at.begin) + "; correct one of the two";
      finding.related.push_back({now + " stands here", at});
    } else {
      finding.message =
          "talk " + id + " is listed here and stands nowhere below; add it, or delete the row";
    }
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kVanishedTalk;
const Rule kVanishedTalk = {
    .name = "vanished-talk",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk that the overview lists and that is not in its body.",
    .why =
        "Its abstract cannot be found: the talk was lost or damaged on the way, or has another "
        "number.",
    .advice = "Put the talk back, correct its number, or delete its row.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ
SYTI 1.3	Mon	16:00–16:30	H1	**Thin Ice on Seas** — ●EVA KLEE

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

### Plenary Talks

PV I	Mon	09:00–09:45	H1	**Thick Ice** — ●EVA KLEE

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
