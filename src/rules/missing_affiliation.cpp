// missing-affiliation: a talk that has authors and no affiliation.
//
// Seen in the record alone. Rows of a web page print none; so a talk of such a page is asked only
// when it is known from a page of its own, which prints a day. A document that prints no
// affiliation at all has this custom.
#include "rules/rule.h"

namespace symd {
namespace {

// Whether the place where the talk was read prints affiliations.
bool IsAsked(const Session& session, const Talk& talk) {
  if (talk.authors.empty()) return false;
  if (!IsWeb(session.layout)) return true;
  const Slot& slot = talk.slot;
  return (slot.day && slot.day_from == Derived::kPrinted) ||
         (slot.date && slot.date_from == Derived::kPrinted);
}

void Check(const RuleInput& input, Report* report) {
  std::size_t with = 0;
  std::vector<const Talk*> without;
  EachTalk(input.programme(), [&](const Part&, const Session& session, const Talk& talk) {
    if (!IsAsked(session, talk)) return;
    with += talk.affiliations.empty() ? 0 : 1;
    if (talk.affiliations.empty()) without.push_back(&talk);
  });
  if (IsCustom(with, without.size())) return;
  for (const Talk* talk : without) {
    if (report->CountedOnly()) continue;
    report->Add(FindingAt(input.HullOf(talk->authors[0].name.source.at),
                          talk->authors.size() == 1
                              ? "this author has no affiliation; put it behind the name"
                              : "these authors have no affiliation; put it behind the names"));
  }
}

}  // namespace

extern const Rule kMissingAffiliation;
const Rule kMissingAffiliation = {
    .name = "missing-affiliation",
    .family = "affiliation",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "A talk that has authors and no affiliation, though other talks print theirs.",
    .why =
        "Nobody learns where the work was done, and two people of one name cannot be told apart.",
    .advice = "Put the affiliations behind the authors, after a dash.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Kiel

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
