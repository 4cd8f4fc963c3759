// id-order: the number of a talk or session that does not rise.
//
// Seen in the record alone. Numbers that stand twice are left to duplicate-id, ids of another
// session to wrong-code.
#include "rules/numbering.h"

namespace symd {
namespace {

void CheckNumbers(const RuleInput& input, const Numbering& numbers, Report* report) {
  const Numbered* before = nullptr;  // the last that is in its place
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Numbered& here = numbers[i];
    if (here.number.number == 0) continue;
    if (!here.misplaced) before = &here;
    if (!here.misplaced || here.told || report->CountedOnly()) continue;
    const bool late = before != nullptr && here.number < before->number;
    const Numbered* other = late ? before : i + 1 < numbers.size() ? &numbers[i + 1] : nullptr;
    const std::string id = Quote(here.id->value);
    if (other == nullptr) continue;
    Finding finding = FindingAt(input.HullOf(here.id->at),
                                id + (late ? " stands behind " : " stands before ") +
                                    Quote(other->id->value) + "; correct the number or the order");
    finding.related.push_back(
        {Quote(other->id->value) + " stands here", input.HullOf(other->id->at)});
    report->Add(std::move(finding));
  }
}

void Check(const RuleInput& input, Report* report) {
  EachNumbering(input.programme(),
                [&](const Numbering& numbers) { CheckNumbers(input, numbers, report); });
}

}  // namespace

extern const Rule kIdOrder;
const Rule kIdOrder = {
    .name = "id-order",
    .family = "structure",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds =
        "The number of a talk within its session, or of a session within its part, that does not "
        "rise.",
    .why =
        "Whoever looks for a number does not find it where it should be, and "
        "the talks may be in the wrong order.",
    .advice = "Correct the number, or move the talk to where it belongs.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.3 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

**Invited Talk**

SYTI 1.2 Mon 16:00 H1

**Thin Ice on the Sea** — ●LISA KLEIN — University of Kiel, Germany

Ice on the sea floats. We show how.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 3: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 3.9 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 3.10 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

**Invited Talk**

SYTI 3.11 Mon 16:00 H1

**Thin Ice on the Sea** — ●LISA KLEIN — University of Kiel, Germany

Ice on the sea floats. We show how.
)",
    .check = Check,
};

}  // namespace symd
