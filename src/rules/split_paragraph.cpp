// split-paragraph: a blank line inside a sentence, as page breaks leave it.
//
// The fields' paragraphs are joined where a sentence goes on behind a blank line; each such place
// is an observation with the place where the sentence goes on.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const std::string_view text = input.source().text();
  ReportEach(input, ObservationKind::kSplitParagraph, report, [&](const Observation& observation) {
    const std::uint32_t end = observation.span.end;
    Finding finding =
        FindingAt(observation.span, "a blank line cuts this sentence; join the two paragraphs");
    finding.related.push_back({"the sentence goes on here", observation.other});
    const Span between = {end, observation.other.begin};
    const bool hyphen = end > 0 && text[end - 1] == '-';
    finding.fix = Replace(between, hyphen ? "" : " ");
    // "micro-" can wait for another word: "micro- and nanostructures". And nothing but blanks may
    // go: no comment, no number of a page.
    const Span printed = input.source().PrintedSpan(between);
    const std::string_view gap = input.source().printed().substr(printed.begin, printed.size());
    finding.fix->safe = !hyphen && gap.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
    return finding;
  });
}

}  // namespace

extern const Rule kSplitParagraph;
const Rule kSplitParagraph = {
    .name = "split-paragraph",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = true,
    .finds = "A blank line inside a sentence.",
    .why =
        "It comes from the end of a page or column. Other programs take the rest of the sentence "
        "for a paragraph of its own; the record joins the two.",
    .advice = "Delete the blank line.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore, and it does so in

three steps that we have seen on many lakes.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore, and it does so in three steps.

We have seen them on many lakes.
)",
    .check = Check,
};

}  // namespace symd
