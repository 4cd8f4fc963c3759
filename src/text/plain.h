// Plain: lines of a source as the text that they mean, with the way back to their bytes.
//
// In: the spans of the lines of one block. Out: their text with blanks folded and lines joined,
// tags and emphasis marks removed, entities decoded, marked sub- and superscripts as characters,
// control characters dropped, in NFC. Most blocks need none of it; then the text is the source's
// own. What a word or a line means is left to others.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "symd/source.h"
#include "symd/storage.h"

namespace symd {

// A stretch of Plain::text(), in bytes.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Range&) const = default;
};

// One line of a block, without its newline, and how it follows the line before it.
enum class Joint : std::uint8_t {
  kLine,            // by a blank
  kSplitParagraph,  // by a blank, over a blank line
  kComma,           // by a comma and a blank, as the lines of an address
  kNone,            // by nothing: "Max-⏎Planck"
  kHyphen,          // by nothing, and the hyphen before it is the typesetter's: "mate-⏎rials"
  kCell,            // by a blank where a tab could stand, over the bar between two cells
};
struct PlainLine {
  Span span;
  Joint joint = Joint::kLine;
};

class Plain {
 public:
  // A run of text from one span of the source; it ends where the next begins.
  struct Piece {
    std::uint32_t begin;
    Span source;  // empty: a blank that joins or folds
    Steps steps;  // what changed the bytes; 0: they are the same
    Steps gap;    // what was removed between the piece before and this one
  };

  std::string_view text() const { return text_; }
  std::string_view Slice(Range range) const { return text_.substr(range.begin, range.size()); }
  Range whole() const { return {0, static_cast<std::uint32_t>(text_.size())}; }

  const std::vector<Piece>& pieces() const { return pieces_; }

  // Tags, emphasis marks and escapes: bytes of the source that are markup.
  const std::vector<Span>& removed() const { return removed_; }

  // Stretches printed in bold; the last reaches to the end when nothing closes it.
  const std::vector<Range>& bold() const { return bold_; }
  bool bold_unclosed() const { return bold_unclosed_; }

  // Where tabs stood, as offsets of the blanks that they became.
  const std::vector<std::uint32_t>& tabs() const { return tabs_; }

  // Emphasis and entities that were read, marks without a partner, and letters that NFC changes and
  // that were not mended with the text (mend.h), for the rules.
  const std::vector<Observation>& observations() const { return observations_; }

  // Whether all of the text is one span of the source, byte for byte.
  bool exact() const { return exact_; }

  // The span of the source that the character at `at` came from, or the end of the last one.
  Span SourceOf(std::uint32_t at) const;

  // The smallest span of the source that holds all of `range`, which is not empty.
  Span SourceOf(Range range) const;

 private:
  friend class PlainOutput;

  std::string_view text_;
  std::string buffer_;
  std::vector<Piece> pieces_;
  std::vector<Span> removed_;
  std::vector<Range> bold_;
  std::vector<std::uint32_t> tabs_;
  std::vector<Observation> observations_;
  bool exact_ = false;
  bool bold_unclosed_ = false;
};

// Fills `plain`, whose memory is used again. The result holds views into the source and itself: it
// must not be copied or moved while it is read.
void MakePlain(const Source& source, std::span<const PlainLine> lines, Plain* plain);

// Whether MakePlain would leave these bytes of one line as they are. Looks at each byte once.
bool IsPlain(std::string_view line);

}  // namespace symd
