// glued-blocks: two blocks on one line, "**15 min. break****Invited Talk**".
//
// Lines are cut there when they are split; each cut is an observation. What a layout prints on one
// line, such as a label and a key, is not cut and so not glued.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const std::string_view newline = NewlineOf(input.source());
  const std::string blank_line = std::string(newline) + std::string(newline);
  ReportEach(input, ObservationKind::kGluedBlocks, report, [&](const Observation& observation) {
    Finding finding =
        FindingAt(observation.span,
                  "two blocks are glued together on one line; put a blank line between them");
    finding.fix = Replace(observation.span, blank_line);
    return finding;
  });
}

}  // namespace

extern const Rule kGluedBlocks;
const Rule kGluedBlocks = {
    .name = "glued-blocks",
    .family = "markup",
    .severity = Severity::kWarning,
    .fixable = true,
    .finds = "Two blocks on one line, as a break and the label of the talk behind it.",
    .why =
        "A program that reads lines sees only one of the two: a talk loses its label, or a "
        "session its break. The record has both.",
    .advice = "Put a blank line between them.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:15

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**15 min. break****Invited Talk**

SYTI 1.2 Mon 15:45 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:15

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows **from****the shore**. We show how fast.

**15 min. break**

**Invited Talk** SYTI 1.2 Mon 15:45 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
