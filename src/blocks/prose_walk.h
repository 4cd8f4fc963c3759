// ProseWalk: prose among the blocks, and what ends it.
//
// In: the walk, at a line that is neither a header nor an element of what is open. Out: a block for
// each paragraph: of a description, a synopsis, the body of a talk, or unrecognised, as what is
// open has it; addresses of the front matter are blocks of their own. A paragraph goes up to a
// blank line, a heading or an element that interrupts it. What is open is left to BlockBuilder.
#pragma once

#include "blocks/across_walk.h"
#include "blocks/extent.h"

namespace symd {

class ProseWalk : protected AcrossWalk {
 protected:
  ProseWalk(const Source& source, const GrammarData& grammar, const Lines& lines)
      : AcrossWalk(source, grammar, lines), extents_(source, grammar, lines, headers_) {}

  // Adds the block that begins here.
  void Prose();

  // Adds the assembly that an overview announces here, when it does: title, time, place and what
  // is on its agenda. The overview may go on below it.
  bool Notice();

  // Lines up to the next blank one, heading, or one that begins an element of its own.
  std::uint32_t ParagraphLines(std::uint32_t most = UINT32_MAX) const;

  // Whether the head of an overview is at a line. A plain line counts only where one is due: in a
  // part, before its sessions.
  bool IsOverviewHead(std::uint32_t line) const;

  // Whether a line is the time of a session whose head is behind it, as pages of one column come
  // out of a PDF that prints times left of the heads or places:
  //
  //     Time: Monday 18:30–19:30
  //     Time: Tuesday 9:30–12:30
  //
  //     UP 2: Members' Assembly
  //     UP 3: Porous Glasses (I)
  //
  // The open session has its time or entries already, or none is open; there are as many heads as
  // times, and the last of them has no other.
  bool IsTimeAbove(std::uint32_t line) const;

  // The next line that is neither blank nor a table rule; nullptr behind the last.
  std::uint32_t NextLineNumber(std::uint32_t line) const;
  const Line* NextLine() const;

  const Extents extents_;

 private:
  bool IsCreditHeading() const;
  bool AddressBelowHeading();
  bool EndsWithRole(std::uint32_t line) const;
  bool AddressBelowRole();
  void FrontMatter();
  std::uint32_t BodyLines();
  bool Interrupts(const Line& line, std::uint32_t number) const;
  bool InterruptsInOverview(std::uint32_t line) const;
};

}  // namespace symd
