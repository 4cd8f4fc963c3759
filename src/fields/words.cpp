// Words with and without their hyphens; see words.h.
#include "fields/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

#include "symd/bytes.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Letters as this file needs them: ASCII letters, and every byte beyond ASCII except those of
// general punctuation and Latin-1 symbols.
constexpr std::array<bool, 256> MakeLetters() {
  std::array<bool, 256> letters = {};
  for (unsigned c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 32] = true;
  for (unsigned c = 0x80; c < 0x100; ++c) letters[c] = c != 0xE2 && c != 0xC2;
  return letters;
}
constexpr std::array<bool, 256> kLetter = MakeLetters();

// The same for sixteen bytes.
std::uint32_t Letters(Bytes16 bytes) {
  const Bytes16 small = bytes | 0x20;
  return BitsOf(((small >= 'a') & (small <= 'z')) |
                ((bytes >= 0x80) & (bytes != 0xE2) & (bytes != 0xC2)));
}

bool IsLetter(char c) { return kLetter[static_cast<unsigned char>(c)]; }
bool GoesOn(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string Joined(std::string_view left, std::string_view right) {
  std::string joined;
  for (const char c : left) joined += Lower(c);
  for (const char c : right) joined += Lower(c);
  return joined;
}

struct Pair {
  std::string left;
  std::vector<InnerHyphen> with;
  std::vector<InnerHyphen> with_in_rows;
  std::vector<Span> without;  // in prose
};

class HyphenFinder {
 public:
  HyphenFinder(const Source& source, std::span<const Span> prose, std::span<const Span> rows)
      : text_(source.text()), prose_(prose), rows_(rows) {}

  HyphenWords Find() && {
    for (const Span& span : prose_) FindHyphens(span, true);
    for (const Span& span : rows_) FindHyphens(span, false);
    if (!pairs_.empty()) {
      for (const Span& span : prose_) FindWords(span);
      JudgePairs();
    }
    std::sort(found_.lost.begin(), found_.lost.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    std::sort(found_.doubtful.begin(), found_.doubtful.end(),
              [](const auto& a, const auto& b) { return a.left.begin < b.left.begin; });
    return std::move(found_);
  }

 private:
  void JudgePairs() {
    for (const auto& [joined, pair] : pairs_) {
      const std::size_t with = pair.with.size();
      if (pair.without.empty()) continue;
      if (!lefts_[pair.left]) {
        if (with >= pair.without.size()) continue;
        for (const auto* hyphens : {&pair.with, &pair.with_in_rows}) {
          for (const InnerHyphen& hyphen : *hyphens) {
            found_.doubtful.push_back({hyphen.left, hyphen.right, pair.without[0]});
          }
        }
      } else if (pair.without.size() <= with) {
        const Span first = {pair.with[0].left.begin, pair.with[0].right.end};
        for (const Span& span : pair.without) {
          found_.lost.push_back({ObservationKind::kLostHyphen, span, first});
        }
      }
    }
  }

  // "high-throughput", not part of "state-of-the-art" or of a longer chain; "vocab- ulary".
  void FindHyphens(Span span, bool prose) {
    const char* const begin = text_.data() + span.begin;
    const char* const end = text_.data() + span.end;
    const char* last_end = begin;
    for (const char* at = begin; at < end;) {
      at = static_cast<const char*>(std::memchr(at, '-', static_cast<std::size_t>(end - at)));
      if (at == nullptr) return;
      const char* left = at;
      while (left > last_end && IsLetter(left[-1])) --left;
      while (left < at && GoesOn(*left)) ++left;  // the rest of a sign: "€-"
      const char* right = at + 1;
      while (right < end && IsLetter(*right)) ++right;
      const bool chained = (left > begin && left[-1] == '-') || (right < end && *right == '-');
      if (at - left >= 3 && right - at > 3 && !chained) AddPair(left, at, right, prose);
      if (at - left >= 2 && at + 1 < end && at[1] == ' ' && !chained) AddBlank(left, at, end);
      last_end = at + 1;
      at = right;
    }
  }

  std::uint32_t OffsetOf(const char* at) const {
    return static_cast<std::uint32_t>(at - text_.data());
  }

  // A hyphen with blanks and a word in small letters behind it.
  void AddBlank(const char* left, const char* hyphen, const char* end) {
    const char* begin = hyphen + 1;
    while (begin < end && *begin == ' ') ++begin;
    const char* last = begin;
    while (last < end && IsLetter(*last)) ++last;
    std::int32_t c = 0;
    if (last - begin < 2 || DecodeCodePoint(text_, OffsetOf(begin), &c) == 0 || !symd::IsLower(c)) {
      return;
    }
    found_.doubtful.push_back(
        {{OffsetOf(left), OffsetOf(hyphen)}, {OffsetOf(begin), OffsetOf(last)}});
  }

  void AddPair(const char* left, const char* hyphen, const char* right, bool prose) {
    const std::string_view left_word(left, static_cast<std::size_t>(hyphen - left));
    const std::string_view right_word(hyphen + 1, static_cast<std::size_t>(right - hyphen - 1));
    Pair& pair = pairs_[Joined(left_word, right_word)];
    (prose ? pair.with : pair.with_in_rows)
        .push_back({{OffsetOf(left), OffsetOf(hyphen)}, {OffsetOf(hyphen) + 1, OffsetOf(right)}});
    if (pair.left.empty()) {
      pair.left = Joined(left_word, {});
      lefts_.emplace(pair.left, false);
      Expect(pair.left);
      Expect(Joined(left_word, right_word));
    }
  }

  // Words are first asked by their first three letters, in any case, and then by these and their
  // length; most do not survive that.
  static std::uint32_t FirstLetters(const char* begin) {
    std::uint16_t first = 0;
    std::memcpy(&first, begin, sizeof first);
    return (first | std::uint32_t{static_cast<unsigned char>(begin[2])} << 16U) | 0x202020U;
  }
  static std::size_t Key(std::uint32_t letters, std::size_t size) {
    return (letters + (static_cast<std::uint32_t>(size) << 24U)) * 0x9E3779B1U >> 16U;
  }
  void Expect(std::string_view word) {
    const std::uint32_t letters = FirstLetters(word.data());
    beginnings_.set(Key(letters, 0));
    filter_.set(Key(letters, word.size()));
  }

  void FindWords(Span span) {
    const char* const last = text_.data() + span.end;
    std::uint64_t before = 0;  // whether the byte before is a letter
    for (const char* at = text_.data() + span.begin; last - at >= 3; at += kWindow) {
      const std::uint64_t letters = LettersOf(at, last);
      std::uint64_t begins = letters & ~(letters << 1U | before);
      before = letters >> (kWindow - 1);
      if (last - at <= kWindow + 2) begins &= ~std::uint64_t{0} >> (kWindow + 2 - (last - at));
      for (; begins != 0; begins &= begins - 1) {
        const char* const word = at + std::countr_zero(begins);
        if (beginnings_.test(Key(FirstLetters(word), 0))) AskWord(word, span);
      }
    }
  }

  static constexpr std::ptrdiff_t kWindow = 64;

  // Which of the next 64 bytes are letters; none is behind `last`.
  std::uint64_t LettersOf(const char* at, const char* last) const {
    constexpr std::ptrdiff_t kBlock = sizeof(Bytes16);
    const char* const end = text_.data() + text_.size();
    std::uint64_t letters = 0;
    for (std::ptrdiff_t block = 0; block < kWindow && at + block < last; block += kBlock) {
      const char* const from = at + block;
      std::uint64_t bits = 0;
      if (end - from >= kBlock) {
        bits = Letters(LoadBytes(from));
      } else {
        for (std::ptrdiff_t i = 0; i < end - from; ++i) {
          bits |= std::uint64_t{IsLetter(from[i])} << static_cast<unsigned>(i);
        }
      }
      letters |= bits << static_cast<unsigned>(block);
    }
    const std::ptrdiff_t left = last - at;
    return left >= kWindow ? letters : letters & ((std::uint64_t{1} << left) - 1);
  }

  void AskWord(const char* begin, Span span) {
    const char* end = begin;
    while (end < text_.data() + span.end && IsLetter(*end)) ++end;
    const auto size = static_cast<std::size_t>(end - begin);
    if (size < 3 || !filter_.test(Key(FirstLetters(begin), size))) return;
    const bool hyphen_before = begin > text_.data() + span.begin && begin[-1] == '-';
    const bool hyphen_after = end < text_.data() + span.end && *end == '-';
    if (!hyphen_before && !hyphen_after) MeetWord({begin, size});
  }

  void MeetWord(std::string_view word) {
    lowered_.clear();
    for (const char c : word) lowered_ += Lower(c);
    if (const auto left = lefts_.find(lowered_); left != lefts_.end()) left->second = true;
    if (const auto pair = pairs_.find(lowered_); pair != pairs_.end()) {
      const auto at = static_cast<std::uint32_t>(word.data() - text_.data());
      pair->second.without.push_back({at, at + static_cast<std::uint32_t>(word.size())});
    }
  }

  static constexpr std::size_t kFilterBits = 1 << 16;
  std::string_view text_;
  std::span<const Span> prose_;
  std::span<const Span> rows_;
  HyphenWords found_;
  std::unordered_map<std::string, Pair> pairs_;  // by the joined word
  std::unordered_map<std::string, bool> lefts_;  // pieces before a hyphen → also a word alone
  std::bitset<kFilterBits> beginnings_;
  std::bitset<kFilterBits> filter_;
  std::string lowered_;
};

}  // namespace

HyphenWords FindHyphenWords(const Source& source, std::span<const Span> prose,
                            std::span<const Span> rows) {
  return HyphenFinder(source, prose, rows).Find();
}

}  // namespace symd
