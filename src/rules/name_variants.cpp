// name-variants: one person in several spellings ("Jurgen Keller" beside "Jürgen Keller").
//
// The record lists the spellings of each person, with what makes each differ from the preferred
// one. Case and marked abbreviations of given names ("J. Keller") are no other spelling. Of each
// person the rarest spelling is reported, where it stands first, with the places of the others.
#include "rules/rule.h"

#include <algorithm>
#include <span>

namespace symd {
namespace {

bool IsOther(const Spelling& spelling) {
  constexpr Links kOther =
      LinkBit(Link::kDiacritics) | LinkBit(Link::kMarks) | LinkBit(Link::kFewerNames);
  return (spelling.links & kOther) != 0;
}

// The spellings that are reported as several: the first of those that are as good as the preferred
// one, with the count of all, and each other one.
std::vector<Spelling> DifferentSpellings(std::span<const Spelling> all) {
  std::vector<Spelling> different;
  Spelling* usual = nullptr;
  different.reserve(all.size());
  for (const Spelling& spelling : all) {
    if (IsOther(spelling)) {
      different.push_back(spelling);
    } else if (usual == nullptr) {
      usual = &different.emplace_back(spelling);
    } else {
      usual->count += spelling.count;
    }
  }
  return different;
}

Finding MakeFinding(const RuleInput& input, const std::vector<Spelling>& spellings) {
  const auto fewer = [](const Spelling& a, const Spelling& b) { return a.count < b.count; };
  // Of several that are equally rare the last one, of the commonest the first.
  const auto rarest = std::min_element(spellings.rbegin(), spellings.rend(), fewer).base() - 1;
  auto usual = rarest == spellings.begin() ? rarest + 1 : spellings.begin();
  for (auto at = spellings.begin(); at != spellings.end(); ++at) {
    if (at != rarest && fewer(*usual, *at)) usual = at;
  }
  Finding finding = FindingAt(input.HullOf(rarest->text.at),
                              "name " + Quote(rarest->text.value) + " is also written " +
                                  Quote(usual->text.value) + "; use one spelling");
  for (auto at = spellings.begin(); at != spellings.end(); ++at) {
    if (at == rarest || finding.related.size() == kMaxRelated) continue;
    finding.related.push_back({Quote(at->text.value) + " stands here", input.HullOf(at->text.at)});
  }
  return finding;
}

void Check(const RuleInput& input, Report* report) {
  const Programme& programme = input.programme();
  std::vector<Finding> findings;
  for (const Person& person : programme.people) {
    if (person.spellings.count < 2) continue;
    const auto all =
        std::span(programme.spellings).subspan(person.spellings.first, person.spellings.count);
    if (std::none_of(all.begin(), all.end(), IsOther)) continue;
    findings.push_back(MakeFinding(input, DifferentSpellings(all)));
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span.begin < b.span.begin; });
  for (Finding& finding : findings) report->Add(std::move(finding));
}

}  // namespace

extern const Rule kNameVariants;
const Rule kNameVariants = {
    .name = "name-variants",
    .family = "people",
    .severity = Severity::kNote,
    .fixable = false,
    .finds =
        "One person in several spellings, once for each person; neither case nor a marked "
        "abbreviation of given names counts.",
    .why = "Indexes of authors, and programs that search for a person, take them for several.",
    .advice = "Use one spelling, the one that the person prefers.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●Jürgen Keller — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●Jurgen Keller — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●Jürgen Keller — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●J. Keller — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
