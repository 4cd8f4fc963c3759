// lost-hyphen: a word that the prose of this document elsewhere writes with a hyphen.
//
// "highthroughput" beside "high-throughput" and "high": the words are compared when evidence is
// gathered, which leaves an observation at each plain form, with the place of the hyphenated one.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  ReportEach(input, ObservationKind::kLostHyphen, report, [&](const Observation& observation) {
    const std::string_view with = source.Slice(observation.other);
    const std::string quoted = Quote(with);
    Finding finding =
        FindingAt(observation.span, Quote(source.Slice(observation.span)) + " is written " +
                                        quoted + " elsewhere; put the hyphen back");
    finding.related.push_back({quoted + " stands here", observation.other});
    const std::size_t hyphen = with.find('-');
    if (hyphen < observation.span.size()) {
      const std::uint32_t at = observation.span.begin + static_cast<std::uint32_t>(hyphen);
      finding.fix = Replace({at, at}, "-");
    }
    return finding;
  });
}

}  // namespace

extern const Rule kLostHyphen;
const Rule kLostHyphen = {
    .name = "lost-hyphen",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = true,
    .finds =
        "A word that this document elsewhere writes with a hyphen, where the piece before the "
        "hyphen is a word of the document too.",
    .why =
        "Converters take a hyphen at the end of a line for a division of the word and drop it. "
        "Whoever searches for the word does not find it then.",
    .advice = "Put the hyphen back.",
    .example = R"(# Symposium Fast Tests (SYFT)

A test is fast when it has a high rate. We speak of high-throughput tests of alloys.

## SYFT 1: Fast Tests

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYFT 1.1 Mon 15:00 H1

**Testing Alloys** — ●ANNA WEBER — University of Kiel, Germany

Our highthroughput setup tests an alloy every minute.
)",
    .near_miss = R"(# Symposium Fast Tests (SYFT)

A test is a work-shop for ideas. We speak of high-throughput tests of alloys.

## SYFT 1: Fast Tests

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYFT 1.1 Mon 15:00 H1

**Testing Alloys** — ●ANNA WEBER — University of Kiel, Germany

Our workshop tests an alloy every minute, its throughput is large.
)",
    .check = Check,
};

}  // namespace symd
