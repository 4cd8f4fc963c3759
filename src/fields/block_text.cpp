// The text of a block's lines, joined and plain, and what all readers of constructs do with it; see
// reader.h.
#include <algorithm>
#include <array>

#include "fields/reader.h"
#include "lines/cells.h"

namespace symd {

Labelled SplitLabel(const FieldContext& context, const Plain& plain) {
  const std::string_view text = plain.text();
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {{}, plain.whole()};
  const auto at = static_cast<std::uint32_t>(colon);
  context.values.Own(plain, {at, at + 1});
  return {{0, at}, Trimmed(text, {at + 1, plain.whole().end})};
}

Labelled ReadLabelled(const FieldContext& context, const Block& block, Plain* plain) {
  MakePlainOf(context, block.first_line, block.end_line, plain);
  const Labelled labelled = SplitLabel(context, *plain);
  context.values.Own(*plain, labelled.label);
  return labelled;
}

Range PlaceInBrackets(std::string_view text, Range rest) {
  if (rest.empty() || text[rest.begin] != '(') return {};
  int open = 0;
  for (std::uint32_t at = rest.begin; at < rest.end; ++at) {
    open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (open != 0) continue;
    const bool word_ends = at + 1 == rest.end || text[at + 1] == ' ';
    return word_ends ? Range{rest.begin + 1, at} : Range{};
  }
  return {};
}

Joint JointBetween(const FieldContext& context, std::uint32_t before, std::uint32_t line) {
  return JointOf(context.source.Slice(context.lines.all[before].text),
                 context.source.Slice(context.lines.all[line].text), context.grammar,
                 context.evidence.words);
}

void MakePlainOf(const FieldContext& context, std::uint32_t first_line, std::uint32_t end_line,
                 Plain* plain) {
  const auto own_marks = [&](const Line& line) {
    context.values.Own({line.span.begin, line.text.begin});  // of a heading
  };
  const std::vector<LeftoverHyphen>& hyphens = context.evidence.leftover_hyphens;
  if (end_line == first_line + 1 && !context.lines.all[first_line].bars && hyphens.empty()) {
    const Line& line = context.lines.all[first_line];
    own_marks(line);
    const PlainLine one = {line.text};
    MakePlain(context.source, {&one, 1}, plain);
  } else {
    std::vector<PlainLine>& lines = context.scratch.lines;
    lines.clear();
    for (std::uint32_t i = first_line; i < end_line; ++i) {
      const Line& line = context.lines.all[i];
      own_marks(line);
      if (line.blank()) continue;
      const bool follows = i > first_line && !context.lines.all[i - 1].blank();
      const Joint joint = follows ? JointBetween(context, i - 1, i) : Joint::kLine;
      if (line.bars) {
        for (const PlainLine& cell : PlainCells(context.source.text(), line.text, joint)) {
          AddPlainLine(cell.span, cell.joint, hyphens, &lines);
        }
      } else {
        AddPlainLine(line.text, joint, hyphens, &lines);
      }
    }
    MakePlain(context.source, lines, plain);
  }
  context.values.OwnRemoved(*plain);
}

const GrammarPattern* MatchRange(const FieldContext& context, PatternList list, const Plain& plain,
                                 Range range, Match* match) {
  const std::string_view text = plain.Slice(range);
  const GrammarPattern* pattern = FirstMatch(context.grammar, list, text, match);
  if (pattern == nullptr) return nullptr;
  std::array<Range, kPartNames> parts;
  std::size_t count = 0;
  for (int i = 0; i < kPartNames; ++i) {
    const auto name = static_cast<PartName>(i);
    if (match->Has(name)) parts[count++] = RangeOf(plain.text(), (*match)[name]);
  }
  std::sort(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count),
            [](Range a, Range b) { return a.begin < b.begin; });
  std::uint32_t at = range.begin;
  for (const Range part : std::span(parts).first(count)) {
    if (part.begin > at) context.values.Own(plain, {at, part.begin});
    at = std::max(at, part.end);
  }
  if (at < range.end) context.values.Own(plain, {at, range.end});
  return pattern;
}

}  // namespace symd
