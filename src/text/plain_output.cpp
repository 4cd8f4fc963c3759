// The output of PlainBuilder; see plain_output.h.
#include "text/plain_output.h"

#include <algorithm>

#include "text/compose.h"
#include "text/unicode.h"

namespace symd {

PlainOutput::PlainOutput(std::string_view source, Plain* plain) : text_(source), plain_(*plain) {
  plain_.buffer_.clear();
  plain_.pieces_.clear();
  plain_.removed_.clear();
  plain_.bold_.clear();
  plain_.tabs_.clear();
  plain_.observations_.clear();
  plain_.exact_ = false;
  plain_.bold_unclosed_ = false;
}

void PlainOutput::SetWhole(Span span) {
  plain_.text_ = text_.substr(span.begin, span.size());
  plain_.pieces_.push_back({0, span, 0, 0});
  plain_.exact_ = true;
}

void PlainOutput::AddExact(Span span) {
  if (!plain_.pieces_.empty() && gap_ == 0) {
    Plain::Piece& last = plain_.pieces_.back();
    if (last.steps == 0 && last.source.end == span.begin && !last.source.empty()) {
      last.source.end = span.end;
      plain_.buffer_.append(text_, span.begin, span.size());
      return;
    }
  }
  plain_.pieces_.push_back({size(), span, 0, gap_});
  gap_ = 0;
  plain_.buffer_.append(text_, span.begin, span.size());
}

void PlainOutput::AddChanged(std::string_view text, Span span, Steps steps) {
  plain_.pieces_.push_back({size(), span, steps, gap_});
  gap_ = 0;
  plain_.buffer_.append(text);
}

void PlainOutput::AddBlank(Steps steps, Span span) {
  if (AtBlank()) {
    if (!span.empty()) plain_.removed_.push_back(span);
    gap_ |= steps;
    return;
  }
  AddChanged(" ", span, steps);
}

void PlainOutput::AddComma() {
  if (!plain_.pieces_.back().source.empty()) AddChanged(", ", {}, StepBit(Step::kJoined));
}

void PlainOutput::DropHyphen() {
  gap_ |= StepBit(Step::kHyphen);
  Plain::Piece& last = plain_.pieces_.back();
  if (plain_.buffer_.back() != '-' || last.steps != 0) return;
  plain_.buffer_.pop_back();
  --last.source.end;
  plain_.removed_.push_back({last.source.end, last.source.end + 1});
  if (last.source.empty()) plain_.pieces_.pop_back();
}

void PlainOutput::Drop(Span span, Steps steps) {
  gap_ |= steps;
  plain_.removed_.push_back(span);
}

void PlainOutput::Remove(Span span) {
  if (span.empty()) return;
  gap_ |= StepBit(Step::kMarkup);
  plain_.removed_.push_back(span);
}

void PlainOutput::OpenBold(Span mark) {
  bold_open_ = true;
  bold_mark_ = mark;
  bold_begin_ = size();
}

// At the end of the text.
void PlainOutput::EndBold() {
  if (!bold_open_) return;
  plain_.bold_unclosed_ = true;
  if (!bold_mark_.empty()) Observe(ObservationKind::kUnclosedMark, bold_mark_);
  CloseBold();
}

void PlainOutput::CloseBold() {
  if (!bold_open_) return;
  bold_open_ = false;
  std::uint32_t end = size();
  while (end > bold_begin_ && plain_.buffer_[end - 1] == ' ') --end;
  if (end > bold_begin_) plain_.bold_.push_back({bold_begin_, end});
}

void PlainOutput::Finish() {
  EndBold();
  while (EndsInBlank()) DropLastBlank();
  for (Range& bold : plain_.bold_) bold.end = std::min(bold.end, size());
  std::erase_if(plain_.bold_, [](Range bold) { return bold.begin >= bold.end; });
  if (MayChangeUnderNfc(plain_.buffer_)) Compose();
  plain_.text_ = plain_.buffer_;
}

// A blank, or what joins this line to one of which nothing is left.
bool PlainOutput::EndsInBlank() const {
  if (plain_.buffer_.empty()) return false;
  return plain_.buffer_.back() == ' ' || plain_.pieces_.back().source.empty();
}

void PlainOutput::DropLastBlank() {
  Plain::Piece& last = plain_.pieces_.back();
  if (last.steps == 0) {
    plain_.buffer_.pop_back();
    --last.source.end;
    if (last.source.empty()) plain_.pieces_.pop_back();
  } else {
    if (!last.source.empty()) plain_.removed_.push_back(last.source);
    plain_.buffer_.resize(last.begin);
    plain_.pieces_.pop_back();
  }
  while (!plain_.tabs_.empty() && plain_.tabs_.back() >= size()) plain_.tabs_.pop_back();
}

// Rare.
void PlainOutput::Compose() {
  const Moves moves = ComposeText(&plain_.buffer_, &plain_.pieces_, &plain_.removed_);
  for (const Plain::Piece& piece : plain_.pieces_) {
    if (piece.steps == StepBit(Step::kNfc)) Observe(ObservationKind::kUncomposed, piece.source);
  }
  for (Range& range : plain_.bold_) range = {moves.To(range.begin), moves.To(range.end)};
  for (std::uint32_t& tab : plain_.tabs_) tab = moves.To(tab);
}

}  // namespace symd
