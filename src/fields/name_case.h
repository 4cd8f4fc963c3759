// Capitals of names turned into the case that their bearers write, word by word.
#pragma once

#include "fields/name_words.h"

namespace symd {

// Sets the forms of the words that are in capitals, and the steps that made them. Particles have
// been marked.
void SetForms(const NameData& data, WordsOfName* words);

// The forms that capitals stand for, joined by "/", "Weiss/Weiß", when a word of the name in
// capitals, or a piece of it, allows several without one being in common use; else "". `position`
// becomes that of the word.
std::string OtherForms(const WordsOfName& words, const NameData& data, std::size_t* position);

}  // namespace symd
