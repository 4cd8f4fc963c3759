// Cells of a line; see cells.h.
#include "lines/cells.h"

namespace symd {
namespace {

// The bytes of the blank that begins at `at`, or that ends there; 0 when there is none.
std::uint32_t BlankAt(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f') return 1;
  return text.substr(at).starts_with("\xC2\xA0") ? 2 : 0;
}
std::uint32_t BlankBefore(std::string_view text, std::uint32_t at) {
  if (text[at - 1] == '\xA0') return text.substr(0, at).ends_with("\xC2\xA0") ? 2 : 0;
  return BlankAt(text, at - 1);
}

bool Has(ShapeSet shapes, Shape shape) { return (shapes & Bit(shape)) != 0; }

}  // namespace

Span WithoutBlankEnds(std::string_view text, Span span) {
  while (!span.empty()) {
    const std::uint32_t size = BlankBefore(text, span.end);
    if (size == 0 || size > span.size()) break;
    span.end -= size;
  }
  while (!span.empty()) {
    const std::uint32_t size = BlankAt(text, span.begin);
    if (size == 0 || size > span.size()) break;
    span.begin += size;
  }
  return span;
}

bool MayHaveCells(std::string_view line) {
  constexpr std::size_t kFirstCell = 48;  // "Donnerstag, 09:30–13:00 Uhr" and blanks
  return line.starts_with('|') || line.substr(0, kFirstCell).find('|') != std::string_view::npos;
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
    if (!Has(shapes[i], Shape::kSessionHead)) continue;
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
