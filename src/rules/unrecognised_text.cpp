// unrecognised-text: stretches of the text that neither a field nor markup owns.
//
// The record lists them, in order. Stretches with nothing but blanks between them, such as the
// lines of one paragraph, are one finding.
#include <algorithm>

#include "rules/rule.h"

namespace symd {
namespace {

bool OnlyBlanks(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

std::string MessageFor(std::size_t bytes, std::string_view text) {
  const std::string count = bytes == 1 ? "1 byte belongs" : std::to_string(bytes) + " bytes belong";
  return count + " to no field: " + Quote(text) + "; check that nothing is lost with them";
}

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  const std::vector<Span>& stretches = input.programme().unrecognised;
  for (std::size_t i = 0; i < stretches.size();) {
    Span whole = stretches[i];
    std::size_t bytes = 0;
    std::size_t next = i;
    do {
      whole.end = stretches[next].end;
      bytes += source.FileOffset(whole.end) - source.FileOffset(stretches[next].begin);
      ++next;
    } while (next < stretches.size() &&
             OnlyBlanks(source.Slice({whole.end, stretches[next].begin})));
    i = next;
    if (report->CountedOnly()) continue;
    report->Add(FindingAt(whole, MessageFor(bytes, source.Slice(whole))));
  }
}

}  // namespace

extern const Rule kUnrecognisedText;
const Rule kUnrecognisedText = {
    .name = "unrecognised-text",
    .family = "structure",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "Text that belongs neither to a field of the record nor to markup.",
    .why = "Everything else in the file was read. What is lost can only be here.",
    .advice =
        "Look whether it tells of a session or talk. If it does, its form may be damaged, or the "
        "grammar does not know it; if not, delete it.",
    .example = R"(This page was made by the web team of the meeting, all rights reserved.

# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

The symposium was made by people of the meeting, all topics are welcome.

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
