// Heads and keys: parts, divisions, organisers, halls, sessions, times, places, keys, breaks,
// keywords.
#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

using tests::Bracketed;
using tests::Described;
using tests::Document;

// The fields of the first block of a kind, and what of the text is left.
template <typename T, typename Describe>
std::string FirstOf(const std::string& text, Describe describe) {
  const Document document(text);
  const auto all = document.All<T>();
  const std::string left = document.Unrecognised();
  return (all.empty() ? "none" : describe(*all[0])) +
         (left.empty() ? "" : " unrecognised[" + left + "]");
}

std::string PartOf(const std::string& line) {
  constexpr std::array<std::string_view, 6> kKinds = {"symposium",     "division", "section",
                                                      "working_group", "plenary",  "other"};
  return FirstOf<PartFields>(line + "\n", [&](const PartFields& f) {
    return std::string(kKinds[static_cast<std::size_t>(f.kind)]) + " " +
           Bracketed("title", f.title) + " " + Bracketed("code", f.code);
  });
}

const std::string kPart = "# Symposium Thin Ice (SYTI)\n\n";

std::string DivisionsOf(const std::string& list) {
  return FirstOf<OrganisedByFields>(
      kPart + "jointly organised by" + list + "\n", [](const OrganisedByFields& f) {
        std::vector<std::string> all;
        for (const OrganisedBy& by : f.divisions)
          all.push_back(std::string(by.name.value) + "=" + std::string(by.code.value));
        return tests::Joined(all, " / ");
      });
}

std::string OrganiserOf(const std::string& lines) {
  return FirstOf<OrganiserFields>(kPart + lines + "\n", [](const OrganiserFields& f) {
    const Organiser& o = f.organiser;
    std::string words = Bracketed("role", o.role);
    tests::AddWord(&words, Bracketed("name", o.name.full));
    tests::AddWord(&words, Described(o.affiliation));
    tests::AddWord(&words, Bracketed("email", o.email));
    return words;
  });
}

std::string HallsOf(const std::string& bracket) {
  return FirstOf<HallsFields>(kPart + "## Overview of Invited Talks\n\n" + bracket + "\n",
                              [](const HallsFields& f) {
                                std::vector<std::string> all;
                                for (const Text& room : f.rooms) all.emplace_back(room.value);
                                return tests::Joined(all, " / ");
                              });
}

std::string WhenOf(const std::string& line) {
  return FirstOf<WhenFields>(kPart + "## SYTI 1: Ice\n\n" + line + "\n",
                             [](const WhenFields& f) { return Described(f.slot); });
}

std::string KeyOf(const std::string& line) {
  return FirstOf<KeyFields>(
      kPart + line + "\n\n**Ice** — ●ANNA WEBER — Uni Celle\n", [](const KeyFields& f) {
        std::string words = Bracketed("label", f.label.label);
        tests::AddWord(&words, std::string(f.id.value) +
                                   (f.number < 0 ? "" : " #" + std::to_string(f.number)));
        tests::AddWord(&words, Described(f.slot));
        return words;
      });
}

std::string SessionOf(const std::string& line) {
  constexpr std::array<std::string_view, 9> kKinds = {
      "symposium", "focus", "poster", "plenary", "tutorial", "prize", "assembly", "oral", "other"};
  return FirstOf<SessionFields>(kPart + line + "\n", [&](const SessionFields& f) {
    std::string words =
        std::string(f.id.value) + (f.number < 0 ? "" : " #" + std::to_string(f.number));
    tests::AddWord(&words, Bracketed("title", f.title));
    if (f.kind) tests::AddWord(&words, kKinds[static_cast<std::size_t>(*f.kind)]);
    for (const Text& code : f.joint_with) tests::AddWord(&words, "with:" + std::string(code.value));
    return words;
  });
}

