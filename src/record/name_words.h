// The words of persons' names, as two spellings of one name share them: without case, diacritics
// and marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/grammar.h"
#include "record/sets.h"
#include "symd/programme.h"

namespace symd {

// A given name, or its beginning: "A.", "Th.".
struct GivenWord {
  std::uint32_t word = 0;  // a number of NameWords; of an abbreviation as well
  bool abbreviated = false;
};

// Numbers words so that words of one number mean one name. "Müller", "Muller" and "MÜLLER" are one;
// so is "Mueller", once "Müller" has been read.
class NameWords {
 public:
  explicit NameWords(const GrammarData& grammar, TextArena* arena)
      : grammar_(grammar), arena_(*arena) {}

  // A number for the word; only once all words are read they are final: see Same.
  std::uint32_t NumberOf(std::string_view word);

  // What stands for all numbers of one word.
  std::uint32_t Same(std::uint32_t number) { return sets_.Find(number); }

  // The number of letters as LettersOf has them, put together; they may have points.
  std::uint32_t NumberOfLetters(std::string_view letters);

  // The letters of the word: lower case, without diacritics.
  std::string_view LettersOf(std::uint32_t number) { return letters_[Same(number)]; }

  std::size_t size() const { return sets_.size(); }

  // The words of a given name, in order: blanks, hyphens and points part them ("K.-H.", "P.J.").
  void ReadGiven(std::string_view given, std::vector<GivenWord>* words);

 private:
  // Puts `word` in lower case, without diacritics and marks, into the buffer; `as_two`: "ae" for
  // "ä".
  void ReadLetters(std::string_view word, bool as_two);

  // What stands for a letter beyond ASCII.
  struct Letter {
    std::string plain;
    std::string as_two;
  };
  const Letter& LetterOf(std::int32_t code_point, std::string_view printed);

  const GrammarData& grammar_;
  TextArena& arena_;
  std::string buffer_;
  std::unordered_map<std::int32_t, Letter> known_letters_;
  Sets sets_;
  std::vector<std::string_view> letters_;                                  // by number
  std::unordered_map<std::string_view, std::uint32_t, TextHash> numbers_;  // by letters
};

}  // namespace symd
