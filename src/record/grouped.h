// Grouped: numbers put into groups, each group one behind the other, in the order in which they
// were added and each number once. For what belongs to a person or an institution: its spellings,
// its entries.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace symd {

class Grouped {
 public:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // group and number

  struct Item {
    std::uint32_t number = 0;
    std::uint32_t count = 0;  // of its pairs
    std::uint32_t first = 0;  // of the pairs, by index
  };

  // Groups count from 0 to below `groups`, numbers from 0 to below `numbers`.
  Grouped(const Pairs& pairs, std::size_t groups, std::size_t numbers) : begins_(groups + 1) {
    for (const auto& pair : pairs) ++begins_[pair.first + 1];
    for (std::size_t i = 1; i <= groups; ++i) begins_[i] += begins_[i - 1];
    all_.resize(pairs.size());
    std::vector<std::uint32_t> ends(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      all_[ends[pairs[i].first]++] = {pairs[i].second, 1, i};
    }
    CountRepeated(numbers);
  }

  std::span<const Item> Of(std::size_t group) const {
    return std::span(all_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }

 private:
  void CountRepeated(std::size_t numbers) {
    std::vector<std::uint32_t> place_of(numbers);  // in all_, from 1
    std::uint32_t end = 0;
    for (std::size_t group = 0; group + 1 < begins_.size(); ++group) {
      const std::uint32_t begin = end;
      for (std::uint32_t i = begins_[group]; i < begins_[group + 1]; ++i) {
        std::uint32_t& place = place_of[all_[i].number];
        if (place > begin) {
          ++all_[place - 1].count;
        } else {
          all_[end] = all_[i];
          place = ++end;
        }
      }
      begins_[group] = begin;
    }
    begins_.back() = end;
    all_.resize(end);
  }

  std::vector<std::uint32_t> begins_;
  std::vector<Item> all_;
};

}  // namespace symd
