// duplicate-id: two talks, or two sessions with different titles, that have one id.
//
// Found where the record is put together, which leaves an observation at the second id with the
// place of the first. A session head that is printed again continues its session and is none. An id
// that contradicts its session or part is wrong itself (wrong-code). Of two talks of a session the
// one is told whose number is out of place.
#include <unordered_set>
#include <utility>

#include "rules/numbering.h"

namespace symd {
namespace {

// Where ids begin of which wrong-code tells, and ids out of place in their list.
struct Places {
  std::unordered_set<std::uint32_t> told;
  std::unordered_set<std::uint32_t> misplaced;
};

Places FindPlaces(const RuleInput& input) {
  Places places;
  const ListedIds listed = ListIds(input.programme());
  const auto begin = [&](const Text& id) { return input.HullOf(id.at).begin; };
  for (const Part& part : input.programme().parts) {
    for (const Session& session : part.sessions) {
      const bool head_is_wrong = !SessionNamedByTalks(part, session, listed).empty();
      if (head_is_wrong || ContradictsPart(session, part)) places.told.insert(begin(session.id));
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk == nullptr || head_is_wrong || !Contradicts(talk->id, part, session)) continue;
        places.told.insert(begin(talk->id));
      }
    }
  }
  EachNumbering(input.programme(), [&](const Numbering& numbers) {
    for (const Numbered& here : numbers) {
      if (here.misplaced) places.misplaced.insert(begin(*here.id));
    }
  });
  return places;
}

void Check(const RuleInput& input, Report* report) {
  const auto& all = input.Observed(ObservationKind::kDuplicateId);
  if (all.empty()) return;
  const Places places = FindPlaces(input);
  for (const Observation* observation : all) {
    Span here = observation->span;
    Span other = observation->other;
    if (places.told.contains(here.begin) || places.told.contains(other.begin)) continue;
    if (report->CountedOnly()) continue;
    const bool first_is_wrong = places.misplaced.contains(other.begin);
    if (first_is_wrong) std::swap(here, other);
    const std::string id = Quote(input.source().Slice(here));
    Finding finding =
        FindingAt(here, "id " + id + " stands on " + input.LineOf(other.begin) +
                            (first_is_wrong ? " again" : " already") + "; give each its own");
    finding.related.push_back({id + " stands here " + (first_is_wrong ? "again" : "first"), other});
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kDuplicateId;
const Rule kDuplicateId = {
    .name = "duplicate-id",
    .family = "structure",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "Two talks, or two sessions, with the same id.",
    .why =
        "The id is what overviews, links and other programs know them by; one of the two cannot be "
        "found.",
    .advice = "Find out which of them has the wrong number and correct it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.1 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.10	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.11	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.10 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.11 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
