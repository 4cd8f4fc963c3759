// What the tests of single rules share: small programmes, and findings as text.
#pragma once

#include <string>
#include <string_view>

#include "support.h"

namespace symd::rule_tests {

inline constexpr std::string_view kBeginning = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1
)";

// "\nSYTI 1.1 Mon 15:00 H1\n\nCREDIT\n\nABSTRACT\n"
inline std::string TalkText(int number, std::string_view credit,
                            std::string_view abstract = "We show it.") {
  return "\nSYTI 1." + std::to_string(number) + " Mon 15:00 H1\n\n" + std::string(credit) + "\n\n" +
         std::string(abstract) + "\n";
}

inline std::string OneTalk(std::string_view credit, std::string_view abstract = "We show it.") {
  return std::string(kBeginning) + TalkText(1, credit, abstract);
}

// The findings of one rule, one per line: "LINE:COLUMN text" with the text of the span, then
// " ~ LINE" for each related place, then " -> text" for each edit.
inline std::string Check(std::string_view rule, const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  const Source& source = extraction.source;
  std::string result;
  for (const Finding& finding : extraction.findings) {
    if (finding.rule != rule) continue;
    const Position at = source.PositionOf(finding.span.begin);
    result += (result.empty() ? "" : "\n") + std::to_string(at.line) + ":" +
              std::to_string(at.column) + " " + std::string(source.Slice(finding.span));
    for (const Related& related : finding.related) {
      result += " ~ " + std::to_string(source.PositionOf(related.span.begin).line);
    }
    if (!finding.fix) continue;
    for (const Edit& edit : finding.fix->edits) {
      result += " [" + std::string(source.Slice(edit.span)) + "] -> [" + edit.text + "]";
    }
  }
  return result;
}

// The message of the first finding of a rule, or "".
inline std::string MessageOf(std::string_view rule, const std::string& text) {
  for (const Finding& finding : tests::ExtractText(text).findings) {
    if (finding.rule == rule) return finding.message;
  }
  return "";
}

}  // namespace symd::rule_tests
