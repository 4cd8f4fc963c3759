// Author lists: "ANNA WEBER¹, ●JAN ROTH^{1,2}, and EVA KLEE³ for the X-Collaboration".
#pragma once

#include <cstdint>
#include <vector>

#include "fields/value.h"

namespace symd {

struct ListedAuthor {
  Range name;
  bool presenting = false;
  std::vector<std::uint32_t> indices;  // as printed, from 1
  Range index = {};                    // where they stand
};

struct AuthorList {
  std::vector<ListedAuthor> authors;
  Range collaboration;  // its bare name, or empty
  Language connector = Language::kUnknown;
  std::vector<Range> markup;  // marks, connectors, indices and what stands around a collaboration
};

// Reads the list that a range of the text is.
AuthorList ReadAuthorList(std::string_view text, Range range, const GrammarData& grammar);

// Where the first mark of a presenting author stands in the range, or its end.
std::uint32_t FindPresenterMark(std::string_view text, Range range, const GrammarData& grammar);

// A run of raised digits or "^{1,2}" at `at`: its end, and the numbers in it. No index ends at
// `at`.
std::uint32_t ReadIndex(std::string_view text, std::uint32_t at, std::uint32_t end,
                        std::vector<std::uint32_t>* numbers);

}  // namespace symd
