// BlockWalk: where the walk over the lines is, which block is open, and how blocks are added.
//
// What all parts of the builder share: PageWalk reads web pages with it, BlockBuilder (blocks.cpp)
// all other layouts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"
#include "blocks/ids.h"
#include "lines/lines.h"

namespace symd {

// The innermost block that is open.
enum class Open { kNothing, kPart, kOrganisedBy, kOverview, kSession, kTalk };

class BlockWalk {
 protected:
  BlockWalk(const Source& source, const GrammarData& grammar, const Lines& lines)
      : source_(source), grammar_(grammar), lines_(lines.all), ids_(source, grammar, lines) {}

  const Line& Here() const { return lines_[at_]; }
  bool InSession() const { return open_ == Open::kSession || open_ == Open::kTalk; }

  bool EndsParagraph() const;
  bool HasBody() const;
  // Sees to it that a part is open to which the code can belong. A strange code that only one line
  // prints is a slip of that line; one that several print is a part without a head.
  void NeedPart(std::string_view code);
  // Sees to it that a session is open to which the key can belong: the one that is open, unless the
  // key names another that is known, or that the keys behind it name as well.
  void NeedSession(const std::string& id, std::uint32_t key);
  // The session that the first key behind the head here names, when that head is printed with a
  // wrong id: another head has it; or neither rows nor keys do, and it is of another part, has a
  // number above that session's, or the overview lists that session. Else "".
  std::string SessionMeantBy(const std::string& head_id) const;
  // Whether a key in the open session was printed with the id of another by mistake.
  bool IsSlip(const std::string& id, std::uint32_t key) const;
  std::uint8_t DepthInside() const;
  void AddEmpty(BlockKind kind, std::uint8_t depth);
  // Adds a block of `count` lines from here, and goes behind it.
  void Add(BlockKind kind, std::uint8_t depth, std::uint32_t count);

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const Ids ids_;
  Blocks blocks_;
  std::uint32_t at_ = 0;
  Open open_ = Open::kNothing;
  bool after_entry_ = false;  // the open session has entries already
  bool has_time_ = false;     // and its time
  bool has_place_ = false;    // and its place
  // Index of the open session's block, when the session before it has a time, and neither place nor
  // entries; else 0.
  std::size_t behind_bare_ = 0;
  std::string part_code_;  // of the open part
  std::string session_;    // id of the open session; "" for plenary talks
  std::string meant_;      // the id it should have, when its head is printed with a wrong one
};

}  // namespace symd
