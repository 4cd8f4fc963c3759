// Given and family name; see name_family.h. grammars/names.json explains its lists.
#include "fields/name_family.h"

#include "text/unicode.h"

namespace symd {
namespace {

std::size_t TakeParticles(const WordsOfName& words, std::size_t begin) {
  while (begin > 0 && words[begin - 1].particle) --begin;
  return begin;
}

// "Pedro de las Casas del Valle": an earlier particle begins the family name. A given name can
// have one too, "María del Carmen": then the name before it is one of such.
std::size_t FirstParticle(const WordsOfName& words, std::size_t begin, const NameData& data) {
  const auto devout = data.given_names.find("devout");
  for (std::size_t i = 1; i + 1 < begin; ++i) {
    if (!words[i].particle) continue;
    if (devout != data.given_names.end() && devout->second.contains(words[i - 1].lower)) break;
    return i;
  }
  return begin;
}

// Whether the word before `begin` belongs to the family name that begins there.
bool TakesWordBefore(const WordsOfName& words, std::size_t begin, const NameData& data) {
  const NameWord& before = words[begin - 1];
  if (data.double_families.contains(Folded(before.printed))) return true;        // "García López"
  if (Known(data.kin_words, words[begin]) != data.kin_words.end()) return true;  // "Alves Neto"
  // "Meyer zu Bergholz", but "Anna Meyer Bergholz"
  return words[begin].particle && begin + 1 < words.size() &&
         Known(data.joining_families, before) != data.joining_families.end();
}

}  // namespace

std::size_t FamilyBegin(const WordsOfName& words, std::size_t end, const NameData& data) {
  if (end == 0) return 0;
  std::size_t begin = TakeParticles(words, end - 1);
  if (begin > 2 && IsLink(words, begin - 1, data)) return TakeParticles(words, begin - 2);
  if (begin >= 2 && TakesWordBefore(words, begin, data)) begin = TakeParticles(words, begin - 1);
  return FirstParticle(words, begin, data);
}

}  // namespace symd
