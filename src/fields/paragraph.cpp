// Paragraphs: descriptions, synopses and abstracts, with those joined that a blank line has cut,
// and those of a text layer told apart by their last lines.
#include <algorithm>
#include <string>

#include "blocks/torn.h"
#include "fields/reader.h"
#include "text/unicode.h"

namespace symd {
namespace {

// The last word of a text, and its last character.
std::string_view BehindLastBlank(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
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

// Whether an item of a list begins: "1. the angle,", "(ii) …", "- …".
bool BeginsItem(std::string_view text) {
  constexpr std::size_t kLongest = 4;  // letters or digits of its mark
  const bool bracket = text.starts_with('(');
  std::size_t at = bracket ? 1 : 0;
  const std::size_t begin = at;
  const auto is_mark = [](char c) {
    return (c >= '0' && c <= '9') || c == 'i' || c == 'v' || c == 'x';
  };
  while (at < text.size() && at < begin + kLongest && is_mark(text[at])) ++at;
  if (bracket && at == begin && at < text.size()) ++at;  // "(a)"
  if (at == begin) {
    return text.size() > 1 && std::string_view("-*+").find(text[0]) != text.npos && text[1] == ' ';
  }
  const bool closes = at < text.size() && (text[at] == ')' || (text[at] == '.' && !bracket));
  return closes && at + 1 < text.size() && text[at + 1] == ' ';
}

// Whether a sentence goes on from one paragraph into the next (RULES.md, split-paragraph): the
// first has not ended, and the second begins with a small letter, or the first ends with a word
// that never ends a sentence.
bool ContinuesSentence(const FieldContext& context, std::string_view before,
                       std::string_view after) {
  if (before.empty() || after.empty() || !EndsOpen(before)) return false;
  if (BeginsItem(after)) return false;
  if (FirstMatch(context.grammar, PatternList::kReference, after, nullptr) != nullptr) return false;
  if (BeginsSmall(after)) return true;
  return context.grammar.list(WordList::kNeverLast).Has(BehindLastBlank(before));
}

// Whether a line begins a paragraph that stands for itself: a reference or a funding line.
bool StandsForItself(const FieldContext& context, std::string_view line) {
  return FirstMatch(context.grammar, PatternList::kReference, line, nullptr) != nullptr;
}

// Whether a paragraph ends between two lines of a text layer: the first has room for more, and
// a sentence may end there and begin in the next; or one begins that stands for itself. Paragraphs
// of a single line are rare: for one, the room must be clear.
bool ParagraphEnds(const FieldContext& context, std::string_view line, std::string_view next,
                   bool single, const LineMeasure& measure, std::size_t widest) {
  if (next.starts_with('[') && StandsForItself(context, next)) return true;
  const bool may_end = !EndsOpen(line) || line.back() == ')';
  if (!may_end || BeginsInSentence(next)) return false;
  if (StandsForItself(context, next)) return true;
  return single && !StandsForItself(context, line) ? measure.HasClearRoom(line, next, widest)
                                                   : measure.HasRoom(line, next, widest);
}

void AddParagraph(Text text, BlockFields* fields) {
  if (auto* credit = std::get_if<Boxed<CreditFields>>(fields)) {
    (*credit)->paragraphs.push_back(text);
  } else if (auto* paragraph = std::get_if<ParagraphFields>(fields)) {
    paragraph->more.push_back(text);
  } else {
    *fields = ParagraphFields{text, {}};
  }
}

}  // namespace

void ListProseLines(std::span<const Block> blocks, std::vector<ProseLine>* lines) {
  lines->clear();
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    for (std::uint32_t i = blocks[b].first_line; i < blocks[b].end_line; ++i) {
      lines->push_back({i, b, b > 0 && i == blocks[b].first_line});
    }
  }
}

void ReadParagraphs(const FieldContext& context, std::span<const ProseLine> lines,
                    const LineMeasure& measure, std::span<BlockFields> fields) {
  if (lines.empty()) return;
  const Stretch& stretch = context.evidence.StretchOf(lines[0].line);
  std::size_t widest = 0;
  if (stretch.text_layer) {
    for (const ProseLine& line : lines) widest = std::max(widest, TextOf(context, line).size());
  }
  Plain& plain = context.scratch.plain;
  std::vector<PlainLine>& paragraph = context.scratch.lines;
  const auto add = [&](const ProseLine& line, Joint joint) {
    const Line& here = context.lines.all[line.line];
    context.values.Own({here.span.begin, here.text.begin});
    AddPlainLine(here.text, joint, context.evidence.leftover_hyphens, &paragraph);
  };
  for (std::size_t i = 0; i < lines.size();) {
    const std::uint32_t block = lines[i].block;
    const std::size_t paragraph_begin = i;
    paragraph.clear();
    add(lines[i++], Joint::kLine);
    for (; i < lines.size(); ++i) {
      const std::string_view before = TextOf(context, lines[i - 1]);
      const std::string_view text = TextOf(context, lines[i]);
      if (lines[i].after_blank) {
        if (!ContinuesSentence(context, before, text)) break;
        const Span end = context.lines.all[lines[i - 1].line].text;
        context.values.Observe(ObservationKind::kSplitParagraph, {end.end, end.end},
                               context.lines.all[lines[i].line].text);
        const Joint joint = JointBetween(context, lines[i - 1].line, lines[i].line);
        add(lines[i], joint == Joint::kLine ? Joint::kSplitParagraph : joint);
        continue;
      }
      const bool single = paragraph_begin + 1 == i;
      if (stretch.text_layer && ParagraphEnds(context, before, text, single, measure, widest)) {
        break;
      }
      add(lines[i], JointBetween(context, lines[i - 1].line, lines[i].line));
    }
    MakePlain(context.source, paragraph, &plain);
    context.values.OwnRemoved(plain);
    AddParagraph(context.values.Make(plain, plain.whole()), &fields[block]);
  }
}

}  // namespace symd
