// What is no person's name; see no_person.h. grammars/names.json has the words that tell.
#include "fields/no_person.h"

#include <algorithm>

namespace symd {

namespace {

// "Projektgruppe Lasertechnik": a word is made of what tells. Short ones can be names.
bool HasEnding(const std::string& word, const std::vector<std::string>& endings) {
  constexpr std::size_t kShortest = 9;  // bytes
  if (word.size() < kShortest) return false;
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& end) {
    return word.size() > end.size() && word.back() == end.back() && word.ends_with(end);
  });
}

// "N. N.", "et al."
bool IsPlaceholder(const WordsOfName& words, const NameData& data) {
  constexpr std::size_t kMostWords = 2;
  if (words.size() > kMostWords) return false;
  std::string name = words.front().lower;
  if (words.size() == kMostWords) name += words.back().lower;
  return data.not_person_names.contains(name);
}

}  // namespace

bool IsNoPerson(const WordsOfName& words, const NameData& data) {
  if (words.empty()) return false;
  if (IsPlaceholder(words, data)) return true;
  if (words.front().letters.upper == 0 && data.not_person_begins.contains(words.front().printed)) {
    return true;
  }
  return std::any_of(words.begin(), words.end(), [&](const NameWord& word) {
    if (Known(data.not_persons, word) != data.not_persons.end()) return true;
    const std::size_t hyphen = word.lower.rfind('-');
    return (hyphen != std::string::npos &&
            data.not_persons.contains(std::string_view(word.lower).substr(hyphen + 1))) ||
           HasEnding(word.lower, data.not_person_ends);
  });
}

}  // namespace symd
