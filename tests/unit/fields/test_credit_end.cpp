// Where a credit ends in a text layer: each piece of evidence for a line's end.
#include "fields/credit_end.h"

#include <sstream>
#include <string>

#include "catch.h"
#include "fields/document_words.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

// The lines of a body, of which an empty one is a blank line; joined as talks' bodies are. The
// lines must live as long.
JoinedLines JoinedOf(const std::vector<std::string>& lines, const DocumentWords& words) {
  JoinedLines body;
  for (const std::string& line : lines) {
    if (line.empty()) {
      body.blank_behind.back() = true;
      continue;
    }
    if (!body.lines.empty()) {
      const Joint joint = JointOf(body.lines.back(), line, tests::TheGrammar().data(), words);
      if (joint == Joint::kHyphen) body.text.pop_back();
      if (joint == Joint::kLine) body.text += ' ';
    }
    body.text += line;
    body.ends.push_back(static_cast<std::uint32_t>(body.text.size()));
    body.lines.push_back(line);
    body.blank_behind.push_back(false);
  }
  return body;
}

// The body's lines with "¶" behind the credit: "A — •B — C ¶ It melts."
void CheckEnd(const std::vector<std::string>& credit, const std::vector<std::string>& abstract) {
  std::vector<std::string> lines = credit;
  lines.insert(lines.end(), abstract.begin(), abstract.end());
  const JoinedLines body = JoinedOf(lines, DocumentWords());
  INFO(tests::Joined(lines, "\n"));
  CHECK(FindCreditEnd(body, tests::TheGrammar().data(), LineMeasure()) == credit.size());
}

// 60 bytes wide, so that a line of less than about 50 has room.
const std::string kProse = "We show how ice becomes so thin that nobody may walk on it.";

}  // namespace

TEST_CASE("a short line ends the credit", "[credit_end]") {
  CheckEnd({"Ice — •Anna Weber — University of Celle"}, {kProse});
  CheckEnd({"Ice and its many uses in the North and the South — •Anna",
            "Weber — University of "
            "Celle"},
           {"Crystals of ice grow in all directions, and so on and on,", kProse});
  CheckEnd({"Ice and its many uses in the North and the South — •Anna",
            "Weber and Jan Roth — "
            "University of Celle,",
            "Germany"},
           {"Ice grows.", kProse});
}

TEST_CASE("an abstract that begins with a term in small letters", "[credit_end]") {
  for (const std::string term : {"hBN", "pH", "dHvA", "d-wave", "p-type", "α-RuCl3", "e+e−"}) {
    CheckEnd({"Ice and its many uses in the North and the South — •Anna",
              "Weber — University of Celle,", "Germany"},
             {term + " ice grows in all directions, and so on and on, as we show,", kProse});
  }
  // Words that go on with an institution.
  for (const std::string rest : {"for Physics, Celle", "e.V., Celle", "d'Optique, Paris"}) {
    CheckEnd({"Ice — •Anna Weber — Institute", rest}, {kProse});
  }
}

TEST_CASE("an abstract that names an institution is none", "[credit_end]") {
  CheckEnd({"Ice — •Anna Weber — Institute of Ice, University of Celle, Turkey"},
           {"", "Am Eis stimmt die Dicke gut mit der Theorie der Gesellschaft überein."});
}

TEST_CASE("a line that cannot be the last", "[credit_end]") {
  // The next begins with a small letter.
  CheckEnd({"Ice — •Anna Weber — Institute", "of Physics, University of Celle"}, {kProse});
  // A hyphen, a comma, a dash, a word that ends nothing.
  CheckEnd({"Ice — •Anna Weber — Max-", "Planck Institute, Celle"}, {kProse});
  CheckEnd({"Ice — •Anna Weber — University of Celle,", "Germany"}, {kProse});
  CheckEnd({"Ice — •Anna Weber —", "University of Celle"}, {kProse});
  CheckEnd({"Ice — •Anna Weber — University of", "Celle"}, {kProse});
  CheckEnd({"Ice — •Anna Weber — Université de", "Mons, BE"}, {kProse});
  CheckEnd({"Ice — •Anna Weber — University of Plzeň, Czech", "Republic"}, {kProse});
  CheckEnd({"Ice — •Anna Weber — Università degli", "Studi di Bari, IT"}, {kProse});
  CheckEnd({"Ice — •Anna Weber and", "Jan Roth — University of Celle"}, {kProse});
  // "den" ends nothing, but "Sweden" does.
  CheckEnd({"Ice — •Anna Weber — University of Celle, Karlstad, Swe-", "den"}, {kProse});
  // A bracket that is open.
  CheckEnd({"Ice — •Anna Weber — Centre for Ice (Universities of Celle", "Kiel and Ulm), Celle"},
           {kProse});
}

