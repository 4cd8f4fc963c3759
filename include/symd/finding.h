// Finding: one thing that is odd about a programme, as the record and the terminal show it.
//
// `span` and the edits are offsets into Source::text(); the writers turn them into offsets of the
// file, lines and columns. RULES.md lists the rules, src/rules/ holds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "symd/span.h"

namespace symd {

enum class Severity : std::uint8_t { kNote, kWarning, kError };

constexpr std::string_view NameOf(Severity severity) {
  return severity == Severity::kError     ? "error"
         : severity == Severity::kWarning ? "warning"
                                          : "note";
}

// The severity of that name, or nothing.
constexpr std::optional<Severity> SeverityOf(std::string_view name) {
  for (const Severity severity : {Severity::kNote, Severity::kWarning, Severity::kError}) {
    if (NameOf(severity) == name) return severity;
  }
  return std::nullopt;
}

// A related place: at most kMaxRelated of them are kept.
struct Related {
  std::string message;
  Span span;
};
inline constexpr std::size_t kMaxRelated = 10;

// Findings of one rule beyond this number are counted in one more finding.
inline constexpr std::size_t kMaxFindingsOfRule = 1000;

struct Edit {
  Span span;  // is replaced by
  std::string text;
};

// A repair. Safe: it changes no value of the record except the one it is about.
struct Fix {
  bool safe = true;
  std::vector<Edit> edits;
};

struct Finding {
  std::string_view rule;  // of static storage
  Severity severity = Severity::kWarning;
  std::string message;
  Span span;
  std::string entry = {};  // id of the talk or session it stands in, or empty
  std::vector<Related> related = {};
  std::optional<Fix> fix = {};
};

}  // namespace symd
