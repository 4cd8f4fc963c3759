// The words of a document, and what they tell about a hyphen at the end of a line.
//
// A typesetter cuts words at line ends ("mate-⏎rials"), and lets words end lines whose hyphen is
// their own ("time-⏎dependent"). Which it is, the document's other words tell first, then lists of
// the grammar, then the shape of the pieces: see HyphenAt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "blocks/blocks.h"
#include "text/plain.h"

namespace symd {

class DocumentWords {
 public:
  // Takes a line of prose, and whether it begins with the rest of a cut word.
  void Add(std::string_view line, bool begins_cut);

  // How often the document has a word, or a pair "high-throughput", with a first letter of any
  // case.
  std::uint32_t Count(std::string_view word) const;
  std::uint32_t CountAsIs(std::string_view word) const;  // in this case alone

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> counts_;  // by a hash of the word
};

// All words of prose and credits; empty when no line of it ends with a hyphen, and they are not
// `needed` for others.
DocumentWords GatherWords(const Source& source, const Lines& lines, const Blocks& blocks,
                          bool needed);

// How two lines of one paragraph are joined: by a blank, or, behind a hyphen, without one, the
// hyphen undone or kept.
Joint JointOf(std::string_view line, std::string_view next, const GrammarData& grammar,
              const DocumentWords& words);

}  // namespace symd
