// The end of a credit; see credit_end.h.
//
// Two questions. Which is the last dash of the credit: indices tell how many affiliations there
// are, else the stretch behind each dash must look like one. And which line end behind it: evidence
// for and against each is weighed, and the first of the best is taken.
#include "fields/credit_end.h"

#include <algorithm>
#include <array>

#include "blocks/headers.h"
#include "blocks/scan.h"
#include "blocks/torn.h"
#include "fields/author_list.h"
#include "fields/credit.h"
#include "fields/lost_dash.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::size_t kLongestAffiliation = 260;  // bytes
constexpr int kNever = -100;                      // no credit ends here

class CreditEnd {
 public:
  CreditEnd(const JoinedLines& body, const GrammarData& grammar, const LineMeasure& measure)
      : body_(body),
        text_(body.text),
        grammar_(grammar),
        measure_(measure),
        whole_{0, static_cast<std::uint32_t>(body.text.size())} {
    for (const std::string_view line : body.lines) widest_ = std::max(widest_, line.size());
  }

  std::uint32_t Find() const {
    const std::vector<Range> dashes = FindDashes(text_, whole_, grammar_);
    std::uint32_t mark = FindPresenterMark(text_, whole_, grammar_);
    if (mark == 0 && !dashes.empty()) {  // "•Ice — •Anna Weber"
      const std::uint32_t other = FindPresenterMark(text_, {dashes[0].end, whole_.end}, grammar_);
      if (other != whole_.end) mark = other;
    }
    if (dashes.empty() && mark == whole_.end) return TitleAlone();
    return BestLine(LastCut(dashes, mark));
  }

 private:
  // --- the last dash ----------------------------------------------------------------------------

  // Where the last affiliation begins, or the authors when there is none.
  std::uint32_t LastCut(const std::vector<Range>& dashes, std::uint32_t mark) const {
    std::size_t authors_end = 0;  // number of the dash behind the authors
    std::uint32_t authors_begin = 0;
    if (mark != whole_.end) {
      while (authors_end < dashes.size() && dashes[authors_end].begin < mark) {
        authors_begin = dashes[authors_end++].end;
      }
      authors_begin = std::max(authors_begin, mark);
    } else if (LacksDashBeforeAuthors(dashes)) {
      authors_begin = dashes[0].begin;
    } else {
      authors_begin = dashes[0].end;
      authors_end = 1;
    }
    std::uint32_t list_begin = authors_end == 0 ? 0 : dashes[authors_end - 1].end;
    if (authors_end < dashes.size()) {  // the dash before the authors can be lost
      const Range list = {list_begin, dashes[authors_end].begin};
      const bool marked = mark != whole_.end;
      const LostDash lost =
          FindLostDash(text_, list, {authors_end > 0, false, marked}, grammar_, nullptr);
      if (marked && lost.authors != 0) list_begin = lost.authors;
      if (marked && lost.ambiguous) list_begin = mark;
    }
    if (authors_end >= dashes.size() || !LooksLikeList({list_begin, dashes[authors_end].begin})) {
      return authors_begin;
    }
    const std::uint32_t highest = HighestIndex({list_begin, dashes[authors_end].begin});
    std::size_t last = authors_end;
    if (highest > 1) {
      for (std::size_t i = authors_end; i < dashes.size(); ++i) {
        if (NumberAt(dashes[i].end) == highest) return dashes[i].end;
        if (i > authors_end && LooksLikeAffiliation({dashes[last].end, dashes[i].begin})) last = i;
      }
      return dashes[last].end;
    }
    while (last + 1 < dashes.size() &&
           LooksLikeAffiliation({dashes[last].end, dashes[last + 1].begin})) {
      ++last;
    }
    return dashes[last].end;
  }

  // "… in a distanceAnna Weber — TU Ulm", without a mark: an institution stands behind the first
  // dash, and names before it.
  bool LacksDashBeforeAuthors(const std::vector<Range>& dashes) const {
    const LostDash lost =
        FindLostDash(text_, {0, dashes[0].begin}, {false, true, false}, grammar_, nullptr);
    return lost.authors != 0 && NamesInstitution(text_.substr(dashes[0].end), grammar_);
  }

