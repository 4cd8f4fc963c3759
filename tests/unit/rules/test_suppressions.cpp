// Comments in the text that suppress findings: what they cover, and what is wrong with them.
#include <string>

#include "catch.h"
#include "unit/rules/findings.h"

namespace symd {
namespace {

using namespace rule_tests;

constexpr std::string_view kTalk = "SYTI 1.1 Mon 15:00 H1\n\n";
constexpr std::string_view kCredit = "**Ice** — ANNA WEBER — University of Kiel, gERMANY\n\n";

// The programme with comments before its first line, above the credit and behind it.
std::string WithComments(std::string_view first, std::string_view above,
                         std::string_view behind = "") {
  return std::string(first) + std::string(kBeginning) + "\n" + std::string(kTalk) +
         std::string(above) + std::string(kCredit) + std::string(behind) + "We show it.\n";
}

// The rules that are found of those that the credit breaks, and what is said of the comments.
std::string Found(const std::string& text) {
  std::string found;
  for (const Finding& finding : tests::ExtractText(text).findings) {
    if (finding.rule == "missing-presenter" || finding.rule == "odd-country-case") {
      tests::AddWord(&found, std::string(finding.rule));
    }
    if (finding.rule == "unused-suppression") tests::AddWord(&found, "[" + finding.message + "]");
  }
  return found;
}

}  // namespace

TEST_CASE("a comment covers the next line that prints something", "[suppressions]") {
  CHECK(Found(WithComments("", "")) == "missing-presenter odd-country-case");
  CHECK(Found(WithComments("", "<!-- symd-disable-next-line missing-presenter -->\n")) ==
        "odd-country-case");
  CHECK(Found(WithComments("",
                           "<!-- symd-disable-next-line missing-presenter, odd-country-case: "
                           "it is the society's own list -->\n\n\n")) == "");
  CHECK(Found(WithComments("", "<!-- symd-disable-next-line people -->\n")) == "odd-country-case");
  CHECK(Found(WithComments("", "<!-- symd-disable-next-line all -->\n")) == "");
  // Not the line behind it.
  CHECK(Found(WithComments("<!-- symd-disable-next-line odd-country-case -->\n", ""))
            .starts_with("["));
}

TEST_CASE("a region lasts until it is enabled, or to the end", "[suppressions]") {
  CHECK(Found(WithComments("<!-- symd-disable odd-country-case -->\n", "")) == "missing-presenter");
  CHECK(Found(WithComments("<!-- symd-disable all -->\n", "<!-- symd-enable all -->\n"))
            .ends_with("missing-presenter odd-country-case"));
  CHECK(Found(WithComments("", "<!-- symd-disable affiliation -->\n",
                           "<!-- symd-enable affiliation -->\n\n")) == "missing-presenter");
}

TEST_CASE("a comment that does nothing, or is not understood, is told", "[suppressions]") {
  const auto said = [](std::string_view comment) {
    const std::string text = WithComments("", std::string(comment) + "\n");
    return MessageOf("unused-suppression", text);
  };
  CHECK(said("<!-- symd-disable-next-line missing-presenter -->") == "");
  CHECK(said("<!-- symd-disable-next-line room-clash -->").find("'room-clash'") !=
        std::string::npos);
  CHECK(said("<!-- symd-disable-next-line mising-presenter -->") ==
        "'mising-presenter' is no rule; did you mean 'missing-presenter'?");
  CHECK(said("<!-- symd-disable-nextline people -->") ==
        "'symd-disable-nextline' is no command to the checker; did you mean "
        "'symd-disable-next-line'?");
  CHECK(said("<!-- symd-disable -->") == "this comment names no rule; name one, or all");
  CHECK(said("<!-- symd-enable people -->") == "'people' is not disabled here");
  CHECK(said("<!-- symd-disable people --><!-- symd-disable people -->") ==
        "'people' is disabled here already");
}

}  // namespace symd
