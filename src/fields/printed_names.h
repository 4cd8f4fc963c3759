// The names that the document prints as authors where nothing is damaged: behind a dash, with the
// presenter's mark. Few documents need them, so they are gathered when they are first asked for.
#pragma once

#include <string_view>

#include "blocks/blocks.h"
#include "grammar/grammar.h"
#include "lines/lines.h"

namespace symd {

class PrintedNames {
 public:
  PrintedNames() = default;
  PrintedNames(const Source& source, const GrammarData& grammar, const Lines& lines,
               const Blocks& blocks)
      : source_(&source), grammar_(&grammar), lines_(&lines), blocks_(&blocks) {}

  // Whether a name, as printed, is one of them, in whatever case.
  bool Has(std::string_view name) const;

 private:
  void Gather() const;

  // They outlive the evidence; nullptr: nothing is known.
  const Source* source_ = nullptr;
  const GrammarData* grammar_ = nullptr;
  const Lines* lines_ = nullptr;
  const Blocks* blocks_ = nullptr;
  mutable bool gathered_ = false;
  mutable TextSet names_;  // in capitals
};

}  // namespace symd
