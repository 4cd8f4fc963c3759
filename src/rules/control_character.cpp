// control-character: characters that print nothing but control a device or the direction of text.
//
// Reading the file has left an observation at each run of them. Tab, newline and form feed, which
// text layers have at line and page ends, are none of them.
#include "rules/rule.h"

namespace symd {
namespace {

// The first code point of a text that is not empty; the source is always valid UTF-8.
unsigned FirstCodePoint(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return byte(0);
  if (byte(0) < 0xE0) return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
  return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

// "U+202E"
std::string NameOf(unsigned code_point) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string name = "U+";
  for (unsigned shift = 16; shift > 0; shift -= 4) {
    name += kHex[code_point >> (shift - 4) & 0xFU];
  }
  return name;
}

void Check(const RuleInput& input, Report* report) {
  ReportEach(
      input, ObservationKind::kControlCharacter, report, [&](const Observation& observation) {
        const std::string_view run = input.source().Slice(observation.span);
        const unsigned first = FirstCodePoint(run);
        const std::size_t more = CountCodePoints(run) - 1;
        std::string message =
            first < 0x2000 ? "control character " : "override of the text direction ";
        message += NameOf(first);
        if (more > 0) message += " and " + std::to_string(more) + " more";
        return FindingAt(observation.span, message + (more > 0 ? "; delete them" : "; delete it"));
      });
}

}  // namespace

extern const Rule kControlCharacter;
const Rule kControlCharacter = {
    .name = "control-character",
    .family = "text",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds =
        "Control characters other than tab, newline and form feed, and characters that override "
        "the direction of text.",
    .why =
        "They print nothing, yet they stand in for a character that was lost, or show words in "
        "another order than the one in which they are stored. The record leaves them out.",
    .advice = "Delete them, and see whether a character is missing in their place.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore.)"
               "\x07"
               R"( We show how fast.
)",
    .near_miss =
        "\f"
        R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore.	We show how fast.
)",
    .check = Check,
};

}  // namespace symd
