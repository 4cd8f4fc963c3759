// missing-final-newline: the last line of the file has no newline at its end.
//
// Seen in the text alone. An empty file lacks nothing.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  std::string_view text = input.source().text();
  // A text layer ends with the form feed of its last page, behind the newline of its last line.
  while (text.ends_with('\f')) text.remove_suffix(1);
  if (text.empty() || text.ends_with('\n') || text.ends_with('\r')) return;
  const auto end = static_cast<std::uint32_t>(text.size());
  Finding finding = FindingAt({end, end}, "the last line has no newline at its end; add one");
  finding.fix = Replace({end, end}, NewlineOf(input.source()));
  report->Add(std::move(finding));
}

}  // namespace

extern const Rule kMissingFinalNewline;
const Rule kMissingFinalNewline = {
    .name = "missing-final-newline",
    .family = "text",
    .severity = Severity::kNote,
    .fixable = true,
    .finds = "A file whose last line does not end in a newline.",
    .why =
        "Files that are put together one behind the other grow together there, and it can mean "
        "that the end of the file was cut off.",
    .advice = "Add a newline, after a look at whether the last sentence is whole.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

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
