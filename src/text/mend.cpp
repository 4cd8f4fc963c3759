// Places of damage; see mend.h. A mask of sixteen bytes tells whether any of them can begin damage;
// what it finds is looked at by its kind. Only where words of the document must decide are they
// gathered.
#include "text/mend.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "symd/bytes.h"
#include "text/diacritics.h"
#include "text/ligatures.h"
#include "text/markup.h"
#include "text/mojibake.h"
#include "text/ordinary.h"
#include "text/text_words.h"
#include "text/unicode.h"
#include "text/word_breaks.h"

namespace symd {
namespace {

constexpr std::uint32_t kBytesAtOnce = sizeof(Bytes16);
constexpr std::uint32_t kAhead = 2;  // bytes that are looked at behind one

// Which of sixteen bytes may begin damage, seen with the two behind each.
std::uint32_t MaybeDamaged(const char* at) {
  const Bytes16 first = LoadBytes(at);
  const Bytes16 second = LoadBytes(at + 1);
  const Bytes16 third = LoadBytes(at + 2);
  const Mask16 ligature =
      ((first == 'f') & (third == ' ')) | ((first == ' ') & (second == 'f') & (third == 'f'));
  const Mask16 markup = (first == '&') | ((first == '<') & ((second | 0x20) == 'b'));
  const std::uint32_t maybe = BitsOf(ligature | markup | (first == '`'));
  if (BitsOf(first >= 0x80) == 0) return maybe;
  const Mask16 mojibake = (first == 0xC3) & (third >= 0xC2);
  const Mask16 diacritic =
      (first == 0xCB) | ((first == 0xC2) & ((second == 0xA8) | (second == 0xB4) | (second == 0xB8) |
                                            (second == 0xAF)));
  // U+0300 to U+036F stand behind the letter that they belong to; U+2126, U+212A and U+212B are
  // signs for a letter.
  const Mask16 uncomposed =
      (first == 0xCC) | (first == 0xCD) | ((first == 0xE2) & (second == 0x84) & (third >= 0xA6));
  return maybe | BitsOf(mojibake | diacritic | uncomposed | ((first == 0xEF) & (second == 0xAC)));
}

class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text), diacritics_(text) {}

  std::vector<Mending> Find() && {
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t at = 0;
    for (; at + kBytesAtOnce + kAhead <= size; at += kBytesAtOnce) LookAt(at, text_.data() + at);
    // The last bytes, with some behind them that are none of the text.
    for (; at < size; at += kBytesAtOnce) {
      std::array<char, kBytesAtOnce + kAhead> rest = {};
      std::copy_n(text_.begin() + at, std::min<std::size_t>(rest.size(), size - at), rest.begin());
      LookAt(at, rest.data());
    }
    Decide();
    return std::move(all_);
  }

 private:
  void LookAt(std::uint32_t block, const char* bytes) {
    for (std::uint32_t maybe = MaybeDamaged(bytes); maybe != 0; maybe &= maybe - 1) {
      const std::uint32_t at = block + static_cast<std::uint32_t>(std::countr_zero(maybe));
      if (at >= done_) Look(at);
    }
  }

  void Look(std::uint32_t at) {
    switch (text_[at]) {
      case '&':
        return LookAtEntity(at);
      case '<':
        if (BreakBetweenLetters(text_, at) != 0) breaks_.push_back(at);
        return;
      case ' ':
        return LookAtLigature(at + 1);
      case 'f':
        // "ffi": the first that is found is its end.
        return LookAtLigature(at > 0 && text_[at - 1] == 'f' ? at - 1 : at);
      case '\xEF':
        return LookAtLigature(at);
      case '\xC3':
        if (at >= not_mojibake_) LookAtMojibake(at);
        return;
      case '\xCC':
      case '\xCD':
        return LookAtCombining(at);
      case '\xE2':
        return Compose({at, at + 3});
      default:
        diacritics_.Look(at);
    }
  }

