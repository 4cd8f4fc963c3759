// Appearances: the entries of the record in which people and institutions stand, by what names
// them: the id of a talk, where it has none of its session, and where that has none the code of
// its part.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/text_hash.h"
#include "record/grouped.h"
#include "symd/programme.h"

namespace symd {

// Numbers of entries by their names; "" is one as well, for what has no name at all.
class EntryNames {
 public:
  std::uint32_t NumberOf(std::string_view name) {
    const auto number = static_cast<std::uint32_t>(names_.size());
    const auto [place, is_new] = numbers_.emplace(name, number);
    if (is_new) names_.push_back(name);
    return place->second;
  }

  std::string_view NameOf(std::uint32_t number) const { return names_[number]; }
  std::size_t size() const { return names_.size(); }

 private:
  struct Hash {
    std::size_t operator()(std::string_view text) const { return HashOfText(text); }
  };
  std::unordered_map<std::string_view, std::uint32_t, Hash> numbers_;
  std::vector<std::string_view> names_;
};

// Adds the entries of one group to the programme's list.
inline Slice AppendEntries(const Grouped& grouped, std::size_t group, const EntryNames& names,
                           std::vector<std::string_view>* appearances) {
  Slice slice;
  slice.first = static_cast<std::uint32_t>(appearances->size());
  for (const Grouped::Item& item : grouped.Of(group)) {
    const std::string_view name = names.NameOf(item.number);
    if (!name.empty()) appearances->push_back(name);
  }
  slice.count = static_cast<std::uint32_t>(appearances->size()) - slice.first;
  return slice;
}

}  // namespace symd
