// Hyphens of line ends inside of lines: which are mended, which are reported, and which are none.
#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

using tests::Document;

// The only paragraph of an abstract, and behind it the words that are reported.
std::string Read(const std::string& abstract) {
  const Document document(tests::TalkWith("**Ice** — ●B — Ice Lab, Germany\n\n" + abstract));
  std::string read;
  for (const ParagraphFields* p : document.All<ParagraphFields>()) read += p->text.value;
  for (const Observation& o : document.evidence.hyphens) {
    if (o.kind == ObservationKind::kLeftoverHyphen) {
      read.append(" <").append(document.source.Slice(o.span)).append(">");
    }
  }
  return read;
}

}  // namespace

TEST_CASE("a hyphen with a blank behind it inside of a word", "[leftover_hyphens]") {
  CHECK(Read("The vocab- ulary.") == "The vocabulary.");
  CHECK(Read("Vocabulary: the vocab- ulary.") == "Vocabulary: the vocabulary. <vocab- ulary>");
  CHECK(Read("Vocabulary: the vocab-  ulary.") == "Vocabulary: the vocabulary. <vocab-  ulary>");
  CHECK(Read("Die Ober- fläche der Oberfläche.") ==
        "Die Oberfläche der Oberfläche. <Ober- fläche>");
  // The piece before it is a word of the document, so nothing shows what is right.
  CHECK(Read("A card of cardboard: card- board.") == "A card of cardboard: cardboard.");
}

TEST_CASE("a hyphen that waits for another word stays", "[leftover_hyphens]") {
  CHECK(Read("Micro- and nanostructures.") == "Micro- and nanostructures.");
  CHECK(Read("Mikro- und Nanostrukturen.") == "Mikro- und Nanostrukturen.");
  CHECK(Read("Two- to three-dimensional.") == "Two- to three-dimensional.");
  // What follows is a word of its own.
  CHECK(Read("Pre- rather than post-annealed, rather late.") ==
        "Pre- rather than post-annealed, rather late.");
  CHECK(Read("A pump- Probe beam, a - b.") == "A pump- Probe beam, a - b.");
}

TEST_CASE("a sign before a hyphen is no word", "[leftover_hyphens]") {
  CHECK(Read("It costs 20 €- cheap … - and …- dear.") == "It costs 20 €- cheap … - and …- dear.");
}

TEST_CASE("a hyphen of the word's own loses its blank", "[leftover_hyphens]") {
  CHECK(Read("A time- dependent field, in time.") == "A time-dependent field, in time.");
  CHECK(Read("A spin-wave and a spin- wave.") == "A spin-wave and a spin-wave.");
}

TEST_CASE("a hyphen inside of a word that is plain elsewhere", "[leftover_hyphens]") {
  CHECK(Read("Materials, materials, mate-rials.") ==
        "Materials, materials, materials. <mate-rials>");
  CHECK(Read("Spektroskopie, Absorptionsspektroskopie und Absorptionsspektroskopie, "
             "Absorptions-spektroskopie.") ==
        "Spektroskopie, Absorptionsspektroskopie und Absorptionsspektroskopie, "
        "Absorptionsspektroskopie. <Absorptions-spektroskopie>");
  // As often with as without, or no word shows it.
  CHECK(Read("Materials, mate-rials.") == "Materials, mate-rials.");
  CHECK(Read("The mate-rials.") == "The mate-rials.");
}

TEST_CASE("spellings with a hyphen stay", "[leftover_hyphens]") {
  CHECK(Read("Cooperation, cooperation, co-operation.") ==
        "Cooperation, cooperation, co-operation.");
  CHECK(Read("A structure: nanostructure, nanostructure, nano-structure.") ==
        "A structure: nanostructure, nanostructure, nano-structure.");
  CHECK(Read("Lightemitting, lightemitting, light-emitting.") ==
        "Lightemitting, lightemitting, light-emitting.");
  // The piece before the hyphen is a word: the plain ones have lost theirs, or are as good.
  CHECK(Read("High throughput: highthroughput, highthroughput, high-throughput.") ==
        "High throughput: highthroughput, highthroughput, high-throughput.");
}

TEST_CASE("titles and rows are mended too", "[leftover_hyphens]") {
  const Document document(tests::TalkWith("**The Vocab- ulary of Ice** — ●B — Ice Lab, Germany"));
  REQUIRE(document.All<CreditFields>().size() == 1);
  CHECK(document.All<CreditFields>()[0]->credit.title.value == "The Vocabulary of Ice");
}

}  // namespace symd
