// Credits whose indices are flat digits, glued to names and affiliations.
#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

void CheckCredit(const std::string& text, std::string_view fields) {
  INFO(text);
  const tests::Document document(tests::TalkWith(text));
  const auto credits = document.All<CreditFields>();
  REQUIRE(credits.size() == 1);
  CHECK(tests::Described(credits[0]->credit) == fields);
  CHECK(document.Unrecognised() == "");
}

}  // namespace

TEST_CASE("flat indices", "[credit]") {
  CheckCredit("A — Anna Weber1 and •Jan Roth2 — 1Uni Celle — 2Uni Kiel",
              "title[A] author[Anna Weber 0] author[*Jan Roth 1] affiliation[Uni Celle] "
              "affiliation[Uni Kiel]");
  CheckCredit("A — Anna Weber1,2, •Jan Roth2, and Eva Klee1 — 1Uni Celle — 2Uni Kiel",
              "title[A] author[Anna Weber 0,1] author[*Jan Roth 1] author[Eva Klee 0] "
              "affiliation[Uni Celle] affiliation[Uni Kiel]");
  CheckCredit("A — Anna Weber1 und •Jan Roth12 — 1 Uni Celle — 12 Uni Kiel",
              "title[A] author[Anna Weber 0] author[*Jan Roth 1] affiliation[Uni Celle] "
              "affiliation[Uni Kiel]");
  CheckCredit("A — Anna Weber2 and •Jan Roth7 — 2Uni Celle — 7Uni Kiel",
              "title[A] author[Anna Weber 0] author[*Jan Roth 1] affiliation[Uni Celle] "
              "affiliation[Uni Kiel]");
  CheckCredit("A — Anna Weber1 and •Jan Roth2 — 11. Physikalisches Institut — 23M Company",
              "title[A] author[Anna Weber 0] author[*Jan Roth 1] affiliation[1. Physikalisches "
              "Institut] affiliation[3M Company]");
}

TEST_CASE("a single affiliation may have its index", "[credit]") {
  CheckCredit("A — Anna Weber1 and •Jan Roth1 — 1Uni Celle",
              "title[A] author[Anna Weber 0] author[*Jan Roth 0] affiliation[Uni Celle]");
  CheckCredit("A — •Anna Weber — 1Uni Celle",
              "title[A] author[*Anna Weber 0] affiliation[1Uni Celle]");
}

TEST_CASE("digits that are no flat indices", "[credit]") {
  // Nobody has an index, so the digits belong to the institutions.
  CheckCredit("A — •Anna Weber — 1. Physikalisches Institut — 2. Physikalisches Institut",
              "title[A] author[*Anna Weber 0,1] affiliation[1. Physikalisches Institut] "
              "affiliation[2. Physikalisches Institut]");
  CheckCredit("A — •Anna Weber — 3M Company — 4Labs",
              "title[A] author[*Anna Weber 0,1] "
              "affiliation[3M Company] affiliation[4Labs]");
  // A title is left alone.
  CheckCredit("Films of BaTiO3 — •Anna Weber — Uni Celle",
              "title[Films of BaTiO3] author[*Anna Weber 0] affiliation[Uni Celle]");
  CheckCredit("A — •Anna Weber for the X1-Collaboration — Uni Celle",
              "title[A] author[*Anna Weber 0] collaboration[X1] affiliation[Uni Celle]");
}

}  // namespace symd
