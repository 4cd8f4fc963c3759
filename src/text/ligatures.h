// What a converter has torn out of a word: ligatures between blanks, "di ff erent", "the fi rst".
//
// What stands apart from its word belongs to the word before it, to the one behind, or to both. The
// document's other words tell which; where they do not, the shape of the pieces does, or nothing
// is mended.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/mend.h"
#include "text/text_words.h"

namespace symd {

// A ligature at the begin of a text, in one character ("ﬁ") or in letters ("fi"): its bytes and its
// letters. Size 0 where there is none.
struct Ligature {
  std::uint32_t size = 0;
  std::string_view letters;
  bool one_character = false;
};
Ligature LigatureAt(std::string_view text, std::size_t at);
bool IsLigature(std::string_view word);

// Whether a word ends with a ligature in one character.
bool EndsWithLigature(std::string_view word);

// The words of a document, and what stands beside its torn ligatures: where all are torn, "the fi
// rst" and "our fi rst" show that "first" is a word, "in fl uence" each time that "fl uence" is
// none.
class TornWords {
 public:
  TornWords(std::string_view text, const std::vector<std::uint32_t>& places);

  const TextWords& whole() const { return whole_; }

  // Whether the document has a word that begins with this ligature.
  bool IsBegin(std::string_view letters, std::string_view right) const;

  // Whether what follows the ligature stands there several times, and always behind `left`.
  bool IsAlwaysBehind(std::string_view left, std::string_view letters,
                      std::string_view right) const;

 private:
  struct Beside {
    std::uint32_t count = 0;
    bool behind_word = false;  // of its own
    std::string left;          // in small letters; empty when there are several
  };
  TextWords whole_;
  std::unordered_map<std::string, Beside> beside_;  // by ligature and what follows it
};

// How the ligature at `at` is mended; nothing where it stays as it is. One that stands in its word
// needs no words of the document, and `words` can be null.
bool StandsApart(std::string_view text, std::uint32_t at, const Ligature& ligature);
std::optional<Mending> MendLigature(std::string_view text, std::uint32_t at,
                                    const TornWords* words);

}  // namespace symd
