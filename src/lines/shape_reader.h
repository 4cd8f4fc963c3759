// Shapes: what the patterns of the grammar say of a line's text.
//
// In: a line with its text and heading. Out: its shapes, and whether it begins with marks and is
// bold. The weight of a programme lies in abstracts, so a line is looked at by its first bytes: the
// set of all shapes dies within a few bytes of prose. Only lines that begin with marks are freed of
// them before they are compared.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "lines/lines.h"
#include "symd/source.h"
#include "text/plain.h"

namespace symd {

class ShapeReader {
 public:
  // Both must outlive the reader.
  ShapeReader(const Source& source, const GrammarData& grammar);

  // Sets `shapes`, `bold` and `marked` of a line by its text and heading.
  void Read(Line* line);

  // The same for a line with marks of Markdown anywhere: by its plain text.
  void ReadPlain(Line* line);

  // A piece of the source as a line of its own; `heading`: one of a heading.
  Line ReadPiece(std::string_view piece, bool heading);

  // The shapes of a text that is plain already, when it stands in a line like this one.
  ShapeSet ShapesOf(std::string_view plain, const Line& line);

 private:
  void Make(std::string_view raw, Line* line);
  template <typename Counts>
  ShapeSet Ask(const PatternSet& set, const std::vector<ShapePattern>& members,
               std::string_view text, Counts counts);
  bool TooLong(const ShapePattern& shape, std::string_view text) const;
  const GrammarPattern& PatternOf(const ShapePattern& shape) const;

  // What a short line was found to be; another line can take its place.
  struct Known {
    Span text;
    ShapeSet shapes = 0;
    std::uint8_t heading = 0;
    bool bold = false;
    bool marked = false;
  };

  const Source& source_;
  const GrammarData& grammar_;
  std::vector<Known> known_;
  std::array<bool, 256> needy_ends_ = {};  // last bytes that a shape of the needy set can have
  Plain plain_;
  std::vector<int> numbers_;
};

}  // namespace symd
