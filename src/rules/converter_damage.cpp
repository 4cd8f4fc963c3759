// converter-damage: words that a converter has torn apart at their ligatures, "di ff erent".
//
// Reading the text has put them together where the document shows how, and left an observation at
// each ligature that stood apart, mended or not.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
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

}  // namespace

extern const Rule kConverterDamage;
const Rule kConverterDamage = {
    .name = "converter-damage",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "Words that a converter has torn apart at their ligatures.",
    .why =
        "Fonts have single signs for ff, fi and fl. A converter that does not know them leaves "
        "blanks around them, and nobody finds the word.",
    .advice = "Put the words together, or extract the text with another converter.",
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
