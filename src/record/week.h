// Week: dates of weekdays, when the week is known from outside of the programme.
#pragma once

#include "symd/programme.h"

namespace symd {

// Gives each weekday of the record that has no date yet its date in the week that `day` lies in. A
// week begins with `first`. Dates outside of the years 1 to 9999 stay null.
void DateWeekdays(const Date& day, Weekday first, Programme* programme);

}  // namespace symd
