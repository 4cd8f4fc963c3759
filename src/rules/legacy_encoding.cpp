// legacy-encoding: the file is not UTF-8 but UTF-16 or Windows-1252, of which Latin-1 is a part.
//
// Reading the file has found that out and converted it; this says so once, at its beginning.
#include "rules/rule.h"

namespace symd {
namespace {

std::string_view NameOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kWindows1252:
      return "Windows-1252 (or Latin-1)";
    case Encoding::kUtf16LittleEndian:
      return "UTF-16 (little endian)";
    case Encoding::kUtf16BigEndian:
      return "UTF-16 (big endian)";
  }
  return "";
}

void Check(const RuleInput& input, Report* report) {
  if (input.Observed(ObservationKind::kLegacyEncoding).empty()) return;
  const std::string name(NameOf(input.source().encoding()));
  report->Add(FindingAt({0, 0}, "the file is " + name + " and was converted; save it as UTF-8"));
}

}  // namespace

extern const Rule kLegacyEncoding;
const Rule kLegacyEncoding = {
    .name = "legacy-encoding",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "A file in UTF-16 or Windows-1252 (Latin-1), which was converted.",
    .why =
        "Such a file does not say for certain what its characters are, and other programs will "
        "read it in another way.",
    .advice = "Save the file as UTF-8.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00)"
               "\x96"
               R"(15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** )"
               "\x97 \x95"
               R"(ANNA WEBER )"
               "\x97"
               R"( Universit)"
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

**Thin Ice on Lakes** — •ANNA WEBER — Universität Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
