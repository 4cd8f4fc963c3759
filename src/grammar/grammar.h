// GrammarData: a compiled grammar, as the steps read it. grammars/dpg.json explains the format.
//
// Words are lists of what programmes print, each with its meaning; shapes say what a whole line
// can be; patterns take the inside of a block apart. Compiled once, never changed, shared by all.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "grammar/country_data.h"
#include "grammar/name_data.h"
#include "grammar/pattern.h"
#include "grammar/text_table.h"
#include "symd/grammar.h"
#include "symd/norms.h"
#include "symd/programme.h"

namespace symd {

// What a line can be, from its own text alone.
enum class Shape : std::uint8_t {
  kPartHead,
  kOrganisedBy,
  kRole,
  kEmail,
  kOverviewHead,
  kHalls,
  kTalkGroup,
  kSessionGroup,
  kPartReference,
  kRow,
  kSessionHead,
  kTime,
  kPlace,
  kChair,
  kStub,
  kTypeLabel,
  kKey,
  kBreak,
  kTableRule,
  kKeywords,
  kPageHead,
  kPagePart,
  kPageKey,
  kPageTime,
  kPageClock,
  kPageRow,
  kPageSession,
  kRunningHead,
  kShapeCount
};
inline constexpr int kShapes = static_cast<int>(Shape::kShapeCount);
std::string_view NameOf(Shape shape);

// Shapes that a line has, as a set.
using ShapeSet = std::uint32_t;
constexpr ShapeSet Bit(Shape shape) { return ShapeSet{1} << static_cast<unsigned>(shape); }

enum class WordList : std::uint8_t {
  kTalkLabels,      // → talk kind
  kAnd,             // connectors of lists → language
  kArticles,        // dropped before a division's name
  kPlaceLabels,     // before a place
  kOrganisedBy,     // before the list of organising divisions
  kMinutes,         // behind the length of a break
  kAllDay,          // instead of hours
  kHourWords,       // behind hours
  kOrdinals,        // behind the day of a date
  kHallWords,       // dropped from the overview's bracket
  kPresenterMarks,  // before the presenting author
  kDashes,          // between title, authors and affiliations
  kOtherDashes,     // what converters put in their place
  kNeverLast,       // words that end no sentence
  kEnglish,
  kGerman,          // words that tell the language
  kInstitutions,    // words and beginnings of institutions' names → rank
  kStreets,         // words and endings of streets
  kSubjects,        // words of subjects and units, which no town's name has
  kOddTowns,        // towns whose names look like institutions'
  kNumberedTowns,   // towns whose districts have numbers
  kCountryWords,    // before a country's name that is part of an institution's
  kOwnedBy,         // between an institute and the university that it is part of
  kSameWords,       // words of institutions' names → the word they mean
  kSameTowns,       // the same for towns in them
  kShortWords,      // short forms in them → written out
  kPostBoxes,       // before the number of a post-office box
  kAddressNotes,    // before an address where somebody is now
  kCollaborations,  // last words of a collaboration's name
  kEmptyWords,      // words of no weight in institutions' names
  kOverviewMarks,   // instead of a day in a page head
  kSuspending,      // behind a hyphen that stands for a word to come: "Festkörper- und …"
  kHyphenFirst,     // first pieces of words that keep their hyphen at a line's end
  kHyphenLast,      // last pieces of such words
  kHyphenAlways,    // those that no long word ends with
  kJoinedFirst,     // first pieces of words that have none
  kCompounds,       // words as they are always written, with a hyphen or in one
  kProseWords,      // words of sentences that no affiliation has
  kPlainLetters,    // letters that no diacritic makes → as they are written without them
  kLongLetters,     // letters with diacritics → as they are written with two letters
  kTalkGroups,      // headings of groups of talks → talk kind
  kWordListCount
};
inline constexpr int kWordLists = static_cast<int>(WordList::kWordListCount);

// Printed words with their meanings. Look-up takes any case.
class Words {
 public:
  void Add(std::string text, std::string meaning);

