// leftover-hyphen: the hyphen of a line's end inside of a line, "vocab- ulary", "mate-rials".
//
// The words are compared when evidence is gathered: the document has the plain word, and nowhere
// the piece before the hyphen as a word. The values are mended by then.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  ReportEach(input, ObservationKind::kLeftoverHyphen, report, [&](const Observation& observation) {
    const std::string_view word = source.Slice(observation.span);
    const std::size_t hyphen = word.rfind('-');
    const std::size_t next = word.find_first_not_of(' ', hyphen + 1);
    const std::string plain = std::string(word.substr(0, hyphen)).append(word.substr(next));
    Finding finding = FindingAt(
        observation.span, Quote(word) + " is written " + Quote(plain) +
                              " elsewhere; take out the hyphen, which is left from a line's end");
    if (!observation.other.empty()) {
      finding.related.push_back({"the word without it stands here", observation.other});
    }
    const std::uint32_t begin = observation.span.begin;
    finding.fix = Replace(
        {begin + static_cast<std::uint32_t>(hyphen), begin + static_cast<std::uint32_t>(next)}, "");
    return finding;
  });
}

}  // namespace

extern const Rule kLeftoverHyphen;
const Rule kLeftoverHyphen = {
    .name = "leftover-hyphen",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = true,
    .finds =
        "A word with a hyphen inside, and maybe a blank behind it, that this document elsewhere "
        "writes without, where the piece before the hyphen is no word of the document.",
    .why =
        "Converters join lines and leave the hyphens at their ends. Whoever searches for the word "
        "does not find it then. The record has the plain word.",
    .advice = "Take the hyphen out.",
    .example = R"(# Symposium Thin Ice (SYTI)

Thin ice has a vocabulary of its own.

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Words for Ice** — ●ANNA WEBER — University of Kiel, Germany

The vocab- ulary of skaters is larger than that of fishermen.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

Micrometres and nanometres are the lengths of thin ice, and co-operation is its study.

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Words for Ice** — ●ANNA WEBER — University of Kiel, Germany

Micro- and nanometres matter to skaters. Their cooperation with fishermen began in winter.
)",
    .check = Check,
};

}  // namespace symd
