// A break: "15 min. break", "Coffee break"; in a row of a web page with its time before it.
#include <algorithm>

#include "fields/reader.h"

namespace symd {
namespace {

// The number before a word for minutes: "15" in "15 min. break".
Range FindMinutes(const GrammarData& grammar, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t begin = text.find_first_of(kDigits);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = std::min(text.find_first_not_of(kDigits, begin), text.size());
  const std::size_t word = std::min(text.find_first_not_of(' ', end), text.size());
  const std::size_t word_end = std::min(text.find_first_of(" )", word), text.size());
  const bool minutes = grammar.list(WordList::kMinutes).Has(text.substr(word, word_end - word));
  if (!minutes || end - begin > 3) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

BlockFields ReadBreak(const FieldContext& context, const Block& block) {
  Plain& plain = context.scratch.plain;
  BreakFields fields;
  const Line& line = context.lines.all[block.first_line];
  fields.entry.span = {line.span.begin, context.lines.all[block.end_line - 1].span.end};
  std::uint32_t first = block.first_line;
  if (line.Is(Shape::kPageClock)) {  // a row of a web page: "11:00", "15 min. break"
    const Block clock = {BlockKind::kTime, 3, first, first + 1};
    fields.entry.slot.start = ReadPageTime(context, clock).slot.start;
    first = block.end_line - 1;
  }
  MakePlainOf(context, first, block.end_line, &plain);
  fields.entry.label = context.values.Make(plain, plain.whole());
  const Range minutes = FindMinutes(context.grammar, plain.text());
  if (!minutes.empty()) {
    fields.entry.minutes = std::stoi(std::string(plain.Slice(minutes)));
    fields.entry.minutes_at = context.values.MakeAt(plain, minutes);
  }
  return Box(std::move(fields));
}

}  // namespace symd