  // A combining mark, with the letter before it and all marks behind it.
  void LookAtCombining(std::uint32_t at) {
    if (at == 0) return;
    Span cluster = {at - 1, at};
    while (cluster.begin > 0 &&
           (static_cast<unsigned char>(text_[cluster.begin]) & 0xC0U) == 0x80U) {
      --cluster.begin;
    }
    if (cluster.begin < done_) return;
    while (cluster.end < text_.size() &&
           (text_[cluster.end] == '\xCC' || text_[cluster.end] == '\xCD')) {
      cluster.end += 2;
    }
    // No letter has more (UAX 15, section 13), and sorting them takes the square of their number.
    constexpr std::uint32_t kMostBytes = 4 + 2 * 30;
    if (cluster.size() <= kMostBytes) return Compose(cluster);
    done_ = cluster.end;
  }

  void Compose(Span cluster) {
    const std::string_view printed = text_.substr(cluster.begin, cluster.size());
    std::string composed = ToNfc(printed);
    done_ = cluster.end;
    if (composed == printed) return;
    all_.push_back(
        {cluster, std::move(composed), StepBit(Step::kNfc), ObservationKind::kUncomposed});
  }

  void LookAtEntity(std::uint32_t at) {
    const markup::Entity entity = markup::ReadEntity(text_.substr(at, 12));
    if (entity.size == 0 || entity.code_point < 0x80) return;
    if (IsInvisible(entity.code_point)) return;
    std::string decoded;
    if (IsWide(entity.code_point)) {
      decoded = " ";
    } else {
      AppendCodePoint(entity.code_point, &decoded);
    }
    done_ = at + entity.size;
    all_.push_back({{at, done_}, std::move(decoded), StepBit(Step::kEntity)});
  }

  void LookAtMojibake(std::uint32_t at) {
    Undone undone = UndoMojibake(text_, at);
    if (!undone.any) {
      not_mojibake_ = at + undone.size;
      return;
    }
    done_ = at + undone.size;
    all_.push_back({{at, done_},
                    std::move(undone.text),
                    StepBit(Step::kMojibake),
                    ObservationKind::kMojibake});
  }

  void LookAtLigature(std::uint32_t at) {
    const Ligature ligature = LigatureAt(text_, at);
    if (ligature.size == 0) return;
    done_ = at + ligature.size;
    if (StandsApart(text_, at, ligature)) {
      ligatures_.push_back(at);
    } else if (auto mending = MendLigature(text_, at, nullptr)) {
      all_.push_back(std::move(*mending));
    }
  }

  void Decide() {
    std::vector<Mending> doubtful = std::move(diacritics_).Take();
    if (!ligatures_.empty() || !breaks_.empty()) {
      const TornWords words(text_, ligatures_);
      for (const std::uint32_t at : ligatures_) {
        if (auto mending = MendLigature(text_, at, &words)) doubtful.push_back(std::move(*mending));
      }
      std::vector<Mending> breaks = MendBreaks(text_, breaks_, words.whole());
      std::move(breaks.begin(), breaks.end(), std::back_inserter(doubtful));
    }
    if (doubtful.empty()) return;
    std::move(doubtful.begin(), doubtful.end(), std::back_inserter(all_));
    std::stable_sort(all_.begin(), all_.end(), [](const Mending& a, const Mending& b) {
      return a.printed.begin < b.printed.begin;
    });
    std::uint32_t end = 0;
    std::erase_if(all_, [&](const Mending& mending) {
      if (mending.printed.begin < end) return true;
      end = mending.printed.end;
      return false;
    });
  }

  std::string_view text_;
  std::vector<Mending> all_;
  DetachedDiacritics diacritics_;
  std::vector<std::uint32_t> ligatures_;  // that stand apart from their words
  std::vector<std::uint32_t> breaks_;     // between letters
  std::uint32_t done_ = 0;                // what lies before has been looked at
  std::uint32_t not_mojibake_ = 0;        // nothing before was misread
};

}  // namespace

std::vector<Mending> FindMendings(std::string_view text) { return Mender(text).Find(); }

}  // namespace symd
