// Scanners for the beginnings of lines whose shape is known: ids and type labels. By hand, since
// every row, key and head of a booklet goes through them and captures of regular expressions are
// slow.
#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/grammar.h"
#include "symd/id.h"

namespace symd {

// The id with which a text begins, "SYMD 1.1", "S 3a", "PV IV", or an empty view.
std::string_view ReadId(std::string_view text);

// The same of a row, which may have none and begin with its day: "Di 09:00 (Audimax) Opening".
std::string_view ReadRowId(std::string_view text, const GrammarData& grammar);

// The integer that a text is, or -1.
std::int32_t NumberOf(std::string_view digits);

// The type label with which a text begins, when a blank, a colon or nothing follows; else empty.
// Sets `after` to the offset behind the label, a colon and blanks.
std::string_view ReadLabel(std::string_view text, const GrammarData& grammar, std::size_t* after);

// Whether a line can have a postal code at its beginning or end, which a pattern must confirm.
bool MayBePostal(std::string_view line);

// The length of a blank at the beginning of a text: 1, 2 for a no-break space, 0 when there is
// none.
std::size_t BlankSize(std::string_view text);

}  // namespace symd
