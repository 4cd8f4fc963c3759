// A span: a stretch of the text of a Source, and where a value of the record stands in it.
//
// Offsets are bytes of Source::text(), ends are exclusive. Source::FileOffset leads from there to
// the bytes of the file, Source::PositionOf to a line and a column.
#pragma once

#include <cstdint>

namespace symd {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Span&) const = default;
};

// A place as a person names it: both count from 1, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Position&) const = default;
};

}  // namespace symd
