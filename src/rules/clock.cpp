// Days and hours; see clock.h.
#include "rules/clock.h"

namespace symd {

std::string ClockText(int minutes) {
  const int of_day = minutes > kMinutesOfDay ? minutes % kMinutesOfDay : minutes;
  std::string text = "00:00";
  text[0] = static_cast<char>('0' + of_day / 600);
  text[1] = static_cast<char>('0' + of_day / 60 % 10);
  text[3] = static_cast<char>('0' + of_day % 60 / 10);
  text[4] = static_cast<char>('0' + of_day % 10);
  return text;
}

std::string MinutesText(int minutes) {
  return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

bool IsPastMidnight(int start, int end) {
  constexpr int kEvening = 18 * 60;
  constexpr int kMorning = 6 * 60;
  return start >= kEvening && end <= kMorning;
}

int EndAfter(int start, int end) { return IsPastMidnight(start, end) ? end + kMinutesOfDay : end; }

bool EndsBeforeStart(const Slot& slot) {
  const bool printed = slot.start_from == Derived::kPrinted && slot.end_from == Derived::kPrinted;
  return printed && slot.start && slot.end && !slot.last_day &&
         EndAfter(slot.start.minutes, slot.end.minutes) < slot.start.minutes;
}

// Sakamoto's method: days of the months before, with the leap day at the end of a year that begins
// in March.
Weekday WeekdayOf(const Date& date) {
  constexpr int kShift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = date.month < 3 ? date.year - 1 : date.year;
  const int from_sunday =
      (year + year / 4 - year / 100 + year / 400 + kShift[date.month - 1] + date.day) % 7;
  return static_cast<Weekday>((from_sunday + 6) % 7);
}

bool HasWrongWeekday(const Slot& slot) {
  const bool printed = slot.day_from == Derived::kPrinted && slot.date_from == Derived::kPrinted;
  return printed && slot.day && slot.date && !slot.last_day &&
         WeekdayOf(slot.date) != slot.day.value;
}

int DaysFrom(Weekday from, Weekday day) {
  return (static_cast<int>(day) - static_cast<int>(from) + 7) % 7;
}

bool AreOnDifferentDays(const Slot& one, const Slot& other) {
  const Date& a = one.date;
  const Date& b = other.date;
  if (a && b) return a.year != b.year || a.month != b.month || a.day != b.day;
  return one.day && other.day && one.day.value != other.day.value;
}

}  // namespace symd
