// Source → lines with their shapes; see lines.h.
#include "lines/lines.h"

#include <algorithm>
#include <array>

#include "lines/blank_text.h"
#include "lines/furniture.h"
#include "lines/glue_splitter.h"
#include "lines/plain_heads.h"
#include "lines/row_splitter.h"
#include "lines/shape_reader.h"
#include "text/blanks.h"
#include "text/markup.h"

namespace symd {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

class LineSplitter {
 public:
  LineSplitter(const Source& source, const GrammarData& grammar)
      : source_(source),
        text_(source.text()),
        shapes_(source, grammar),
        rows_(source, grammar, &shapes_, &lines_),
        glue_(source, grammar, &shapes_, &lines_) {
    for (const Observation& observation : source.observations()) {
      if (observation.kind == ObservationKind::kComment) comments_.push_back(observation.span);
    }
  }

  Lines Split() && {
    const std::vector<std::uint32_t>& starts = source_.line_starts();
    lines_.all.reserve(starts.size() + 8);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const auto end =
          i + 1 < starts.size() ? starts[i + 1] : static_cast<std::uint32_t>(text_.size());
      if (end > starts[i]) AddLine({starts[i], end});
    }
    return std::move(lines_);
  }

 private:
  void AddLine(Span span) {
    Line line;
    line.span = span;
    line.text = WithoutBlankEnds(text_, span);
    line.form_feed =
        source_.Slice({span.begin, line.text.begin}).find('\f') != std::string_view::npos;
    if (!comments_.empty() && line.blank() && IsCommentLine(span)) {
      lines_.comments.push_back(line);
      return;
    }
    const bool broken = TakeBreakAtEnd(&line);
    if (line.blank()) {
      line.form_feed = source_.Slice(span).find('\f') != std::string_view::npos;
      line.text = {span.begin, span.begin};
      rows_.EndCell();
      lines_.all.push_back(line);
      return;
    }
    line.hard_break = text_.substr(line.text.end, span.end - line.text.end).starts_with("  ");
    if (line.hard_break && !comments_.empty())
      line.hard_break = !HasComment({line.text.end, line.text.end + 2});
    line.hard_break |= broken;
    ReadHeading(&line);
    if (text_[line.text.begin] == '<') {
      SkipAnchors(&line);
      if (line.heading == 0) ReadHeading(&line);  // <span id="page-3-0"></span># **Thin Ice**
    }
    if (IsTableRule(line.text)) {
      line.shapes = Bit(Shape::kTableRule);
      lines_.observations.push_back({ObservationKind::kTableRule, {span.begin, line.text.end}});
    } else {
      rows_.CloseCell(&line);
      if (rows_.SplitAtBars(&line)) return;
      if (line.shapes == 0) shapes_.Read(&line);
      if (rows_.SplitFlatRow(line) || glue_.Split(line)) return;
    }
    lines_.all.push_back(line);
  }

  // "Cauerstr. 3<br>", "Cauerstr. 3\\": other ways in which Markdown breaks a line at its end.
  bool TakeBreakAtEnd(Line* line) {
    if (line->blank()) return false;
    const char last = text_[line->text.end - 1];
    if (last != '>' && last != '\\') return false;
    const std::string_view text = source_.Slice(line->text);
    std::size_t size = text.ends_with("\\\\") ? 0 : 1;
    if (last == '>') {
      const std::size_t tag = std::min(text.rfind('<'), text.size());
      const bool breaks = markup::ReadTag(text.substr(tag)).kind == markup::TagKind::kBreak;
      size = breaks ? text.size() - tag : 0;
    }
    if (size == 0) return false;
    const std::uint32_t end = line->text.end;
    line->text.end -= static_cast<std::uint32_t>(size);
    lines_.markup.push_back({line->text.end, end});
    line->text = WithoutBlankEnds(text_, line->text);
    return true;
  }

  bool HasComment(Span span) const {
    const auto next =
        std::lower_bound(comments_.begin(), comments_.end(), span.begin,
                         [](const Span& comment, std::uint32_t at) { return comment.end <= at; });
    return next != comments_.end() && next->begin < span.end;
  }

  // A line that is there for a comment alone, or the blank line that sets such a line off from what
  // is blank before it already. The lines around it stand as if it was not there.
  bool IsCommentLine(Span span) const {
    if (HasComment(span)) return true;
    const bool below_comment = !lines_.comments.empty() &&
                               lines_.comments.back().span.end == span.begin &&
                               HasComment(lines_.comments.back().span);
    return below_comment && (lines_.all.empty() || lines_.all.back().blank());
  }

  void ReadHeading(Line* line) {
    std::uint32_t at = line->text.begin;
    while (at < line->text.end && text_[at] == '#') ++at;
    const std::uint32_t level = at - line->text.begin;
    if (level == 0 || level > 6 || at == line->text.end || !IsSpace(text_[at])) return;
    line->heading = static_cast<std::uint8_t>(level);
    while (at < line->text.end && IsSpace(text_[at])) ++at;
    line->text.begin = at;
  }

  // <span id="page-3-0"></span>: where a page began.
  void SkipAnchors(Line* line) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTags = {
        {{"<span id=\"", "\"></span>"}, {"<a id=\"", "\"></a>"}}};
    for (const auto& [open, close] : kTags) {
      const std::string_view text = source_.Slice(line->text);
      if (!text.starts_with(open)) continue;
      const std::size_t end = text.find('"', open.size());
      if (end == std::string_view::npos || !text.substr(end).starts_with(close)) continue;
      const std::uint32_t begin = line->text.begin;
      line->text.begin += static_cast<std::uint32_t>(end + close.size());
      if (line->text.empty()) {  // nothing else stands here
        line->text.begin = begin;
        return;
      }
      lines_.markup.push_back({begin, line->text.begin});
      line->text = WithoutBlankEnds(text_, line->text);
    }
  }

  // A line like "-----|----|---", or with tabs between: columns of dashes and nothing else.
  bool IsTableRule(Span span) const {
    int dashes = 0;
    bool columns = false;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const char c = text_[i];
      if (c == '-') {
        ++dashes;
      } else if (c == '|' || c == '\t') {
        columns = true;
      } else if (c != ':' && !IsSpace(c)) {
        return false;
      }
    }
    return columns && dashes >= 3;
  }

  const Source& source_;
  std::string_view text_;
  Lines lines_;
  ShapeReader shapes_;
  RowSplitter rows_;
  GlueSplitter glue_;
  std::vector<Span> comments_;  // to the checker
};

}  // namespace

Lines SplitLines(const Source& source, const GrammarData& grammar) {
  Lines lines = LineSplitter(source, grammar).Split();
  TakeOutInterlines(source, &lines);
  TakeOutFurniture(source, grammar, &lines);
  MarkPlainHeads(source, &lines);
  return lines;
}

}  // namespace symd
