// Source: the text of one file as valid UTF-8, with the way back to the bytes of the file.
//
// Letters that were damaged on the way ("MÃ¼nster", "Universit¨at", "di ff erent") are mended in
// it; printed() is the text with the damage. Made by MakeSource from any bytes at all: this cannot
// fail. What was odd about the bytes (a legacy encoding, bytes that are no UTF-8, control
// characters) stands in observations() and becomes a finding later. Offsets elsewhere in the API
// are offsets into text(); text() has no byte order mark. A Source can be moved, and views into its
// text stay valid while it lives.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "symd/observation.h"
#include "symd/result.h"
#include "symd/span.h"
#include "symd/storage.h"

namespace symd {

enum class Encoding : std::uint8_t { kUtf8, kWindows1252, kUtf16LittleEndian, kUtf16BigEndian };

// Largest file that ReadSource takes, in bytes: spans hold 32-bit offsets, and a converted text can
// grow to three times its file.
inline constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;

class Source {
 public:
  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view Slice(Span span) const { return text_.substr(span.begin, span.size()); }

  // The text as it was printed, before letters were mended and comments to the checker blanked out;
  // the same as text() when there were none. Lines and columns are its own.
  std::string_view printed() const { return printed_; }
  bool mended() const { return !mends_.empty(); }

  // Where a stretch of text() stands in printed(). Of a mended letter all that it was printed as.
  Span PrintedSpan(Span span) const { return {PrintedOffset(span.begin), PrintedOffset(span.end)}; }

  // What mended the letters in a stretch of text().
  Steps MendsIn(Span span) const;

  // The file as it was read.
  std::string_view bytes() const { return *bytes_; }

  // Size of the file, and its lines; a last line without newline counts.
  std::size_t byte_count() const { return bytes_->size(); }
  std::uint32_t line_count() const { return line_count_; }

  Encoding encoding() const { return encoding_; }
  bool converted() const { return encoding_ != Encoding::kUtf8; }

  // Bytes of the byte order mark in the file, before text() begins.
  std::size_t mark_bytes() const { return stretches_.front().file; }

  // Offset in the file of the character at `offset` of text(). Offsets inside a character, or
  // inside of letters that were mended together, give the first one's own.
  std::size_t FileOffset(std::uint32_t offset) const {
    if (offset == text_.size()) return bytes_->size();
    offset = PrintedOffset(offset);
    if (!converted_) return stretches_[0].file + offset;
    auto next = std::upper_bound(stretches_.begin(), stretches_.end(), offset,
                                 [](std::uint32_t at, const Stretch& s) { return at < s.text; });
    const Stretch& stretch = *(next - 1);
    return stretch.file +
           (offset - stretch.text) / stretch.text_step * std::size_t{stretch.file_step};
  }

  // Line and column of an offset; the end of the text has a position too. Logarithmic in the
  // number of lines, however long a line is.
  Position PositionOf(std::uint32_t offset) const {
    auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
    std::uint32_t start = line_starts_[line - 1];
    return {line,
            CodePointsBefore(PrintedOffset(offset)) - CodePointsBefore(PrintedOffset(start)) + 1};
  }

  // Offset where a line begins; `line` counts from 1 and may be line_count() + 1.
  std::uint32_t LineStart(std::uint32_t line) const {
    return line - 1 < line_starts_.size() ? line_starts_[line - 1]
                                          : static_cast<std::uint32_t>(text_.size());
  }

  // Where each line begins; always begins with 0, and a text that ends in a newline has one entry
  // more than lines.
  const std::vector<std::uint32_t>& line_starts() const { return line_starts_; }

  const std::vector<Observation>& observations() const { return observations_; }

 private:
  friend class SourceBuilder;

  // A run of characters that all take `text_step` bytes in the text and `file_step` in the file.
  struct Stretch {
    std::uint32_t text;
    std::uint32_t file;
    std::uint32_t text_step;
    std::uint32_t file_step;
  };

  // A letter, or a few, that stand for others in printed().
  struct Mend {
    Span text;
    Span printed;
    Steps steps;
  };

  static constexpr std::uint32_t kBlock = 128;

  std::uint32_t PrintedOffset(std::uint32_t offset) const {
    return mends_.empty() ? offset : OffsetAmongMends(offset);
  }
  std::uint32_t OffsetAmongMends(std::uint32_t offset) const;

  std::uint32_t CodePointsBefore(std::uint32_t offset) const {
    if (code_points_.empty()) return offset;  // nothing but ASCII
    std::uint32_t count = code_points_[offset / kBlock];
    for (std::uint32_t i = offset / kBlock * kBlock; i < offset; ++i) {
      count += (static_cast<unsigned char>(printed_[i]) & 0xC0) != 0x80;
    }
    return count;
  }

  std::string name_;
  std::unique_ptr<const std::string> bytes_;      // as read
  std::unique_ptr<const std::string> converted_;  // only where the text differs from the bytes
  std::unique_ptr<const std::string> mended_;     // only where the text is not as printed
  std::string_view printed_;
  std::string_view text_;
  std::vector<Mend> mends_;  // in order
  Encoding encoding_ = Encoding::kUtf8;
  std::vector<Stretch> stretches_;
  std::vector<std::uint32_t> line_starts_;
  std::uint32_t line_count_ = 0;
  std::vector<std::uint32_t> code_points_;  // before each kBlock bytes of printed_
  std::vector<Observation> observations_;
};

// `name` is what the record calls the source: the base name of a file, "-" for standard input.
Source MakeSource(const std::string& name, std::string bytes);

// Reads a file, or standard input when `path` is "-". Fails when it cannot be read, is a folder or
// is larger than `max_bytes` or kMaxFileBytes; the message names the path and the reason.
Result<Source> ReadSource(const std::string& path, std::size_t max_bytes = kMaxFileBytes);

}  // namespace symd
