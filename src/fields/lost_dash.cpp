// A lost dash; see lost_dash.h.
//
// Places that can be the begin of the authors are those where no blank stands before a capital or
// the presenter's mark. What stands behind such a place must be a list of names to its end; then
// the evidence is weighed.
#include "fields/lost_dash.h"

#include <algorithm>
#include <array>

#include "fields/author_list.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

// The code point that ends before `at`; 0 at the begin.
std::int32_t Before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (at <= begin) return 0;
  std::uint32_t first = at - 1;
  while (first > begin && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) --first;
  std::int32_t c = 0;
  DecodeCodePoint(text, first, &c);
  return c;
}

std::int32_t CodePointAt(std::string_view text, std::uint32_t at) {
  std::int32_t c = 0;
  if (at < text.size()) DecodeCodePoint(text, at, &c);
  return c;
}

// "Anna Weber", "J.-P. van der Berg", "NONG ARTRITH"; not "TiO3 films", not "DesignAnna Weber".
bool LooksLikeWordOfName(std::string_view word, bool first, const GrammarData& grammar) {
  if (word.empty() || std::any_of(word.begin(), word.end(), IsDigit)) return false;
  if (word.find_first_of("():;?!\"[]{}=%") != std::string_view::npos) return false;
  const std::string low = LowerCased(word);
  if (grammar.names.particle_words.contains(low)) return true;
  if (!IsUpper(CodePointAt(word, 0))) return false;
  if (word.size() > 1 && grammar.list(WordList::kNeverLast).Has(word)) return false;
  int inner = 0;  // capitals behind small letters
  std::int32_t before = 0;
  std::int32_t second_before = 0;
  for (std::uint32_t i = 0; i < word.size();) {
    std::int32_t c = 0;
    i += static_cast<std::uint32_t>(std::max<std::size_t>(DecodeCodePoint(word, i, &c), 1));
    if (IsUpper(c) && IsLower(before)) ++inner;
    if (IsLower(c) && IsUpper(before) && IsUpper(second_before)) return false;
    second_before = before;
    before = c;
  }
  return inner == 0 || (inner == 1 && !first);
}

bool LooksLikeName(std::string_view name, const GrammarData& grammar) {
  constexpr int kMostWords = 6;
  int words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (!LooksLikeWordOfName(name.substr(at, end - at), at == 0, grammar)) return false;
    at = end + 1;
  }
  return words >= 2 && words <= kMostWords;
}

class Finder {
 public:
  Finder(std::string_view text, Range segment, const LostDashCase& context,
         const GrammarData& grammar, const PrintedNames* names)
      : text_(text),
        segment_(segment),
        context_(context),
        grammar_(grammar),
        names_(names),
        mark_(FindPresenterMark(text, segment, grammar)),
        end_(mark_ == segment.end ? segment.end : mark_ + 1) {}

  LostDash Find() const {
    constexpr int kEnough = 3;
    constexpr int kMargin = 2;
    std::uint32_t best = 0;
    std::uint32_t second = 0;
    int best_weight = 0;
    int second_weight = 0;
    int tries = 0;
    for (std::uint32_t at = segment_.begin + 1; at < end_; ++at) {
      if (!MayBegin(at)) continue;
      if (++tries > kMostTries) return {};
      const int weight = Weigh(at);
      if (weight > best_weight) {
        second_weight = best_weight;
        second = best;
        best_weight = weight;
        best = at;
      } else if (weight > second_weight) {
        second_weight = weight;
        second = at;
      }
    }
    if (best_weight >= kEnough && best_weight - second_weight >= kMargin) return {best};
    if (best_weight == 0 && (!context_.marked || context_.title_before)) return {};
    const bool both = second_weight > 0;
    const LostDash ambiguous = {0, true, both ? best : 0, both ? second : 0};
    if (!context_.marked) return context_.affiliation_behind ? ambiguous : LostDash{};
    if (context_.title_before) return {};
    if (best_weight == 0 && !HasTitle()) return {};
    if (const std::uint32_t known = KnownBehindBlank(); known != 0) return {known};
    return ambiguous;
  }

 private:
  static constexpr int kMostTries = 24;  // of places

  // A mark or a capital right behind a sign that is no blank.
  bool MayBegin(std::uint32_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if ((byte & 0xC0U) == 0x80U) return false;
    const bool capital = byte < 0x80 ? byte >= 'A' && byte <= 'Z' : IsUpper(CodePointAt(text_, at));
    if (!capital && at != mark_) return false;
    const std::int32_t before = Before(text_, segment_.begin, at);
    constexpr std::array<std::int32_t, 11> kNotBefore = {' ', '-', '/', '(',    '\'',  ',',
                                                         '.', ';', '&', 0x2019, 0x2013};
    return std::find(kNotBefore.begin(), kNotBefore.end(), before) == kNotBefore.end();
  }

  // The evidence that the authors begin at a place; 0: they can not.
  int Weigh(std::uint32_t at) const {
    const Range rest = {at, segment_.end};
    if (!LooksLikeNames(text_, rest, grammar_)) return 0;
    if (context_.title_before && !IsLikeTitle(at)) return 0;
    int weight = 1;  // words are not glued without a reason
    if (IsGluedMark(at)) weight += 4;
    if (IsKnown(rest)) weight += 4;
    if (IsLikeTitle(at)) weight += 1;
    if (context_.marked || context_.affiliation_behind) weight += 1;
    if (CutsWord(at)) weight -= 3;
    if (context_.title_before) weight -= 1;
    return std::max(weight, 0);
  }

