// Days and hours as rules compare and print them.
#pragma once

#include <string>

#include "symd/programme.h"

namespace symd {

inline constexpr int kMinutesOfDay = 24 * 60;

// "15:30"; minutes beyond a day are those of the next.
std::string ClockText(int minutes);

// "1 minute", "15 minutes".
std::string MinutesText(int minutes);

// Whether an end before its start is past midnight (RECORD.md, "Time"), and that end so many
// minutes after the midnight before the start.
bool IsPastMidnight(int start, int end);
int EndAfter(int start, int end);

// Whether both hours are printed and the end is before the start, on one day.
bool EndsBeforeStart(const Slot& slot);

Weekday WeekdayOf(const Date& date);

// Whether day and date are printed beside each other and disagree.
bool HasWrongWeekday(const Slot& slot);

// How many days after `from` a day is, 0 to 6.
int DaysFrom(Weekday from, Weekday day);

// Whether two slots are known to be on different days.
bool AreOnDifferentDays(const Slot& one, const Slot& other);

}  // namespace symd
