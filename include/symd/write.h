// Writers: an extraction as JSON or as messages for a person. Each writes to the stream it is given
// and leaves it to the caller to look at the stream's state afterwards.
#pragma once

#include <iosfwd>
#include <string_view>

#include "symd/extract.h"

namespace symd {

struct RecordOptions {
  bool compact = false;     // one line instead of two blanks of indentation
  bool provenance = false;  // adds "at" and "why" to every object
};

// The record, format symd-programme/1, with a newline behind it.
void WriteRecord(const Extraction& extraction, const RecordOptions& options, std::ostream& out);

// The JSON Schema of the record.
std::string_view RecordSchema();

struct FindingOptions {
  std::string_view path;                   // what the messages call the file
  Severity at_least = Severity::kWarning;  // lesser findings are left out
  bool colour = false;
  int columns = 80;  // of the terminal: longer source lines are cut
};

// Findings as compilers print them, each with its source line and a caret. Control characters and
// bidi overrides of the text are shown as escapes.
void WriteFindings(const Extraction& extraction, const FindingOptions& options, std::ostream& out);

// One of them, whatever its severity.
void WriteFinding(const Extraction& extraction, const Finding& finding,
                  const FindingOptions& options, std::ostream& out);

// One line: what was found, how much was recognised, findings by severity.
void WriteSummary(const Extraction& extraction, std::string_view path, std::ostream& out);

}  // namespace symd
