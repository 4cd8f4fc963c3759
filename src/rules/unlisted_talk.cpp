// unlisted-talk: a talk of a kind that the overview lists, and that is not in it.
// What a group of rows lists tells its heading, as reading it has observed. Where fewer talks of a
// kind are listed than not, the overview is a choice, and nothing is reported.
#include <array>
#include <unordered_map>

#include "rules/rule.h"
#include "symd/names.h"

namespace symd {
namespace {

// The talks of one kind in one part.
struct OfKind {
  const OverviewTalk* row = nullptr;  // the last that is listed
  int listed = 0;
  std::vector<const Talk*> unlisted;
};
using Kinds = std::array<OfKind, kTalkKindCount>;

// By part, which kinds have a group of rows of their own, and how many these are.
std::unordered_map<const Part*, Kinds> ListedKinds(const RuleInput& input) {
  std::unordered_map<const Part*, Kinds> of_part;
  for (const TalkRow& listed : input.listing().talks()) {
    const auto kind = input.KindOfGroup(listed.row->group);
    if (!listed.own || !kind) continue;
    OfKind& of_kind = of_part[listed.part][static_cast<std::size_t>(*kind)];
    of_kind.row = listed.row;
    ++of_kind.listed;
  }
  return of_part;
}

void Check(const RuleInput& input, Report* report) {
  std::unordered_map<const Part*, Kinds> of_part = ListedKinds(input);
  for (const Part& part : input.programme().parts) {
    const auto found = of_part.find(&part);
    if (found == of_part.end() || part.read_across) continue;
    Kinds& kinds = found->second;
    for (const Session& session : part.sessions) {
      if (!IsBooklet(session.layout)) continue;
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk == nullptr || !talk->id || !talk->label) continue;
        OfKind& of_kind = kinds[static_cast<std::size_t>(talk->kind)];
        const bool listed = input.listing().IsListed(talk->id.value);
        if (of_kind.listed > 0 && !listed) of_kind.unlisted.push_back(talk);
      }
    }
    for (const OfKind& of_kind : kinds) {
      if (of_kind.unlisted.size() > static_cast<std::size_t>(of_kind.listed)) continue;
      for (const Talk* talk : of_kind.unlisted) {
        // The row of a talk that has another number now is reported already.
        if (input.listing().IsMoved(talk) || report->CountedOnly()) continue;
        Finding finding =
            FindingAt(input.HullOf(talk->id.at),
                      "talk " + Quote(talk->id.value) + " is not in the overview, which lists " +
                          Quote(of_kind.row->group.value) + "; add it there");
        finding.related.push_back({"others are listed here", input.HullOf(of_kind.row->id.at)});
        report->Add(std::move(finding));
      }
    }
  }
}

}  // namespace

extern const Rule kUnlistedTalk;
const Rule kUnlistedTalk = {
    .name = "unlisted-talk",
    .family = "overview",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "A talk that is not in the overview, which lists all others of its kind.",
    .why = "Who plans the day by the overview misses the talk.",
    .advice = "Add the talk to the overview, or correct its label.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

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
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

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

**Topical Talk**

SYTI 1.3 Mon 16:00 H1

**Thin Ice on Seas** — ●EVA KLEE — University of Kiel, Germany

Salt keeps the ice thin. We show how thin.
)",
    .check = Check,
};

}  // namespace symd
