// What texts that match a pattern begin with: a small pattern in front of a large one. Most lines
// fail it, so that the large one need not be compiled, let alone asked, before a line passes.
#pragma once

#include <string>

namespace symd {

struct Opening {
  std::string expression;  // a beginning of every text that matches the pattern matches this
  bool whole = false;      // which is the pattern itself, up to the end of the text
};

// Made of the first characters that a match has: "(?:Monday|Friday), \d+:\d+" → "(?:Mond|Frid)".
// The whole expression where that is short or written in a way that is not looked into. RE2 must
// have taken the expression before: that bounds how deep its groups are nested.
Opening OpeningOf(const std::string& expression);

}  // namespace symd
