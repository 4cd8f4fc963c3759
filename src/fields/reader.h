// BlockReader: what the readers of constructs share while the fields of a document are read.
#pragma once

#include <span>
#include <string_view>
#include <unordered_set>

#include "fields/affiliation.h"
#include "fields/fields.h"
#include "fields/value.h"

namespace symd {

// A line of one of several blocks of prose.
struct ProseLine {
  std::uint32_t line;
  std::uint32_t block;  // number in the blocks
  bool after_blank;     // the first of a block that is not the first
};

// What one construct after the other is read with: its memory is used again and again.
struct Scratch {
  Plain plain;
  std::vector<PlainLine> lines;
  std::vector<ProseLine> prose;
};

struct FieldContext {
  const Source& source;
  const GrammarData& grammar;
  const Lines& lines;
  const Evidence& evidence;
  Values& values;
  AffiliationReader& affiliations;
  std::unordered_set<std::string_view>& places;  // known so far: the evidence's, then the brackets'
  Scratch& scratch;                              // of the construct that is being read
};

inline std::string_view TextOf(const FieldContext& context, const ProseLine& line) {
  return context.source.Slice(context.lines.all[line.line].text);
}

// How a line follows the one before it in the same paragraph.
Joint JointBetween(const FieldContext& context, std::uint32_t before, std::uint32_t line);

// Makes the text of some lines plain: joined as one paragraph, their marks owned as markup.
void MakePlainOf(const FieldContext& context, std::uint32_t first_line, std::uint32_t end_line,
                 Plain* plain);

// Matches all of `range` and owns what stands outside of the parts. nullptr when nothing matches.
const GrammarPattern* MatchRange(const FieldContext& context, PatternList list, const Plain& plain,
                                 Range range, Match* match);

// "Chair: Anna Weber" → the ranges before and behind the colon, which is owned as markup.
struct Labelled {
  Range label;
  Range value;
};
Labelled SplitLabel(const FieldContext& context, const Plain& plain);

// The same of a block, which becomes plain; the label is owned too.
Labelled ReadLabelled(const FieldContext& context, const Block& block, Plain* plain);

// The place of the old form, "Mi 09:00 (Audimax) Title, Presenter": what stands in the brackets
// with which a range begins, and behind which a word ends: none in "(Multi)ferroic order".
Range PlaceInBrackets(std::string_view text, Range rest);

template <typename T>
Boxed<T> Box(T&& fields) {
  return std::make_unique<T>(std::move(fields));
}

// The parts of blocks that are more than a pattern; each in a file of its own.
std::vector<OrganisedBy> ReadDivisions(const FieldContext& context, const Plain& plain,
                                       Range range);
OrganiserFields ReadOrganiser(const FieldContext& context, const Block& block);
std::vector<Text> ReadHalls(const FieldContext& context, const Plain& plain, Range range);
std::optional<Conference> ReadConference(const FieldContext& context, const Line& line);
BlockFields ReadRow(const FieldContext& context, const Block& block, const Text& group,
                    bool session_group);
SessionFields ReadSessionHead(const FieldContext& context, const Block& block);
std::vector<Chair> ReadChairs(const FieldContext& context, const Block& block);
ConferenceFields ReadPageHead(const FieldContext& context, const Block& block);
BlockFields ReadTime(const FieldContext& context, const Block& block);
BlockFields ReadPlace(const FieldContext& context, const Block& block);
BlockFields ReadLabelLine(const FieldContext& context, const Block& block);
BlockFields ReadKey(const FieldContext& context, const Block& block);
BlockFields ReadBreak(const FieldContext& context, const Block& block);
WhenFields ReadPageTime(const FieldContext& context, const Block& block);
KeyFields ReadPageKey(const FieldContext& context, const Block& block);
BlockFields ReadPageRow(const FieldContext& context, const Block& block);
std::optional<SessionKind> KindOfTitle(const FieldContext& context, std::string_view title);
std::optional<SessionKind> KindOfPlace(const FieldContext& context, std::string_view place);

// The lines of several blocks of prose, in order.
void ListProseLines(std::span<const Block> blocks, std::vector<ProseLine>* lines);

// The talk with these bodies: fills their fields, and returns the language of the talk.
Language ReadTalkBody(const FieldContext& context, std::span<const Block> bodies,
                      std::span<BlockFields> fields);

// Paragraphs of prose. A blank line can have cut one in two, and in a text layer several can stand
// in one block. Each goes to the fields of the block in which it begins.
void ReadParagraphs(const FieldContext& context, std::span<const ProseLine> lines,
                    const LineMeasure& measure, std::span<BlockFields> fields);

// The number in an id behind its last dot or blank; -1 where it is no integer: "PV I", "S 3a".
std::int32_t NumberOfId(std::string_view id);

}  // namespace symd
