// Printings: a talk that is printed twice, as the row of its session's web page and on a page of
// its own, is one talk.
#pragma once

#include "symd/programme.h"

namespace symd {

// Whether two printings can be of one talk: title, times, place, authors and presenters agree as
// far as both print them.
bool Agree(const Talk& one, const Talk& other);

// Gives `talk` what only `other` prints; `other_is_row` when that is the row of a session's page.
void Merge(Talk* talk, Talk other, bool other_is_row);

}  // namespace symd