std::string BreakOf(const std::string& line) {
  return FirstOf<BreakFields>(kPart + "## SYTI 1: Ice\n\n" + line + "\n", [](const BreakFields& f) {
    return std::string(f.entry.label.value) +
           (f.entry.minutes < 0 ? "" : " " + std::to_string(f.entry.minutes));
  });
}

}  // namespace

TEST_CASE("heads of parts tell kind, title and code", "[heads]") {
  CHECK(PartOf("# Symposium AI-driven Materials Design (SYMD)") ==
        "symposium title[AI-driven Materials Design] code[SYMD]");
  CHECK(PartOf("# Symposium Quantum (Bio-)Physics (SYQB)") ==
        "symposium title[Quantum (Bio-)Physics] code[SYQB]");
  CHECK(PartOf("# Symposium: Ice (SYTI)") == "symposium title[Ice] code[SYTI]");
  CHECK(PartOf("# **Symposium Ice &amp; Snow (SYTI)**") ==
        "symposium title[Ice & Snow] code[SYTI]");
  CHECK(PartOf("# Fachverband Dünne Schichten (DS)") ==
        "division title[Fachverband Dünne Schichten] code[DS]");
  CHECK(PartOf("# Surface Science Division (O)") ==
        "division title[Surface Science Division] code[O]");
  CHECK(PartOf("# Atomic Physics Division Fachverband Atomphysik (A)") ==
        "division title[Atomic Physics Division Fachverband Atomphysik] code[A]");
  CHECK(PartOf("# Working Group on Energy (AKE)") ==
        "working_group title[Working Group on Energy] code[AKE]");
  CHECK(PartOf("# Arbeitskreis junge DPG (AKjDPG)") ==
        "working_group title[Arbeitskreis junge DPG] code[AKjDPG]");
  CHECK(PartOf("# Condensed Matter Section (SKM)") ==
        "section title[Condensed Matter Section] code[SKM]");
  CHECK(PartOf("# Plenarvorträge (PV)") == "plenary title[Plenarvorträge] code[PV]");
  CHECK(PartOf("# Arbeitsgemeinschaft Magnetismus (AM)") ==
        "working_group title[Arbeitsgemeinschaft Magnetismus] code[AM]");
}

TEST_CASE("organising divisions", "[heads]") {
  CHECK(DivisionsOf(" the Magnetism Division (MA)") == "Magnetism Division=MA");
  CHECK(DivisionsOf("  \nthe Magnetism Division (MA),  \nthe Thin Films Division (DS), and  \nthe "
                    "Surface Science Division (O)") ==
        "Magnetism Division=MA / Thin Films Division=DS / Surface Science Division=O");
  CHECK(DivisionsOf("\n\nthe Magnetism Division (MA) and\nthe Thin Films Division (DS)") ==
        "Magnetism Division=MA / Thin Films Division=DS");
  CHECK(DivisionsOf(" the Crystalline Solids and their Microstructure Division (KFM) and the "
                    "Magnetism Division (MA)") ==
        "Crystalline Solids and their Microstructure Division=KFM / Magnetism Division=MA");
  CHECK(DivisionsOf(" the Hadronic, Nuclear and (Astro-)Physics Division (HK).") ==
        "Hadronic, Nuclear and (Astro-)Physics Division=HK");
  CHECK(DivisionsOf(" the Magnetism Division (MA) and others") ==
        "Magnetism Division=MA unrecognised[and others]");
  const std::string german =
      "# Symposium Dünnes Eis (SYTI)\n\ngemeinsam organisiert von\n\ndem Fachverband Dünne "
      "Schichten (DS) und\ndem Fachverband Magnetismus (MA)\n";
  CHECK(Document(german).All<OrganisedByFields>().at(0)->divisions.size() == 2);
  CHECK(Document(german).Unrecognised() == "");
}

