// Addresses of organisers in a text layer: blocks without blank lines between them, and prose that
// follows in the same paragraph.
#include "blocks/address.h"

#include <string>

#include "catch.h"
#include "unit/blocks/shown.h"

namespace symd {
namespace {

void CheckFront(const std::string& front, std::string_view organisers, std::string_view prose) {
  const std::string text =
      "Symposium Thin Ice (SYTI)\n\n" + front + "\n" + tests::PlainSession(tests::kPlainHead);
  INFO(text);
  CHECK(tests::BlocksOf(text, BlockKind::kOrganiser) == organisers);
  CHECK(tests::BlocksOf(text, BlockKind::kDescription) == prose);
}

const std::string kWeber = "Anna Weber\nUniversity of Celle\nTorfstr. 88\nD-29221 Celle\n";

}  // namespace

TEST_CASE("an address and prose behind it", "[address]") {
  CheckFront(kWeber + "Ice is thin, and it was thin before it was ice at all.\nIt melts.\n",
             "Anna Weber / University of Celle / Torfstr. 88 / D-29221 Celle",
             "Ice is thin, and it was thin before it was ice at all. / It melts.");
  CheckFront(kWeber + "anna@celle.example\nIce is thin.\n",
             "Anna Weber / University of Celle / Torfstr. 88 / D-29221 Celle / anna@celle.example",
             "Ice is thin.");
  CheckFront("Anna Weber\nUniversity of Oxbridge\nOxbridge OX1 2PU\nIce is thin.\n",
             "Anna Weber / University of Oxbridge / Oxbridge OX1 2PU", "Ice is thin.");
  CheckFront("Noor al-Rashid\nUniversity of Celle\nTorfstr. 88\nD-29221 Celle\nIce is thin.\n",
             "Noor al-Rashid / University of Celle / Torfstr. 88 / D-29221 Celle", "Ice is thin.");
}

TEST_CASE("a full stop that belongs to the name", "[address]") {
  CheckFront("Jan Roth Jr.\nUniversity of Celle\nD-29221 Celle\nIce is thin.\n",
             "Jan Roth Jr. / University of Celle / D-29221 Celle", "Ice is thin.");
  CheckFront("Ice is thin in Celle now.\nUniversity of Celle\nD-29221 Celle\n", "",
             "Ice is thin in Celle now. / University of Celle / D-29221 Celle");
}

TEST_CASE("several addresses in one paragraph", "[address]") {
  CheckFront(kWeber + "Jan Roth\nTU Kiel\n24118 Kiel\nIce is thin.\n",
             "Anna Weber / University of Celle / Torfstr. 88 / D-29221 Celle | Jan Roth / TU Kiel "
             "/ 24118 Kiel",
             "Ice is thin.");
  CheckFront(
      "Sprecher des Fachverbands: Jan Roth\nTU Kiel\n24118 Kiel\nÖrtliche "
      "Tagungsleitung:\nAnna Weber\nUniversität Celle\n29221 Celle\n",
      "Sprecher des Fachverbands: Jan Roth / TU Kiel / 24118 Kiel | Örtliche "
      "Tagungsleitung: / Anna Weber / Universität Celle / 29221 Celle",
      "");
}

TEST_CASE("addresses that end with a country", "[address]") {
  const std::string weber = "Anna Weber / University of Celle / Torfstr. 88 / D-29221 Celle";
  CheckFront(kWeber +
                 "Jan Roth\nInstitute of Ice\nNorthmoor University\nVolos, Greece\nIce is "
                 "thin where it melts.\n",
             weber +
                 " | Jan Roth / Institute of Ice / Northmoor University / Volos, "
                 "Greece",
             "Ice is thin where it melts.");
  CheckFront(kWeber + "I.K. Roth\nInstitute of Ice\nClearwater University\nLeeds LS2 9JT, UK\n",
             weber + " | I.K. Roth / Institute of Ice / Clearwater University / Leeds LS2 9JT, UK",
             "");
  CheckFront("Jan Roth\nUniversity of Graz\nAT\n" + kWeber,
             "Jan Roth / University of Graz / AT | " + weber, "");
  CheckFront("Ice is thin in Celle and\nin Volos, Greece\n", "",
             "Ice is thin in Celle and / in Volos, Greece");
}

TEST_CASE("postal lines that wrap", "[address]") {
  CheckFront("Anna Weber\nTU Darmstadt\nHochschulstr. 6\n64287\nDarmstadt\nIce is thin.\n",
             "Anna Weber / TU Darmstadt / Hochschulstr. 6 / 64287 / Darmstadt", "Ice is thin.");
  CheckFront("Anna Weber\nTU Darmstadt\n64287\nDarmstadt\nIce is thin.\n",
             "Anna Weber / TU Darmstadt / 64287 / Darmstadt", "Ice is thin.");
}

TEST_CASE("prose that looks like an address", "[address]") {
  CheckFront("Ice is thin and\nmelts in Celle. Come to\n29221 Celle and see.\n", "",
             "Ice is thin and / melts in Celle. Come to / 29221 Celle and see.");
  CheckFront("Ice is thin.\n" + kWeber, "",
             "Ice is thin. / Anna Weber / University of Celle / Torfstr. 88 / D-29221 Celle");
}

}  // namespace symd
