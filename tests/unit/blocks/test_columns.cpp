// Pages of two columns that were read across them: which they are, and what of a talk is known
// then.
#include "blocks/columns.h"

#include <string>
#include <vector>

#include "catch.h"
#include "unit/blocks/shown.h"

namespace symd {
namespace {

using tests::BlocksOf;

struct Key {
  std::string id;
  std::string when;
};

// A part whose talks have these keys, in this order.
std::string PartOf(const std::vector<Key>& keys) {
  std::string text = "Symposium Thin Ice (SYTI)\n";
  for (const Key& key : keys) {
    text += "\n" + key.id + " " + key.when + " H1\nIce — •Anna Weber — Uni Celle, Germany\n";
  }
  return text;
}

// The key that was found behind a later one, or "".
std::string FirstAcross(const std::string& text) {
  const Source source = MakeSource("test.txt", text);
  const GrammarData& grammar = tests::TheGrammar().data();
  const Blocks blocks = BuildBlocks(source, grammar, SplitLines(source, grammar));
  if (blocks.observations.empty()) return {};
  return std::string(source.Slice(blocks.observations[0].span));
}

}  // namespace

TEST_CASE("keys that stand behind later ones, again and again", "[columns]") {
  CHECK(FirstAcross(PartOf({{"SYTI 1.1", "Mon 9:00"},
                            {"SYTI 1.4", "Mon 9:45"},
                            {"SYTI 1.2", "Mon 9:15"},
                            {"SYTI 1.5", "Mon 10:00"},
                            {"SYTI 1.3", "Mon 9:30"}})) == "SYTI 1.2 Mon 9:15 H1");
  // Two sessions, one in each column, and posters that begin together.
  CHECK(FirstAcross(PartOf({{"SYTI 1.1", "Mon 9:00"},
                            {"SYTI 2.1", "Tue 9:00"},
                            {"SYTI 1.2", "Mon 9:00"},
                            {"SYTI 2.2", "Tue 9:00"},
                            {"SYTI 1.3", "Mon 9:00"}})) == "SYTI 1.2 Mon 9:00 H1");
}

TEST_CASE("keys out of order for other reasons", "[columns]") {
  // Slips of the id: the times rise.
  CHECK(FirstAcross(PartOf({{"SYTI 1.2", "Mon 9:00"},
                            {"SYTI 1.1", "Mon 9:15"},
                            {"SYTI 1.4", "Mon 9:30"},
                            {"SYTI 1.3", "Mon 9:45"}})) == "");
  // A session that stands behind a later one, whole.
  CHECK(FirstAcross(PartOf({{"SYTI 2.1", "Tue 9:00"},
                            {"SYTI 2.2", "Tue 9:15"},
                            {"SYTI 1.1", "Mon 9:00"},
                            {"SYTI 1.2", "Mon 9:15"}})) == "");
  // A part printed twice.
  CHECK(FirstAcross(PartOf({{"SYTI 1.1", "Mon 9:00"},
                            {"SYTI 1.2", "Mon 9:15"},
                            {"SYTI 1.1", "Mon 9:00"},
                            {"SYTI 1.2", "Mon 9:15"}})) == "");
  // One talk at a wrong place.
  CHECK(FirstAcross(PartOf({{"SYTI 1.1", "Mon 9:00"},
                            {"SYTI 1.3", "Mon 9:30"},
                            {"SYTI 1.2", "Mon 9:15"},
                            {"SYTI 1.4", "Mon 9:45"}})) == "");
}

TEST_CASE("what is known of talks on pages that were read across", "[columns]") {
  const std::string text =
      "Symposium Thin Ice (SYTI)\n\nSYTI 1: Ice\nTime: Monday 9:00–10:15\nLocation: H1\n\n"
      "SYTI 1.1 Mon 9:00\nH1\nIce — •Anna Weber — Uni Celle, Germany\nIt melts.\n\n"
      "and of the rest.\n\n"
      "SYTI 1.4 Mon 9:45\nH1\nSnow — •Jan Roth — Uni Celle, Germany\n15 min. break\n"
      "SYTI 1.5\nMon 10:00\nH1\nFog — •Eva Klee — Uni Celle, Germany\nIt hides.\n\n"
      "Invited Talk\nSYTI 1.2 Mon 9:15\nH1\nRain — •Ida Berg — Uni Celle, Germany\n\n"
      "SYTI 1.6 Mon 10:15\nH9\nDew — •Otto Lang — Uni Celle, Germany\n\n"
      "SYTI 1.3 Mon 9:30\n\nH1\nHail — •Max Buch — Uni Celle, Germany\n";
  CHECK(BlocksOf(text, BlockKind::kKey) ==
        "SYTI 1.1 Mon 9:00 / H1 | SYTI 1.4 Mon 9:45 / H1 | SYTI 1.5 / Mon 10:00 / H1 | "
        "SYTI 1.2 Mon 9:15 / H1 | SYTI 1.6 Mon 10:15 | SYTI 1.3 Mon 9:30");
  CHECK(BlocksOf(text, BlockKind::kLabel) == "Invited Talk");
  CHECK(
      BlocksOf(text, BlockKind::kBody) ==
      "Ice — •Anna Weber — Uni Celle, Germany / It melts. | "
      "Snow — •Jan Roth — Uni Celle, Germany | Fog — •Eva Klee — Uni Celle, Germany / It hides. | "
      "Rain — •Ida Berg — Uni Celle, Germany");
  // A line that stands behind one key alone may be its place or its title.
  CHECK(BlocksOf(text, BlockKind::kUnrecognised) ==
        "and of the rest. | 15 min. break | H9 / Dew — •Otto Lang — Uni Celle, Germany | "
        "H1 / Hail — •Max Buch — Uni Celle, Germany");
}

TEST_CASE("heads at one height leave open whose time and place are below", "[columns]") {
  const std::string talks =
      "SYTI 1.1 Mon 9:00 H1\nIce — •Anna Weber — Uni Celle, Germany\n\n"
      "SYTI 2.1 Mon 11:00 H1\nSnow — •Jan Roth — Uni Celle, Germany\n\n"
      "SYTI 1.2 Mon 9:15 H1\nFog — •Eva Klee — Uni Celle, Germany\n\n"
      "SYTI 2.2 Mon 11:15 H1\nDew — •Otto Lang — Uni Celle, Germany\n\n"
      "SYTI 1.3 Mon 9:30 H1\nHail — •Max Buch — Uni Celle, Germany\n";
  const std::string part = "Symposium Thin Ice (SYTI)\n\n";
  const std::string times =
      "Time: Monday 9:00–9:45\nLocation: H1\n\nTime: Monday 11:00–11:30\nLocation: H2\n\n";
  const std::string heads = "SYTI 1: Ice\n\nSYTI 2: Snow\n\n";
  CHECK(BlocksOf(part + heads + times + talks, BlockKind::kTime) == "");
  CHECK(BlocksOf(part + heads + times + talks, BlockKind::kSession) ==
        "SYTI 1: Ice | SYTI 2: Snow | ? | ? | ? | ? | ?");
  const std::string one = "SYTI 1: Ice\n\nTime: Monday 9:00–9:45\nLocation: H1\n\n";
  CHECK(BlocksOf(part + one + talks, BlockKind::kTime) == "Time: Monday 9:00–9:45");
  // A single one could be the other column's.
  CHECK(BlocksOf(part + "SYTI 1: Ice\n\nLocation: H1\n\n" + talks, BlockKind::kPlace) == "");
}

}  // namespace symd
