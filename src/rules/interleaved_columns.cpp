// interleaved-columns: pages of two columns that were read across them, left, right, left.
//
// Blocks know them by their keys: again and again one stands behind those that it should precede
// (blocks/columns.h). They leave an observation at the first such key, for each run of parts.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  const Source& source = input.source();
  ReportEach(input, ObservationKind::kInterleavedColumns, report, [&](const Observation& seen) {
    Finding finding = FindingAt(
        seen.span, "the columns of this page were read across, " + Quote(source.Slice(seen.span)) +
                       " stands behind a later key; extract the text again with " +
                       "'pdftotext -raw'");
    finding.related.push_back({"the later key stands here", seen.other});
    return finding;
  });
}

}  // namespace

extern const Rule kInterleavedColumns;
const Rule kInterleavedColumns = {
    .name = "interleaved-columns",
    .family = "text",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A page of two columns that was read across its columns.",
    .why =
        "An extractor that goes down a page from top to bottom takes a block of the left column "
        "and then one of the right. What stands next to each other does not belong together then, "
        "so titles, authors, times and abstracts of different talks are mixed. Only what stands in "
        "one block with the key of its talk is taken into the record.",
    .advice = "Extract the text of the PDF again with 'pdftotext -raw'.",
    .example = R"(Symposium Thin Ice (SYTI)

SYTI 1: Thin Ice
Time: Monday 15:00–16:15
Location: H1

SYTI 1.1 Mon 15:00 H1
Thin Ice on Lakes — •Anna Weber — Universität Kiel, Germany

SYTI 1.4 Mon 15:45 H1
Ice on Rivers — •Jan Roth — Universität Kiel, Germany

SYTI 1.2 Mon 15:15 H1
Ice on Ponds — •Eva Kern — Universität Kiel, Germany

SYTI 1.5 Mon 16:00 H1
Ice on Roads — •Otto Lang — Universität Kiel, Germany

SYTI 1.3 Mon 15:30 H1
Ice on Wires — •Ida Berg — Universität Kiel, Germany
)",
    .near_miss = R"(Symposium Thin Ice (SYTI)

SYTI 1: Thin Ice
Time: Monday 15:00–16:15
Location: H1

SYTI 1.1 Mon 15:00 H1
Thin Ice on Lakes — •Anna Weber — Universität Kiel, Germany

SYTI 1.2 Mon 15:15 H1
Ice on Ponds — •Eva Kern — Universität Kiel, Germany

SYTI 1.3 Mon 15:30 H1
Ice on Wires — •Ida Berg — Universität Kiel, Germany

SYTI 1.4 Mon 15:45 H1
Ice on Rivers — •Jan Roth — Universität Kiel, Germany

SYTI 1.5 Mon 16:00 H1
Ice on Roads — •Otto Lang — Universität Kiel, Germany
)",
    .check = Check,
};

}  // namespace symd
