// no-programme: not one part, session or talk was found in the file.
//
// Seen in the record alone, where sessions and talks stand in parts. What the file holds instead is
// told by unrecognised-text.
#include "rules/rule.h"

namespace symd {
namespace {

void Check(const RuleInput& input, Report* report) {
  if (!input.programme().parts.empty()) return;
  report->Add(
      FindingAt({0, 0},
                "no part, session or talk was found; check whether this is the right file and "
                "the right grammar"));
}

}  // namespace

extern const Rule kNoProgramme;
const Rule kNoProgramme = {
    .name = "no-programme",
    .family = "structure",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A file in which not one part, session or talk was found.",
    .why = "The record of such a file is empty.",
    .advice =
        "Check whether it is the right file, whether its text was extracted at all, and whether "
        "the grammar is the one of this society.",
    .example = R"(# How to get there

Take the tram from the station to the university. The ride takes ten minutes.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

Ice grows from the shore. The symposium asks how fast.
)",
    .check = Check,
};

}  // namespace symd
