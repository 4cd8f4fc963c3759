// Author lists that are printed twice (FORMAT.md, section 3). The record keeps both.
#pragma once

#include "fields/author_list.h"
#include "fields/credit.h"

namespace symd {

// Adds the list to `list` when the segment behind it has it once more: "Title — ●A and B — ●A and
// B — Institute".
void TakeSecondList(std::string_view text, const GrammarData& grammar, CreditCut* cut,
                    AuthorList* list);

// How many people a list has; 1 when it has one person several times.
std::size_t CountPeople(std::string_view text, const AuthorList& list);

}  // namespace symd
