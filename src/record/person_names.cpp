// Names for comparing; see person_names.h.
#include "record/person_names.h"

namespace symd {
namespace {

// The family name with what stands behind it, "Smith Jr.": that tells father and son apart.
std::string_view FamilyOf(const Name& name) {
  const std::string_view full = name.full.value;
  const std::string_view family = name.family.value;
  const std::size_t at = full.rfind(family);
  return at == full.npos ? family : full.substr(at);
}

}  // namespace

PersonNames::PersonNames(const GrammarData& grammar, const std::vector<const Name*>& names,
                         TextArena* arena)
    : words_(grammar, arena) {
  std::vector<std::size_t> ends;
  ends.reserve(names.size());
  names_.resize(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    names_[i].family = words_.NumberOf(FamilyOf(*names[i]));
    words_.ReadGiven(names[i]->given.value, &given_);
    ends.push_back(given_.size());
  }
  // Only now it is known which words are one, and where the given names stay.
  is_open_.resize(words_.size());
  has_initials_.resize(words_.size());
  std::size_t begin = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    names_[i].family = words_.Same(names_[i].family);
    names_[i].given = std::span(given_).subspan(begin, ends[i] - begin);
    begin = ends[i];
    const PersonName& name = names_[i];
    if (name.IsAbbreviated()) has_initials_[name.family] = true;
    if (name.given.size() > 1 || name.IsAbbreviated()) is_open_[name.family] = true;
  }
}

std::uint32_t PersonNames::FormOf(const PersonName& name, std::size_t count,
                                  std::size_t short_from) {
  if (count == 1 && short_from > 0 && !name.given.front().abbreviated) {
    return words_.Same(name.given.front().word);
  }
  form_.clear();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view letters = words_.LettersOf(name.given[i].word);
    const bool initial = i >= short_from || name.given[i].abbreviated;
    form_ += initial ? letters.substr(0, 1) : letters;
    if (initial) form_ += '.';
  }
  return words_.Same(words_.NumberOfLetters(form_));
}

bool PersonNames::Fits(const PersonName& one, const PersonName& fuller) {
  for (std::size_t i = 0; i < std::min(one.given.size(), fuller.given.size()); ++i) {
    const GivenWord& a = one.given[i];
    const GivenWord& b = fuller.given[i];
    const std::string_view letters = words_.LettersOf(a.word);
    const std::string_view other = words_.LettersOf(b.word);
    const bool fits = a.abbreviated && b.abbreviated ? letters.front() == other.front()
                      : a.abbreviated                ? other.starts_with(letters)
                      : b.abbreviated                ? letters.starts_with(other)
                                                     : letters == other;
    if (!fits) return false;
  }
  return true;
}

}  // namespace symd