TEST_CASE("organisers", "[heads]") {
  CHECK(OrganiserOf("Jörg Neugebauer  \n Max-Planck-Institut  \n für Nachhaltige Materialien  \n "
                    "Max-Planck-Str. 1  \n D-40237 Düsseldorf") ==
        "name[Jörg Neugebauer] institution[Max-Planck-Institut für Nachhaltige Materialien] "
        "street[Max-Planck-Str. 1] "
        "postcode[40237] city[Düsseldorf] country[DE]");
  CHECK(OrganiserOf("Luca Ghiringhelli  \n Friedrich-Alexander Universität  \n Erlangen  \n "
                    "Cauerstr. 3  \n D-91058 Erlangen") ==
        "name[Luca Ghiringhelli] institution[Friedrich-Alexander Universität Erlangen] "
        "street[Cauerstr. 3] postcode[91058] "
        "city[Erlangen] country[DE]");
  CHECK(OrganiserOf("Sprecher des Fachverbands:\nVolker Hansemann\nUniversität Hameln\nD-31785 "
                    "Hameln\nvolker@uni.example") ==
        "role[Sprecher des Fachverbands] name[Volker Hansemann] institution[Universität Hameln] "
        "postcode[31785] city[Hameln] "
        "country[DE] email[volker@uni.example]");
  CHECK(OrganiserOf("Sprecher: Prof. Dr. V.-J. Hansemann\nUniversität Hameln\nD-31785 Hameln") ==
        "role[Sprecher] name[V.-J. Hansemann] institution[Universität Hameln] postcode[31785] "
        "city[Hameln] country[DE]");
  CHECK(OrganiserOf("Sprecher: Volker Hansemann\nUniversität Hameln\nD-31785 Hameln") ==
        "role[Sprecher] name[Volker Hansemann] institution[Universität Hameln] postcode[31785] "
        "city[Hameln] country[DE]");
  CHECK(OrganiserOf("Anna Weber\nUniversity of Celle\nD-29221 Celle\nE-Mail: anna@celle.example") ==
        "name[Anna Weber] institution[University of Celle] postcode[29221] city[Celle] country[DE] "
        "email[anna@celle.example]");
}

TEST_CASE("the code of a part that looks like a day", "[heads]") {
  const tests::Document document(
      "Hannover 2006 – scientific programme\n\nMO: Molecular Physics Division\n\nMO 1: Ice\n\nMO "
      "1.1: Talk\n\nMonday, March 13, 2006, 10:30–10:45, H 0106\n\nIce — •Anna Weber — Uni "
      "Celle\n");
  const auto keys = document.All<KeyFields>();
  REQUIRE(keys.size() == 1);
  CHECK(keys[0]->id.value == "MO 1.1");
  CHECK(keys[0]->label.label.value == "Talk");
  CHECK_FALSE(keys[0]->slot.day);
  CHECK(document.Unrecognised() == "");
}

TEST_CASE("lines of an address that wrap", "[heads]") {
  CHECK(OrganiserOf("Oskar Hartmann\nMax-Planck-Institut für\nGrenzflächendynamik\nAm Schliff "
                    "118\nD-35390 Gießen") ==
        "name[Oskar Hartmann] institution[Max-Planck-Institut für Grenzflächendynamik] street[Am "
        "Schliff 118] postcode[35390] city[Gießen] country[DE]");
  CHECK(OrganiserOf("Anna Weber\nUniversity of\nCelle\nD-29221 Celle") ==
        "name[Anna Weber] institution[University of Celle] postcode[29221] city[Celle] "
        "country[DE]");
  CHECK(OrganiserOf("Anna Weber\nMax-Planck-\nInstitut für Eis\nD-29221 Celle") ==
        "name[Anna Weber] institution[Max-Planck-Institut für Eis] postcode[29221] city[Celle] "
        "country[DE]");
  CHECK(OrganiserOf("Anna Weber\nTU Darmstadt\n64287\nDarmstadt") ==
        "name[Anna Weber] institution[TU Darmstadt] postcode[64287] city[Darmstadt]");
}

TEST_CASE("a line of an address that is nothing but markup", "[heads]") {
  CHECK(
      OrganiserOf("Anna Weber  \nUniversity of Celle  \nD-29221 Celle  \n<span id=\"p\"></span>") ==
      "name[Anna Weber] institution[University of Celle] postcode[29221] city[Celle] country[DE]");
}

