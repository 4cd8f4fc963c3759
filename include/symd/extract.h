// Extract: the whole way from a source to its record and findings.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "symd/finding.h"
#include "symd/grammar.h"
#include "symd/norms.h"
#include "symd/programme.h"
#include "symd/source.h"

namespace symd {

// What the caller knows beyond the text, and wants of it.
struct ExtractOptions {
  // Any day of the conference's week: weekdays without a printed date get theirs in that week. The
  // grammar says with which day a week begins. Unset: only printed dates count.
  Date week;
  // Where the clocks of the conference are, as "Europe/Berlin"; kept in the record as it is given.
  std::string time_zone;
  // What the rules take for usual, in place of the norms of the grammar.
  std::optional<Norms> norms;
};

// The record of one source. Values of `programme` are views into `source` and into the programme's
// own storage: keep the two together, move them as you like.
struct Extraction {
  Source source;
  std::string grammar_digest;
  ExtractOptions options;
  Programme programme;
  std::vector<Finding> findings;  // sorted by offset, then rule
};

// Reads the programme out of any text; never fails. Same source, grammar and options, same result.
Extraction Extract(Source source, const Grammar& grammar, const ExtractOptions& options = {});

// The version of the library, "0.1.0".
std::string_view Version();

// Whether anything of a programme was found: a part, a session or a talk.
bool HasProgramme(const Programme& programme);

// What the steps see, for people who look inside: one line per line, block or field, in a form
// that stays readable in a diff.
enum class DumpStage { kLines, kBlocks, kFields };
void Dump(const Source& source, const Grammar& grammar, DumpStage stage, std::ostream& out);

}  // namespace symd
