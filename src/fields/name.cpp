// Names of persons; see name.h. grammars/names.json explains its lists and the order of its rules.
#include "fields/name.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/unicode.h"

namespace symd {
namespace {

struct Letters {
  int upper = 0;
  int lower = 0;
  bool vowel = false;
};

struct Word {
  Range range;
  std::string_view printed;
  std::string lower;
  std::string form;  // as written in `full`
  Letters letters;
  bool known = false;  // to some list of the grammar
  bool particle = false;
};

constexpr std::string_view kCurly = "\u2019";

bool IsVowel(char c) {
  constexpr std::uint32_t kVowels = 1U << ('a' & 31) | 1U << ('e' & 31) | 1U << ('i' & 31) |
                                    1U << ('o' & 31) | 1U << ('u' & 31) | 1U << ('y' & 31);
  return c >= 'A' && (kVowels >> (static_cast<unsigned>(c) & 31U) & 1U) != 0;
}

Letters CountLetters(std::string_view word) {
  Letters letters;
  bool marked = false;  // letters beyond ASCII
  for (std::size_t i = 0; i < word.size();) {
    const char c = word[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      letters.upper += c >= 'A' && c <= 'Z' ? 1 : 0;
      letters.lower += c >= 'a' && c <= 'z' ? 1 : 0;
      letters.vowel |= IsVowel(c);
      ++i;
      continue;
    }
    std::int32_t code_point = 0;
    i += DecodeCodePoint(word, i, &code_point);
    letters.upper += IsUpper(code_point) ? 1 : 0;
    // There is no capital ß in common use: WEIß.
    letters.lower += IsLower(code_point) && code_point != 0xDF ? 1 : 0;
    marked = true;
  }
  if (marked && !letters.vowel) {
    letters.vowel = Folded(word).find_first_of("aeiouy") != std::string::npos;
  }
  return letters;
}

// With straight apostrophes, as the lists have them.
std::string Straight(std::string_view text) {
  std::string result(text);
  for (std::size_t at = result.find("\u2019"); at != std::string::npos;
       at = result.find("\u2019", at)) {
    result.replace(at, 3, "'");
  }
  return result;
}

// First letter as it is, the others small.
std::string Capitalised(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) {
    std::string small = LowerCased(text);
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto first = std::find_if(small.begin(), small.end(), is_letter);
    if (first != small.end()) *first = text[static_cast<std::size_t>(first - small.begin())];
    return small;
  }
  std::string result;
  result.reserve(text.size());
  bool first = true;
  for (std::size_t i = 0; i < text.size();) {
    const char byte = text[i];
    if (byte >= 'A' && byte <= 'Z') {
      result += first ? byte : static_cast<char>(byte + 32);
      first = false;
      ++i;
      continue;
    }
    std::int32_t c = 0;
    i += DecodeCodePoint(text, i, &c);
    const bool letter = IsLetter(c);
    AppendCodePoint(letter && !first ? ToLower(c) : c, &result);
    first = first && !letter;
  }
  return result;
}

class NameReader {
 public:
  NameReader(std::string_view printed, const GrammarData& grammar, const Evidence& evidence)
      : printed_(printed), data_(grammar.names), evidence_(evidence) {
    SplitWords();
  }

  NameParts Read(Values* values) {
    NameParts parts;
    if (words_.empty() || IsNoPerson()) return parts;
    DropTitles();
    if (!FromDocument()) FromRules();
    const std::size_t end = words_.size() - SuffixWords();
    const std::size_t family = FamilyBegin(end);
    parts.full = Join(0, words_.size(), values);
    parts.given = Join(0, family, values);
    if (end > 0 && words_[end - 1].form.ends_with(',')) {  // "Ralph Ellery, III"
      words_[end - 1].form.pop_back();
      --words_[end - 1].range.end;
    }
    parts.family = Join(family, end, values);
    return parts;
  }