TEST_CASE("halls", "[heads]") {
  CHECK(HallsOf("(Lecture hall H1)") == "H1");
  CHECK(HallsOf("(Lecture hall H16; Poster P3)") == "H16 / P3");
  CHECK(HallsOf("(Hörsäle HZ 12 und Casino 1.801, 1.802; Poster Casino 1. OG)") ==
        "HZ 12 / Casino 1.801 / Casino 1.802 / Casino 1. OG");
  CHECK(HallsOf("(Lecture halls H1, H2, and H15)") == "H1 / H2 / H15");
  CHECK(HallsOf("(Lecture halls H1 and H2; Poster P)") == "H1 / H2 / P");
  CHECK(HallsOf("(Hörsaal Audi Max)") == "Audi Max");
  CHECK(HallsOf("(Räume GÖR/0226 und HSZ 02)") == "GÖR/0226 / HSZ 02");
}

TEST_CASE("times", "[heads]") {
  CHECK(WhenOf("Time: Monday 15:00–17:45") == "Mon 15:00-17:45");
  CHECK(WhenOf("Zeit: Montag 9:30–12:15") == "Mon 09:30-12:15");
  CHECK(WhenOf("**Time:** Monday 15:00–17:45") == "Mon 15:00-17:45");
  CHECK(WhenOf("Time: Monday 15:00–17:45 Location: H1") == "Mon 15:00-17:45 room[H1]");
  CHECK(WhenOf("Time: Monday 15:00–17:45Location:\nHSZ 01") == "Mon 15:00-17:45 room[HSZ 01]");
  CHECK(WhenOf("Time: Mon. 15:00-17:45") == "Mon 15:00-17:45");
  CHECK(WhenOf("Time: Monday, 15:00 – 17:45") == "Mon 15:00-17:45");
  CHECK(WhenOf("Time: Monday 15:00") == "Mon 15:00");
  CHECK(WhenOf("Time: Monday all day") == "Mon 00:00-24:00");
  CHECK(WhenOf("Zeit: Dienstag ganztags") == "Tue 00:00-24:00");
  CHECK(WhenOf("Zeit: Mo-Fr 9:00–17:00") == "Mon-Fri 09:00-17:00");
  CHECK(WhenOf("Time: Tuesday 18:00–Wednesday, 10:00 Location: H1") ==
        "Tue-Wed 18:00-10:00 room[H1]");
  CHECK(WhenOf("Time: Tuesday 18:00 – Wed.") == "Tue-Wed 18:00");
  CHECK(WhenOf("Time: Monday, March 17, 2025, 15:00–17:45") == "Mon 2025-03-17 15:00-17:45");
  CHECK(WhenOf("Zeit: Mittwoch, 24. März 1999, 16:45–17:15") == "Wed 1999-03-24 16:45-17:15");
  CHECK(WhenOf("Time: 15:00–17:45") == "15:00-17:45");
  CHECK(WhenOf("Time: Monday") == "Mon");
  CHECK(WhenOf("Time: Friday 22:00–1:00") == "Fri 22:00-01:00");
  CHECK(WhenOf("Time: Monday 15:00–24:00") == "Mon 15:00-24:00");
  // No hour that a day has, no date that a calendar has: empty, and its bytes are not recognised.
  CHECK(WhenOf("Time: Monday 25:70–26:00") == "Mon unrecognised[25:70|26:00]");
  CHECK(WhenOf("Time: Monday 15:00–24:01") == "Mon 15:00 unrecognised[24:01]");
  CHECK(WhenOf("Time: Monday, February 30, 2025, 15:00") ==
        "Mon 15:00 unrecognised[February 30, 2025]");
  CHECK(WhenOf("Time: Thursday, February 29, 2024, 15:00") == "Thu 2024-02-29 15:00");
  CHECK(WhenOf("Time: some day") == " unrecognised[some day]");
  // A full stop is a colon in a range, or behind a day.
  CHECK(WhenOf("Zeit: Mittwoch 14.00–16.30 Uhr Raum: f428") == "Wed 14:00-16:30 room[f428]");
  CHECK(WhenOf("Zeit: 9.30–12.15 Uhr") == "09:30-12:15");
  CHECK(WhenOf("Zeit: Mi 9.30, Raum: H1") == "Wed 09:30 room[H1]");
  CHECK(WhenOf("Zeit: 9.30") == " unrecognised[9.30]");
  CHECK(WhenOf("Zeit: Mi 30.75") == "Wed unrecognised[30.75]");
}

