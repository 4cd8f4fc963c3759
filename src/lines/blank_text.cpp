// Blank-line text; see blank_text.h.
#include "lines/blank_text.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

// A paragraph on one long line is Markdown, not a wrapped line; what is less than two of the widest
// can be two lines that have lost what was between them.
constexpr std::uint32_t kWidest = 160;
constexpr std::uint32_t kTwoWidest = 240;

struct Stretch {
  std::size_t begin, end;  // of Lines::all; begins and ends with a line that prints something
};

class InterlineFinder {
 public:
  InterlineFinder(const Source& source, const std::vector<Line>& lines)
      : source_(source), lines_(lines) {}

  std::vector<Stretch> Find() {
    std::vector<Stretch> found;
    for (std::size_t i = 0; i < lines_.size();) {
      const bool begins = i == 0 || lines_[i - 1].blank();  // no paragraph's last line
      if (!begins || !StandsAlone(i)) {
        ++i;
        continue;
      }
      const std::size_t end = EndOfRun(i);
      if (IsBlankText(i, end)) found.push_back({i, end});
      i = end;
    }
    return found;
  }

 private:
  bool Wrapped(std::size_t i) const {
    return !lines_[i].blank() && !lines_[i].marked && lines_[i].heading == 0 &&
           lines_[i].text.size() <= kWidest;
  }

  bool StandsAlone(std::size_t i) const {
    return Wrapped(i) && (i + 1 == lines_.size() || lines_[i + 1].blank());
  }

  // "… by first-principles calculations?Ulrich Werth, … Joaquín Quin-", and "tanilla" behind it.
  bool IsTwoLines(std::size_t i) const {
    const bool alone = i + 2 < lines_.size() && lines_[i + 1].blank() && StandsAlone(i + 2);
    return alone && lines_[i].heading == 0 && !lines_[i].blank() && !lines_[i].marked &&
           lines_[i].text.size() <= kTwoWidest && GoesOn(i, i + 2);
  }

  // Behind the last of the lines that stand alone one after the other.
  std::size_t EndOfRun(std::size_t i) const {
    std::size_t end = i + 1;
    for (std::size_t next = i;
         next < lines_.size() && (StandsAlone(next) || (next > i && IsTwoLines(next)));) {
      end = next + 1;
      next = end;
      while (next < lines_.size() && lines_[next].blank()) ++next;
    }
    return end;
  }

  // Whether the line goes on in the next: by its hyphen, its dash or the small letter there.
  bool GoesOn(std::size_t i, std::size_t next) const {
    const std::string_view text = source_.Slice(lines_[i].text);
    if (text.back() == '-' || text.back() == ',' || text.ends_with("—")) return true;
    std::int32_t c = 0;
    DecodeCodePoint(source_.Slice(lines_[next].text), 0, &c);
    return IsLower(c);
  }

  bool IsBlankText(std::size_t begin, std::size_t end) const {
    constexpr int kFewest = 6;   // lines
    constexpr int kEnough = 12;  // percent of the lines that go on
    int lines = 0;
    int go_on = 0;
    std::size_t last = begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (lines_[i].blank()) continue;
      ++lines;
      go_on += GoesOn(last, i) ? 1 : 0;
      last = i;
    }
    return lines >= kFewest && go_on * 100 >= lines * kEnough;
  }

  const Source& source_;
  const std::vector<Line>& lines_;
};

}  // namespace

void TakeOutInterlines(const Source& source, Lines* lines) {
  const std::vector<Stretch> stretches = InterlineFinder(source, lines->all).Find();
  if (stretches.empty()) return;
  std::vector<Line> kept;
  kept.reserve(lines->all.size());
  std::size_t at = 0;
  for (const Stretch& stretch : stretches) {
    kept.insert(kept.end(), lines->all.begin() + static_cast<std::ptrdiff_t>(at),
                lines->all.begin() + static_cast<std::ptrdiff_t>(stretch.begin));
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const bool single = lines->all[i].blank() && !lines->all[i - 1].blank();
      if (single && lines->all[i].form_feed && i + 1 < stretch.end) {
        lines->all[i + 1].form_feed = true;
      }
      (single ? lines->interlines : kept).push_back(lines->all[i]);
    }
    at = stretch.end;
    lines->blank_text.push_back(
        {lines->all[stretch.begin].span.begin, lines->all[stretch.end - 1].span.end});
  }
  kept.insert(kept.end(), lines->all.begin() + static_cast<std::ptrdiff_t>(at), lines->all.end());
  lines->all = std::move(kept);
}

}  // namespace symd
