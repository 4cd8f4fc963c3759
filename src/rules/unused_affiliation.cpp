// unused-affiliation: an affiliation of a talk that none of its authors has.
//
// Seen in the record alone, once per talk. When an index of the same talk leads nowhere, or a mark
// lacks its partner, that is the one defect and other rules tell it; a collaboration has what no
// author has.
#include <algorithm>

#include "rules/rule.h"

namespace symd {
namespace {

// `unused` is kept from talk to talk for its memory.
void CheckTalk(const RuleInput& input, const Talk& talk, std::vector<bool>* unused,
               Report* report) {
  unused->assign(talk.affiliations.size(), true);
  for (const Author& author : talk.authors) {
    for (const std::uint32_t number : author.affiliations) (*unused)[number] = false;
  }
  const auto first = std::find(unused->begin(), unused->end(), true);
  if (first == unused->end()) return;
  if (!input.ObservedIn(ObservationKind::kUnknownIndex, talk.span).empty()) return;
  if (HasLoneMark(input, talk.span)) return;
  if (report->CountedOnly()) return;
  const bool all =
      std::count(first, unused->end(), true) == static_cast<std::ptrdiff_t>(unused->size());
  const auto hull = [&](std::size_t number) {
    return input.HullOf(talk.affiliations[number].text.at);
  };
  const auto begin = static_cast<std::size_t>(first - unused->begin());
  Finding finding = FindingAt(
      hull(begin), all ? "no index tells which author has which of these affiliations; put them "
                         "behind the names and before the affiliations"
                       : "no author has the affiliation " +
                             Quote(talk.affiliations[begin].text.value, 40) +
                             "; put its index behind a name or delete it");
  for (std::size_t i = begin + 1; i < unused->size() && finding.related.size() < kMaxRelated; ++i) {
    if ((*unused)[i]) finding.related.push_back({"nor this one", hull(i)});
  }
  report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  std::vector<bool> unused;
  EachTalk(input.programme(), [&](const Part&, const Session&, const Talk& talk) {
    if (talk.authors.empty() || talk.affiliations.empty() || talk.collaboration) return;
    CheckTalk(input, talk, &unused, report);
  });
}

}  // namespace

extern const Rule kUnusedAffiliation;
const Rule kUnusedAffiliation = {
    .name = "unused-affiliation",
    .family = "affiliation",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "An affiliation of a talk that none of its authors has.",
    .why =
        "An index was lost or a person was left out. Lists of institutions name one that nobody "
        "of the talk comes from, and its people miss it.",
    .advice = "Put its index behind the names of those who belong there, or delete it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER<sup>1</sup> and BEN KURZ<sup>1</sup> — <sup>1</sup>University of Kiel, Germany — <sup>2</sup>University of Bern, Switzerland

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER<sup>2,1</sup> and BEN KURZ<sup>1</sup> — <sup>1</sup>University of Kiel, Germany — <sup>2</sup>University of Bern, Switzerland

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
