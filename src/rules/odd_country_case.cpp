// odd-country-case: a country's name with capitals and small letters in the wrong places, "uSA".
//
// Reading an affiliation leaves an observation at the name of its country, with the way in which
// that name is usually printed. Names all in capitals are a matter of layout, and so is a small
// first word before a capital, an article.
#include <algorithm>
#include <unordered_set>

#include "rules/rule.h"

namespace symd {
namespace {

bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// "the Netherlands" → "Netherlands"
std::string_view WithoutArticle(std::string_view name) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos) return name;
  const std::string_view first = name.substr(0, blank);
  const std::string_view rest = name.substr(blank + 1);
  const bool small = std::all_of(first.begin(), first.end(), IsSmall);
  return small && !rest.empty() && IsCapital(rest[0]) ? rest : name;
}

bool IsOdd(std::string_view printed, std::string_view usual) {
  if (printed == usual || printed.size() != usual.size()) return false;
  if (std::none_of(printed.begin(), printed.end(), IsSmall)) return false;
  const std::string_view name = WithoutArticle(printed);
  if (name == usual.substr(usual.size() - name.size())) return false;
  return WithoutCase(printed) == WithoutCase(usual);
}

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  const auto& names = input.Observed(ObservationKind::kCountryName);
  std::unordered_set<std::string_view> usual_here;
  for (const Observation* name : names) {
    if (source.Slice(name->span) == name->text) usual_here.insert(name->text);
  }
  for (const Observation* name : names) {
    const std::string_view printed = source.Slice(name->span);
    if (!IsOdd(printed, name->text) || report->CountedOnly()) continue;
    const bool here = usual_here.contains(name->text);
    Finding finding =
        FindingAt(name->span, "country " + Quote(printed) +
                                  (here ? " is written elsewhere as " : " is usually written ") +
                                  Quote(name->text));
    finding.fix = Replace(name->span, name->text);
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kOddCountryCase;
const Rule kOddCountryCase = {
    .name = "odd-country-case",
    .family = "affiliation",
    .severity = Severity::kWarning,
    .fixable = true,
    .finds = "The name of a country with capitals or small letters in the wrong places.",
    .why =
        "Programs that count or sort by country take it for another one. The record has the "
        "country's code in any case.",
    .advice = "Write the name as it is written elsewhere.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Lake Research, Watertown MA, uSA

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Delft, the Netherlands

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, GERMANY

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
