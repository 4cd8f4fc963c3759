// converter-damage: what a converter has torn apart or fused: words at their ligatures, "di ff
// erent"; title and authors without their dash; indices and commas of credits on lines of their
// own, or their authors in a heading; two headings on one line.
//
// The steps have mended it where the document shows how, and left an observation at each place;
// at ligatures also where it was not mended.
#include "rules/rule.h"

namespace symd {
namespace {

// One finding for each talk: a converter tears off all or many of a credit.
void CheckTornIndices(const RuleInput& input, Report* report) {
  const auto& torn = input.Observed(ObservationKind::kTornIndex);
  for (std::size_t first = 0, next = 0; first < torn.size(); first = next) {
    const std::string entry = input.EntryAt(torn[first]->span.begin);
    while (next < torn.size() && input.EntryAt(torn[next]->span.begin) == entry) ++next;
    if (report->CountedOnly()) continue;
    Finding finding =
        FindingAt(torn[first]->span, Quote(input.source().Slice(torn[first]->span)) +
                                         " stands on a line of its own; put it behind its author");
    for (std::size_t i = first + 1; i < next; ++i) {
      finding.related.push_back({"so does this", torn[i]->span});
    }
    report->Add(std::move(finding));
  }
}

void CheckLigatures(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  ReportEach(input, ObservationKind::kSplitLigature, report, [&](const Observation& observation) {
    const bool mended = source.MendsIn(observation.span) != 0;
    const Span word = WordAround(source, observation.span);
    const Span span = mended ? word : observation.span;
    const Span printed = source.PrintedSpan(span);
    const std::string quoted = Quote(source.printed().substr(printed.begin, printed.size()));
    return FindingAt(span, mended ? quoted + " is read as " + Quote(source.Slice(span)) +
                                        "; put the word together"
                                  : quoted +
                                        " is a piece of a word, and nothing shows of which; "
                                        "put the word together");
  });
}

void CheckPlaces(const RuleInput& input, ObservationKind kind, std::string_view message,
                 Report* report) {
  ReportEach(input, kind, report, [&](const Observation& observation) {
    return FindingAt(observation.span, std::string(message));
  });
}

void Check(const RuleInput& input, Report* report) {
  CheckLigatures(input, report);
  CheckPlaces(input, ObservationKind::kLostDash,
              "title and authors meet here without a dash; put it back", report);
  CheckTornIndices(input, report);
  CheckPlaces(input, ObservationKind::kAuthorHeading,
              "the authors of this talk are marked as a heading; put them behind its title",
              report);
  CheckPlaces(input, ObservationKind::kFusedHeadings,
              "two headings are fused on one line; put a blank line between them", report);
}

}  // namespace

extern const Rule kConverterDamage;
const Rule kConverterDamage = {
    .name = "converter-damage",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds =
        "What a converter has torn apart or fused: words at their ligatures, title and authors "
        "without their dash, indices of authors on lines of their own, authors in a heading, two "
        "headings on one line.",
    .why =
        "Nobody finds a word in pieces, and programs take a name for a part of the title. The "
        "record has it mended, where the document shows how.",
    .advice = "Correct the place, or extract the text with another converter.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universität Kiel, Germany

Ice grows from di ff erent shores. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universität Kiel, Germany

Stiff ice grows off shore where Wi-Fi ends, see [1] ff. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
