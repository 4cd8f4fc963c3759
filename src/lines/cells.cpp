// Cells of a line; see cells.h.
#include "lines/cells.h"

#include <algorithm>

#include "text/blanks.h"

namespace symd {
namespace {

bool Has(ShapeSet shapes, Shape shape) { return (shapes & Bit(shape)) != 0; }

}  // namespace

bool MayHaveCells(std::string_view line) {
  constexpr std::size_t kFirstCell = 48;  // "Donnerstag, 09:30–13:00 Uhr" and blanks
  return line.starts_with('|') || line.substr(0, kFirstCell).find('|') != std::string_view::npos;
}

bool HasThreeWords(std::string_view text) {
  int blanks = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at)) {
    ++blanks;
    at = std::min(text.find_first_not_of(' ', at), text.size());
  }
  return blanks > 1;
}

Cells CutAtBars(std::string_view text, Span line) {
  Cells cut;
  std::uint32_t begin = line.begin;
  for (std::uint32_t at = line.begin; at <= line.end; ++at) {
    if (at < line.end && text[at] != '|') continue;
    const Span cell = WithoutBlankEnds(text, {begin, at});
    if (!cell.empty()) cut.cells.push_back(cell);
    if (at < line.end) cut.bars.push_back({at, at + 1});
    begin = at + 1;
  }
  return cut;
}

std::vector<Span> RowCells(std::span<const Span> cells, std::span<const ShapeSet> shapes) {
  if (cells.size() < 2) return {};
  const auto from = [&](std::size_t first) { return Span{cells[first].begin, cells.back().end}; };
  if (Has(shapes[0], Shape::kPageClock)) {
    if (!Has(shapes[1], Shape::kKey)) return {cells[0], from(1)};
    if (cells.size() == 2) return {cells[0], cells[1]};
    return {cells[0], cells[1], from(2)};
  }
  if (Has(shapes[0], Shape::kKey) && cells.size() == 2) return {cells[0], cells[1]};
  if (!Has(shapes[0], Shape::kPageTime)) return {};
  for (std::size_t i = 1; i < shapes.size(); ++i) {
    // "HL 1: Title", and "PV I: Title" of a single talk
    if (!Has(shapes[i], Shape::kSessionHead) && !Has(shapes[i], Shape::kPageKey)) continue;
    if (i == 1) return {cells[0], from(1)};
    return {cells[0], {cells[1].begin, cells[i - 1].end}, from(i)};
  }
  return {};
}

std::vector<PlainLine> PlainCells(std::string_view text, Span line, Joint first) {
  std::vector<PlainLine> cells;
  for (const Span cell : CutAtBars(text, line).cells) {
    cells.push_back({cell, cells.empty() ? first : Joint::kCell});
  }
  return cells;
}

}  // namespace symd
