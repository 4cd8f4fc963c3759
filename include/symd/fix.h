// Fixes: what becomes of the bytes of a file when the safe fixes of its findings are applied.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "symd/extract.h"

namespace symd {

// The bytes of a file with stretches of it replaced; knows at any time which of the original bytes
// are left. Keeps a view of the original.
class FixedText {
 public:
  explicit FixedText(std::string_view original);

  // Applies the safe fixes of the findings, which are about the bytes as they are now. Of fixes
  // that overlap, or touch where neither shows its place beside the other, only the first is
  // applied: check again and apply again until it returns 0. Returns how many were applied.
  std::size_t Apply(const Source& source, const std::vector<Finding>& findings);

  // The bytes as they are now.
  std::string bytes() const;

  std::string_view original() const { return original_; }
  bool changed() const;

  // Original bytes that were replaced, and by what; in order, and never two beside each other.
  struct Change {
    std::size_t offset;
    std::size_t length;
    std::string text;
  };
  std::vector<Change> Changes() const;

  // Bytes of the file as it is now, which are replaced by a text.
  struct ByteEdit {
    std::size_t begin;
    std::size_t end;
    std::string_view text;
  };

 private:
  // A run of the original bytes, or a text in the place of some.
  struct Piece {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string text = {};
    bool original = true;
    std::size_t size() const { return original ? length : text.size(); }
    Piece Part(std::size_t begin, std::size_t count) const;
  };

  // The edits are sorted, and none overlaps another.
  void Replace(const std::vector<ByteEdit>& edits);

  std::string_view original_;
  std::vector<Piece> pieces_;
};

// A unified diff with three lines of context, as `git apply` takes it; nothing when nothing has
// changed. `path` is relative to the folder in which the patch is to be applied.
void WritePatch(const FixedText& text, std::string_view path, std::ostream& out);

}  // namespace symd
