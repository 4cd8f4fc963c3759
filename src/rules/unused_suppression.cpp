// unused-suppression: a comment to the checker that suppresses nothing.
//
// All other rules have been checked by then, and their findings compared with the comments
// (suppressions.h), which leaves a list of those that do nothing.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const IdleComment& comment : input.idle_comments()) {
    if (!report->CountedOnly()) report->Add(FindingAt(comment.span, comment.message));
  }
}

}  // namespace

extern const Rule kUnusedSuppression;
const Rule kUnusedSuppression = {
    .name = "unused-suppression",
    .family = "markup",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "A comment that suppresses findings, and there are none.",
    .why =
        "The reason for the comment is gone, or its rule is misspelt. It would hide the next "
        "mistake that somebody makes there.",
    .advice = "Take the comment out, or name the rule as it is called.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

<!-- symd-disable-next-line odd-country-case -->
**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

<!-- symd-disable-next-line odd-country-case: the institute wants it so -->
**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, gERMANY

Ice grows from the shore. We show how fast. <!-- checked in March -->
)",
    .check = Check,
};

}  // namespace symd
