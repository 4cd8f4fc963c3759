// Blocks and fields → programme: parts and sessions continued or made from ids, kinds, duplicate
// ids.
#include <string>

#include "catch.h"
#include "support.h"
#include "symd/programme.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, 9> kSessionKinds = {
    "symposium", "focus", "poster", "plenary", "tutorial", "prize", "assembly", "oral", "other"};
constexpr std::array<std::string_view, 11> kTalkKinds = {
    "plenary",      "invited", "topical", "keynote", "prize", "tutorial",
    "group_report", "evening", "talk",    "poster",  "other"};

// "SYTI{SYTI 1[1.1 1.2] SYTI 2[]}": codes, ids of sessions, ids of talks, "-" for none and "|" for
// a break.
std::string Outline(const Programme& programme) {
  std::string all;
  for (const Part& part : programme.parts) {
    std::string sessions;
    for (const Session& session : part.sessions) {
      std::string entries;
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        tests::AddWord(&entries, talk == nullptr ? "|" : talk->id ? talk->id.value : "-");
      }
      tests::AddWord(&sessions,
                     (session.id ? std::string(session.id.value) : "-") + "[" + entries + "]");
    }
    tests::AddWord(&all, std::string(part.code ? part.code.value : "-") + "{" + sessions + "}");
  }
  return all;
}

std::string OutlineOf(const std::string& text) {
  return Outline(tests::ExtractText(text).programme);
}

std::string TalkText(const std::string& id, const std::string& label = "") {
  return (label.empty() ? "" : "**" + label + "**\n\n") + id +
         " Mon 15:00 H1\n\n**Ice** — ●ANNA WEBER — Uni Celle\n\nIt melts.\n\n";
}

const std::string kPart = "# Symposium Thin Ice (SYTI)\n\n";
const std::string kDivision = "# Fachverband Dünne Schichten (DS)\n\n";

// The kind of the first session of a division, and of its talks.
std::string KindsOf(const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  const Session& session = extraction.programme.parts.at(0).sessions.at(0);
  std::string kinds(kSessionKinds[static_cast<std::size_t>(session.kind)]);
  for (const Entry& entry : session.entries) {
    if (const Talk* talk = std::get_if<Talk>(&entry)) {
      tests::AddWord(&kinds, kTalkKinds[static_cast<std::size_t>(talk->kind)]);
    }
  }
  return kinds;
}

std::string KindsIn(const std::string& title, const std::string& place,
                    const std::string& label = "") {
  return KindsOf(kDivision + "## DS 1: " + title + "\n\nLocation: " + place + "\n\n" +
                 TalkText("DS 1.1", label));
}

// The duplicates that were observed: "line~line".
std::string Duplicates(const std::string& text) {
  const Extraction extraction = tests::ExtractText(text);
  std::string all;
  for (const Observation& o : extraction.programme.observations) {
    if (o.kind != ObservationKind::kDuplicateId) continue;
    tests::AddWord(&all, std::to_string(extraction.source.PositionOf(o.span.begin).line) + "~" +
                             std::to_string(extraction.source.PositionOf(o.other.begin).line));
  }
  return all;
}

}  // namespace

TEST_CASE("parts, sessions, talks", "[record]") {
  CHECK(OutlineOf(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + "**15 min. break**\n\n" +
                  TalkText("SYTI 1.2")) == "SYTI{SYTI 1[SYTI 1.1 | SYTI 1.2]}");
  CHECK(OutlineOf(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + kDivision +
                  "## DS 2: Eis\n\n" + TalkText("DS 2.1")) ==
        "SYTI{SYTI 1[SYTI 1.1]} DS{DS 2[DS 2.1]}");
  CHECK(OutlineOf("") == "");
  CHECK(OutlineOf("no programme at all\n") == "");
}

TEST_CASE("a part without a head is made from the ids' code", "[record]") {
  const Extraction extraction = tests::ExtractText("## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1"));
  REQUIRE(Outline(extraction.programme) == "SYTI{SYTI 1[SYTI 1.1]}");
  CHECK(extraction.programme.parts[0].kind == PartKind::kOther);
  CHECK_FALSE(extraction.programme.parts[0].title);
}