TEST_CASE("places", "[heads]") {
  CHECK(WhenOf("Location: H1") == "room[H1]");
  CHECK(WhenOf("Raum: HZ 12") == "room[HZ 12]");
  CHECK(WhenOf("Location: Audi Max (in front of)") == "room[Audi Max (in front of)]");
  CHECK(WhenOf("Location: GÖR/0226") == "room[GÖR/0226]");
  CHECK(WhenOf("Zeit: Montag 9:30–12:15 Raum: HZ 12") == "Mon 09:30-12:15 room[HZ 12]");
  CHECK(WhenOf("Time: Monday 15:00–17:45\tLocation: H1") == "Mon 15:00-17:45 room[H1]");
}

TEST_CASE("keys", "[heads]") {
  CHECK(KeyOf("SYTI 1.1 Mon 15:00 H1") == "SYTI 1.1 #1 Mon 15:00 room[H1]");
  CHECK(KeyOf("SYTI 1.12\tMo\t9:30\tHZ 12") == "SYTI 1.12 #12 Mon 09:30 room[HZ 12]");
  CHECK(KeyOf("**SYTI 1.1 Mon 15:00 H1**") == "SYTI 1.1 #1 Mon 15:00 room[H1]");
  CHECK(KeyOf("Invited Talk SYTI 1.1 Mon 15:00 H1") ==
        "label[Invited Talk] SYTI 1.1 #1 Mon 15:00 room[H1]");
  CHECK(KeyOf("**Invited Talk** SYTI 1.1 Mon 15:00 H1") ==
        "label[Invited Talk] SYTI 1.1 #1 Mon 15:00 room[H1]");
  CHECK(KeyOf("SYTI 1.1 Mon 15:00–15:30 H1") == "SYTI 1.1 #1 Mon 15:00-15:30 room[H1]");
  CHECK(KeyOf("S 3a.2 Mi 11:45 D") == "S 3a.2 #2 Wed 11:45 room[D]");
  CHECK(KeyOf("PV IV Tue 9:00 HS 1") == "PV IV Tue 09:00 room[HS 1]");
  CHECK(KeyOf("SYTI 1.1 Mon 15:00 NW-Bau - HS4") == "SYTI 1.1 #1 Mon 15:00 room[NW-Bau - HS4]");
  CHECK(KeyOf("SYTI  1.1  Mon 15:00") == "SYTI 1.1 #1 Mon 15:00");
  CHECK(KeyOf("SYTI 1.1 15:00 H1") == "SYTI 1.1 #1 15:00 room[H1]");
  CHECK(KeyOf("SYTI 1.1 Mon H1") == "SYTI 1.1 #1 Mon room[H1]");
  CHECK(KeyOf("SYTI 1.1") == "SYTI 1.1 #1");
  // Nothing shows where the place ends.
  CHECK(KeyOf("SYTI 1.1 Mon 15:00 Audi Max Ice — •A") ==
        "SYTI 1.1 #1 Mon 15:00 unrecognised[Audi Max Ice — •A]");
  CHECK(KeyOf("SYTI 1.1 Mon 25:70 H1") == "SYTI 1.1 #1 Mon room[H1] unrecognised[25:70]");
}

