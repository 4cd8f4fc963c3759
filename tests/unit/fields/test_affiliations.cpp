// Affiliations: institution, department, street, postal code, town, region, country.
#include <string>

#include "catch.h"
#include "fields/affiliation.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

// Calls `visit` with the affiliation of a text, while what it stands on lives.
template <typename Visit>
void Read(const std::string& text, Visit visit) {
  const Source source = MakeSource("x", text);
  Plain plain;
  const PlainLine line = {{0, static_cast<std::uint32_t>(source.text().size())}};
  MakePlain(source, {&line, 1}, &plain);
  Storage storage;
  Tiling tiling(source.text().size());
  std::vector<Observation> observations;
  Values values(source, &storage, &tiling, &observations);
  AffiliationReader reader(tests::Document::Data());
  visit(reader.Make(plain, plain.whole(), &values));
}

void CheckAffiliation(const std::string& text, std::string_view fields) {
  INFO(text);
  Read(text, [&](const Affiliation& affiliation) {
    CHECK(tests::Described(affiliation) == fields);
    CHECK(affiliation.text.value == text);
  });
}

}  // namespace

TEST_CASE("affiliations of the reference document", "[affiliations]") {
  CheckAffiliation("Harvard University, Cambridge MA, USA",
                   "institution[Harvard University] city[Cambridge] region[MA] country[US]");
  CheckAffiliation("Bosch Research, Watertown MA, uSA",
                   "institution[Bosch Research] city[Watertown] region[MA] country[US]");
  CheckAffiliation("ICAMS, Ruhr-Universität Bochum, Germany",
                   "institution[Ruhr-Universität Bochum] department[ICAMS] country[DE]");
  CheckAffiliation("Debye Institute for Nanomaterials Science, Utrecht University, NL",
                   "institution[Utrecht University] department[Debye Institute for Nanomaterials "
                   "Science] country[NL]");
  CheckAffiliation("Institute of Materials Science, TU Darmstadt, 64287 Darmstadt, Germany",
                   "institution[TU Darmstadt] department[Institute of Materials Science] "
                   "postcode[64287] city[Darmstadt] country[DE]");
  CheckAffiliation(
      "Max-Planck-Institut für Nachhaltige Materialien, Max-Planck-Str. 1, D-40237 Düsseldorf",
      "institution[Max-Planck-Institut für Nachhaltige Materialien] street[Max-Planck-Str. 1] "
      "postcode[40237] "
      "city[Düsseldorf] country[DE]");
  CheckAffiliation("Friedrich-Alexander Universität Erlangen, Cauerstr. 3, D-91058 Erlangen",
                   "institution[Friedrich-Alexander Universität Erlangen] street[Cauerstr. 3] "
                   "postcode[91058] city[Erlangen] country[DE]");
  CheckAffiliation("Ruhr University Bochum, Germany",
                   "institution[Ruhr University Bochum] country[DE]");
}

TEST_CASE("postal forms", "[affiliations]") {
  CheckAffiliation("Universität Halle, D-06120 Halle",
                   "institution[Universität Halle] postcode[06120] city[Halle] country[DE]");
  CheckAffiliation("Universität Halle, D–06120 Halle",
                   "institution[Universität Halle] postcode[06120] city[Halle] country[DE]");
  CheckAffiliation("Universität Münster, 48149 Münster",
                   "institution[Universität Münster] postcode[48149] city[Münster]");
  CheckAffiliation("TU Darmstadt, 64287 Darmstadt, Germany",
                   "institution[TU Darmstadt] postcode[64287] city[Darmstadt] country[DE]");
  CheckAffiliation("University of Oxford, Oxford OX1 2PU",
                   "institution[University of Oxford] postcode[OX1 2PU] city[Oxford] country[GB]");
  CheckAffiliation(
      "University of Bradford, Bradford BD7 1DP, UK",
      "institution[University of Bradford] postcode[BD7 1DP] city[Bradford] country[GB]");
  CheckAffiliation("Example University, Cambridge MA, USA",
                   "institution[Example University] city[Cambridge] region[MA] country[US]");
  CheckAffiliation(
      "Example University, Cambridge, MA 02139, USA",
      "institution[Example University] postcode[02139] city[Cambridge] region[MA] country[US]");
  CheckAffiliation("Utrecht University, NL", "institution[Utrecht University] country[NL]");
  CheckAffiliation("TU Wien, A-1040 Wien",
                   "institution[TU Wien] postcode[1040] city[Wien] country[AT]");
  CheckAffiliation("EPFL, CH-1015 Lausanne, Switzerland",
                   "institution[EPFL] postcode[1015] city[Lausanne] country[CH]");
  CheckAffiliation("Uppsala University, 751 20 Uppsala, Sweden",
                   "institution[Uppsala University] postcode[751 20] city[Uppsala] country[SE]");
  CheckAffiliation("Utrecht University, 3584 CC Utrecht",
                   "institution[Utrecht University] postcode[3584 CC] city[Utrecht] country[NL]");
}

