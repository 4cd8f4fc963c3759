// The blocks of a small programme with their text, for tests of text layers, where it matters over
// which lines each block goes.
#pragma once

#include <string>
#include <string_view>

#include "blocks/blocks.h"
#include "grammar/grammar.h"
#include "support.h"

namespace symd::tests {

// The blocks of one kind, " | " between them and " / " between their lines.
inline std::string BlocksOf(const std::string& text, BlockKind kind) {
  const Source source = MakeSource("test.txt", text);
  const GrammarData& grammar = TheGrammar().data();
  const Lines lines = SplitLines(source, grammar);
  std::vector<std::string> blocks;
  for (const Block& block : BuildBlocks(source, grammar, lines).all) {
    if (block.kind != kind) continue;
    std::vector<std::string> texts;
    for (std::uint32_t i = block.first_line; i < block.end_line; ++i) {
      const Line& line = lines.all[i];
      texts.push_back(line.blank() ? "_" : std::string(source.Slice(line.text)));
    }
    blocks.push_back(texts.empty() ? "?" : Joined(texts, " / "));
  }
  return Joined(blocks, " | ");
}

// A session of the text layer with one talk, in the part "SYTI".
inline std::string PlainSession(std::string_view head_and_below) {
  return std::string(head_and_below) +
         "SYTI 1.1 Mon 15:00 H1\nIce — •Anna Weber — Uni Celle, Germany\nIt melts in spring.\n\n"
         "SYTI 1.2 Mon 15:30 H1\nSnow — •Jan Roth — Uni Celle, Germany\nIt falls in autumn.\n";
}

inline const std::string kPlainHead =
    "SYTI 1: Thin Ice\nTime: Monday 15:00–16:00\nLocation: H1\n\n";

}  // namespace symd::tests
