// stray-table-rule: a table rule, "-----|----|---", that does not stand below a table head.
//
// A line of the text is an observation when it is nothing but a rule. It is in its place when the
// line right before it has bars, is no rule and is the first of its table: the line before has
// none.
#include <algorithm>

#include "rules/rule.h"

namespace symd {
namespace {

// Whether a line, counted from 1, has bars; line 0 and blank lines have none.
bool HasBar(const Source& source, std::uint32_t line) {
  if (line == 0) return false;
  const Span span = {source.LineStart(line), source.LineStart(line + 1)};
  return source.Slice(span).find('|') != std::string_view::npos;
}

std::uint32_t LineAt(const Source& source, std::uint32_t offset) {
  const std::vector<std::uint32_t>& starts = source.line_starts();
  return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) -
                                    starts.begin());
}

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  std::uint32_t last_rule = 0;
  for (const Observation* rule : input.Observed(ObservationKind::kTableRule)) {
    const std::uint32_t line = LineAt(source, rule->span.begin);
    const bool below_rule = last_rule != 0 && last_rule + 1 == line;
    const bool below_bars = HasBar(source, line - 1);
    const bool below_table = HasBar(source, std::max(line, 2U) - 2);
    last_rule = line;
    if (below_bars && !below_table && !below_rule) continue;
    if (report->CountedOnly()) continue;
    Finding finding =
        FindingAt(rule->span, "a table rule without a title row above it; delete the line");
    finding.fix = Replace({source.LineStart(line), source.LineStart(line + 1)}, "");
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kStrayTableRule;
const Rule kStrayTableRule = {
    .name = "stray-table-rule",
    .family = "markup",
    .severity = Severity::kNote,
    .fixable = true,
    .finds = "A line of dashes and bars, the rule of a table, below no title row.",
    .why =
        "A converter took the overview for a table and left a part of it behind. It is noise: no "
        "field holds it.",
    .advice = "Delete the line.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
--------------	|-----	|-------------	|----	|---

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

| lake | growth in a day |
|------|-----------------|
| Selent | one finger |
)",
    .check = Check,
};

}  // namespace symd
