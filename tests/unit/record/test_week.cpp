// Dates of weekdays in a week that the caller names.
#include <string>

#include "catch.h"
#include "support.h"
#include "symd/programme.h"

namespace symd {
namespace {

std::string Shown(const Slot& slot) {
  if (!slot.date) return "-";
  const std::string from = slot.date_from == Derived::kOption    ? " option"
                           : slot.date_from == Derived::kSession ? " session"
                                                                 : "";
  return std::to_string(slot.date.year) + "-" + std::to_string(slot.date.month) + "-" +
         std::to_string(slot.date.day) + from;
}

// The dates of a session and of its talks: "session talk talk".
std::string Dates(const std::string& time, const std::vector<std::string>& keys, const Date& week) {
  std::string text = "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\n" + time + "\n\n";
  int number = 0;
  for (const std::string& key : keys) {
    text += "DS 1." + std::to_string(++number) + " " + key +
            " H1\n\n**Eis** — ●ANNA WEBER — Uni Celle\n\n";
  }
  ExtractOptions options;
  options.week = week;
  const Extraction extraction = Extract(MakeSource("test.txt", text), tests::TheGrammar(), options);
  const Session& session = extraction.programme.parts.at(0).sessions.at(0);
  std::vector<std::string> all = {Shown(session.slot)};
  for (const Entry& entry : session.entries) all.push_back(Shown(std::get<Talk>(entry).slot));
  return tests::Joined(all, ", ");
}

constexpr Date kMonday = {2025, 3, 17, {}};

}  // namespace

TEST_CASE("weekdays get the dates of the week", "[week]") {
  CHECK(Dates("Zeit: Montag 9:00–10:00", {"Mo 9:00", "Di 9:30"}, kMonday) ==
        "2025-3-17 option, 2025-3-17 option, 2025-3-18 option");
  // Any day of the week names it; the week begins on Sunday.
  for (const Date& day : {Date{2025, 3, 16, {}}, Date{2025, 3, 19, {}}, Date{2025, 3, 22, {}}}) {
    CHECK(Dates("Zeit: Sonntag 16:00–18:00", {"So 16:00", "Mo 16:30", "Sa 17:00"}, day) ==
          "2025-3-16 option, 2025-3-16 option, 2025-3-17 option, 2025-3-22 option");
  }
  // A week that two months, or two years, share.
  CHECK(Dates("Zeit: Fr 9:00–10:00", {"Sa 9:00"}, {2024, 12, 31, {}}) ==
        "2025-1-3 option, 2025-1-4 option");
  CHECK(Dates("Zeit: Do 9:00–10:00", {"Fr 9:00"}, {2024, 2, 26, {}}) ==
        "2024-2-29 option, 2024-3-1 option");
}

TEST_CASE("dates that are printed stay", "[week]") {
  CHECK(Dates("Zeit: Montag, 10. März 2025, 9:00–10:00", {"Mo 9:00", "Di 9:30"}, kMonday) ==
        "2025-3-10, 2025-3-10 session, 2025-3-18 option");
}

TEST_CASE("no date without a day or a week", "[week]") {
  CHECK(Dates("Zeit: Montag 9:00–10:00", {"Mo 9:00"}, {}) == "-, -");
  CHECK(Dates("Zeit: 9:00–10:00", {"9:00"}, kMonday) == "-, -");
  // A range of days dates its first day, and no talk.
  CHECK(Dates("Zeit: Mo-Fr 9:00–10:00", {"9:00"}, kMonday) == "2025-3-17 option, -");
}

TEST_CASE("weeks at the ends of the calendar", "[week]") {
  CHECK(Dates("Zeit: Sa 9:00–10:00", {"Fr 9:00"}, {9999, 12, 31, {}}) == "-, 9999-12-31 option");
  CHECK(Dates("Zeit: So 9:00–10:00", {"Mo 9:00"}, {1, 1, 1, {}}) == "-, 1-1-1 option");
}

}  // namespace symd
