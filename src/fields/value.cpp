// Values with their pieces; see value.h.
#include "fields/value.h"

#include <algorithm>
#include <string>

namespace symd {

Range RangeOf(std::string_view text, std::string_view part) {
  if (part.data() == nullptr) return {};
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

Range Trimmed(std::string_view text, Range range) {
  while (range.begin < range.end && text[range.begin] == ' ') ++range.begin;
  while (range.end > range.begin && text[range.end - 1] == ' ') --range.end;
  return range;
}

// Adds the pieces of a range to the storage; returns what changed them or was removed between them.
Steps Values::AddPieces(const Plain& plain, Range range) {
  const std::vector<Plain::Piece>& pieces = plain.pieces();
  auto at = std::upper_bound(
      pieces.begin(), pieces.end(), range.begin,
      [](std::uint32_t offset, const Plain::Piece& piece) { return offset < piece.begin; });
  if (at != pieces.begin()) --at;
  Steps steps = 0;
  bool first = true;
  for (; at != pieces.end() && at->begin < range.end; ++at) {
    steps |= at->steps;
    if (!first) steps |= at->gap;
    if (at->source.empty()) continue;
    Span source = at->source;
    if (at->steps == 0) {
      const auto next = at + 1;
      const std::uint32_t end = next == pieces.end() ? plain.whole().end : next->begin;
      if (range.begin > at->begin) source.begin += range.begin - at->begin;
      if (range.end < end) source.end -= end - range.end;
    }
    std::vector<Span>& all = storage_.pieces;
    if (!first && all.back().end == source.begin) {
      all.back().end = source.end;
    } else {
      all.push_back(source);
    }
    first = false;
    if (source_.mended()) steps |= source_.MendsIn(source);
  }
  return steps;
}

At Values::MakeAt(const Plain& plain, Range range, Steps steps) {
  At at;
  if (range.empty()) return at;
  at.first = static_cast<std::uint32_t>(storage_.pieces.size());
  if (plain.exact()) {
    const std::uint32_t base = plain.pieces()[0].source.begin;
    storage_.pieces.push_back({base + range.begin, base + range.end});
    at.steps = steps;
    if (source_.mended()) at.steps |= source_.MendsIn(storage_.pieces.back());
  } else {
    at.steps = AddPieces(plain, range) | steps;
  }
  at.count = static_cast<std::uint32_t>(storage_.pieces.size()) - at.first;
  return at;
}

Text Values::Make(const Plain& plain, Range range) {
  Text text;
  if (range.empty()) return text;
  text.at = MakeAt(plain, range);
  const std::string_view value = plain.Slice(range);
  const bool same = text.at.steps == 0 && text.at.count == 1;
  text.value = same ? source_.Slice(storage_.pieces[text.at.first]) : Keep(value);
  return text;
}

Text Values::MakeJoined(const Plain& plain, std::span<const Range> ranges,
                        std::string_view between) {
  if (ranges.empty()) return {};
  if (ranges.size() == 1) return Make(plain, ranges[0]);
  Text text;
  text.at.first = static_cast<std::uint32_t>(storage_.pieces.size());
  std::string value;
  Steps steps = StepBit(Step::kJoined);
  for (const Range range : ranges) {
    if (!value.empty()) value += between;
    value += plain.Slice(range);
    steps |= MakeAt(plain, range).steps;
  }
  text.at.count = static_cast<std::uint32_t>(storage_.pieces.size()) - text.at.first;
  text.at.steps = steps;
  text.value = Keep(value);
  return text;
}

Text Values::MakeJoined(const Plain& plain, std::initializer_list<Range> ranges,
                        std::string_view between) {
  return MakeJoined(plain, std::span(ranges.begin(), ranges.size()), between);
}

Text Values::MakeAs(std::string_view value, const Plain& plain, Range range, Steps why) {
  Text text;
  text.at = MakeAt(plain, range, why);
  text.value = value;
  return text;
}

void Values::OwnRemoved(const Plain& plain) {
  for (const Span span : plain.removed()) tiling_.Own(span);
  for (const Observation& observation : plain.observations()) {
    // Bold print is a matter of titles alone (ObserveTitleMarks).
    const bool bold = observation.kind == ObservationKind::kHtmlTag ||
                      observation.kind == ObservationKind::kStarEmphasis;
    if (!bold) observations_.push_back(observation);
  }
}

void Values::Own(const Plain& plain, Range range) {
  if (!range.empty()) tiling_.Own(plain.SourceOf(range));
}

}  // namespace symd
