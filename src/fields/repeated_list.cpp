// Author lists that are printed twice; see repeated_list.h.
#include "fields/repeated_list.h"

#include <algorithm>

namespace symd {

void TakeSecondList(std::string_view text, const GrammarData& grammar, CreditCut* cut,
                    AuthorList* list) {
  if (list->authors.empty() || cut->affiliations.empty()) return;
  const auto name_of = [&](const ListedAuthor& author) {
    return text.substr(author.name.begin, author.name.size());
  };
  const Range next = cut->affiliations[0];
  const std::string_view first = name_of(list->authors[0]);
  if (text.substr(next.begin, next.size()).find(first) == std::string_view::npos) return;
  AuthorList second = ReadAuthorList(text, next, grammar);
  const bool same = std::equal(
      list->authors.begin(), list->authors.end(), second.authors.begin(), second.authors.end(),
      [&](const ListedAuthor& a, const ListedAuthor& b) { return name_of(a) == name_of(b); });
  if (!same) return;
  cut->affiliations.erase(cut->affiliations.begin());
  list->authors.insert(list->authors.end(), second.authors.begin(), second.authors.end());
  list->markup.insert(list->markup.end(), second.markup.begin(), second.markup.end());
}

std::size_t CountPeople(std::string_view text, const AuthorList& list) {
  const auto differs = [&](const ListedAuthor& author) {
    const Range first = list.authors[0].name;
    return text.substr(author.name.begin, author.name.size()) !=
           text.substr(first.begin, first.size());
  };
  return std::any_of(list.authors.begin(), list.authors.end(), differs) ? list.authors.size() : 1;
}

}  // namespace symd