  // The highest index glued to a name: 7 of "Roth3,6,7".
  std::uint32_t HighestIndex(Range list) const {
    std::uint32_t highest = 0;
    for (std::uint32_t at = list.begin + 1; at < list.end; ++at) {
      if (!IsDigit(text_[at]) || IsDigit(text_[at - 1]) || text_[at - 1] == ' ') continue;
      highest = std::max(highest, NumberAt(at));
    }
    return highest;
  }

  std::uint32_t NumberAt(std::uint32_t at) const {
    while (at < whole_.end && text_[at] == ' ') ++at;
    std::uint32_t number = 0;
    for (; at < whole_.end && IsDigit(text_[at]) && number < 1000; ++at) {
      number = number * 10 + static_cast<std::uint32_t>(text_[at] - '0');
    }
    return number;
  }

  bool LooksLikeAffiliation(Range range) const {
    return range.size() <= kLongestAffiliation && LooksLikeList(range);
  }

  bool LooksLikeList(Range range) const {
    const std::string_view text = text_.substr(range.begin, range.size());
    return CountProse(text) == 0 && !HasSentenceEnd(text);
  }

  // --- the line ---------------------------------------------------------------------------------

  std::uint32_t BestLine(std::uint32_t cut) const {
    constexpr std::uint32_t kMostLines = 12;
    std::uint32_t best = 0;
    int best_weight = 0;
    std::uint32_t first = 0;
    while (body_.ends[first] <= cut && first + 1 < body_.ends.size()) ++first;
    for (std::uint32_t i = first; i < body_.ends.size() && i < first + kMostLines; ++i) {
      const std::string_view tail = text_.substr(cut, body_.ends[i] - cut);
      if (i > first && HasSentenceEnd(tail)) break;
      const int weight = Weigh(i, tail);
      if (weight == kNever || (best != 0 && weight <= best_weight)) continue;
      best = i + 1;
      best_weight = weight;
    }
    return best == 0 ? first + 1 : best;
  }

  // The evidence that the credit ends with a line, `tail` being all behind its last dash.
  int Weigh(std::uint32_t line, std::string_view tail) const {
    const bool last = line + 1 == body_.lines.size();
    int weight = 0;
    if (GoesOn(line)) return kNever;
    if (!BracketsClosed(tail)) return kNever;
    weight -= 4 * CountProse(tail);
    if (EndsWithPlace(tail, grammar_)) weight += 3;
    if (EndsSentence(tail)) weight -= 4;
    if (last) return weight + 1;
    const std::string_view next = body_.lines[line + 1];
    if (BeginsInSentence(next) || PlaceGoesOn(line)) return kNever;
    weight += HasRoom(line, next) ? 4 : -1;
    const std::string_view rest = text_.substr(body_.ends[line]);
    if (CountProse(FirstSentence(rest)) > 0) weight += 2;
    if (GoesOnAsAffiliation(line + 1)) weight -= 3;
    return weight;
  }

  // Whether a line ends open: "den" does, but not below "… Karlstad, Swe-".
  bool GoesOn(std::uint32_t line) const {
    const std::string_view alone = body_.lines[line];
    const bool cut = alone.ends_with('-');
    return EndsOpen(cut ? alone : text_.substr(0, body_.ends[line]), grammar_);
  }

  // Whether a line ends inside of a country: "…, Czech" above "Republic".
  bool PlaceGoesOn(std::uint32_t line) const {
    const std::string_view both = text_.substr(0, body_.ends[line + 1]);
    const std::size_t comma = both.rfind(", ");
    return comma != std::string_view::npos && comma + 2 < body_.ends[line] &&
           grammar_.countries.names.contains(LowerCased(both.substr(comma + 2)));
  }

  bool HasRoom(std::uint32_t line, std::string_view next) const {
    return body_.blank_behind[line] || measure_.HasRoom(body_.lines[line], next, widest_);
  }

