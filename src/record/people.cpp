// Lists of persons; see people.h.
#include "record/people.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "record/appearances.h"
#include "record/institutions.h"
#include "record/link_people.h"
#include "record/name_difference.h"

namespace symd {
namespace {

// Goes through the record and notes where names stand.
class NameCollector {
 public:
  NameCollector(const std::vector<std::uint32_t>& institutions, EntryNames* entries)
      : numbers_(institutions), entries_(*entries) {}

  void Collect(const Part& part) {
    const std::uint32_t code = entries_.NumberOf(part.code.value);
    for (const Organiser& organiser : part.organisers) {
      NewList();
      Slice institutions = Here();
      AddInstitution(next_affiliation_++, &institutions);
      Add(organiser.name, code, institutions);
    }
    for (const OverviewTalk& row : part.overview_talks) Collect(row, code);
    for (const Session& session : part.sessions) {
      const std::uint32_t entry = session.id ? entries_.NumberOf(session.id.value) : code;
      NewList();
      for (const Chair& chair : session.chairs) Add(chair.name, entry, {});
      for (const Entry& each : session.entries) {
        if (const Talk* talk = std::get_if<Talk>(&each)) Collect(*talk, entry);
      }
    }
  }

  NameMentions& mentions() { return mentions_; }
  const Name& NameAt(std::size_t mention) const { return *printed_[mention]; }

 private:
  void Collect(const OverviewTalk& row, std::uint32_t entry) {
    if (row.id) entry = entries_.NumberOf(row.id.value);
    NewList();
    const auto first = static_cast<std::uint32_t>(mentions_.all.size());
    for (const OverviewAuthor& author : row.authors) Add(author.name, entry, {});
    const auto count = static_cast<std::uint32_t>(mentions_.all.size()) - first;
    if (row.id) rows_.emplace(row.id.value, Slice{first, count});
  }

  void Collect(const Talk& talk, std::uint32_t entry) {
    if (talk.id) entry = entries_.NumberOf(talk.id.value);
    NewList();
    for (const Author& author : talk.authors) {
      Slice institutions = Here();
      for (const std::uint32_t index : author.affiliations) {
        AddInstitution(next_affiliation_ + index, &institutions);
      }
      Add(author.name, entry, institutions);
    }
    // A row of the overview prints no affiliations: its authors have those of the talk.
    if (const auto row = rows_.find(talk.id.value); row != rows_.end()) {
      Slice all = Here();
      for (std::size_t i = 0; i < talk.affiliations.size(); ++i) {
        AddInstitution(next_affiliation_ + i, &all);
      }
      for (std::uint32_t i = 0; i < row->second.count; ++i) {
        mentions_.all[row->second.first + i].institutions = all;
      }
    }
    next_affiliation_ += talk.affiliations.size();
  }

  void NewList() { ++mentions_.list_count; }

  Slice Here() const { return {static_cast<std::uint32_t>(mentions_.institutions.size()), 0}; }

  void AddInstitution(std::size_t affiliation, Slice* institutions) {
    if (numbers_[affiliation] == kNoInstitution) return;
    mentions_.institutions.push_back(numbers_[affiliation]);
    ++institutions->count;
  }

  void Add(const Name& name, std::uint32_t entry, Slice institutions) {
    if (!name.family) return;
    const auto number = static_cast<std::uint32_t>(mentions_.names.size());
    const auto [place, is_new] = name_numbers_.emplace(name.full.value, number);
    if (is_new) mentions_.names.push_back(&name);
    mentions_.all.push_back({place->second, entry, mentions_.list_count - 1, institutions});
    printed_.push_back(&name);
  }

