// Paragraphs: descriptions, synopses and abstracts, with those joined that a blank line has cut.
#include <string>

#include "fields/reader.h"
#include "text/unicode.h"

namespace symd {
namespace {

// The last word of a text, and its last character.
std::string_view LastWord(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

bool BeginsSmall(std::string_view text) {
  std::int32_t c = 0;
  return !text.empty() && DecodeCodePoint(text, 0, &c) != 0 && IsLower(c);
}

// Letters, digits, commas and hyphens end no sentence; neither does a closing bracket.
bool EndsOpen(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  std::int32_t c = 0;
  DecodeCodePoint(text, at, &c);
  return IsLetter(c) || (c >= '0' && c <= '9') || c == ',' || c == '-' || c == ')' || c == '%' ||
         c == '>' || c == 0xB0;
}

// Whether a sentence goes on from one paragraph into the next (RULES.md, split-paragraph): the
// first has not ended, and the second begins with a small letter, or the first ends with a word
// that never ends a sentence.
bool ContinuesSentence(const FieldContext& context, std::string_view before,
                       std::string_view after) {
  if (before.empty() || after.empty() || !EndsOpen(before)) return false;
  if (FirstMatch(context.grammar, PatternList::kReference, after, nullptr) != nullptr) return false;
  if (BeginsSmall(after)) return true;
  return context.grammar.list(WordList::kNeverLast).Has(LastWord(before));
}

std::string_view FirstLine(const FieldContext& context, const Block& block) {
  return context.source.Slice(context.lines.all[block.first_line].text);
}

std::string_view LastLine(const FieldContext& context, const Block& block) {
  return context.source.Slice(context.lines.all[block.end_line - 1].text);
}

}  // namespace

void ReadParagraphs(const FieldContext& context, std::span<const Block> blocks,
                    std::span<BlockFields> fields) {
  Plain& plain = context.scratch.plain;
  std::vector<PlainLine>& lines = context.scratch.lines;
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i + 1;
    while (end < blocks.size() && ContinuesSentence(context, LastLine(context, blocks[end - 1]),
                                                    FirstLine(context, blocks[end]))) {
      const Span before = context.lines.all[blocks[end - 1].end_line - 1].text;
      const Span after = context.lines.all[blocks[end].first_line].text;
      context.values.Observe(ObservationKind::kSplitParagraph, {before.end, before.end}, after);
      ++end;
    }
    lines.clear();
    for (std::size_t b = i; b < end; ++b) {
      for (std::uint32_t line = blocks[b].first_line; line < blocks[b].end_line; ++line) {
        const bool first = line == blocks[b].first_line;
        lines.push_back(
            {context.lines.all[line].text, first && b > i ? Joint::kSplitParagraph : Joint::kLine});
        context.values.Own(
            {context.lines.all[line].span.begin, context.lines.all[line].text.begin});
      }
    }
    MakePlain(context.source, lines, &plain);
    context.values.OwnRemoved(plain);
    fields[i] = ParagraphFields{context.values.Make(plain, plain.whole())};
    i = end;
  }
}

}  // namespace symd
