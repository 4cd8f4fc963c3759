// institution-variants: one institution in several spellings ("Ruhr University Bochum" beside
// "Ruhr-Universität Bochum").
//
// The record lists where institutions are printed, with one key for all spellings of one. Of each
// institution the rarest spelling is reported, at its first place, with the places of the others.
// Spellings that differ by capitals alone are one.
#include <algorithm>
#include <unordered_map>

#include "rules/rule.h"

namespace symd {
namespace {

using Mentions = std::vector<const InstitutionMention*>;

struct PrintedName {
  const InstitutionMention* first;
  std::size_t count = 0;
};

// The mentions of each institution of which more than one spelling is printed, in order of the
// source.
std::vector<Mentions> FindMixed(const std::vector<InstitutionMention>& all) {
  struct Group {
    std::string_view text;
    bool mixed = false;
    std::size_t number = 0;
  };
  std::unordered_map<std::string_view, Group> groups;
  std::size_t count = 0;
  for (const InstitutionMention& mention : all) {
    Group& group = groups.try_emplace(mention.key, Group{mention.text}).first->second;
    if (group.mixed || group.text == mention.text) continue;
    group.mixed = true;
    group.number = count++;
  }
  std::vector<Mentions> mixed(count);
  if (count == 0) return mixed;
  for (const InstitutionMention& mention : all) {
    const Group& group = groups.find(mention.key)->second;
    if (group.mixed) mixed[group.number].push_back(&mention);
  }
  for (Mentions& mentions : mixed) {
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const auto* a, const auto* b) { return a->span.begin < b->span.begin; });
  }
  return mixed;
}

// The finding for the mentions of one institution; without a message when case alone differs.
Finding MakeFinding(const Mentions& mentions) {
  std::vector<PrintedName> spellings;  // in order of their first places
  std::vector<std::size_t> spelling_of;
  std::unordered_map<std::string, std::size_t> numbers;
  for (const InstitutionMention* mention : mentions) {
    const std::size_t number =
        numbers.emplace(WithoutCase(mention->text), spellings.size()).first->second;
    if (number == spellings.size()) spellings.push_back({mention});
    ++spellings[number].count;
    spelling_of.push_back(number);
  }
  if (spellings.size() < 2) return {};
  std::size_t rarest = 0;
  for (std::size_t i = 1; i < spellings.size(); ++i) {
    if (spellings[i].count <= spellings[rarest].count) rarest = i;
  }
  std::size_t usual = rarest == 0 ? 1 : 0;
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    if (i != rarest && spellings[i].count > spellings[usual].count) usual = i;
  }
  const InstitutionMention& odd = *spellings[rarest].first;
  Finding finding =
      FindingAt(odd.span, "institution " + Quote(odd.text) + " is also written " +
                              Quote(spellings[usual].first->text) + "; use one spelling");
  for (std::size_t i = 0; i < mentions.size() && finding.related.size() < kMaxRelated; ++i) {
    if (spelling_of[i] == rarest) continue;
    finding.related.push_back({Quote(mentions[i]->text) + " stands here", mentions[i]->span});
  }
  return finding;
}

void Check(const RuleInput& input, Report* report) {
  std::vector<Finding> findings;
  for (const Mentions& mentions : FindMixed(input.programme().institution_mentions)) {
    Finding finding = MakeFinding(mentions);
    if (!finding.message.empty()) findings.push_back(std::move(finding));
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span.begin < b.span.begin; });
  for (Finding& finding : findings) report->Add(std::move(finding));
}

}  // namespace

extern const Rule kInstitutionVariants;
const Rule kInstitutionVariants = {
    .name = "institution-variants",
    .family = "affiliation",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "One institution in several spellings, once for each institution.",
    .why = "Programs that count or search by institution take them for several.",
    .advice = "Use one spelling, the one that the institution itself prefers.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Ruhr University Bochum, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — Ruhr-Universität Bochum, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Ruhr University Bochum, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — Bochum University of Applied Sciences, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