TEST_CASE("codes beside regions, countries and towns", "[affiliations]") {
  CheckAffiliation("University of Hull, Coventry, CV4 7AL, UK",
                   "institution[University of Hull] postcode[CV4 7AL] city[Coventry] country[GB]");
  CheckAffiliation("Technion, Haifa 32000, Israel",
                   "institution[Technion] postcode[32000] city[Haifa] country[IL]");
  CheckAffiliation("University of Oslo, 0316 Oslo, Norway",
                   "institution[University of Oslo] postcode[0316] city[Oslo] country[NO]");
  CheckAffiliation("AMOLF, NL-1098 XG Amsterdam",
                   "institution[AMOLF] postcode[1098 XG] city[Amsterdam] country[NL]");
  CheckAffiliation("Universität Halle, 06120 Halle (Saale)",
                   "institution[Universität Halle] postcode[06120] city[Halle (Saale)]");
  CheckAffiliation("University of Perth, Sydney, New South Wales 2006, Australia",
                   "institution[University of Perth] postcode[2006] city[Sydney] region[New South "
                   "Wales] country[AU]");
  CheckAffiliation("Columbia University, New York, USA",
                   "institution[Columbia University] city[New York] country[US]");
  CheckAffiliation("EPFL, Lausanne CH", "institution[EPFL] city[Lausanne] country[CH]");
  // A code of another country's length.
  CheckAffiliation("University of Oslo, Oslo 03160, Norway",
                   "institution[University of Oslo] department[Oslo 03160] country[NO]");
  // A subject is no town.
  CheckAffiliation("University of Leeds, Condensed Matter Theory",
                   "institution[University of Leeds] department[Condensed Matter Theory]");
}

TEST_CASE("an institute with its university in one element", "[affiliations]") {
  CheckAffiliation("Physikalisches Institut der Universität Bonn",
                   "institution[Universität Bonn] department[Physikalisches Institut]");
  CheckAffiliation("State University of Ohio at Lima",
                   "institution[State University of Ohio at Lima]");
  CheckAffiliation("Institute of Physics of the Czech Academy of Sciences",
                   "institution[Institute of Physics of the Czech Academy of Sciences]");
}

TEST_CASE("countries", "[affiliations]") {
  CheckAffiliation("Universität Wien, Österreich", "institution[Universität Wien] country[AT]");
  CheckAffiliation("University of Delft, The Netherlands",
                   "institution[University of Delft] country[NL]");
  CheckAffiliation("Charles University, Prague, Czech Republic",
                   "institution[Charles University] city[Prague] country[CZ]");
  CheckAffiliation("University of Bergen (Norway)",
                   "institution[University of Bergen] country[NO]");
  CheckAffiliation("University of Edinburgh, Scotland",
                   "institution[University of Edinburgh] region[Scotland] country[GB]");
  // A town, a state of a federation, or a name of two countries alone gives none.
  CheckAffiliation("Universität Hamburg und DESY, Hamburg",
                   "institution[Universität Hamburg und DESY] city[Hamburg]");
  CheckAffiliation("Example University, Seoul, Korea",
                   "institution[Example University] city[Seoul]");
  CheckAffiliation("Harvard University, Cambridge MA",
                   "institution[Harvard University] city[Cambridge] region[MA]");
}

TEST_CASE("institution and department", "[affiliations]") {
  CheckAffiliation("CERN", "institution[CERN]");
  CheckAffiliation("Institut für Physik, Universität Augsburg",
                   "institution[Universität Augsburg] department[Institut für Physik]");
  CheckAffiliation("Universität Siegen, Department Physik",
                   "institution[Universität Siegen] department[Department Physik]");
  CheckAffiliation(
      "Nano-Science Center, Department of Chemistry, University of Copenhagen, Denmark",
      "institution[University of Copenhagen] department[Nano-Science Center, Department of "
      "Chemistry] country[DK]");
  CheckAffiliation(
      "Karlsruhe Institute of Technology (KIT), Karlsruhe, Germany",
      "institution[Karlsruhe Institute of Technology (KIT)] city[Karlsruhe] country[DE]");
  CheckAffiliation(
      "Fritz-Haber-Institut der Max-Planck-Gesellschaft, Faradayweg 4-6, D-14195 Berlin",
      "institution[Fritz-Haber-Institut der Max-Planck-Gesellschaft] street[Faradayweg 4-6] "
      "postcode[14195] city[Berlin] country[DE]");
  CheckAffiliation("Ferrolux GmbH, 07743 Jena",
                   "institution[Ferrolux GmbH] postcode[07743] city[Jena]");
  CheckAffiliation("Max-Planck-Institut für Festkörperforschung, Stuttgart",
                   "institution[Max-Planck-Institut für Festkörperforschung] city[Stuttgart]");
  // A town inside an institution's name is no town of the address.
  CheckAffiliation("Ruhr-Universität Bochum", "institution[Ruhr-Universität Bochum]");
}

