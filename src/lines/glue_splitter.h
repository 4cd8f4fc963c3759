// Lines that hold several blocks, which a converter has glued: each block counts as a line.
//
// In: a line with its shapes. Out: its pieces as lines behind the lines so far, with an observation
// at each cut where they are glued. Where the blocks meet is joined_blocks.h's.
#pragma once

#include "lines/shape_reader.h"

namespace symd {

class GlueSplitter {
 public:
  // All must outlive the splitter; `lines` takes the pieces.
  GlueSplitter(const Source& source, const GrammarData& grammar, ShapeReader* reader, Lines* lines);

  // False when the line is one block; then nothing is added.
  bool Split(const Line& line);

 private:
  bool SplitFused(const Line& line);
  bool SplitPair(const Line& line);
  bool SplitTail(const Line& line);
  bool SplitTitle(const Line& line);
  bool SplitBehindPlace(const Line& line);
  bool ReadLoneMark(const Line& line);
  void SeePlace(const Line& line);
  std::uint32_t FindPlainTitle(std::string_view line);
  bool ShapedPair(Line* first, Line* second);
  void AddPiece(std::uint32_t cut, Line* rest);
  void Observe(ObservationKind kind, std::uint32_t cut);

  const Source& source_;
  std::string_view text_;
  const GrammarData& grammar_;
  ShapeReader& reader_;
  Lines& lines_;
  std::string_view place_;  // of the last session that prints one
};

}  // namespace symd
