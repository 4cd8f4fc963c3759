// The body of a talk: its credit, then the paragraphs of its abstract; and its language.
#include <algorithm>
#include <cstdlib>

#include "blocks/torn.h"
#include "fields/credit.h"
#include "fields/credit_end.h"
#include "fields/credit_lines.h"
#include "fields/joined_words.h"
#include "fields/reader.h"
#include "text/unicode.h"

namespace symd {
namespace {

// How many of the lines make up the credit in Markdown: the first body, and those behind it when
// a blank line has cut it.
std::size_t CreditLines(const FieldContext& context, std::span<const ProseLine> lines,
                        std::span<const Block> bodies) {
  const auto text = [&](std::uint32_t first, std::uint32_t end) {
    const std::vector<Line>& all = context.lines.all;
    return context.source.Slice(
        {all[bodies[first].first_line].text.begin, all[bodies[end - 1].end_line - 1].text.end});
  };
  constexpr std::size_t kMostBodies = 64;
  std::uint32_t count = 1;
  while (count < std::min(bodies.size(), kMostBodies) &&
         CreditGoesOn(text(0, count), text(count, count + 1), context.grammar)) {
    ++count;
  }
  std::size_t end = 0;
  while (end < lines.size() && lines[end].block < count) ++end;
  return end;
}

// The same in a text layer, where no blank line shows the end of the credit.
std::size_t CreditLinesOfText(const FieldContext& context, std::span<const ProseLine> lines,
                              const LineMeasure& measure) {
  constexpr std::size_t kMost = 100;
  std::vector<std::size_t> counts;
  const JoinedLines body =
      JoinTornLines(context, lines.first(std::min(lines.size(), kMost)), &counts);
  const std::string_view first = context.source.Slice(context.lines.all[lines[0].line].text);
  // "The contribution has been withdrawn." is all that is left of a credit.
  if (first.ends_with('.') && IsCancelled(first, context.grammar)) return 1;
  const std::uint32_t count = FindCreditEnd(body, context.grammar, measure);
  return count == 0 ? 0 : counts[count - 1];
}

// "The contribution has been withdrawn.", "entfällt": a line that says nothing else, below a
// credit.
bool IsNotice(const FieldContext& context, const ProseLine& line) {
  constexpr std::size_t kLongest = 80;  // bytes
  constexpr std::string_view kMarks = "*_ ";
  std::string_view text = context.source.Slice(context.lines.all[line.line].text);
  if (text.size() > kLongest) return false;
  text.remove_prefix(std::min(text.find_first_not_of(kMarks), text.size()));
  text = text.substr(0, text.find_last_not_of(kMarks) + 1);
  const std::string_view sentence = text.substr(0, text.find_last_not_of('.') + 1);
  // "Cancelled: Islands" has a title.
  return sentence.find_first_of(".:") == sentence.npos && IsCancelled(sentence, context.grammar);
}

// Whether such a line at the end of a body is no end of its last sentence: "… the linear term is⏎
// cancelled.". `credit`: lines of the credit.
bool EndsWithNotice(const FieldContext& context, std::span<const ProseLine> lines,
                    const ProseLine& last, std::size_t credit) {
  if (last.after_blank || credit == lines.size()) return true;
  const auto text = [&](const ProseLine& line) {
    return context.source.Slice(context.lines.all[line.line].text);
  };
  return text(lines.back()).ends_with('.') && !BeginsSmall(text(last));
}

// The lines as they are joined, in the scratch.
std::span<const PlainLine> PlainLinesOf(const FieldContext& context,
                                        std::span<const ProseLine> lines) {
  std::vector<PlainLine>& plain = context.scratch.lines;
  plain.clear();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Joint joint = i > 0 ? CreditJoint(context, lines[i - 1], lines[i]) : Joint::kLine;
    AddPlainLine(context.lines.all[lines[i].line].text, joint, context.evidence.leftover_hyphens,
                 &plain);
  }
  return plain;
}

// Owns what stands before the lines, and notes where a blank line has cut them.
void OwnMarks(const FieldContext& context, std::span<const ProseLine> lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = context.lines.all[lines[i].line];
    context.values.Own({line.span.begin, line.text.begin});
    if (i == 0) continue;
    const Span before = context.lines.all[lines[i - 1].line].text;
    if (IsTornOff(context.source.Slice(line.text))) {
      context.values.Observe(ObservationKind::kTornIndex, line.text);
      continue;
    }
    if (line.heading != 0) {
      context.values.Observe(ObservationKind::kAuthorHeading, line.text);
      continue;  // the blank lines around it belong to the heading
    }
    if (!lines[i].after_blank || IsLoneMark(context.source.Slice(before))) continue;
    context.values.Observe(ObservationKind::kSplitParagraph, {before.end, before.end}, line.text);
  }
}

