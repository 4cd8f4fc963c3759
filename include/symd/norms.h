// Norms: what is usual at the conferences of one society, and how far a programme may be from it.
//
// Come from the `norms` of a grammar (see grammars/dpg.json, which says why each number is what it
// is); a program can check with others. Plain data, minutes throughout.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "symd/programme.h"

namespace symd {

inline constexpr std::size_t kTalkKindCount = static_cast<std::size_t>(TalkKind::kOther) + 1;

struct Norms {
  // Usual lengths by kind of talk; a kind without any can have every length.
  std::array<std::vector<int>, kTalkKindCount> lengths;

  // As many talks of one kind that have the same length make it usual in their document.
  int usual_from = 1;

  // By how much a break may differ from its stated length.
  int break_tolerance = 0;

  // Time between two entries that needs a break; less is not reported.
  int shortest_gap = 1;

  // Places in which several sessions can be at once, in lower case: a foyer, "online".
  std::vector<std::string> shared_places;

  const std::vector<int>& LengthsOf(TalkKind kind) const {
    return lengths[static_cast<std::size_t>(kind)];
  }
};

}  // namespace symd
