// Glued blocks on one line; see glue_splitter.h.
#include "lines/glue_splitter.h"

#include "lines/joined_blocks.h"
#include "text/blanks.h"

namespace symd {
namespace {

// Lines whose end is free text, to which a label can be glued.
constexpr ShapeSet kMayHaveTail =
    Bit(Shape::kPlace) | Bit(Shape::kTime) | Bit(Shape::kChair) | Bit(Shape::kRole);

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

bool IsBlankAt(std::string_view text, std::size_t at) {
  return at < text.size() && IsBlank(text[at]);
}

}  // namespace

GlueSplitter::GlueSplitter(const Source& source, const GrammarData& grammar, ShapeReader* reader,
                           Lines* lines)
    : source_(source), text_(source.text()), grammar_(grammar), reader_(*reader), lines_(*lines) {}

bool GlueSplitter::Split(const Line& line) {
  if (line.heading != 0 && SplitFused(line)) return true;
  if (line.shapes == 0 && SplitPair(line)) return true;
  if ((line.shapes & ~kMayHaveTail) == 0 && SplitTail(line)) return true;
  if ((line.shapes & ~Bit(Shape::kKey)) == 0 && SplitTitle(line)) return true;
  return line.Is(Shape::kKey) && SplitBehindPlace(line);
}

// Two blocks on one line, each with a shape of its own: "**15 min. break****Invited Talk**". They
// can only meet at bold marks: elsewhere nothing shows where one ends.
bool GlueSplitter::SplitPair(const Line& line) {
  constexpr std::uint32_t kLongest = 400;
  if (line.text.size() > kLongest) return false;
  const std::string_view raw = source_.Slice(line.text);
  bool open = false;
  for (std::size_t at = raw.find("**"); at != std::string_view::npos; at = raw.find("**", at + 2)) {
    // Behind a closing pair, or before an opening one.
    const bool closes = open || IsBlankAt(raw, at + 2);
    const std::size_t cut = closes ? at + 2 : at;
    // "Invited Talk** SYMD 1.1 …": label and key stand on one line, but a mark is lost.
    const bool lost_mark = closes && !open;
    open = !closes;
    if (cut == 0 || cut == raw.size()) continue;
    Line first = line;
    first.text.end = line.text.begin + static_cast<std::uint32_t>(cut);
    first.span.end = first.text.end;
    Line second;
    second.span = {first.span.end, line.span.end};
    second.text = {first.text.end, line.text.end};
    second.glued = true;
    second.hard_break = line.hard_break;
    if (ShapedPair(&first, &second)) {
      if (!lost_mark) {
        lines_.observations.push_back(
            {ObservationKind::kGluedBlocks, {first.span.end, first.span.end}});
      }
      lines_.all.push_back(first);
      if (!SplitTitle(second)) lines_.all.push_back(second);
      return true;
    }
  }
  return false;
}

bool GlueSplitter::ShapedPair(Line* first, Line* second) {
  constexpr ShapeSet kStandAlone = Bit(Shape::kBreak) | Bit(Shape::kTypeLabel) | Bit(Shape::kKey) |
                                   Bit(Shape::kTime) | Bit(Shape::kPlace) |
                                   Bit(Shape::kSessionHead) | Bit(Shape::kTalkGroup) |
                                   Bit(Shape::kSessionGroup) | Bit(Shape::kChair);
  first->text = WithoutBlankEnds(text_, first->text);
  second->text = WithoutBlankEnds(text_, second->text);
  if (first->blank() || second->blank()) return false;
  reader_.Read(first);
  if ((first->shapes & kStandAlone) == 0) return false;
  reader_.Read(second);
  return (second->shapes & kStandAlone) != 0 ||
         FindGluedTitle(source_.Slice(second->text), grammar_, &reader_) != 0;
}

// "## SYMD 1: Thin Ice Time: Monday 15:00–17:45"
bool GlueSplitter::SplitFused(const Line& line) {
  Line rest = line;
  while (const std::uint32_t cut =
             FindFusedHeading(source_.Slice(rest.text), rest.shapes, grammar_, &reader_)) {
    const bool bracket = text_[rest.text.begin + cut] == '(';
    const std::uint32_t at = rest.text.begin + cut;
    AddPiece(at, &rest);
    Observe(ObservationKind::kFusedHeadings, at);
    rest.heading = bracket ? std::uint8_t{0} : line.heading;
    while (text_[rest.text.begin] == '#' || IsBlank(text_[rest.text.begin])) ++rest.text.begin;
    reader_.Read(&rest);
    if (rest.Is(Shape::kTime) || rest.Is(Shape::kStub)) rest.heading = 0;
  }
  if (!rest.glued) return false;
  lines_.all.push_back(rest);
  return true;
}

// "… on soft materials.**15 min. break****Invited Talk**"
bool GlueSplitter::SplitTail(const Line& line) {
  const std::vector<std::uint32_t> cuts = FindGluedTail(source_.Slice(line.text), &reader_);
  if (cuts.empty()) return false;
  Line rest = line;
  for (const std::uint32_t cut : cuts) {
    AddPiece(line.text.begin + cut, &rest);
    Observe(ObservationKind::kGluedBlocks, line.text.begin + cut);
  }
  reader_.Read(&rest);
  lines_.all.push_back(rest);
  return true;
}

// "SYMD 1.1 Mon 15:00 H1**Ice** — ●ANNA WEBER". Some converters print key and title on one line,
// with a blank between them: then they are not glued.
bool GlueSplitter::SplitTitle(const Line& line) {
  const std::uint32_t cut = FindGluedTitle(source_.Slice(line.text), grammar_, &reader_);
  if (cut == 0) return false;
  Line rest = line;
  const std::uint32_t at = line.text.begin + cut;
  AddPiece(at, &rest);
  if (!IsBlank(text_[at - 1])) Observe(ObservationKind::kGluedBlocks, at);
  reader_.Read(&rest);
  lines_.all.push_back(rest);
  return true;
}

// "T 1.2 Mi 09:00 (Audimax) Ice — •Anna Weber", as some text layers have it.
bool GlueSplitter::SplitBehindPlace(const Line& line) {
  const std::uint32_t cut = FindTitleBehindPlace(source_.Slice(line.text),
                                                 text_.substr(line.text.begin), grammar_, &reader_);
  if (cut == 0) return false;
  Line rest = line;
  AddPiece(line.text.begin + cut, &rest);
  reader_.Read(&rest);
  lines_.all.push_back(rest);
  return true;
}

// Adds what stands before `cut`, and leaves the rest, whose shapes are not read yet.
void GlueSplitter::AddPiece(std::uint32_t cut, Line* rest) {
  Line piece = *rest;
  piece.text.end = cut;
  piece.span.end = cut;
  piece.hard_break = false;
  piece.marked = false;
  piece.bold = false;
  piece.text = WithoutBlankEnds(text_, piece.text);
  reader_.Read(&piece);
  lines_.all.push_back(piece);
  rest->span.begin = cut;
  rest->text.begin = cut;
  rest->glued = true;
  rest->marked = false;
  rest->bold = false;
  rest->text = WithoutBlankEnds(text_, rest->text);
}

void GlueSplitter::Observe(ObservationKind kind, std::uint32_t cut) {
  lines_.observations.push_back({kind, {cut, cut}});
}

}  // namespace symd
