// Words of affiliations; see affiliation_words.h. The lists are of grammars/dpg.json.
#include "fields/affiliation_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::string_view kSeparators = " ()/,;";

// "… ag": the word behind others.
constexpr std::string_view kLast = "… ";

}  // namespace

void AffiliationWords::Table::Add(std::string_view word, int meaning) {
  if (word.starts_with(kLast)) {
    last_words.emplace(word.substr(kLast.size()), meaning);
  } else if (word.starts_with('*')) {
    endings.emplace_back(word.substr(1), meaning);
  } else if (word.ends_with('*')) {
    beginnings.emplace_back(word.substr(0, word.size() - 1), meaning);
  } else {
    words.emplace(word, meaning);
  }
}

void AffiliationWords::Table::Raise(std::string_view word, int* meaning) const {
  if (const auto found = words.find(word); found != words.end()) {
    *meaning = std::max(*meaning, found->second);
  }
  for (const auto& [beginning, its] : beginnings) {
    if (its > *meaning && word.front() == beginning.front() && word.starts_with(beginning)) {
      *meaning = its;
    }
  }
  for (const auto& [ending, its] : endings) {
    if (its > *meaning && word.back() == ending.back() && word.ends_with(ending)) *meaning = its;
  }
}

int AffiliationWords::Table::Find(std::string_view lower) const {
  int meaning = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(kSeparators, at), lower.size());
    const std::string_view word = lower.substr(at, end - at);
    if (!word.empty()) {
      Raise(word, &meaning);
      // "Ruhr-Universität", "Physik-Department": the piece behind the last hyphen too.
      const std::size_t hyphen = word.rfind('-');
      if (hyphen != std::string_view::npos && hyphen + 1 < word.size()) {
        Raise(word.substr(hyphen + 1), &meaning);
      }
      if (at > 0 && end == lower.size()) {
        if (const auto last = last_words.find(word); last != last_words.end()) {
          meaning = std::max(meaning, last->second);
        }
      }
    }
    at = end + 1;
  }
  return meaning;
}

AffiliationWords::AffiliationWords(const GrammarData& grammar) : grammar_(grammar) {
  for (const auto& [word, meaning] : grammar.list(WordList::kInstitutions).all()) {
    if (!meaning.empty()) ranks_.Add(word, meaning[0] - '0');
  }
  for (const auto& [word, meaning] : grammar.list(WordList::kStreets).all()) streets_.Add(word, 1);
  for (const auto& [word, meaning] : grammar.list(WordList::kSubjects).all()) {
    subjects_.Add(word, 1);
  }
}

int AffiliationWords::RankOf(std::string_view element) const {
  return IsOddTown(element) ? 0 : ranks_.Find(LowerCased(element));
}

bool AffiliationWords::IsSubject(std::string_view element) const {
  return subjects_.Find(LowerCased(element)) != 0;
}

bool AffiliationWords::HasStreetWord(std::string_view element) const {
  return streets_.Find(LowerCased(element)) != 0;
}

bool AffiliationWords::IsOddTown(std::string_view element) const {
  return grammar_.list(WordList::kOddTowns).Has(element);
}

}  // namespace symd
