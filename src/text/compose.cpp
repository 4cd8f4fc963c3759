// NFC, cluster by cluster; see compose.h.
#include "text/compose.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

bool IsCombining(std::int32_t c) { return c >= 0x300 && c < 0x370; }

// End of the character at `i` with the combining marks behind it.
std::size_t ClusterEnd(std::string_view text, std::size_t i, std::size_t end) {
  std::int32_t c = 0;
  std::size_t next = i + DecodeCodePoint(text, i, &c);
  while (next < end) {
    const std::size_t length = DecodeCodePoint(text, next, &c);
    if (!IsCombining(c)) break;
    next += length;
  }
  return next;
}

class Composer {
 public:
  explicit Composer(std::string_view text) : text_(text) {}

  void Add(const Plain::Piece& piece, std::size_t end) {
    moves_.Add(piece.begin, at());
    if (piece.steps != 0) {
      pieces_.push_back({at(), piece.source, piece.steps, piece.gap});
      composed_ += ToNfc(text_.substr(piece.begin, end - piece.begin));
      return;
    }
    Steps gap = piece.gap;
    bool open = false;  // the last of `pieces_` is exact and continues
    for (std::size_t i = piece.begin; i < end;) {
      const std::size_t next = ClusterEnd(text_, i, end);
      const std::string_view cluster = text_.substr(i, next - i);
      const std::string nfc = MayChangeUnderNfc(cluster) ? ToNfc(cluster) : std::string(cluster);
      const Span source = {piece.source.begin + static_cast<std::uint32_t>(i - piece.begin),
                           piece.source.begin + static_cast<std::uint32_t>(next - piece.begin)};
      if (nfc != cluster) {
        moves_.Add(static_cast<std::uint32_t>(i), at());
        pieces_.push_back({at(), source, StepBit(Step::kNfc), gap});
        open = false;
      } else if (open) {
        pieces_.back().source.end = source.end;
      } else {
        moves_.Add(static_cast<std::uint32_t>(i), at());
        pieces_.push_back({at(), source, 0, gap});
        open = true;
      }
      gap = 0;
      composed_ += nfc;
      i = next;
    }
  }

  Moves Finish(std::string* text, std::vector<Plain::Piece>* pieces) && {
    moves_.Add(static_cast<std::uint32_t>(text->size()), at());
    *pieces = std::move(pieces_);
    *text = std::move(composed_);
    return std::move(moves_);
  }

 private:
  std::uint32_t at() const { return static_cast<std::uint32_t>(composed_.size()); }

  std::string_view text_;
  std::vector<Plain::Piece> pieces_;
  std::string composed_;
  Moves moves_;
};

}  // namespace

std::uint32_t Moves::To(std::uint32_t from) const {
  const auto next = std::upper_bound(all_.begin(), all_.end(), from,
                                     [](std::uint32_t f, const auto& m) { return f < m.first; });
  return (next - 1)->second + (from - (next - 1)->first);
}

Moves ComposeText(std::string* text, std::vector<Plain::Piece>* pieces) {
  Composer composer(*text);
  for (std::size_t p = 0; p < pieces->size(); ++p) {
    composer.Add((*pieces)[p], p + 1 < pieces->size() ? (*pieces)[p + 1].begin : text->size());
  }
  return std::move(composer).Finish(text, pieces);
}

}  // namespace symd
