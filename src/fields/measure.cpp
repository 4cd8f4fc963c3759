// The measure of a text layer; see measure.h.
#include "fields/measure.h"

#include <algorithm>
#include <array>

#include "blocks/torn.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Widths of the printable ASCII characters in two book faces, Times and Computer Modern, in
// twentieths of the type's size, one digit each: A is 10. The rows are: space to /, figures to ?,
// capitals from @, small letters from `.
constexpr std::array<std::string_view, 2> kFaces = {
    "578AAHG477AB5756"
    "AAAAAAAAAA66BBB9"
    "IEDDECBEE78ECIEEBEDBCEEJEEC7679A"
    "79A9A97AA66A6GAAAA786AAEAA9A4AB",
    "76AHAHG688AG676A"
    "AAAAAAAAAA66GGG9"
    "GFEEFEDGF7AGCIFGEGFBEFFLFFC6A6AA"
    "6AB9B96AB66B6HBABB888BBEBB9A6AA"};

constexpr std::uint32_t kOther = 10;  // letters with diacritics and what else there is

// The ways to measure a text: in each of the faces, and by its characters.
constexpr std::size_t kWays = kFaces.size() + 1;

std::uint32_t WidthOf(std::int32_t c, std::size_t way) {
  if (way == kFaces.size()) return 1;
  if (c == 0x2014) return 2 * kOther;  // the dash of credits
  if (c < 0x20 || c > 0x7E) return kOther;
  const char width = kFaces[way][static_cast<std::size_t>(c - 0x20)];
  return static_cast<std::uint32_t>(width <= '9' ? width - '0' : width - 'A' + 10);
}

std::uint32_t WidthOf(std::string_view text, std::size_t way) {
  std::uint32_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t c = 0;
    i += DecodeCodePoint(text, i, &c);
    width += WidthOf(c, way);
  }
  return width;
}

// What of the next line could have stood on this one: its first word, or its first piece up to a
// hyphen of its own.
std::string_view FirstPiece(std::string_view text) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  const std::size_t hyphen = text.find('-', 1);
  return text.substr(0, hyphen < blank ? hyphen + 1 : blank);
}

std::uint32_t Quantile(std::vector<std::uint32_t> values, double share) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

// Learns from the lines of a block behind its credit, which is set in other type: it ends near the
// last line with a dash.
void LearnFrom(const Source& source, const Lines& lines, const Block& block, LineMeasure* measure) {
  constexpr std::uint32_t kBehindDash = 3;
  std::uint32_t first = block.first_line;
  if (block.kind == BlockKind::kBody) {
    for (std::uint32_t i = block.first_line; i < block.end_line; ++i) {
      const bool dash =
          source.Slice(lines.all[i].text).find("\xE2\x80\x94") != std::string_view::npos;
      if (dash) first = i + kBehindDash;
    }
  }
  for (std::uint32_t i = first; i + 1 < block.end_line; ++i) {
    const std::string_view line = source.Slice(lines.all[i].text);
    const std::string_view next = source.Slice(lines.all[i + 1].text);
    // "… is sufficient.⏎ln recent years": no word of the sentence before, but a misread capital.
    if (!BeginsSmall(next) || line.back() == '.') continue;
    if (line.back() == '-' || IsTornOff(line)) continue;
    if (i > 0 && IsLoneMark(source.Slice(lines.all[i - 1].text))) continue;
    measure->Learn(line, next);
  }
}

}  // namespace

void LineMeasure::Learn(std::string_view line, std::string_view next) {
  if (lines_.size() < kMost) lines_.push_back({line, FirstPiece(next)});
}

void LineMeasure::Finish() {
  constexpr std::size_t kFewest = 12;
  constexpr std::size_t kMany = 200;
  if (lines_.size() >= kFewest) {
    known_ = true;
    double best = 0;
    for (std::size_t way = 0; way < kWays; ++way) {
      std::vector<std::uint32_t> widths;
      std::vector<std::uint32_t> with_next;
      for (const Sample& sample : lines_) {
        widths.push_back(WidthOf(sample.line, way));
        with_next.push_back(widths.back() + WidthOf(' ', way) + WidthOf(sample.next, way));
      }
      // In the right face no line is wider than any line with one word more.
      const double widest = Quantile(std::move(widths), 0.98);
      const double narrowest = Quantile(with_next, 0.02);
      const double gap = (narrowest - widest) / widest;
      if (way != 0 && gap <= best) continue;
      best = gap;
      way_ = way;
      room_ = Quantile(std::move(with_next), lines_.size() < kMany ? 0.0 : 0.005);
    }
    std::vector<std::uint32_t> bytes;
    for (const Sample& sample : lines_) {
      bytes.push_back(static_cast<std::uint32_t>(sample.line.size()));
    }
    widest_ = Quantile(std::move(bytes), 0.8);  // but for front matter
  }
  lines_ = {};
}

bool LineMeasure::HasRoom(std::string_view line, std::string_view next, std::size_t widest) const {
  constexpr std::size_t kNeverWrapped = 200;  // a line so long is a paragraph by itself
  if (line.size() > kNeverWrapped) return true;
  const bool other_column = widest > widest_ * 4 / 3;  // a heading over two columns
  if (!known_ || other_column) return line.size() + 1 + FirstPiece(next).size() < widest * 9 / 10;
  return WidthOf(line, way_) + WidthOf(' ', way_) + WidthOf(FirstPiece(next), way_) < room_;
}

namespace {

// A part too short to learn from is set like the part before it, or like the first that was long
// enough.
void ShareMeasures(std::vector<Stretch>* stretches) {
  const LineMeasure* known = nullptr;
  for (const Stretch& stretch : *stretches) {
    if (known == nullptr && stretch.measure.known()) known = &stretch.measure;
  }
  if (known == nullptr) return;
  for (Stretch& stretch : *stretches) {
    if (stretch.measure.known()) {
      known = &stretch.measure;
    } else if (stretch.text_layer) {
      stretch.measure = *known;
    }
  }
}

}  // namespace

std::vector<Stretch> FindStretches(const Source& source, const Lines& lines, const Blocks& blocks) {
  std::vector<Stretch> stretches;
  const auto line_count = static_cast<std::uint32_t>(lines.all.size());
  stretches.push_back({0, line_count, false, {}});
  for (const Block& block : blocks.all) {
    if (block.kind != BlockKind::kPart || block.first_line == 0) continue;
    stretches.back().end_line = block.first_line;
    stretches.push_back({block.first_line, line_count, false, {}});
  }
  std::size_t at = 0;
  for (Stretch& stretch : stretches) {
    const auto begin = lines.all.begin() + stretch.first_line;
    stretch.text_layer = std::none_of(begin, lines.all.begin() + stretch.end_line,
                                      [](const Line& l) { return l.heading != 0 || l.marked; });
    for (; at < blocks.all.size() && blocks.all[at].first_line < stretch.end_line; ++at) {
      const Block& block = blocks.all[at];
      if (!stretch.text_layer) continue;
      if (block.kind != BlockKind::kBody && block.kind != BlockKind::kDescription) continue;
      LearnFrom(source, lines, block, &stretch.measure);
    }
    stretch.measure.Finish();
  }
  ShareMeasures(&stretches);
  return stretches;
}

}  // namespace symd