TEST_CASE("heads of sessions", "[heads]") {
  CHECK(SessionOf("## SYTI 1: Thin Ice") == "SYTI 1 #1 title[Thin Ice]");
  CHECK(SessionOf("## S 3a: Plasma") == "S 3a title[Plasma]");
  CHECK(SessionOf("## SYTI 12:") == "SYTI 12 #12");
  CHECK(SessionOf("**SYTI 1: Thin Ice**") == "SYTI 1 #1 title[Thin Ice]");
  CHECK(SessionOf("## O 2: Ice: thin or thick") == "O 2 #2 title[Ice: thin or thick]");
}

TEST_CASE("titles that tell a session's kind", "[heads]") {
  CHECK(SessionOf("## O 2: Focus Session: Quantum Light") ==
        "O 2 #2 title[Focus Session: Quantum Light] focus");
  CHECK(SessionOf("## O 2: Poster Session I") == "O 2 #2 title[Poster Session I] poster");
  CHECK(SessionOf("## O 2: Postersitzung") == "O 2 #2 title[Postersitzung] poster");
  CHECK(SessionOf("## O 2: Poster: Thin Films") == "O 2 #2 title[Poster: Thin Films] poster");
  CHECK(SessionOf("## O 2: Tutorial: Ice") == "O 2 #2 title[Tutorial: Ice] tutorial");
  CHECK(SessionOf("## O 2: Members' Assembly") == "O 2 #2 title[Members' Assembly] assembly");
  CHECK(SessionOf("## O 2: Members’ Assembly of the Division") ==
        "O 2 #2 title[Members’ Assembly of the Division] assembly");
  CHECK(SessionOf("## O 2: Mitgliederversammlung") ==
        "O 2 #2 title[Mitgliederversammlung] assembly");
  CHECK(SessionOf("## O 2: Prize Talks") == "O 2 #2 title[Prize Talks] prize");
  CHECK(SessionOf("## O 2: Opening") == "O 2 #2 title[Opening] other");
  CHECK(SessionOf("## O 2: Posterior probabilities") == "O 2 #2 title[Posterior probabilities]");
  CHECK(SessionOf("## O 2: Self-assembly of members") == "O 2 #2 title[Self-assembly of members]");
  // FIXME: a session of talks about opening something is no opening.
  CHECK(SessionOf("## O 2: Opening the gap") == "O 2 #2 title[Opening the gap] other");
}

TEST_CASE("marks of joint sessions", "[heads]") {
  CHECK(SessionOf("## O 2: Ice (joint session O/HL)") ==
        "O 2 #2 title[Ice (joint session O/HL)] with:O with:HL");
  CHECK(SessionOf("## O 2: Ice (joint session O/CPP/DS/TT)") ==
        "O 2 #2 title[Ice (joint session O/CPP/DS/TT)] with:O with:CPP with:DS with:TT");
  CHECK(SessionOf("## DS 2: Ice (DS jointly with HL, O)") ==
        "DS 2 #2 title[Ice (DS jointly with HL, O)] with:DS with:HL with:O");
  CHECK(SessionOf("## DS 2: Ice (Joint session of DS and HL, organized by HL)") ==
        "DS 2 #2 title[Ice (Joint session of DS and HL, organized by HL)] with:DS with:HL");
  CHECK(SessionOf("## DS 2: Eis (gemeinsam mit HL)") ==
        "DS 2 #2 title[Eis (gemeinsam mit HL)] with:HL");
  CHECK(SessionOf("## DS 2: (Multi)ferroic ice") == "DS 2 #2 title[(Multi)ferroic ice]");
  CHECK(SessionOf("## DS 2: Ice (I)") == "DS 2 #2 title[Ice (I)]");
  CHECK(SessionOf("## DS 2: Ice (MHD, Corona, …)") == "DS 2 #2 title[Ice (MHD, Corona, …)]");
  CHECK(SessionOf("## DS 2: Ice (joint session DS/HL") ==
        "DS 2 #2 title[Ice (joint session DS/HL]");
}

