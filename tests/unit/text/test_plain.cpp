// Lines → plain text: what is removed, decoded, folded and composed, and the way back to the bytes.
#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "text/plain.h"
#include "text/unicode.h"

namespace symd {
namespace {

using tests::Random;

// The lines of a source without their newlines.
std::vector<PlainLine> LinesOf(const Source& source, Joint joint) {
  std::vector<PlainLine> lines;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    Span span = {source.LineStart(line), source.LineStart(line + 1)};
    while (span.end > span.begin &&
           (source.text()[span.end - 1] == '\n' || source.text()[span.end - 1] == '\r')) {
      --span.end;
    }
    lines.push_back({span, joint});
  }
  return lines;
}

bool IsBlank(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\r'; });
}

// What holds for the pieces of every plain text; "" when all does.
std::string BrokenPromise(const Source& source, const std::vector<PlainLine>& lines,
                          const Plain& plain) {
  const std::string_view text = plain.text();
  const auto& pieces = plain.pieces();
  if (!text.empty() && (pieces.empty() || pieces[0].begin != 0))
    return "the first piece is not at 0";
  const auto inside = [&](Span span) {
    return span.begin <= span.end && span.end <= source.text().size();
  };
  std::vector<bool> owned(source.text().size());
  std::uint32_t source_end = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Plain::Piece& piece = pieces[i];
    if (!inside(piece.source)) return "a piece is outside of the source";
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : text.size();
    if (piece.begin >= end) return "a piece is empty or does not ascend";
    for (std::uint32_t at = piece.source.begin; at < piece.source.end; ++at) owned[at] = true;
    if (piece.source.empty()) continue;
    if (piece.source.begin < source_end) return "the sources do not ascend";
    source_end = piece.source.end;
    if (piece.steps == 0 &&
        source.Slice(piece.source) != text.substr(piece.begin, end - piece.begin)) {
      return "an exact piece is not its source";
    }
  }
  for (const Span span : plain.removed()) {
    if (!inside(span)) return "a removed span is outside of the source";
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      if (owned[at]) return "a removed byte is in a piece";
      owned[at] = true;
    }
  }
  for (const PlainLine& line : lines) {
    for (std::uint32_t at = line.span.begin; at < line.span.end; ++at) {
      const bool wide = static_cast<unsigned char>(source.text()[at]) >= 0x80;
      if (!owned[at] && !wide && !IsBlank(source.text().substr(at, 1))) {
        return "byte " + std::to_string(at) + " is neither in a piece nor removed nor blank";
      }
    }
  }
  std::uint32_t bold_end = 0;
  for (const Range bold : plain.bold()) {
    if (bold.empty() || bold.begin < bold_end || bold.end > text.size())
      return "a bold range is odd";
    bold_end = bold.end;
  }
  for (const std::uint32_t tab : plain.tabs()) {
    if (tab > text.size()) return "a tab is outside of the text";
  }
  if (text.find("  ") != std::string_view::npos) return "two blanks";
  if (text.starts_with(' ') || text.ends_with(' ')) return "a blank at an end";
  if (plain.exact() && pieces.size() != 1) return "exact, but not one piece";
  return "";
}

std::string PlainOf(const std::string& bytes, Joint joint = Joint::kLine) {
  const Source source = MakeSource("test.txt", bytes);
  const std::vector<PlainLine> lines = LinesOf(source, joint);
  Plain plain;
  MakePlain(source, lines, &plain);
  CHECK(BrokenPromise(source, lines, plain) == "");
  if (lines.size() == 1) CHECK(plain.exact() == IsPlain(source.Slice(lines[0].span)));
  return std::string(plain.text());
}

void CheckPlain(const std::string& bytes, const std::string& text) {
  INFO(bytes);
  CHECK(PlainOf(bytes) == text);
}

// The text with what is bold between "[" and "]".
std::string BoldOf(const std::string& bytes) {
  const Source source = MakeSource("test.txt", bytes);
  Plain plain;
  MakePlain(source, LinesOf(source, Joint::kLine), &plain);
  std::string result(plain.text());
  for (auto bold = plain.bold().rbegin(); bold != plain.bold().rend(); ++bold) {
    result.insert(bold->end, "]");
    result.insert(bold->begin, "[");
  }
  return result;
}

