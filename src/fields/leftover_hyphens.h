// Hyphens of line ends that a converter has left inside of lines: "vocab- ulary", "mate-rials".
//
// In: the hyphens that may be such (words.h), the words of the document and of the grammar. Out:
// those that are, and how their pieces are joined. "micro- and nanostructures" waits for another
// word, and "co-operation" beside "cooperation" is a spelling of its own. What is not clear stays
// as printed.
#pragma once

#include <span>
#include <vector>

#include "fields/document_words.h"
#include "fields/words.h"
#include "grammar/grammar.h"
#include "symd/source.h"
#include "text/plain.h"

namespace symd {

struct LeftoverHyphen {
  std::uint32_t end;   // behind the hyphen
  std::uint32_t next;  // where its word goes on
  Joint joint;         // kHyphen: it goes; kNone: it is the word's own, "time- dependent"
};

struct LeftoverHyphens {
  std::vector<LeftoverHyphen> all;  // in order
  // Those of which the document shows that they are none of their word (RULES.md, leftover-hyphen).
  std::vector<Observation> observations;
};

LeftoverHyphens JudgeHyphens(const Source& source, std::span<const InnerHyphen> doubtful,
                             const GrammarData& grammar, const DocumentWords& words);

// Adds a line to those that become plain together: in pieces, where hyphens are left inside of it.
void AddPlainLine(Span line, Joint joint, std::span<const LeftoverHyphen> hyphens,
                  std::vector<PlainLine>* lines);

}  // namespace symd
