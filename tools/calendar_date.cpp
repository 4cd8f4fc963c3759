// Dates; see calendar_date.h.
#include "calendar_date.h"

#include <chrono>

namespace symd_tools {
namespace {

constexpr const char* kForm = "dates are written 2025-03-17, year, month and day";

// The number that some digits make, or -1.
int NumberIn(const std::string& text, std::size_t begin, std::size_t size) {
  int number = 0;
  for (std::size_t i = begin; i < begin + size; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

}  // namespace

symd::Result<symd::Date> ReadDate(const std::string& text) {
  const bool form = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const int year = form ? NumberIn(text, 0, 4) : -1;
  const int month = form ? NumberIn(text, 5, 2) : -1;
  const int day = form ? NumberIn(text, 8, 2) : -1;
  if (year < 1000 || month < 0 || day < 0) {
    return symd::Error{"'" + text + "' is no date; " + kForm};
  }
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return symd::Error{"the calendar has no day '" + text + "'; " + kForm};
  symd::Date result;
  result.year = static_cast<std::int16_t>(year);
  result.month = static_cast<std::int8_t>(month);
  result.day = static_cast<std::int8_t>(day);
  return result;
}

}  // namespace symd_tools
