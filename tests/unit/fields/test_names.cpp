// Names: capitals as their bearer writes them, given and family name; the list for measuring.
#include <sstream>
#include <string>

#include "catch.h"
#include "fields/name.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

// "full: given | family" of a printed name.
std::string NameOf(const std::string& printed, const Evidence& evidence = {}) {
  const Source source = MakeSource("x", printed);
  Plain plain;
  const PlainLine line = {{0, static_cast<std::uint32_t>(source.text().size())}};
  MakePlain(source, {&line, 1}, &plain);
  Storage storage;
  Tiling tiling(source.text().size());
  std::vector<Observation> observations;
  Values values(source, &storage, &tiling, &observations);
  return tests::Described(
      MakeName(plain, plain.whole(), tests::Document::Data(), evidence, &values));
}

void CheckName(const std::string& printed, std::string_view name) {
  INFO(printed);
  CHECK(NameOf(printed) == name);
}

struct Row {
  std::string printed, full, given, family, kind;
  bool held = false;
};

std::vector<Row> ReadTable() {
  std::vector<Row> rows;
  std::istringstream file(tests::FileText(tests::InSourceTree("tests/evaluation/names.tsv")));
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (cells.size() == 6)
      rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5] == "held"});
  }
  return rows;
}

std::string Expected(const Row& row) {
  return row.full.empty() ? "" : row.full + ": " + row.given + " | " + row.family;
}

}  // namespace

TEST_CASE("capitals become the usual case", "[names]") {
  CheckName("BORIS KOZINSKY", "Boris Kozinsky: Boris | Kozinsky");
  CheckName("Boris Kozinsky", "Boris Kozinsky: Boris | Kozinsky");
  CheckName("JÖRG ÄNDERLE", "Jörg Änderle: Jörg | Änderle");
  CheckName("ŠÁRKA ŽIŽKOVÁ", "Šárka Žižková: Šárka | Žižková");
  CheckName("ANNA-LENA KLEIN-SCHMIDT", "Anna-Lena Klein-Schmidt: Anna-Lena | Klein-Schmidt");
  CheckName("KARL HEINZ MEIER", "Karl Heinz Meier: Karl Heinz | Meier");
  CheckName("MIGUEL A. L. MARQUES", "Miguel A. L. Marques: Miguel A. L. | Marques");
  CheckName("A.B. WEBER", "A.B. Weber: A.B. | Weber");
  CheckName("J.-P. ROTH", "J.-P. Roth: J.-P. | Roth");
  CheckName("SÖNMEZ", "Sönmez:  | Sönmez");
}

TEST_CASE("particles belong to the family name", "[names]") {
  CheckName("ANNA VON STEINBACH", "Anna von Steinbach: Anna | von Steinbach");
  CheckName("JOHANN VON DER HEYDT", "Johann von der Heydt: Johann | von der Heydt");
  CheckName("PIETER VAN DEN BERG", "Pieter van den Berg: Pieter | van den Berg");
  CheckName("BRAM VAN 'T HOF", "Bram van 't Hof: Bram | van 't Hof");
  CheckName("MARÍA DE LA CRUZ", "María de la Cruz: María | de la Cruz");
  CheckName("RUI DOS SANTOS", "Rui dos Santos: Rui | dos Santos");
  CheckName("STEFANO DELLA VALLE", "Stefano Della Valle: Stefano | Della Valle");
  CheckName("GIULIA DI MAIO", "Giulia Di Maio: Giulia | Di Maio");
  CheckName("CLAIRE LE GALL", "Claire Le Gall: Claire | Le Gall");
  CheckName("OMAR EL-SAYED", "Omar El-Sayed: Omar | El-Sayed");
  CheckName("van der Waals", "van der Waals:  | van der Waals");
  CheckName("Anna von Steinbach", "Anna von Steinbach: Anna | von Steinbach");
  // Given names that look like particles.
  CheckName("VAN NGUYEN", "Van Nguyen: Van | Nguyen");
  CheckName("BIN CHEN", "Bin Chen: Bin | Chen");
}