// The pieces of the source that make up the text, "|" between them; a changed one as <piece>.
std::string PiecesOf(const std::string& bytes) {
  const Source source = MakeSource("test.txt", bytes);
  Plain plain;
  MakePlain(source, LinesOf(source, Joint::kLine), &plain);
  std::string result;
  for (const Plain::Piece& piece : plain.pieces()) {
    const std::string text(source.Slice(piece.source));
    result += (result.empty() ? "" : "|") + (piece.steps == 0 ? text : "<" + text + ">");
  }
  return result;
}

}  // namespace

TEST_CASE("plain text stays the source's own", "[text]") {
  for (const char* text :
       {"A title", "x", "15:00–17:45", "Universität (MA)", "a < 5 > b", "naïve Ångström"}) {
    CheckPlain(text, text);
  }
  CHECK(IsPlain("A title – with a dash — and ●MARK"));
  CHECK_FALSE(IsPlain("two  blanks"));
  CHECK_FALSE(IsPlain("a\tb"));
  CHECK_FALSE(IsPlain(" a"));
  CHECK_FALSE(IsPlain("a&b"));
  CHECK_FALSE(IsPlain("a\xC2\xA0z"));
  CHECK_FALSE(IsPlain("a\xE2\x80\x8Bz"));  // U+200B
  CHECK_FALSE(IsPlain("u\xCC\x88"));       // a combining mark
}

TEST_CASE("marked sub- and superscripts become characters", "[text]") {
  CheckPlain("BaTiO<sub>3</sub>", "BaTiO₃");
  CheckPlain("10<sup>-6</sup> m<sup>2</sup>", "10⁻⁶ m²");
  CheckPlain("10<sup>−6</sup>", "10⁻⁶");
  CheckPlain("m<sup>eff</sup>", "mᵉᶠᶠ");
  CheckPlain("m<sup>eff,0</sup>", "m^{eff,0}");
  CheckPlain("m<sub>eff</sub>", "m_{eff}");
  CheckPlain("x<sub>i,j</sub>", "x_{i,j}");
  CheckPlain("ROTH<sup>1,2</sup>", "ROTH^{1,2}");
  CheckPlain("ROTH<sup>1</sup>,<sup>2</sup>", "ROTH¹,²");
  CheckPlain("H<sub><b>2</b></sub>O", "H₂O");
  CheckPlain("Na<sup>+</sup> and O<sup>2−</sup>", "Na⁺ and O²⁻");
  CheckPlain("a<sup></sup>b", "ab");
  CheckPlain("a<sup>b", "ab");  // never closed
  CheckPlain("T<SUB>c</SUB> 10<SUP>-6</SUP>", "T_{c} 10⁻⁶");
  CheckPlain("a<sup>b</sub>", "ab");
}

TEST_CASE("tags go, what looks like one stays", "[text]") {
  CheckPlain("<b>Bold</b> <i>slanted</i>", "Bold slanted");
  CheckPlain("<span id=\"page-3-0\"></span>Text", "Text");
  CheckPlain("Text<!-- a comment --> on", "Text on");
  CheckPlain("one<br>two<br/>three<br />", "one two three");
  CheckPlain("<a href=\"x\">link</a>", "link");
  CheckPlain("x < 5 and y > 3", "x < 5 and y > 3");
  CheckPlain("<psi|phi>", "<psi|phi>");
  CheckPlain("<psi>", "<psi>");
  CheckPlain("<bold>", "<bold>");
  CheckPlain("a<b", "a<b");
  CheckPlain("a <", "a <");
  CheckPlain("a </", "a </");
  CheckPlain("a <!-- never closed", "a <!-- never closed");
  CheckPlain("a <!-- never closed <!-- but this -- is --> b", "a <!-- never closed b");
  CheckPlain("Text<!----> on<!-- -- --->.", "Text on.");
  CheckPlain("<a|b>", "<a|b>");
}

TEST_CASE("entities are decoded once", "[text]") {
  CheckPlain("Modelling &amp; Learning", "Modelling & Learning");
  CheckPlain("&lt;b&gt;", "<b>");
  CheckPlain("&amp;lt;", "&lt;");
  CheckPlain("15&ndash;17 &#8211; &#x2013;", "15–17 – –");
  CheckPlain("a&nbsp;b", "a b");
  CheckPlain("Universit&auml;t", "Universität");
  CheckPlain("10&nbsp;&micro;s &rarr; &Omega;, &alpha; &le; 1", "10 µs → Ω, α ≤ 1");
  CheckPlain("nano&shy;ribbon&zwnj;s", "nanoribbons");
  CheckPlain("AT&T", "AT&T");
  CheckPlain("R&D; more", "R&D; more");
  CheckPlain("a & b; c", "a & b; c");
  CheckPlain("&unknown;", "&unknown;");
  CheckPlain("&#0;&#xD800;&#1114112;", "&#0;&#xD800;&#1114112;");  // no characters
}

