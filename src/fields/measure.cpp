// The measure of a text layer; see measure.h.
#include "fields/measure.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace symd {
namespace {

// Widths of the printable ASCII characters in a Roman book face, in twentieths of the type's size,
// one digit each: A is 10.
constexpr std::string_view kWidths =
    "578AAHG477AB5756"                  // space ! " # $ % & ' ( ) * + , - . /
    "AAAAAAAAAA66BBB9"                  // 0-9 : ; < = > ?
    "IEDDECBEE78ECIEEBEDBCEEJEEC7679A"  // @ A-Z [ backslash ] ^ _
    "79A9A97AA66A6GAAAA786AAEAA9A4AB";  // ` a-z { | } ~

constexpr std::uint32_t kOther = 10;  // letters with diacritics and what else there is

std::uint32_t WidthOf(unsigned char c) {
  if (c < 0x20 || c - 0x20U >= kWidths.size()) return kOther;
  const char width = kWidths[c - 0x20U];
  return static_cast<std::uint32_t>(width <= '9' ? width - '0' : width - 'A' + 10);
}

struct Widths {
  std::uint32_t printed = 0;
  std::uint32_t counted = 0;
};

Widths WidthsOf(std::string_view text) {
  Widths widths;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t c = 0;
    const std::size_t size = DecodeCodePoint(text, i, &c);
    widths.printed += c == 0x2014 ? 2 * kOther
                      : c < 0x80  ? WidthOf(static_cast<unsigned char>(c))
                                  : kOther;
    ++widths.counted;
    i += size;
  }
  return widths;
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

}  // namespace

void LineMeasure::Learn(std::string_view line, std::string_view next) {
  if (printed_.size() >= kMost) return;
  const Widths here = WidthsOf(line);
  const Widths piece = WidthsOf(FirstPiece(next));
  printed_.push_back({here.printed, here.printed + WidthOf(' ') + piece.printed});
  counted_.push_back({here.counted, here.counted + 1 + piece.counted});
}

void LineMeasure::Finish() {
  constexpr std::size_t kFewest = 12;
  const std::size_t count = printed_.size();
  if (count >= kFewest) {
    known_ = true;
    double best = 0;
    for (const bool counts : {false, true}) {
      std::vector<std::uint32_t> widths;
      std::vector<std::uint32_t> with_next;
      for (const Sample& sample : counts ? counted_ : printed_) {
        widths.push_back(sample.width);
        with_next.push_back(sample.with_next);
      }
      // In the face of the print no line is wider than any line with one word more.
      const double widest = Quantile(std::move(widths), 0.98);
      const double narrowest = Quantile(with_next, 0.02);
      const double gap = (narrowest - widest) / widest;
      if (counts && gap <= best) break;
      best = gap;
      counts_ = counts;
      room_ = Quantile(std::move(with_next), count < 200 ? 0.0 : 0.005);
    }
    std::vector<std::uint32_t> counts;
    for (const Sample& sample : counted_) counts.push_back(sample.width);
    widest_ = Quantile(std::move(counts), 0.8);  // but for front matter
  }
  printed_ = {};
  counted_ = {};
}

bool LineMeasure::HasRoom(std::string_view line, std::string_view next, std::size_t widest) const {
  constexpr std::size_t kNeverWrapped = 200;  // a line so long is a paragraph by itself
  if (line.size() > kNeverWrapped) return true;
  // Front matter over the whole page, where the measure is that of its columns.
  const bool wider = widest * 4 > widest_ * 5;
  if (!known_ || wider) return line.size() + 1 + FirstPiece(next).size() < widest * 9 / 10;
  const Widths here = WidthsOf(line);
  const Widths piece = WidthsOf(FirstPiece(next));
  if (counts_) return here.counted + 1 + piece.counted < room_;
  return here.printed + WidthOf(' ') + piece.printed < room_;
}

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
      for (std::uint32_t i = block.first_line; i + 1 < block.end_line; ++i) {
        const std::string_view line = source.Slice(lines.all[i].text);
        const std::string_view next = source.Slice(lines.all[i + 1].text);
        std::int32_t c = 0;
        DecodeCodePoint(next, 0, &c);
        if (IsLower(c) && line.back() != '-') stretch.measure.Learn(line, next);
      }
    }
    stretch.measure.Finish();
  }
  return stretches;
}

}  // namespace symd
