// Observations: what the steps noticed on their way that no value of the record tells.
//
// A step leaves the kind and the places; a rule (src/rules/) makes the finding out of it, or not.
// So steps know nothing of severities and messages, and rules nothing of steps.
#pragma once

#include <cstdint>
#include <string_view>

#include "symd/span.h"

namespace symd {

enum class ObservationKind : std::uint8_t {
  // text
  kInvalidBytes,      // a run of bytes that are not UTF-8: one U+FFFD of the text
  kLegacyEncoding,    // the whole file: it was converted
  kControlCharacter,  // a run of controls or bidi overrides
  kMojibake,          // a letter that was UTF-8 read as Windows-1252
  kDiacritic,         // a letter whose diacritic stood beside it
  kSplitLigature,     // a ligature that stood apart from its word
  kComment,           // a comment to the checker; blanks stand for it in the text
  // lines
  kGluedBlocks,    // empty span between two blocks of one line
  kFusedHeadings,  // empty span between two headings of one line
  kTableRule,      // a whole line that is a table rule
  kHtmlTag,        // an emphasis tag, <b>; other: empty
  kStarEmphasis,   // a pair of stars
  kEntity,         // an entity, &amp;
  kUnclosedMark,   // a mark that opens, **, <b> or <sup>, and that nothing closes in its block
  kUnopenedMark,   // one that closes what nothing has opened
  kUncomposed,     // letters that NFC changes
  // blocks
  kInterleavedColumns,  // a key behind one that should follow it; other: that one
  // fields
  kSplitParagraph,  // empty span where a paragraph ends inside a sentence; other: where it goes on
  kLostDash,        // empty span between a title and authors that no dash parts
  kTornIndex,       // an index or a comma of a credit on a line of its own
  kAuthorHeading,   // a line of authors that is marked as a heading
  kAmbiguous,       // authors of a credit without dash, one of two readings; other: the second, or
  // empty when there is none and all of title and authors is meant. No field has it
  kLostHyphen,      // a word without the hyphen; other: the word with it
  kLeftoverHyphen,  // a word with a line end's hyphen inside; other: the word without, or empty
  kWeekday,         // a weekday that a time prints
  kCalendarDate,    // a calendar date in the document
  kUnknownIndex,    // an author's index, text: its number; other: the first affiliation
  kImpossibleTime,  // what is printed as a time of day and is none: "25:70"
  kImpossibleDate,  // what is printed as a date and is none: "February 30, 2025"
  kTalkGroup,       // the heading of a group of talks; text: the kind of these talks
  kNoPresenter,     // an author list in which nobody is marked
  kDuplicateId,     // a printed id that stood before; other: where it stood
  kUncertainCase,   // a word of a name in capitals that allow several forms; text: "Weiss/Weiß"
  kCountryName,     // a country's name; text: as it is usually printed
  kCountryCode,     // a country's alpha-2 code
};

struct Observation {
  ObservationKind kind;
  Span span;
  Span other = {};
  std::string_view text = {};  // of the programme's storage
};

}  // namespace symd