TEST_CASE("emphasis goes, stars and underscores of the text stay", "[text]") {
  CheckPlain("**Invited Talk**", "Invited Talk");
  CheckPlain("*ab initio* methods", "ab initio methods");
  CheckPlain("_in situ_ methods", "in situ methods");
  CheckPlain("C*-algebra", "C*-algebra");
  CheckPlain("C*-algebras and D*-branes", "C*-algebras and D*-branes");
  CheckPlain("a*b*c", "a*b*c");
  CheckPlain("x_i and y_j", "x_i and y_j");
  CheckPlain("snake_case_name", "snake_case_name");
  CheckPlain("the *", "the *");
  CheckPlain("5 * 3 * 2", "5 * 3 * 2");
  CheckPlain("\\*corresponding", "*corresponding");
  CheckPlain("a\\_b \\& c", "a_b & c");
  CheckPlain("a\\\\b", "a\\b");
  CheckPlain("\\alpha", "\\alpha");
  CheckPlain("**one** *two* **three**", "one two three");
  CheckPlain("***both***", "both");
  CheckPlain("***both*** and *one*", "both and one");
  CheckPlain("***one* two**", "one two");
  CheckPlain("**one *two***", "one two");
  CheckPlain("__one__ and __two *three*__", "one and two three");
  CheckPlain("a__b__ and __ c __, __d", "a__b__ and __ c __, __d");
  CheckPlain("***never closed", "*never closed");
  CheckPlain("a***b***", "a*b*");
  CheckPlain("**bold *slanted* bold**", "bold slanted bold");
  CheckPlain("", "");
  CheckPlain("****", "");
}

TEST_CASE("blanks are folded", "[text]") {
  CheckPlain("two  blanks   here", "two blanks here");
  CheckPlain(" at both ends  ", "at both ends");
  CheckPlain("a\tb\t\tc", "a b c");
  CheckPlain("a\xC2\xA0z", "a z");
  CheckPlain("a \xC2\xA0 z", "a z");
  CheckPlain("a\xE2\x80\xAFz", "a z");
  CheckPlain("a ** b** c", "a b c");
  CheckPlain(" \t ", "");
}

TEST_CASE("characters that print nothing go", "[text]") {
  CheckPlain("Absorp\xC2\xADtion", "Absorption");
  CheckPlain("zero\xE2\x80\x8Bwidth", "zerowidth");
  CheckPlain("bell\x07 here", "bell here");
  CheckPlain("a\xE2\x80\xAEz", "az");
  CheckPlain("\xEF\xBB\xBFmark", "mark");
}

TEST_CASE("text is composed, and exact around what was", "[text]") {
  CheckPlain("Mu\xCC\x88nster", "Münster");
  // Marks behind letters are composed when the text is read (mend.h); U+F900, a sign for U+8C48, is
  // composed here.
  CHECK(PiecesOf("Mu\xCC\x88nster") == "Münster");
  CHECK(PiecesOf("M\xEF\xA4\x80nster") == "M|<\xEF\xA4\x80>|nster");
  CHECK(PiecesOf("**M\xEF\xA4\x80nster** am See") == "M|<\xEF\xA4\x80>|nster| am See");
  CheckPlain("e\xCC\x81t\xC3\xA9", "été");
  CheckPlain("a\xCC\xB2", "a\xCC\xB2");  // U+0332 composes with nothing
  CheckPlain("\xE2\x84\xA6", "Ω");       // OHM SIGN
  // Base and mark with a tag between them are composed all the same.
  CheckPlain("e<i></i>\xCC\x81", "é");
  CHECK(PiecesOf("ae<i></i>\xCC\x81z") == "a|<e<i></i>\xCC\x81>|z");
  CheckPlain("e&#769;", "é");
  CheckPlain("&#101;\xCC\x81t", "ét");
  // So are the parts of a syllable, U+1112 U+1161 U+11AB.
  CheckPlain("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한");
  // Marks beyond U+036F too: U+0915 U+093C is decomposed for good, U+09C7 U+09BE composed.
  CheckPlain("\xE0\xA7\x87\xE0\xA6\xBE", "\xE0\xA7\x8B");
}

TEST_CASE("invalid bytes stay visible", "[text]") {
  CheckPlain("Universit\xFFt für", "Universit\xEF\xBF\xBDt für");
}

