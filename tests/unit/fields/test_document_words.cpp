// Words of a document, and hyphens at line ends: each piece of evidence of HyphenAt, in its order.
#include "fields/document_words.h"

#include <string>

#include "catch.h"
#include "unit/fields/document.h"

namespace symd {
namespace {

// The two lines as they are joined, by what the prose knows.
std::string Join(std::string_view line, std::string_view next, std::string_view prose = "") {
  DocumentWords words;
  words.Add(prose, false);
  std::string joined(line);
  switch (JointOf(line, next, tests::TheGrammar().data(), words)) {
    case Joint::kHyphen:
      joined.pop_back();
      break;
    case Joint::kLine:
      joined += ' ';
      break;
    default:
      break;
  }
  return joined.append(next);
}

}  // namespace

TEST_CASE("lines without a hyphen", "[document_words]") {
  CHECK(Join("thin", "ice") == "thin ice");
  CHECK(Join("thin -", "ice") == "thin - ice");
  CHECK(Join("-", "ice") == "- ice");
  CHECK(Join("thin –", "ice") == "thin – ice");
  CHECK(Join("and/", "or") == "and/or");
  CHECK(Join("and /", "or") == "and / or");
  CHECK(Join("mate\xC2\xAD", "rials") == "mate\xC2\xADrials");  // a soft hyphen prints nothing
}

TEST_CASE("a hyphen that stands for a piece to come", "[document_words]") {
  CHECK(Join("Festkörper-", "und Werkstoffforschung") == "Festkörper- und Werkstoffforschung");
  CHECK(Join("Festkörper-", "oder Werkstoffforschung") == "Festkörper- oder Werkstoffforschung");
  CHECK(Join("two-", "and three-level systems") == "two- and three-level systems");
  CHECK(Join("Festkörper-", "unde") == "Festkörperunde");
  // The document has the word: "Hund" is no suspended "H-".
  CHECK(Join("rot-", "und weiss", "ein rotund") == "rotund weiss");
}

TEST_CASE("before a capital or a digit a hyphen stays", "[document_words]") {
  CHECK(Join("Max-", "Planck-Institut") == "Max-Planck-Institut");
  CHECK(Join("Otto-von-Guericke-", "Universität") == "Otto-von-Guericke-Universität");
  CHECK(Join("Erlangen-", "Ärzte") == "Erlangen-Ärzte");
  CHECK(Join("uranium-", "235") == "uranium-235");
  CHECK(Join("mate-", "(rials)") == "mate-(rials)");
}

TEST_CASE("pieces that no typesetter cuts off", "[document_words]") {
  CHECK(Join("X-", "ray") == "X-ray");
  CHECK(Join("3-", "dimensional") == "3-dimensional");
  CHECK(Join("DFT-", "gestützt") == "DFT-gestützt");
  CHECK(Join("He3-", "gekühlt") == "He3-gekühlt");
  CHECK(Join("TiO2-", "beschichtet") == "TiO2-beschichtet");
  // An index is no part of the word behind it.
  CHECK(Join("Germany — 1In-", "stitute of Ice") == "Germany — 1Institute of Ice");
  CHECK(Join("Germany — 2Max-", "Planck-Institut") == "Germany — 2Max-Planck-Institut");
  CHECK(Join("Ti-", "beschichtet") == "Tibeschichtet");  // FIXME: Ti-beschichtet
}

TEST_CASE("the document has the word elsewhere", "[document_words]") {
  CHECK(Join("mate-", "rials", "many materials") == "materials");
  CHECK(Join("mate-", "rials", "Materials are many") == "materials");
  CHECK(Join("wave-", "guide", "a wave-guide") == "wave-guide");
  CHECK(Join("wave-", "guide", "a waveguide") == "waveguide");
  CHECK(Join("wave-", "guide", "a wave-guide and a waveguide, Waveguide") == "waveguide");
  CHECK(Join("wave-", "guide", "a wave-guide, a Wave-guide and a waveguide") == "wave-guide");
  // The commoner form is stronger than the lists below.
  CHECK(Join("well-", "being", "wellbeing") == "wellbeing");
  CHECK(Join("under-", "standing", "an under-standing") == "under-standing");
}

TEST_CASE("pieces of words in one", "[document_words]") {
  CHECK(Join("under-", "standing", "under it, standing") == "understanding");
  CHECK(Join("nano-", "like", "nano") == "nanolike");
}

TEST_CASE("words that are always written in one way", "[document_words]") {
  CHECK(Join("quasi-", "particle", "a particle") == "quasiparticle");
  CHECK(Join("beam-", "line", "a beam on a line") == "beamline");
  CHECK(Join("Quasi-", "particles") == "Quasiparticles");
  CHECK(Join("ab-", "initio") == "ab-initio");
  CHECK(Join("in-", "plane") == "in-plane");
  CHECK(Join("quasi-", "particle", "a quasi-particle") == "quasi-particle");  // in this document
  // No more than these: prefixes of verbs and nouns are joined.
  CHECK(Join("ab-", "hängt", "es hängt") == "abhängt");
  CHECK(Join("in-", "stability", "the stability") == "instability");
  CHECK(Join("ultra-", "dünnen", "dünnen") == "ultradünnen");
}

TEST_CASE("last pieces that keep their hyphen", "[document_words]") {
  CHECK(Join("temperature-", "dependent", "the temperature") == "temperature-dependent");
  CHECK(Join("time-", "dependent") == "time-dependent");  // "time" is in a list itself
  CHECK(Join("tempera-", "dependent") == "temperadependent");
  CHECK(Join("indepen-", "dent", "dent") == "independent");
  CHECK(Join("hydrogen-", "bonded") == "hydrogen-bonded");  // no long word ends with it
  CHECK(Join("un-", "bonded") == "unbonded");
}

TEST_CASE("first pieces that keep their hyphen", "[document_words]") {
  CHECK(Join("well-", "prepared", "prepared samples") == "well-prepared");
  CHECK(Join("high-", "pressure", "the pressure") == "high-pressure");
  CHECK(Join("high-", "landers") == "highlanders");
  CHECK(Join("Spin-", "beweglichkeit", "Spin, Beweglichkeit") == "Spinbeweglichkeit");
}

TEST_CASE("two words of their own", "[document_words]") {
  CHECK(Join("surface-", "plasmon", "a surface and a plasmon") == "surface-plasmon");
  CHECK(Join("surface-", "plasmon", "a surface") == "surfaceplasmon");
  CHECK(Join("mate-", "rials", "a mate of rials") == "mate-rials");
  CHECK(Join("ice-", "rink", "ice on a rink") == "icerink");  // too short to be no chance
  CHECK(Join("ion-", "domain-wall", "an ion at a domain-wall") == "ion-domain-wall");
  // Nouns of German are written in one, and so are capitals cut by the typesetter.
  CHECK(Join("Fest-", "körper", "das Fest, der körper") == "Festkörper");
  CHECK(Join("mate-", "rials") == "materials");
}

TEST_CASE("words are counted with a first letter of any case", "[document_words]") {
  DocumentWords words;
  words.Add("Ice is thin. Thin ice, Über-Eis und über Eis; high-throughput (thin)", false);
  CHECK(words.Count("ice") == 2);
  CHECK(words.Count("Ice") == 2);
  CHECK(words.Count("thin") == 3);
  CHECK(words.Count("über") == 1);
  CHECK(words.Count("high-throughput") == 1);
  CHECK(words.Count("throughput") == 0);
  CHECK(words.Count("snow") == 0);
  CHECK(words.Count("") == 0);
  words.Add("rials and mate-", true);  // the rest of a cut word, and the next cut word
  CHECK(words.Count("rials") == 0);
  CHECK(words.Count("mate") == 0);
  CHECK(words.Count("and") == 1);
}

TEST_CASE("a document's own words decide", "[document_words]") {
  const auto abstract = [](const std::string& lines) {
    const tests::Document document(
        "Symposium Thin Ice (SYTI)\n\nSYTI 1: Ice\nTime: Monday 15:00\nLocation: H1\n\n"
        "SYTI 1.1 Mon 15:00 H1\nIce — •Anna Weber — University of Celle, Germany\n" +
        lines);
    return std::string(document.All<CreditFields>().at(0)->paragraphs.at(0).value);
  };
  CHECK(abstract("We look at photonic wave-\nguides of ice, and at other waveguides.\n") ==
        "We look at photonic waveguides of ice, and at other waveguides.");
  CHECK(abstract("We look at photonic wave-\nguides of ice, and at other wave-guides.\n") ==
        "We look at photonic wave-guides of ice, and at other wave-guides.");
}

}  // namespace symd
