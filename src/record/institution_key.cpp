// Keys of institutions; see institution_key.h.
#include "record/institution_key.h"

#include <algorithm>
#include <vector>

#include "text/unicode.h"

namespace symd {
namespace {

// What stands in the brackets at the end of a name, or "".
std::string_view BracketOf(std::string_view name) {
  const std::string_view before = WithoutBracket(name);
  if (before.size() == name.size()) return {};
  return name.substr(before.size() + 2, name.size() - before.size() - 3);
}

// "KIT", "DESY", "TUM": one word of capitals.
bool IsAcronym(std::string_view text) {
  return text.size() > 1 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The words that a short form stands for are several: "technical university".
void AddWords(const std::string& text, std::vector<std::string>* words) {
  const std::string folded = Folded(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words->push_back(folded.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

std::string_view WithoutBracket(std::string_view name) {
  if (!name.ends_with(")")) return name;
  const std::size_t open = name.rfind(" (");
  return open == std::string_view::npos || open == 0 ? name : name.substr(0, open);
}

InstitutionKeys::InstitutionKeys(const GrammarData& grammar, TextArena* arena)
    : grammar_(grammar), arena_(*arena) {
  NumberOfKey("");  // kNoKey
}

std::uint32_t InstitutionKeys::NumberOf(std::string_view name) {
  const auto next = static_cast<std::uint32_t>(names_.size());
  const auto [place, is_new] = names_.emplace(name, next);
  if (!is_new) return place->second;
  const std::uint32_t key = NumberOfKey(MakeKey(WithoutBracket(name)));
  key_of_name_.push_back(key);
  if (const std::string_view acronym = BracketOf(name); IsAcronym(acronym) && key != kNoKey) {
    const auto [known, is_first] = acronyms_.emplace(acronym, key);
    if (!is_first && known->second != key) known->second = kNoKey;  // several have it
  }
  return next;
}

std::uint32_t InstitutionKeys::KeyOfAcronym(std::string_view acronym) const {
  if (acronyms_.empty() || !IsAcronym(acronym)) return kNoKey;
  const auto found = acronyms_.find(acronym);
  return found == acronyms_.end() ? kNoKey : found->second;
}

std::uint32_t InstitutionKeys::NumberOfKey(const std::string& key) {
  const auto found = key_numbers_.find(key);
  if (found != key_numbers_.end()) return found->second;
  keys_.push_back(arena_.Copy(key));
  const auto number = static_cast<std::uint32_t>(keys_.size() - 1);
  key_numbers_.emplace(keys_.back(), number);
  return number;
}

std::string InstitutionKeys::MakeKey(std::string_view name) const {
  const std::string lower = LowerCased(name);
  std::vector<std::string> words;
  bool specific = false;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(" -,/", at), lower.size());
    const std::string word = lower.substr(at, end - at);
    at = end + 1;
    if (word.empty() || grammar_.list(WordList::kEmptyWords).Has(word)) continue;
    const std::string* same = grammar_.list(WordList::kShortWords).Find(word);
    if (same == nullptr) same = grammar_.list(WordList::kSameWords).Find(word);
    specific |= same == nullptr && !grammar_.list(WordList::kInstitutions).Has(word);
    if (same == nullptr) same = grammar_.list(WordList::kSameTowns).Find(word);
    AddWords(same == nullptr ? word : *same, &words);
  }
  if (!specific) return {};
  // "Stuttgart University" is "Universität Stuttgart".
  std::sort(words.begin(), words.end());
  std::string key;
  for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
  return key;
}

}  // namespace symd
