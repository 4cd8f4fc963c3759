// uncertain-name-case: a name in capitals that allow two spellings, "WEISS".
//
// Reading the names leaves an observation at each word of which neither the document nor common use
// tells the form, once for each word, with the forms that the grammar knows. The record has the
// first of them.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  for (const Observation* word : input.Observed(ObservationKind::kUncertainCase)) {
    if (report->CountedOnly()) continue;
    const std::string_view forms = word->text;
    const std::size_t first_end = forms.find('/');
    const std::string_view first = forms.substr(0, first_end);
    const std::string_view second = forms.substr(first_end + 1);
    report->Add(FindingAt(word->span, Quote(input.source().Slice(word->span)) + " can be " +
                                          Quote(first) + " or " + Quote(second) +
                                          " and was read as " + Quote(first) +
                                          "; print the name once as it is written"));
  }
}

}  // namespace

extern const Rule kUncertainNameCase;
const Rule kUncertainNameCase = {
    .name = "uncertain-name-case",
    .family = "people",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "A name in capitals that allow two spellings, once for each.",
    .why =
        "Capitals have one form for ß and ss and hide capitals inside of names. Where the document "
        "prints the name nowhere else, the record has the commoner form.",
    .advice =
        "Print the name in small letters somewhere, as that of a chair or an organiser, or write "
        "ß in capitals as well: WEIß.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●PETER WEISS — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Chair: Peter Weiß

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●PETER WEISS — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
