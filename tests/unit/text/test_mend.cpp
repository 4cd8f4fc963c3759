// Damaged letters: what is mended, what only looks damaged, and the way back to what was printed.
#include <string>
#include <string_view>

#include "catch.h"
#include "support.h"
#include "symd/source.h"
#include "text/mend.h"

namespace symd {
namespace {

std::string Mended(const std::string& printed) {
  return std::string(MakeSource("test.txt", printed).text());
}

void CheckMended(const std::string& printed, const std::string& text) {
  INFO(printed);
  CHECK(Mended(printed) == text);
}

void CheckKept(const std::string& printed) { CheckMended(printed, printed); }

}  // namespace

TEST_CASE("letters in pieces are composed", "[text][mend]") {
  CheckMended("Mu\u0308nster", "Münster");
  CheckMended("U\u0308bersicht und e\u0301te\u0301", "Übersicht und été");
  CheckMended("3 \u212B, 4 \u2126, 5 \u212A", "3 Å, 4 Ω, 5 K");
  CheckMended("u\u0308\u0304", "ǖ");
  CheckMended("ü\u0304", "ǖ");
  CheckKept("q\u0308 and ℏ, ℓ and Å");
  CheckKept("\u0308 at the beginning,\n\u0308 of a line");
  CheckKept("5 Å \u0308");
}

TEST_CASE("UTF-8 that was read as Windows-1252 is read back", "[text][mend]") {
  CheckMended("MÃ¼nster", "Münster");
  CheckMended("StraÃŸe, Stra\u00C3\u009Fe", "Straße, Straße");
  CheckMended("ÃƒÂ¼ber", "über");
  CheckMended("voil\u00C3\u00A0", "voilà");
  CheckMended("\u00C3\u008Dris", "Íris");
  CheckMended("15:00â€“17:45", "15:00–17:45");
  CheckMended("Title â€” â€¢Anna", "Title — •Anna");
  CheckMended("MarkoviÄ‡ and MARKOVIÄ†", "Marković and MARKOVIĆ");
  CheckMended("Å½. Szczepański", "Ž. Szczepański");
  CheckMended("PoznaÅ„, TÅ‘kés, Å¡koda", "Poznań, Tőkés, škoda");
  CheckMended("10 Î¼m, 5 Â°C, 3 Â± 1", "10 μm, 5 °C, 3 ± 1");
  CheckMended("a\u00C2\u00A0b", "a\u00A0b");
  CheckMended("Ã¼ and ´ü", "ü and ´ü");
}

TEST_CASE("letters before signs are no mojibake", "[text][mend]") {
  for (const char* text :
       {"Münster", "5 Å–10 Å", "2 Å² and 3 Å³", "das „Ä“", "CAFÉ’s", "„Gauß“", "ÄÖÜ", "SÃO PAULO",
        "few-Å—scale", "naïve “É”", "5 Å…", "Å·s", "Ångström", "à – é", "Â and Ã"}) {
    CheckKept(text);
  }
}

TEST_CASE("diacritics go back on their letters", "[text][mend]") {
  CheckMended("Universit¨at f¨ ur", "Universität für");
  CheckMended("¨Ubersicht, ¨ Ubersicht", "Übersicht, Übersicht");
  CheckMended("Andr´e-Marie Amp`ere", "André-Marie Ampère");
  CheckMended("N´EEL, CˆOT´E, GUTI´ERREZ", "NÉEL, CÔTÉ, GUTIÉRREZ");
  CheckMended("Fran¸cois, Kova´c, Dvoˇr´ak", "François, Kovać, Dvořák");
  CheckMended("Mar´ıa na¨ıve", "María naïve");
  CheckMended("Vlasta ˙ Zurawski, ˙Zaneta", "Vlasta Żurawski, Żaneta");
  CheckMended("˚Angstr¨om, 1.5˚A", "Ångström, 1.5Å");
  CheckMended("Erd˝os, Pie¸ta, W˛a", "Erdős, Pieţa, Wą");
  CheckMended("Mu¨ller, Fo¨rster", "Müller, Förster");
  // Which side it is, where both letters take it, the certain ones tell.
  CheckMended("Universit¨at ge¨andert", "Universität geändert");
  CheckMended("Mu¨ller, Fra¨ulein", "Müller, Fräulein");
  CheckMended("f¨ur L´opez und l´ecole d´ej`a", "für López und lécole déjà");
}

TEST_CASE("signs that are no diacritics stay", "[text][mend]") {
  for (const char* text : {"Yukawa´s law",
                           "we´re and you´ve",
                           "It´s",
                           "Dirac´s, O´Neill, O´CONNOR",
                           "dell´Anna",
                           "d´Alembert",
                           "l´eau",
                           "`code` and `another`",
                           "``quoted''",
                           "´alpha´ and ´beta´",
                           "¨alpha¨ or ¨omega¨.",
                           "45˚ angle, 20˚C, 20 ˚C",
                           "˜5 and ˜nm",
                           "groups´ idea",
                           "Poincare´ in",
                           "x ¨ y",
                           "¨",
                           "a ´ b",
                           "u¯u",
                           "¨beta¨ with",
                           "¨beta¨, and"}) {
    CheckKept(text);
  }
}

TEST_CASE("ligatures go back into their words", "[text][mend]") {
  CheckMended("di ff erent", "different");
  CheckMended("e ffi cient, o ffi ce, E ffi zienz", "efficient, office, Effizienz");
  CheckMended("signi fi cant", "significant");
  CheckMended("well-de fi ned", "well-defined");
  CheckMended("(fi nite", "(finite");
  CheckMended("fi nite\nfi nite", "finite\nfinite");
  CheckMended("in fl uence", "influence");
  CheckMended("sti ff, cuto ff.", "stiff, cutoff.");
  CheckMended("ﬁrst, diﬀerent, eﬃcient, ﬂow, raﬄe", "first, different, efficient, flow, raffle");
  CheckMended("di ﬀ erent, di ﬀerent, di fferent", "different, different, different");
  // The document's other words tell whose the ligature is.
  CheckMended("the first. the fi rst", "the first. the first");
  CheckMended("the end. at the fi rst", "the end. at the first");
  CheckMended("magnetic. strong magnetic fi elds", "magnetic. strong magnetic fields");
  CheckMended("Influence. In fl uence", "Influence. Influence");
  CheckMended("materials, materials: sti ff materials", "materials, materials: stiff materials");
  CheckMended("Oberfläche, Ober fl äche", "Oberfläche, Oberfläche");
  CheckMended("different, diﬀ erent", "different, different");
}

TEST_CASE("words of ff, fi and fl stay", "[text][mend]") {
  for (const char* text :
       {"off shore", "stiff matter", "Wi-fi networks", "S. 12 ff.", "[1] ff. and", "5 fl oz",
        "in a room, in fl uence", "every hybrid fl uctuation", "HfO2 if of", "Stoff e", "ff",
        " ff ", "o\aff shore", "stiff, sti\aff ice", "o ff\aice"}) {
    CheckKept(text);
  }
}

TEST_CASE("line breaks inside of words are taken out", "[text][mend]") {
  CheckMended("materials: mate<br>rials", "materials: materials");
  CheckMended("materials: mate<br/>rials, mate<BR />rials", "materials: materials, materials");
  CheckMended("Präzision: Pr<br>äzision", "Präzision: Präzision");
  CheckMended("ähnlich: ä<br>hnlich", "ähnlich: ähnlich");
  // Those of which the document shows nothing are as most others.
  CheckMended("materials: mate<br>rials. Vo<br>lume", "materials: materials. Volume");
  CheckMended("KOZINSKY mate<br>rials materials ANNA KOZIN<br>SKY",
              "KOZINSKY mate"
              "rials materials ANNA KOZINSKY");
  for (const char* text : {"the end<br>of the page: end, of", "end<br>of", "Title<br>Author",
                           "a <br>b", "a<br> b", "ANNA<br>WEBER", "5<br>6", "a<b>r"}) {
    CheckKept(text);
  }
}

TEST_CASE("entities beyond ASCII are characters from the begin", "[text][mend]") {
  CheckMended("15:00&ndash;17:45 &#8211; &#x2013;", "15:00–17:45 – –");
  CheckMended("M&uuml;nster&nbsp;Mon", "Münster Mon");
  CheckKept("&lt;b&gt; &amp; &#42; &amp;uuml; &unknown; AT&T");
}

TEST_CASE("a mended text leads back to what was printed", "[text][mend]") {
  const Source source = MakeSource("x", "a\nMÃ¼n ¨ Uber ﬁn\nb");
  REQUIRE(source.text() == "a\nMün Über fin\nb");
  CHECK(source.mended());
  CHECK(source.printed() == "a\nMÃ¼n ¨ Uber ﬁn\nb");
  CHECK(source.FileOffset(2) == 2);   // M
  CHECK(source.FileOffset(3) == 3);   // ü
  CHECK(source.FileOffset(4) == 3);   // inside of it
  CHECK(source.FileOffset(5) == 7);   // n
  CHECK(source.FileOffset(7) == 9);   // Ü
  CHECK(source.FileOffset(9) == 13);  // b
  CHECK(source.PositionOf(5) == Position{2, 4});
  CHECK(source.PositionOf(9) == Position{2, 9});
  CHECK(source.PositionOf(17) == Position{3, 1});
  CHECK(source.MendsIn({0, 3}) == 0);
  CHECK(source.MendsIn({2, 6}) == StepBit(Step::kMojibake));
  CHECK(source.MendsIn({7, 16}) == (StepBit(Step::kDiacritic) | StepBit(Step::kLigature)));
  CHECK_FALSE(MakeSource("x", "Münster").mended());
}

TEST_CASE("a converted text is mended too", "[text][mend]") {
  const Source source = MakeSource("x",
                                   "Universit\xA8"
                                   "at \xE4");
  REQUIRE(source.text() == "Universität ä");
  CHECK(source.converted());
  CHECK(source.FileOffset(9) == 9);
  CHECK(source.FileOffset(11) == 11);
}

TEST_CASE("places of mendings rise and do not overlap", "[text][mend]") {
  tests::Random random(7);
  const std::vector<std::string> parts = {"Ã¼", "Ä‡",   "´",       "¨", "a", " ", "ff",
                                          "fi", "ﬁ",    "fl",      "e", "s", "`", "ı",
                                          "\n", "<br>", "&ndash;", "-", "Å", "˚"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) text += parts[random.Below(parts.size())];
    INFO(text);
    std::uint32_t end = 0;
    for (const Mending& mending : FindMendings(text)) {
      CHECK(mending.printed.begin >= end);
      CHECK_FALSE(mending.printed.empty());
      CHECK_FALSE(mending.text.empty());
      CHECK(mending.text.size() <= mending.printed.size());
      CHECK(text.substr(mending.printed.begin, mending.printed.size()).find('\n') ==
            std::string::npos);
      end = mending.printed.end;
    }
    CHECK(end <= text.size());
  }
}

}  // namespace symd
