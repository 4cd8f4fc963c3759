// AcrossWalk: pages of two columns that were read across them, among the blocks.
//
// In: the walk, and what Columns says of the part that is open. Out: the blocks of which is known
// what they belong to. On such a page only a run of lines is whole, up to a blank line or the
// page's edge: the next run may be the other column's. So a talk has the lines that stand in one
// run with its key, a session what follows its head before any key, and all else is unrecognised.
#pragma once

#include "blocks/columns.h"
#include "blocks/headers.h"
#include "blocks/page_walk.h"

namespace symd {

class AcrossWalk : protected PageWalk {
 protected:
  AcrossWalk(const Source& source, const GrammarData& grammar, const Lines& lines)
      : PageWalk(source, grammar, lines),
        headers_(source, grammar, lines, ids_),
        columns_(source, grammar, lines, ids_) {}

  // Whether the walk is on such a page.
  bool IsAcross() const {
    return (open_ == Open::kOverview || InSession()) && columns_.ReadAcross(part_code_);
  }

  // What begins here on such a page, and is no header. Elements of a session below its head, and
  // the bracket of halls, are left to the builder.
  bool AcrossElement();

  // The lines of the run from here on, up to what begins something; `cut`, if asked for, says that
  // the run's end came first.
  std::uint32_t RunLines(bool* cut = nullptr) const;

  const Headers headers_;
  const Columns columns_;

 private:
  bool OpenTalkAcross();
  // The label and key that begin at a line, in lines; 0 when none does.
  std::uint32_t LabelAndKeyLines(std::uint32_t line) const;
  // Time, place and chair below a head, of which several stand together: a single one could be the
  // other column's.
  bool IsSessionElement(std::uint32_t line) const;
  // Whether the head before that of the open session has nothing below it: then both stand at one
  // height, and what follows may be of either.
  bool IsSecondHead() const;
};

}  // namespace symd
