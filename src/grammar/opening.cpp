// An expression, element by element, up to the first few characters; see opening.h.
//
// What stands behind an element that was cut short is left out, in all groups around it. Whatever
// is in doubt stays whole: an opening may take too much, but never too little.
#include "grammar/opening.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace symd {
namespace {

constexpr int kCharacters = 3;           // tell apart the words that lines begin with
constexpr std::size_t kShortBytes = 80;  // of an expression that costs no more than its opening

// Alternatives of an expression: those that are left whole, and the beginnings of those that are
// not.
struct Piece {
  std::optional<std::string> whole;
  std::string begun;
  int characters = 0;  // that those left whole take at least
};

void AddAlternative(const std::string& alternative, std::string* all) {
  if (!all->empty()) *all += '|';
  *all += alternative;
}

class OpeningReader {
 public:
  explicit OpeningReader(std::string_view expression) : expression_(expression) {}

  // Returns nothing to be used when ok() is false.
  Piece Read() {
    Piece whole = Alternatives(kCharacters);
    ok_ = ok_ && at_ == expression_.size();
    return whole;
  }
  bool ok() const { return ok_; }

 private:
  bool AtEnd() const { return at_ >= expression_.size() || !ok_; }
  char Next() const { return expression_[at_]; }
  std::string_view Rest() const { return expression_.substr(at_); }

  // Up to the end of the group.
  Piece Alternatives(int most) {
    Piece all;
    for (;;) {
      const Piece one = Sequence(most);
      if (!one.begun.empty()) AddAlternative(one.begun, &all.begun);
      if (one.whole) {
        all.characters = all.whole ? std::min(all.characters, one.characters) : one.characters;
        all.whole = all.whole ? *all.whole + '|' + *one.whole : *one.whole;
      }
      if (AtEnd() || Next() != '|') return all;
      ++at_;
    }
  }

  Piece Sequence(int most) {
    Piece all;
    all.whole = "";
    while (!AtEnd() && Next() != '|' && Next() != ')') {
      if (all.characters >= most) {
        AddAlternative(*all.whole, &all.begun);
        all.whole.reset();
        PassRest();
        break;
      }
      const Piece element = Element(most - all.characters);
      if (!element.begun.empty()) AddAlternative(*all.whole + element.begun, &all.begun);
      if (!element.whole) {
        all.whole.reset();
        PassRest();
        break;
      }
      *all.whole += *element.whole;
      all.characters += element.characters;
    }
    return all;
  }

  Piece Element(int most) {
    const std::size_t begin = at_;
    Piece piece;
    if (Next() == '(') {
      piece = Group(most);
    } else {
      piece.characters = Character();
      piece.whole = expression_.substr(begin, at_ - begin);
    }
    const std::size_t end = at_;
    const int least = Repeat();
    if (at_ == end) return piece;
    const bool optional = least == 0;
    const std::string_view repeat = expression_.substr(end, at_ - end);
    // A word of any letters tells nothing, the blank behind it that there is a word.
    const bool word = expression_[begin] == '[' && expression_[begin + 1] != ' ' && repeat == "+";
    piece.characters *= word ? 0 : least;
    if (piece.begun.empty() || repeat == "?") {
      if (piece.whole) *piece.whole += repeat;
      if (optional && !piece.whole) piece.whole = "";
      return piece;
    }
    if (piece.whole) AddAlternative(*piece.whole, &piece.begun);  // it may come again, or another
    piece.begun = "(?:" + piece.begun + ")";
    piece.whole.reset();
    if (optional) piece.whole = "";
    return piece;
  }