  // Whether a line still has what only affiliations have, and is no sentence.
  bool GoesOnAsAffiliation(std::uint32_t line) const {
    const std::string_view text = body_.lines[line];
    if (CountProse(text) > 0 || EndsSentence(text)) return false;
    if (EndsWithPlace(text, grammar_)) return true;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" ,;", at), text.size());
      if (grammar_.list(WordList::kInstitutions).Has(text.substr(at, end - at))) return true;
      at = end + 1;
    }
    return false;
  }

  static bool BracketsClosed(std::string_view text) {
    return std::count(text.begin(), text.end(), '(') <= std::count(text.begin(), text.end(), ')');
  }

  // A full stop behind a word in small letters, and a capital behind it.
  static bool HasSentenceEnd(std::string_view text) {
    for (std::size_t at = text.find(". "); at != std::string_view::npos;
         at = text.find(". ", at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && text[begin - 1] >= 'a' && text[begin - 1] <= 'z') --begin;
      const bool capital = at + 2 < text.size() && text[at + 2] >= 'A' && text[at + 2] <= 'Z';
      if (at - begin >= 5 && capital) return true;
    }
    return false;
  }

  // "… role in gravitation.", "… by 15 %.", but "… Werkstoffe e.V.", "… Ltd.", "… NY 10598."
  static bool EndsSentence(std::string_view text) {
    constexpr std::size_t kWord = 2;       // letters of a word in small letters
    constexpr std::size_t kGreatWord = 5;  // of a noun
    if (!text.ends_with('.')) return false;
    std::string_view word = text.substr(text.find_last_of(" -") + 1);
    word.remove_suffix(1);
    const auto is_small = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
    if (word == "%") return true;
    if (word.empty() || !std::all_of(word.begin() + 1, word.end(), is_small)) return false;
    return is_small(word[0]) ? word.size() >= kWord : word.size() >= kGreatWord;
  }

  static std::string_view FirstSentence(std::string_view text) {
    constexpr std::size_t kMost = 300;
    const std::size_t end = text.find(". ");
    return text.substr(0, std::min(end, text.find(' ', kMost)));
  }

  int CountProse(std::string_view text) const {
    int count = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" ,;:", at), text.size());
      const std::string_view word = text.substr(at, end - at);
      if (word.size() < 10 && grammar_.list(WordList::kProseWords).Has(word)) ++count;
      at = end + 1;
    }
    return count;
  }

  // A talk without authors: its title alone, when a short line ends it.
  std::uint32_t TitleAlone() const {
    constexpr std::uint32_t kMostLines = 4;
    for (std::uint32_t i = 0; i < body_.lines.size() && i < kMostLines; ++i) {
      const bool last = i + 1 == body_.lines.size();
      if (last) return body_.lines[i].ends_with('.') ? 0 : i + 1;
      if (EndsOpen(body_.lines[i], grammar_) || BeginsInSentence(body_.lines[i + 1])) continue;
      if (HasRoom(i, body_.lines[i + 1])) return body_.lines[i].ends_with('.') ? 0 : i + 1;
    }
    return 0;
  }

  const JoinedLines& body_;
  std::string_view text_;
  const GrammarData& grammar_;
  const LineMeasure& measure_;
  Range whole_;
  std::size_t widest_ = 0;
};

}  // namespace

std::uint32_t FindCreditEnd(const JoinedLines& body, const GrammarData& grammar,
                            const LineMeasure& measure) {
  if (body.lines.empty()) return 0;
  return CreditEnd(body, grammar, measure).Find();
}

bool EndsWithPlace(std::string_view affiliation, const GrammarData& grammar) {
  const std::size_t comma = affiliation.rfind(',');
  std::string_view place =
      comma == std::string_view::npos ? affiliation : affiliation.substr(comma + 1);
  while (place.starts_with(' ')) place.remove_prefix(1);
  if (grammar.countries.codes.contains(place)) return true;
  if (grammar.countries.names.contains(LowerCased(place))) return true;
  constexpr std::size_t kLongest = 48;  // bytes; a sentence behind the town is longer
  return place.size() <= kLongest && MayBePostal(place) &&
         FirstMatch(grammar, PatternList::kPostalCode, place, nullptr) != nullptr;
}

}  // namespace symd
