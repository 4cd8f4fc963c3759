// Heads of sessions: id, title, what the title says of the session; chairs.
#include <algorithm>

#include "blocks/scan.h"
#include "fields/author_list.h"
#include "fields/name.h"
#include "fields/reader.h"
#include "symd/names.h"

namespace symd {
namespace {

std::optional<SessionKind> FirstKind(const FieldContext& context, PatternList list,
                                     std::string_view text) {
  Match match;
  const GrammarPattern* pattern = FirstMatch(context.grammar, list, text, &match);
  return pattern == nullptr ? std::nullopt
                            : names::Find<SessionKind>(names::kSessionKinds, pattern->kind);
}

// The codes of "(joint session HL/KFM)", each as a value of its own.
std::vector<Text> ReadJoint(const FieldContext& context, const Plain& plain, Range title) {
  std::vector<Text> codes;
  // All marks of joint sessions stand in brackets.
  if (plain.Slice(title).find('(') == std::string_view::npos) return codes;
  Match match;
  for (const GrammarPattern& pattern : context.grammar.list(PatternList::kJoint)) {
    if (!pattern.pattern.Finds(plain.Slice(title), &match)) continue;
    if (match.Has(PartName::kCode)) {  // "(DS jointly with HL, O)"
      codes.push_back(context.values.Make(plain, RangeOf(plain.text(), match[PartName::kCode])));
    }
    const Range all = RangeOf(plain.text(), match[PartName::kCodes]);
    for (std::uint32_t at = all.begin; at < all.end;) {
      const auto is_separator = [](char c) { return c == '/' || c == ',' || c == ' '; };
      while (at < all.end && is_separator(plain.text()[at])) ++at;
      const std::uint32_t begin = at;
      while (at < all.end && !is_separator(plain.text()[at])) ++at;
      const Range code = {begin, at};
      const bool connector = context.grammar.list(WordList::kAnd).Has(plain.Slice(code));
      if (!code.empty() && !connector) codes.push_back(context.values.Make(plain, code));
    }
    break;
  }
  return codes;
}

// A person without the place that some programmes print behind chairs: "Anna Weber (TU Celle)".
Range WithoutBracket(std::string_view text, Range person) {
  const std::string_view printed = text.substr(person.begin, person.size());
  const std::size_t bracket = printed.find(" (");
  if (bracket == std::string_view::npos || bracket == 0 || !printed.ends_with(')')) return person;
  return Trimmed(text, {person.begin, person.begin + static_cast<std::uint32_t>(bracket)});
}

}  // namespace

std::optional<SessionKind> KindOfTitle(const FieldContext& context, std::string_view title) {
  return FirstKind(context, PatternList::kSessionTitle, title);
}

std::optional<SessionKind> KindOfPlace(const FieldContext& context, std::string_view place) {
  return FirstKind(context, PatternList::kSessionPlace, place);
}

std::int32_t NumberOfId(std::string_view id) {
  const IdParts parts = SplitId(id);
  return NumberOf(parts.talk.empty() ? parts.session : parts.talk);
}

// "SYMD 1: AI-driven Materials Design", and an assembly below an overview without an id.
SessionFields ReadSessionHead(const FieldContext& context, const Block& block) {
  SessionFields fields;
  Plain& plain = context.scratch.plain;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  const Range id = RangeOf(plain.text(), ReadId(plain.text()));
  Range title = plain.whole();
  if (!id.empty()) {
    fields.id = context.values.Make(plain, id);
    fields.number = NumberOfId(fields.id.value);
    const std::uint32_t colon = std::min(id.end + 1, title.end);
    context.values.Own(plain, {id.end, colon});
    title = Trimmed(plain.text(), {colon, title.end});
  }
  fields.title = context.values.Make(plain, title);
  if (title.empty()) return fields;
  fields.kind = KindOfTitle(context, plain.Slice(title));
  fields.joint_with = ReadJoint(context, plain, title);
  return fields;
}

std::vector<Chair> ReadChairs(const FieldContext& context, const Block& block) {
  std::vector<Chair> chairs;
  Plain& plain = context.scratch.plain;
  MakePlainOf(context, block.first_line, block.end_line, &plain);
  const auto [role, people] = SplitLabel(context, plain);
  const AuthorList list = ReadAuthorList(plain.text(), people, context.grammar);
  for (const Range markup : list.markup) context.values.Own(plain, markup);
  Range before = {};  // the chair before
  for (const ListedAuthor& person : list.authors) {
    Chair chair;
    const Range name = WithoutBracket(plain.text(), person.name);
    chair.name = MakeName(plain, name, context.grammar, &context.values);
    if (name != person.name) chair.name.source = context.values.Make(plain, person.name);
    if (!chairs.empty() && !chair.name.given && !chair.name.family) {
      // "Chair: Anna Weber, TU Celle": where the one before comes from.
      const Range both = {before.begin, person.name.end};
      chairs.back().name.source = context.values.Make(plain, both);
      continue;
    }
    before = person.name;
    chair.role = context.values.Make(plain, role);
    chairs.push_back(std::move(chair));
  }
  return chairs;
}

}  // namespace symd
