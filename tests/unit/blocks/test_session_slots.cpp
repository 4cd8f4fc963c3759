// Times and places that a page of one column prints before or behind the heads of other sessions.
#include <string>

#include "blocks/blocks.h"
#include "catch.h"
#include "laws/laws.h"
#include "support.h"

namespace symd {
namespace {

// The blocks of a part without its head, as the dump has them: "session SYTI 1: Ice".
std::string BlocksOf(const std::string& body) {
  const std::string text = "Symposium Thin Ice (SYTI)\n\n" + body;
  const Source source = MakeSource("test.txt", text);
  const GrammarData& grammar = tests::TheGrammar().data();
  const Lines lines = SplitLines(source, grammar);
  const Blocks blocks = BuildBlocks(source, grammar, lines);
  CHECK(tests::BrokenBlocks(lines, blocks).empty());
  std::string result;
  for (const Block& block : blocks.all) {
    if (block.kind == BlockKind::kPart || block.first_line == block.end_line) continue;
    result += std::string(NameOf(block.kind)) + ' ';
    result += source.Slice(lines.all[block.first_line].text);
    result += '\n';
  }
  return result;
}

const std::string kTalk =
    "SYTI 2.1 Tue 9:30 H1\nIce — •Anna Weber — University of Celle\nIt melts.\n";
const std::string kTalkBlocks =
    "key SYTI 2.1 Tue 9:30 H1\nbody Ice — •Anna Weber — University of Celle\n";

}  // namespace

TEST_CASE("a time above its session's head", "[blocks]") {
  // The session before has its time, or talks.
  CHECK(BlocksOf("SYTI 1: Ice\nTime: Monday 15:00–16:00\nLocation: H1\n"
                 "Time: Tuesday 9:30–11:00\n\nSYTI 2: Snow\n\nLocation: H2\n\n" +
                 kTalk) ==
        "session SYTI 1: Ice\ntime Time: Monday 15:00–16:00\nplace Location: H1\n"
        "session SYTI 2: Snow\ntime Time: Tuesday 9:30–11:00\nplace Location: H2\n" +
            kTalkBlocks);
  CHECK(BlocksOf("SYTI 2: Snow\nTime: Tuesday 9:30–11:00\nLocation: H2\n\n" + kTalk +
                 "Time: Tuesday 18:00–19:00\n\nSYTI 3: Members' Assembly\n\nLocation: H3\n") ==
        "session SYTI 2: Snow\ntime Time: Tuesday 9:30–11:00\nplace Location: H2\n" + kTalkBlocks +
            "session SYTI 3: Members' Assembly\ntime Time: Tuesday 18:00–19:00\n"
            "place Location: H3\n");
  // No session is open.
  CHECK(BlocksOf("Time: Tuesday 9:30–11:00\n\nSYTI 2: Snow\n\nLocation: H2\n\n" + kTalk) ==
        "session SYTI 2: Snow\ntime Time: Tuesday 9:30–11:00\nplace Location: H2\n" + kTalkBlocks);
}

TEST_CASE("a time below its session's head stays there", "[blocks]") {
  CHECK(BlocksOf("SYTI 1: Ice\n\nTime: Monday 15:00–16:00\n\nSYTI 2: Snow\n"
                 "Time: Tuesday 9:30–11:00\n\nSYTI 3: Rain\nTime: Tuesday 14:00–15:00\n") ==
        "session SYTI 1: Ice\ntime Time: Monday 15:00–16:00\n"
        "session SYTI 2: Snow\ntime Time: Tuesday 9:30–11:00\n"
        "session SYTI 3: Rain\ntime Time: Tuesday 14:00–15:00\n");
}

TEST_CASE("two times above two heads, and two places below them", "[blocks]") {
  const std::string both =
      "session SYTI 1: Ice\ntime Time: Monday 15:00–16:00\nplace Location: H1\n"
      "session SYTI 2: Snow\ntime Time: Tuesday 9:30–11:00\n";
  CHECK(BlocksOf("Time: Monday 15:00–16:00\nTime: Tuesday 9:30–11:00\n\n"
                 "SYTI 1: Ice\nSYTI 2: Snow\n\nLocation: H1\nLocation: H2\n\n" +
                 kTalk) == both + "place Location: H2\n" + kTalkBlocks);
  CHECK(BlocksOf("SYTI 1: Ice\nTime: Monday 15:00–16:00\nSYTI 2: Snow\n"
                 "Time: Tuesday 9:30–11:00\n\nLocation: H1\n\nLocation: H2\n\n" +
                 kTalk) == both + "place Location: H2\n" + kTalkBlocks);
}

TEST_CASE("two places of one session stay there", "[blocks]") {
  // The session before has its own.
  CHECK(BlocksOf("SYTI 1: Ice\nTime: Monday 15:00–16:00\nLocation: H1\n\nSYTI 2: Snow\n"
                 "Time: Tuesday 9:30–11:00\nLocation: H2\nLocation: H3\n\n" +
                 kTalk) ==
        "session SYTI 1: Ice\ntime Time: Monday 15:00–16:00\nplace Location: H1\n"
        "session SYTI 2: Snow\ntime Time: Tuesday 9:30–11:00\nplace Location: H2\n"
        "place Location: H3\n" +
            kTalkBlocks);
}

}  // namespace symd