  const std::vector<std::uint32_t>& numbers_;
  EntryNames& entries_;
  NameMentions mentions_;
  std::vector<const Name*> printed_;  // by mention
  std::size_t next_affiliation_ = 0;
  std::unordered_map<std::string_view, std::uint32_t, TextHash> name_numbers_;
  std::unordered_map<std::string_view, Slice, TextHash> rows_;  // mentions by id
};

std::size_t LettersBeyondAscii(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

class PeopleLister {
 public:
  PeopleLister(const GrammarData& grammar, const std::vector<std::uint32_t>& institutions,
               Programme* programme)
      : grammar_(grammar), collector_(institutions, &entries_), programme_(*programme) {}

  void List() {
    for (const Part& part : programme_.parts) collector_.Collect(part);
    NameMentions& mentions = collector_.mentions();
    mentions.institution_count = programme_.institutions.size();
    const std::vector<PersonLink> links = LinkPeople(grammar_, mentions, &programme_.storage.arena);
    const std::size_t count = NumberPersons(links);
    Grouped::Pairs names;
    Grouped::Pairs entries;
    Grouped::Pairs institutions;
    for (std::size_t i = 0; i < links.size(); ++i) {
      const NameMention& mention = mentions.all[i];
      const std::uint32_t person = person_of_link_[links[i].person];
      names.emplace_back(person, mention.name);
      entries.emplace_back(person, mention.entry);
      for (std::uint32_t k = 0; k < mention.institutions.count; ++k) {
        institutions.emplace_back(person, mentions.institutions[mention.institutions.first + k]);
      }
    }
    const Grouped name_groups(names, count, mentions.names.size());
    const Grouped entry_groups(entries, count, entries_.size());
    const Grouped institution_groups(institutions, count, programme_.institutions.size());
    programme_.people.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      Person person = MakePerson(name_groups.Of(i), links);
      person.entries = AppendEntries(entry_groups, i, entries_, &programme_.appearances);
      person.institutions.first =
          static_cast<std::uint32_t>(programme_.institutions_of_people.size());
      for (const Grouped::Item& item : institution_groups.Of(i)) {
        programme_.institutions_of_people.push_back(item.number);
        ++person.institutions.count;
      }
      programme_.people.push_back(person);
    }
  }

 private:
  // In the order of their first mentions.
  std::size_t NumberPersons(const std::vector<PersonLink>& links) {
    constexpr std::uint32_t kNew = static_cast<std::uint32_t>(-1);
    person_of_link_.resize(links.size(), kNew);
    std::uint32_t count = 0;
    for (const PersonLink& link : links) {
      if (person_of_link_[link.person] == kNew) person_of_link_[link.person] = count++;
    }
    return count;
  }

  Person MakePerson(std::span<const Grouped::Item> names, const std::vector<PersonLink>& links) {
    Person person;
    person.name = collector_.NameAt(Preferred(names).first);
    person.spellings.first = static_cast<std::uint32_t>(programme_.spellings.size());
    person.spellings.count = static_cast<std::uint32_t>(names.size());
    for (const Grouped::Item& item : names) {
      const Name& name = collector_.NameAt(item.first);
      Links how = names.size() == 1 ? Links{0} : DifferenceOf(name, person.name);
      if (links[item.first].by_institution) how |= LinkBit(Link::kInstitution);
      programme_.spellings.push_back({name.full, item.count, how});
    }
    return person;
  }

  // Given names that are written out go before initials, letters with diacritics before those
  // without; then the commonest, then the first.
  const Grouped::Item& Preferred(std::span<const Grouped::Item> names) const {
    const auto rank = [&](const Grouped::Item& item) {
      const Name& name = collector_.NameAt(item.first);
      return std::tuple(!BeginsAbbreviated(name.given.value), LettersBeyondAscii(name.full.value),
                        item.count);
    };
    return *std::max_element(names.begin(), names.end(), [&](const auto& one, const auto& other) {
      return rank(one) < rank(other);
    });
  }

  const GrammarData& grammar_;
  EntryNames entries_;
  NameCollector collector_;
  Programme& programme_;
  std::vector<std::uint32_t> person_of_link_;
};

}  // namespace

void ListPeople(const GrammarData& grammar, const std::vector<std::uint32_t>& institutions,
                Programme* programme) {
  PeopleLister(grammar, institutions, programme).List();
}

}  // namespace symd
