// Fragments: parts of patterns by name, {code}, and lists of words, {talk_labels}, put in the place
// of their names. In: the "fragments" and "words" of a grammar. Out: expressions without names.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "grammar/json_reader.h"

namespace symd {

// The most bytes that an expression may have when all names in it are replaced. The largest of the
// built-in grammar has a tenth. Fragments that hold others twice would double with each.
inline constexpr std::size_t kMaxExpressionBytes = std::size_t{1} << 17;

class Fragments {
 public:
  void Add(const std::string& name, std::string expression) {
    known_[name] = std::move(expression);
  }

  // The words as alternatives, long ones first.
  void Add(const std::string& name, std::vector<std::string> words);

  // Puts each {name} in its place; a fragment may use those that stand before it. Fails by
  // GrammarError when a name is not known, or the expression becomes too large.
  std::string Expand(const Node& at, const std::string& expression) const;

 private:
  std::map<std::string, std::string> known_;
};

}  // namespace symd
