// Which names and institutions are linked, and which are not.
#include <span>
#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "symd/programme.h"

namespace symd {
namespace {

// A programme of talks, each with this behind its title, and perhaps a chair.
Extraction WithTalks(const std::vector<std::string>& credits, const std::string& chair = "") {
  std::string text = "# Fachverband Dünne Schichten (DS)\n\n## DS 1: Eis\n\n";
  if (!chair.empty()) text += "Chair: " + chair + "\n\n";
  text += "Zeit: Montag 9:00–18:00\n\nRaum: H1\n\n";
  int number = 0;
  for (const std::string& credit : credits) {
    text += "DS 1." + std::to_string(++number) + " Mo 9:00 H1\n\n**Eis** — " + credit + "\n\n";
  }
  return tests::ExtractText(text);
}

std::string Spelled(const Programme& programme, Slice slice) {
  std::vector<std::string> all;
  for (const Spelling& s : std::span(programme.spellings).subspan(slice.first, slice.count)) {
    all.push_back(std::string(s.text.value) + (s.count > 1 ? " " + std::to_string(s.count) : ""));
  }
  return tests::Joined(all, ", ");
}

// The persons with their spellings, "|" between persons; the preferred spelling only where there
// are several: "Anna Weber: A. Weber, Anna Weber".
std::string People(const std::vector<std::string>& credits, const std::string& chair = "") {
  const Extraction extraction = WithTalks(credits, chair);
  std::vector<std::string> all;
  for (const Person& person : extraction.programme.people) {
    const std::string spellings = Spelled(extraction.programme, person.spellings);
    all.push_back((person.spellings.count > 1 ? std::string(person.name.full.value) + ": " : "") +
                  spellings);
  }
  return tests::Joined(all, " | ");
}

std::string Institutions(const std::vector<std::string>& names) {
  std::vector<std::string> credits;
  for (const std::string& name : names) credits.push_back("●Eva Horn — " + name);
  const Extraction extraction = WithTalks(credits);
  std::vector<std::string> all;
  for (const Institution& institution : extraction.programme.institutions) {
    all.push_back(Spelled(extraction.programme, institution.spellings));
  }
  return tests::Joined(all, " | ");
}

}  // namespace

TEST_CASE("spellings of one person", "[people]") {
  CHECK(People({"●Anna Weber — Uni Celle", "●ANNA WEBER — Uni Halle"}) == "Anna Weber 2");
  CHECK(People({"●Jurgen Muller — Uni Celle", "●Jürgen Müller — Uni Celle"}) ==
        "Jürgen Müller: Jurgen Muller, Jürgen Müller");
  CHECK(People({"●Juergen Mueller — Uni Celle", "●Jürgen Müller — Uni Celle"}) ==
        "Jürgen Müller: Juergen Mueller, Jürgen Müller");
  CHECK(People({"●Lukasz Nowak — Uni Celle", "●Łukasz Nowak — Uni Celle"}) ==
        "Łukasz Nowak: Lukasz Nowak, Łukasz Nowak");
  CHECK(People({"●Karl-Heinz Horn — Uni Celle", "●Karl Heinz Horn — Uni Celle"}) ==
        "Karl-Heinz Horn: Karl-Heinz Horn, Karl Heinz Horn");
  CHECK(People({"●Anna Weber — Uni Celle", "●A. Weber — Uni Celle"}) ==
        "Anna Weber: Anna Weber, A. Weber");
  CHECK(People({"●K.-H. Horn — Uni Celle", "●Karl-Heinz Horn — Uni Celle"}) ==
        "Karl-Heinz Horn: K.-H. Horn, Karl-Heinz Horn");
  CHECK(People({"●Anna Maria Weber — Uni Celle", "●Anna M. Weber — Uni Celle",
                "●A. M. Weber — Uni Celle", "●A. Weber — Uni Celle", "●Anna Weber — Uni Celle"}) ==
        "Anna Maria Weber: Anna Maria Weber, Anna M. Weber, A. M. Weber, A. Weber, Anna Weber");
  CHECK(People({"●Thomas Weber — Uni Celle", "●Th. Weber — Uni Celle"}) ==
        "Thomas Weber: Thomas Weber, Th. Weber");
}

TEST_CASE("names that are no spellings of one", "[people]") {
  // "ue" alone is no umlaut: Bauer is not Baur.
  CHECK(People({"●Anna Baur — Uni Celle", "●Anna Bauer — Uni Celle"}) == "Anna Baur | Anna Bauer");
  CHECK(People({"●Tobias Weber — Uni Celle", "●Th. Weber — Uni Celle"}) ==
        "Tobias Weber | Th. Weber");
  CHECK(People({"●John Smith — Uni Celle", "●John Smith Jr. — Uni Celle"}) ==
        "John Smith | John Smith Jr.");
  CHECK(People({"●Anna Maria Weber — Uni Celle", "●Anna Katharina Weber — Uni Celle",
                "●Anna Weber — Uni Celle"}) ==
        "Anna Maria Weber | Anna Katharina Weber | Anna Weber");
}

TEST_CASE("initials are linked only to one", "[people]") {
  // Two can be meant, at one institution or without any.
  CHECK(People({"●Anna Weber — Uni Celle", "●Arno Weber — Uni Celle", "●A. Weber — Uni Celle"}) ==
        "Anna Weber | Arno Weber | A. Weber");
  CHECK(People({"●Anna Weber — Uni Celle", "●Arno Weber — Uni Halle"}, "A. Weber") ==
        "A. Weber | Anna Weber | Arno Weber");
  // The institution tells which of two.
  CHECK(People({"●Anna Weber — Uni Celle", "●Arno Weber — Uni Halle", "●A. Weber — Uni Halle"}) ==
        "Anna Weber | Arno Weber: Arno Weber, A. Weber");
  // Another institution speaks against it.
  CHECK(People({"●Anna Weber — Uni Celle", "●A. Weber — Uni Halle"}) == "Anna Weber | A. Weber");
  // So does a list that has both.
  CHECK(People({"●Anna Weber and A. Weber — Uni Celle"}) == "Anna Weber | A. Weber");
  // A chair has no institution.
  CHECK(People({"●Anna Weber — Uni Celle"}, "A. Weber") == "Anna Weber: A. Weber, Anna Weber");
  // Initials of two institutions are two persons' as long as nothing tells that they are one's.
  CHECK(People({"●A. Weber — Uni Celle", "●A. Weber — Uni Halle"}) == "A. Weber | A. Weber");
}

TEST_CASE("an overview has the institutions of its talks", "[people]") {
  const Extraction extraction = tests::ExtractText(
      "# Fachverband Dünne Schichten (DS)\n\n## Overview of Invited Talks and Sessions\n\n### "
      "Invited Talks\n\nDS 1.2\tMon\t9:30–10:00\tH1\tSchnee — ●A. Weber\n\n## DS 1: Eis\n\nTime: "
      "Monday 9:00–10:00\n\nLocation: H1\n\nDS 1.1 Mon 9:00 H1\n\n**Eis** — ●Anna Weber — Uni "
      "Celle\n\n**Invited Talk**\n\nDS 1.2 Mon 9:30 H1\n\n**Schnee** — ●Arno Weber — Uni Halle\n");
  const Programme& programme = extraction.programme;
  REQUIRE(programme.people.size() == 2);
  CHECK(programme.people[0].name.full.value == "Arno Weber");
  CHECK(Spelled(programme, programme.people[0].spellings) == "A. Weber, Arno Weber");
  REQUIRE(programme.people[0].entries.count == 1);
  CHECK(programme.appearances[programme.people[0].entries.first] == "DS 1.2");
}

TEST_CASE("spellings of one institution", "[institutions]") {
  CHECK(Institutions({"Ruhr-Universität Bochum", "Ruhr University Bochum", "Ruhr-Univ. Bochum"}) ==
        "Ruhr-Universität Bochum, Ruhr University Bochum, Ruhr-Univ. Bochum");
  CHECK(Institutions(
            {"TU Dresden", "Technische Universität Dresden", "Technical University of Dresden"}) ==
        "TU Dresden, Technische Universität Dresden, Technical University of Dresden");
  CHECK(
      Institutions({"Universität Stuttgart", "Stuttgart University", "University of Stuttgart"}) ==
      "Universität Stuttgart, Stuttgart University, University of Stuttgart");
  CHECK(Institutions({"TU Dresden", "Dresden University of Technology"}) ==
        "TU Dresden, Dresden University of Technology");
  CHECK(Institutions({"Universität zu Köln", "University of Cologne"}) ==
        "Universität zu Köln, University of Cologne");
  CHECK(Institutions({"MPI für Kalte Materie", "Max-Planck-Institut für Kalte Materie"}) ==
        "MPI für Kalte Materie, Max-Planck-Institut für Kalte Materie");
  CHECK(Institutions({"Karlsruhe Institute of Technology (KIT)", "KIT"}) ==
        "Karlsruhe Institute of Technology (KIT), KIT");
}

TEST_CASE("institutions that are several", "[institutions]") {
  CHECK(Institutions({"Universität Kassel", "Technische Universität Kassel"}) ==
        "Universität Kassel | Technische Universität Kassel");
  CHECK(Institutions({"University of Newcastle, Australia", "University of Newcastle, UK"}) ==
        "University of Newcastle | University of Newcastle");
}

}  // namespace symd
