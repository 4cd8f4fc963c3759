// Given and family name.
#pragma once

#include "fields/name_words.h"

namespace symd {

// The first word of the family name among the first `end` words of a name. Particles have been
// marked. A name of one word is a family name.
std::size_t FamilyBegin(const WordsOfName& words, std::size_t end, const NameData& data);

}  // namespace symd