TEST_CASE("prefixes and special capitals", "[names]") {
  CheckName("IAN MCALLEN", "Ian McAllen: Ian | McAllen");
  CheckName("AOIFE O'BRIEN", "Aoife O'Brien: Aoife | O'Brien");
  CheckName("AOIFE O’BRIEN", "Aoife O’Brien: Aoife | O’Brien");
  CheckName("CHIARA D'ANGELO", "Chiara D'Angelo: Chiara | D'Angelo");
  CheckName("FIONA MACDONALD", "Fiona MacDonald: Fiona | MacDonald");
  CheckName("ANA MACHADO", "Ana Machado: Ana | Machado");
  CheckName("LAURA DE LUCA", "Laura De Luca: Laura | De Luca");
  CheckName("DAVID DIVINCENZO", "David DiVincenzo: David | DiVincenzo");
}

TEST_CASE("double names, suffixes, titles", "[names]") {
  CheckName("JUAN GARCÍA LÓPEZ", "Juan García López: Juan | García López");
  CheckName("ANA RAMÓN Y CAJAL", "Ana Ramón y Cajal: Ana | Ramón y Cajal");
  CheckName("JAMES COLE JR.", "James Cole Jr.: James | Cole");
  CheckName("JAMES COLE, JR.", "James Cole, Jr.: James | Cole");
  CheckName("EDWARD STONE III", "Edward Stone III: Edward | Stone");
  CheckName("Prof. Dr. Anna Weber", "Anna Weber: Anna | Weber");
}

TEST_CASE("the document's own evidence goes first", "[names]") {
  CheckName("PETER WEISS", "Peter Weiss: Peter | Weiss");
  Evidence evidence;
  evidence.names.emplace("PETER WEISS", "Peter Weiß");
  evidence.name_words.emplace("LAFONTAINE", "LaFontaine");
  CHECK(NameOf("PETER WEISS", evidence) == "Peter Weiß: Peter | Weiß");
  CHECK(NameOf("HANS LAFONTAINE", evidence) == "Hans LaFontaine: Hans | LaFontaine");
  CHECK(NameOf("PETER WEISSE", evidence) != "Peter Weiß: Peter | Weiß");

  // From a chair to the credit.
  const tests::Document document(
      "# Symposium Thin Ice (SYTI)\n\n## SYTI 1: Ice\n\nChair: Peter Weiß and Iain VanHorn\n\nSYTI "
      "1.1 Mon 15:00 H1\n\n"
      "**Ice** — ●PETER WEISS and IAIN VANHORN — University of Celle\n");
  const auto& authors = document.All<CreditFields>().at(0)->credit.authors;
  REQUIRE(authors.size() == 2);
  CHECK(authors[0].name.full.value == "Peter Weiß");
  CHECK(authors[0].name.source.value == "PETER WEISS");
  CHECK(authors[1].name.full.value == "Iain VanHorn");
}

TEST_CASE("the names for measuring: those to look at are all right", "[names]") {
  std::size_t count = 0;
  for (const Row& row : ReadTable()) {
    if (row.held) continue;
    ++count;
    INFO(row.kind << ": " << row.printed);
    CHECK(NameOf(row.printed) == Expected(row));
  }
  CHECK(count >= 140);
}

TEST_CASE("the names for measuring: those that nobody looks at are counted", "[names]") {
  std::size_t count = 0;
  std::size_t right = 0;
  for (const Row& row : ReadTable()) {
    if (!row.held) continue;
    ++count;
    if (NameOf(row.printed) == Expected(row)) ++right;
  }
  CHECK(count >= 140);
  INFO(right << " of " << count << " right");
  CHECK(right * 100 >= count * 97);
}

}  // namespace symd
