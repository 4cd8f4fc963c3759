// The bytes of a file with fixes applied; see symd/fix.h.
//
// The file is a list of pieces, each a run of its bytes or a text in their place. Edits cut pieces
// and put new ones between; so several rounds of fixes cost a walk over the list each, and what the
// patch must show is always known without comparing texts.
#include "symd/fix.h"

#include <algorithm>
#include <utility>

namespace symd {

using ByteEdit = FixedText::ByteEdit;

namespace {

bool ByPlace(const ByteEdit& a, const ByteEdit& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

// The edits of a safe fix in order, or none when two of them overlap.
std::vector<ByteEdit> EditsOf(const Source& source, const Finding& finding) {
  std::vector<ByteEdit> edits;
  if (!finding.fix || !finding.fix->safe) return edits;
  for (const Edit& edit : finding.fix->edits) {
    edits.push_back(
        {source.FileOffset(edit.span.begin), source.FileOffset(edit.span.end), edit.text});
  }
  std::sort(edits.begin(), edits.end(), ByPlace);
  for (std::size_t i = 1; i < edits.size(); ++i) {
    if (edits[i].begin < edits[i - 1].end) return {};
  }
  return edits;
}

// Whether all edits of a fix stand clear of those that are taken, which are sorted.
bool StandClear(const std::vector<ByteEdit>& taken, const std::vector<ByteEdit>& edits) {
  return std::all_of(edits.begin(), edits.end(), [&](const ByteEdit& edit) {
    const auto next = std::lower_bound(taken.begin(), taken.end(), edit, ByPlace);
    const bool clear_after = next == taken.end() || edit.end < next->begin;
    return clear_after && (next == taken.begin() || (next - 1)->end < edit.begin);
  });
}

}  // namespace

FixedText::Piece FixedText::Piece::Part(std::size_t begin, std::size_t count) const {
  if (!original) return {0, 0, text.substr(begin, count), false};
  return {offset + begin, count};
}

FixedText::FixedText(std::string_view original) : original_(original) {
  pieces_.push_back({0, original.size()});
}

std::size_t FixedText::Apply(const Source& source, const std::vector<Finding>& findings) {
  std::vector<ByteEdit> taken;
  std::size_t applied = 0;
  for (const Finding& finding : findings) {
    const std::vector<ByteEdit> edits = EditsOf(source, finding);
    if (edits.empty() || !StandClear(taken, edits)) continue;
    // Findings come in the order of their places, so that this is nearly always the end.
    for (const ByteEdit& edit : edits) {
      taken.insert(std::upper_bound(taken.begin(), taken.end(), edit, ByPlace), edit);
    }
    ++applied;
  }
  Replace(taken);
  return applied;
}

// Walks over pieces and edits together; an edit may begin in one piece and end in a later one.
void FixedText::Replace(const std::vector<ByteEdit>& edits) {
  std::vector<Piece> pieces;
  std::size_t at = 0;  // where the piece begins, in the bytes as they were before
  auto edit = edits.begin();
  bool placed = false;  // the text of `edit` stands in `pieces`
  for (const Piece& piece : pieces_) {
    const std::size_t end = at + piece.size();
    std::size_t done = at;
    const auto keep = [&](std::size_t until) {
      if (until <= done) return;
      pieces.push_back(piece.Part(done - at, until - done));
      done = until;
    };
    for (; edit != edits.end() && edit->begin <= end; ++edit, placed = false) {
      if (!placed) {
        keep(edit->begin);
        if (!edit->text.empty()) pieces.push_back({0, 0, std::string(edit->text), false});
        placed = true;
      }
      done = std::max(done, std::min(edit->end, end));
      if (edit->end > end) break;
    }
    keep(end);
    at = end;
  }
  pieces_ = std::move(pieces);
}

std::string FixedText::bytes() const {
  std::string bytes;
  for (const Piece& piece : pieces_) {
    bytes += piece.original ? original_.substr(piece.offset, piece.length)
                            : std::string_view(piece.text);
  }
  return bytes;
}

bool FixedText::changed() const { return !Changes().empty(); }

std::vector<FixedText::Change> FixedText::Changes() const {
  std::vector<Change> changes;
  Change change = {0, 0, {}};
  std::size_t done = 0;  // of the original
  const auto finish = [&](std::size_t until) {
    change.length = until - change.offset;
    if (change.length > 0 || !change.text.empty()) changes.push_back(std::move(change));
  };
  for (const Piece& piece : pieces_) {
    if (!piece.original) {
      change.text += piece.text;
      continue;
    }
    // Pieces that follow each other without a gap are one run that an edit has only touched.
    if (piece.offset > done || !change.text.empty()) finish(piece.offset);
    done = piece.offset + piece.length;
    change = {done, 0, {}};
  }
  finish(original_.size());
  return changes;
}

}  // namespace symd