TEST_CASE("lines are joined", "[text]") {
  CHECK(PlainOf("one\ntwo\nthree") == "one two three");
  CHECK(PlainOf("one  \ntwo") == "one two");
  CHECK(PlainOf("one\n\ntwo", Joint::kSplitParagraph) == "one two");
  CHECK(PlainOf("Cauerstr. 3\nD-91058 Erlangen", Joint::kComma) == "Cauerstr. 3, D-91058 Erlangen");
  CHECK(PlainOf("**over\ntwo** lines") == "over two lines");
  // A line without text of its own joins nothing.
  CHECK(PlainOf("A\n<i></i>", Joint::kComma) == "A");
  CHECK(PlainOf("A\n<i></i>\nB", Joint::kComma) == "A, B");
  CHECK(PlainOf("A\n<i></i>\nB") == "A B");
}

TEST_CASE("what is bold is known", "[text]") {
  CheckPlain("__Ice__ melts", "Ice melts");
  CHECK(BoldOf("**Title** — ●A — B") == "[Title] — ●A — B");
  CHECK(BoldOf("<b>Title</b> — ●A") == "[Title] — ●A");
  CHECK(BoldOf("<strong>Title</strong> x") == "[Title] x");
  CHECK(BoldOf("**a** b **c**") == "[a] b [c]");
  CHECK(BoldOf("**a ** b") == "[a] b");
  CHECK(BoldOf("**never closed") == "[never closed]");
  CHECK(BoldOf("**over\ntwo** lines") == "[over two] lines");
  CHECK(BoldOf("**Mu\xCC\x88nster** am See") == "[Münster] am See");
  CHECK(BoldOf("*slanted*") == "slanted");
}

TEST_CASE("pieces lead back to the source", "[text]") {
  CHECK(PiecesOf("a &amp; b") == "a |<&amp;>| b");
  CHECK(PiecesOf("Ba<sub>3</sub>O") == "Ba|<3>|O");
  CHECK(PiecesOf("one  two") == "one|<>|two");
  CHECK(PiecesOf("a\\*b") == "a|*b");
  const Source source = MakeSource("x", "**Ice** &amp; Snow");
  Plain plain;
  MakePlain(source, LinesOf(source, Joint::kLine), &plain);
  REQUIRE(plain.text() == "Ice & Snow");
  CHECK(source.Slice(plain.SourceOf(Range{0, 3})) == "Ice");
  CHECK(source.Slice(plain.SourceOf(Range{4, 5})) == "&amp;");
  CHECK(source.Slice(plain.SourceOf(Range{6, 10})) == "Snow");
  CHECK(source.Slice(plain.SourceOf(plain.whole())) == "Ice** &amp; Snow");
}

TEST_CASE("any mixture of marks keeps what is promised of pieces", "[text]") {
  const std::vector<std::string> snippets = {"a",
                                             "Bc",
                                             " ",
                                             "  ",
                                             "\t",
                                             "*",
                                             "**",
                                             "_",
                                             "<b>",
                                             "</b>",
                                             "<sub>",
                                             "</sub>",
                                             "<sup>",
                                             "</sup>",
                                             "3",
                                             "1,2",
                                             "<br>",
                                             "<i>",
                                             "</i>",
                                             "<",
                                             ">",
                                             "&",
                                             "&amp;",
                                             "&nbsp;",
                                             "&#8211;",
                                             ";",
                                             "\\",
                                             "\\*",
                                             "é",
                                             "e\xCC\x81",
                                             "\xC2\xA0",
                                             "\xC2\xAD",
                                             "\xE2\x80\x8B",
                                             "\x01",
                                             "\xFF",
                                             "—",
                                             "●",
                                             "\n",
                                             "<!-- c -->",
                                             "\xE2\x80\xAF",
                                             "<span id=\"p\">",
                                             "漢",
                                             "🙂",
                                             "\xCC\x88",
                                             "\f",
                                             "\xEF\xBB\xBF"};
  Random random(4);
  for (int round = 0; round < 4000; ++round) {
    std::string bytes;
    const std::size_t count = 1 + random.Below(14);
    for (std::size_t i = 0; i < count; ++i) bytes += random.Of(snippets);
    const Source source = MakeSource("test.txt", bytes);
    const auto joint = static_cast<Joint>(random.Below(3));
    const std::vector<PlainLine> lines = LinesOf(source, joint);
    Plain plain;
    MakePlain(source, lines, &plain);
    const std::string broken = BrokenPromise(source, lines, plain);
    if (!broken.empty()) FAIL(broken << " in '" << bytes << "', plain '" << plain.text() << "'");
  }
}

}  // namespace symd