 private:
  void SplitWords() {
    words_.reserve(4);
    const auto size = static_cast<std::uint32_t>(printed_.size());
    for (std::uint32_t at = 0; at < size;) {
      while (at < size && printed_[at] == ' ') ++at;
      const std::uint32_t begin = at;
      while (at < size && printed_[at] != ' ') ++at;
      if (at == begin) break;
      Word& word = words_.emplace_back();
      word.range = {begin, at};
      word.printed = Slice(word.range);
      word.lower = LowerCased(word.printed);
      if (word.printed.find(kCurly) != std::string_view::npos) word.lower = Straight(word.lower);
      word.known = data_.known.contains(word.lower);
      word.form = word.printed;
      word.letters = CountLetters(word.printed);
    }
  }

  std::string_view Slice(Range range) const { return printed_.substr(range.begin, range.size()); }

  // A word in one of the lists that `known` covers.
  template <typename List>
  static typename List::const_iterator Known(const List& list, const Word& word) {
    return word.known ? list.find(word.lower) : list.end();
  }

  // A collaboration, a team or an institution: then only the source is kept.
  bool IsNoPerson() const {
    for (const Word& word : words_) {
      if (word.known && data_.not_persons.contains(word.lower)) return true;
      const std::size_t hyphen = word.lower.rfind('-');
      if (hyphen == std::string::npos) continue;
      const std::string_view last = std::string_view(word.lower).substr(hyphen + 1);
      if (data_.not_persons.contains(last)) return true;
    }
    const std::string& last = words_.back().lower;
    return std::any_of(
        data_.not_person_ends.begin(), data_.not_person_ends.end(), [&](const std::string& end) {
          return last.size() > end.size() && last.back() == end.back() && last.ends_with(end);
        });
  }

  void DropTitles() {
    std::size_t titles = 0;
    while (titles + 1 < words_.size() && words_[titles].known &&
           data_.titles.contains(words_[titles].lower)) {
      ++titles;
    }
    if (titles == 0) return;
    words_.erase(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(titles));
  }

