// Given and family name; see name_family.h. grammars/names.json explains its lists.
#include "fields/name_family.h"

#include "text/unicode.h"

namespace symd {
namespace {

std::size_t TakeParticles(const WordsOfName& words, std::size_t begin) {
  while (begin > 0 && words[begin - 1].particle) --begin;
  return begin;
}

// "al-Nuaimi", "El Amrani".
bool HasArticle(const NameWord& word, const NameData& data) {
  const std::string_view lower = word.lower;
  const auto article = data.joined.find(lower.substr(0, lower.find('-')));
  return article != data.joined.end() && !article->second.first.empty();
}

// "Pedro de las Casas del Valle": an earlier particle begins the family name. A given name can
// have one too: "María del Carmen", where the name before it is one of such; "José de Jesús",
// where that behind it is; and "Abdallah bin Saleh al-Nuaimi", where it names the father.
std::size_t FirstParticle(const WordsOfName& words, std::size_t begin, const NameData& data) {
  const auto devout = data.given_names.find("devout");
  for (std::size_t i = 1; i + 1 < begin; ++i) {
    if (!words[i].particle) continue;
    if (devout != data.given_names.end() && devout->second.contains(words[i - 1].lower)) break;
    std::size_t named = i;
    while (named < begin && words[named].particle) ++named;
    const bool given = Known(data.devout_words, words[named]) != data.devout_words.end();
    const bool father =
        Known(data.filiations, words[i]) != data.filiations.end() && HasArticle(words[begin], data);
    if (named == begin || !(given || father)) return i;
    i = named;
  }
  return begin;
}

// Whether the word before `begin` belongs to the family name that begins there.
bool TakesWordBefore(const WordsOfName& words, std::size_t begin, const NameData& data) {
  const NameWord& before = words[begin - 1];
  const std::string folded = Folded(before.printed);  // "García López", "Muñoz-Torres Gil"
  const std::size_t piece = folded.rfind('-') + 1;
  if (data.double_families.contains(std::string_view(folded).substr(piece))) return true;
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
