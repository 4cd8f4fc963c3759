// Extract: the whole way from a source to its record and findings.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "symd/finding.h"
#include "symd/grammar.h"
#include "symd/programme.h"
#include "symd/source.h"

namespace symd {

// The record of one source. Values of `programme` are views into `source` and into the programme's
// own storage: keep the two together, move them as you like.
struct Extraction {
  Source source;
  std::string grammar_digest;
  Programme programme;
  std::vector<Finding> findings;  // sorted by offset, then rule
};

// Reads the programme out of any text; never fails. Same source and grammar, same result.
Extraction Extract(Source source, const Grammar& grammar);

// The version of the library, "0.1.0".
std::string_view Version();

// Whether anything of a programme was found: a part, a session or a talk.
bool HasProgramme(const Programme& programme);

// What the steps see, for people who look inside: one line per line, block or field, in a form
// that stays readable in a diff.
enum class DumpStage { kLines, kBlocks, kFields };
void Dump(const Source& source, const Grammar& grammar, DumpStage stage, std::ostream& out);

}  // namespace symd
