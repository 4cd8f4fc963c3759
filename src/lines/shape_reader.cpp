// Shapes of lines; see shape_reader.h.
#include "lines/shape_reader.h"

#include <algorithm>

#include "grammar/text_hash.h"

namespace symd {
namespace {

// A shape shows within this many bytes of a line; a longer line is compared by its beginning, which
// all shapes that end in free text allow.
constexpr std::size_t kShapeBytes = 512;

// That beginning, without a character that it would cut in two: no pattern matches half of one.
std::string_view BeginningOf(std::string_view text) {
  std::size_t end = std::min(kShapeBytes, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

constexpr std::size_t kKnownBytes = 64;
constexpr std::size_t kKnownLines = 4096;

bool BeginsWithMark(std::string_view text) {
  return !text.empty() && std::string_view("*<_\\&").find(text.front()) != std::string_view::npos;
}

}  // namespace

ShapeReader::ShapeReader(const Source& source, const GrammarData& grammar)
    : source_(source), grammar_(grammar), known_(kKnownLines) {
  for (const ShapePattern& shape : grammar.needy_shapes) {
    const GrammarPattern& pattern = PatternOf(shape);
    if (pattern.needs != Needs::kNothing) continue;
    if (pattern.ends.empty()) needy_ends_.fill(true);
    for (const char c : pattern.ends) needy_ends_[static_cast<unsigned char>(c)] = true;
  }
}

// Booklets print the same short lines again and again: labels, places, times.
void ShapeReader::Read(Line* line) {
  const std::string_view raw = source_.Slice(line->text);
  if (raw.size() > kKnownBytes) return Make(raw, line);
  Known& known = known_[HashOfText(raw) % kKnownLines];
  if (known.heading != line->heading || source_.Slice(known.text) != raw) {
    Make(raw, line);
    known = {line->text, line->shapes, line->heading, line->bold, line->marked};
    return;
  }
  line->shapes = known.shapes;
  line->bold = known.bold;
  line->marked = known.marked;
}

Line ShapeReader::ReadPiece(std::string_view piece, bool heading) {
  Line line;
  const auto begin = static_cast<std::uint32_t>(piece.data() - source_.text().data());
  line.text = {begin, begin + static_cast<std::uint32_t>(piece.size())};
  line.heading = heading ? 1 : 0;
  Read(&line);
  return line;
}

void ShapeReader::Make(std::string_view raw, Line* line) {
  if (!BeginsWithMark(raw)) {
    line->shapes = ShapesOf(raw, *line);
    return;
  }
  ReadPlain(line);
}

void ShapeReader::ReadPlain(Line* line) {
  line->marked = true;
  const PlainLine plain_line = {line->text};
  MakePlain(source_, {&plain_line, 1}, &plain_);
  line->bold = plain_.bold().size() == 1 && plain_.bold()[0] == plain_.whole();
  line->shapes = ShapesOf(plain_.text(), *line);
}

ShapeSet ShapeReader::ShapesOf(std::string_view text, const Line& line) {
  if (text.empty()) return 0;
  const auto fits = [&](const ShapePattern& shape) { return !TooLong(shape, text); };
  ShapeSet shapes = Ask(grammar_.shape_set, grammar_.shapes_of_set, BeginningOf(text), fits);
  if (text.size() > kShapeBytes) return shapes;
  const auto has_needs = [&](const ShapePattern& shape) {
    const GrammarPattern& pattern = PatternOf(shape);
    if (pattern.needs == Needs::kBold && !line.bold) return false;
    if (pattern.needs == Needs::kHeading && line.heading == 0) return false;
    if (!pattern.ends.empty() && pattern.ends.find(text.back()) == std::string::npos) return false;
    return fits(shape);
  };
  const std::vector<ShapePattern>& needy = grammar_.needy_shapes;
  const bool may_need =
      line.bold || line.heading != 0 || needy_ends_[static_cast<unsigned char>(text.back())];
  if (may_need && std::any_of(needy.begin(), needy.end(), has_needs)) {
    shapes |= Ask(grammar_.needy_set, needy, text, has_needs);
  }
  return shapes;
}

// The shapes of a set that match the text and count.
template <typename Counts>
ShapeSet ShapeReader::Ask(const PatternSet& set, const std::vector<ShapePattern>& members,
                          std::string_view text, Counts counts) {
  ShapeSet shapes = 0;
  if (set.Match(text, &numbers_)) {
    for (const int number : numbers_) {
      const ShapePattern& shape = members[static_cast<std::size_t>(number)];
      if (counts(shape)) shapes |= Bit(shape.shape);
    }
    return shapes;
  }
  for (const ShapePattern& shape : members) {
    if (counts(shape) && PatternOf(shape).pattern.Matches(text)) shapes |= Bit(shape.shape);
  }
  return shapes;
}

bool ShapeReader::TooLong(const ShapePattern& shape, std::string_view text) const {
  const std::size_t longest = PatternOf(shape).longest;
  return longest != 0 && text.size() > longest;
}

const GrammarPattern& ShapeReader::PatternOf(const ShapePattern& shape) const {
  return grammar_.list(shape.list)[shape.index];
}

}  // namespace symd
