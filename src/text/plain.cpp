// Lines → plain text; see plain.h. PlainBuilder walks over each line once and handles what is
// special by its first byte; all else is copied in runs.
#include "text/plain.h"

#include <algorithm>

#include "text/markup.h"
#include "text/ordinary.h"
#include "text/plain_output.h"
#include "text/script.h"
#include "text/unicode.h"

namespace symd {

namespace {

class PlainBuilder {
 public:
  PlainBuilder(const Source& source, Plain* plain) : text_(source.text()), out_(text_, plain) {}

  void Build(std::span<const PlainLine> lines) {
    if (lines.size() == 1 && IsPlain(text_.substr(lines[0].span.begin, lines[0].span.size()))) {
      return out_.SetWhole(lines[0].span);
    }
    for (const PlainLine& line : lines) {
      if (out_.size() != 0) Join(line.joint);
      AddLine(line.span);
    }
    out_.Finish();
  }

 private:
  void Join(Joint joint) {
    switch (joint) {
      case Joint::kLine:
        return out_.AddBlank(StepBit(Step::kLineBreak));
      case Joint::kSplitParagraph:
        return out_.AddBlank(StepBit(Step::kSplitParagraph));
      case Joint::kComma:
        return out_.AddComma();
      case Joint::kNone:
        return out_.AddGap(StepBit(Step::kLineBreak));
      case Joint::kHyphen:
        return out_.DropHyphen();
      case Joint::kCell:
        out_.AddTab();
        return out_.AddBlank(StepBit(Step::kMarkup));
    }
  }

