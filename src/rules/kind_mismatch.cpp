// kind-mismatch: the overview lists a talk in a group of another kind than its label.
// The kind of a group is what its heading says, and what at least as many of its talks as not are.
// Where a mark without its partner stands above a key without label, it has one that is not read.
#include <algorithm>
#include <unordered_map>

#include "rules/rule.h"
#include "symd/names.h"

namespace symd {
namespace {

struct Group {
  int of_kind = 0;
  std::vector<const TalkRow*> others;
};

bool HasDamagedLabel(const RuleInput& input, const Talk& talk) {
  constexpr std::uint32_t kNear = 60;  // bytes: a label, its marks and empty lines
  const std::uint32_t key = input.HullOf(talk.id.at).begin;
  return !talk.label && HasLoneMark(input, {key - std::min(key, kNear), key});
}

void Check(const RuleInput& input, Report* report) {
  std::vector<Group> groups;
  std::unordered_map<std::uint32_t, std::size_t> group_at;  // by the place of its heading
  for (const TalkRow& listed : input.listing().talks()) {
    const auto kind = input.KindOfGroup(listed.row->group);
    if (!listed.own || !kind || listed.talk == nullptr) continue;
    if (HasDamagedLabel(input, *listed.talk)) continue;
    const auto [found, is_new] =
        group_at.emplace(input.HullOf(listed.row->group.at).begin, groups.size());
    if (is_new) groups.emplace_back();
    Group& group = groups[found->second];
    if (listed.talk->kind == *kind) {
      ++group.of_kind;
    } else {
      group.others.push_back(&listed);
    }
  }
  for (const Group& group : groups) {
    if (static_cast<std::size_t>(group.of_kind) < group.others.size()) continue;
    for (const TalkRow* listed : group.others) {
      if (report->CountedOnly()) continue;
      const Talk& talk = *listed->talk;
      const Span at = input.HullOf(talk.label ? talk.label.at : talk.id.at);
      const std::string what =
          talk.label ? "the label is " + Quote(talk.label.value) : "the talk has no label";
      Finding finding = FindingAt(
          at, what + ", but the overview lists it under " + Quote(listed->row->group.value) +
                  " on " + input.LineOf(listed->row->span.begin) + "; correct one of the two");
      finding.related.push_back({"is listed here", input.HullOf(listed->row->id.at)});
      report->Add(std::move(finding));
    }
  }
}

}  // namespace

extern const Rule kKindMismatch;
const Rule kKindMismatch = {
    .name = "kind-mismatch",
    .family = "overview",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk that the overview lists among talks of another kind than its label says.",
    .why = "Talks of a kind are counted and announced together.",
    .advice = "Correct the label, or move the row to its group.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Thin Ice on Lakes** — ●ANNA WEBER
SYTI 1.2	Mon	15:30–16:00	H1	**Thin Ice on Rivers** — ●BEN KURZ

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Topical Talk**

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

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Hauptvortrag**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
