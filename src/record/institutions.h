// Mentions of institutions: where each is printed, under a key that its spellings share.
#pragma once

#include "grammar/grammar.h"
#include "symd/programme.h"

namespace symd {

// Lists the institutions of all affiliations in the order of the record. The key has the words that
// tell an institution from others, in one language, without diacritics, hyphens and short forms.
// Names without a word of their own ("Institute of Physics") are left out: many share them.
std::vector<InstitutionMention> ListInstitutions(const GrammarData& grammar, Programme* programme);

}  // namespace symd
