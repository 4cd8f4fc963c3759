// The lines before a talk's title, its key and its type label: "Invited Talk SYMD 1.1 Mon 15:00
// H1".
//
// In: a block. Out: id, day, time and place, and the label with its kind. The key of a web page is
// page.cpp's.
#include "blocks/scan.h"
#include "fields/dashes.h"
#include "fields/reader.h"
#include "fields/when.h"

namespace symd {
namespace {

// The type label with which a range begins; takes it off the range.
LabelFields TakeLabel(const FieldContext& context, const Plain& plain, Range* range) {
  LabelFields fields;
  std::size_t after = 0;
  const std::string_view label = ReadLabel(plain.Slice(*range), context.grammar, &after);
  if (label.empty()) return fields;
  const Range label_range = RangeOf(plain.text(), label);
  fields.label = context.values.Make(plain, label_range);
  fields.kind = TalkKindOf(*context.grammar.list(WordList::kTalkLabels).Find(label));
  range->begin += static_cast<std::uint32_t>(after);
  context.values.Own(plain, {label_range.end, range->begin});
  return fields;
}

// The first offset in a range that is neither blank nor comma.
std::uint32_t SkipSeparators(std::string_view text, Range range) {
  while (range.begin < range.end && (text[range.begin] == ' ' || text[range.begin] == ',')) {
    ++range.begin;
  }
  return range.begin;
}

}  // namespace

BlockFields ReadLabelLine(const FieldContext& context, const Block& block) {
  Plain& plain = context.scratch.plain;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  Range whole = plain.whole();
  return TakeLabel(context, plain, &whole);
}

// "Invited Talk SYMD 1.1 Mon 15:00 H1"
BlockFields ReadKey(const FieldContext& context, const Block& block) {
  Plain& plain = context.scratch.plain;
  KeyFields key;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  Range rest = plain.whole();
  key.label = TakeLabel(context, plain, &rest);
  const std::string_view id = ReadId(plain.Slice(rest));
  key.id = context.values.Make(plain, RangeOf(plain.text(), id));
  if (!SplitId(id).session.empty()) key.number = NumberOfId(id);
  rest.begin += static_cast<std::uint32_t>(id.size());
  const When when = ReadWhen(plain, rest, context.grammar, &context.values);
  key.slot = when.slot;
  const std::uint32_t place = SkipSeparators(plain.text(), {when.end, rest.end});
  Range room = {place, rest.end};
  const Range in_brackets = PlaceInBrackets(plain.text(), room);
  if (!in_brackets.empty() && in_brackets.end + 1 == room.end)
    room = in_brackets;  // "T 1.2 Mi 09:00 (Audimax)"
  context.values.Own(plain, {when.end, room.begin});
  // "H1 Thin Ice — •Anna Weber — Kiel": nothing shows where the place ends.
  key.slot.room_unclear = !FindDashes(plain.text(), room, context.grammar).empty();
  if (!key.slot.room_unclear) {
    context.values.Own(plain, {room.end, rest.end});
    key.slot.room = context.values.Make(plain, room);
  }
  if (block.across) key.kind = KindOfPlace(context, key.slot.room.value);
  return Box(std::move(key));
}

}  // namespace symd
