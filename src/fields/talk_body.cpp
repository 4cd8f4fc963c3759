// The body of a talk: its credit, then the paragraphs of its abstract; and its language.
#include <algorithm>
#include <cstdlib>

#include "fields/credit.h"
#include "fields/reader.h"
#include "text/unicode.h"

namespace symd {
namespace {

bool EndsWithDash(const FieldContext& context, std::string_view text) {
  const auto& dashes = context.grammar.list(WordList::kDashes).all();
  return std::any_of(dashes.begin(), dashes.end(),
                     [&](const auto& dash) { return text.ends_with(dash.first); });
}

bool BeginsWithDashOrMark(const FieldContext& context, std::string_view text) {
  const auto begins = [&](const auto& word) { return text.starts_with(word.first); };
  const auto& dashes = context.grammar.list(WordList::kDashes).all();
  const auto& marks = context.grammar.list(WordList::kPresenterMarks).all();
  return std::any_of(dashes.begin(), dashes.end(), begins) ||
         std::any_of(marks.begin(), marks.end(), begins);
}

// How many of the bodies make up the credit: a blank line can have cut it at a dash.
std::size_t CreditBodies(const FieldContext& context, std::span<const Block> bodies) {
  const auto line = [&](std::uint32_t number) {
    return context.source.Slice(context.lines.all[number].text);
  };
  std::size_t count = 1;
  while (count < bodies.size() && (EndsWithDash(context, line(bodies[count - 1].end_line - 1)) ||
                                   BeginsWithDashOrMark(context, line(bodies[count].first_line)))) {
    ++count;
  }
  return count;
}

// Counts the words that only one language has, over the first words of a text, until it is clear.
void CountWords(const FieldContext& context, std::string_view text, int* english, int* german) {
  constexpr int kWords = 60;
  constexpr int kClear = 4;
  int words = 0;
  for (std::size_t at = 0; at < text.size() && words < kWords; ++words) {
    if (std::abs(*english - *german) >= kClear && (*english == 0 || *german == 0)) return;
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.size() < 8) {  // the lists hold short words only
      *english += context.grammar.list(WordList::kEnglish).Has(word) ? 1 : 0;
      *german += context.grammar.list(WordList::kGerman).Has(word) ? 1 : 0;
    }
    at = end + 1;
  }
}

// The language that the connector and the words tell together; unknown when they disagree.
Language LanguageOf(const FieldContext& context, Language connector, std::string_view title,
                    std::string_view abstract) {
  int english = 0;
  int german = 0;
  CountWords(context, title, &english, &german);
  CountWords(context, abstract, &english, &german);
  Language words = Language::kUnknown;
  if (english > 2 * german) words = Language::kEnglish;
  if (german > 2 * english) words = Language::kGerman;
  if (words == Language::kUnknown) return english == german && english == 0 ? connector : words;
  if (connector == Language::kUnknown || connector == words) return words;
  return Language::kUnknown;
}

}  // namespace

Language ReadTalkBody(const FieldContext& context, std::span<const Block> bodies,
                      std::span<BlockFields> fields) {
  if (bodies.empty()) return Language::kUnknown;
  std::size_t count = CreditBodies(context, bodies);
  std::vector<PlainLine>& lines = context.scratch.lines;
  lines.clear();
  for (std::size_t b = 0; b < count; ++b) {
    for (std::uint32_t line = bodies[b].first_line; line < bodies[b].end_line; ++line) {
      const bool cut = b > 0 && line == bodies[b].first_line;
      lines.push_back({context.lines.all[line].text, cut ? Joint::kSplitParagraph : Joint::kLine});
    }
  }
  Plain& plain = context.scratch.plain;
  MakePlain(context.source, lines, &plain);
  Language connector = Language::kUnknown;
  std::string_view title;
  if (LooksLikeCredit(plain, context.grammar)) {
    for (std::size_t b = 0; b < count; ++b) {
      for (std::uint32_t line = bodies[b].first_line; line < bodies[b].end_line; ++line) {
        context.values.Own(
            {context.lines.all[line].span.begin, context.lines.all[line].text.begin});
      }
      if (b == 0) continue;
      const Span before = context.lines.all[bodies[b - 1].end_line - 1].text;
      context.values.Observe(ObservationKind::kSplitParagraph, {before.end, before.end},
                             context.lines.all[bodies[b].first_line].text);
    }
    context.values.OwnRemoved(plain);
    CreditFields credit = {MakeCredit(plain, context.grammar, context.evidence,
                                      &context.affiliations, &context.values)};
    connector = credit.credit.connector;
    title = credit.credit.title.value;
    fields[0] = Box(std::move(credit));
  } else {
    count = 0;
  }
  ReadParagraphs(context, bodies.subspan(count), fields.subspan(count));
  std::string_view abstract;
  if (count < bodies.size()) {
    if (const auto* first = std::get_if<ParagraphFields>(&fields[count]))
      abstract = first->text.value;
  }
  return LanguageOf(context, connector, title, abstract);
}

}  // namespace symd
