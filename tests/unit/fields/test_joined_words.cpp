// Words to which plain pdftotext has done something, and those that are printed so.
#include "fields/joined_words.h"

#include "catch.h"

namespace symd {

TEST_CASE("words that may lack a hyphen", "[joined-words]") {
  CHECK(MayLackHyphen("Einfluss der Spin-BahnKopplung"));
  CHECK(MayLackHyphen("MaxPlanck-Institut für Eis"));
  CHECK(MayLackHyphen("Linnéa ÅngströmBerg"));
  CHECK(MayLackHyphen("Institut für Eis, D09107 Chemnitz"));
  CHECK_FALSE(MayLackHyphen("Einfluss der Spin-Bahn-Kopplung"));
  CHECK_FALSE(MayLackHyphen("Films of LiNbO3 and CsPbBr3 on NbSe2"));
  CHECK_FALSE(MayLackHyphen("Anna McGregor, Optikon GmbH, AKjDPG"));
  CHECK_FALSE(MayLackHyphen("D-09107 Chemnitz, Leeds LS2 9JT, CO 80309"));
}

TEST_CASE("formulas that may be torn", "[joined-words]") {
  CHECK(MayHaveTornFormula("Growth of Nb3 Sn"));
  CHECK(MayHaveTornFormula("Mobility of Sr2 RuO4 films"));
  CHECK(MayHaveTornFormula("Fe3 O4 and VO2"));
  CHECK(MayHaveTornFormula("LaH10 : Imaging at the interface"));
  CHECK(MayHaveTornFormula("What is VO2 ?"));
  CHECK_FALSE(MayHaveTornFormula("Growth of VO2 on CrI3"));
  CHECK_FALSE(MayHaveTornFormula("Momentum in CeO2 Clusters"));
  CHECK_FALSE(MayHaveTornFormula("On 3 K and 20 Cu samples"));
}

}  // namespace symd
