// Text that MakePlain has put together, brought into NFC with the pieces it is made of.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "text/plain.h"

namespace symd {

// Where the text went: offsets before and behind.
class Moves {
 public:
  void Add(std::uint32_t from, std::uint32_t to) { all_.emplace_back(from, to); }
  std::uint32_t To(std::uint32_t from) const;

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all_;
};

// Brings clusters of a base and its marks into NFC, each a piece of its own.
Moves ComposeText(std::string* text, std::vector<Plain::Piece>* pieces);

}  // namespace symd
