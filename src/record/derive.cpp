// Derivations; see derive.h.
#include "record/derive.h"

#include <string_view>
#include <unordered_map>

#include "symd/id.h"

namespace symd {
namespace {

constexpr std::int16_t kEvening =
    18 * 60;  // an end before its start is past midnight when the start
constexpr std::int16_t kMorning = 6 * 60;  // is from here on, and the end up to here (RECORD.md)

bool EndFits(Clock start, std::int16_t end) {
  if (start.minutes < 0) return true;
  return end > start.minutes || (start.minutes >= kEvening && end <= kMorning);
}

bool SameDay(const Slot& a, const Slot& b) {
  return !a.day || !b.day || a.day.value == b.day.value;
}

// A night: the evening of a day, and of the next one the morning, where it is printed as such.
bool SameNight(const Slot& a, const Slot& b) {
  constexpr int kDays = 7;
  const int days = static_cast<int>(b.day.value) - static_cast<int>(a.day.value);
  return a.day && b.day && (days + kDays) % kDays == 1 && a.start.minutes >= kEvening && b.start &&
         b.start.minutes <= kMorning;
}

// A derived value leads to the bytes of the value it comes from.
void DeriveEnd(Slot* slot, Clock end, Derived from) {
  if (!end || !EndFits(slot->start, end.minutes)) return;
  slot->end = end;
  slot->end_from = from;
}

class Deriver {
 public:
  explicit Deriver(Programme* programme) : programme_(*programme) {
    for (const Part& part : programme_.parts) {
      for (const OverviewTalk& row : part.overview_talks) rows_.emplace(row.id.value, &row);
    }
  }

  void Derive() {
    for (Part& part : programme_.parts) {
      if (part.read_across) continue;  // nothing is known of what stands beside an entry
      for (Session& session : part.sessions) {
        for (Entry& entry : session.entries) {
          if (Talk* talk = std::get_if<Talk>(&entry)) InheritPlace(session, talk);
        }
        for (std::size_t i = 0; i < session.entries.size(); ++i) DeriveTalkEnd(session, i);
        for (std::size_t i = 0; i < session.entries.size(); ++i) DeriveBreak(session, i);
      }
    }
  }

 private:
  static void InheritPlace(const Session& session, Talk* talk) {
    const Slot& from = session.slot;
    Slot& slot = talk->slot;
    if (!slot.day && from.day && !from.last_day) {
      slot.day = from.day;
      slot.day_from = Derived::kSession;
    }
    if (!slot.date && from.date && !from.last_day && SameDay(slot, from)) {
      slot.date = from.date;
      slot.date_from = Derived::kSession;
    }
    if (!slot.room && !slot.room_unclear && from.room) {
      slot.room = from.room;
      slot.room_from = Derived::kSession;
    }
  }

  void DeriveTalkEnd(Session& session, std::size_t index) {
    Talk* talk = std::get_if<Talk>(&session.entries[index]);
    if (talk == nullptr || talk->slot.end || !talk->slot.start) return;
    if (talk->kind == TalkKind::kPoster)
      return DeriveEnd(&talk->slot, session.slot.end, Derived::kSession);
    if (talk->id) {
      const auto row = rows_.find(talk->id.value);
      if (row != rows_.end() && row->second->slot.end && IsRowOf(*row->second, session, *talk)) {
        DeriveEnd(&talk->slot, row->second->slot.end, Derived::kOverview);
        if (talk->slot.end) return;
      }
    }
    EndFromNext(session, index, talk);
  }

  // A talk that is printed with the id of another session has not that session's row.
  static bool IsRowOf(const OverviewTalk& row, const Session& session, const Talk& talk) {
    if (row.slot.start.minutes == talk.slot.start.minutes || !session.id) return true;
    const IdParts of_talk = SplitId(talk.id.value);
    const IdParts of_session = SplitId(session.id.value);
    return of_talk.code == of_session.code && of_talk.session == of_session.session;
  }

  // The next talk, with at most one break before it; at the end of the list the session's end.
  void EndFromNext(const Session& session, std::size_t index, Talk* talk) {
    const auto* pause = index + 1 < session.entries.size()
                            ? std::get_if<Break>(&session.entries[index + 1])
                            : nullptr;
    const std::size_t next = index + (pause == nullptr ? 1 : 2);
    if (next >= session.entries.size()) {
      if (pause == nullptr &&
          (SameDay(talk->slot, session.slot) || SameNight(session.slot, talk->slot))) {
        DeriveEnd(&talk->slot, session.slot.end, Derived::kSession);
      }
      return;
    }
    const auto* after = std::get_if<Talk>(&session.entries[next]);
    if (after == nullptr || !after->slot.start) return;
    if (!SameDay(talk->slot, after->slot) && !SameNight(talk->slot, after->slot)) return;
    if (pause == nullptr) return DeriveEnd(&talk->slot, after->slot.start, Derived::kNextEntry);
    if (pause->slot.start) return DeriveEnd(&talk->slot, pause->slot.start, Derived::kNextEntry);
    if (pause->minutes < 0) return;
    Clock end = after->slot.start;
    int minutes = end.minutes - pause->minutes;
    if (minutes < 0) minutes += 24 * 60;  // "0:10" after a break of 15 minutes
    end.minutes = static_cast<std::int16_t>(minutes);
    if (!EndFits(talk->slot.start, end.minutes)) return;
    end.at = Together(end.at, pause->minutes_at);
    DeriveEnd(&talk->slot, end, Derived::kBreak);
  }

  // The pieces of two values as those of one.
  At Together(const At& one, const At& other) {
    std::vector<Span>& pieces = programme_.storage.pieces;
    At both;
    both.first = static_cast<std::uint32_t>(pieces.size());
    both.count = one.count + other.count;
    for (const At* at : {&one, &other}) {
      for (std::uint32_t i = 0; i < at->count; ++i) {
        const Span piece = pieces[at->first + i];
        pieces.push_back(piece);
      }
    }
    return both;
  }

  // From the end of the talk before to the start of the next, unless a night is between them.
  static void DeriveBreak(Session& session, std::size_t index) {
    Break* pause = std::get_if<Break>(&session.entries[index]);
    if (pause == nullptr) return;
    const auto talk_at = [&](std::size_t i) {
      return i < session.entries.size() ? std::get_if<Talk>(&session.entries[i]) : nullptr;
    };
    const Talk* before = index == 0 ? nullptr : talk_at(index - 1);
    const Talk* after = talk_at(index + 1);
    if (before != nullptr && after != nullptr && !SameDay(before->slot, after->slot) &&
        !SameNight(before->slot, after->slot)) {
      return;
    }
    if (before != nullptr && before->slot.end && !pause->slot.start) {
      pause->slot.start = before->slot.end;
      pause->slot.start_from = Derived::kPreviousTalk;
    }
    if (after != nullptr && after->slot.start) {
      pause->slot.end = after->slot.start;
      pause->slot.end_from = Derived::kNextTalk;
    }
  }

  Programme& programme_;
  std::unordered_map<std::string_view, const OverviewTalk*> rows_;
};

}  // namespace

void DeriveTimes(Programme* programme) { Deriver(programme).Derive(); }

}  // namespace symd
