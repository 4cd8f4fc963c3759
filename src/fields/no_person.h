// Names of collaborations, teams and institutions where a person's is expected: "●PANDARA
// Collaboration".
#pragma once

#include "fields/name_words.h"

namespace symd {

bool IsNoPerson(const WordsOfName& words, const NameData& data);

}  // namespace symd
