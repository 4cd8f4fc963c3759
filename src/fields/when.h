// Times: "Monday, March 17, 2025, 15:00–17:45", "Mo-Fr", "Dienstag ganztags" and what keys and rows
// print of them. Weekdays and months are the grammar's words, in either order of day and month.
#pragma once

#include "fields/value.h"

namespace symd {

struct When {
  Slot slot;              // the place stays empty
  std::uint32_t end = 0;  // where the time ends in the text
};

// Reads the time with which a range begins: days, date and hours as far as they are there, up to
// the first word that is none of them. What stands between them is owned as markup; an hour or a
// date that no clock or calendar has stays out of the slot, its bytes unrecognised, and is
// observed.
When ReadWhen(const Plain& plain, Range range, const GrammarData& grammar, Values* values);

}  // namespace symd
