// unknown-index: an author's index that no affiliation of the talk has.
//
// Reading a credit leaves an observation at the first index of each number without affiliation. A
// talk without any affiliation has none: missing-affiliation tells of it. Nor is anything told
// where a mark of the talk lacks its partner, since that may have hidden the index
// (unclosed-markup).
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const Observation* observation : input.Observed(ObservationKind::kUnknownIndex)) {
    const Span talk = input.TalkAt(observation->span.begin);
    if (HasLoneMark(input, talk) || report->CountedOnly()) continue;
    const std::string index(observation->text);
    Finding finding =
        FindingAt(observation->span,
                  "no affiliation of this talk has the index " + index +
                      "; correct the index, or put it before the affiliation it belongs to");
    finding.related.push_back({"the affiliations begin here", observation->other});
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kUnknownIndex;
const Rule kUnknownIndex = {
    .name = "unknown-index",
    .family = "affiliation",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "An index behind an author's name that no affiliation of the talk has.",
    .why = "The author stands without affiliation, and only a person who knows can give it back.",
    .advice = "Correct the index, or give the affiliation it leads to.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER<sup>1</sup>, LISA KLEIN<sup>2</sup>, and BEN KURZ<sup>3</sup> — <sup>1</sup>University of Kiel, Germany — <sup>2</sup>University of Bern, Switzerland

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER<sup>3</sup> and BEN KURZ<sup>2,3</sup> — <sup>2</sup>University of Kiel, Germany — <sup>3</sup>University of Bern, Switzerland

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
