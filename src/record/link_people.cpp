// Linking of people; see link_people.h. Everything is looked up by keys; no name is compared with
// all others. A *node* is what certainly is one person: all mentions of one name, or, where its
// first given name is abbreviated, those of one institution.
#include "record/link_people.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "record/grouped.h"
#include "record/person_names.h"
#include "record/sets.h"

namespace symd {
namespace {

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

// Family, given names as one word, and an institution (kNone: all of the document).
struct Key {
  std::uint32_t family;
  std::uint32_t form;
  std::uint32_t institution;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  std::size_t operator()(const Key& key) const {
    std::uint64_t hash = (std::uint64_t{key.family} << 32U | key.form) * 0x9E3779B97F4A7C15U;
    hash = (hash ^ hash >> 32U ^ key.institution) * 0x9E3779B97F4A7C15U;
    return hash ^ hash >> 32U;
  }
};

class PeopleLinker {
 public:
  PeopleLinker(const GrammarData& grammar, const NameMentions& mentions, TextArena* arena)
      : mentions_(mentions),
        names_(grammar, mentions.names, arena),
        nodes_of_family_(names_.family_count()) {}

  std::vector<PersonLink> Link() && {
    MakeNodes();
    JoinEqual();
    if (!open_nodes_.empty()) LinkShorter();
    std::vector<PersonLink> links;
    links.reserve(mentions_.all.size());
    for (const std::uint32_t node : node_of_mention_) {
      links.push_back({sets_.Find(node), by_institution_[node]});
    }
    return links;
  }

 private:
  // --- nodes ------------------------------------------------------------------------------------

  void MakeNodes() {
    std::vector<std::uint32_t> node_of_name(mentions_.names.size(), kNone);
    std::unordered_map<Key, std::uint32_t, KeyHash> abbreviated;
    for (const NameMention& mention : mentions_.all) {
      const PersonName& name = names_.Of(mention.name);
      std::uint32_t* node = &node_of_name[mention.name];
      if (name.IsAbbreviated()) {
        const std::uint32_t first =
            mention.institutions.count == 0 ? kNone : InstitutionsOf(mention).front();
        node = &abbreviated.emplace(Key{mention.name, 0, first}, kNone).first->second;
      }
      if (*node == kNone) {
        *node = sets_.Add();
        name_of_node_.push_back(mention.name);
        has_institution_.push_back(false);
        ++nodes_of_family_[name.family];
      }
      node_of_mention_.push_back(*node);
      if (mention.institutions.count != 0) has_institution_[*node] = true;
    }
    by_institution_.resize(sets_.size());
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      if (IsOpen(node)) open_nodes_.push_back(node);
    }
  }

  // Most families have one bearer, and most others no short names.
  bool IsOpen(std::uint32_t node) const {
    return nodes_of_family_[NameOf(node).family] > 1 && names_.IsOpen(NameOf(node));
  }

  std::span<const std::uint32_t> InstitutionsOf(const NameMention& mention) const {
    return std::span(mentions_.institutions)
        .subspan(mention.institutions.first, mention.institutions.count);
  }

  const PersonName& NameOf(std::uint32_t node) const { return names_.Of(name_of_node_[node]); }

  void Join(std::uint32_t one, std::uint32_t other) {
    const bool has = has_institution_[sets_.Find(one)] || has_institution_[sets_.Find(other)];
    has_institution_[sets_.Join(one, other)] = has;
  }

  // Names that are equal but for case, diacritics and marks.
  void JoinEqual() {
    std::unordered_map<Key, std::uint32_t, KeyHash> known;
    known.reserve(sets_.size());
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      const PersonName& name = NameOf(node);
      if (name.IsAbbreviated() || nodes_of_family_[name.family] == 1) continue;
      const auto [place, is_new] =
          known.emplace(Key{name.family, names_.OwnForm(name), kNone}, node);
      if (!is_new) Join(place->second, node);
    }
  }

  // --- shorter names ---------------------------------------------------------------------------

  // Names with more given names come first, of these those that are written out: what can be
  // meant by a shorter name is then known already.
  static constexpr std::size_t kMostWords = 4;
  static constexpr std::size_t kBuckets = kMostWords * 3;
  std::size_t BucketOf(std::uint32_t node) const {
    const PersonName& name = NameOf(node);
    const std::size_t count = std::clamp<std::size_t>(name.given.size(), 1, kMostWords);
    const std::size_t written_out = name.IsAbbreviated() ? 2 : name.HasAbbreviation() ? 1 : 0;
    return (kMostWords - count) * 3 + written_out;
  }

  void LinkShorter() {
    GroupOpenNodes();
    std::array<std::vector<std::uint32_t>, kBuckets> buckets;
    for (const std::uint32_t node : open_nodes_) buckets[BucketOf(node)].push_back(node);
    for (const std::vector<std::uint32_t>& bucket : buckets) {
      for (const bool with : {true, false}) {
        for (const std::uint32_t node : bucket) {
          if (institutions_->Of(node).empty() != with) Resolve(node);
        }
        for (const std::uint32_t node : bucket) {
          if (institutions_->Of(node).empty() != with) Register(node);
        }
      }
    }
  }

  // Institutions and lists of the nodes that are looked at, and for each list who stands in it.
  void GroupOpenNodes() {
    Grouped::Pairs institutions;
    Grouped::Pairs lists;
    Grouped::Pairs members;
    for (std::size_t i = 0; i < mentions_.all.size(); ++i) {
      const std::uint32_t node = node_of_mention_[i];
      if (!IsOpen(node)) continue;
      const NameMention& mention = mentions_.all[i];
      for (const std::uint32_t number : InstitutionsOf(mention)) {
        institutions.emplace_back(node, number);
      }
      lists.emplace_back(node, mention.list);
      members.emplace_back(mention.list, node);
    }
    institutions_.emplace(institutions, sets_.size(), mentions_.institution_count);
    lists_.emplace(lists, sets_.size(), mentions_.list_count);
    members_.emplace(members, mentions_.list_count, sets_.size());
  }

