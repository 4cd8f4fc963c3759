// Columns: which parts of a text layer are pages of two columns that were read across them.
//
// Plain pdftotext takes such a page in the order of its heights, a block from the left, a block
// from the right. Then keys of talks stand behind those that they should precede, again and again:
//
//     SYMD 20.4 Mon 10:45 … SYMD 20.1 Mon 10:00 … SYMD 20.5 Mon 11:20 … SYMD 20.2 Mon 10:15
//
// and a neighbour tells nothing. In: the lines and their ids. Out: the codes of parts so read, and
// how many lines a key takes that is torn. What can be known of them all the same, blocks and
// fields decide.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "blocks/ids.h"
#include "lines/lines.h"

namespace symd {

class Columns {
 public:
  Columns(const Source& source, const GrammarData& grammar, const Lines& lines, const Ids& ids);

  // Whether the pages of the part with this code were read across their columns.
  bool ReadAcross(std::string_view code) const {
    return !across_.empty() && across_.contains(std::string(code));
  }

  // The lines of the key that begins at a line: day and time, and the place, may stand on the next
  // ones. 0 when it has no day and time.
  std::uint32_t KeyLines(std::uint32_t line) const { return KeyAt(line).lines; }
  bool HasPlace(std::uint32_t key) const { return KeyAt(key).place; }

  // For each run of parts that were read across: a key, and as `other` the one before it, which it
  // should precede.
  const std::vector<Observation>& observations() const { return observations_; }

 private:
  struct Part;
  struct Key {
    std::uint32_t lines = 0;
    bool place = false;
  };
  using Parts = std::vector<std::pair<std::string_view, Part>>;  // by code, in order

  void Decide(const Parts& parts);
  void CountPlaces();

  std::string_view TextOf(std::uint32_t line) const { return source_.Slice(lines_[line].text); }
  // What stands behind label and id of a key.
  std::string_view BehindId(std::uint32_t line) const;
  // The line with the day and time of a key, this or the next, and what stands behind them.
  // `minutes` is when it is, in minutes of the week. false when there is none.
  struct When {
    std::uint32_t line = 0;
    int minutes = -1;
    std::string_view rest;
  };
  Key KeyAt(std::uint32_t line) const;
  bool WhenOf(std::uint32_t key, When* when) const;
  bool ReadWhen(std::string_view text, When* when) const;
  bool GoesOn(std::uint32_t line) const;

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const Ids& ids_;
  std::unordered_set<std::string> across_;
  std::vector<Observation> observations_;
  // How often a text stands where the place of a key is, on its line or alone on the next.
  std::unordered_map<std::string_view, int> places_;
};

}  // namespace symd
