// Times that are derived: each case of RECORD.md, "Time".
#include <string>

#include "catch.h"
#include "support.h"
#include "symd/programme.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, 10> kFrom = {
    "",      "overview",      "page row",  "session",  "next entry",
    "break", "previous talk", "next talk", "document", "option"};

std::string Hours(Clock clock) {
  if (!clock) return "?";
  const int minutes = clock.minutes % 60;
  return std::to_string(clock.minutes / 60) + ":" + (minutes < 10 ? "0" : "") +
         std::to_string(minutes);
}

std::string WithFrom(Clock clock, Derived from) {
  const std::string_view name = kFrom[static_cast<std::size_t>(from)];
  return Hours(clock) + (name.empty() ? "" : "(" + std::string(name) + ")");
}

// The entries of the first session with entries, " / " between them: "15:00-15:30(next entry)".
std::string EntriesOf(const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  std::vector<std::string> all;
  for (const Part& part : extraction.programme.parts) {
    for (const Session& session : part.sessions) {
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        const Slot& slot = talk != nullptr ? talk->slot : std::get<Break>(entry).slot;
        all.push_back((talk == nullptr ? "break " : "") + WithFrom(slot.start, slot.start_from) +
                      "-" + WithFrom(slot.end, slot.end_from));
      }
    }
  }
  return tests::Joined(all, " / ");
}

// A session of the hours given; entries are times of talks, or lines that are breaks.
std::string Programme1(const std::string& hours, const std::vector<std::string>& entries,
                       const std::string& overview = "", const std::string& title = "Ice") {
  std::string text = "# Fachverband Dünne Schichten (DS)\n\n" + overview + "## DS 1: " + title +
                     "\n\n" + (hours.empty() ? "" : "Time: Monday " + hours + "\n\n") +
                     "Location: H1\n\n";
  int number = 0;
  for (const std::string& entry : entries) {
    if (entry.find(':') == std::string::npos) {
      text += "**" + entry + "**\n\n";
    } else {
      text += "DS 1." + std::to_string(++number) + " " +
              (entry.find(' ') == std::string::npos ? "Mon " : "") + entry +
              " H1\n\n**Ice** — ●ANNA WEBER — Uni Celle\n\n";
    }
  }
  return text;
}

std::string Entries(const std::string& hours, const std::vector<std::string>& entries,
                    const std::string& overview = "", const std::string& title = "Ice") {
  return EntriesOf(Programme1(hours, entries, overview, title));
}

std::string Overview(const std::string& rows) {
  return "## Overview of Invited Talks and Sessions\n\n### Invited Talks\n\n" + rows + "\n\n";
}

}  // namespace

TEST_CASE("the end of a talk", "[derive]") {
  // The next entry's start, and at the end of the session its own.
  CHECK(Entries("15:00–16:00", {"15:00", "15:30"}) ==
        "15:00-15:30(next entry) / 15:30-16:00(session)");
  // What a break's length leaves before the entry behind it.
  CHECK(Entries("15:00–16:30", {"15:00", "15 min. break", "15:45"}) ==
        "15:00-15:30(break) / break 15:30(previous talk)-15:45(next talk) / 15:45-16:30(session)");
  // A break without length leaves it open.
  CHECK(Entries("15:00–16:30", {"15:00", "Coffee break", "15:45"}) ==
        "15:00-? / break ?-15:45(next talk) / 15:45-16:30(session)");
  // The overview goes before all that.
  CHECK(Entries("15:00–16:30", {"15:00", "15:45"},
                Overview("DS 1.1\tMon\t15:00–15:25\tH1\tIce — ●ANNA WEBER")) ==
        "15:00-15:25(overview) / 15:45-16:30(session)");
  CHECK(
      Entries("15:00–16:30", {"15:00", "Coffee break", "15:45"},
              Overview("DS 1.1\tMon\t15:00–15:25\tH1\tIce — ●ANNA WEBER")) ==
      "15:00-15:25(overview) / break 15:25(previous talk)-15:45(next talk) / 15:45-16:30(session)");
  // What the key prints goes before everything.
  CHECK(Entries("15:00–16:30", {"15:00–15:20", "15:45"},
                Overview("DS 1.1\tMon\t15:00–15:25\tH1\tIce — ●ANNA WEBER")) ==
        "15:00-15:20 / 15:45-16:30(session)");
  // Nothing is known.
  CHECK(Entries("", {"15:00"}) == "15:00-?");
  CHECK(Entries("15:00", {"15:00"}) == "15:00-?");
}