TEST_CASE("chairs", "[heads]") {
  const auto chairs = [](const std::string& line) {
    return FirstOf<ChairFields>(
        kPart + "## SYTI 1: Ice\n\n" + line + "\n", [](const ChairFields& f) {
          std::vector<std::string> all;
          for (const Chair& c : f.chairs)
            all.push_back(std::string(c.role.value) + "=" + std::string(c.name.full.value));
          return tests::Joined(all, " / ");
        });
  };
  CHECK(chairs("Chair: Anna Weber") == "Chair=Anna Weber");
  CHECK(chairs("Chair: Anna Weber and Jan Roth") == "Chair=Anna Weber / Chair=Jan Roth");
  CHECK(chairs("Chairs: Anna Weber, Jan Roth") == "Chairs=Anna Weber / Chairs=Jan Roth");
  CHECK(chairs("Sitzungsleitung: Renate Uhl") == "Sitzungsleitung=Renate Uhl");
  CHECK(chairs("Convenor: ANNA WEBER") == "Convenor=Anna Weber");
  CHECK(chairs("Organized by: Anna Weber (TU Celle)") == "Organized by=Anna Weber");
  // Where they come from is no part of their names.
  CHECK(chairs("Chair: Anna Weber (TU Celle)") == "Chair=Anna Weber");
  CHECK(chairs("Chairs: Anna Weber (Celle, Germany) and Jan Roth (Kiel)") ==
        "Chairs=Anna Weber / Chairs=Jan Roth");
  CHECK(chairs("Chair: Anna Weber, Universität Celle") == "Chair=Anna Weber");
  CHECK(chairs("Chair: Anna Weber, Jan Roth, Max Uhl") ==
        "Chair=Anna Weber / Chair=Jan Roth / Chair=Max Uhl");
  CHECK(chairs("Chair: Anna (Anni) Weber") == "Chair=Anna (Anni) Weber");
}

TEST_CASE("breaks, labels, keywords, stubs", "[heads]") {
  CHECK(BreakOf("**15 min. break**") == "15 min. break 15");
  CHECK(BreakOf("15 Min. Pause") == "15 Min. Pause 15");
  CHECK(BreakOf("Coffee break (30 min.)") == "Coffee break (30 min.) 30");
  CHECK(BreakOf("Mittagspause") == "Mittagspause");
  CHECK(BreakOf("– Pause –") == "– Pause –");
  CHECK(BreakOf("--- 15 min. break ---") == "--- 15 min. break --- 15");
  CHECK(BreakOf("– 15 Min. Pause –") == "– 15 Min. Pause – 15");
  CHECK(BreakOf("Coffee break (10:30–11:00)") == "Coffee break (10:30–11:00)");
  CHECK(BreakOf("Mittagspause 12.30–14.00 Uhr") == "Mittagspause 12.30–14.00 Uhr");
  CHECK(BreakOf("Panel discussion (45 min.)") == "Panel discussion (45 min.) 45");
  CHECK(BreakOf("**Long coffee break in the foyer**") == "Long coffee break in the foyer");
  const auto keywords = FirstOf<KeywordsFields>(
      tests::TalkWith("**Ice** — ●B — C\n\nWe show it.\n\nKeywords: growth; thin ice ; islands"),
      [](const KeywordsFields& f) {
        std::vector<std::string> all;
        for (const Text& k : f.keywords) all.emplace_back(k.value);
        return tests::Joined(all, " / ");
      });
  CHECK(keywords == "growth / thin ice / islands");
  CHECK(FirstOf<StubFields>(kPart + "## SYTI 1: Ice\n\nSee HL 4 for details of this session.\n",
                            [](const StubFields& f) { return std::string(f.see.value); }) ==
        "HL 4");
  CHECK(FirstOf<LabelFields>(
            kPart + "**Topical Talk**\n\nSYTI 1.1 Mon 15:00 H1\n\n**Ice** — ●B — C\n",
            [](const LabelFields& f) { return std::string(f.label.value); }) == "Topical Talk");
}

}  // namespace symd
