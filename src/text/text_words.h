// TextWords: how often a text has which words, for what only the document can tell about a place
// that is damaged ("the fi rst", "signi fi cant").
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace symd {

// Letters of words: of ASCII, and all beyond but punctuation and signs.
bool IsWordLetter(char c);

// The word that ends before `at`, and the one that begins there; empty where there is none.
std::string_view WordBefore(std::string_view text, std::size_t at);
std::string_view WordAt(std::string_view text, std::size_t at);

// Whether a word begins or ends in a small letter.
bool IsSmallWord(std::string_view word);
bool EndsSmall(std::string_view word);

class TextWords {
 public:
  // Gathers all words of a text but pieces of words: beside a hyphen at the end of a line, beside
  // a tag inside of a word, and beside a ligature that stands apart.
  explicit TextWords(std::string_view text);

  // How often the word stands there as it is.
  std::uint32_t Count(std::string_view word) const;

  // The same with a first letter of any case; ASCII alone.
  std::uint32_t CountAnyCase(std::string_view word) const;

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> counts_;  // by a hash of the word
};

}  // namespace symd
