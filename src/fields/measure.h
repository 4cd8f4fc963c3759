// The measure of a text layer: how much goes on a line, so that a line that is too short shows the
// end of a paragraph (FORMAT.md, section 2: a new paragraph shows only by the short line before
// it).
//
// A line ends where the next word did not fit. So a line that has room for the first word of the
// next ended for another reason. How much room there is, the document itself tells by the lines
// that certainly go on. Widths are those of a common book face, or characters where these agree
// better.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"

namespace symd {

class LineMeasure {
 public:
  LineMeasure() = default;

  // Learns from lines and the lines behind them. Without enough of them it knows nothing.
  void Learn(std::string_view line, std::string_view next);
  void Finish();

  bool known() const { return known_; }

  // Whether the first word of `next` would have fitted behind `line`. Where the document was too
  // short to learn from, or is set wider than there, `widest` decides: the bytes of the widest line
  // around, 0 when not known.
  bool HasRoom(std::string_view line, std::string_view next, std::size_t widest) const;

 private:
  struct Sample {
    std::uint32_t width;      // of a line that goes on
    std::uint32_t with_next;  // with the first word of the next
  };
  static constexpr std::size_t kMost = 20000;

  std::vector<Sample> printed_;  // in thousandths of the size of the type
  std::vector<Sample> counted_;  // in characters
  bool known_ = false;
  bool counts_ = false;     // characters agree better
  std::size_t widest_ = 0;  // characters of a wide line among those that were learned from
  std::uint32_t room_ = 0;  // what is narrower than this fits on a line
};

// A stretch of lines of one layout: a part, as far as it goes.
struct Stretch {
  std::uint32_t first_line = 0;
  std::uint32_t end_line = 0;
  bool text_layer =
      false;  // no headings and no marks: lines wrap, and hyphens are the typesetter's
  LineMeasure measure;
};

// The stretches of a document, in order; they hold all lines.
std::vector<Stretch> FindStretches(const Source& source, const Lines& lines, const Blocks& blocks);

}  // namespace symd
