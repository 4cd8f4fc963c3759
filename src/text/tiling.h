// Tiling: which bytes of a text are markup and which belong to fields; what is left is unrecognised
// (DESIGN.md, law 2). Steps own markup here; the bytes of fields are the pieces of all values.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "symd/programme.h"
#include "symd/source.h"

namespace symd {

class Tiling {
 public:
  explicit Tiling(std::size_t text_size) : markup_(text_size / 64 + 1) {}

  // Says that the bytes are markup, unless a field owns them.
  void Own(Span span) { Set(&markup_, span); }

  // Counts the bytes of the file by owner, and lists the stretches that nothing owns. Blanks that
  // no field owns are markup, but for those inside of such a stretch; `fields` are the pieces of
  // all values, in any order.
  void Count(const Source& source, std::span<const Span> fields, Coverage* coverage,
             std::vector<Span>* unrecognised) const;

 private:
  using Bits = std::vector<std::uint64_t>;
  static void Set(Bits* bits, Span span);
  bool AllOwned(std::string_view text, const Bits& owned) const;

  Bits markup_;
};

}  // namespace symd
