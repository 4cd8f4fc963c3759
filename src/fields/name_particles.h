// Particles of family names: "van der", "de la", "al".
#pragma once

#include "fields/name_words.h"

namespace symd {

// Marks the words of a name that are particles of the family name behind them. The last word is
// none, and the first only in small letters.
void MarkParticles(const NameData& data, WordsOfName* words);

// How a particle of a name in capitals is written; the printed apostrophe stays.
std::string ParticleForm(const WordsOfName& words, std::size_t position, const NameData& data);

}  // namespace symd
