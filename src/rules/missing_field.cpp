// missing-field: a key that lacks day, time or place, a talk without title, a session without time
// or place.
//
// Seen in the record alone, which says of each value whether it is printed in its place. Asked is
// only what the layout prints: rows of web pages have neither day nor place, and their sessions no
// time on pages of contributions. What no talk, or no session, of a part has is its custom.
#include "rules/numbering.h"

namespace symd {
namespace {

// What an entry lacks, and what of it the part prints at all.
struct Lacks {
  bool key = false;
  bool day = false;
  bool start = false;
  bool room = false;
  bool title = false;
};

struct Count {
  std::size_t with = 0;
  std::size_t without = 0;
  void Add(bool lacks) { ++(lacks ? without : with); }
  bool custom() const { return IsCustom(with, without); }
};

struct Counts {
  Count day;
  Count start;
  Count room;
  void Add(const Lacks& lacks) {
    day.Add(lacks.day);
    start.Add(lacks.start);
    room.Add(lacks.room);
  }
  void Forgive(Lacks* lacks) const {
    lacks->day &= !day.custom();
    lacks->start &= !start.custom();
    lacks->room &= !room.custom();
  }
};

bool IsAllDay(const Slot& slot) { return slot.start.minutes == 0 && slot.end.minutes == 24 * 60; }

bool PrintsDay(const Slot& slot) {
  return (slot.day && slot.day_from == Derived::kPrinted) ||
         (slot.date && slot.date_from == Derived::kPrinted);
}

Lacks LacksOf(const Session& session, const Talk& talk) {
  Lacks lacks;
  lacks.title = !talk.title;
  if (IsWeb(session.layout)) return lacks;
  lacks.key = !talk.id;
  lacks.day = !PrintsDay(talk.slot);
  lacks.start = !talk.slot.start && !IsAllDay(session.slot);
  lacks.room = !talk.slot.room || talk.slot.room_from != Derived::kPrinted;
  return lacks;
}

bool PrintsTime(const Session& session) {
  return session.id && !HasNoHead(session) && session.layout != Layout::kWebContribution &&
         session.layout != Layout::kWebPart;
}

Lacks LacksOf(const Session& session) {
  Lacks lacks;
  lacks.day = !session.slot.day && !session.slot.date;
  lacks.start = !session.slot.start;
  lacks.room = !session.slot.room;
  // A reference to the session in full can do without.
  if (session.see && lacks.start && lacks.room) return {};
  return lacks;
}

// "the day, the time and the place"; "" when nothing is lacking.
std::string ListOf(const Lacks& lacks) {
  std::vector<std::string_view> names;
  if (lacks.title) names.push_back("title");
  if (lacks.key) return lacks.title ? "title and key" : "key";
  if (lacks.day) names.push_back("day");
  if (lacks.start) names.push_back("time");
  if (lacks.room) names.push_back("place");
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    list += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    list += names[i];
  }
  return list;
}

// Whether text of which nobody can say what it is stands in the talk: then it may be the title.
bool IsUnclear(const RuleInput& input, const Talk& talk) {
  return !input.ObservedIn(ObservationKind::kAmbiguous, talk.span).empty();
}

// Whether an hour is printed there that is none: it is reported as such.
bool HasImpossibleTime(const RuleInput& input, Span span) {
  return !input.ObservedIn(ObservationKind::kImpossibleTime, span).empty();
}

void CheckTalks(const RuleInput& input, const Part& part, Report* report) {
  const auto each = [&](auto visit) {
    for (const Session& session : part.sessions) {
      for (const Entry& entry : session.entries) {
        if (const Talk* talk = std::get_if<Talk>(&entry)) visit(session, *talk);
      }
    }
  };
  Counts counts;
  each([&](const Session& session, const Talk& talk) {
    if (!IsWeb(session.layout) && talk.id) counts.Add(LacksOf(session, talk));
  });
  each([&](const Session& session, const Talk& talk) {
    Lacks lacks = LacksOf(session, talk);
    counts.Forgive(&lacks);
    lacks.title &= !IsUnclear(input, talk);
    lacks.start &= !HasImpossibleTime(input, talk.span);
    const std::string list = ListOf(lacks);
    if (list.empty() || report->CountedOnly()) return;
    const Span begin = {talk.span.begin, talk.span.begin};
    report->Add(FindingAt(talk.id ? input.HullOf(talk.id.at) : begin,
                          "this talk lacks its " + list + "; put in what is missing"));
  });
}

void CheckSessions(const RuleInput& input, const Part& part, Report* report) {
  Counts counts;
  for (const Session& session : part.sessions) {
    if (PrintsTime(session)) counts.Add(LacksOf(session));
  }
  for (const Session& session : part.sessions) {
    if (!PrintsTime(session)) continue;
    Lacks lacks = LacksOf(session);
    counts.Forgive(&lacks);
    lacks.start &= !HasImpossibleTime(input, session.span);
    const std::string list = ListOf(lacks);
    if (list.empty() || report->CountedOnly()) continue;
    report->Add(FindingAt(input.HullOf(session.id.at),
                          "this session lacks its " + list + "; put in what is missing"));
  }
}

void Check(const RuleInput& input, Report* report) {
  for (const Part& part : input.programme().parts) {
    if (part.read_across) continue;  // what lacks may stand where it can not be told whose it is
    CheckTalks(input, part, report);
    CheckSessions(input, part, report);
  }
}

}  // namespace

extern const Rule kMissingField;
const Rule kMissingField = {
    .name = "missing-field",
    .family = "structure",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds =
        "A key that lacks day, time or place, a talk without title, a session without time or "
        "place.",
    .why =
        "Each entry is read on its own, on a sign before the room or in a calendar. The record "
        "can take day and place from the session, but not a time or title from nowhere.",
    .advice = "Put in what is missing.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30  Location: H1

**Invited Talk** SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes**

## SYTI 2: Members' Assembly

Time: Monday 16:00–17:00  Location: H1

## SYTI 3: Thick Ice

See HL 4 for details of this session.
)",
    .check = Check,
};

}  // namespace symd
