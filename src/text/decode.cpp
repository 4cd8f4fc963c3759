// Bytes → Source: finds the encoding, converts what is not UTF-8, indexes lines and code points.
//
// Any bytes give a Source. UTF-16 is known by its mark or by where its zero bytes stand; a file
// that is not UTF-8 and has no valid multi-byte sequence and no zero byte is Windows-1252 (of which
// Latin-1 is a part); any other bad bytes become one U+FFFD for each run (RULES.md, invalid-utf8).
// Lines, characters and controls are found by index.h.
#include <algorithm>
#include <array>
#include <utility>

#include "symd/source.h"
#include "text/comments.h"
#include "text/index.h"
#include "text/mend.h"
#include "text/unicode.h"
#include "text/windows_1252.h"

namespace symd {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::uint8_t ByteAt(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

// Names of files can hold any bytes.
std::string ValidUtf8(std::string_view text) {
  std::string valid;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t code_point = 0;
    const std::size_t size = DecodeCodePoint(text, i, &code_point);
    valid += size == 0 ? kReplacement : text.substr(i, size);
    i += size == 0 ? 1 : size;
  }
  return valid;
}

// UTF-16 without a mark: text in our languages has its zero bytes all on one side.
Encoding GuessUtf16(std::string_view bytes) {
  if (bytes.size() < 8 || bytes.size() % 2 != 0) return Encoding::kUtf8;
  std::array<std::size_t, 2> zeros = {0, 0};
  const std::size_t sample = bytes.size() < 4096 ? bytes.size() : 4096;
  for (std::size_t i = 0; i < sample; ++i) zeros[i % 2] += bytes[i] == 0;
  if (zeros[0] == 0 && zeros[1] > sample / 3) return Encoding::kUtf16LittleEndian;
  if (zeros[1] == 0 && zeros[0] > sample / 3) return Encoding::kUtf16BigEndian;
  return Encoding::kUtf8;
}

}  // namespace

// Fills a Source; the one place that sees its members.
class SourceBuilder {
 public:
  SourceBuilder(const std::string& name, std::string bytes) {
    source_.name_ = ValidUtf8(name);
    source_.bytes_ = std::make_unique<const std::string>(std::move(bytes));
  }

  Source Build() && {
    const std::string_view bytes = *source_.bytes_;
    if (bytes.starts_with("\xFF\xFE")) {
      FromUtf16(Encoding::kUtf16LittleEndian, 2);
    } else if (bytes.starts_with("\xFE\xFF")) {
      FromUtf16(Encoding::kUtf16BigEndian, 2);
    } else if (const Encoding guess = GuessUtf16(bytes); guess != Encoding::kUtf8) {
      FromUtf16(guess, 0);
    } else {
      FromBytes(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    }
    MendText();
    BlankComments();
    IndexText();
    return std::move(source_);
  }

 private:
  void FromBytes(std::size_t mark) {
    const std::string_view bytes = std::string_view(*source_.bytes_).substr(mark);
    const Survey survey = SurveyBytes(bytes);
    if (survey.valid) {
      AddStretch(0, mark, 1, 1);
      source_.text_ = bytes;
      surveyed_ = true;
      survey_ = survey;
    } else if (mark == 0 && !survey.multi_byte && !survey.zero) {
      FromWindows1252(bytes);
    } else {
      ReplaceInvalid(bytes, mark);
    }
  }

  void ReplaceInvalid(std::string_view bytes, std::size_t mark) {
    AddStretch(0, mark, 1, 1);
    for (std::size_t i = 0; i < bytes.size();) {
      std::int32_t code_point = 0;
      std::size_t size = DecodeCodePoint(bytes, i, &code_point);
      if (size != 0) {
        converted_.append(bytes, i, size);
        i += size;
        continue;
      }
      const std::size_t begin = i;
      while (i < bytes.size() && DecodeCodePoint(bytes, i, &code_point) == 0) ++i;
      const auto at = static_cast<std::uint32_t>(converted_.size());
      AddStretch(converted_.size(), mark + begin, 3, static_cast<std::uint32_t>(i - begin));
      converted_ += kReplacement;
      Observe(ObservationKind::kInvalidBytes, {at, at + 3});
      AddStretch(converted_.size(), mark + i, 1, 1);
    }
    UseConverted();
  }

  void FromWindows1252(std::string_view bytes) {
    source_.encoding_ = Encoding::kWindows1252;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const std::uint8_t byte = ByteAt(bytes, i);
      const bool special = byte >= 0x80 && byte < 0xA0;
      AppendConverted(special ? kWindows1252[byte - 0x80U] : byte, i, 1);
    }
    UseConverted();
    Observe(ObservationKind::kLegacyEncoding, {0, 0});
  }

