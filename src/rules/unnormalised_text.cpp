// unnormalised-text: letters that are not in Unicode's composed form (NFC), "a" and a diaeresis for
// "ä", the sign for ångström for "Å".
//
// Reading the text leaves an observation at each such letter; the record has the composed one. Each
// word is reported once.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  std::uint32_t end = 0;  // of the word reported last
  for (const Observation* observation : input.Observed(ObservationKind::kUncomposed)) {
    if (observation->span.begin < end) continue;
    const Span word = WordAround(source, observation->span);
    end = word.end;
    if (report->CountedOnly()) continue;
    const Span printed = source.PrintedSpan(word);
    report->Add(FindingAt(word, Quote(source.printed().substr(printed.begin, printed.size())) +
                                    " is not in Unicode's composed form; normalise it to NFC"));
  }
}

}  // namespace

extern const Rule kUnnormalisedText;
const Rule kUnnormalisedText = {
    .name = "unnormalised-text",
    .family = "text",
    .severity = Severity::kNote,
    .fixable = false,
    .finds = "Words with letters that are not in Unicode's composed form, NFC.",
    .why =
        "They look the same as others and are not: a program that searches or compares does not "
        "find them. The record has them composed.",
    .advice = "Normalise the file to NFC, as most editors and converters can.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universita)"
               "\xCC\x88"
               R"(t Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universität Kiel, Germany

Ice grows from the shore by 3 µm. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
