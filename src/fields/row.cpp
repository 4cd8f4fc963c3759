// Rows of the overview: "SYMD 1.1 ⇥ Mon ⇥ 15:00–15:30 ⇥ H1 ⇥ Title — ●Presenter", or in the form of
// before 2007 "SYMD 1.1 Mo 15:00 (H1) Title, Presenter".
#include <algorithm>

#include "blocks/scan.h"
#include "fields/credit.h"
#include "fields/name.h"
#include "fields/reader.h"
#include "fields/when.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Where the place ends and the title begins. A tab or bold print shows it; in plain text a place
// that the document knows does, or else a wide gap or a first word with a digit. Without any of it
// the place is empty.
std::uint32_t TitleBegin(const FieldContext& context, const Plain& plain, Range rest) {
  for (const Range bold : plain.bold()) {
    if (bold.begin >= rest.begin && bold.begin < rest.end) return bold.begin;
  }
  for (const std::uint32_t tab : plain.tabs()) {
    if (tab > rest.begin && tab < rest.end) return tab;
  }
  const std::string_view text = plain.Slice(rest);
  std::uint32_t best = rest.begin;
  for (std::size_t blank = text.find(' '); blank != std::string_view::npos && blank < 40;
       blank = text.find(' ', blank + 1)) {
    if (context.places.contains(text.substr(0, blank))) {
      best = rest.begin + static_cast<std::uint32_t>(blank);
    }
  }
  if (best != rest.begin) return best;
  // Columns of pdftotext -layout: "9:30–10:00   HSZ 02   Tipping points".
  for (std::size_t blank = text.find(' '); blank != std::string_view::npos && blank < 40;
       blank = text.find(' ', blank + 1)) {
    const std::uint32_t at = rest.begin + static_cast<std::uint32_t>(blank);
    const std::string_view gap = context.source.Slice(
        {plain.SourceOf({at - 1, at}).end, plain.SourceOf({at + 1, at + 2}).begin});
    if (gap.size() > 1 && gap.find_first_not_of(' ') == std::string_view::npos) return at;
  }
  const std::string_view first = text.substr(0, text.find(' '));
  const bool digit =
      first.find_first_of("0123456789") != std::string_view::npos && !first.starts_with('(');
  return digit ? rest.begin + static_cast<std::uint32_t>(first.size()) : rest.begin;
}

// The end of a range of ids, "1.5" in "SYMD 1.1–1.5", or an empty range; owns the dash.
Range ReadLast(const Plain& plain, Range id, Values* values) {
  const std::string_view text = plain.text();
  std::uint32_t at = id.end;
  while (at < text.size() && text[at] == ' ') ++at;
  const std::uint32_t dash = at;
  for (const std::string_view mark : {"–", "-", "—", "‒", "−"}) {
    if (at == dash && text.substr(at).starts_with(mark))
      at += static_cast<std::uint32_t>(mark.size());
  }
  if (at == dash) return {};
  while (at < text.size() && text[at] == ' ') ++at;
  std::uint32_t end = at;
  if (const std::string_view whole = ReadId(text.substr(at)); !whole.empty()) {
    end = at + static_cast<std::uint32_t>(whole.size());
  } else {
    while (end < text.size() && text[end] != ' ' && text[end] != ',') ++end;
  }
  values->Own(plain, {id.end, at});
  return {at, end};
}

// Whether every word can stand in a name: it begins with a capital, or is a particle. "Schnee und
// Hagel", "snow and hail" can be the rest of the title.
bool HasOnlyWordsOfNames(std::string_view text, const GrammarData& grammar) {
  constexpr std::size_t kLongestElided = 4;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    std::int32_t first = 0;
    if (word.empty() || DecodeCodePoint(word, 0, &first) == 0) continue;
    if (grammar.list(WordList::kAnd).Has(word)) return false;
    const std::size_t apostrophe = std::min(word.find('\''), word.find("’"));
    const bool elided = apostrophe <= kLongestElided;  // "d’Aubigny"
    if (!IsUpper(first) && !elided && !grammar.names.particle_words.contains(LowerCased(word))) {
      return false;
    }
  }
  return true;
}

