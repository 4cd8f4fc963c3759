// What web pages print in their own way: the head with the conference, the part, times without
// labels, keys of contributions and of rows, rows of sessions, breaks with their begin.
#include <algorithm>

#include "blocks/scan.h"
#include "fields/credit.h"
#include "fields/name.h"
#include "fields/reader.h"
#include "fields/when.h"

namespace symd {
namespace {

// What stands behind a time: the place, without the comma before it.
Text ReadPlaceBehind(const FieldContext& context, const Plain& plain, const When& when) {
  Range rest = Trimmed(plain.text(), {when.end, plain.whole().end});
  while (!rest.empty() && (plain.text()[rest.begin] == ',' || plain.text()[rest.begin] == ' ')) {
    context.values.Own(plain, {rest.begin, rest.begin + 1});
    ++rest.begin;
  }
  return context.values.Make(plain, rest);
}

// Takes the id with which a range begins off it.
Text TakeId(const FieldContext& context, const Plain& plain, Range* range) {
  const Range id = RangeOf(plain.text(), ReadId(plain.Slice(*range)));
  if (id.empty()) return {};
  range->begin = id.end;
  return context.values.Make(plain, id);
}

}  // namespace

// "Regensburg 2025 – scientific programme"
ConferenceFields ReadPageHead(const FieldContext& context, const Block& block) {
  ConferenceFields fields;
  Plain plain;
  Match match;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  if (MatchRange(context, PatternList::kPageHead, plain, plain.whole(), &match) == nullptr) {
    return fields;
  }
  fields.conference.place =
      context.values.Make(plain, RangeOf(plain.text(), match[PartName::kPlace]));
  const Range year = RangeOf(plain.text(), match[PartName::kYear]);
  for (const char digit : plain.Slice(year)) {
    fields.conference.year = std::max(fields.conference.year, 0) * 10 + (digit - '0');
  }
  fields.conference.year_at = context.values.MakeAt(plain, year);
  return fields;
}

// "Monday, March 17, 2025, 19:00–21:00, P4"
WhenFields ReadPageTime(const FieldContext& context, const Block& block) {
  WhenFields fields;
  Plain plain;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  const When when = ReadWhen(plain, plain.whole(), context.grammar, &context.values);
  fields.slot = when.slot;
  fields.slot.room = ReadPlaceBehind(context, plain, when);
  fields.kind = KindOfPlace(context, fields.slot.room.value);
  return fields;
}

// "CPP 15.65: Poster" of a contribution, "16:00 O 55.1" of a row.
KeyFields ReadPageKey(const FieldContext& context, const Block& block) {
  KeyFields key;
  Plain plain;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  Range rest = plain.whole();
  // A code can look like a day: "MO 1.1: Talk".
  if (ReadRowId(plain.text(), context.grammar).empty()) {
    const When when = ReadWhen(plain, rest, context.grammar, &context.values);
    key.slot = when.slot;
    rest = Trimmed(plain.text(), {when.end, rest.end});
  }
  key.id = TakeId(context, plain, &rest);
  if (!SplitId(key.id.value).session.empty()) key.number = NumberOfId(key.id.value);
  if (rest.empty() || plain.text()[rest.begin] != ':') return key;
  context.values.Own(plain, {rest.begin, rest.begin + 1});
  rest = Trimmed(plain.text(), {rest.begin + 1, rest.end});
  key.label.label = context.values.Make(plain, rest);
  const std::string* kind = context.grammar.list(WordList::kTalkLabels).Find(plain.Slice(rest));
  if (!rest.empty()) key.label.kind = kind == nullptr ? TalkKind::kOther : TalkKindOf(*kind);
  return key;
}

// What stands behind the id in the row of a talk: its title, and its authors where they are
// printed.
OverviewTalk ReadTalkCell(const FieldContext& context, const Plain& plain, Range rest) {
  OverviewTalk talk;
  const CreditCut cut = CutCredit(plain, rest, context.grammar, context.evidence.printed_names);
  for (const Range dash : cut.dashes) context.values.Own(plain, dash);
  ObserveLostDash(plain, cut, &context.values);
  talk.title = context.values.Make(plain, cut.title.empty() ? cut.authors : cut.title);
  if (cut.title.empty()) return talk;
  const AuthorList list = ReadAuthorList(plain.text(), cut.authors, context.grammar);
  for (const Range markup : list.markup) context.values.Own(plain, markup);
  for (const ListedAuthor& author : list.authors) {
    talk.authors.push_back(
        {MakeName(plain, author.name, context.grammar, &context.values), author.presenting});
  }
  return talk;
}

// "Mo, 09:30–13:00 | H13 | HL 1: Title (joint session HL/KFM)", each cell a line; some list single
// talks, "Mo, 08:30–09:15 | H1 | PV I: Title".
BlockFields ReadPageRow(const FieldContext& context, const Block& block) {
  SessionRowFields fields;
  OverviewSession& row = fields.session;
  row.span = {context.lines.all[block.first_line].span.begin,
              context.lines.all[block.end_line - 1].span.end};
  Plain plain;
  MakePlainOf(context, block.first_line, block.first_line + 1, &plain);
  const When when = ReadWhen(plain, plain.whole(), context.grammar, &context.values);
  row.slot = when.slot;
  Text room = ReadPlaceBehind(context, plain, when);
  const std::uint32_t last = block.end_line - 1;
  for (std::uint32_t line = block.first_line + 1; line < last && !room; ++line) {
    if (context.lines.all[line].blank() || context.lines.all[line].Is(Shape::kTableRule)) continue;
    MakePlainOf(context, line, line + 1, &plain);
    room = context.values.Make(plain, plain.whole());
  }
  row.slot.room = room;
  MakePlainOf(context, last, block.end_line, &plain);
  Range title = plain.whole();
  row.id = TakeId(context, plain, &title);
  if (!title.empty() && plain.text()[title.begin] == ':') {
    context.values.Own(plain, {title.begin, title.begin + 1});
    ++title.begin;
  }
  if (const IdParts parts = SplitId(row.id.value); !parts.talk.empty() || parts.session.empty()) {
    OverviewTalk talk = ReadTalkCell(context, plain, Trimmed(plain.text(), title));
    talk.id = row.id;
    talk.slot = row.slot;
    talk.span = row.span;
    return Box(TalkRowFields{std::move(talk)});
  }
  row.title = context.values.Make(plain, Trimmed(plain.text(), title));
  row.kind = KindOfTitle(context, row.title.value);
  if (!row.kind) row.kind = KindOfPlace(context, row.slot.room.value);
  return Box(std::move(fields));
}

}  // namespace symd
