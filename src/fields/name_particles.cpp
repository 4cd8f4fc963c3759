// Particles; see name_particles.h. grammars/names.json explains its lists.
#include "fields/name_particles.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

// "von" of "Müller-von der Heyde".
std::string_view LastPiece(std::string_view word) { return word.substr(word.rfind('-') + 1); }

bool NamesNeighbour(const std::vector<std::string>& list, std::string_view neighbour) {
  return list.empty() || std::find(list.begin(), list.end(), LastPiece(neighbour)) != list.end();
}

// "Nguyen Van Hung", "Xiao Di Wang": a given name that looks like a particle.
bool IsGivenName(const WordsOfName& words, const NameWord& word, const NameData& data) {
  for (const NameData::NotParticle& rule : data.not_particles) {
    if (std::find(rule.words.begin(), rule.words.end(), word.lower) == rule.words.end()) continue;
    const auto is_family = [&](const NameWord& other) {
      return std::find(rule.families.begin(), rule.families.end(), Folded(other.printed)) !=
             rule.families.end();
    };
    if (!(rule.first && is_family(words.front())) && !(rule.last && is_family(words.back()))) {
      continue;
    }
    return std::none_of(rule.unless.begin(), rule.unless.end(), [&](const std::string& language) {
      return HasGivenName(words, language, data);  // "Erwan Le Du"
    });
  }
  return false;
}

const NameData::Particle* ParticleOf(const WordsOfName& words, std::size_t position,
                                     const NameData& data) {
  const NameWord& word = words[position];
  const std::string_view text = LastPiece(word.lower);
  const bool is_piece = text.size() != word.lower.size();
  if (!(is_piece || word.known) || !data.particle_words.contains(text)) return nullptr;
  const bool printed_small = word.letters.upper == 0;
  if (position == 0 && !printed_small) return nullptr;
  if (IsGivenName(words, word, data)) return nullptr;
  for (const NameData::Particle& particle : data.particles) {
    if (particle.word != text) continue;
    if (is_piece && (particle.form != text || particle.printed)) continue;  // "Xiao-Di"
    if (particle.printed && word.printed != particle.form) continue;
    if (!NamesNeighbour(particle.after, position == 0 ? "" : words[position - 1].lower)) continue;
    if (!NamesNeighbour(particle.before, words[position + 1].lower)) continue;
    if (!particle.given.empty() && !HasGivenName(words, particle.given, data)) continue;
    return &particle;
  }
  return nullptr;
}

}  // namespace

void MarkParticles(const NameData& data, WordsOfName* words) {
  for (std::size_t i = 0; i + 1 < words->size(); ++i) {
    (*words)[i].particle = ParticleOf(*words, i, data) != nullptr;
  }
}

std::string ParticleForm(const WordsOfName& words, std::size_t position, const NameData& data) {
  const std::string_view printed = words[position].printed;
  const NameData::Particle* particle = ParticleOf(words, position, data);
  if (particle == nullptr) return std::string(printed);
  std::string form = particle->form;
  const std::size_t straight = form.find('\'');
  if (straight != std::string::npos && printed.find(kCurlyApostrophe) != std::string_view::npos) {
    form.replace(straight, 1, kCurlyApostrophe);
  }
  return form;
}

}  // namespace symd
