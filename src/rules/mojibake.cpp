// mojibake: letters that an encoding has damaged, and diacritics that stand beside their letters.
//
// "MÃ¼nster" is UTF-8 that was read as Windows-1252, "Universit¨at" what a PDF made by TeX gives.
// Reading the text has mended both and left an observation at each letter; words are reported once.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  const auto check = [&](ObservationKind kind, std::string_view what) {
    Span last;
    for (const Observation* observation : input.Observed(kind)) {
      const Span word = WordAround(source, observation->span);
      if (word == last) continue;
      last = word;
      if (report->CountedOnly()) continue;
      const Span printed = source.PrintedSpan(word);
      const std::string_view mended = source.Slice(word);
      Finding finding =
          FindingAt(word, Quote(source.printed().substr(printed.begin, printed.size())) +
                              " stands for " + Quote(mended) + std::string(what));
      finding.fix = Replace(word, mended);
      report->Add(std::move(finding));
    }
  };
  check(ObservationKind::kMojibake, ", whose encoding was misread; save it as UTF-8");
  check(ObservationKind::kDiacritic, ", whose diacritics stand beside their letters");
}

}  // namespace

extern const Rule kMojibake;
const Rule kMojibake = {
    .name = "mojibake",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = true,
    .finds =
        "Words whose letters were UTF-8 and read as Windows-1252 or Latin-1, and words whose "
        "diacritics stand beside their letters.",
    .why =
        "Nobody finds such a name, and a program that does not mend it takes it for another "
        "person or place.",
    .advice = "Write the word as the record has it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universität MÃ¼nster, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universität Münster, Germany

Ice of 2 Å–3 Å grows from the shore at 0˚ to 5˚ and follows Weber´s law. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
