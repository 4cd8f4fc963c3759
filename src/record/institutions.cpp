// Mentions and lists of institutions; see institutions.h.
#include "record/institutions.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "record/appearances.h"
#include "record/institution_key.h"
#include "text/unicode.h"

namespace symd {
namespace {

class InstitutionLister {
 public:
  InstitutionLister(const GrammarData& grammar, Programme* programme)
      : keys_(grammar, &programme->storage.arena), programme_(*programme) {}

  std::vector<std::uint32_t> List() && {
    for (const Part& part : programme_.parts) {
      const std::uint32_t code = entries_.NumberOf(part.code.value);
      for (const Organiser& organiser : part.organisers) Add(organiser.affiliation, code);
      for (const Session& session : part.sessions) {
        const std::uint32_t entry = session.id ? entries_.NumberOf(session.id.value) : code;
        for (const Entry& each : session.entries) {
          const Talk* talk = std::get_if<Talk>(&each);
          if (talk == nullptr) continue;
          const std::uint32_t of_talk = talk->id ? entries_.NumberOf(talk->id.value) : entry;
          for (const Affiliation& affiliation : talk->affiliations) Add(affiliation, of_talk);
        }
      }
    }
    for (Place& place : places_) {
      const std::uint32_t key = keys_.KeyOfAcronym(place.affiliation->institution.value);
      if (key != InstitutionKeys::kNoKey) place.key = key;
    }
    SplitByCountry();
    FillMentions();
    return FillInstitutions();
  }

 private:
  // Where an affiliation stands.
  struct Place {
    const Affiliation* affiliation;
    std::uint32_t name = 0;  // of its institution
    std::uint32_t key = InstitutionKeys::kNoKey;
    std::uint32_t entry = 0;
  };

  void Add(const Affiliation& affiliation, std::uint32_t entry) {
    Place place = {&affiliation};
    place.entry = entry;
    if (affiliation.institution) {
      place.name = keys_.NumberOf(affiliation.institution.value);
      place.key = keys_.KeyOf(place.name);
    }
    places_.push_back(place);
  }

  // Institutions of one name in several countries are several institutions.
  void SplitByCountry() {
    std::vector<std::string_view> country_of(keys_.key_count());
    std::vector<bool> several(keys_.key_count());
    for (const Place& place : places_) {
      const std::string_view country = place.affiliation->country.value;
      if (country.empty()) continue;
      if (country_of[place.key].empty()) country_of[place.key] = country;
      if (country_of[place.key] != country) several[place.key] = true;
    }
    for (Place& place : places_) {
      if (place.key == InstitutionKeys::kNoKey || !several[place.key]) continue;
      place.key = keys_.NumberOfKey(std::string(keys_.TextOfKey(place.key)) + " | " +
                                    std::string(place.affiliation->country.value));
    }
  }

  void FillMentions() {
    for (const Place& place : places_) {
      if (place.key == InstitutionKeys::kNoKey) continue;
      const At at = place.affiliation->institution.at;
      const Span first = programme_.storage.pieces[at.first];
      const Span last = programme_.storage.pieces[at.first + at.count - 1];
      programme_.institution_mentions.push_back(
          {keys_.TextOfKey(place.key),
           WithoutBracket(place.affiliation->institution.value),
           {first.begin, last.end}});
    }
  }

  std::vector<std::uint32_t> FillInstitutions() {
    std::vector<std::uint32_t> numbers(places_.size(), kNoInstitution);
    std::vector<std::uint32_t> number_of_key(keys_.key_count(), kNoInstitution);
    std::uint32_t count = 0;
    Grouped::Pairs names;
    Grouped::Pairs entries;
    std::vector<const Affiliation*> printed;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Place& place = places_[i];
      if (place.key == InstitutionKeys::kNoKey) continue;
      std::uint32_t& number = number_of_key[place.key];
      if (number == kNoInstitution) number = count++;
      numbers[i] = number;
      names.emplace_back(number, place.name);
      entries.emplace_back(number, place.entry);
      printed.push_back(place.affiliation);
    }
    const Grouped name_groups(names, count, keys_.name_count());
    const Grouped entry_groups(entries, count, entries_.size());
    programme_.institutions.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      programme_.institutions.push_back(MakeInstitution(name_groups.Of(i), printed));
      programme_.institutions.back().entries =
          AppendEntries(entry_groups, i, entries_, &programme_.appearances);
    }
    // A country is printed at one place and left out at another.
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (numbers[i] == kNoInstitution) continue;
      Text& country = programme_.institutions[numbers[i]].country;
      if (!country) country = places_[i].affiliation->country;
    }
    return numbers;
  }

  Institution MakeInstitution(std::span<const Grouped::Item> names,
                              const std::vector<const Affiliation*>& printed) {
    // The commonest spelling, of these the longest, then the first.
    const auto rank = [&](const Grouped::Item& item) {
      return std::tuple(item.count, printed[item.first]->institution.value.size());
    };
    const auto preferred = std::max_element(
        names.begin(), names.end(),
        [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
    Institution institution;
    institution.name = printed[preferred->first]->institution;
    institution.spellings.first = static_cast<std::uint32_t>(programme_.spellings.size());
    institution.spellings.count = static_cast<std::uint32_t>(names.size());
    for (const Grouped::Item& item : names) {
      const Text& text = printed[item.first]->institution;
      programme_.spellings.push_back(
          {text, item.count, DifferenceOf(text.value, institution.name.value)});
    }
    return institution;
  }

  Links DifferenceOf(std::string_view one, std::string_view other) {
    if (one == other) return 0;
    if (LowerCased(one) == LowerCased(other)) return LinkBit(Link::kCase);
    if (Folded(one) == Folded(other)) return LinkBit(Link::kDiacritics);
    const bool acronym = keys_.KeyOfAcronym(one) != InstitutionKeys::kNoKey ||
                         keys_.KeyOfAcronym(other) != InstitutionKeys::kNoKey;
    return LinkBit(acronym ? Link::kAcronym : Link::kWords);
  }

  InstitutionKeys keys_;
  EntryNames entries_;
  Programme& programme_;
  std::vector<Place> places_;  // of all affiliations
};

}  // namespace

std::vector<std::uint32_t> ListInstitutions(const GrammarData& grammar, Programme* programme) {
  return InstitutionLister(grammar, programme).List();
}

}  // namespace symd
