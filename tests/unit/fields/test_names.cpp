// Names: capitals as their bearer writes them, given and family name; what the document decides.
#include <string>

#include "catch.h"
#include "fields/name.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

// "full: given | family" of a printed name.
std::string NameOf(const std::string& printed) {
  const Source source = MakeSource("x", printed);
  Plain plain;
  const PlainLine line = {{0, static_cast<std::uint32_t>(source.text().size())}};
  MakePlain(source, {&line, 1}, &plain);
  Storage storage;
  Tiling tiling(source.text().size());
  std::vector<Observation> observations;
  Values values(source, &storage, &tiling, &observations);
  return tests::Described(MakeName(plain, plain.whole(), tests::Document::Data(), &values));
}

void CheckName(const std::string& printed, std::string_view name) {
  INFO(printed);
  CHECK(NameOf(printed) == name);
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

TEST_CASE("initials that look like a title or a legal form", "[names]") {
  CheckName("H.C. Kerrigan", "H.C. Kerrigan: H.C. | Kerrigan");
  CheckName("E.V. Vlachos", "E.V. Vlachos: E.V. | Vlachos");
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

TEST_CASE("particles of many languages", "[names]") {
  CheckName("MIEKE UIT DEN BERG", "Mieke uit den Berg: Mieke | uit den Berg");
  CheckName("CHIARA DE ROSSI", "Chiara De Rossi: Chiara | De Rossi");
  CheckName("CARMEN DE ROJO", "Carmen de Rojo: Carmen | de Rojo");
  CheckName("PAVEL Z HORY", "Pavel z Hory: Pavel | z Hory");
  CheckName("JOHN Z SMITH", "John Z Smith: John Z | Smith");  // an initial
  CheckName("IMAN ASH-SHARIF", "Iman ash-Sharif: Iman | ash-Sharif");
  CheckName("SONG AN-MIN", "Song An-Min: Song | An-Min");
  CheckName("EVA MÜLLER-VON DER HEYDE", "Eva Müller-von der Heyde: Eva | Müller-von der Heyde");
  CheckName("LI XIAO-DI WANG", "Li Xiao-Di Wang: Li Xiao-Di | Wang");
  CheckName("ANKE IM WINKEL", "Anke im Winkel: Anke | im Winkel");
  CheckName("PAOLA SAN MARCO", "Paola San Marco: Paola | San Marco");
  CheckName("COLM MAC AN TUIR", "Colm Mac an Tuir: Colm | Mac an Tuir");
  CheckName("LOÏC LE DU", "Loïc Le Du: Loïc | Le Du");
  CheckName("XIAO LE DU", "Xiao Le Du: Xiao Le | Du");
}

TEST_CASE("a family name with particles in its middle", "[names]") {
  CheckName("PEDRO DE LAS CASAS DEL VALLE",
            "Pedro de las Casas del Valle: Pedro | de las Casas del Valle");
  CheckName("MARÍA DEL CARMEN RUIZ", "María del Carmen Ruiz: María del Carmen | Ruiz");
  CheckName("JOSÉ DE JESÚS RUIZ", "José de Jesús Ruiz: José de Jesús | Ruiz");
  CheckName("JOSÉ DE JESÚS", "José de Jesús: José | de Jesús");
  CheckName("SAID BIN OMAR AL-ADIB", "Said bin Omar al-Adib: Said bin Omar | al-Adib");
  CheckName("SAID BIN OMAR", "Said bin Omar: Said | bin Omar");
  CheckName("LARS MEYER ZU BERGE", "Lars Meyer zu Berge: Lars | Meyer zu Berge");
  CheckName("TOMÉ DA COSTA E SOUSA", "Tomé da Costa e Sousa: Tomé | da Costa e Sousa");
  CheckName("JAMES E SMITH", "James E Smith: James E | Smith");
  CheckName("RICARDO ALVES NETO", "Ricardo Alves Neto: Ricardo | Alves Neto");
  CheckName("HANI NASR EL-DIN", "Hani Nasr El-Din: Hani | Nasr El-Din");
  CheckName("HANI EL-DIN", "Hani El-Din: Hani | El-Din");
  CheckName("EVA MORA-RUIZ GIL", "Eva Mora-Ruiz Gil: Eva | Mora-Ruiz Gil");
}

TEST_CASE("initials", "[names]") {
  CheckName("TH. VOGEL", "Th. Vogel: Th. | Vogel");
  CheckName("YU.V. ORLOV", "Yu.V. Orlov: Yu.V. | Orlov");
  CheckName("CH.-F. VOGEL", "Ch.-F. Vogel: Ch.-F. | Vogel");
  CheckName("A.WEBER", "A.Weber: A. | Weber");
  CheckName("M.DI VETRA", "M.Di Vetra: M. | Di Vetra");
  CheckName("J.-L.DUPONT", "J.-L.Dupont: J.-L. | Dupont");
  CheckName("R.O'SHEA", "R.O'Shea: R. | O'Shea");
  CheckName("IAN McALLEN", "Ian McAllen: Ian | McAllen");
  CheckName("JO von STEIN", "Jo von Stein: Jo | von Stein");
  CheckName("JEAN d'ARCY", "Jean d'Arcy: Jean | d'Arcy");
  CheckName("JP von Stein", "JP von Stein: JP | von Stein");
  CheckName("ST.CLAIR", "St.Clair:  | St.Clair");
}

TEST_CASE("letters whose small form depends on the name", "[names]") {
  CheckName("JAN IJSSEL", "Jan IJssel: Jan | IJssel");
  CheckName("IJAZ KHAN", "Ijaz Khan: Ijaz | Khan");
  CheckName("ALİ IRMAK", "Ali Irmak: Ali | Irmak");
  CheckName("ALİ KIRMIZI", "Ali Kırmızı: Ali | Kırmızı");
  CheckName("SELİN AYDIN", "Selin Aydın: Selin | Aydın");
  CheckName("ALI DAĞLI", "Ali Dağlı: Ali | Dağlı");  // the capitals of a program without Turkish
  CheckName("ALI EREĞLI", "Ali Ereğli: Ali | Ereğli");
  CheckName("ΝΙΚΟΣ ΣΑΒΒΑΣ", "Νικος Σαββας: Νικος | Σαββας");
  CheckName("ИРА ДЕ ТУР", "Ира Де Тур: Ира Де | Тур");
}

TEST_CASE("what is no person's name has no parts", "[names]") {
  for (const char* printed : {"the CRYO-X Scientists", "Projektgruppe Lasertechnik", "N. N.", "NN",
                              "et al.", "VEGA-Team", "University of Nordheim"}) {
    CheckName(printed, "");
  }
  CheckName("THE ANH LE", "The Anh Le: The Anh | Le");
  CheckName("N. NAUMANN", "N. Naumann: N. | Naumann");
  CheckName("ANNA LABOR-FELD", "Anna Labor-Feld: Anna | Labor-Feld");
}

TEST_CASE("the document's own evidence goes first", "[names]") {
  CheckName("PETER WEISS", "Peter Weiss: Peter | Weiss");
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
  CHECK(document.Observed(ObservationKind::kUncertainCase).empty());
}

// The family names of the authors of a talk with these, behind a talk by Klara Lang and another.
std::string Families(const std::string& other, const std::string& authors) {
  const tests::Document document(tests::TalkWith("**Ice** — ●KLARA LANG, " + other + " — DESY") +
                                 "\nSYTI 1.2 Mon 15:00 H1\n\n**Snow** — ●" + authors + " — DESY\n");
  std::vector<std::string> families;
  for (const Author& author : document.All<CreditFields>().at(1)->credit.authors) {
    families.emplace_back(author.name.family.value);
  }
  return tests::Joined(families, ", ");
}

TEST_CASE("an author in mixed case decides for the same person", "[names]") {
  CHECK(Families("Iris Maclean", "IRIS MACLEAN") == "Maclean");
  CHECK(Families("I. Maclean", "IRIS MACLEAN") == "Maclean");
  CHECK(Families("Elisa de Luca", "ELISA DE LUCA") == "de Luca");
  CHECK(Families("Kai Haßelbach", "KAI HASSELBACH") == "Haßelbach");
  // Another person's name tells only what no rule gives.
  CHECK(Families("Ivan Maclean", "IRIS MACLEAN") == "MacLean");
  CHECK(Families("Ivan LaFontaine", "IRIS LAFONTAINE") == "LaFontaine");
  // The document has two.
  CHECK(Families("Iris Maclean, Iris MacLean", "IRIS MACLEAN") == "MacLean");
}

TEST_CASE("capitals that allow two forms are observed when nothing decides", "[names]") {
  const auto observed = [](const std::string& authors) {
    const tests::Document document(tests::TalkWith("**Ice** — ●" + authors + " — DESY"));
    return tests::Joined(document.Observed(ObservationKind::kUncertainCase), ", ");
  };
  CHECK(observed("PETER WEISS") == "WEISS");
  CHECK(observed("PETER WEISS, EVA WEISS-MACKE") == "WEISS");  // once
  CHECK(observed("Peter Weiss") == "");
  CHECK(observed("PETER WEISS, P. Weiß") == "");
  CHECK(observed("PETER WEIß") == "");
  CHECK(observed("FIONA MACDONALD") == "");  // in common use
  CHECK(observed("ALI DAĞLI") == "DAĞLI");
  CHECK(observed("ALİ DAĞLI") == "");
}

}  // namespace symd
