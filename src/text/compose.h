// Text that MakePlain has put together, brought into NFC with the pieces it is made of.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "text/plain.h"

namespace symd {

// Whether NFC may put this character together with one before it: combining marks, and the vowels
// and finals of Hangul. (In unicode.cpp, with all that utf8proc knows.)
bool ComposesBackwards(std::int32_t code_point);

// Where the text went: offsets before and behind.
class Moves {
 public:
  void Add(std::uint32_t from, std::uint32_t to) { all_.emplace_back(from, to); }
  std::uint32_t To(std::uint32_t from) const;

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all_;
};

// Brings clusters of a base and what composes with it into NFC. Each that changes is a piece of its
// own, over all the source that it came from: also where markup stood inside of it, as in
// "e<i></i>\u0301"; that markup is taken out of `removed`. Of very many marks only the first ones
// belong to their base.
Moves ComposeText(std::string* text, std::vector<Plain::Piece>* pieces, std::vector<Span>* removed);

}  // namespace symd
