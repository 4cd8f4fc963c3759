// Inputs that a loop inside of a loop would take very long for: what each repeats; see
// pathological.h.
#include "laws/pathological.h"

namespace symd::tests {
namespace {

const std::string kPart = "# Symposium Thin Ice (SYTI)\n\n";
const std::string kTalk = kPart + "## SYTI 1: Ice\n\nSYTI 1.1 Mon 15:00 H1\n\n";

std::vector<Repeated> Marks() {
  return {
      {"one word", "", "a"},
      {"brackets of tags", "", "<"},
      {"tags", "", "<b>"},
      {"tags with attributes", "", "<a b"},
      {"comments", "", "<!--"},
      {"superscripts", kTalk, "<sup>"},
      {"emphasis", "", "*a"},
      {"emphasis that opens", "", " *a"},
      {"underscores", "", " _a"},
      {"bold", kTalk, "**"},
      {"bold words", kTalk, "**a** "},
      {"bold lines", "", "**a**\n\n"},
      {"entities", "", "&"},
      {"entities that are", kTalk, "&amp;"},
      {"blank lines", "", "\n"},
      {"blanks", "", " "},
      {"tabs", "", "\t"},
      {"carriage returns", "", "\r"},
      {"cut paragraphs", kTalk + "**T** — ●A — B\n\n", "and\n\n"},
      {"hyphens", kTalk + "**T** — ●A — B\n\n", "ab-"},
      {"words with hyphens", kTalk + "**T** — ●A — B\n\n", "thin-ice thinice "},
      {"invalid bytes", "ä",
       "\xFF"
       "a"},
      {"controls", "",
       "\x01"
       "a"},
      {"combining marks", kTalk, "\xCC\x88"},
      {"letters beyond ASCII", "", "漢"},
  };
}

std::vector<Repeated> Credits() {
  return {
      {"brackets", kTalk + "**T** — ●A — ", "("},
      {"dashes of a credit", kTalk + "**T** — ●A", " — B"},
      {"marks", kTalk + "**T** — ", "● "},
      {"authors", kTalk + "**T** — ●A", ", A B"},
      {"authors and connectors", kTalk + "**T** — ●A", " and A"},
      {"indices", kTalk + "**T** — ●A", "¹,"},
      {"braced indices", kTalk + "**T** — ●A", "^{1,"},
      {"commas of an affiliation", kTalk + "**T** — ●A — B", ", C"},
      {"words of an affiliation", kTalk + "**T** — ●A — B, C", " Celle"},
      {"authors on lines", kTalk + "**T** — ●A", ",\nA B"},
      {"indices on lines", kTalk + "**T** — ●A", "<sup>1</sup>,\n●A B"},
      {"affiliations on lines", kTalk + "**T** — ●A", " —\nB"},
      {"entities of an affiliation", kTalk + "**T** — ●A — B", "&amp;, C"},
      {"words of a title", kTalk + "**T", " t"},
      {"words of a name", kTalk + "**T** — ●A", " B"},
      {"particles of a name", kTalk + "**T** — ●A", " von"},
      {"hyphens of a name", kTalk + "**T** — ●A", "-B"},
      {"apostrophes of a name", kTalk + "**T** — ●A", "’B"},
      {"emphasis of a credit", kTalk + "**T** — ●A", ", *A* B"},
      {"keywords with entities", kTalk + "**T** — ●A — B\n\nKeywords: a", "; &amp;"},
      {"keywords", kTalk + "**T** — ●A — B\n\nKeywords: a", "; b"},
  };
}

std::vector<Repeated> Pages() {
  std::string line(200, 'a');
  line += '\n';
  const std::string head = "Regensburg 2025 – scientific programme\n\n";
  const std::string session = head + "O 5: Ice\n\nMonday, March 17, 2025, 15:00–17:00, H1\n\n";
  const std::string page =
      head + "O 5: Ice\n\nO 5.1: Talk\nMonday, March 17, 2025, 15:00–17:00, H1\n";
  return {
      {"heads of pages", "", head},
      {"menus", head, "Parts | Days | Search\n"},
      {"menus behind a talk", page + "T — •A — B\n", "Parts | Days | Search\n\n\n\n"},
      {"lines of a site", head, "what is this\n"},
      {"parts of pages", head, "O: Fachverband Eis\n"},
      {"sessions", head, "O 5: Ice\n"},
      {"sessions and times", head, "O 5: Ice\nMonday, 15:00–17:00, H1\n"},
      {"times of a page", head, "Monday, 15:00–17:00, H1\n"},
      {"times of a session", session, "Monday, 15:00–17:00, H1\n"},
      {"keys of a page", head, "O 5.1: Talk\n"},
      {"clocks", session, "15:00\n"},
      {"clocks and blank lines", session, "15:00\n\n\n\n\n"},
      {"ids", session, "O 5.1\n"},
      {"rows of a session", session, "15:00 O 5.1 Ice — •A\n"},
      {"rows over lines", session, "15:00\nO 5.1\nIce — •A\n"},
      {"rows in cells", session, "|  | 15:00 | O 5.1 | Ice — •A |\n|  |  |  |\n"},
      {"rows without ids", session, "|  | 15:00 |  | Ice — •A |\n"},
      {"cells", session + "|  | 15:00 | O 5.1", " | a"},
      {"bars", session, "|"},
      {"bars and blanks", session, "| "},
      {"rows of sessions", head, "|  | Mo, 9:00–10:00 | H1 | O 5: Ice |\n"},
      {"sessions over lines", head, "Mo, 9:00–10:00\nH1\nO 5: Ice\n"},
      {"short lines of a page", page, "Ice\n"},
      {"long lines of a page", page, line},
      {"pages", "", page + "T — •A — B\nIt melts.\n"},
      {"flat indices", page + "T — •A", "1,2"},
      {"flat numbers", page + "T — •A1", " — 1B"},
  };
}

std::vector<Repeated> Blocks() {
  return {
      {"dashes", kTalk, "— "},
      {"dashes without blanks", kTalk + "**T** — ●A — B\n\n", "—a"},
      {"headings", "", "# a\n"},
      {"heads of sessions", "", "## SYTI 1: Ice\n"},
      {"keys", kTalk, "SYTI 1.1 Mon 15:00 H1\n"},
      {"labels", kTalk, "**Invited Talk**\n"},
      {"breaks", kTalk, "**15 min. break**\n\n"},
      {"rows", kPart + "## Overview of Talks\n\n", "SYTI 1.1\tMon\t15:00–15:30\tH1\tIce — ●A\n"},
      {"words of a row", kPart + "## Overview of Talks\n\nSYTI 1.1\tMon\t15:00–15:30\tH1\tIce",
       " \n— ●A"},
      {"halls with entities", kPart + "## Overview of Talks\n\n(Lecture hall H1", "; &amp;2"},
      {"chairs", kPart + "## SYTI 1: Ice\n\nChair: A", ", A B"},
      {"joint sessions", kPart + "## SYTI 1: Ice", " (joint session A/B"},
      {"lines of an address", kPart + "Sprecher: Anna Weber", "\nUni Celle"},
      {"sessions of one id", kPart, "## SYTI 1: Ice\n\n## SYTI 1: Snow\n\n"},
      {"parts", "", kPart + "# Symposium Snow (SYTS)\n\n"},
      {"talks without session", "", "SYTI 1.1 Mon 15:00 H1\n\nSYTS 1.1 Mon 15:00 H1\n\n"},
      {"wrong codes", kTalk, "SYTJ 2.1 Mon 15:00 H1\n\nSYTI 1.1 Mon 15:00 H1\n\n"},
      {"organised by", kPart, "jointly organised by\n\n"},
      {"divisions", kPart + "jointly organised by", " the Ice Division (DS),"},
      {"names of divisions", kPart + "jointly organised by", " the Ice"},
      {"halls", kPart + "## Overview of Talks\n\n(Lecture hall H1", ", H2"},
      {"addresses", kPart, "Anna Weber\nUni Celle\nD-29221 Celle\n"},
      {"table rules", "", "---|---\n"},
      {"tables", "", "| a "},
  };
}

// Each repetition says something else, so that what is looked up grows with the text.
std::vector<Repeated> Numbered() {
  const std::string credit = "**T** — ●A — B\n\n";
  return {
      {"sessions and their talks", kPart, "## SYTI #: Ice\n\nTime: Monday 15:00–16:00\n\n", true},
      {"keys of one session", kTalk,
       "SYTI 1.# Mon 15:00 H1\n\n**Ice** — ●Anna Weber — Uni Celle\n\n", true},
      {"keys of sessions that are not there", kPart, "SYTI #.1 Mon 15:00 H1\n\nIce — ●A — B\n\n",
       true},
      {"parts of other codes", "", "# Symposium Snow (SY#)\n\n", true},
      {"rows of talks", kPart + "## Overview of Talks\n\n",
       "SYTI 1.#\tMon\t15:00–15:30\tH1\tIce — ●A\n", true},
      {"names of authors", kTalk + "**T** — ●A", ", ANNA WEBER#", true},
      {"names in capitals", kTalk, credit + "**T#** — ●ANNA MCALLEN#, JAN VON ROTH — Uni Celle\n\n",
       true},
      {"names of chairs", kPart + "## SYTI 1: Ice\n\nChair: A", ", Anna Weber#", true},
      {"institutions", kTalk + "**T** — ●A", " — Institut für Eis #, Universität Celle, Germany",
       true},
      {"institutions of talks", kTalk, credit + "**T** — ●A — Uni Celle #, Germany\n\n", true},
      {"places", kPart, "## SYTI 1: Ice\n\nLocation: H#\n\n", true},
      {"words without their hyphens", kTalk + credit, "thin-ice# thinice# ", true},
      {"words cut at line ends", kTalk + "Ice — •A — B\n", "thin#-\nice ", true},
      {"ligatures of other words", kTalk + credit, "di ff erent# of fi ce# ", true},
      {"letters with their marks apart", kTalk + credit, "ge¨andert# Universit¨at ", true},
      {"keywords, each another", kTalk + credit + "Keywords: a", "; ice#", true},
      {"running heads", kTalk + credit, "\n\fDresden 2026 – SYTI Friday #\n\nword\n", true},
      {"rows of a page",
       "Regensburg 2025 – scientific programme\n\nO 5: Ice\n\nMonday, 15:00–17:00, H1\n\n",
       "15:00 O 5.# Ice — •A\n", true},
      {"pages of one session", "",
       "Regensburg 2025 – scientific programme\n\nO 5: Ice\n\nO 5.#: Talk\n"
       "Monday, March 17, 2025, 15:00–17:00, H1\nT — •A — B\n",
       true},
      {"many short lines", kTalk + credit, "#\n", true},
      {"paragraphs of one word", kTalk + credit, "ice#\n\n", true},
  };
}

// What rules compare with each other.
std::vector<Repeated> Compared() {
  const std::string page = "Regensburg 2025 – scientific programme\n\nO: Fachverband Eis\n\n";
  const std::string overview = kPart + "## Overview of Talks\n\n";
  return {
      {"sessions in one room", kPart,
       "## SYTI #: Ice\n\nTime: Monday 15:00–16:00\n\nLocation: H1\n\n", true},
      {"rows of sessions in one room", page, "|  | Mo, 9:00–10:00 | H1 | O #: Ice |\n", true},
      {"talks of one presenter at one time", kPart,
       "SYTI #.1 Mon 15:00 H1\n\n**Ice** — ●Anna Weber — Uni Celle\n\n", true},
      {"groups of rows", overview,
       "### Invited Talks\n\nSYTI 1.#\tMon\t15:00–15:30\tH1\tIce — ●A\n\n", true},
      {"titles with entities", kTalk, "SYTI 1.# Mon 15:00 H1\n\n**A &amp; B** — ●A — B\n\n", true},
  };
}

std::vector<Repeated> Unclosed() {
  return {
      {"square brackets", kTalk, "["},
      {"braces", kTalk, "{"},
      {"backslashes", kTalk, "\\"},
      {"backslashes and marks", kTalk, "\\*"},
      {"backticks", kTalk, "`"},
      {"stars", "", "*"},
      {"three stars", kTalk, "***a "},
      {"underscores alone", kTalk, "_"},
      {"raised letters", kTalk, "^{"},
      {"dollars", kTalk, "$a"},
      {"links", kTalk, "[a](b"},
      {"tags in capitals", kTalk, "<SUB>a"},
      {"end tags", kTalk, "</sup>"},
      {"hashes", "", "#"},
      {"hashes and blanks", "", "# "},
      {"hyphens at line ends", kTalk + "Ice — •A — B\n", "ab-\n"},
      {"soft hyphens", kTalk, "a\xC2\xAD"},
      {"diaereses", kTalk, "¨"},
      {"diaereses and letters", kTalk, "¨a"},
      {"mojibake", kTalk, "Ã¼"},
      {"half a mojibake", kTalk, "Ã"},
      {"letters of ligatures", kTalk, "fi "},
      {"ligatures", kTalk, "ﬁ"},
      {"marks of two classes", kTalk + "e", "\u0308\u0316"},
      {"vowels of Hangul", kTalk + "\u1112", "\u1161"},
      {"bidi overrides", kTalk, "\u202E"},
      {"form feeds", kTalk, "\f"},
      {"colons", kTalk, ":"},
      {"labels without values", kPart + "## SYTI 1: Ice\n\n", "Time:\n"},
      {"numbers", kTalk, "1 "},
      {"clocks in a line", kTalk, "15:00 "},
      {"ranges", kTalk, "15:00–"},
      {"ids in a row", kTalk, "SYTI 1.1 "},
      {"addresses of mail", kPart, "a@b.de\n"},
      {"dots", kTalk, "."},
      {"quotes", kTalk, "\""},
      {"one long word of capitals", kTalk + "**T** — ●", "AB"},
  };
}

}  // namespace

std::vector<Repeated> PathologicalInputs() {
  std::vector<Repeated> all;
  for (const auto& some :
       {Marks(), Credits(), Pages(), Blocks(), Numbered(), Compared(), Unclosed()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

std::string TextOf(const Repeated& input, std::size_t bytes) {
  std::string text = input.begin;
  const std::size_t number = input.what.rfind('#');
  for (std::size_t i = 0; text.size() < bytes; ++i) {
    const std::size_t at = text.size() + number;
    text += input.what;
    if (input.numbered) text.replace(at, 1, std::to_string(i));
  }
  return text;
}

}  // namespace symd::tests
