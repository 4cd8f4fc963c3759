// room-clash: two sessions in one room at once.
// Poster sessions share a hall, a joint session stands in several parts, and some places are no
// room (the norms list them). The web page of a part has sessions in its rows alone. Sorted by
// room, day and begin, each is compared with the one that ends last.
#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "rules/clock.h"
#include "rules/rule.h"
#include "symd/compare.h"

namespace symd {
namespace {

struct Booking {
  std::size_t room;
  std::int64_t begin;  // in minutes from a day that is the same for all
  std::int64_t end;
  const Part* part;
  const Slot* slot;
  const Text* id;
  std::string_view title;
  const std::vector<Text>* joint_with;  // nullptr: nothing says it
};

// Days since the beginning of the calendar; documents without dates have a week.
std::int64_t DayNumber(const Slot& slot) {
  if (!slot.date) return static_cast<std::int64_t>(slot.day.value);
  const Date& date = slot.date;
  return (std::int64_t{date.year} * 12 + date.month) * 31 + date.day;
}

bool IsBookable(const Slot& slot) {
  return slot.room && slot.start && slot.end && (slot.day || slot.date) && !slot.last_day &&
         !EndsBeforeStart(slot);
}

// "HL 4: Title (joint session HL/KFM)" and "KFM 2: Title (joint session KFM/HL)" are one.
std::string_view WithoutMark(std::string_view title) {
  const std::size_t bracket = title.rfind(" (");
  return title.ends_with(')') && bracket != std::string_view::npos ? title.substr(0, bracket)
                                                                   : title;
}

// Whether two sessions are one that several parts print. A part that another one names may have
// sessions of its own beside the joint one: then it must be at the same time, or name the other
// part in turn.
bool AreJoint(const Booking& one, const Booking& other) {
  const auto names = [](const Booking& booking, const Part& part) {
    return booking.joint_with != nullptr &&
           std::any_of(booking.joint_with->begin(), booking.joint_with->end(),
                       [&](const Text& code) { return code.value == part.code.value; });
  };
  if (one.part == other.part) return one.id->value == other.id->value;
  if (SameText(WithoutMark(one.title), WithoutMark(other.title))) return true;
  const bool there = names(one, *other.part);
  const bool back = names(other, *one.part);
  const bool at_once = one.begin == other.begin && one.end == other.end;
  return at_once ? there || back : there && back;
}

std::vector<Booking> Bookings(const RuleInput& input) {
  std::vector<Booking> bookings;
  std::unordered_map<std::string, std::size_t> rooms;
  std::unordered_set<std::string> shared;
  for (const std::string& place : input.norms().shared_places) shared.insert(ComparisonKey(place));
  const auto add = [&](Booking booking) {
    const Slot& slot = *booking.slot;
    std::string room = ComparisonKey(slot.room.value);
    if (shared.contains(room)) return;
    const std::int64_t day = DayNumber(slot) * kMinutesOfDay;
    booking.room = rooms.emplace(std::move(room), rooms.size()).first->second;
    booking.begin = day + slot.start.minutes;
    booking.end = day + EndAfter(slot.start.minutes, slot.end.minutes);
    bookings.push_back(booking);
  };
  for (const Part& part : input.programme().parts) {
    if (part.read_across) continue;
    for (const Session& session : part.sessions) {
      // An assembly that an overview announces without an id can be one of the sessions.
      if (!session.id || !IsBookable(session.slot) || session.see ||
          session.kind == SessionKind::kPoster || input.timetable().IsDoubtful(&session)) {
        continue;
      }
      add({0, 0, 0, &part, &session.slot, &session.id, session.title.value, &session.joint_with});
    }
  }
  for (const SessionRow& row : input.listing().sessions()) {
    const OverviewSession& listed = *row.row;
    if (row.part->layout != Layout::kWebPart || row.session != nullptr ||
        !IsBookable(listed.slot) || listed.kind == SessionKind::kPoster) {
      continue;
    }
    add({0, 0, 0, row.part, &listed.slot, &listed.id, listed.title.value, nullptr});
  }
  return bookings;
}

void Check(const RuleInput& input, Report* report) {
  std::vector<Booking> bookings = Bookings(input);
  std::stable_sort(bookings.begin(), bookings.end(), [](const Booking& a, const Booking& b) {
    return std::tie(a.room, a.begin) < std::tie(b.room, b.begin);
  });
  const Booking* last = nullptr;  // the one that ends last so far, in this room
  for (const Booking& booking : bookings) {
    const bool clash = last != nullptr && last->room == booking.room && booking.begin < last->end;
    if (clash && !AreJoint(*last, booking) && !report->CountedOnly()) {
      const Span at = input.HullOf(booking.slot->room.at);
      const Span other = input.HullOf(last->slot->room.at);
      const std::string id = Quote(last->id->value);
      Finding finding = FindingAt(at, "session " + id + " on " + input.LineOf(other.begin) +
                                          " is in " + Quote(booking.slot->room.value) +
                                          " at the same time; correct a place or a time");
      finding.related.push_back({id + " is here", other});
      report->Add(std::move(finding));
    }
    if (last == nullptr || last->room != booking.room || booking.end > last->end) last = &booking;
  }
}

}  // namespace

extern const Rule kRoomClash;
const Rule kRoomClash = {
    .name = "room-clash",
    .family = "time",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "Two sessions in one room at the same time.",
    .why = "One of them has to move; both will find the door closed or the room full.",
    .advice = "Correct the place or the time of one of them.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

## SYTI 2: More Thin Ice

Time: Monday 15:30–16:00

Location: H1

**Invited Talk**

SYTI 2.1 Mon 15:30 H1

**Thin Ice on Seas** — ●EVA KLEE — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

## SYTI 2: More Thin Ice

Time: Monday 16:00–16:30

Location: H1

**Invited Talk**

SYTI 2.1 Mon 16:00 H1

**Thin Ice on Seas** — ●EVA KLEE — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
