// What the rules say where overview and body, or two sessions, disagree.
#include <string>
#include <string_view>

#include "catch.h"
#include "unit/rules/findings.h"

namespace symd {
namespace {

using namespace rule_tests;

std::string Row(std::string_view id, std::string_view time, std::string_view credit) {
  return std::string(id) + "\tMon\t" + std::string(time) + "\tH1\t" + std::string(credit) + "\n";
}

std::string TalkOf(std::string_view id, std::string_view start, std::string_view credit) {
  return "**Invited Talk**\n\n" + std::string(id) + " Mon " + std::string(start) + " H1\n\n" +
         std::string(credit) + " — University of Kiel, Germany\n\nWe show it.\n\n";
}

// Three talks from 15:00 on, the last of which is SYTI 1.3, and an overview with these rows.
std::string WithRows(const std::string& rows) {
  return "# Symposium Thin Ice (SYTI)\n\n## Overview of Invited Talks and Sessions\n\n"
         "(Lecture hall H1)\n\n### Invited Talks\n\n" +
         rows + "\n## SYTI 1: Thin Ice\n\nTime: Monday 15:00–16:30\n\nLocation: H1\n\n" +
         TalkOf("SYTI 1.1", "15:00", "**Ice** — ●ANNA WEBER") +
         TalkOf("SYTI 1.2", "15:30", "**Snow** — ●BEN KURZ") +
         TalkOf("SYTI 1.3", "16:00", "**Hail** — ●CLARA LIND");
}

const std::string kFirst = Row("SYTI 1.1", "15:00–15:30", "Ice — ●ANNA WEBER");
const std::string kSecond = Row("SYTI 1.2", "15:30–16:00", "Snow — ●BEN KURZ");
const std::string kThird = Row("SYTI 1.3", "16:00–16:30", "Hail — ●CLARA LIND");

std::string SessionOf(std::string_view part, std::string_view head, std::string_view time,
                      std::string_view room) {
  return "# Symposium " + std::string(part) + "\n\n## " + std::string(head) + "\n\nTime: Monday " +
         std::string(time) + "\n\nLocation: " + std::string(room) + "\n\n";
}

}  // namespace

TEST_CASE("time-mismatch: an end against what the body leaves", "[rules]") {
  const auto said = [](const std::string& rows) {
    return MessageOf("time-mismatch", WithRows(rows));
  };
  CHECK(said(kFirst + kSecond + kThird) == "");
  CHECK(said(kFirst + Row("SYTI 1.2", "15:30–16:10", "Snow — ●BEN KURZ") + kThird) ==
        "'16:10' ends the talk here, but talk 'SYTI 1.3' begins at '16:00' on line 37; correct one "
        "of the two");
  CHECK(said(kFirst + kSecond + Row("SYTI 1.3", "16:00–16:40", "Hail — ●CLARA LIND")) ==
        "'16:40' ends the talk here, but the session ends at '16:30' on line 15; correct one of "
        "the two");
}

TEST_CASE("vanished-talk: it has moved, or is nowhere", "[rules]") {
  const auto said = [](const std::string& rows) {
    return MessageOf("vanished-talk", WithRows(rows));
  };
  CHECK(said(kFirst + kSecond + kThird) == "");
  CHECK(said(kFirst + kSecond + Row("SYTI 1.4", "16:00–16:30", "Hail — ●CLARA LIND")) ==
        "talk 'SYTI 1.4' is listed here, but stands as 'SYTI 1.3' on line 37; correct one of the "
        "two");
  CHECK(said(kFirst + kSecond + kThird + Row("SYTI 1.4", "16:30–17:00", "Rain — ●DORA MAI")) ==
        "talk 'SYTI 1.4' is listed here and stands nowhere below; add it, or delete the row");
}

TEST_CASE("room-clash: two sessions at once, but for one that is printed twice", "[rules]") {
  const std::string ice = SessionOf("Thin Ice (SYTI)", "SYTI 1: Thin Ice", "15:00–16:30", "H1") +
                          TalkOf("SYTI 1.1", "15:00", "**Ice** — ●ANNA WEBER");
  const auto with = [&](std::string_view head, std::string_view time, std::string_view room) {
    return Check("room-clash", ice + SessionOf("Soft Snow (SYSN)", head, time, room) +
                                   TalkOf("SYSN 1.1", "16:00", "**Snow** — ●BEN KURZ"));
  };
  CHECK(with("SYSN 1: Snow", "16:00–17:00", "H2") == "");
  CHECK(with("SYSN 1: Snow", "16:30–17:30", "H1") == "");
  CHECK(with("SYSN 1: Thin Ice", "15:00–16:30", "H1") == "");
  CHECK(with("SYSN 1: Thin Ice (joint session SYSN/SYTI)", "15:00–16:30", "H1") == "");
  CHECK(with("SYSN 1: Snow", "16:00–17:00", "H1").starts_with("23:"));
  CHECK(with("SYSN 1: Snow (joint session SYSN/SYTI)", "15:00–16:30", "H1") == "");
}

TEST_CASE("room-clash: a session beside the joint one of its part", "[rules]") {
  const std::string joint = "SYTI 1: Thin Ice (joint session SYTI/SYSN)";
  const std::string ice = SessionOf("Thin Ice (SYTI)", joint, "15:00–16:30", "H1") +
                          TalkOf("SYTI 1.1", "15:00", "**Ice** — ●ANNA WEBER");
  const auto with = [&](std::string_view head, std::string_view time) {
    return Check("room-clash", ice + SessionOf("Soft Snow (SYSN)", head, time, "H1") +
                                   TalkOf("SYSN 1.1", "16:00", "**Snow** — ●BEN KURZ"));
  };
  CHECK(with("SYSN 1: Snow", "16:00–17:00").starts_with("23:"));
  CHECK(with("SYSN 1: Snow (joint session SYSN/HL)", "16:00–17:00").starts_with("23:"));
  CHECK(with("SYSN 1: Snow (joint session SYSN/SYTI)", "16:00–17:00") == "");
  CHECK(with("SYSN 1: Snow", "15:00–16:30") == "");
  CHECK(with("SYSN 1: Thin Ice", "16:00–17:00") == "");
}

TEST_CASE("legacy-encoding names what the file is in", "[rules]") {
  const auto said = [](std::string text) { return MessageOf("legacy-encoding", text); };
  CHECK(said("M\xFCnster\n").find("Windows-1252 (or Latin-1)") != std::string::npos);
  CHECK(said(std::string("\xFF\xFE"
                         "a\0b\0",
                         6))
            .find("UTF-16 (little endian)") != std::string::npos);
  CHECK(said(std::string("\xFE\xFF"
                         "\0a\0b",
                         6))
            .find("UTF-16 (big endian)") != std::string::npos);
  CHECK(said("Münster\n") == "");
}

}  // namespace symd
