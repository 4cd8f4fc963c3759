// Lines → plain text; see plain.h. PlainBuilder walks over each line once and handles what is
// special by its first byte; all else is copied in runs.
#include "text/plain.h"

#include <algorithm>

#include "text/compose.h"
#include "text/markup.h"
#include "text/ordinary.h"
#include "text/script.h"
#include "text/unicode.h"

namespace symd {

class PlainBuilder {
 public:
  PlainBuilder(const Source& source, Plain* plain) : text_(source.text()), plain_(*plain) {
    plain_.buffer_.clear();
    plain_.pieces_.clear();
    plain_.removed_.clear();
    plain_.bold_.clear();
    plain_.tabs_.clear();
    plain_.observations_.clear();
    plain_.exact_ = false;
    plain_.bold_unclosed_ = false;
  }

  void Build(std::span<const PlainLine> lines) {
    if (lines.size() == 1 && IsPlain(text_.substr(lines[0].span.begin, lines[0].span.size()))) {
      plain_.text_ = text_.substr(lines[0].span.begin, lines[0].span.size());
      plain_.pieces_.push_back({0, lines[0].span, 0, 0});
      plain_.exact_ = true;
      return;
    }
    for (const PlainLine& line : lines) {
      if (!buffer().empty()) {
        Join(line.joint);
      }
      AddLine(line.span);
    }
    EndBold();
    Finish();
  }

 private:
  std::string& buffer() { return plain_.buffer_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(plain_.buffer_.size()); }

  void Join(Joint joint) {
    switch (joint) {
      case Joint::kLine:
        return AddBlank(StepBit(Step::kLineBreak));
      case Joint::kSplitParagraph:
        return AddBlank(StepBit(Step::kSplitParagraph));
      case Joint::kComma:
        // Not twice, where a line is nothing but markup.
        if (!plain_.pieces_.back().source.empty()) AddChanged(", ", {}, StepBit(Step::kJoined));
        return;
      case Joint::kNone:
        gap_ |= StepBit(Step::kLineBreak);
        return;
      case Joint::kHyphen:
        return DropHyphen();
      case Joint::kCell:
        plain_.tabs_.push_back(size());
        return AddBlank(StepBit(Step::kMarkup));
    }
  }

  // The hyphen at the end of the line before was put there by a typesetter.
  void DropHyphen() {
    gap_ |= StepBit(Step::kHyphen);
    Plain::Piece& last = plain_.pieces_.back();
    if (buffer().back() != '-' || last.steps != 0) return;
    buffer().pop_back();
    --last.source.end;
    plain_.removed_.push_back({last.source.end, last.source.end + 1});
    if (last.source.empty()) plain_.pieces_.pop_back();
  }

  void AddLine(Span line) {
    line_begin_ = line.begin;
    end_ = line.end;
    at_ = line.begin;
    while (at_ < end_) {
      const std::uint32_t run = at_;
      at_ = FindSpecial(text_, at_, end_);
      if (at_ > run) AddExact({run, at_});
      if (at_ < end_) Special();
    }
  }

  // Takes at least one byte.
  void Special() {
    const char c = text_[at_];
    if (IsAsciiBlank(c)) return Blanks();
    switch (c) {
      case '<':
        return Tag();
      case '&':
        return Entity();
      case '*':
        return Star();
      case '_':
        return Underscore();
      case '\\':
        return Escape();
      default:
        return Character();
    }
  }

  void Blanks() {
    bool tab = false;
    const std::uint32_t begin = at_;
    while (at_ < end_) {
      std::int32_t c = 0;
      const std::size_t length = DecodeCodePoint(text_, at_, &c);
      if (c >= 0x80 ? !IsWide(c) : !IsAsciiBlank(static_cast<char>(c))) break;
      tab |= c == '\t';
      at_ += static_cast<std::uint32_t>(length);
    }
    if (tab) plain_.tabs_.push_back(size());
    if (size() == 0 || buffer().back() == ' ') {
      gap_ |= StepBit(Step::kBlanks);
    } else if (at_ == begin + 1 && text_[begin] == ' ') {
      AddExact({begin, at_});
    } else {
      AddBlank(StepBit(Step::kBlanks));
    }
  }