TEST_CASE("indices tell how many affiliations there are", "[credit_end]") {
  CheckEnd({"Growth of islands — •Anna Weber1 and Jan Roth2 — 1Institut für",
            "Physik, Universität Ulm — 2TU Wien, Austria"},
           {kProse});
  CheckEnd({"Growth of islands — •Anna Weber1,3 and Jan Roth2 — 1Uni Ulm", "— 2TU Wien",
            "— 3TU "
            "Graz"},
           {kProse});
  // A dash of the abstract is none of the credit.
  CheckEnd({"Growth of islands — •Anna Weber1 and Jan Roth2 — 1Uni Ulm —", "2TU Wien"},
           {"Islands — as all know — grow where nobody looks for them, and", kProse});
  CheckEnd({"Films of BaTiO3 — •Anna Weber — Uni Ulm"}, {kProse});
}

TEST_CASE("dashes of an abstract", "[credit_end]") {
  CheckEnd({"Growth of islands in lakes and in other bodies of water —", "•Anna Weber — Uni Ulm"},
           {"We show that islands — which are many — grow.", kProse});
  CheckEnd({"Growth of islands — •Anna Weber — Uni Ulm — TU Wien"},
           {"We show that islands — which are many — grow.", kProse});
}

TEST_CASE("a place at the end", "[credit_end]") {
  // All lines are as wide as the others: only the place tells.
  CheckEnd({"Ice and its many uses — •Anna Weber — University of Celle, Germany"},
           {"Crystals of ice grow in all directions: in the North and in the South",
            "and in the East they are as wide as in the West of any lake of ice."});
  CheckEnd({"Ice and its very many uses — •Anna Weber — Uni Ulm, D-89069 Ulm"},
           {"Crystals of ice grow in all directions: in the North and in the South",
            "and in the East they are as wide as in the West of any lake of ice."});
  CheckEnd({"Ice and its very many uses there — •Anna Weber — Uni Utrecht, NL"},
           {"Crystals of ice grow in all directions: in the North and in the South",
            "and in the East they are as wide as in the West of any lake of ice."});
}

TEST_CASE("the next line goes on as an affiliation", "[credit_end]") {
  CheckEnd({"Ice — •Anna Weber — Department of Physics", "Institute of Ice, University of Celle"},
           {kProse});
  CheckEnd({"Ice — •Anna Weber — Institut für Theoretische Physik der Stadt",
            "Universität zu Celle, Deutschland"},
           {"Wir zeigen, dass Eis so dünn wird, dass niemand darauf geht."});
}

TEST_CASE("a sentence is no affiliation", "[credit_end]") {
  CheckEnd({"Ice and its many uses — •Anna Weber — University of Celle in Saxony"},
           {"We show that the University has ice. It is so thin that nobody may go",
            "there. All lines of this credit and of this abstract are full of words"});
  CheckEnd({"Eis und seine vielen Nutzen — •Anna Weber — Universität Celle am Fluss"},
           {"Wir zeigen, dass die Universität Eis hat. Es ist so dünn, dass niemand"});
}

TEST_CASE("a sentence in the last line is no affiliation", "[credit_end]") {
  const std::string credit = "Ice in all the lakes of the North — •Anna Weber — Uni Celle";
  CheckEnd({credit}, {"Crystals of ice obey a law."});
  CheckEnd({credit}, {"Crystals of ice grow to 15 %."});
  CheckEnd({credit}, {"Kristalle aus Eis zeigen Farben."});
  CheckEnd({credit, "Working Group of Ice, Frost e.V."}, {});
  CheckEnd({credit, "Working Group of Ice, Frost Ltd."}, {});
}

TEST_CASE("a sentence behind a postal line is no town", "[credit_end]") {
  CheckEnd({"Ice in all the lakes of the North and the South — •Anna Weber — Uni, A-9500 Villach"},
           {"Modern physics relies on ultracold, suspended emitters with high concentrations.",
            "We show that they melt in all the lakes of the North and of the South, and more."});
}

TEST_CASE("a sentence whose words nobody knows is no affiliation", "[credit_end]") {
  CheckEnd({"Ice and its many uses in the world — •Anna Weber — Uni Celle"},
           {"Crystals grow in all directions: North, South, East and West", "Lakes freeze."});
}

TEST_CASE("a blank line behind the credit", "[credit_end]") {
  CheckEnd({"Ice and its very many uses in all the world — •Anna Weber — Uni Celle"},
           {"", "Crystals of ice grow in all directions: in the North and in the South",
            "and in the East they are as wide as in the West of any lake of ice."});
}

TEST_CASE("credits without affiliations or abstracts or authors", "[credit_end]") {
  CheckEnd({"Ice — •Anna Weber — University of Celle"}, {});
  CheckEnd({"Ice — •Anna Weber"}, {kProse});
  CheckEnd({"Ice and its many uses in the North and in all the South —", "•Anna Weber"}, {});
  CheckEnd({"Opening of the conference"}, {kProse});
  CheckEnd({"Opening of the conference"}, {});
  CheckEnd({"Opening of the conference, and of the exhibition of the many", "instruments"},
           {"All are welcome to come and to see what there is to be seen.", kProse});
  CheckEnd({}, {kProse});  // an abstract alone
  CheckEnd({}, {});
}

}  // namespace symd
