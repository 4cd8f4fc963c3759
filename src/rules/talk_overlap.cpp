// talk-overlap: two talks of a session at one time.
// Timetable finds them. Posters of a session are shown together, and talks in two rooms may be.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const TimeTrouble& trouble : input.timetable().troubles()) {
    if (trouble.trouble != Trouble::kOverlap || report->CountedOnly()) continue;
    const Span at = input.HullOf(trouble.talk->slot.start.at);
    const Span other = input.HullOf(trouble.other->slot.start.at);
    const std::string id = Quote(trouble.other->id.value);
    Finding finding =
        FindingAt(at, "the talk at " + Quote(input.source().Slice(at)) + " overlaps with " + id +
                          " at " + Quote(input.source().Slice(other)) + " on " +
                          input.LineOf(other.begin) + "; correct one of the two");
    finding.related.push_back({id + " begins here", other});
    if (trouble.row != nullptr) {
      finding.related.push_back(
          {"the overview ends the talk here", input.HullOf(trouble.row->end.at)});
    }
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kTalkOverlap;
const Rule kTalkOverlap = {
    .name = "talk-overlap",
    .family = "time",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "Two talks of one session that overlap.",
    .why = "Nobody can listen to both, and there is one speaker's desk.",
    .advice = "Correct the time of one of them.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:00 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

**Invited Talk**

SYTI 1.3 Mon 16:00 H1

**Thin Ice on Seas** — ●EVA KLEE — University of Kiel, Germany

Salt keeps the ice thin. We show how thin.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

**Invited Talk**

SYTI 1.3 Mon 16:00 H1

**Thin Ice on Seas** — ●EVA KLEE — University of Kiel, Germany

Salt keeps the ice thin. We show how thin.
)",
    .check = Check,
};

}  // namespace symd
