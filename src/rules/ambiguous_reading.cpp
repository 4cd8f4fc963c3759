// ambiguous-reading: a piece of the programme that can be read in two ways, neither of them better.
//
// Reading credits leaves an observation where the dash between title and authors is lost and
// nothing tells where the authors begin. The record has neither then, since a wrong speaker is
// worse than none.
#include "rules/rule.h"

namespace symd {
namespace {

// The begin of a text, as much as a message has room for.
std::string QuoteBegin(std::string_view text) {
  constexpr std::size_t kMost = 40;  // bytes
  if (text.size() <= kMost) return Quote(text);
  return Quote(text.substr(0, text.rfind(' ', kMost))) + " …";
}

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  ReportEach(input, ObservationKind::kAmbiguous, report, [&](const Observation& observation) {
    const std::string_view text = source.Slice(observation.span);
    const std::string advice = "; put the dash between title and authors back";
    if (observation.other.empty()) {
      return FindingAt(
          observation.span,
          QuoteBegin(text) + " can be a title alone, or a title and its authors" + advice);
    }
    Finding finding =
        FindingAt(observation.span, "the authors can be " + QuoteBegin(text) + " or " +
                                        QuoteBegin(source.Slice(observation.other)) + advice);
    finding.related.push_back({"the other reading begins here", observation.other});
    return finding;
  });
}

}  // namespace

extern const Rule kAmbiguousReading;
const Rule kAmbiguousReading = {
    .name = "ambiguous-reading",
    .family = "structure",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "A text with two readings, of which none is better.",
    .why =
        "Where the dash between title and authors is lost, one word more or less makes another "
        "speaker. The record leaves both fields empty.",
    .advice = "Put the dash back.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

Growth of Ice near Lake Anna Carla Weber, ●Ben Kurz — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

Growth of Ice near Lake Anna — Carla Weber, ●Ben Kurz — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