// The presenter of the old form: behind the last comma, when it can be a name.
Range PresenterBehindComma(std::string_view text, Range title, const GrammarData& grammar) {
  constexpr std::size_t kLongest = 50;
  const std::size_t comma = text.substr(0, title.end).rfind(", ");
  if (comma == std::string_view::npos || comma <= title.begin) return {};
  const Range name = Trimmed(text, {static_cast<std::uint32_t>(comma) + 1, title.end});
  const std::string_view printed = text.substr(name.begin, name.size());
  std::int32_t first = 0;
  const bool letter = !name.empty() && DecodeCodePoint(printed, 0, &first) != 0 && IsLetter(first);
  const bool fits = printed.size() <= kLongest && printed.find(' ') != std::string_view::npos &&
                    HasOnlyWordsOfNames(printed, grammar) &&
                    printed.find_first_of("0123456789()?!:") == std::string_view::npos;
  return letter && fits ? name : Range{};
}

}  // namespace

BlockFields ReadRow(const FieldContext& context, const Block& block, const Text& group,
                    bool session_group) {
  Plain& plain = context.scratch.plain;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  const std::string_view text = plain.text();
  Values& values = context.values;
  const Span span = {context.lines.all[block.first_line].span.begin,
                     context.lines.all[block.end_line - 1].span.end};

  const Range id = RangeOf(text, ReadRowId(text, context.grammar));
  const Range last = ReadLast(plain, id, &values);
  const std::uint32_t ids_end = last.empty() ? id.end : last.end;
  const When when = ReadWhen(plain, {ids_end, plain.whole().end}, context.grammar, &values);
  Slot slot = when.slot;
  const Range rest = Trimmed(text, {when.end, plain.whole().end});
  const Range in_brackets = PlaceInBrackets(text, rest);
  Range title;
  if (!in_brackets.empty()) {
    slot.room = values.Make(plain, in_brackets);
    title = Trimmed(text, {in_brackets.end + 1, rest.end});
    values.Own(plain, {rest.begin, in_brackets.begin});
    values.Own(plain, {in_brackets.end, in_brackets.end + 1});
  } else {
    const std::uint32_t title_begin = rest.empty() ? rest.begin : TitleBegin(context, plain, rest);
    slot.room = values.Make(plain, Trimmed(text, {rest.begin, title_begin}));
    title = Trimmed(text, {title_begin, rest.end});
  }
  if (id.empty() && in_brackets.empty()) return {};

  const IdParts parts = SplitId(plain.Slice(id));
  const bool session = !last.empty() || (session_group && !id.empty()) ||
                       (parts.talk.empty() && !parts.session.empty());
  if (!session) {
    OverviewTalk talk;
    talk.group = group;
    talk.id = values.Make(plain, id);
    talk.slot = slot;
    talk.span = span;
    const Range presenter =
        in_brackets.empty() ? Range{} : PresenterBehindComma(text, title, context.grammar);
    if (!presenter.empty() && !id.empty()) {
      talk.authors.push_back({MakeName(plain, presenter, context.grammar, &values), true});
      const Range before = Trimmed(text, {title.begin, presenter.begin});
      values.Own(plain, {before.end - 1, before.end});
      talk.title = values.Make(plain, Trimmed(text, {before.begin, before.end - 1}));
      return Box(TalkRowFields{std::move(talk)});
    }
    const CreditCut cut = CutCredit(plain, title, context.grammar, context.evidence.printed_names);
    for (const Range dash : cut.dashes) values.Own(plain, dash);
    ObserveLostDash(plain, cut, &values);
    ObserveTitleMarks(plain, cut.title, &values);
    talk.title = values.Make(plain, cut.title);
    const AuthorList list = ReadAuthorList(text, cut.authors, context.grammar);
    for (const Range markup : list.markup) values.Own(plain, markup);
    talk.authors.reserve(list.authors.size());
    for (const ListedAuthor& author : list.authors) {
      talk.authors.push_back(
          {MakeName(plain, author.name, context.grammar, &values), author.presenting});
    }
    return Box(TalkRowFields{std::move(talk)});
  }

  OverviewSession row;
  row.slot = slot;
  row.span = span;
  const std::uint32_t session_end =
      parts.talk.empty() ? id.end : id.end - static_cast<std::uint32_t>(parts.talk.size()) - 1;
  row.id = values.Make(plain, {id.begin, session_end});
  if (!parts.talk.empty()) row.first = values.Make(plain, id);
  if (!last.empty()) {
    const Range code = {id.begin, id.begin + static_cast<std::uint32_t>(parts.code.size())};
    row.last = plain.Slice(last).starts_with(parts.code)
                   ? values.Make(plain, last)
                   : values.MakeJoined(plain, {code, last}, " ");
  }
  ObserveTitleMarks(plain, title, &values);
  row.title = values.Make(plain, title);
  return Box(SessionRowFields{std::move(row)});
}

}  // namespace symd