  struct Candidate {
    std::uint32_t node = kNone;  // one of the person's
    bool several = false;
  };

  // Makes the node known under the forms that shorter names can have: "anna m." and "anna", and
  // where the family has initials "a.m." and "a.". Equal names that are written out are joined
  // already.
  void Register(std::uint32_t node) {
    const PersonName& name = NameOf(node);
    const std::size_t count = name.given.size();
    if (count == 0) return;
    const std::uint32_t own = names_.OwnForm(name);
    if (name.IsAbbreviated()) {
      JoinSame(node, own);
      RegisterForm(node, own);
    } else if (count > 1) {
      RegisterForm(node, names_.FormOf(name, count, 1));
      RegisterForm(node, names_.FormOf(name, 1, 1));
    }
    if (!names_.HasInitials(name)) return;
    const std::uint32_t initials = names_.FormOf(name, count, 0);
    if (initials != own) RegisterForm(node, initials);
    if (count > 1) RegisterForm(node, names_.FormOf(name, 1, 0));
  }

  // Nodes with one form are one person's where they share an institution, or where both have none.
  void JoinSame(std::uint32_t node, std::uint32_t own) {
    constexpr int kMostTries = 16;  // each looks through the lists of the node
    int tries = 0;
    const auto join = [&](std::uint32_t institution) {
      const auto found = candidates_.find({NameOf(node).family, own, institution});
      if (found == candidates_.end() || found->second.several) return;
      const std::uint32_t other = found->second.node;
      if (institution == kNone && !institutions_->Of(other).empty()) return;
      if (names_.OwnForm(NameOf(other)) != own || sets_.Find(other) == sets_.Find(node)) return;
      if (++tries <= kMostTries && CanBe(node, other)) Join(other, node);
    };
    for (const Grouped::Item& item : institutions_->Of(node)) join(item.number);
    if (institutions_->Of(node).empty()) join(kNone);
  }

  void RegisterForm(std::uint32_t node, std::uint32_t form) {
    const std::uint32_t family = NameOf(node).family;
    RegisterKey(node, {family, form, kNone});
    for (const Grouped::Item& item : institutions_->Of(node)) {
      RegisterKey(node, {family, form, item.number});
    }
  }

  void RegisterKey(std::uint32_t node, const Key& key) {
    const auto [place, is_new] = candidates_.emplace(key, Candidate{node});
    if (!is_new) place->second.several |= sets_.Find(place->second.node) != sets_.Find(node);
  }

  // Looks for the one person that the name of a node can mean.
  void Resolve(std::uint32_t node) {
    const PersonName& name = NameOf(node);
    if (name.given.empty()) return;
    Key key = {name.family, names_.OwnForm(name), kNone};
    Candidate near;
    for (const Grouped::Item& item : institutions_->Of(node)) {
      key.institution = item.number;
      const auto found = candidates_.find(key);
      if (found == candidates_.end()) continue;
      near.several |= found->second.several;
      near.several |= near.node != kNone && sets_.Find(near.node) != sets_.Find(found->second.node);
      near.node = found->second.node;
    }
    key.institution = kNone;
    const auto all = candidates_.find(key);
    if (all == candidates_.end() || near.several) return;
    if (near.node != kNone) {
      if (!CanBe(node, near.node)) return;
      by_institution_[node] = all->second.several || IsFewer(node, near.node);
      return Join(near.node, node);
    }
    const std::uint32_t only = all->second.node;
    if (all->second.several || !CanBe(node, only)) return;
    if (has_institution_[sets_.Find(node)] && has_institution_[sets_.Find(only)]) return;
    Join(only, node);
  }

  bool IsFewer(std::uint32_t node, std::uint32_t fuller) const {
    return NameOf(node).given.size() < NameOf(fuller).given.size();
  }

  // No list has one person twice.
  bool CanBe(std::uint32_t node, std::uint32_t fuller) {
    return names_.Fits(NameOf(node), NameOf(fuller)) && !StandTogether(node, fuller);
  }

  // A list of very many is not searched; it speaks against the link.
  bool StandTogether(std::uint32_t node, std::uint32_t other) {
    constexpr std::size_t kLongest = 64;
    for (const Grouped::Item& list : lists_->Of(node)) {
      const std::span<const Grouped::Item> members = members_->Of(list.number);
      if (members.size() > kLongest) return true;
      for (const Grouped::Item& member : members) {
        if (member.number != node && sets_.Find(member.number) == sets_.Find(other)) return true;
      }
    }
    return false;
  }

  const NameMentions& mentions_;
  PersonNames names_;  // as the mentions' names

  Sets sets_;  // of nodes
  std::vector<std::uint32_t> node_of_mention_;
  std::vector<std::uint32_t> name_of_node_;
  std::vector<std::uint32_t> nodes_of_family_;
  std::vector<bool> has_institution_;  // of a set
  std::vector<bool> by_institution_;   // by node
  std::vector<std::uint32_t> open_nodes_;

  std::optional<Grouped> institutions_;  // by node
  std::optional<Grouped> lists_;         // by node
  std::optional<Grouped> members_;       // by list
  std::unordered_map<Key, Candidate, KeyHash> candidates_;
};

}  // namespace

std::vector<PersonLink> LinkPeople(const GrammarData& grammar, const NameMentions& mentions,
                                   TextArena* arena) {
  return PeopleLinker(grammar, mentions, arena).Link();
}

}  // namespace symd
