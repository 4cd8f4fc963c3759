// The measure of a text layer: how much goes on a line, so that a line that is too short shows the
// end of a paragraph (FORMAT.md, section 2: a new paragraph shows only by the short line before
// it).
//
// A line ends where the next word did not fit. So a line that has room for the first word of the
// next ended for another reason. How much room there is, the document itself tells by the lines
// that certainly go on. Widths are those of a common book face, or characters where these agree
// better. Where words are divided, their first syllable had no room. Plain pdftotext joins lines at
// hyphens that it takes away; then the last of them counts.
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
  // A line of which nothing is known but that it had room. A single line can be one of two joined.
  void See(std::string_view line);
  void Add(const LineMeasure& other);  // learns what the other has, before both have finished
  void Finish();

  bool has_enough() const { return lines_.size() == kMost; }
  bool known() const { return known_; }
  // The width of the widest lines in the first face, before it has finished; 0 without enough
  // lines.
  double Full() const;

  // Whether the first word of `next` would have fitted behind `line`. Where the document was too
  // short to learn from, the widest lines seen decide, `widest` with it: the bytes of the widest
  // line around, 0 when not known. That alone decides in a wider column than the usual one.
  bool HasRoom(std::string_view line, std::string_view next, std::size_t widest) const;
  // The same, and for some letters more: wide letters can fill a line that seems to have room.
  bool HasClearRoom(std::string_view line, std::string_view next, std::size_t widest) const;

 private:
  struct Sample {  // of a line that goes on
    std::string_view line;
    std::string_view next;  // the first piece of the line behind it
  };
  // How widths are measured, and what they are.
  struct Way {
    std::size_t face = 0;
    bool joined = false;   // lines are joined where a hyphen was
    bool divided = false;  // words are divided at line ends
    double full = 0;       // the width of the widest lines
    double room = 0;       // what is narrower than this fits on a line
    double WidthOfLast(std::string_view line) const;
    double WithNext(std::string_view line, std::string_view piece) const;
  };
  static constexpr std::size_t kFewest = 12;
  static constexpr std::size_t kMost = 2000;

  bool HasRoom(std::string_view line, std::string_view next, std::size_t widest,
               double spare) const;
  void LearnFull(Way* way) const;
  // The width that but for this share all lines with the next piece have.
  double NarrowestWithNext(const Way& way, double share) const;
  double Widest(const Way& way) const;

  std::vector<Sample> lines_;
  bool known_ = false;
  Way way_;
  std::size_t widest_ = 0;  // bytes of the widest lines learned from, or seen until then
  std::size_t odd_ = 0;     // of the widest line seen
};

// A stretch of lines of one layout: a part, as far as it goes.
struct Stretch {
  std::uint32_t first_line = 0;
  std::uint32_t end_line = 0;
  bool text_layer =
      false;          // no headings and no marks: lines wrap, and hyphens are the typesetter's
  LineMeasure body;   // of abstracts
  LineMeasure front;  // of descriptions
};

// The stretches of a document, in order; they hold all lines.
std::vector<Stretch> FindStretches(const Source& source, const Lines& lines, const Blocks& blocks);

}  // namespace symd