  void FromUtf16(Encoding encoding, std::size_t mark) {
    source_.encoding_ = encoding;
    const std::string_view bytes = *source_.bytes_;
    const bool little = encoding == Encoding::kUtf16LittleEndian;
    const auto unit = [&](std::size_t at) -> std::int32_t {
      const std::int32_t first = ByteAt(bytes, at);
      const std::int32_t second = ByteAt(bytes, at + 1);
      return little ? first | second << 8 : first << 8 | second;
    };
    AddStretch(0, mark, 1, 2);
    std::size_t i = mark;
    while (i + 1 < bytes.size()) {
      const std::int32_t high = unit(i);
      const bool is_high = high >= 0xD800 && high < 0xDC00;
      const std::int32_t low = is_high && i + 3 < bytes.size() ? unit(i + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        AppendConverted(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), i, 4);
        i += 4;
      } else if (high >= 0xD800 && high < 0xE000) {
        AppendInvalid(i, 2);
        i += 2;
      } else {
        AppendConverted(high, i, 2);
        i += 2;
      }
    }
    if (i < bytes.size()) AppendInvalid(i, 1);
    UseConverted();
    Observe(ObservationKind::kLegacyEncoding, {0, 0});
  }

  void AppendInvalid(std::size_t file, std::uint32_t file_step) {
    const auto at = static_cast<std::uint32_t>(converted_.size());
    AppendConverted(0xFFFD, file, file_step);
    if (!source_.observations_.empty() && source_.observations_.back().span.end == at) {
      source_.observations_.back().span.end += 3;
    } else {
      Observe(ObservationKind::kInvalidBytes, {at, at + 3});
    }
  }

  // Adds a character that stands at `file`, and a stretch where the steps differ from before.
  void AppendConverted(std::int32_t code_point, std::size_t file, std::uint32_t file_step) {
    const std::size_t before = converted_.size();
    AppendCodePoint(code_point, &converted_);
    AddStretch(before, file, static_cast<std::uint32_t>(converted_.size() - before), file_step);
  }

  void AddStretch(std::size_t text, std::size_t file, std::uint32_t text_step,
                  std::uint32_t file_step) {
    auto& stretches = source_.stretches_;
    if (!stretches.empty()) {
      auto& last = stretches.back();
      if (last.text_step == text_step && last.file_step == file_step &&
          last.file + (text - last.text) / text_step * file_step == file) {
        return;
      }
      if (last.text == text) stretches.pop_back();
    }
    stretches.push_back(
        {static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(file), text_step, file_step});
  }

  void UseConverted() {
    if (source_.stretches_.empty()) AddStretch(0, 0, 1, 1);
    converted_.shrink_to_fit();
    source_.converted_ = std::make_unique<const std::string>(std::move(converted_));
    source_.text_ = *source_.converted_;
  }

  void MendText() {
    source_.printed_ = source_.text_;
    const std::vector<Mending> mendings = FindMendings(source_.printed_);
    if (mendings.empty()) return;
    std::string mended;
    std::uint32_t done = 0;
    for (const Mending& mending : mendings) {
      mended.append(source_.printed_, done, mending.printed.begin - done);
      const auto begin = static_cast<std::uint32_t>(mended.size());
      mended += mending.text;
      const Span text = {begin, static_cast<std::uint32_t>(mended.size())};
      source_.mends_.push_back({text, mending.printed, mending.steps});
      done = mending.printed.end;
    }
    mended.append(source_.printed_, done);
    for (Observation& observation : source_.observations_) MoveAmongMends(&observation.span);
    source_.mended_ = std::make_unique<const std::string>(std::move(mended));
    source_.text_ = *source_.mended_;
    for (std::size_t i = 0; i < mendings.size(); ++i) {
      if (mendings[i].observed) Observe(*mendings[i].observed, source_.mends_[i].text);
    }
  }

  // From the printed text to the mended one; what is mended is whole: "\uFFFD" with marks behind
  // it.
  void MoveAmongMends(Span* span) const {
    const auto& mends = source_.mends_;
    const auto behind = [&](auto mend, std::uint32_t offset) {
      return mend == mends.begin() ? offset
                                   : offset - (mend - 1)->printed.end + (mend - 1)->text.end;
    };
    const bool empty = span->empty();
    const auto first = std::partition_point(mends.begin(), mends.end(), [&](const auto& mend) {
      return mend.printed.end <= span->begin;
    });
    const auto last = std::partition_point(
        first, mends.end(), [&](const auto& mend) { return mend.printed.end < span->end; });
    const bool begins_inside = first != mends.end() && first->printed.begin < span->begin;
    const bool ends_inside = last != mends.end() && last->printed.begin < span->end;
    span->begin = begins_inside ? first->text.begin : behind(first, span->begin);
    span->end = ends_inside ? last->text.end : behind(last, span->end);
    if (empty) span->end = span->begin;
  }

  // Comments to the checker become blanks, so that no step takes them for a part of the programme.
  void BlankComments() {
    const std::vector<Span> comments = FindComments(source_.text_);
    if (comments.empty()) return;
    std::string blanked(source_.text_);
    for (const Span comment : comments) {
      blanked.replace(comment.begin, comment.size(), comment.size(), ' ');
      Observe(ObservationKind::kComment, comment);
    }
    source_.mended_ = std::make_unique<const std::string>(std::move(blanked));
    source_.text_ = *source_.mended_;
  }

  void Observe(ObservationKind kind, Span span) { source_.observations_.push_back({kind, span}); }

  void IndexText() {
    source_.line_starts_ = LineStarts(source_.text_);
    source_.line_count_ = static_cast<std::uint32_t>(source_.line_starts_.size());
    if (source_.line_starts_.back() == source_.text_.size()) --source_.line_count_;
    if (!surveyed_) survey_ = SurveyBytes(source_.printed_);
    if (survey_.controls) {
      for (const Span span : FindControls(source_.text_)) {
        Observe(ObservationKind::kControlCharacter, span);
      }
    }
    if (!survey_.ascii) source_.code_points_ = CountCodePoints(source_.printed_, Source::kBlock);
  }

  Source source_;
  std::string converted_;
  Survey survey_;          // of the text
  bool surveyed_ = false;  // survey_ is made already
};

std::uint32_t Source::OffsetAmongMends(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(mends_.begin(), mends_.end(), offset,
                       [](std::uint32_t at, const Mend& mend) { return at < mend.text.begin; });
  if (next == mends_.begin()) return offset;
  const Mend& mend = *(next - 1);
  if (offset < mend.text.end) return mend.printed.begin;
  return mend.printed.end + (offset - mend.text.end);
}

Steps Source::MendsIn(Span span) const {
  Steps steps = 0;
  auto mend = std::upper_bound(mends_.begin(), mends_.end(), span.begin,
                               [](std::uint32_t at, const Mend& m) { return at < m.text.end; });
  for (; mend != mends_.end() && mend->text.begin < span.end; ++mend) steps |= mend->steps;
  return steps;
}

Source MakeSource(const std::string& name, std::string bytes) {
  return SourceBuilder(name, std::move(bytes)).Build();
}

}  // namespace symd
