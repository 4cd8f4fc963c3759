// several-presenters: a talk in which more than one author is marked as presenting.
//
// Seen in the record alone; reported once per talk, at the second of them.
#include "rules/rule.h"

namespace symd {
namespace {

// What is no person's name, a team's, stands as it is printed.
std::string Named(const Name& name) { return Quote((name.full ? name.full : name.source).value); }

void CheckTalk(const RuleInput& input, const Talk& talk, Report* report) {
  const Author* first = nullptr;
  const Author* second = nullptr;
  int count = 0;
  for (const Author& author : talk.authors) {
    if (!author.presenting) continue;
    ++count;
    if (first == nullptr) {
      first = &author;
    } else if (second == nullptr) {
      second = &author;
    }
  }
  if (second == nullptr || report->CountedOnly()) return;
  std::string message = std::to_string(count) + " authors are marked as presenting, first ";
  message += Named(first->name) + " and " + Named(second->name);
  Finding finding = FindingAt(input.HullOf(second->name.source.at),
                              std::move(message) + "; check that they share the talk");
  finding.related.push_back({"the first of them", input.HullOf(first->name.source.at)});
  report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  EachTalk(input.programme(),
           [&](const Part&, const Session&, const Talk& talk) { CheckTalk(input, talk, report); });
}

}  // namespace

extern const Rule kSeveralPresenters;
const Rule kSeveralPresenters = {
    .name = "several-presenters",
    .family = "people",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "A talk in which more than one author is marked as presenting.",
    .why = "Two people do share a talk at times. More often a mark was set twice.",
    .advice = "Check who speaks, and leave the mark with them only.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER and ●BEN KURZ — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER and BEN KURZ — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ANNA WEBER and ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