  void Tag() {
    const markup::Tag tag = markup::ReadTag(text_.substr(at_, end_ - at_));
    const std::uint32_t begin = at_;
    if (tag.kind == markup::TagKind::kNone) return KeepByte();
    at_ += tag.size;
    switch (tag.kind) {
      case markup::TagKind::kBold:
        Observe(ObservationKind::kHtmlTag, {begin, at_});
        OpenBold({begin, at_});
        break;
      case markup::TagKind::kBoldEnd:
        if (!bold_open_) Observe(ObservationKind::kUnopenedMark, {begin, at_});
        CloseBold();
        break;
      case markup::TagKind::kRaised:
      case markup::TagKind::kLowered:
        Remove({begin, at_});
        return AddScript(tag.kind == markup::TagKind::kRaised ? Script::kRaised : Script::kLowered,
                         {begin, at_});
      case markup::TagKind::kRaisedEnd:
      case markup::TagKind::kLoweredEnd:
        Observe(ObservationKind::kUnopenedMark, {begin, at_});
        break;
      case markup::TagKind::kBreak:
        Remove({begin, at_});
        if (size() != 0 && buffer().back() != ' ') AddBlank(StepBit(Step::kMarkup));
        return;
      default:
        break;
    }
    Remove({begin, at_});
  }

  // Behind <sup> or <sub>, the tag: takes the text up to its end tag, or nothing when there is none
  // near.
  void AddScript(Script script, Span tag) {
    const markup::ScriptText found =
        markup::ReadScript(text_.substr(at_, end_ - at_), script == Script::kRaised);
    if (found.size == 0) return Observe(ObservationKind::kUnclosedMark, tag);
    if (found.text.empty()) {
      Remove({at_, at_ + found.content});
    } else {
      AddChanged(Scripted(found.text, script), {at_, at_ + found.content}, StepBit(Step::kScript));
    }
    Remove({at_ + found.content, at_ + found.size});
    at_ += found.size;
  }

  void Entity() {
    const markup::Entity entity = markup::ReadEntity(text_.substr(at_, end_ - at_));
    if (entity.size == 0) return KeepByte();
    const Span span = {at_, at_ + entity.size};
    Observe(ObservationKind::kEntity, span);
    at_ = span.end;
    if (IsWide(entity.code_point)) return AddBlank(StepBit(Step::kEntity), span);
    std::string decoded;
    AppendCodePoint(entity.code_point, &decoded);
    AddChanged(decoded, span, StepBit(Step::kEntity));
  }

  void Star() {
    const std::uint32_t begin = at_;
    if (at_ + 1 < end_ && text_[at_ + 1] == '*') {
      at_ += 2;
      if (bold_open_) {
        CloseBold();
      } else if (StandsBehind(begin)) {
        Observe(ObservationKind::kUnopenedMark, {begin, at_});
      } else {
        Observe(ObservationKind::kStarEmphasis, {begin, at_});
        OpenBold(MayBeText(begin) ? Span{} : Span{begin, at_});
        if (at_ < end_ && text_[at_] == '*') OpenSlanted(begin);
      }
      return Remove({begin, at_});
    }
    Emphasis(&star_end_);
  }

  // Whether the two stars at `begin` can only close: they stand behind a word and before a blank
  // or the end of the line (CommonMark, section 6.2).
  bool StandsBehind(std::uint32_t begin) const {
    const bool blank_behind = begin + 2 == end_ || IsAsciiBlank(text_[begin + 2]);
    return blank_behind && begin > line_begin_ && !IsAsciiBlank(text_[begin - 1]);
  }