  void AddLine(Span line) {
    line_begin_ = line.begin;
    end_ = line.end;
    at_ = line.begin;
    while (at_ < end_) {
      const std::uint32_t run = at_;
      at_ = FindSpecial(text_, at_, end_);
      if (at_ > run) out_.AddExact({run, at_});
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
    if (tab) out_.AddTab();
    if (out_.AtBlank()) {
      out_.AddGap(StepBit(Step::kBlanks));
    } else if (at_ == begin + 1 && text_[begin] == ' ') {
      out_.AddExact({begin, at_});
    } else {
      out_.AddBlank(StepBit(Step::kBlanks));
    }
  }

  void Tag() {
    const markup::Tag tag = markup::ReadTag(text_.substr(at_, end_ - at_));
    const std::uint32_t begin = at_;
    if (tag.kind == markup::TagKind::kNone) return KeepByte();
    at_ += tag.size;
    switch (tag.kind) {
      case markup::TagKind::kBold:
        out_.Observe(ObservationKind::kHtmlTag, {begin, at_});
        out_.OpenBold({begin, at_});
        break;
      case markup::TagKind::kBoldEnd:
        if (!out_.bold_open()) out_.Observe(ObservationKind::kUnopenedMark, {begin, at_});
        out_.CloseBold();
        break;
      case markup::TagKind::kRaised:
      case markup::TagKind::kLowered:
        out_.Remove({begin, at_});
        return AddScript(tag.kind == markup::TagKind::kRaised ? Script::kRaised : Script::kLowered,
                         {begin, at_});
      case markup::TagKind::kRaisedEnd:
      case markup::TagKind::kLoweredEnd:
        out_.Observe(ObservationKind::kUnopenedMark, {begin, at_});
        break;
      case markup::TagKind::kBreak:
        out_.Remove({begin, at_});
        if (!out_.AtBlank()) out_.AddBlank(StepBit(Step::kMarkup));
        return;
      default:
        break;
    }
    out_.Remove({begin, at_});
  }

  // Behind <sup> or <sub>, the tag: takes the text up to its end tag, or nothing when there is none
  // near.
  void AddScript(Script script, Span tag) {
    const markup::ScriptText found =
        markup::ReadScript(text_.substr(at_, end_ - at_), script == Script::kRaised);
    if (found.size == 0) return out_.Observe(ObservationKind::kUnclosedMark, tag);
    if (found.text.empty()) {
      out_.Remove({at_, at_ + found.content});
    } else {
      out_.AddChanged(Scripted(found.text, script), {at_, at_ + found.content},
                      StepBit(Step::kScript));
    }
    out_.Remove({at_ + found.content, at_ + found.size});
    at_ += found.size;
  }

  void Entity() {
    const markup::Entity entity = markup::ReadEntity(text_.substr(at_, end_ - at_));
    if (entity.size == 0) return KeepByte();
    const Span span = {at_, at_ + entity.size};
    out_.Observe(ObservationKind::kEntity, span);
    at_ = span.end;
    if (IsWide(entity.code_point)) return out_.AddBlank(StepBit(Step::kEntity), span);
    if (IsInvisible(entity.code_point)) return out_.Drop(span, StepBit(Step::kEntity));  // "&shy;"
    std::string decoded;
    AppendCodePoint(entity.code_point, &decoded);
    out_.AddChanged(decoded, span, StepBit(Step::kEntity));
  }

  void Star() {
    const std::uint32_t begin = at_;
    if (at_ + 1 < end_ && text_[at_ + 1] == '*') {
      at_ += 2;
      if (out_.bold_open()) {
        out_.CloseBold();
      } else if (StandsBehind(begin)) {
        out_.Observe(ObservationKind::kUnopenedMark, {begin, at_});
      } else {
        out_.Observe(ObservationKind::kStarEmphasis, {begin, at_});
        out_.OpenBold(MayBeText(begin) ? Span{} : Span{begin, at_});
        if (at_ < end_ && text_[at_] == '*') OpenSlanted(begin);
      }
      return out_.Remove({begin, at_});
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
    const std::string_view text = text_.substr(0, end_);
    const std::uint32_t three = markup::StrongEmphasisEnd(text, begin);
    // "***In situ* growth**": one star closes before the two.
    const bool begins = begin == line_begin_ || IsAsciiBlank(text_[begin - 1]);
    const std::uint32_t one = three == 0 && begins ? markup::EmphasisEndBehindBold(text, at_) : 0;
    if (three == 0 && one == 0) return;
    star_end_ = three != 0 ? three + 2 : one;
    ++at_;
  }

  // "__Title__" is bold as "**Title**" is.
  void Underscore() {
    if (at_ == strong_end_ && at_ != 0) {
      out_.CloseBold();
    } else {
      const std::uint32_t partner =
          out_.bold_open() ? 0 : markup::DoubleUnderscoreEnd(text_.substr(0, end_), at_);
      if (partner == 0) return Emphasis(&underscore_end_);
      strong_end_ = partner;
      out_.OpenBold({at_, at_ + 2});
    }
    out_.Remove({at_, at_ + 2});
    at_ += 2;
  }

  // One mark: removed when it opens or closes a pair (CommonMark, section 6.2, the simple cases).
  void Emphasis(std::uint32_t* closing) {
    if (at_ == *closing && at_ != 0) {
      out_.Remove({at_, at_ + 1});
      ++at_;
      return;
    }
    const std::uint32_t partner = markup::EmphasisEnd(text_.substr(0, end_), at_);
    if (partner == 0) return KeepByte();
    *closing = partner;
    out_.Remove({at_, at_ + 1});
    ++at_;
  }

  void Escape() {
    if (at_ + 1 < end_ && markup::IsEscapable(text_[at_ + 1])) {
      out_.Remove({at_, at_ + 1});
      out_.AddExact({at_ + 1, at_ + 2});
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
      out_.Drop(span, StepBit(Step::kControl));
    } else if (c == 0xFFFD) {
      out_.AddChanged(text_.substr(span.begin, length), span, StepBit(Step::kInvalid));
    } else {
      out_.AddExact(span);
    }
  }

  void KeepByte() {
    out_.AddExact({at_, at_ + 1});
    ++at_;
  }

  std::string_view text_;
  PlainOutput out_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t line_begin_ = 0;
  std::uint32_t star_end_ = 0;
  std::uint32_t underscore_end_ = 0;
  std::uint32_t strong_end_ = 0;  // of two underscores
};

}  // namespace

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
