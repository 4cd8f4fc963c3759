// Unicode: code points, case, composition, and the characters raised and lowered.
#include "text/unicode.h"

#include "catch.h"
#include "support.h"
#include "text/script.h"

namespace symd {

TEST_CASE("code points are read and written", "[text]") {
  const auto size = [](std::string_view text) {
    std::int32_t c = 0;
    return DecodeCodePoint(text, 0, &c);
  };
  CHECK(size("a") == 1);
  CHECK(size("ä") == 2);
  CHECK(size("●") == 3);
  CHECK(size("🙂") == 4);
  CHECK(size("\xC3") == 0);
  CHECK(size("\x80") == 0);
  CHECK(size("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(size("\xC0\xAF") == 0);          // an overlong form
  CHECK(size("\xF5\x80\x80\x80") == 0);  // beyond U+10FFFF
  for (const std::int32_t c : {0x41, 0xE4, 0x25CF, 0x1F642}) {
    std::string text;
    AppendCodePoint(c, &text);
    std::int32_t again = 0;
    CHECK(DecodeCodePoint(text, 0, &again) == text.size());
    CHECK(again == c);
  }
}

TEST_CASE("a walk over a text ends on any bytes", "[text]") {
  std::int32_t c = 0;
  CHECK(NextCodePoint("ä", 0, &c) == 2);
  CHECK(NextCodePoint("\xA4", 0, &c) == 1);
  CHECK(c == 0xFFFD);
  CHECK(LowerCased("\xA4X") == "\uFFFDx");
}

TEST_CASE("case and letters", "[text]") {
  CHECK(LowerCased("ÄÖÜ Straße ŠVEC") == "äöü straße švec");
  CHECK(Folded("Müller") == Folded("MULLER"));
  CHECK(Folded("Šimůnek") == "simunek");
  CHECK(IsUpper('A'));
  CHECK(IsUpper(0xC4));
  CHECK_FALSE(IsUpper('1'));
  CHECK(IsLower(0xDF));
  CHECK(IsLetter(0x6F22));
  CHECK_FALSE(IsLetter('-'));
  CHECK_FALSE(IsLetter('7'));
}

TEST_CASE("composition", "[text]") {
  CHECK(ToNfc("u\xCC\x88") == "ü");
  CHECK(ToNfc("ü") == "ü");
  CHECK(MayChangeUnderNfc("u\xCC\x88"));
  CHECK_FALSE(MayChangeUnderNfc("Universität für Ångström — ●"));
}

TEST_CASE("raised and lowered characters", "[text]") {
  const auto raised = [](std::string_view text) { return Scripted(text, Script::kRaised); };
  const auto lowered = [](std::string_view text) { return Scripted(text, Script::kLowered); };
  CHECK(raised("0123456789") == "⁰¹²³⁴⁵⁶⁷⁸⁹");
  CHECK(lowered("0123456789") == "₀₁₂₃₄₅₆₇₈₉");
  CHECK(raised("-6") == "⁻⁶");
  CHECK(raised("n+1") == "ⁿ⁺¹");
  CHECK(lowered("ij") == "ᵢⱼ");
  CHECK(raised("1,2") == "^{1,2}");
  CHECK(lowered("c") == "_{c}");
  CHECK(lowered("αβ") == "_{αβ}");
  CHECK(raised("") == "");
  for (std::int32_t digit = 0; digit <= 9; ++digit) {
    std::int32_t c = 0;
    const std::string text = raised(std::to_string(digit));
    DecodeCodePoint(text, 0, &c);
    CHECK(RaisedDigit(c) == digit);
  }
  CHECK(RaisedDigit('3') == -1);
  CHECK(RaisedDigit(0x2071) == -1);  // ⁱ
}

}  // namespace symd
