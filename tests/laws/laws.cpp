// What no input may break, step by step; see laws.h.
#include "laws/laws.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "symd/visible.h"
#include "text/compose.h"
#include "text/unicode.h"

namespace symd::tests {
namespace {

bool Inside(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

bool IsValid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = CharacterSize(text, i);
    if (size == 0) return false;
    i += size;
  }
  return true;
}

std::string At(std::string_view what, std::size_t offset) {
  return std::string(what) + " at " + std::to_string(offset);
}

}  // namespace

std::string BrokenSource(const Source& source, std::size_t bytes) {
  const std::string_view text = source.text();
  if (!IsValid(text) || !IsValid(source.printed())) return "the text is not valid UTF-8";
  if (source.byte_count() != bytes) return "the source has another number of bytes";
  const std::vector<std::uint32_t>& starts = source.line_starts();
  if (starts.empty() || starts[0] != 0) return "the first line does not begin at 0";
  for (std::size_t i = 1; i < starts.size(); ++i) {
    if (starts[i] <= starts[i - 1] || starts[i] > text.size()) return At("a line", starts[i]);
  }
  std::size_t last = 0;
  for (std::uint32_t i = 0; i < text.size();
       i += static_cast<std::uint32_t>(CharacterSize(text, i))) {
    const std::size_t offset = source.FileOffset(i);
    if (offset < last || offset >= bytes) return At("a character leads to no byte", i);
    last = offset;
    const Span printed = source.PrintedSpan({i, i});
    if (!Inside(printed, source.printed().size())) return At("a character is not printed", i);
  }
  if (source.FileOffset(static_cast<std::uint32_t>(text.size())) != bytes) return "the end is not";
  for (const Observation& o : source.observations()) {
    if (!Inside(o.span, text.size())) return "an observation is outside";
  }
  return "";
}

// Plain text is stream-safe (text/compose.cpp): a letter with more marks than these is not sorted.
constexpr int kMostMarks = 30;

int MarksInARow(std::string_view text) {
  int longest = 0;
  int marks = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t c = 0;
    i += NextCodePoint(text, i, &c);
    marks = ComposesBackwards(c) ? marks + 1 : 0;
    longest = std::max(longest, marks);
  }
  return longest;
}

std::string BrokenPlain(const Source& source, Span from, const Plain& plain) {
  const std::string_view text = plain.text();
  if (!IsValid(text)) return "plain text is not valid UTF-8";
  if (MarksInARow(text) <= kMostMarks && ToNfc(text) != text)
    return "plain text is not NFC: " + Quote(text);
  std::uint32_t at = from.begin;
  for (std::size_t i = 0; i < plain.pieces().size(); ++i) {
    const Plain::Piece& piece = plain.pieces()[i];
    const std::size_t end =
        i + 1 < plain.pieces().size() ? plain.pieces()[i + 1].begin : text.size();
    if (piece.begin > end) return At("a piece is not in order", piece.begin);
    if (piece.source.empty()) continue;
    if (piece.source.begin < at || piece.source.end > from.end || piece.source.size() == 0) {
      return At("a piece is not in its line", piece.begin);
    }
    at = piece.source.end;
    if (piece.steps == 0 &&
        text.substr(piece.begin, end - piece.begin) != source.Slice(piece.source)) {
      return At("a piece that nothing changed has other bytes", piece.begin);
    }
  }
  for (const Range bold : plain.bold()) {
    if (bold.begin >= bold.end || bold.end > text.size()) return At("bold text", bold.begin);
  }
  for (const Span removed : plain.removed()) {
    if (!Inside(removed, source.text().size())) return At("markup", removed.begin);
  }
  return "";
}

std::string BrokenLines(const Source& source, const Lines& lines) {
  const auto in_order = [](const Line& a, const Line& b) { return a.span.begin < b.span.begin; };
  if (!std::is_sorted(lines.all.begin(), lines.all.end(), in_order))
    return "lines are not in order";
  std::vector<Line> all = lines.all;  // and what was taken out of them
  all.insert(all.end(), lines.furniture.begin(), lines.furniture.end());
  all.insert(all.end(), lines.interlines.begin(), lines.interlines.end());
  all.insert(all.end(), lines.comments.begin(), lines.comments.end());
  std::sort(all.begin(), all.end(), in_order);
  std::uint32_t at = 0;
  for (const Line& line : all) {
    if (line.span.begin != at || line.span.end <= at) return At("lines do not tile", at);
    if (line.text.begin < line.span.begin || line.text.end > line.span.end) {
      return At("the text of a line is not in it", at);
    }
    at = line.span.end;
  }
  if (at != source.text().size()) return At("lines end", at);
  for (const Span bar : lines.markup) {
    const auto behind =
        std::upper_bound(lines.all.begin(), lines.all.end(), bar.begin,
                         [](std::uint32_t offset, const Line& l) { return offset < l.span.begin; });
    if (behind == lines.all.begin() || (behind - 1)->bars) continue;  // a row is one line with them
    if ((behind - 1)->text.end > bar.begin && (behind - 1)->text.begin < bar.end) {
      return At("a bar inside a cell", bar.begin);
    }
  }
  return "";
}

