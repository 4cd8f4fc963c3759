// The dash between title and authors, lost: "… in a distanceAnna Weber, •Jan Roth — TU Ulm".
//
// In: the segment of a credit that has its authors. Out: where they begin in it, if a title stands
// before them. A small table of named pieces of evidence (lost_dash.cpp) weighs each place where
// two words are glued; between equally good ones there is no answer.
#pragma once

#include <string_view>

#include "fields/printed_names.h"
#include "text/plain.h"

namespace symd {

struct LostDash {
  std::uint32_t authors = 0;  // where they begin; 0 when no dash is lost
  bool ambiguous = false;     // a title stands before the authors, but nothing tells where it ends
  // Where it is ambiguous: two places that are equally good; 0 where there are none.
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

struct LostDashCase {
  bool title_before = false;        // an earlier segment can be the title
  bool affiliation_behind = false;  // the next segment names an institution
  bool marked = false;              // the segment has a presenter's mark
};

// `names`: nullptr when they are not known yet.
LostDash FindLostDash(std::string_view text, Range segment, const LostDashCase& context,
                      const GrammarData& grammar, const PrintedNames* names);

// Whether a range of the text can be a list of names: each of two to six words with capitals.
bool LooksLikeNames(std::string_view text, Range range, const GrammarData& grammar);

// Whether a segment of a credit names an institution.
bool NamesInstitution(std::string_view segment, const GrammarData& grammar);

}  // namespace symd
