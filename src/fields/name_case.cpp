// The case of names; see name_case.h. grammars/names.json explains its lists and their order.
#include "fields/name_case.h"

#include <algorithm>

#include "fields/name_letters.h"
#include "fields/name_particles.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr Steps kRule = StepBit(Step::kNameCase);
constexpr Steps kList = StepBit(Step::kNameList);

// The longest run of letters: 1 in "J.-P.".
int LongestRun(std::string_view word) {
  int longest = 0;
  int run = 0;
  for (std::size_t i = 0; i < word.size();) {
    std::int32_t c = 0;
    i += NextCodePoint(word, i, &c);
    run = IsLetter(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

class CaseReader {
 public:
  CaseReader(const NameData& data, WordsOfName* words)
      : data_(data),
        words_(*words),
        letters_(data, *words),
        mixed_(std::any_of(words->begin(), words->end(), IsMixed)) {}

  void SetForms() {
    for (std::size_t i = 0; i < words_.size(); ++i) SetForm(i);
    SetRun();
  }

 private:
  void SetForm(std::size_t position) {
    NameWord& word = words_[position];
    dotless_ = letters_.IsDotless(position);
    const bool one_piece = word.printed.find('-') == std::string_view::npos;
    if (!mixed_ && word.particle && one_piece) {
      return Set(ParticleForm(words_, position, data_), kList, &word);
    }
    if (!mixed_ && IsLink(words_, position, data_)) return Set(word.lower, kList, &word);
    if (const std::size_t end = SmallPrefix(word); end != 0) {
      const std::string prefix(word.printed.substr(0, end));
      return Set(prefix + letters_.Capitalised(word.printed.substr(end), dotless_), kRule, &word);
    }
    if (!IsCapitals(word, position)) return;
    const auto suffix = Known(data_.suffixes, word);
    if (suffix != data_.suffixes.end() && position + 1 == words_.size()) {
      return Set(suffix->second, kList, &word);
    }
    word.form = SmallForm(word, position == 0);
  }

  static void Set(std::string form, Steps steps, NameWord* word) {
    word->form = std::move(form);
    word->steps = steps;
  }

  // A word in small letters that tells of the others that they are no mere layout: not "von" in
  // "ANNA von STEIN", nor "McALLEN".
  static bool IsMixed(const NameWord& word) {
    if (word.letters.lower == 0 || (word.particle && word.letters.upper == 0)) return false;
    return SmallPrefix(word) == 0;
  }

  // Where the capitals begin of a word whose beginning alone is printed as it is written, 2 in
  // "McALLEN" and 1 in "d'ARC"; 0 when it is no such word.
  static std::size_t SmallPrefix(const NameWord& word) {
    constexpr int kFewest = 3;  // capitals
    if (word.letters.lower == 0 || word.letters.upper < kFewest) return 0;
    std::size_t end = 0;
    int capitals = 0;
    for (std::size_t i = 0; i < word.printed.size();) {
      std::int32_t c = 0;
      i += NextCodePoint(word.printed, i, &c);
      if (IsUpper(c)) ++capitals;
      if (!IsLower(c) || c == 0xDF) continue;
      end = i;
      capitals = 0;
    }
    return capitals < kFewest ? 0 : end;
  }

  // Whether a word is in capitals that are no initials. In a name of mixed case only long ones are.
  bool IsCapitals(const NameWord& word, std::size_t position) const {
    const Letters& letters = word.letters;
    if (letters.lower != 0 || letters.upper < 2) return false;
    if (word.printed.find('.') != std::string::npos &&
        Known(data_.suffixes, word) == data_.suffixes.end()) {
      return LongestRun(word.printed) > 1;  // A.B. and J.-P. stay; TH. and ST.CLAIR do not
    }
    const bool last = position + 1 == words_.size();
    if (!letters.vowel && letters.upper <= 3 && !last &&
        Known(data_.not_initials, word) == data_.not_initials.end()) {
      return false;
    }
    return !mixed_ || (letters.upper > 2 && letters.vowel);
  }

  // --- words and their pieces -------------------------------------------------------------------

  struct Piece {
    std::string_view printed;
    std::string_view lower;
    std::string_view next;  // of the pieces of the word; empty behind the last
    bool known;
    bool first;
    bool first_word;
  };

  std::string SmallForm(NameWord& word, bool first_word) const {
    if (word.printed.find('-') == std::string_view::npos) {
      return PieceForm({word.printed, word.lower, {}, word.known, true, first_word}, &word.steps);
    }
    std::string result;
    const std::string_view all = word.lower;
    std::size_t lower = 0;  // of the piece in the small word: its bytes can be fewer
    for (std::size_t begin = 0; begin <= word.printed.size();) {
      const std::size_t hyphen = std::min(word.printed.find('-', begin), word.printed.size());
      const std::size_t lower_end = std::min(all.find('-', lower), all.size());
      const std::string_view small = all.substr(lower, lower_end - lower);
      const std::string_view next = lower_end < all.size() ? all.substr(lower_end + 1) : "";
      if (begin > 0) result += '-';
      if (word.particle && next.empty()) return result += small;  // "Müller-von der Heyde"
      result += PieceForm({word.printed.substr(begin, hyphen - begin), small, next,
                           data_.known.contains(small), begin == 0, first_word},
                          &word.steps);
      begin = hyphen + 1;
      lower = lower_end + 1;
    }
    return result;
  }

  // The form that the grammar has for just this piece, or "".
  std::string_view KnownForm(const Piece& piece) const {
    if (const auto special = data_.special.find(piece.lower); special != data_.special.end()) {
      return special->second;
    }
    if (const auto ambiguous = data_.ambiguous.find(piece.lower);
        ambiguous != data_.ambiguous.end() && !dotless_) {
      return ambiguous->second.front();
    }
    const auto joined = data_.joined.find(piece.lower);
    if (joined == data_.joined.end() || !piece.next.starts_with(joined->second.before)) return {};
    if (piece.next.empty()) return {};
    if (!piece.first) return joined->second.inner;
    return piece.first_word ? std::string_view() : joined->second.first;
  }

  std::string PieceForm(const Piece& piece, Steps* steps) const {
    if (piece.known) {
      const std::string_view form = KnownForm(piece);
      if (!form.empty()) {
        *steps |= kList;
        return std::string(form);
      }
    }
    for (const NameData::Prefix& prefix : data_.prefixes) {
      if (piece.lower.size() < prefix.lower.size() + 2 || piece.lower[0] != prefix.lower[0] ||
          !piece.lower.starts_with(prefix.lower)) {
        continue;
      }
      if (!prefix.given.empty() && !HasGivenName(words_, prefix.given, data_)) continue;
      *steps |= kList;
      return PrefixedForm(piece.printed, prefix.form);
    }
    *steps |= kRule;
    return letters_.Capitalised(piece.printed, dotless_);
  }

  // The prefix as printed is as long as the straight one, or two bytes longer.
  std::string PrefixedForm(std::string_view printed, std::string form) const {
    const bool curly = form.back() == '\'' && printed.find(kCurlyApostrophe) == form.size() - 1;
    const std::string_view rest = printed.substr(form.size() + (curly ? 2 : 0));
    if (curly) form.replace(form.size() - 1, 1, kCurlyApostrophe);
    return form + letters_.Capitalised(rest, dotless_);
  }

  // --- runs -------------------------------------------------------------------------------------

  // Runs of words with a form of their own at the end of the name: "DE LUCA" → "De Luca".
  void SetRun() {
    const std::size_t end = words_.size() - SuffixWords(words_, data_);
    if (end < 2 || !words_[end - 1].known || !data_.run_ends.contains(words_[end - 1].lower)) {
      return;
    }
    for (std::size_t count = 3; count >= 2; --count) {
      if (end < count) continue;
      std::string run;
      bool capitals = true;
      for (std::size_t i = end - count; i < end; ++i) {
        if (!run.empty()) run += ' ';
        run += words_[i].lower;
        capitals &= words_[i].letters.lower == 0;
      }
      const auto found = data_.special.find(run);
      if (found == data_.special.end() || !capitals) continue;
      std::string_view rest = found->second;
      for (std::size_t i = end - count; i < end; ++i) {
        const std::string_view form = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), form.size() + 1));
        Set(std::string(form), kList, &words_[i]);
        words_[i].particle = i + 1 < end;
      }
      return;
    }
  }

  const NameData& data_;
  WordsOfName& words_;
  NameLetters letters_;
  bool mixed_;            // the name has small letters
  bool dotless_ = false;  // I is the capital of ı in the word that is looked at
};

}  // namespace

void SetForms(const NameData& data, WordsOfName* words) { CaseReader(data, words).SetForms(); }

std::string OtherForms(const WordsOfName& words, const NameData& data, std::size_t* position) {
  const NameLetters letters(data, words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].steps == kRule && letters.IsUncertain(i)) {
      *position = i;
      const bool dotless = letters.IsDotless(i);
      return words[i].form + "/" + letters.Capitalised(words[i].printed, !dotless);
    }
    if ((words[i].steps & kList) == 0) continue;
    const std::string_view lower = words[i].lower;
    for (std::size_t begin = 0; begin < lower.size();) {
      const std::size_t end = std::min(lower.find('-', begin), lower.size());
      const auto found = data.ambiguous.find(lower.substr(begin, end - begin));
      if (found != data.ambiguous.end()) {
        *position = i;
        std::string forms = found->second.front();
        for (std::size_t k = 1; k < found->second.size(); ++k) forms += "/" + found->second[k];
        return forms;
      }
      begin = end + 1;
    }
  }
  return {};
}

}  // namespace symd
