// The words of the document's prose: which have lost a hyphen, and which may have one too many.
#pragma once

#include <span>
#include <vector>

#include "symd/source.h"

namespace symd {

// A hyphen inside of a line that may be left from the end of one: "vocab- ulary", "mate-rials".
struct InnerHyphen {
  Span left;        // "vocab"; the hyphen stands right behind it
  Span right;       // "ulary"
  Span plain = {};  // the first plain form, "materials"; empty where it was not looked for
};

struct HyphenWords {
  std::vector<Observation> lost;
  std::vector<InnerHyphen> doubtful;  // in order
};

// Looks for words that the same prose elsewhere writes with a hyphen, at least as often, the piece
// before the hyphen being a word there (RULES.md, lost-hyphen); for words with a hyphen that it
// elsewhere writes without, and more often, where that piece is none (leftover-hyphen); and for
// hyphens with a blank and a small letter behind them, the last two also in `rows`. Two passes over
// the prose: one finds the words with hyphens, the other looks for their plain forms. Words of
// fewer than three letters on one side of the hyphen are left alone, or of two where a blank
// follows.
HyphenWords FindHyphenWords(const Source& source, std::span<const Span> prose,
                            std::span<const Span> rows);

}  // namespace symd
