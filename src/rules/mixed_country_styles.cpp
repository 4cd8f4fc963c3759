// mixed-country-styles: countries by alpha-2 codes ("NL") among countries by names ("Germany").
//
// Reading an affiliation leaves an observation at its country, of one kind for names (USA and UK
// count as names) and of another for codes. The style that the document uses less is the odd one:
// it is reported once for each country in it, at its first place.
#include <unordered_map>

#include "rules/rule.h"

namespace symd {
namespace {

using Observations = std::vector<const Observation*>;

void ReportOdd(const RuleInput& input, const Observations& odd, const std::string& what,
               const std::string& advice, Report* report) {
  std::unordered_map<std::string_view, std::size_t> finding_of;  // country → its finding
  std::vector<Finding> findings;
  for (const Observation* country : odd) {
    const std::string_view printed = input.source().Slice(country->span);
    // "uSA" and "USA" are one (odd-country-case).
    const std::string_view usual = country->text.empty() ? printed : country->text;
    const auto [known, is_new] = finding_of.emplace(usual, findings.size());
    if (is_new) {
      findings.push_back(FindingAt(country->span, what + Quote(printed) + advice));
    } else if (findings[known->second].related.size() < kMaxRelated) {
      findings[known->second].related.push_back({"here again", country->span});
    }
  }
  for (Finding& finding : findings) report->Add(std::move(finding));
}

void Check(const RuleInput& input, Report* report) {
  const Observations& codes = input.Observed(ObservationKind::kCountryCode);
  const Observations& names = input.Observed(ObservationKind::kCountryName);
  if (codes.empty() || names.empty()) return;
  const auto example = [&](const Observations& others) {
    return Quote(input.source().Slice(others.front()->span));
  };
  if (codes.size() <= names.size()) {
    ReportOdd(input, codes, "country code ",
              " among names such as " + example(names) + "; write the name", report);
  } else {
    ReportOdd(input, names, "country name ",
              " among codes such as " + example(codes) + "; write the code", report);
  }
}

}  // namespace

extern const Rule kMixedCountryStyles;
const Rule kMixedCountryStyles = {
    .name = "mixed-country-styles",
    .family = "affiliation",
    .severity = Severity::kNote,
    .fixable = false,
    .finds =
        "Countries by their two-letter codes among countries by their names, or the other way "
        "round.",
    .why =
        "Two letters are easily taken for those of a state or of a town. The record has the code "
        "for all of them.",
    .advice = "Write all countries in one way.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — Utrecht University, NL

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — Lake Research, Watertown MA, USA

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