  // "x ** y", "2**3"
  bool MayBeText(std::uint32_t begin) const {
    const bool blank_behind = begin + 2 == end_ || IsAsciiBlank(text_[begin + 2]);
    return blank_behind ||
           (begin > line_begin_ && text_[begin - 1] >= '0' && text_[begin - 1] <= '9');
  }

  // The third of three stars opens what the third of the closing ones closes.
  void OpenSlanted(std::uint32_t begin) {
    const std::uint32_t partner = markup::StrongEmphasisEnd(text_.substr(0, end_), begin);
    if (partner == 0) return;
    star_end_ = partner + 2;
    ++at_;
  }

  void Underscore() { Emphasis(&underscore_end_); }

  // One mark: removed when it opens or closes a pair (CommonMark, section 6.2, the simple cases).
  void Emphasis(std::uint32_t* closing) {
    if (at_ == *closing && at_ != 0) {
      Remove({at_, at_ + 1});
      ++at_;
      return;
    }
    const std::uint32_t partner = markup::EmphasisEnd(text_.substr(0, end_), at_);
    if (partner == 0) return KeepByte();
    *closing = partner;
    Remove({at_, at_ + 1});
    ++at_;
  }

  void Escape() {
    if (at_ + 1 < end_ && markup::IsEscapable(text_[at_ + 1])) {
      Remove({at_, at_ + 1});
      AddExact({at_ + 1, at_ + 2});
      at_ += 2;
      return;
    }
    KeepByte();
  }

  void Character() {
    std::int32_t c = 0;
    const auto length = static_cast<std::uint32_t>(DecodeCodePoint(text_, at_, &c));
    if (IsWide(c)) return Blanks();
    const Span span = {at_, at_ + length};
    at_ += length;
    if (IsInvisible(c)) {
      gap_ |= StepBit(Step::kControl);
      plain_.removed_.push_back(span);
    } else if (c == 0xFFFD) {
      AddChanged(text_.substr(span.begin, length), span, StepBit(Step::kInvalid));
    } else {
      AddExact(span);
    }
  }

  void KeepByte() {
    AddExact({at_, at_ + 1});
    ++at_;
  }

  // --- output ---------------------------------------------------------------------------------

  void AddExact(Span span) {
    if (!plain_.pieces_.empty() && gap_ == 0) {
      Plain::Piece& last = plain_.pieces_.back();
      if (last.steps == 0 && last.source.end == span.begin && !last.source.empty()) {
        last.source.end = span.end;
        buffer().append(text_, span.begin, span.size());
        return;
      }
    }
    plain_.pieces_.push_back({size(), span, 0, gap_});
    gap_ = 0;
    buffer().append(text_, span.begin, span.size());
  }

  void AddChanged(std::string_view text, Span span, Steps steps) {
    plain_.pieces_.push_back({size(), span, steps, gap_});
    gap_ = 0;
    buffer().append(text);
  }

  // A blank that stands for something else, or for nothing printed.
  void AddBlank(Steps steps, Span span = {}) {
    if (size() == 0 || buffer().back() == ' ') {
      if (!span.empty()) plain_.removed_.push_back(span);
      gap_ |= steps;
      return;
    }
    AddChanged(" ", span, steps);
  }

  void Remove(Span span) {
    if (span.empty()) return;
    gap_ |= StepBit(Step::kMarkup);
    plain_.removed_.push_back(span);
  }

  void Observe(ObservationKind kind, Span span) { plain_.observations_.push_back({kind, span}); }

  void OpenBold(Span mark) {
    bold_open_ = true;
    bold_mark_ = mark;
    bold_begin_ = size();
  }

  // At the end of the text.
  void EndBold() {
    if (!bold_open_) return;
    plain_.bold_unclosed_ = true;
    if (!bold_mark_.empty()) Observe(ObservationKind::kUnclosedMark, bold_mark_);
    CloseBold();
  }

