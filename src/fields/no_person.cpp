// What is no person's name; see no_person.h. grammars/names.json has the words that tell.
#include "fields/no_person.h"

#include <algorithm>

namespace symd {

bool IsNoPerson(const WordsOfName& words, const NameData& data) {
  for (const NameWord& word : words) {
    if (Known(data.not_persons, word) != data.not_persons.end()) return true;
    const std::size_t hyphen = word.lower.rfind('-');
    if (hyphen == std::string::npos) continue;
    const std::string_view last = std::string_view(word.lower).substr(hyphen + 1);
    if (data.not_persons.contains(last)) return true;
  }
  if (words.empty()) return false;
  const std::string& last = words.back().lower;
  return std::any_of(
      data.not_person_ends.begin(), data.not_person_ends.end(), [&](const std::string& end) {
        return last.size() > end.size() && last.back() == end.back() && last.ends_with(end);
      });
}

}  // namespace symd
