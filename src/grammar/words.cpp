// Words of the grammar with their meanings, in a table that is asked for each word of a text: most
// are none of the list's, and that is seen by first letter and length. See Words in grammar.h.
#include <algorithm>
#include <array>

#include "grammar/grammar.h"
#include "grammar/text_hash.h"
#include "text/unicode.h"

namespace symd {

void Words::Add(std::string text, std::string meaning) {
  std::string lower = LowerCased(text);
  longest_ = std::max(longest_, lower.size());
  if (!lower.empty()) {
    lengths_[static_cast<unsigned char>(lower[0])] |= std::uint64_t{1}
                                                      << std::min(lower.size(), kLongestBit);
  }
  all_.emplace_back(std::move(text), std::move(meaning));
  const bool is_new = FindLower(lower) == nullptr;  // the first meaning counts
  lower_.push_back(std::move(lower));
  if (!is_new) return;
  const auto number = static_cast<std::uint32_t>(all_.size());
  if (places_.size() < 2 * all_.size()) {
    const std::vector<Place> before = std::move(places_);
    places_.assign(std::max<std::size_t>(16, 2 * before.size()), {});
    for (const Place& place : before) {
      if (place.number != 0) Put(place);
    }
  }
  Put({static_cast<std::uint32_t>(HashOfText(lower_.back())), number});
}

void Words::Put(Place place) {
  std::size_t at = place.hash;
  while (places_[at % places_.size()].number != 0) ++at;
  places_[at % places_.size()] = place;
}

const std::string* Words::FindLower(std::string_view lower) const {
  if (places_.empty()) return nullptr;
  const auto hash = static_cast<std::uint32_t>(HashOfText(lower));
  const std::size_t last = places_.size() - 1;
  for (std::size_t at = hash & last; places_[at].number != 0; at = (at + 1) & last) {
    const Place& place = places_[at];
    if (place.hash == hash && lower_[place.number - 1] == lower) {
      return &all_[place.number - 1].second;
    }
  }
  return nullptr;
}

const std::string* Words::Find(std::string_view text) const {
  constexpr std::size_t kBuffer = 48;
  if (text.size() > longest_ + 2) return nullptr;  // small letters can be a little shorter
  std::array<char, kBuffer> lower;
  bool ascii = text.size() <= kBuffer;
  for (std::size_t i = 0; ascii && i < text.size(); ++i) {
    const char c = text[i];
    ascii = static_cast<unsigned char>(c) < 0x80;
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (ascii && !text.empty()) {  // most words are none of the list's
    const std::uint64_t lengths = lengths_[static_cast<unsigned char>(lower[0])];
    if ((lengths >> std::min(text.size(), kLongestBit) & 1U) == 0) return nullptr;
  }
  return FindLower(ascii ? std::string_view(lower.data(), text.size())
                         : std::string_view(LowerCased(text)));
}

}  // namespace symd
