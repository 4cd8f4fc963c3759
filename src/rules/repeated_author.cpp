// repeated-author: one full name twice in the author list of a talk.
//
// Seen in the record alone; reported once per list, which may be printed twice as a whole. Two
// people can have one name: when the list itself tells them apart, by affiliations of which they
// share none, nothing is reported.
#include <algorithm>

#include "rules/rule.h"

namespace symd {
namespace {

bool ToldApart(const Author& a, const Author& b) {
  const auto shared = std::find_first_of(a.affiliations.begin(), a.affiliations.end(),
                                         b.affiliations.begin(), b.affiliations.end());
  return !a.affiliations.empty() && !b.affiliations.empty() && shared == a.affiliations.end();
}

// `by_name` is kept from talk to talk for its memory.
void CheckTalk(const RuleInput& input, const Talk& talk, std::vector<const Author*>* by_name,
               Report* report) {
  by_name->clear();
  for (const Author& author : talk.authors) {
    if (author.name.full) by_name->push_back(&author);
  }
  std::sort(by_name->begin(), by_name->end(), [](const Author* a, const Author* b) {
    const int order = a->name.full.value.compare(b->name.full.value);
    return order != 0 ? order < 0 : a < b;
  });
  const Author* first = nullptr;
  const Author* again = nullptr;  // the first in the list that stood before
  std::size_t count = 0;
  for (std::size_t i = 1; i < by_name->size(); ++i) {
    const Author& before = *(*by_name)[i - 1];
    const Author& here = *(*by_name)[i];
    if (before.name.full.value != here.name.full.value || ToldApart(before, here)) continue;
    ++count;
    if (again != nullptr && again < &here) continue;
    first = &before;
    again = &here;
  }
  if (count == 0 || report->CountedOnly()) return;
  const std::string name = Quote(again->name.full.value);
  Finding finding = FindingAt(
      input.HullOf(again->name.source.at),
      count == 1 ? name + " stands twice in this list; delete one or correct the name"
                 : "from " + name + " on, " + std::to_string(count) +
                       " names of this list stand twice; delete those that repeat others");
  finding.related.push_back({"the same name before", input.HullOf(first->name.source.at)});
  report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  std::vector<const Author*> by_name;
  EachTalk(input.programme(), [&](const Part&, const Session&, const Talk& talk) {
    if (talk.authors.size() > 1) CheckTalk(input, talk, &by_name, report);
  });
}

}  // namespace

extern const Rule kRepeatedAuthor;
const Rule kRepeatedAuthor = {
    .name = "repeated-author",
    .family = "people",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "A name that stands twice in the author list of a talk.",
    .why = "The list was put together from two, or another name was meant. The record keeps both.",
    .advice =
        "Delete one of the two or correct it. Two people with one name are told apart by "
        "their affiliations.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER, BEN KURZ, and ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER¹, BEN KURZ¹, and ANNA WEBER² — ¹University of Kiel, Germany — ²University of Bern, Switzerland

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