TEST_CASE("no end that does not fit", "[derive]") {
  CHECK(Entries("15:00–15:30", {"16:00"}) == "16:00-?");  // after the session's end
  CHECK(Entries("15:00–16:30", {"15:30", "15:00"}) ==
        "15:30-? / 15:00-16:30(session)");  // not in order
  CHECK(Entries("15:00–16:30", {"15:00", "60 min. break", "15:45"}) ==
        "15:00-? / break ?-15:45(next talk) / 15:45-16:30(session)");  // longer than there is
  CHECK(Entries("15:00–16:30", {"15:00", "15 min. break"}) ==
        "15:00-? / break ?-?");                                                  // nothing behind
  CHECK(Entries("15:00–16:30", {"15:00", "Tue 15:30"}) == "15:00-? / 15:30-?");  // another day
  // Past midnight when it begins in the evening.
  CHECK(Entries("20:00–1:00", {"20:00", "23:30"}) ==
        "20:00-23:30(next entry) / 23:30-1:00(session)");
  CHECK(Entries("20:00–1:00", {"23:30", "0:15"}) == "23:30-0:15(next entry) / 0:15-1:00(session)");
  CHECK(Entries("15:00–1:00", {"15:00"}) == "15:00-?");
  // The next day is printed.
  CHECK(Entries("22:00–1:00", {"Mon 23:00", "30 min. break", "Tue 0:15"}) ==
        "23:00-23:45(break) / break 23:45(previous talk)-0:15(next talk) / 0:15-1:00(session)");
  CHECK(Entries("22:00–1:00", {"Mon 23:00", "Wed 0:15"}) == "23:00-? / 0:15-?");
  // A break that midnight is in.
  CHECK(Entries("22:00–1:00", {"23:00", "30 min. break", "0:15"}) ==
        "23:00-23:45(break) / break 23:45(previous talk)-0:15(next talk) / 0:15-1:00(session)");
  CHECK(Entries("22:00–1:00", {"23:00", "15 min. break", "0:30"}) ==
        "23:00-0:15(break) / break 0:15(previous talk)-0:30(next talk) / 0:30-1:00(session)");
}

TEST_CASE("breaks", "[derive]") {
  CHECK(Entries("15:00–16:30", {"15 min. break", "15:15"}) ==
        "break ?-15:15(next talk) / 15:15-16:30(session)");
  CHECK(Entries("15:00–17:00", {"15:00", "15 min. break", "Coffee break", "16:00"}) ==
        "15:00-? / break ?-? / break ?-16:00(next talk) / 16:00-17:00(session)");
  CHECK(Entries("", {"15:00–15:20", "15 min. break", "15:45"}) ==
        "15:00-15:20 / break 15:20(previous talk)-15:45(next talk) / 15:45-?");
}

TEST_CASE("no break lasts overnight", "[derive]") {
  CHECK(Entries("", {"Mon 17:00–17:30", "15 min. break", "Tue 9:00–9:30"}) ==
        "17:00-17:30 / break ?-? / 9:00-9:30");
}

TEST_CASE("all day", "[derive]") {
  CHECK(Entries("ganztags", {"9:00"}) == "9:00-24:00(session)");
  CHECK(Entries("all day", {"9:00", "9:00"}, "", "Poster Session") ==
        "9:00-24:00(session) / 9:00-24:00(session)");
}

TEST_CASE("posters last as long as their session", "[derive]") {
  CHECK(Entries("16:00–18:00", {"16:00", "16:00"}, "", "Poster Session") ==
        "16:00-18:00(session) / 16:00-18:00(session)");
}

TEST_CASE("day, date and place come from the session", "[derive]") {
  const Extraction extraction = tests::ExtractText(
      "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\nTime: Monday, March 17, 2025, "
      "15:00–16:00\n\nLocation: H1\n\n"
      "DS 1.1 15:00\n\n**Eis** — ●ANNA WEBER — Uni Celle\n\nDS 1.2 Tue 15:30 H2\n\n**Schnee** — "
      "●JAN ROTH — Uni Celle\n");
  const auto& entries = extraction.programme.parts.at(0).sessions.at(0).entries;
  const Slot& first = std::get<Talk>(entries.at(0)).slot;
  CHECK(first.day.value == Weekday::kMonday);
  CHECK(first.day_from == Derived::kSession);
  CHECK(first.date.day == 17);
  CHECK(first.date_from == Derived::kSession);
  CHECK(first.room.value == "H1");
  CHECK(first.room_from == Derived::kSession);
  const Slot& second = std::get<Talk>(entries.at(1)).slot;
  CHECK(second.day.value == Weekday::kTuesday);
  CHECK(second.day_from == Derived::kPrinted);
  CHECK_FALSE(second.date);  // another day's date is not this one's
  CHECK(second.room.value == "H2");
  CHECK(second.room_from == Derived::kPrinted);
}

TEST_CASE("a range of days gives no talk its day", "[derive]") {
  const Extraction extraction = tests::ExtractText(
      "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\nZeit: Mo-Fr 9:00–17:00\n\nDS 1.1 9:00 "
      "H1\n\n"
      "**Eis** — ●ANNA WEBER — Uni Celle\n");
  const Session& session = extraction.programme.parts.at(0).sessions.at(0);
  CHECK(session.slot.last_day.value == Weekday::kFriday);
  CHECK_FALSE(std::get<Talk>(session.entries.at(0)).slot.day);
}

}  // namespace symd
