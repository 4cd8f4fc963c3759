// Dates of a week; see week.h.
#include "record/week.h"

#include <array>
#include <chrono>

namespace symd {
namespace {

using Dates = std::array<Date, 7>;  // by weekday

Date DateOf(std::chrono::sys_days day) {
  const std::chrono::year_month_day calendar(day);
  const int year = static_cast<int>(calendar.year());
  if (year < 1 || year > 9999) return {};
  Date date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(static_cast<unsigned>(calendar.month()));
  date.day = static_cast<std::int8_t>(static_cast<unsigned>(calendar.day()));
  return date;
}

Dates DatesOfWeek(const Date& day, Weekday first) {
  using std::chrono::days;
  const std::chrono::sys_days known(std::chrono::year_month_day(
      std::chrono::year(day.year), std::chrono::month(static_cast<unsigned>(day.month)),
      std::chrono::day(static_cast<unsigned>(day.day))));
  const std::chrono::weekday begin(static_cast<unsigned>(first) + 1);  // chrono's 1 is Monday
  const std::chrono::sys_days start = known - (std::chrono::weekday(known) - begin);
  Dates dates;
  for (int i = 0; i < 7; ++i) {
    dates[static_cast<std::size_t>((static_cast<int>(first) + i) % 7)] = DateOf(start + days(i));
  }
  return dates;
}

void Fill(const Dates& dates, Slot* slot) {
  if (slot->date || !slot->day) return;
  slot->date = dates[static_cast<std::size_t>(slot->day.value)];
  if (slot->date) slot->date_from = Derived::kOption;
}

}  // namespace

void DateWeekdays(const Date& day, Weekday first, Programme* programme) {
  const Dates dates = DatesOfWeek(day, first);
  for (Part& part : programme->parts) {
    for (OverviewTalk& row : part.overview_talks) Fill(dates, &row.slot);
    for (OverviewSession& row : part.overview_sessions) Fill(dates, &row.slot);
    for (Session& session : part.sessions) {
      Fill(dates, &session.slot);
      for (Entry& entry : session.entries) {
        if (Talk* talk = std::get_if<Talk>(&entry)) Fill(dates, &talk->slot);
      }
    }
  }
}

}  // namespace symd
