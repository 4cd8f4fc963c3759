// Times; see when.h.
#include "fields/when.h"

#include <array>
#include <optional>

#include "blocks/scan.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

bool IsLetterByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 0xC3 && byte <= 0xCA) || (byte >= 0x80 && byte < 0xC0);
}

int DaysOf(int month, int year) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

class WhenReader {
 public:
  WhenReader(const Plain& plain, Range range, const GrammarData& grammar, Values* values)
      : plain_(plain),
        text_(plain.text()),
        at_(range.begin),
        end_(range.end),
        grammar_(grammar),
        values_(*values) {}

  When Read() && {
    When when;
    when.end = at_;
    while (at_ < end_) {
      const std::uint32_t before = at_;
      SkipSeparators();
      if (at_ >= end_ || !(TakeDays(&when.slot) || TakeDate(&when.slot) || TakeHours(&when.slot))) {
        break;
      }
      values_.Own(plain_, {before, token_begin_});  // blanks and commas
      when.end = at_;
      if (hours_) break;
    }
    return when;
  }

 private:
  void SkipSeparators() {
    while (at_ < end_ && (text_[at_] == ' ' || text_[at_] == ',')) ++at_;
    token_begin_ = at_;
  }

  std::string_view WordAt(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < end_ && IsLetterByte(text_[end])) ++end;
    return text_.substr(at, end - at);
  }

  std::string_view DigitsAt(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < end_ && IsDigit(text_[end])) ++end;
    return text_.substr(at, end - at);
  }

  std::uint32_t Behind(std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - text_.data() +
                                      static_cast<std::ptrdiff_t>(part.size()));
  }

  std::uint32_t SkipBlanks(std::uint32_t at) const {
    while (at < end_ && text_[at] == ' ') ++at;
    return at;
  }

  // Behind a dash with or without blanks around it, or `at` when there is none.
  std::uint32_t BehindDash(std::uint32_t at) const {
    const std::uint32_t dash = SkipBlanks(at);
    for (const std::string_view mark : {"–", "-", "—", "‒", "−"}) {
      if (text_.substr(0, end_).substr(dash).starts_with(mark)) {
        return SkipBlanks(dash + static_cast<std::uint32_t>(mark.size()));
      }
    }
    return at;
  }

  // --- days -------------------------------------------------------------------------------------

  std::optional<Weekday> WeekdayOf(std::string_view word) const {
    if (word.size() < 2 || word.size() > 12) return std::nullopt;
    const auto found = grammar_.weekdays.find(LowerCased(word));
    if (found == grammar_.weekdays.end()) return std::nullopt;
    return found->second;
  }

  Day MakeDay(Weekday value, std::string_view word) {
    const Range range = RangeOf(text_, word);
    values_.Observe(ObservationKind::kWeekday, plain_.SourceOf(range));
    return {value, values_.MakeAt(plain_, range, StepBit(Step::kLookup))};
  }

  bool TakeDays(Slot* slot) {
    if (slot->day) return false;
    const std::string_view word = WordAt(at_);
    const std::optional<Weekday> day = WeekdayOf(word);
    if (!day) return false;
    slot->day = MakeDay(*day, word);
    at_ = TakeFullStop(Behind(word));
    const std::uint32_t next = BehindDash(at_);
    if (next == at_) return true;
    const std::string_view last_word = WordAt(next);
    const std::optional<Weekday> last = WeekdayOf(last_word);
    if (!last) return true;
    values_.Own(plain_, {at_, next});
    slot->last_day = MakeDay(*last, last_word);
    at_ = TakeFullStop(Behind(last_word));
    return true;
  }

  // "Mo." before a blank or a comma.
  std::uint32_t TakeFullStop(std::uint32_t at) {
    if (at >= end_ || text_[at] != '.') return at;
    values_.Own(plain_, {at, at + 1});
    return at + 1;
  }

  // --- dates ------------------------------------------------------------------------------------

  int MonthOf(std::string_view word) const {
    if (word.size() < 3 || word.size() > 12) return 0;
    const auto found = grammar_.months.find(LowerCased(word));
    return found == grammar_.months.end() ? 0 : found->second;
  }

  // "March 17, 2025", "17 March 2025", "17. März 2025".
  bool TakeDate(Slot* slot) {
    if (slot->date) return false;
    std::string_view month = WordAt(at_);
    std::string_view day;
    std::uint32_t at = at_;
    if (MonthOf(month) != 0) {
      at = Behind(month);
      at = SkipBlanks(at < end_ && text_[at] == '.' ? at + 1 : at);
      day = DigitsAt(at);
      at = Behind(day);
      const std::string_view ordinal = WordAt(at);
      if (grammar_.list(WordList::kOrdinals).Has(ordinal)) at = Behind(ordinal);
    } else {
      day = DigitsAt(at_);
      at = Behind(day);
      at = SkipBlanks(at < end_ && text_[at] == '.' ? at + 1 : at);
      month = WordAt(at);
      at = Behind(month);
      if (at < end_ && text_[at] == '.') ++at;
    }
    if (MonthOf(month) == 0 || day.empty() || day.size() > 2) return false;
    at = SkipBlanks(at);
    if (at < end_ && text_[at] == ',') at = SkipBlanks(at + 1);
    const std::string_view year = DigitsAt(at);
    if (year.size() != 4) return false;
    at = Behind(year);
    MakeDate(NumberOf(year), MonthOf(month), NumberOf(day), {at_, at}, slot);
    at_ = at;
    return true;
  }

  void MakeDate(int year, int month, int day, Range range, Slot* slot) {
    if (year == 0 || day < 1 || day > DaysOf(month, year)) {
      values_.Observe(ObservationKind::kImpossibleDate, plain_.SourceOf(range));
      return;
    }
    values_.Observe(ObservationKind::kCalendarDate, plain_.SourceOf(range));
    slot->date.year = static_cast<std::int16_t>(year);
    slot->date.month = static_cast<std::int8_t>(month);
    slot->date.day = static_cast<std::int8_t>(day);
    slot->date.at = values_.MakeAt(plain_, range, StepBit(Step::kLookup));
  }

  // --- hours ------------------------------------------------------------------------------------

  // "9:30" at `at`, or "9.30" with `full_stop`; or an empty view.
  std::string_view ClockAt(std::uint32_t at, bool full_stop) const {
    const std::string_view hours = DigitsAt(at);
    if (hours.empty() || hours.size() > 2) return {};
    const std::uint32_t colon = Behind(hours);
    if (colon >= end_ || (text_[colon] != ':' && !(full_stop && text_[colon] == '.'))) return {};
    const std::string_view minutes = DigitsAt(colon + 1);
    if (minutes.size() != 2) return {};
    if (text_[colon] == '.' && !IsTimeOfDay(hours, minutes)) return {};
    return text_.substr(at, hours.size() + 3);
  }

  // "14.30" is a time, "30.75" and "5.02.1" are none.
  bool IsTimeOfDay(std::string_view hours, std::string_view minutes) const {
    const std::uint32_t behind = Behind(minutes);
    const bool ends = behind >= end_ || (text_[behind] != '.' && !IsLetterByte(text_[behind])) ||
                      BehindDash(behind) != behind;
    return ends && NumberOf(hours) <= 24 && NumberOf(minutes) < 60;
  }

  Clock MakeClock(std::string_view text) {
    const std::size_t colon = text.find_first_of(":.");
    const int hours = NumberOf(text.substr(0, colon));
    const int minutes = NumberOf(text.substr(colon + 1));
    const Range range = RangeOf(text_, text);
    Clock clock;
    if (minutes > 59 || hours > 24 || (hours == 24 && minutes != 0)) {
      values_.Observe(ObservationKind::kImpossibleTime, plain_.SourceOf(range));
      return clock;
    }
    clock.minutes = static_cast<std::int16_t>(hours * 60 + minutes);
    const bool changed = colon == 1 || text[colon] == '.';
    clock.at = values_.MakeAt(plain_, range, changed ? StepBit(Step::kPadded) : Steps{0});
    return clock;
  }

  // Behind a day a number with a full stop is a time; elsewhere only the range of two is.
  bool FullStopCounts(const Slot& slot) const {
    if (slot.day || slot.date) return true;
    const std::string_view start = ClockAt(at_, true);
    if (start.empty()) return false;
    const std::uint32_t next = BehindDash(Behind(start));
    return next != Behind(start) && !ClockAt(next, true).empty();
  }

  // "Tuesday 18:00–Wednesday 10:00": behind the dash the day when it ends, and the hour.
  void TakeLastDay(std::uint32_t at, bool full_stop, Slot* slot) {
    const std::string_view word = WordAt(at);
    const std::optional<Weekday> day = WeekdayOf(word);
    if (!day || slot->last_day || !slot->day) return;
    values_.Own(plain_, {at_, at});
    slot->last_day = MakeDay(*day, word);
    at_ = TakeFullStop(Behind(word));
    std::uint32_t clock = at_;
    while (clock < end_ && (text_[clock] == ' ' || text_[clock] == ',')) ++clock;
    const std::string_view end = ClockAt(clock, full_stop);
    if (end.empty()) return;
    values_.Own(plain_, {at_, clock});
    slot->end = MakeClock(end);
    at_ = Behind(end);
  }

  bool TakeHours(Slot* slot) {
    const bool full_stop = FullStopCounts(*slot);
    if (const std::string_view start = ClockAt(at_, full_stop); !start.empty()) {
      slot->start = MakeClock(start);
      at_ = Behind(start);
      const std::uint32_t next = BehindDash(at_);
      const std::string_view end = next == at_ ? std::string_view() : ClockAt(next, full_stop);
      if (!end.empty()) {
        values_.Own(plain_, {at_, next});
        slot->end = MakeClock(end);
        at_ = Behind(end);
      } else if (next != at_) {
        TakeLastDay(next, full_stop, slot);
      }
      TakeHourWord();
      hours_ = true;
      return true;
    }
    const std::string_view rest = text_.substr(at_, end_ - at_);
    for (const auto& [words, meaning] : grammar_.list(WordList::kAllDay).all()) {
      if (!rest.starts_with(words)) continue;
      const Range range = {at_, at_ + static_cast<std::uint32_t>(words.size())};
      slot->start = {0, values_.MakeAt(plain_, range, StepBit(Step::kLookup))};
      slot->end = {24 * 60, slot->start.at};
      at_ = range.end;
      hours_ = true;
      return true;
    }
    return false;
  }

  // "15:00 Uhr"
  void TakeHourWord() {
    const std::uint32_t begin = SkipBlanks(at_);
    const std::string_view word = WordAt(begin);
    if (word.empty() || begin == at_ || !grammar_.list(WordList::kHourWords).Has(word)) return;
    values_.Own(plain_, {at_, Behind(word)});
    at_ = Behind(word);
  }

  const Plain& plain_;
  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  const GrammarData& grammar_;
  Values& values_;
  std::uint32_t token_begin_ = 0;
  bool hours_ = false;
};

}  // namespace

When ReadWhen(const Plain& plain, Range range, const GrammarData& grammar, Values* values) {
  return WhenReader(plain, range, grammar, values).Read();
}

}  // namespace symd