TEST_CASE("a session without a head is made from the keys", "[record]") {
  const Extraction extraction =
      tests::ExtractText(kPart + TalkText("SYTI 3.1") + TalkText("SYTI 3.2"));
  REQUIRE(Outline(extraction.programme) == "SYTI{SYTI 3[SYTI 3.1 SYTI 3.2]}");
  const Session& session = extraction.programme.parts[0].sessions[0];
  CHECK(session.number == 3);
  CHECK_FALSE(session.title);
  CHECK_FALSE(session.slot.day);
  CHECK_FALSE(session.slot.room);
}

TEST_CASE("plenary talks stand in one session without id", "[record]") {
  const Extraction extraction =
      tests::ExtractText("# Plenary Talks (PV)\n\n" + TalkText("PV I", "Plenary Talk") +
                         TalkText("PV II", "Plenary Talk"));
  REQUIRE(Outline(extraction.programme) == "PV{-[PV I PV II]}");
  const Session& session = extraction.programme.parts[0].sessions[0];
  CHECK(session.number == -1);
  CHECK(session.kind == SessionKind::kPlenary);
  CHECK(std::get<Talk>(session.entries[0]).number == -1);
}

TEST_CASE("a head that was read before continues", "[record]") {
  // The part
  CHECK(OutlineOf(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + kDivision +
                  "## DS 2: Eis\n\n" + TalkText("DS 2.1") + kPart + "## SYTI 2: Snow\n\n" +
                  TalkText("SYTI 2.1")) ==
        "SYTI{SYTI 1[SYTI 1.1] SYTI 2[SYTI 2.1]} DS{DS 2[DS 2.1]}");
  // The session, with the same title
  CHECK(OutlineOf(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + "## SYTI 2: Snow\n\n" +
                  TalkText("SYTI 2.1") + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.2")) ==
        "SYTI{SYTI 1[SYTI 1.1 SYTI 1.2] SYTI 2[SYTI 2.1]}");
  CHECK(Duplicates(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + "## SYTI 1: Ice\n\n" +
                   TalkText("SYTI 1.2")) == "");
  // With another title it is another session.
  const std::string twice = kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") +
                            "## SYTI 1: Snow\n\n" + TalkText("SYTI 1.2");
  CHECK(OutlineOf(twice) == "SYTI{SYTI 1[SYTI 1.1] SYTI 1[SYTI 1.2]}");
  CHECK(Duplicates(twice) == "11~3");
  // A part that was known from ids only gets its head's title.
  const Extraction late = tests::ExtractText("## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + kPart +
                                             "## SYTI 2: Snow\n\n");
  REQUIRE(Outline(late.programme) == "SYTI{SYTI 1[SYTI 1.1] SYTI 2[]}");
  CHECK(late.programme.parts[0].title.value == "Thin Ice");
  CHECK(late.programme.parts[0].kind == PartKind::kSymposium);
}

TEST_CASE("ids that stand twice are observed", "[record]") {
  CHECK(Duplicates(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + TalkText("SYTI 1.2")) ==
        "");
  CHECK(Duplicates(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + TalkText("SYTI 1.1")) ==
        "11~5");
  CHECK(Duplicates(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + TalkText("SYTI 1.1") +
                   TalkText("SYTI 1.1")) == "11~5 17~5");
  CHECK(Duplicates(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + TalkText("SYTI  1.1")) ==
        "11~5");  // blanks aside
}

TEST_CASE("the kind of a session", "[record]") {
  CHECK(KindsOf(kPart + "## SYTI 1: Poster Session\n\n" + TalkText("SYTI 1.1"))
            .starts_with("symposium"));
  CHECK(KindsIn("Ice", "H1") == "oral talk");
  CHECK(KindsIn("Poster Session I", "P3") == "poster poster");
  CHECK(KindsIn("Thin Films", "P3") == "poster poster");
  CHECK(KindsIn("Thin Films", "Poster P") == "poster poster");
  CHECK(KindsIn("Postersitzung", "H1") == "poster poster");
  CHECK(KindsIn("Focus Session: Ice", "H1") == "focus talk");
  CHECK(KindsIn("Tutorial: Ice", "H1", "Tutorial") == "tutorial tutorial");
  CHECK(KindsIn("Prize Talks", "H1", "Prize Talk") == "prize prize");
  CHECK(KindsOf(kDivision + "## DS 1: Members' Assembly\n\nTime: Monday 18:00\n") == "assembly");
  CHECK(KindsOf(kDivision + "## DS 1: Eis\n\nSee HL 4 for details of this session.\n") == "oral");
  CHECK(KindsOf(kDivision +
                "## DS 1: Focus Session: Eis\n\nSee HL 4 for details of this session.\n") ==
        "focus");
  CHECK(KindsOf(kDivision + "## DS 1: Exhibition\n\nTime: Monday 18:00\n") == "other");
  CHECK(KindsOf(kDivision + "## DS 1: Eis\n\nTime: Monday 18:00\n") ==
        "other");  // no talks, nothing said
}

TEST_CASE("the kind of a talk is its label's", "[record]") {
  const auto kind = [](const std::string& label) { return KindsIn("Ice", "H1", label); };
  CHECK(kind("Invited Talk") == "oral invited");
  CHECK(kind("Hauptvortrag") == "oral invited");
  CHECK(kind("Topical Talk") == "oral topical");
  CHECK(kind("Gruppenbericht") == "oral group_report");
  CHECK(kind("Plenary Talk") == "oral plenary");
  CHECK(kind("Preisvortrag") == "oral prize");
  CHECK(kind("Keynote") == "oral keynote");
  CHECK(kind("Abendvortrag") == "oral evening");
  CHECK(kind("Lunch Talk") == "oral other");
  CHECK(kind("Poster") == "oral poster");
  // A label goes before what the session is.
  CHECK(KindsIn("Poster Session", "P3", "Invited Talk") == "poster invited");
}

TEST_CASE("joint sessions and stubs", "[record]") {
  const auto session = [](const std::string& head) {
    const Extraction extraction = tests::ExtractText(kDivision + head);
    const Session& s = extraction.programme.parts.at(0).sessions.at(0);
    std::string words;
    for (const Text& code : s.joint_with) tests::AddWord(&words, code.value);
    if (s.see) tests::AddWord(&words, "see:" + std::string(s.see.value));
    return words;
  };
  CHECK(session("## DS 1: Eis (joint session DS/HL)\n\n" + TalkText("DS 1.1")) == "HL");
  CHECK(session("## DS 1: Eis (joint session HL/O/DS)\n\n" + TalkText("DS 1.1")) == "HL O");
  CHECK(session("## DS 1: Eis (DS jointly with HL, O)\n\n" + TalkText("DS 1.1")) == "HL O");
  CHECK(session("## DS 1: Eis\n\nSee HL 4 for details of this session.\n") == "see:HL 4");
  CHECK(session(
            "## DS 1: Eis (joint session HL/DS)\n\nSiehe HL 4 für Details zu dieser Sitzung.\n") ==
        "HL see:HL 4");
}

TEST_CASE("a wrong code moves no talk", "[record]") {
  CHECK(OutlineOf(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + TalkText("SYTL 1.2") +
                  TalkText("SYTI 1.3")) == "SYTI{SYTI 1[SYTI 1.1 SYTL 1.2 SYTI 1.3]}");
}

TEST_CASE("spans of parts, sessions and talks hold what is in them", "[record]") {
  const Extraction extraction = tests::ExtractText(
      kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1", "Invited Talk") + TalkText("SYTI 1.2"));
  const Part& part = extraction.programme.parts.at(0);
  const Session& session = part.sessions.at(0);
  CHECK(extraction.source.Slice(part.span).starts_with("# Symposium"));
  CHECK(extraction.source.Slice(session.span).starts_with("## SYTI 1"));
  for (const Entry& entry : session.entries) {
    const Talk& talk = std::get<Talk>(entry);
    CHECK(talk.span.begin >= session.span.begin);
    CHECK(talk.span.end <= session.span.end);
  }
  CHECK(extraction.source.Slice(std::get<Talk>(session.entries[0]).span)
            .starts_with("**Invited Talk**"));
}

TEST_CASE("institutions are known in all their spellings", "[record]") {
  const auto same = [](const std::string& a, const std::string& b) {
    const Extraction extraction =
        tests::ExtractText(kPart + "SYTI 1.1 Mon 15:00 H1\n\n**Ice** — ●A B — " + a +
                           "\n\nSYTI 1.2 Mon 15:30 H1\n\n**Ice** — ●A B — " + b + "\n");
    const auto& mentions = extraction.programme.institution_mentions;
    return mentions.size() == 2 && mentions[0].key == mentions[1].key;
  };
  CHECK(same("Ruhr-Universität Bochum", "Ruhr University Bochum"));
  CHECK(same("TU Darmstadt", "Technische Universität Darmstadt"));
  CHECK(same("University of Celle", "Universität Celle"));
  CHECK(same("Karlsruhe Institute of Technology (KIT)", "Karlsruhe Institute of Technology"));
  CHECK(same("Universität Köln", "University of Cologne"));
  CHECK_FALSE(same("University of Celle", "University of Halle"));
  CHECK_FALSE(same("TU Darmstadt", "Hochschule Darmstadt"));
  CHECK_FALSE(same("University of Newcastle, UK", "University of Newcastle, Australia"));
}

TEST_CASE("an extraction can be moved", "[record]") {
  Extraction extraction = tests::ExtractText(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1"));
  const Extraction moved = std::move(extraction);
  CHECK(Outline(moved.programme) == "SYTI{SYTI 1[SYTI 1.1]}");
  CHECK(moved.programme.parts[0].title.value == "Thin Ice");
  CHECK(HasProgramme(moved.programme));
  CHECK_FALSE(HasProgramme(tests::ExtractText("").programme));
}

TEST_CASE("an assembly that an overview announces is a session without an id", "[record]") {
  const Extraction extraction = tests::ExtractText(
      kDivision +
      "Übersicht der Fachsitzungen\n\nFachsitzungen\n\n"
      "DS 1.1–1.1 Mo 15:00–15:15 H1 Eis\n"
      "Mitgliederversammlung des Fachverbands\nDonnerstag 18:00–19:30 H13\n• Bericht\n"
      "• Wahlen\n\nSitzungen\n\nDS 2.1–2.1 Di 15:00–15:15 H1 Schnee\n\n## DS 1: Eis\n\n" +
      TalkText("DS 1.1"));
  const Part& part = extraction.programme.parts.at(0);
  CHECK(part.overview_sessions.size() == 2);
  REQUIRE(part.sessions.size() == 2);
  const Session& session = part.sessions[0];
  CHECK_FALSE(session.id);
  CHECK(session.title.value == "Mitgliederversammlung des Fachverbands");
  CHECK(session.kind == SessionKind::kAssembly);
  CHECK(session.slot.day.value == Weekday::kThursday);
  CHECK(session.slot.start.minutes == 18 * 60);
  CHECK(session.slot.end.minutes == 19 * 60 + 30);
  CHECK(session.slot.room.value == "H13");
  REQUIRE(session.synopsis.size() == 2);
  CHECK(session.synopsis[1].value == "• Wahlen");
  CHECK(extraction.programme.unrecognised.empty());
  CHECK(Outline(extraction.programme) == "DS{-[] DS 1[DS 1.1]}");
}

TEST_CASE("plenary talks below a heading without their code", "[record]") {
  const auto check = [](const std::string& text, std::string_view title, std::string_view outline) {
    INFO(text);
    const Extraction extraction = tests::ExtractText(text);
    REQUIRE(!extraction.programme.parts.empty());
    const Part& part = extraction.programme.parts.back();
    CHECK(part.title.value == title);
    CHECK(part.kind == PartKind::kPlenary);
    CHECK(Outline(extraction.programme) == outline);
    CHECK(extraction.programme.unrecognised.empty());
  };
  const std::string talks = TalkText("PV I", "Plenary Talk") + TalkText("PV II");
  check("# Plenary Talks\n\n" + talks, "Plenary Talks", "PV{-[PV I PV II]}");
  check(kPart + "## SYTI 1: Ice\n\n" + TalkText("SYTI 1.1") + "# Plenarvorträge\n\n" + talks,
        "Plenarvorträge", "SYTI{SYTI 1[SYTI 1.1]} PV{-[PV I PV II]}");
  // An overview without sessions can stand before it.
  check(kPart +
            "## Overview of Invited Talks\n\nInvited Talks\n\nSYTI 1.1\tMon\t15:00–15:30\tH1"
            "\t**Ice** — ●Anna Weber\n\n# Plenary Talks\n\n" +
            talks,
        "Plenary Talks", "SYTI{} PV{-[PV I PV II]}");
  // A text layer.
  check(
      "Plenary and Prize Talks\nPlenary Talk\nPV I Mon 8:30 H1\nIce — •Anna Weber — Uni Celle\n"
      "It melts.\nPV II Tue 8:30 H1\nSnow — •Jan Roth — Uni Celle\nIt falls.\n",
      "Plenary and Prize Talks", "PV{-[PV I PV II]}");
}

TEST_CASE("a group of plenary talks in an overview is no part", "[record]") {
  const std::string overview =
      kPart +
      "## Overview of Plenary Talks\n\n## Plenary Talks\n\nPV I\tMon\t15:00–15:30\tH1\t"
      "**Ice** — ●Anna Weber\n\n## SYTI 1: Ice\n\n" +
      TalkText("SYTI 1.1");
  CHECK(OutlineOf(overview) == "SYTI{SYTI 1[SYTI 1.1]}");
}

TEST_CASE("a notice below a credit says that the talk is off", "[record]") {
  const auto check = [](const std::string& text, bool cancelled, std::string_view abstract) {
    INFO(text);
    const Extraction extraction = tests::ExtractText(text);
    const Talk& talk =
        std::get<Talk>(extraction.programme.parts.at(0).sessions.at(0).entries.at(0));
    std::vector<std::string> paragraphs;
    for (const Text& paragraph : talk.abstract) paragraphs.emplace_back(paragraph.value);
    CHECK(talk.title.value == "Ice");
    CHECK(talk.cancelled == cancelled);
    CHECK(tests::Joined(paragraphs, " / ") == abstract);
    CHECK(extraction.programme.unrecognised.empty());
  };
  const std::string marked = kDivision +
                             "## DS 1: Ice\n\nDS 1.1 Mon 15:00 H1\n\n**Ice** — ●ANNA "
                             "WEBER — Uni Celle\n\n";
  check(marked + "The contribution has been withdrawn.\n", true, "");
  check(marked + "*entfällt*\n", true, "");
  check(marked + "**withdrawn**\n\nIt melts.\n", true, "It melts.");
  check(marked + "It melts.\n\nDer Vortrag entfällt.\n", true, "It melts.");
  check(marked + "The talk was withdrawn.\n", false, "The talk was withdrawn.");
  check(marked + "Cancelled: all flights.\n", false, "Cancelled: all flights.");
  const std::string plain =
      "Thin Ice Division (DS)\n\nDS 1: Ice\nTime: Monday 15:00\n\nDS 1.1 Mon "
      "15:00 H1\nIce — •Anna Weber — Uni Celle, Germany\n";
  check(plain + "The contribution has been withdrawn.\n", true, "");
  check(plain + "entfällt\n", true, "");
  check(plain +
            "We show that ice melts where it is thin, and that the first of the two terms is\n"
            "cancelled.\n",
        false,
        "We show that ice melts where it is thin, and that the first of the two terms is "
        "cancelled.");
}

}  // namespace symd