  // "(?:…)", "(?P<name>…)", "(?i:…)", and "(?i)" for all that follows.
  Piece Group(int most) {
    std::string head = "(?:";
    if (at_ == 0 && Rest().starts_with("(?i)")) {
      at_ += 4;
      return {"(?i)", "", 0};
    }
    if (Rest().starts_with("(?:")) {
      at_ += 3;
    } else if (Rest().starts_with("(?i:")) {
      head = "(?i:";
      at_ += 4;
    } else if (Rest().starts_with("(?P<")) {
      at_ = std::min(expression_.find('>', at_), expression_.size() - 1) + 1;
    } else if (!Rest().starts_with("(?")) {
      ++at_;
    } else {
      ok_ = false;
    }
    Piece inside = Alternatives(most);
    ok_ = ok_ && !AtEnd();
    ++at_;
    if (!inside.begun.empty()) inside.begun = head + inside.begun + ")";
    if (inside.whole) inside.whole = head + *inside.whole + ")";
    return inside;
  }

  // Passes one character, class, or place between characters. Returns how many it takes.
  int Character() {
    const auto first = static_cast<unsigned char>(Next());
    if (first == '\\') return Escape();
    if (first == '[') {
      PassClass();
      return 1;
    }
    do ++at_;
    while (!AtEnd() && (static_cast<unsigned char>(Next()) & 0xC0U) == 0x80U);
    return first == '^' || first == '$' ? 0 : 1;
  }

  int Escape() {
    const char kind = at_ + 1 < expression_.size() ? expression_[at_ + 1] : '0';
    at_ += 2;
    if (kind == 'b' || kind == 'B' || kind == 'A' || kind == 'z') return 0;
    if (kind == 'p' || kind == 'P' || kind == 'x') {
      if (!AtEnd() && Next() == '{') {
        at_ = std::min(expression_.find('}', at_), expression_.size() - 1) + 1;
      } else {
        at_ += kind == 'x' ? 2 : 1;
      }
    }
    ok_ = ok_ && kind != 'Q' && kind != 'C' && !(kind >= '0' && kind <= '9');
    return 1;
  }

  // Whether "(?i)" or the like stands here, which is about what follows.
  bool FlagsFollow() const {
    const std::string_view rest = Rest().substr(2);
    return !rest.starts_with(':') && !rest.starts_with("i:") && !rest.starts_with("P<");
  }

  // Up to the end of the alternative.
  void PassRest() {
    for (int depth = 0; !AtEnd();) {
      const char c = Next();
      if (depth == 0 && (c == '|' || c == ')')) return;
      if (Rest().starts_with("(?")) ok_ = ok_ && !FlagsFollow();
      if (c == '\\') {
        Escape();
      } else if (c == '[') {
        PassClass();
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        ++at_;
      }
    }
  }

  void PassClass() {
    ++at_;
    if (!AtEnd() && Next() == '^') ++at_;
    const std::size_t first = at_;
    while (!AtEnd() && (Next() != ']' || at_ == first)) {
      ok_ = ok_ && !Rest().starts_with("[:");
      at_ += Next() == '\\' ? 2 : 1;
    }
    ok_ = ok_ && !AtEnd();
    ++at_;
  }

  // Passes "?", "*", "+", "{2}", "{2,}", "{2,3}", with a "?" behind. Returns how often it is at
  // least.
  int Repeat() {
    if (AtEnd()) return 1;
    int least = 0;
    if (Next() == '{') {
      const std::size_t end = expression_.find_first_not_of("0123456789,", at_ + 1);
      if (end == at_ + 1 || end == std::string_view::npos || expression_[end] != '}') return 1;
      std::from_chars(expression_.data() + at_ + 1, expression_.data() + end, least);
      at_ = end + 1;
    } else if (Next() == '?' || Next() == '*' || Next() == '+') {
      least = Next() == '+' ? 1 : 0;
      ++at_;
    } else {
      return 1;
    }
    if (!AtEnd() && Next() == '?') ++at_;
    return least;
  }

  std::string_view expression_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace

Opening OpeningOf(const std::string& expression) {
  const Opening all = {"(?:" + expression + R"()\z)", true};
  if (expression.size() <= kShortBytes) return all;
  OpeningReader reader(expression);
  const Piece piece = reader.Read();
  if (!reader.ok() || piece.begun.empty()) return all;
  if (!piece.whole) return {piece.begun, false};
  return {piece.begun + "|(?:" + *piece.whole + R"()\z)", false};
}

}  // namespace symd
