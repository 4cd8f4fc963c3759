// Suggestion: the word that somebody may have meant who wrote one that is not known.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace symd {

// How many letters must be changed, added or removed to make one word of the other (Levenshtein).
inline std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

// The nearest of `known` to a word that is none of them, as "; did you mean 'x'?", or "" when none
// is near.
inline std::string Suggestion(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  std::size_t distance = word.size() / 2 + 1;
  for (const std::string_view candidate : known) {
    const std::size_t d = EditDistance(word, candidate);
    if (d < distance) {
      distance = d;
      best = candidate;
    }
  }
  return best.empty() ? std::string() : "; did you mean '" + std::string(best) + "'?";
}

}  // namespace symd
