// NFC, cluster by cluster; see compose.h.
#include "text/compose.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

// Unicode's stream-safe format (UAX #15, section 13) allows thirty; more would have to be sorted.
constexpr int kMostMarks = 30;

class Composer {
 public:
  Composer(std::string_view text, const std::vector<Plain::Piece>& from)
      : text_(text), from_(from) {}

  void Run() {
    std::size_t piece = 0;
    for (std::size_t i = 0; i < text_.size();) {
      while (EndOf(piece) <= i) ++piece;
      const std::size_t end = ClusterEnd(i, piece);
      Add(i, end, piece);
      i = end;
    }
    moves_.Add(static_cast<std::uint32_t>(text_.size()), at());
  }

  Moves Finish(std::string* text, std::vector<Plain::Piece>* pieces,
               std::vector<Span>* removed) && {
    std::erase_if(*removed, [&](Span span) {
      const auto next = std::upper_bound(merged_.begin(), merged_.end(), span.begin,
                                         [](std::uint32_t at, Span m) { return at < m.begin; });
      return next != merged_.begin() && span.end <= (next - 1)->end;
    });
    *pieces = std::move(pieces_);
    *text = std::move(composed_);
    return std::move(moves_);
  }

 private:
  std::uint32_t at() const { return static_cast<std::uint32_t>(composed_.size()); }

  std::size_t EndOf(std::size_t piece) const {
    return piece + 1 < from_.size() ? from_[piece + 1].begin : text_.size();
  }

  // The end of the character at `i` with what composes with it. No piece that was changed before is
  // cut in two.
  std::size_t ClusterEnd(std::size_t i, std::size_t piece) const {
    std::int32_t c = 0;
    std::size_t end = i + DecodeCodePoint(text_, i, &c);
    if (from_[piece].steps != 0) end = EndOf(piece);
    for (int marks = 0; end < text_.size() && marks < kMostMarks; ++marks) {
      const std::size_t length = DecodeCodePoint(text_, end, &c);
      if (!ComposesBackwards(c)) break;
      while (EndOf(piece) <= end) ++piece;
      end = from_[piece].steps != 0 ? EndOf(piece) : end + length;
    }
    return end;
  }

  void Add(std::size_t begin, std::size_t end, std::size_t piece) {
    const std::string_view cluster = text_.substr(begin, end - begin);
    moves_.Add(static_cast<std::uint32_t>(begin), at());
    if (MayChangeUnderNfc(cluster)) {
      std::string nfc = ToNfc(cluster);
      if (nfc != cluster) return AddChanged(begin, end, piece, nfc);
    }
    for (; begin < end; ++piece) {
      const std::size_t stop = std::min(end, EndOf(piece));
      AddSame(begin, stop, from_[piece]);
      begin = stop;
    }
  }

  void AddSame(std::size_t begin, std::size_t end, const Plain::Piece& from) {
    const Span source = from.steps != 0 ? from.source : SourceOf(begin, end, from);
    const bool first = begin == from.begin;
    if (!first && pieces_.back().steps == 0 && pieces_.back().source.end == source.begin) {
      pieces_.back().source.end = source.end;
    } else {
      pieces_.push_back({at(), source, from.steps, first ? from.gap : 0});
    }
    composed_ += text_.substr(begin, end - begin);
  }

  void AddChanged(std::size_t begin, std::size_t end, std::size_t piece, std::string_view nfc) {
    Plain::Piece changed = {at(), {}, StepBit(Step::kNfc), 0};
    if (begin == from_[piece].begin) changed.gap = from_[piece].gap;
    bool first = true;
    for (; begin < end; ++piece) {
      const Plain::Piece& from = from_[piece];
      const std::size_t stop = std::min(end, EndOf(piece));
      const Span source = from.steps != 0 ? from.source : SourceOf(begin, stop, from);
      changed.steps |= from.steps | (first ? 0 : from.gap);
      if (changed.source.empty()) changed.source = source;
      if (!source.empty()) changed.source.end = source.end;
      if (!first) merged_.push_back(changed.source);
      first = false;
      begin = stop;
    }
    pieces_.push_back(changed);
    composed_ += nfc;
  }

  static Span SourceOf(std::size_t begin, std::size_t end, const Plain::Piece& from) {
    return {from.source.begin + static_cast<std::uint32_t>(begin - from.begin),
            from.source.begin + static_cast<std::uint32_t>(end - from.begin)};
  }

  std::string_view text_;
  const std::vector<Plain::Piece>& from_;
  std::vector<Plain::Piece> pieces_;
  std::vector<Span> merged_;  // source of those that several were put together to
  std::string composed_;
  Moves moves_;
};

}  // namespace

std::uint32_t Moves::To(std::uint32_t from) const {
  const auto next = std::upper_bound(all_.begin(), all_.end(), from,
                                     [](std::uint32_t f, const auto& m) { return f < m.first; });
  const std::uint32_t to = (next - 1)->second + (from - (next - 1)->first);
  return next == all_.end() ? to : std::min(to, next->second);  // a cluster can have become shorter
}

Moves ComposeText(std::string* text, std::vector<Plain::Piece>* pieces,
                  std::vector<Span>* removed) {
  Composer composer(*text, *pieces);
  composer.Run();
  return std::move(composer).Finish(text, pieces, removed);
}

}  // namespace symd
