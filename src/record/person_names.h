// The names of persons, read for comparing: families and given names as numbers, and given names as
// one word, the *form*, in which all of them or some are initials.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "record/name_words.h"

namespace symd {

struct PersonName {
  std::uint32_t family = 0;  // with a suffix: "Smith Jr."
  std::span<const GivenWord> given;

  bool IsAbbreviated() const { return !given.empty() && given.front().abbreviated; }
  bool HasAbbreviation() const {
    return std::any_of(given.begin(), given.end(),
                       [](const GivenWord& w) { return w.abbreviated; });
  }
};

class PersonNames {
 public:
  PersonNames(const GrammarData& grammar, const std::vector<const Name*>& names, TextArena* arena);
  PersonNames(const PersonNames&) = delete;

  const PersonName& Of(std::size_t name) const { return names_[name]; }

  // Families count from 0 to below this.
  std::size_t family_count() const { return is_open_.size(); }

  // Whether some name of the family has several given names or short ones. In all others two names
  // are either equal or those of two persons.
  bool IsOpen(const PersonName& name) const { return is_open_[name.family]; }

  // Whether some first given name of the family is abbreviated.
  bool HasInitials(const PersonName& name) const { return has_initials_[name.family]; }

  // The first `count` given names as one word; those from `short_from` on as initials.
  std::uint32_t FormOf(const PersonName& name, std::size_t count, std::size_t short_from);
  std::uint32_t OwnForm(const PersonName& name) {
    return FormOf(name, name.given.size(), name.given.size());
  }

  // Whether the given names of one can be those of the other, or their beginnings: "Th." is no
  // "Tobias".
  bool Fits(const PersonName& one, const PersonName& fuller);

 private:
  NameWords words_;
  std::vector<GivenWord> given_;  // of all names
  std::vector<PersonName> names_;
  std::vector<bool> is_open_;  // by family, as the next
  std::vector<bool> has_initials_;
  std::string form_;
};

}  // namespace symd