  // The same name in mixed case elsewhere in the document.
  bool FromDocument() {
    if (evidence_.names.empty()) return false;
    for (const Word& word : words_) {
      if (word.letters.lower != 0) return false;
    }
    // One blank stands between two words of plain text.
    const auto found =
        evidence_.names.find(Slice({words_.front().range.begin, words_.back().range.end}));
    if (found == evidence_.names.end()) return false;
    std::string_view rest = found->second;
    for (Word& word : words_) {
      const std::string_view form = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), form.size() + 1));
      word.form = form;
    }
    MarkParticles();
    return true;
  }

  void FromRules() {
    MarkParticles();
    bool mixed = false;
    for (const Word& word : words_) mixed |= word.letters.lower != 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Word& word = words_[i];
      if (word.particle && !mixed) {
        word.form = ParticleForm(i);
        continue;
      }
      if (const auto link = Known(data_.links, word);
          link != data_.links.end() && !link->second && !mixed && i > 0 && i + 1 < words_.size()) {
        word.form = word.lower;
        continue;
      }
      if (!IsCapitals(word, i, mixed)) continue;
      if (const std::string* form = FormInDocument(word)) {
        word.form = *form;
      } else if (const auto suffix = Known(data_.suffixes, word);
                 suffix != data_.suffixes.end() && i + 1 == words_.size()) {
        word.form = suffix->second;
      } else {
        word.form = SmallForm(word, i == 0);
      }
    }
    SpecialRuns();
  }

  const std::string* FormInDocument(const Word& word) const {
    if (evidence_.name_words.empty()) return nullptr;
    const auto known = evidence_.name_words.find(word.printed);
    return known == evidence_.name_words.end() ? nullptr : &known->second;
  }

  // Whether a word is in capitals that are no initials. In a name of mixed case only long ones are.
  bool IsCapitals(const Word& word, std::size_t position, bool mixed) const {
    const Letters& letters = word.letters;
    if (letters.lower != 0 || letters.upper < 2) return false;
    if (word.printed.find('.') != std::string::npos &&
        Known(data_.suffixes, word) == data_.suffixes.end()) {
      return LongestRun(word.printed) > 2;  // A.B. and J.-P. stay, ST.CLAIR does not
    }
    const bool last = position + 1 == words_.size();
    if (!letters.vowel && letters.upper <= 3 && !last &&
        Known(data_.not_initials, word) == data_.not_initials.end()) {
      return false;
    }
    return !mixed || (letters.upper > 2 && letters.vowel);
  }

  static int LongestRun(std::string_view word) {
    int longest = 0;
    int run = 0;
    for (std::size_t i = 0; i < word.size();) {
      std::int32_t c = 0;
      i += DecodeCodePoint(word, i, &c);
      run = IsLetter(c) ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    return longest;
  }

  // --- particles --------------------------------------------------------------------------------

  void MarkParticles() {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      words_[i].particle = ParticleOf(i) != nullptr;
    }
  }

  const NameData::Particle* ParticleOf(std::size_t position) const {
    const Word& word = words_[position];
    if (!word.known || !data_.particle_words.contains(word.lower)) return nullptr;
    const bool printed_small = word.letters.upper == 0;
    if (position == 0 && !printed_small) return nullptr;
    if (IsNoParticle(word)) return nullptr;
    for (const NameData::Particle& particle : data_.particles) {
      if (particle.word != word.lower) continue;
      if (particle.printed && word.printed != particle.form) continue;
      const auto names = [](const std::vector<std::string>& list, const std::string& neighbour) {
        return list.empty() || std::find(list.begin(), list.end(), neighbour) != list.end();
      };
      if (!names(particle.after, position == 0 ? std::string() : words_[position - 1].lower))
        continue;
      if (!names(particle.before, words_[position + 1].lower)) continue;
      return &particle;
    }
    return nullptr;
  }

  // "Nguyen Van Hung", "Xiao Di Wang": a given name that looks like a particle.
  bool IsNoParticle(const Word& word) const {
    for (const NameData::NotParticle& rule : data_.not_particles) {
      if (std::find(rule.words.begin(), rule.words.end(), word.lower) == rule.words.end()) continue;
      const auto is_family = [&](const Word& other) {
        return std::find(rule.families.begin(), rule.families.end(), Folded(other.printed)) !=
               rule.families.end();
      };
      if ((rule.first && is_family(words_.front())) || (rule.last && is_family(words_.back()))) {
        return true;
      }
    }
    return false;
  }

  std::string ParticleForm(std::size_t position) const {
    const NameData::Particle* particle = ParticleOf(position);
    if (particle == nullptr) return std::string(words_[position].printed);
    // The printed apostrophe stays: "VAN ’T HOFF".
    std::string form = particle->form;
    const std::size_t curly = words_[position].printed.find(kCurly);
    const std::size_t straight = form.find('\'');
    if (curly != std::string::npos && straight != std::string::npos) {
      form.replace(straight, 1, "\u2019");
    }
    return form;
  }

  // --- case -------------------------------------------------------------------------------------

  std::string SmallForm(const Word& whole, bool first_word) const {
    const std::string_view word = whole.printed;
    if (word.find('-') == std::string_view::npos) {
      return PieceForm(word, whole.lower, whole.known, true, true, first_word);
    }
    std::string result;
    for (std::size_t begin = 0; begin <= word.size();) {
      const std::size_t hyphen = std::min(word.find('-', begin), word.size());
      const std::string_view piece = word.substr(begin, hyphen - begin);
      if (begin > 0) result += '-';
      const std::string lower = Straight(LowerCased(piece));
      result += PieceForm(piece, lower, data_.known.contains(lower), begin == 0,
                          hyphen == word.size(), first_word);
      begin = hyphen + 1;
    }
    return result;
  }

  // The form that the grammar has for just this piece, or "".
  std::string_view KnownForm(std::string_view piece, std::string_view lower, bool first, bool last,
                             bool first_word) const {
    if (const auto special = data_.special.find(lower); special != data_.special.end()) {
      return special->second;
    }
    if (const auto ambiguous = data_.ambiguous.find(lower);
        ambiguous != data_.ambiguous.end() && piece.find("ß") == std::string::npos) {
      return ambiguous->second;
    }
    const auto joined = data_.joined.find(lower);
    if (joined == data_.joined.end() || last) return {};
    if (!first) return joined->second.inner;
    return first_word ? std::string_view() : joined->second.first;
  }

  std::string PieceForm(std::string_view piece, std::string_view lower, bool known, bool first,
                        bool last, bool first_word) const {
    if (known) {
      const std::string_view form = KnownForm(piece, lower, first, last, first_word);
      if (!form.empty()) return std::string(form);
    }
    for (const auto& [prefix, small] : data_.prefixes) {
      if (lower.size() < small.size() + 2 || lower[0] != small[0] || !lower.starts_with(small)) {
        continue;
      }
      const bool has_curly = piece.find(kCurly) != std::string_view::npos;
      // The prefix as printed is as long as the straight one, or two bytes longer.
      const bool curly = prefix.back() == '\'' && has_curly;
      const std::string_view rest = piece.substr(prefix.size() + (curly ? 2 : 0));
      std::string form = prefix;
      if (curly) form.replace(form.size() - 1, 1, "\u2019");
      return form + Capitalised(rest);
    }
    return Capitalised(piece);
  }

  // Runs of words with a form of their own at the end of the name: "DE LUCA" → "De Luca".
  void SpecialRuns() {
    const std::size_t end = words_.size() - SuffixWords();
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
        words_[i].form = form;
        words_[i].particle = i + 1 < end;
      }
      return;
    }
  }

  // --- given and family -------------------------------------------------------------------------

  std::size_t SuffixWords() const {
    const bool suffix =
        words_.size() > 2 && Known(data_.suffixes, words_.back()) != data_.suffixes.end();
    return suffix ? 1 : 0;
  }

  // The first word of the family name among the first `end` words.
  std::size_t FamilyBegin(std::size_t end) const {
    if (end == 0) return 0;
    std::size_t begin = TakeParticles(end - 1);
    if (begin >= 2) {  // "Ramón y Cajal"
      const auto link = Known(data_.links, words_[begin - 1]);
      const bool fits = link != data_.links.end() &&
                        (!link->second || words_[begin - 1].printed == words_[begin - 1].lower);
      if (fits && begin > 2) return TakeParticles(begin - 2);
    }
    if (begin >= 2 && data_.double_families.contains(Folded(words_[begin - 1].printed))) {
      begin = TakeParticles(begin - 1);
    }
    return begin;
  }

  std::size_t TakeParticles(std::size_t begin) const {
    while (begin > 0 && words_[begin - 1].particle) --begin;
    return begin;
  }

  NameParts::Part Join(std::size_t begin, std::size_t end, Values* values) {
    if (begin >= end) return {};
    const Range range = {words_[begin].range.begin, words_[end - 1].range.end};
    joined_.clear();
    for (std::size_t i = begin; i < end; ++i) {
      if (!joined_.empty()) joined_ += ' ';
      joined_ += words_[i].form;
    }
    if (joined_ == Slice(range)) return {range};
    return {range, values->Keep(joined_)};
  }

  std::string_view printed_;
  const NameData& data_;
  const Evidence& evidence_;
  std::vector<Word> words_;
  std::string joined_;
};

// The value of a part of the name that begins at `begin`.
Text MakePart(const Plain& plain, std::uint32_t begin, const NameParts::Part& part,
              Values* values) {
  const Range range = {begin + part.range.begin, begin + part.range.end};
  if (part.form.empty()) return values->Make(plain, range);
  return values->MakeAs(part.form, plain, range, Step::kNameCase);
}

}  // namespace

Name MakeName(const Plain& plain, Range range, const GrammarData& grammar, const Evidence& evidence,
              Values* values) {
  Name name;
  if (range.empty()) return name;
  name.source = values->Make(plain, range);
  const std::string_view printed = name.source.value;
  const NameParts& parts = values->names().Of(
      printed, [&] { return NameReader(printed, grammar, evidence).Read(values); });
  name.full = MakePart(plain, range.begin, parts.full, values);
  name.given = MakePart(plain, range.begin, parts.given, values);
  name.family = MakePart(plain, range.begin, parts.family, values);
  return name;
}

}  // namespace symd
