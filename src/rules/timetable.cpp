// The walk over all times; see timetable.h. The order of talks and their lengths have files of
// their own.
#include "rules/timetable.h"

#include <algorithm>

#include "rules/clock.h"

namespace symd {
namespace {

bool SameMinutes(Clock one, Clock other) {
  return !one || !other || one.minutes % kMinutesOfDay == other.minutes % kMinutesOfDay;
}

// A talk on a day that the session does not have; a talk past midnight is on the next.
bool IsOnOtherDay(const Session& session, const Talk& talk) {
  const Slot& slot = talk.slot;
  if (slot.day_from != Derived::kPrinted || !slot.day || !session.slot.day) return false;
  const int days = DaysFrom(session.slot.day.value, slot.day.value);
  if (session.slot.last_day) {
    return days > DaysFrom(session.slot.day.value, session.slot.last_day.value);
  }
  const bool past_midnight = slot.start && session.slot.start &&
                             IsPastMidnight(session.slot.start.minutes, slot.start.minutes);
  return days > (past_midnight ? 1 : 0);
}

}  // namespace

Timetable::Timetable(const Programme& programme, const Listing& listing, const Norms& norms)
    : norms_(norms), lengths_(norms) {
  CompareRows(listing);
  for (const Part& part : programme.parts) {
    if (part.read_across) continue;
    for (const Session& session : part.sessions) AddSession(session, listing);
  }
  JudgeSteps();
}

// --- overview and body ---------------------------------------------------------------------------

void Timetable::CompareRows(const Listing& listing) {
  for (const SessionRow& listed : listing.sessions()) {
    if (listed.session != nullptr) CompareSession(listed);
  }
  // What the part's own row shows need not be said of a guest's again.
  for (const bool own : {true, false}) {
    for (const TalkRow& listed : listing.talks()) {
      if (listed.own == own && listed.talk != nullptr && !doubtful_talks_.contains(listed.talk)) {
        CompareTalk(listed);
      }
    }
  }
}

void Timetable::CompareSession(const SessionRow& listed) {
  const Slot& row = listed.row->slot;
  const Slot& head = listed.session->slot;
  if (EndsBeforeStart(row) || EndsBeforeStart(head)) {
    doubtful_sessions_.insert(listed.session);
    return;
  }
  const bool days = !HasWrongWeekday(row) && !HasWrongWeekday(head) &&
                    (AreOnDifferentDays(row, head) ||
                     (row.last_day && head.last_day && row.last_day.value != head.last_day.value));
  const bool starts = !SameMinutes(row.start, head.start);
  const bool ends = !SameMinutes(row.end, head.end);
  if (!days && !starts && !ends) return;
  // The talks of the session tell which of the two is right.
  const TalkRange talks = FirstAndLast(*listed.session);
  bool row_fits = false;
  if (talks.first != nullptr) {
    const Slot& first = talks.first->slot;
    const Slot& last = talks.last->slot;
    row_fits =
        (days && first.day_from == Derived::kPrinted && !AreOnDifferentDays(first, row)) ||
        (starts && first.start && SameMinutes(first.start, row.start)) ||
        (ends && last.end_from == Derived::kOverview && last.end && SameMinutes(last.end, row.end));
  }
  TimeTrouble trouble = {.trouble = Trouble::kDiffers, .session = listed.session, .row = &row};
  trouble.row_is_odd = !row_fits;
  troubles_.push_back(trouble);
  doubtful_sessions_.insert(listed.session);
}

void Timetable::CompareTalk(const TalkRow& listed) {
  const Slot& row = listed.row->slot;
  const Talk& talk = *listed.talk;
  const Slot& key = talk.slot;
  if (EndsBeforeStart(row) || EndsBeforeStart(key)) {
    doubtful_talks_.insert(&talk);
    return;
  }
  const bool days = !HasWrongWeekday(row) && !HasWrongWeekday(key) && AreOnDifferentDays(row, key);
  const bool starts = !SameMinutes(row.start, key.start);
  const bool ends = key.end_from == Derived::kPrinted && !SameMinutes(row.end, key.end);
  if (!days && !starts && !ends) return;
  bool row_fits = false;
  if (days && key.day_from == Derived::kPrinted) {
    const Slot& session = listed.session->slot;
    row_fits = session.day && row.day.value == session.day.value;
  }
  if (starts && row.end) {  // with the row's end one of the two may be no usual length
    const int end = EndAfter(row.start.minutes, row.end.minutes);
    row_fits = lengths_.IsUsual(talk.kind, end - row.start.minutes) &&
               !lengths_.IsUsual(talk.kind, end - key.start.minutes);
  }
  TimeTrouble trouble = {
      .trouble = Trouble::kDiffers, .session = listed.session, .talk = &talk, .row = &row};
  trouble.row_is_odd = !row_fits;
  troubles_.push_back(trouble);
  if (listed.own) doubtful_talks_.insert(&talk);
}

// --- one session ---------------------------------------------------------------------------------

void Timetable::AddSession(const Session& session, const Listing& listing) {
  std::vector<Item> items = ItemsOf(session, listing);
  if (items.empty()) return;
  FindOutside(session, &items);
  if (session.kind == SessionKind::kPoster) return;
  FindOverlaps(session, &items);
  AddSteps(session, items, listing.LacksLast(&session));
}

std::vector<Timetable::Item> Timetable::ItemsOf(const Session& session,
                                                const Listing& listing) const {
  std::vector<Item> items;
  // A weekday that is not its date's is reported as such.
  Weekday first_day = HasWrongWeekday(session.slot) ? Weekday::kNone : session.slot.day.value;
  const int evening = session.slot.start ? session.slot.start.minutes : 0;
  for (std::size_t i = 0; i < session.entries.size(); ++i) {
    const Talk* talk = std::get_if<Talk>(&session.entries[i]);
    if (talk == nullptr) continue;
    Item item = {.talk = talk, .entry = i};
    const Slot& slot = talk->slot;
    if (first_day == Weekday::kNone) first_day = slot.day.value;
    if (slot.start && !talk->cancelled && !doubtful_talks_.contains(talk)) {
      const int days = slot.day ? DaysFrom(first_day, slot.day.value) : 0;
      const int begin = days == 0 ? EndAfter(evening, slot.start.minutes) : slot.start.minutes;
      item.start = days * kMinutesOfDay + begin;
      const TalkRow* row = listing.RowOf(talk);
      if (slot.end_from == Derived::kOverview && row != nullptr) item.row = &row->row->slot;
      const bool told = slot.end_from == Derived::kPrinted || slot.end_from == Derived::kPageRow ||
                        slot.end_from == Derived::kOverview;
      if (told && slot.end) {
        item.end = item.start + EndAfter(slot.start.minutes, slot.end.minutes) - slot.start.minutes;
        if (item.end <= item.start) item.end = -1;
      }
    }
    items.push_back(item);
  }
  return items;
}

// Talks on another day than their session, or that begin before or after it.
void Timetable::FindOutside(const Session& session, std::vector<Item>* items) {
  const Slot& slot = session.slot;
  if (doubtful_sessions_.contains(&session) || EndsBeforeStart(slot)) return;
  const int end = slot.start && slot.end ? EndAfter(slot.start.minutes, slot.end.minutes) : -1;
  std::vector<const Talk*> outside;
  for (Item& item : *items) {
    if (item.start < 0) continue;
    bool out = !HasWrongWeekday(slot) && IsOnOtherDay(session, *item.talk);
    if (!slot.last_day && !out) {
      out = (slot.start && item.start < slot.start.minutes) ||
            (end > slot.start.minutes && item.start >= end);
    }
    if (!out) continue;
    item.in_order = false;
    outside.push_back(item.talk);
  }
  if (outside.empty()) return;
  TimeTrouble trouble = {
      .trouble = Trouble::kOutside, .session = &session, .talk = outside.front()};
  if (outside.size() > 1) {  // rather the hours of the session are wrong than all of these
    trouble.talk = nullptr;
    trouble.several = std::move(outside);
    doubtful_sessions_.insert(&session);
  }
  troubles_.push_back(std::move(trouble));
}

}  // namespace symd
