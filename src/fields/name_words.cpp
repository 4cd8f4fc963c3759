// Words of names; see name_words.h.
#include "fields/name_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

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
    i += NextCodePoint(word, i, &code_point);
    letters.upper += IsUpper(code_point) ? 1 : 0;
    // There is no capital ß in common use: WEIß.
    letters.lower += IsLower(code_point) && code_point != 0xDF ? 1 : 0;
    marked = true;
  }
  if (marked && !letters.vowel) {  // marked vowels, and letters of other scripts
    const auto is_vowel = [](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || IsVowel(c);
    };
    const std::string folded = Folded(word);
    letters.vowel = std::any_of(folded.begin(), folded.end(), is_vowel);
  }
  return letters;
}

bool IsLetterAt(std::string_view text, std::size_t at) {
  std::int32_t c = 0;
  return at < text.size() && DecodeCodePoint(text, at, &c) != 0 && IsLetter(c);
}

// "E.V.", "H.C.": capitals with full stops are initials, though the lists have them in small
// letters.
bool IsInitials(std::string_view word) {
  constexpr std::size_t kFewest = 2;  // one may be "U.", a particle in capitals
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count) {
    std::int32_t c = 0;
    at += NextCodePoint(word, at, &c);
    if (!IsUpper(c) || at == word.size() || word[at] != '.') return false;
    ++at;
  }
  return count >= kFewest;
}

// Where the word behind initials begins that no blank parts from them, 2 in "A.WEBER" and 5 in
// "J.-P.ROTH"; 0 when there is none.
std::size_t BehindInitials(std::string_view token) {
  constexpr std::size_t kShortest = 2;  // of the word, in bytes: "M.DI VENTRA"
  std::size_t at = 0;
  for (;;) {
    std::int32_t c = 0;
    const std::size_t size = at < token.size() ? DecodeCodePoint(token, at, &c) : 0;
    if (size == 0 || !IsUpper(c) || at + size >= token.size() || token[at + size] != '.') break;
    at += size + 1;
    if (at + 1 < token.size() && token[at] == '-' && IsLetterAt(token, at + 1)) ++at;
  }
  const bool initials = at != 0 && token[at - 1] == '.';
  const bool word = at + kShortest <= token.size() && IsLetterAt(token, at);
  return initials && word ? at : 0;
}

NameWord MakeWord(std::string_view printed, Range range, const NameData& data) {
  NameWord word;
  word.range = range;
  word.printed = printed.substr(range.begin, range.size());
  word.lower = LowerCased(word.printed);
  if (word.printed.find(kCurlyApostrophe) != std::string_view::npos) {
    word.lower = Straight(word.lower);
  }
  word.known = data.known.contains(word.lower) && !IsInitials(word.printed);
  word.form = word.printed;
  word.letters = CountLetters(word.printed);
  return word;
}

}  // namespace

WordsOfName SplitName(std::string_view printed, const NameData& data) {
  WordsOfName words;
  words.reserve(4);
  const auto size = static_cast<std::uint32_t>(printed.size());
  for (std::uint32_t at = 0; at < size;) {
    while (at < size && printed[at] == ' ') ++at;
    const std::uint32_t begin = at;
    while (at < size && printed[at] != ' ') ++at;
    if (at == begin) break;
    const std::string_view token = printed.substr(begin, at - begin);
    std::uint32_t cut = 0;
    if (token.size() > 2 && token.find('.') != std::string_view::npos) {
      cut = static_cast<std::uint32_t>(BehindInitials(token));
    }
    if (cut != 0) words.push_back(MakeWord(printed, {begin, begin + cut}, data));
    words.push_back(MakeWord(printed, {begin + cut, at}, data));
    words.back().glued = cut != 0;
  }
  return words;
}

bool IsInCapitals(const WordsOfName& words) {
  return std::none_of(words.begin(), words.end(),
                      [](const NameWord& word) { return word.letters.lower != 0; });
}

std::string Straight(std::string_view text) {
  std::string result;
  for (;;) {
    const std::size_t at = text.find(kCurlyApostrophe);
    result += text.substr(0, at);
    if (at == std::string_view::npos) return result;
    result += '\'';
    text.remove_prefix(at + kCurlyApostrophe.size());
  }
}

bool HasGivenName(const WordsOfName& words, const std::string& language, const NameData& data) {
  const auto names = data.given_names.find(language);
  if (names == data.given_names.end() || words.size() < 2) return false;
  const std::string_view first = words.front().lower;
  return names->second.contains(first.substr(0, first.find('-')));
}

std::size_t SuffixWords(const WordsOfName& words, const NameData& data) {
  const bool suffix = words.size() > 2 && Known(data.suffixes, words.back()) != data.suffixes.end();
  return suffix ? 1 : 0;
}

bool IsLink(const WordsOfName& words, std::size_t position, const NameData& data) {
  if (position < 2 || position + 1 >= words.size()) return false;  // a given name stands before
  const NameWord& word = words[position];
  const auto link = Known(data.links, word);
  if (link == data.links.end()) return false;
  const NameData::Link& rule = link->second;
  if (!rule.printed || word.printed == word.lower) return true;
  if (!IsInCapitals(words)) return false;
  if (!rule.given.empty() && HasGivenName(words, rule.given, data)) return true;
  if (!rule.families) return false;
  return words[position - 2].particle ||
         data.double_families.contains(Folded(words[position - 1].printed));
}

}  // namespace symd
