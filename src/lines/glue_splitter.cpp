// Glued blocks on one line; see glue_splitter.h.
#include "lines/glue_splitter.h"

#include <algorithm>

#include "lines/joined_blocks.h"
#include "text/ascii.h"
#include "text/blanks.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Lines whose end is free text, to which a label can be glued.
constexpr ShapeSet kMayHaveTail =
    Bit(Shape::kPlace) | Bit(Shape::kTime) | Bit(Shape::kChair) | Bit(Shape::kRole);

bool IsBlankAt(std::string_view text, std::size_t at) {
  return at < text.size() && IsBlank(text[at]);
}

}  // namespace

GlueSplitter::GlueSplitter(const Source& source, const GrammarData& grammar, ShapeReader* reader,
                           Lines* lines)
    : source_(source), text_(source.text()), grammar_(grammar), reader_(*reader), lines_(*lines) {}

bool GlueSplitter::Split(const Line& line) {
  if (line.Is(Shape::kPlace) || line.Is(Shape::kTime)) SeePlace(line);
  if (line.heading != 0 && SplitFused(line)) return true;
  if (line.shapes == 0 && (SplitPair(line) || ReadLoneMark(line))) return true;
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
         FindGluedTitle(source_.Slice(second->text), text_.substr(second->text.end), grammar_,
                        &reader_) != 0;
}

// "Invited Talk** SYMD 1.1 Mon 15:00 H1": a line whose only mark has lost its partner.
bool GlueSplitter::ReadLoneMark(const Line& line) {
  constexpr std::uint32_t kLongest = 160;
  constexpr std::string_view kBold = "**";
  if (line.text.size() > kLongest) return false;
  const std::string_view raw = source_.Slice(line.text);
  const std::size_t mark = raw.find(kBold);
  if (mark == std::string_view::npos || mark == 0 || raw.find(kBold, mark + 2) != raw.npos) {
    return false;
  }
  Line read = line;
  reader_.ReadPlain(&read);
  const bool label = read.Is(Shape::kBreak) || read.Is(Shape::kTypeLabel);
  if (!read.Is(Shape::kKey) && !(label && raw.ends_with(kBold))) return false;
  lines_.all.push_back(read);
  return true;
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
  const std::string_view text = source_.Slice(line.text);
  std::uint32_t cut = FindGluedTitle(text, text_.substr(line.text.end), grammar_, &reader_);
  if (cut == 0 && line.Is(Shape::kKey)) cut = FindPlainTitle(text);
  if (cut == 0) return false;
  Line rest = line;
  const std::uint32_t at = line.text.begin + cut;
  AddPiece(at, &rest);
  const bool glued = !IsBlank(text_[at - 1]) && !IsBlankAt(text_, at);
  if (glued) Observe(ObservationKind::kGluedBlocks, at);
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

// "Location: H1", "Time: Monday 15:00–17:45 Location: H1"
void GlueSplitter::SeePlace(const Line& line) {
  const std::string_view text = source_.Slice(line.text);
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return;
  const std::string_view before = text.substr(0, colon);
  const std::size_t label = before.rfind(' ') + 1;  // 0 where there is none
  if (!grammar_.list(WordList::kPlaceLabels).Has(before.substr(label))) return;
  const std::size_t begin = std::min(text.find_first_not_of(" \t", colon + 1), text.size());
  place_ = text.substr(begin);
}

// "SYMD 1.1 Mon 15:00 H1 Thin Ice — •Anna Weber — Kiel": without bold print the place of the
// session tells where that of the talk ends, or else a first word with a digit, as in rows.
std::uint32_t GlueSplitter::FindPlainTitle(std::string_view line) {
  const auto& dashes = grammar_.list(WordList::kDashes).all();
  const bool credit = std::any_of(dashes.begin(), dashes.end(), [&](const auto& dash) {
    return line.find(dash.first) != std::string_view::npos;
  });
  const std::size_t colon = line.find(':');  // of "15:00"
  if (!credit || colon == std::string_view::npos) return 0;
  const std::size_t begin = line.find(' ', colon) + 1;
  const std::string_view behind = line.substr(begin);
  const std::string_view first = behind.substr(0, behind.find(' '));
  std::size_t size = first.find_first_of("0123456789") != first.npos ? first.size() : 0;
  if (!place_.empty() && behind.starts_with(place_)) size = place_.size();
  std::int32_t title = 0;
  if (begin == 0 || size == 0 || !IsBlankAt(behind, size) ||
      DecodeCodePoint(behind, size + 1, &title) == 0 || !IsUpper(title)) {
    return 0;
  }
  const Line key = reader_.ReadPiece(line.substr(0, begin + size), false);
  return key.Is(Shape::kKey) ? static_cast<std::uint32_t>(begin + size) : 0;
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