  // The meaning of a word ("" when it has none of its own), or nullptr when it is not here.
  const std::string* Find(std::string_view text) const;
  bool Has(std::string_view text) const { return Find(text) != nullptr; }

  const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
  // By the first byte of a word in lower case the lengths that there are, as bits; 63: and longer.
  static constexpr std::size_t kLongestBit = 63;
  std::array<std::uint64_t, 256> lengths_ = {};
  // A table of the words in lower case: the hash, and the number in all_ from 1; 0 is a free place.
  // At most half of the places, a power of two, are taken.
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
  };
  void Put(Place place);
  const std::string* FindLower(std::string_view lower) const;
  std::vector<Place> places_;
  std::vector<std::string> lower_;  // as all_
  std::size_t longest_ = 0;
};

enum class PatternList : std::uint8_t {
  kPartHead,
  kOrganisedBy,
  kRole,
  kEmail,
  kOverviewHead,
  kHalls,
  kTalkGroup,
  kSessionGroup,
  kPartReference,
  kRow,
  kSessionHead,
  kTime,
  kPlace,
  kChair,
  kStub,
  kTypeLabel,
  kKey,
  kBreak,
  kKeywords,
  kPageHead,
  kPagePart,
  kPageKey,
  kPageTime,
  kPageClock,
  kPageRow,
  kPageSession,
  kRunningHead,    // as the shapes
  kSite,           // lines of the site around a web page
  kJoint,          // the mark of a joint session in its title
  kSessionTitle,   // a title that tells the session's kind
  kSessionPlace,   // a place that tells it
  kCancelled,      // a title that says that the talk is off
  kCollaboration,  // the end of an author list; it ends with one of the words
  kPostalCode,     // postal code and town
  kStreet,         // a street
  kReference,      // a paragraph that stands for itself: "[1] …"
  kPatternListCount
};
inline constexpr int kPatternLists = static_cast<int>(PatternList::kPatternListCount);

// What must be true of a line, beside its text, for a pattern to count.
enum class Needs : std::uint8_t { kNothing, kBold, kHeading };

struct GrammarPattern {
  Pattern pattern;
  std::string kind;  // what the pattern tells, in the record's terms; often empty
  Needs needs = Needs::kNothing;
  std::string ends;         // one of these bytes ends the line; empty: any
  std::size_t longest = 0;  // bytes of the longest line that counts; 0: any
};

// A pattern that gives a line a shape.
struct ShapePattern {
  Shape shape;
  PatternList list;
  std::size_t index;  // in that list
};

struct GrammarData {
  std::string name;
  std::string digest;

  std::array<Words, kWordLists> words;
  std::array<std::vector<GrammarPattern>, kPatternLists> patterns;

  // Line shapes: those that need nothing but the text are asked together of every line, the others
  // of the few lines that have what they need.
  PatternSet shape_set;
  std::vector<ShapePattern> shapes_of_set;  // by number in shape_set
  PatternSet needy_set;
  std::vector<ShapePattern> needy_shapes;  // by number in needy_set

  TextMap<Weekday> weekdays;                 // by the word in lower case
  Weekday first_weekday = Weekday::kMonday;  // of a conference's week
  TextMap<int> months;
  Countries countries;
  NameData names;
  Norms norms;

  const Words& list(WordList list) const { return words[static_cast<std::size_t>(list)]; }
  const std::vector<GrammarPattern>& list(PatternList list) const {
    return patterns[static_cast<std::size_t>(list)];
  }
};

// The first pattern of a list that matches all of `text`, or nullptr.
const GrammarPattern* FirstMatch(const GrammarData& grammar, PatternList list,
                                 std::string_view text, Match* match);

// Compiles the text of a dpg.json. `path` names its place, for messages and for the files that it
// uses. With `check` every example is run.
Result<std::unique_ptr<const GrammarData>> CompileGrammar(std::string_view text,
                                                          const std::string& path, bool check);

}  // namespace symd