TEST_CASE("semicolons between elements, and between institutions", "[affiliations]") {
  CheckAffiliation("Chair of Optics; Alder University; 21000 Split; Croatia",
                   "institution[Alder University] department[Chair of Optics] postcode[21000] "
                   "city[Split] country[HR]");
  CheckAffiliation("TU Dresden; IFW Dresden, 01069 Dresden",
                   "institution[TU Dresden; IFW Dresden] postcode[01069] city[Dresden]");
  CheckAffiliation("TU Dresden, Dresden, Germany; Universität Bonn, Bonn, Germany", "country[DE]");
  CheckAffiliation("ESRF, Grenoble, France; Alder University, Lund, Sweden", "");
  CheckAffiliation("Alder University (Ulm; Bonn)", "institution[Alder University (Ulm; Bonn)]");
}

TEST_CASE("countries behind a university and with a town in brackets", "[affiliations]") {
  CheckAffiliation("University of Oslo Norway", "institution[University of Oslo] country[NO]");
  CheckAffiliation("Technical University of Denmark",
                   "institution[Technical University of Denmark]");
  CheckAffiliation("Universidad Católica Argentina", "institution[Universidad Católica Argentina]");
  CheckAffiliation("University of Papua New Guinea", "institution[University of Papua New Guinea]");
  CheckAffiliation("Open University Cyprus", "institution[Open University Cyprus]");
  CheckAffiliation("ILL (Grenoble, France)", "institution[ILL] city[Grenoble] country[FR]");
  CheckAffiliation(
      "Alder University, 21 Elm Link, Singapore 637371",
      "institution[Alder University] street[21 Elm Link] postcode[637371] country[SG]");
}

TEST_CASE("districts, buildings and boxes are no units", "[affiliations]") {
  CheckAffiliation("Alder University, Cantoblanco, 28049 Madrid, Spain",
                   "institution[Alder University] postcode[28049] city[Madrid] country[ES]");
  CheckAffiliation("Universität Ulm, Kernphysik, 89069 Ulm",
                   "institution[Universität Ulm] department[Kernphysik] postcode[89069] city[Ulm]");
  CheckAffiliation("Universität Ulm, Postfach 10 01 31, Gebäude 9a, 89069 Ulm",
                   "institution[Universität Ulm] postcode[89069] city[Ulm]");
  CheckAffiliation("Alder University, 121 16 Praha 2, Czech Republic",
                   "institution[Alder University] postcode[121 16] city[Praha 2] country[CZ]");
}

TEST_CASE("where somebody is now", "[affiliations]") {
  CheckAffiliation("Present address: University of Ice, Celle, Germany",
                   "institution[University of Ice] city[Celle] country[DE]");
  CheckAffiliation("now at Ice Lab, Celle", "institution[Ice Lab] city[Celle]");
  CheckAffiliation("Present Address Lab, Celle", "institution[Present Address Lab] city[Celle]");
}

TEST_CASE("acronyms before a town or a number", "[affiliations]") {
  CheckAffiliation("Institut für Eisphysik, CAU Kiel",
                   "institution[CAU Kiel] department[Institut für Eisphysik]");
  CheckAffiliation("Institut für Eisphysik, XYZ Celle",
                   "institution[Institut für Eisphysik] department[XYZ Celle]");
  CheckAffiliation("Université de Celle, UMR 7345, Marseille, France",
                   "institution[Université de Celle] department[UMR 7345] city[Marseille] "
                   "country[FR]");
  CheckAffiliation("University of Ice, Singapore 117542, Singapore",
                   "institution[University of Ice] postcode[117542] city[Singapore] country[SG]");
  CheckAffiliation("Université Laval, Québec, Canada G1V 0A6",
                   "institution[Université Laval] postcode[G1V 0A6] city[Québec] country[CA]");
}

TEST_CASE("streets", "[affiliations]") {
  CheckAffiliation(
      "Universität Bonn, Nußallee 12, D-53115 Bonn",
      "institution[Universität Bonn] street[Nußallee 12] postcode[53115] city[Bonn] country[DE]");
  CheckAffiliation("University of Leeds, 17 Gorse Lane, Leeds LS2 9JT, UK",
                   "institution[University of Leeds] street[17 Gorse Lane] postcode[LS2 9JT] "
                   "city[Leeds] country[GB]");
  CheckAffiliation(
      "TU Darmstadt, Hochschulstr. 4a, 64289 Darmstadt",
      "institution[TU Darmstadt] street[Hochschulstr. 4a] postcode[64289] city[Darmstadt]");
  // A post-office box is none, and no department.
  CheckAffiliation("Technische Universität Ilmenau, Postfach 100565, D-98684 Ilmenau",
                   "institution[Technische Universität Ilmenau] postcode[98684] city[Ilmenau] "
                   "country[DE]");
}

}  // namespace symd
