// Pages read across their columns among the blocks; see across_walk.h.
#include "blocks/across_walk.h"

namespace symd {

bool AcrossWalk::AcrossElement() {
  if (!IsAcross()) return false;
  if (OpenTalkAcross()) return true;
  if (open_ == Open::kOverview && Here().Is(Shape::kHalls)) return false;
  if (IsSessionElement(at_)) return false;
  Add(BlockKind::kUnrecognised, 2, RunLines());
  return true;
}

bool AcrossWalk::IsSessionElement(std::uint32_t line) const {
  constexpr ShapeSet kElements = Bit(Shape::kTime) | Bit(Shape::kPlace) | Bit(Shape::kChair);
  if (open_ != Open::kSession || after_entry_ || IsSecondHead()) return false;
  if (lines_[line].Is(Shape::kStub)) return blocks_.all.back().kind == BlockKind::kSession;
  const auto is_element = [&](std::uint32_t i) { return (lines_[i].shapes & kElements) != 0; };
  if (!is_element(line)) return false;
  if (line > 0 && is_element(line - 1) && !lines_[line].page_begin) return true;
  return line + 1 < lines_.size() && is_element(line + 1) && !lines_[line + 1].page_begin;
}

bool AcrossWalk::IsSecondHead() const {
  bool head = false;
  for (std::size_t i = blocks_.all.size(); i-- > 0;) {
    const Block& block = blocks_.all[i];
    if (block.kind == BlockKind::kSession) {
      if (head) return true;
      head = true;
    } else if (head && block.kind != BlockKind::kUnrecognised) {
      return false;
    }
  }
  return false;
}

std::uint32_t AcrossWalk::LabelAndKeyLines(std::uint32_t line) const {
  const auto is_key = [&](std::uint32_t i) {
    return i < lines_.size() && lines_[i].Is(Shape::kKey) && !lines_[i].page_begin;
  };
  if (lines_[line].Is(Shape::kKey)) return columns_.KeyLines(line);
  if (!lines_[line].Is(Shape::kTypeLabel) || !is_key(line + 1)) return 0;
  const std::uint32_t key = columns_.KeyLines(line + 1);
  return key == 0 ? 0 : key + 1;
}

bool AcrossWalk::OpenTalkAcross() {
  const std::uint32_t count = LabelAndKeyLines(at_);
  if (count == 0) return false;
  const std::uint32_t key = Here().Is(Shape::kKey) ? at_ : at_ + 1;
  const std::uint32_t end = at_ + count;
  // Neighbours tell nothing: the id of another session is no slip.
  if (SessionOf(ids_.Of(key)) != session_) open_ = Open::kPart;
  NeedSession(ids_.Of(key), key);
  AddEmpty(BlockKind::kTalk, 2);
  if (at_ < key) Add(BlockKind::kLabel, 3, 1);
  Add(BlockKind::kKey, 3, end - key);
  blocks_.all.back().across = true;
  open_ = Open::kTalk;
  after_entry_ = true;
  if (at_ == lines_.size() || Here().blank() || Here().page_begin || LabelAndKeyLines(at_) != 0) {
    return true;
  }
  // Without its place behind it, it may stand where the title seems to begin.
  const bool known = columns_.HasPlace(key);
  bool cut = false;
  Add(known ? BlockKind::kBody : BlockKind::kUnrecognised, 3, RunLines(&cut));
  blocks_.all.back().across = known;
  blocks_.all.back().cut = cut;
  return true;
}

std::uint32_t AcrossWalk::RunLines(bool* cut) const {
  std::uint32_t end = at_ + 1;
  while (end < lines_.size() && !lines_[end].blank() && !lines_[end].page_begin) {
    if (LabelAndKeyLines(end) != 0 || lines_[end].Is(Shape::kBreak) || IsSessionElement(end) ||
        headers_.IsSessionHead(end) || headers_.PartHeadAt(end, part_code_).lines != 0) {
      return end - at_;
    }
    ++end;
  }
  if (cut != nullptr) *cut = true;
  return end - at_;
}

}  // namespace symd