  void CloseBold() {
    if (!bold_open_) return;
    bold_open_ = false;
    std::uint32_t end = size();
    while (end > bold_begin_ && buffer()[end - 1] == ' ') --end;
    if (end > bold_begin_) plain_.bold_.push_back({bold_begin_, end});
  }

  void Finish() {
    while (EndsInBlank()) DropLastBlank();
    for (Range& bold : plain_.bold_) bold.end = std::min(bold.end, size());
    std::erase_if(plain_.bold_, [](Range bold) { return bold.begin >= bold.end; });
    if (MayChangeUnderNfc(buffer())) Compose();
    plain_.text_ = buffer();
  }

  // A blank, or what joins this line to one of which nothing is left.
  bool EndsInBlank() const {
    if (plain_.buffer_.empty()) return false;
    return plain_.buffer_.back() == ' ' || plain_.pieces_.back().source.empty();
  }

  void DropLastBlank() {
    Plain::Piece& last = plain_.pieces_.back();
    if (last.steps == 0) {
      buffer().pop_back();
      --last.source.end;
      if (last.source.empty()) plain_.pieces_.pop_back();
    } else {
      if (!last.source.empty()) plain_.removed_.push_back(last.source);
      buffer().resize(last.begin);
      plain_.pieces_.pop_back();
    }
    while (!plain_.tabs_.empty() && plain_.tabs_.back() >= size()) plain_.tabs_.pop_back();
  }

  // Rare.
  void Compose() {
    const Moves moves = ComposeText(&buffer(), &plain_.pieces_, &plain_.removed_);
    for (const Plain::Piece& piece : plain_.pieces_) {
      if (piece.steps == StepBit(Step::kNfc)) Observe(ObservationKind::kUncomposed, piece.source);
    }
    for (Range& range : plain_.bold_) range = {moves.To(range.begin), moves.To(range.end)};
    for (std::uint32_t& tab : plain_.tabs_) tab = moves.To(tab);
  }

  std::string_view text_;
  Plain& plain_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  Steps gap_ = 0;
  std::uint32_t line_begin_ = 0;
  bool bold_open_ = false;
  Span bold_mark_;
  std::uint32_t bold_begin_ = 0;
  std::uint32_t star_end_ = 0;
  std::uint32_t underscore_end_ = 0;
};

Span Plain::SourceOf(std::uint32_t at) const {
  auto next = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                               [](std::uint32_t a, const Piece& p) { return a < p.begin; });
  if (next == pieces_.begin()) return {};
  const Piece& piece = *(next - 1);
  if (piece.steps != 0) return piece.source;
  const std::uint32_t from = piece.source.begin + (at - piece.begin);
  return {from, from};
}

Span Plain::SourceOf(Range range) const {
  if (exact_) {
    const std::uint32_t base = pieces_[0].source.begin;
    return {base + range.begin, base + range.end};
  }
  auto at = std::upper_bound(pieces_.begin(), pieces_.end(), range.begin,
                             [](std::uint32_t a, const Piece& p) { return a < p.begin; });
  if (at != pieces_.begin()) --at;
  Span hull;
  bool any = false;
  for (; at != pieces_.end() && at->begin < range.end; ++at) {
    if (at->source.empty()) continue;
    Span part = at->source;
    if (at->steps == 0) {
      const std::uint32_t end = at + 1 == pieces_.end() ? whole().end : (at + 1)->begin;
      if (range.begin > at->begin) part.begin += range.begin - at->begin;
      if (range.end < end) part.end -= end - range.end;
    }
    if (!any) hull.begin = part.begin;
    hull.end = part.end;
    any = true;
  }
  return hull;
}

void MakePlain(const Source& source, std::span<const PlainLine> lines, Plain* plain) {
  PlainBuilder(source, plain).Build(lines);
}

}  // namespace symd
