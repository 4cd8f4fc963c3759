// Detached diacritics: accents that stand beside their letters, as PDFs made by TeX give them:
// "Universit¨at", "f¨ ur", "Poincar´e"; from other programs also behind them: "Mu¨ller".
//
// Signs of these forms are printed for other reasons too: "Yukawa´s", "`code`", "45˚", "˜5". Where
// a place allows two readings, the certain places of the document decide.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/mend.h"

namespace symd {

class DetachedDiacritics {
 public:
  explicit DetachedDiacritics(std::string_view text) : text_(text) {}

  // Looks at the sign at `at`; returns whether it is one that can be a diacritic.
  bool Look(std::uint32_t at);

  // What is mended of all that was looked at.
  std::vector<Mending> Take() &&;

 private:
  struct Doubt {
    Mending before;  // the sign stands before its letter; empty text: it does not
    Mending behind;
    bool blank;
    bool weak;  // neither is more than possible
  };

  std::string_view text_;
  std::vector<Mending> certain_;
  std::vector<Doubt> doubts_;
  std::uint32_t quoted_until_ = 0;  // the end of the last quotes
  std::size_t before_ = 0;          // certain ones that stand before their letters, and behind them
  std::size_t behind_ = 0;
};

}  // namespace symd
