// invalid-utf8: bytes that are not UTF-8, in a file that otherwise is (or halves of pairs in
// UTF-16).
//
// Reading the file has put one U+FFFD in the place of each run of them and left an observation
// there. What a whole file in another encoding is called stands in legacy_encoding.cpp.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  const std::string encoding = source.converted() ? "UTF-16" : "UTF-8";
  ReportEach(input, ObservationKind::kInvalidBytes, report, [&](const Observation& observation) {
    const Span span = observation.span;
    const std::size_t bytes = source.FileOffset(span.end) - source.FileOffset(span.begin);
    return FindingAt(
        span, (bytes == 1 ? "1 byte that is" : std::to_string(bytes) + " bytes that are") + " no " +
                  encoding + ": a character is lost here; type it again or save the file anew");
  });
}

}  // namespace

extern const Rule kInvalidUtf8;
const Rule kInvalidUtf8 = {
    .name = "invalid-utf8",
    .family = "text",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "Bytes that are not UTF-8, each run of them once.",
    .why =
        "Nobody can tell which characters they were, so a name or a formula may be wrong. The "
        "record shows U+FFFD in their place.",
    .advice = "Export the file again as UTF-8, or type the lost characters.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — Universit)"
               "\xE4"
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

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
