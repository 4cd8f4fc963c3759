// Blocks: which lines belong together, and to what.
//
// In: the lines with their shapes. Out: the tree of parts, overviews, sessions, entries and
// paragraphs, as a list in reading order in which each block names its depth. (Times and places
// that a page prints beside the head of another session stand in their own.) A header closes every
// open block of its rank or below, so this never fails; what belongs to nothing is unrecognised.
// What stands inside a block is left to fields.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "lines/lines.h"
#include "symd/source.h"

namespace symd {

enum class BlockKind : std::uint8_t {
  kPart,         // its heading; no lines when the part is only known from ids
  kOrganisedBy,  // the list of organising divisions
  kOrganiser,    // one address block
  kDescription,  // a paragraph about the part
  kOverview,     // its heading
  kHalls,        // the bracket of halls
  kGroup,        // heading of a group of rows
  kRow,          // one row
  kSession,      // its head; no lines when the session is only known from keys
  kTime,
  kPlace,
  kChair,
  kStub,
  kSynopsis,  // a paragraph about the session
  kTalk,      // holds no lines itself
  kLabel,
  kKey,
  kBody,  // a paragraph of a talk: credit or abstract
  kKeywords,
  kBreak,
  kFurniture,  // markup of the layout, such as table rules and the menus of a site
  kPage,       // the head of a web page
  kUnrecognised,
  kBlockKindCount
};

std::string_view NameOf(BlockKind kind);

struct Block {
  BlockKind kind;
  std::uint8_t depth;  // 0: part or unrecognised, 1: in a part, 2: in a session or overview …
  std::uint32_t first_line;  // of Lines::all
  std::uint32_t end_line;
  std::optional<Layout> page = {};  // of a part, session or talk that a web page prints
  bool across = false;  // a key or body on a page that was read across its columns (columns.h)
  bool cut = false;     // such a body, whose end may stand elsewhere
};

struct Blocks {
  std::vector<Block> all;
  std::vector<Observation> observations;
};

Blocks BuildBlocks(const Source& source, const GrammarData& grammar, const Lines& lines);

// One line for each block: depth, kind, lines.
void DumpBlocks(const Source& source, const Lines& lines, const Blocks& blocks, std::ostream& out);

}  // namespace symd
