// Street and institution; see institution_part.h. The lists of grammars/dpg.json rank the words.
#include "fields/institution_part.h"

#include "fields/value.h"

namespace symd {
namespace {

constexpr int kUniversity = 5;
constexpr int kUnit = 2;  // up to here: departments, chairs, groups

// "Physikalisches Institut der Universität Bonn": an institute with its university in one element.
// Those of societies and academies have these in their own name.
void SplitOwner(Range element, Address* address) {
  const std::string_view text = address->Slice(element);
  for (const auto& [joint, meaning] : address->grammar.list(WordList::kOwnedBy).all()) {
    const std::size_t at = text.find(" " + joint + " ");
    if (at == std::string_view::npos) continue;
    const int rank = address->words.RankOf(text.substr(0, at));
    const std::size_t owner = at + joint.size() + 2;
    if (rank == 0 || rank > kInstituteRank) continue;
    if (address->words.RankOf(text.substr(owner)) != kUniversity) continue;
    address->parts.department.push_back(
        {element.begin, element.begin + static_cast<std::uint32_t>(at)});
    address->parts.institution.begin = element.begin + static_cast<std::uint32_t>(owner);
    return;
  }
}

// The element of highest rank, the last of several. Among units of institutions one that is none,
// "Siemens, Energy Group", and the first where no word tells.
std::size_t FindInstitution(const Address& address) {
  const std::vector<Range>& elements = address.elements;
  std::size_t best = 0;
  int best_rank = -1;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const int rank = address.words.RankOf(address.Slice(elements[i]));
    if (rank > best_rank || (rank == best_rank && rank > 0)) {
      best = i;
      best_rank = rank;
    }
  }
  if (best_rank < 1 || best_rank > kUnit) return best;
  for (std::size_t i = elements.size(); i-- > 0;) {
    const std::string_view text = address.Slice(elements[i]);
    if (address.words.RankOf(text) == 0 && !address.words.IsSubject(text)) return i;
  }
  return best;
}

// "Cantoblanco" before "28049 Madrid", "Istanbul" behind "34450 Sarıyer": a part of a town, or the
// town of a part, is no unit. Units are rarely one word that tells nothing.
bool IsDistrict(const Address& address, std::size_t position, std::size_t institution) {
  const Range element = address.elements[position];
  return position > institution && position + 1 == address.elements.size() &&
         !address.parts.city.empty() &&
         address.Slice(element).find(' ') == std::string_view::npos &&
         LooksLikeTown(address, element);
}

}  // namespace

void TakeStreet(Address* address) {
  std::vector<Range>& elements = address->elements;
  const AffiliationParts& parts = address->parts;
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const std::string_view text = address->Slice(elements[i]);
    const bool before_town = i + 1 == elements.size() && !parts.postcode.empty() &&
                             elements[i].end < parts.postcode.begin;
    const bool without_number =
        before_town && address->words.RankOf(text) == 0 && address->words.HasStreetWord(text);
    if (!without_number && !IsStreet(*address, text)) continue;
    address->parts.street = elements[i];
    elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

void TakeInstitution(Address* address) {
  if (address->elements.empty()) return;
  const std::size_t best = FindInstitution(*address);
  address->parts.institution = address->elements[best];
  for (std::size_t i = 0; i < address->elements.size(); ++i) {
    if (i != best) {
      if (IsDistrict(*address, i, best)) continue;
      address->parts.department.push_back(address->elements[i]);
    } else {
      SplitOwner(address->elements[i], address);
    }
  }
}

}  // namespace symd
