// Mentions of institutions; see institutions.h.
#include "record/institutions.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/unicode.h"

namespace symd {
namespace {

// "Karlsruhe Institute of Technology (KIT)" without its short form.
std::string_view WithoutBracket(std::string_view text) {
  if (!text.ends_with(")")) return text;
  const std::size_t open = text.rfind(" (");
  return open == std::string_view::npos || open == 0 ? text : text.substr(0, open);
}

class KeyMaker {
 public:
  KeyMaker(const GrammarData& grammar, TextArena* arena) : grammar_(grammar), arena_(*arena) {}

  // The key of a name, or "" when it has no word of its own.
  std::string_view KeyOf(std::string_view name) {
    const auto [place, is_new] = keys_.try_emplace(name);
    if (is_new) place->second = Keep(MakeKey(name));
    return place->second;
  }

  // The one copy of a key.
  std::string_view Keep(const std::string& key) {
    const auto found = kept_.find(key);
    if (found != kept_.end()) return *found;
    return *kept_.insert(arena_.Copy(key)).first;
  }

 private:
  std::string MakeKey(std::string_view name) const {
    const std::string lower = LowerCased(name);
    std::string key;
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
      key += (key.empty() ? "" : " ") + Folded(same == nullptr ? word : *same);
    }
    return specific ? key : std::string();
  }

  const GrammarData& grammar_;
  TextArena& arena_;
  std::unordered_map<std::string_view, std::string_view> keys_;
  std::unordered_set<std::string_view> kept_;
};

class Lister {
 public:
  Lister(const GrammarData& grammar, Programme* programme)
      : keys_(grammar, &programme->storage.arena), programme_(*programme) {}

  std::vector<InstitutionMention> List() && {
    for (const Part& part : programme_.parts) {
      for (const Organiser& organiser : part.organisers) Add(organiser.affiliation);
      for (const Session& session : part.sessions) {
        for (const Entry& entry : session.entries) {
          const Talk* talk = std::get_if<Talk>(&entry);
          if (talk == nullptr) continue;
          for (const Affiliation& affiliation : talk->affiliations) Add(affiliation);
        }
      }
    }
    SplitByCountry();
    return std::move(mentions_);
  }

 private:
  void Add(const Affiliation& affiliation) {
    if (!affiliation.institution) return;
    const std::string_view text = WithoutBracket(affiliation.institution.value);
    const std::string_view key = keys_.KeyOf(text);
    if (key.empty()) return;
    const At at = affiliation.institution.at;
    const Span first = programme_.storage.pieces[at.first];
    const Span last = programme_.storage.pieces[at.first + at.count - 1];
    mentions_.push_back({key, text, {first.begin, last.end}});
    countries_.push_back(affiliation.country.value);
  }

  // Institutions of one name in several countries are several institutions.
  void SplitByCountry() {
    std::unordered_map<std::string_view, std::string_view> country_of;
    std::unordered_set<std::string_view> several;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (countries_[i].empty()) continue;
      const auto [place, is_new] = country_of.emplace(mentions_[i].key, countries_[i]);
      if (!is_new && place->second != countries_[i]) several.insert(mentions_[i].key);
    }
    if (several.empty()) return;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (!several.contains(mentions_[i].key)) continue;
      mentions_[i].key =
          keys_.Keep(std::string(mentions_[i].key) + " | " + std::string(countries_[i]));
    }
  }

  KeyMaker keys_;
  Programme& programme_;
  std::vector<InstitutionMention> mentions_;
  std::vector<std::string_view> countries_;
};

}  // namespace

std::vector<InstitutionMention> ListInstitutions(const GrammarData& grammar, Programme* programme) {
  return Lister(grammar, programme).List();
}

}  // namespace symd
