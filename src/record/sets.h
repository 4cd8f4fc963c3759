// Sets: numbers from 0 that are put together into sets, two at a time (union and find).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace symd {

class Sets {
 public:
  std::uint32_t Add() {
    parents_.push_back(static_cast<std::uint32_t>(parents_.size()));
    return parents_.back();
  }

  // The number that stands for the set of `number`: its least.
  std::uint32_t Find(std::uint32_t number) {
    while (parents_[number] != number) {
      parents_[number] = parents_[parents_[number]];
      number = parents_[number];
    }
    return number;
  }

  // Puts two sets together and returns what stands for both.
  std::uint32_t Join(std::uint32_t one, std::uint32_t other) {
    one = Find(one);
    other = Find(other);
    if (other < one) std::swap(one, other);
    parents_[other] = one;
    return one;
  }

  std::size_t size() const { return parents_.size(); }

 private:
  std::vector<std::uint32_t> parents_;
};

}  // namespace symd