std::string BrokenBlocks(const Lines& lines, const Blocks& blocks) {
  std::uint32_t at = 0;
  int depth = 0;
  const auto skip_blank = [&](std::size_t end) {
    while (at < end && lines.all[at].blank()) ++at;
    return at == end;
  };
  for (const Block& block : blocks.all) {
    if (block.depth > depth + 2) return At("a block too deep", block.first_line);
    depth = block.depth;
  }
  std::vector<Block> by_line = blocks.all;  // some stand before or behind others of the list
  std::stable_sort(by_line.begin(), by_line.end(), [](const Block& a, const Block& b) {
    return std::pair(a.first_line, a.end_line) < std::pair(b.first_line, b.end_line);
  });
  for (const Block& block : by_line) {
    const bool apart = block.first_line >= at && block.end_line >= block.first_line;
    if (!apart || block.end_line > lines.all.size()) return At("a block", block.first_line);
    if (!skip_blank(block.first_line)) return At("a line in no block", at);
    at = block.end_line;
  }
  return skip_blank(lines.all.size()) ? "" : At("a line in no block", at);
}

std::string BrokenFields(const Source& source, const Blocks& blocks, const Fields& fields) {
  if (fields.of_block.size() != blocks.all.size()) return "not as many fields as blocks";
  const std::size_t size = source.text().size();
  for (const Span piece : fields.storage.pieces) {
    if (!Inside(piece, size) || piece.empty()) return At("a piece of a field", piece.begin);
  }
  for (const Observation& o : fields.observations) {
    if (!Inside(o.span, size) || !Inside(o.other, size)) return "an observation is outside";
  }
  return "";
}

std::string BrokenLaw(const Extraction& extraction, std::size_t bytes) {
  const std::size_t size = extraction.source.text().size();
  const Coverage& c = extraction.programme.coverage;
  if (c.bytes != bytes) return "coverage is of " + std::to_string(c.bytes) + " bytes";
  if (c.fields + c.markup + c.unrecognised != c.bytes || c.fields > c.bytes ||
      c.unrecognised > c.bytes) {
    return "coverage " + std::to_string(c.fields) + " + " + std::to_string(c.markup) + " + " +
           std::to_string(c.unrecognised) + " is not " + std::to_string(c.bytes);
  }
  for (const Span piece : extraction.programme.storage.pieces) {
    if (!Inside(piece, size) || piece.empty()) return "a piece is outside of the text, or empty";
  }
  std::uint32_t at = 0;
  std::size_t unrecognised = 0;
  for (const Span span : extraction.programme.unrecognised) {
    if (!Inside(span, size) || span.begin < at) return "an unrecognised stretch is not in order";
    unrecognised +=
        extraction.source.FileOffset(span.end) - extraction.source.FileOffset(span.begin);
    at = span.end;
  }
  if (unrecognised != c.unrecognised) return "the unrecognised stretches do not add up";
  at = 0;
  for (const Finding& finding : extraction.findings) {
    if (!Inside(finding.span, size))
      return "a finding of " + std::string(finding.rule) + " is outside";
    if (finding.span.begin < at) return "findings are not in order";
    at = finding.span.begin;
    for (const Related& related : finding.related) {
      if (!Inside(related.span, size))
        return "a related place of " + std::string(finding.rule) + " is outside";
    }
    if (!finding.fix) continue;
    for (const Edit& edit : finding.fix->edits) {
      if (!Inside(edit.span, size))
        return "an edit of " + std::string(finding.rule) + " is outside";
    }
  }
  for (const Observation& o : extraction.programme.observations) {
    if (!Inside(o.span, size) || !Inside(o.other, size)) return "an observation is outside";
  }
  const bool says_none = std::any_of(extraction.findings.begin(), extraction.findings.end(),
                                     [](const Finding& f) { return f.rule == "no-programme"; });
  if (says_none == HasProgramme(extraction.programme))
    return "no-programme and the record disagree";
  return "";
}

std::string BrokenMessages(std::string_view messages) {
  for (std::size_t i = 0; i < messages.size();) {
    if (messages[i] != '\n' && UnsafeSize(messages, i) != 0) return At("an unsafe character", i);
    const std::size_t size = CharacterSize(messages, i);
    if (size == 0) return At("a byte that is no UTF-8", i);
    i += size;
  }
  return "";
}

}  // namespace symd::tests
