// The front matter of a part: organising divisions, organisers, halls.
#include <algorithm>

#include "blocks/headers.h"
#include "blocks/scan.h"
#include "fields/affiliation.h"
#include "fields/name.h"
#include "fields/reader.h"
#include "text/unicode.h"

namespace symd {
namespace {

bool BeginsLower(std::string_view text) {
  std::int32_t c = 0;
  return !text.empty() && DecodeCodePoint(text, 0, &c) != 0 && IsLower(c);
}

// A postal code whose town stands on the next line: "64287".
bool IsPostalCode(std::string_view text) {
  return text.size() >= 4 && text.size() <= 6 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The first code in brackets, "MA" in "… Division (MA)", or an empty range.
Range FindCode(std::string_view text, Range range) {
  constexpr std::uint32_t kLongestCode = 8;
  for (std::uint32_t open = range.begin; open < range.end; ++open) {
    if (text[open] != '(') continue;
    std::uint32_t end = open + 1;
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    while (end < range.end && is_letter(text[end])) ++end;
    const Range code = {open + 1, end};
    const bool capitals = !code.empty() && text[code.begin] <= 'Z' &&
                          (text[code.end - 1] <= 'Z' || text[code.begin + 1] <= 'Z');
    if (capitals && code.size() <= kLongestCode && end < range.end && text[end] == ')') return code;
  }
  return {};
}

// Takes a word of the list off the beginning of a range.
void TakeWord(const Words& words, std::string_view text, Range* range) {
  const std::size_t blank = text.substr(0, range->end).find(' ', range->begin);
  if (blank == std::string_view::npos) return;
  const auto end = static_cast<std::uint32_t>(blank);
  if (words.Has(text.substr(range->begin, end - range->begin))) {
    *range = Trimmed(text, {end, range->end});
  }
}

// The town of a postal line, "D-91058 Erlangen" or "Oxford OX1 2PU", or "".
std::string_view TownOf(const FieldContext& context, std::string_view line) {
  if (!MayBePostal(line)) return {};
  if (FirstMatch(context.grammar, PatternList::kPostalCode, line, nullptr) == nullptr) return {};
  const std::size_t first = line.find(' ');
  const bool code_first =
      line.substr(0, first).find_first_of("0123456789") != std::string_view::npos;
  if (code_first) return line.substr(first + 1);
  return line.substr(0, line.rfind(' ', line.rfind(' ') - 1));
}

}  // namespace

// "the Magnetism Division (MA), and the Semiconductor Division (HL)": each division ends with its
// code in brackets; connector and article before its name are markup.
std::vector<OrganisedBy> ReadDivisions(const FieldContext& context, const Plain& plain,
                                       Range range) {
  std::vector<OrganisedBy> divisions;
  const std::string_view text = plain.text();
  while (!range.empty()) {
    const Range code = FindCode(text, range);
    if (code.empty()) break;
    Range name = Trimmed(text, {range.begin, code.begin - 1});
    while (!name.empty() && (text[name.begin] == ',' || text[name.begin] == ';')) {
      name = Trimmed(text, {name.begin + 1, name.end});
    }
    TakeWord(context.grammar.list(WordList::kAnd), text, &name);
    TakeWord(context.grammar.list(WordList::kArticles), text, &name);
    divisions.push_back({context.values.Make(plain, name), context.values.Make(plain, code)});
    context.values.Own(plain, {range.begin, name.begin});
    context.values.Own(plain, {name.end, code.begin});
    context.values.Own(plain, {code.end, code.end + 1});
    range.begin = code.end + 1;
  }
  range = Trimmed(text, range);
  if (plain.Slice(range) == "." || plain.Slice(range) == ",") context.values.Own(plain, range);
  return divisions;
}

// An address block: role or name, name, lines of the affiliation, e-mail.
OrganiserFields ReadOrganiser(const FieldContext& context, const Block& block) {
  OrganiserFields fields;
  Organiser& organiser = fields.organiser;
  organiser.span = {context.lines.all[block.first_line].span.begin,
                    context.lines.all[block.end_line - 1].span.end};
  std::uint32_t line = block.first_line;
  Plain& plain = context.scratch.plain;
  Match match;
  MakePlainOf(context, line, line + 1, &plain);
  bool named = false;
  if (context.lines.all[line].Is(Shape::kRole)) {
    const auto [role, name] = SplitLabel(context, plain);
    organiser.role = context.values.Make(plain, role);
    named = !name.empty();
    if (named) {
      organiser.name = MakeName(plain, name, context.grammar, &context.values);
    }
    ++line;
  }
  while (line < block.end_line && context.lines.all[line].blank()) ++line;
  if (!named && line < block.end_line) {
    MakePlainOf(context, line, line + 1, &plain);
    organiser.name = MakeName(plain, plain.whole(), context.grammar, &context.values);
    ++line;
  }

  std::vector<PlainLine> address;  // the scratch is MakePlainOf's
  std::string_view town;
  for (std::uint32_t i = line; i < block.end_line && town.empty(); ++i) {
    town = TownOf(context, context.source.Slice(context.lines.all[i].text));
  }
  Plain email;
  for (; line < block.end_line; ++line) {
    const Line& here = context.lines.all[line];
    if (here.Is(Shape::kEmail)) {
      MakePlainOf(context, line, line + 1, &email);
      if (MatchRange(context, PatternList::kEmail, email, email.whole(), &match) != nullptr) {
        organiser.email =
            context.values.Make(email, RangeOf(email.text(), match[PartName::kEmail]));
      }
      continue;
    }
    if (here.blank()) continue;
    // A line that only continues the one before (RECORD.md, "People and institutions").
    const std::string_view text = context.source.Slice(here.text);
    // A line of a text layer that has no room for what follows was cut by the column's end.
    const std::string_view before = context.source.Slice(context.lines.all[line - 1].text);
    const LineMeasure& measure = context.evidence.StretchOf(line).body;
    const bool continues =
        !address.empty() && (BeginsLower(text) || text == town || IsPostalCode(before) ||
                             EndsOpen(before, context.grammar) ||
                             (measure.known() && !measure.HasRoom(before, text, 0)));
    const Joint joint = continues ? JointBetween(context, line - 1, line) : Joint::kComma;
    address.push_back({here.text, joint});
  }
  if (!address.empty()) {
    MakePlain(context.source, address, &plain);
    context.values.OwnRemoved(plain);
    organiser.affiliation = context.affiliations.Make(plain, plain.whole(), &context.values);
  }
  return fields;
}

// "Hörsäle HZ 12 und Casino 1.801, 1.802; Poster Casino 1. OG": the places, each without the words
// for halls; a bare number continues the name before it (RECORD.md, "Identity and place").
std::vector<Text> ReadHalls(const FieldContext& context, const Plain& plain, Range range) {
  std::vector<Text> rooms;
  const std::string_view text = plain.text();
  Range name = {};  // what a bare number continues
  for (std::uint32_t at = range.begin; at < range.end;) {
    // The next separator: a semicolon, a comma, or a connector between blanks.
    Range separator = {range.end, range.end};
    for (const std::string_view mark : {";", ","}) {
      const std::size_t found = text.find(mark, at);
      if (found < separator.begin) {
        separator = {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found) + 1};
      }
    }
    for (const auto& [word, language] : context.grammar.list(WordList::kAnd).all()) {
      const std::size_t found = text.find(" " + word + " ", at);
      const auto size = static_cast<std::uint32_t>(word.size()) + 2;
      if (found < separator.begin) {
        separator = {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found) + size};
      }
    }
    Range place = Trimmed(text, {at, separator.begin});
    context.values.Own(plain, separator);
    at = separator.end;
    // ", and H15": the connector behind a comma.
    for (const auto& [word, language] : context.grammar.list(WordList::kAnd).all()) {
      if (!plain.Slice(place).starts_with(word + " ")) continue;
      const auto size = static_cast<std::uint32_t>(word.size());
      context.values.Own(plain, {place.begin, place.begin + size});
      place = Trimmed(text, {place.begin + size, place.end});
    }
    // Words for halls, the longest first: "Lecture hall", "Poster".
    for (bool again = true; again;) {
      again = false;
      std::size_t longest = 0;
      for (const auto& [word, meaning] : context.grammar.list(WordList::kHallWords).all()) {
        const std::string_view rest = plain.Slice(place);
        const bool fits = rest.size() > word.size() && rest[word.size()] == ' ' &&
                          LowerCased(rest.substr(0, word.size())) == LowerCased(word);
        if (fits && word.size() > longest) longest = word.size();
      }
      if (longest != 0) {
        const auto end = place.begin + static_cast<std::uint32_t>(longest);
        context.values.Own(plain, {place.begin, end});
        place = Trimmed(text, {end, place.end});
        again = true;
      }
    }
    if (place.empty()) continue;
    const std::string_view shown = plain.Slice(place);
    const bool bare = shown[0] >= '0' && shown[0] <= '9';
    const std::size_t number = shown.find_first_of("0123456789");
    if (bare && !name.empty()) {
      rooms.push_back(context.values.MakeJoined(plain, {name, place}, " "));
      continue;
    }
    rooms.push_back(context.values.Make(plain, place));
    name = {};
    if (number != std::string_view::npos && number > 1 && shown[number - 1] == ' ') {
      name = Trimmed(text, {place.begin, place.begin + static_cast<std::uint32_t>(number)});
    }
  }
  return rooms;
}

}  // namespace symd
