// A patch of the fixes of a file, in the unified form that `git apply` and `patch` take (POSIX,
// diff -u): whole lines, three of context on either side.
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "symd/fix.h"

namespace symd {
namespace {

constexpr std::size_t kContext = 3;

// Where each line of a text begins, and the end of the text.
std::vector<std::size_t> LineStarts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
    starts.push_back(++at);
  }
  if (starts.back() != text.size()) starts.push_back(text.size());
  return starts;
}

// Whole lines that are replaced by others. Lines count from 0, ends are exclusive.
struct LineChange {
  std::size_t begin;
  std::size_t end;
  std::string text;
};

class PatchWriter {
 public:
  PatchWriter(std::string_view original, std::ostream* out)
      : original_(original), starts_(LineStarts(original)), out_(*out) {}

  void Write(const std::vector<FixedText::Change>& changes) {
    const std::vector<LineChange> lines = WholeLines(changes);
    for (std::size_t i = 0; i < lines.size();) {
      std::size_t end = i + 1;
      while (end < lines.size() && lines[end].begin <= lines[end - 1].end + 2 * kContext) ++end;
      WriteHunk(lines, i, end);
      i = end;
    }
  }

 private:
  std::size_t line_count() const { return starts_.size() - 1; }

  std::size_t LineOf(std::size_t offset) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return std::min(static_cast<std::size_t>(next - starts_.begin()) - 1, line_count());
  }

  // The changes with the rest of their lines; those that share a line are one.
  std::vector<LineChange> WholeLines(const std::vector<FixedText::Change>& changes) const {
    std::vector<LineChange> lines;
    std::size_t done = 0;  // bytes of the original that `lines` tells of
    const auto finish = [&] {
      if (lines.empty()) return;
      lines.back().text += original_.substr(done, starts_[lines.back().end] - done);
    };
    for (const FixedText::Change& change : changes) {
      std::size_t begin = LineOf(change.offset);
      // What is added behind a last line without newline belongs to that line.
      if (begin == line_count() && begin > 0 && !original_.ends_with('\n')) --begin;
      std::size_t end = LineOf(change.offset + change.length);
      // The line behind is one of them unless what stands here now ends with a newline of its own.
      const bool ends_line =
          change.text.ends_with('\n') || (change.text.empty() && change.offset == starts_[begin]);
      if (!ends_line || change.offset + change.length != starts_[end]) {
        end = std::min(std::max(end, begin) + 1, line_count());
      }
      if (lines.empty() || begin >= lines.back().end) {
        finish();
        lines.push_back({begin, end, {}});
        done = starts_[begin];
      }
      lines.back().end = std::max(lines.back().end, end);
      lines.back().text += original_.substr(done, change.offset - done);
      lines.back().text += change.text;
      done = change.offset + change.length;
    }
    finish();
    return lines;
  }

  void WriteHunk(const std::vector<LineChange>& changes, std::size_t first, std::size_t last) {
    const std::size_t begin = changes[first].begin - std::min(changes[first].begin, kContext);
    const std::size_t end = std::min(changes[last - 1].end + kContext, line_count());
    std::size_t old_lines = end - begin;
    std::size_t new_lines = old_lines;
    for (std::size_t i = first; i < last; ++i) {
      new_lines -= changes[i].end - changes[i].begin;
      new_lines += LineStarts(changes[i].text).size() - 1;
    }
    // A side without lines names the line before it.
    const std::size_t new_begin = static_cast<std::size_t>(static_cast<long long>(begin) + moved_);
    out_ << "@@ -" << begin + (old_lines > 0 ? 1 : 0) << ',' << old_lines << " +"
         << new_begin + (new_lines > 0 ? 1 : 0) << ',' << new_lines << " @@\n";
    moved_ += static_cast<long long>(new_lines) - static_cast<long long>(old_lines);
    std::size_t at = begin;
    for (std::size_t i = first; i < last; ++i) {
      WriteLines(' ', Lines(at, changes[i].begin));
      WriteLines('-', Lines(changes[i].begin, changes[i].end));
      WriteLines('+', changes[i].text);
      at = changes[i].end;
    }
    WriteLines(' ', Lines(at, end));
  }

  std::string_view Lines(std::size_t begin, std::size_t end) const {
    return original_.substr(starts_[begin], starts_[end] - starts_[begin]);
  }

  void WriteLines(char mark, std::string_view text) {
    while (!text.empty()) {
      const std::size_t newline = text.find('\n');
      const std::string_view line = text.substr(0, newline);
      out_ << mark << line << '\n';
      if (newline == std::string_view::npos) {
        out_ << "\\ No newline at end of file\n";
        return;
      }
      text.remove_prefix(newline + 1);
    }
  }

  std::string_view original_;
  std::vector<std::size_t> starts_;
  std::ostream& out_;
  long long moved_ = 0;  // lines that the hunks before added
};

// A name as git writes it: in quotes with escapes where it has controls, quotes or backslashes; a
// tab behind a name with blanks ends it.
std::string PatchName(std::string_view side, std::string_view path) {
  std::string name(side);
  bool quoted = false;
  bool blank = false;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    blank |= c == ' ';
    if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view kDigits = "01234567";
      name += '\\';
      for (const unsigned shift : {6U, 3U, 0U}) name += kDigits[byte >> shift & 7U];
      quoted = true;
    } else if (c == '"' || c == '\\') {
      name += '\\';
      name += c;
      quoted = true;
    } else {
      name += c;
    }
  }
  if (quoted) return "\"" + name + "\"";
  return blank ? name + "\t" : name;
}

}  // namespace

void WritePatch(const FixedText& text, std::string_view path, std::ostream& out) {
  const std::vector<FixedText::Change> changes = text.Changes();
  if (changes.empty()) return;
  out << "--- " << PatchName("a/", path) << "\n+++ " << PatchName("b/", path) << '\n';
  PatchWriter(text.original(), &out).Write(changes);
}

}  // namespace symd
