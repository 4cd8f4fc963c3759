// The words of a printed name, and what single words tell. The files that read a name share them:
// no_person.h, name_case.h, name_parts.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/name_data.h"
#include "symd/storage.h"
#include "text/plain.h"

namespace symd {

struct Letters {
  int upper = 0;
  int lower = 0;
  bool vowel = false;
};

struct NameWord {
  Range range;               // in the printed name
  std::string_view printed;  // as long as the printed name lives
  std::string lower;         // with straight apostrophes, as the lists have them
  std::string form;          // as written in the full name
  Letters letters;
  Steps steps = 0;     // what made the form
  bool known = false;  // to some list of the grammar
  bool particle = false;
  bool glued = false;  // no blank stands before it: "A.WEBER"
};
using WordsOfName = std::vector<NameWord>;

inline constexpr std::string_view kCurlyApostrophe = "\u2019";

// The words between blanks, and those behind initials without one.
WordsOfName SplitName(std::string_view printed, const NameData& data);

// No word has a small letter.
bool IsInCapitals(const WordsOfName& words);

// With straight apostrophes.
std::string Straight(std::string_view text);

// The entry of a word in one of the lists that NameData::known covers; end() when there is none.
template <typename List>
typename List::const_iterator Known(const List& list, const NameWord& word) {
  return word.known ? list.find(word.lower) : list.end();
}

// Whether the first given name is one of a language in NameData::given_names. Of "JEAN-LUC" the
// first piece counts.
bool HasGivenName(const WordsOfName& words, const std::string& language, const NameData& data);

// The words at the end that follow the family name: "Jr.", "III".
std::size_t SuffixWords(const WordsOfName& words, const NameData& data);

// Whether a word joins two family names: "Ramón y Cajal".
bool IsLink(const WordsOfName& words, std::size_t position, const NameData& data);

}  // namespace symd