std::string_view FirstParagraph(std::span<const BlockFields> fields) {
  for (const BlockFields& field : fields) {
    if (const auto* paragraph = std::get_if<ParagraphFields>(&field)) return paragraph->text.value;
    const auto* credit = std::get_if<Boxed<CreditFields>>(&field);
    if (credit != nullptr && !(*credit)->paragraphs.empty()) {
      return (*credit)->paragraphs[0].value;
    }
  }
  return {};
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

// The text of lines as it stands in the source.
std::string_view TextOfLines(const FieldContext& context, std::span<const ProseLine> lines) {
  if (lines.empty()) return {};
  const std::vector<Line>& all = context.lines.all;
  return context.source.Slice(
      {all[lines.front().line].text.begin, all[lines.back().line].text.end});
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

// Whether a credit on a page that was read across its columns is all of it: it has authors and an
// affiliation, no name seems to have lost its hyphen, and where it may go on elsewhere (`cut`), its
// last affiliation has ended.
bool IsWholeAcross(const Plain& plain, bool cut, const GrammarData& grammar) {
  const std::string_view text = plain.text();
  const Range whole = plain.whole();
  const std::uint32_t mark = FindPresenterMark(text, whole, grammar);
  if (mark == whole.end) return false;
  const std::vector<Range> dashes = FindDashes(text, whole, grammar);
  if (dashes.size() < 2 || dashes.back().begin < mark) return false;
  if (MayLackHyphen(text.substr(dashes.front().end))) return false;
  return !cut || EndsWithPlace(text.substr(dashes.back().end), grammar);
}

void Cancel(BlockFields* fields) {
  if (FieldsIf<CreditFields>(fields) == nullptr) *fields = Box(CreditFields());
  FieldsIf<CreditFields>(fields)->credit.cancelled = true;
}

}  // namespace

Language ReadTalkBody(const FieldContext& context, std::span<const Block> bodies,
                      std::span<BlockFields> fields) {
  if (bodies.empty()) return Language::kUnknown;
  std::vector<ProseLine>& lines = context.scratch.prose;
  ListProseLines(bodies, &lines);
  const ProseLine last = lines.back();
  bool cancelled = lines.size() > 1 && IsNotice(context, last);
  if (cancelled) lines.pop_back();
  const Stretch& stretch = context.evidence.StretchOf(lines[0].line);
  std::size_t count = stretch.text_layer ? CreditLinesOfText(context, lines, stretch.body)
                                         : CreditLines(context, lines, bodies);
  Plain& plain = context.scratch.plain;
  MakePlain(context.source, PlainLinesOf(context, std::span(lines).first(count)), &plain);
  const bool across = bodies[0].across;
  if (across && !IsWholeAcross(plain, bodies[0].cut && count == lines.size(), context.grammar)) {
    return Language::kUnknown;
  }
  Language connector = Language::kUnknown;
  std::string_view title;
  if (count != 0 && LooksLikeCredit(plain, context.grammar)) {
    OwnMarks(context, std::span(lines).first(count));
    context.values.OwnRemoved(plain);
    CreditFields credit = {MakeCredit(plain, across, context.grammar, context.evidence,
                                      &context.affiliations, &context.values),
                           {}};
    connector = credit.credit.connector;
    title = credit.credit.title.value;
    fields[0] = Box(std::move(credit));
  } else {
    count = 0;
  }
  if (cancelled && !EndsWithNotice(context, lines, last, count)) {
    lines.push_back(last);
    cancelled = false;
  }
  if (cancelled) context.values.Own(context.lines.all[last.line].span);
  if (count != 0 && count < lines.size() && IsNotice(context, lines[count])) {
    context.values.Own(context.lines.all[lines[count].line].span);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(count));
    cancelled = true;
  }
  if (cancelled) Cancel(&fields[0]);
  if (across) {  // where its abstract goes on is not known
    return LanguageOf(context, connector, title,
                      TextOfLines(context, std::span(lines).subspan(count)));
  }
  ReadParagraphs(context, std::span(lines).subspan(count), stretch.body, fields);
  return LanguageOf(context, connector, title, FirstParagraph(fields));
}

}  // namespace symd