  // "…scattering•Anna Weber": marks are glued to the name behind them, never to what is before.
  bool IsGluedMark(std::uint32_t at) const { return at == mark_; }

  // The first of the names is printed as an author's elsewhere.
  bool IsKnown(Range rest) const {
    if (names_ == nullptr) return false;
    const AuthorList list = ReadAuthorList(text_, rest, grammar_);
    return !list.authors.empty() && names_->Has(Slice(list.authors[0].name));
  }

  // What stands before has a word in small letters, or several words.
  bool IsLikeTitle(std::uint32_t at) const {
    const std::string_view title = Slice({segment_.begin, at});
    int words = 1;
    for (std::size_t i = 1; i < title.size(); ++i) {
      if (title[i - 1] != ' ') continue;
      ++words;
      if (IsLower(CodePointAt(title, static_cast<std::uint32_t>(i)))) return true;
    }
    return words >= 4;
  }

  // "Ga|As Quantum Dots", "La|Rue": what is left on one side of a small letter and a capital is too
  // short for a word or a given name.
  bool CutsWord(std::uint32_t at) const {
    if (IsGluedMark(at) || !IsLower(Before(text_, segment_.begin, at))) return false;
    const std::string_view title = Slice({segment_.begin, at});
    const std::string_view names = Slice({at, segment_.end});
    const std::size_t left = title.size() - (title.rfind(' ') + 1);
    const std::string_view first = names.substr(0, names.find_first_of(" ,"));
    return left < 3 || (first.size() < 3 && !first.ends_with('.'));
  }

  // Whether the segment does not begin with a name: then a title stands before the authors.
  bool HasTitle() const {
    const AuthorList list = ReadAuthorList(text_, segment_, grammar_);
    return !list.authors.empty() && !LooksLikeName(Slice(list.authors[0].name), grammar_);
  }

  // "… of thin films Anna Weber, •Jan Roth": the one place where a known name begins, and only
  // names follow; 0 when there is none, or another.
  std::uint32_t KnownBehindBlank() const {
    std::uint32_t found = 0;
    int tries = 0;
    for (std::uint32_t at = segment_.begin + 1; at < end_; ++at) {
      if (text_[at - 1] != ' ' || !(at == mark_ || IsUpper(CodePointAt(text_, at)))) continue;
      if (GoesOnList(Slice({segment_.begin, at - 1}))) continue;
      if (++tries > kMostTries) return 0;
      const Range rest = {at, segment_.end};
      if (!LooksLikeNames(text_, rest, grammar_) || !IsKnown(rest)) continue;
      if (found != 0) return 0;
      found = at;
    }
    return found;
  }

  // "Anna Weber,", "Anna Weber and"
  bool GoesOnList(std::string_view before) const {
    return before.ends_with(',') ||
           grammar_.list(WordList::kAnd).Has(before.substr(before.rfind(' ') + 1));
  }

  std::string_view Slice(Range range) const { return text_.substr(range.begin, range.size()); }

  std::string_view text_;
  Range segment_;
  const LostDashCase& context_;
  const GrammarData& grammar_;
  const PrintedNames* names_;
  std::uint32_t mark_;  // of the first presenter
  std::uint32_t end_;   // behind the last place where the authors can begin
};

}  // namespace

bool LooksLikeNames(std::string_view text, Range range, const GrammarData& grammar) {
  constexpr std::size_t kLongest = 2000;  // bytes; longer lists are not mended
  if (range.size() > kLongest) return false;
  const AuthorList list = ReadAuthorList(text, range, grammar);
  return !list.authors.empty() &&
         std::all_of(list.authors.begin(), list.authors.end(), [&](const ListedAuthor& author) {
           return LooksLikeName(text.substr(author.name.begin, author.name.size()), grammar);
         });
}

bool NamesInstitution(std::string_view segment, const GrammarData& grammar) {
  constexpr std::size_t kLongest = 400;  // bytes
  segment = segment.substr(0, kLongest);
  for (std::size_t at = 0; at < segment.size();) {
    const std::size_t end = std::min(segment.find_first_of(" ,;-", at), segment.size());
    std::string_view word = segment.substr(at, end - at);
    while (!word.empty() && IsDigit(word.front())) word.remove_prefix(1);
    const std::string low = LowerCased(word);
    for (const auto& [known, rank] : grammar.list(WordList::kInstitutions).all()) {
      if (known == low) return true;
      const std::string_view text = known;
      if (text.ends_with('*') && low.starts_with(text.substr(0, text.size() - 1))) return true;
      if (text.starts_with('*') && low.ends_with(text.substr(1))) return true;
    }
    at = end + 1;
  }
  return false;
}

LostDash FindLostDash(std::string_view text, Range segment, const LostDashCase& context,
                      const GrammarData& grammar, const PrintedNames* names) {
  if (segment.empty()) return {};
  return Finder(text, segment, context, grammar, names).Find();
}

}  // namespace symd
