// Page furniture; see furniture.h.
#include "lines/furniture.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

class FurnitureFinder {
 public:
  FurnitureFinder(const Source& source, const GrammarData& grammar, const std::vector<Line>& lines)
      : source_(source), grammar_(grammar), lines_(lines), taken_(lines.size(), false) {}

  // Which lines are furniture; empty when none is. `thumb`: those that are a thumb index.
  std::vector<bool> Find(std::vector<bool>* thumb) && {
    bool pages = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].Is(Shape::kRunningHead) && lines_[i].heading == 0) taken_[i] = pages = true;
      pages |= lines_[i].form_feed;
    }
    TakeThumbLetters(thumb);
    if (pages) {
      for (std::uint32_t i = 0; i <= lines_.size(); ++i) {
        before_.push_back(i == 0 ? 0 : i - 1);
        behind_.push_back(i + 1);
      }
      if (const std::size_t last = Before(lines_.size()); last != kNone) TakeBeside(last);
      CountReturning();
      for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].form_feed) {
          TakeBeside(Before(i));
          TakeBeside(lines_[i].blank() ? Behind(i) : i);
        }
        if (taken_[i] && lines_[i].Is(Shape::kRunningHead)) {
          TakeBeside(Before(i));
          const std::size_t behind = Behind(i);
          TakeBeside(behind);
          // A time that stands left of the running head's day, and comes before it.
          if (behind != kNone && lines_[behind].Is(Shape::kTime)) TakeDay(Behind(behind));
        }
      }
    }
    if (std::find(taken_.begin(), taken_.end(), true) == taken_.end()) taken_.clear();
    return std::move(taken_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view TextOf(std::size_t i) const { return source_.Slice(lines_[i].text); }

  bool Skipped(std::size_t i) const { return lines_[i].blank() || taken_[i]; }

  // The nearest line before or behind that prints something and has not been taken. Lines are taken
  // and never given back, so what is passed once is remembered: pages of nothing but furniture
  // would be walked over again for each of them.
  std::size_t Before(std::size_t i) {
    const std::size_t end = Pass(&before_, i, [&](std::size_t at) {  // behind the line
      return at > 0 && Skipped(at - 1);
    });
    return end == 0 ? kNone : end - 1;
  }
  std::size_t Behind(std::size_t i) {
    const std::size_t line =
        Pass(&behind_, i + 1, [&](std::size_t at) { return at < lines_.size() && Skipped(at); });
    return line < lines_.size() ? line : kNone;
  }

  template <typename Skips>
  static std::size_t Pass(std::vector<std::uint32_t>* next, std::size_t at, Skips skips) {
    std::size_t end = at;
    while (skips(end)) end = (*next)[end];
    while (at != end) at = std::exchange((*next)[at], static_cast<std::uint32_t>(end));
    return end;
  }

  // "12", "xii" no: only what counts pages.
  static bool IsPageNumber(std::string_view text) {
    return text.size() <= 4 && std::all_of(text.begin(), text.end(), IsDigit);
  }

  // A running head that a converter has broken: its day stands on a line of its own.
  bool IsDayAlone(std::string_view text) const {
    return grammar_.list(WordList::kOverviewMarks).Has(text) ||
           grammar_.weekdays.contains(LowerCased(text));
  }

  static std::string WithoutDigits(std::string_view text) {
    std::string rest(text);
    std::erase_if(rest, IsDigit);
    return rest;
  }

  // The lines that stand first or last on several pages, but for a page's number. A page of a book
  // has the head of the page before, or the one before that: left and right differ. "Deutschland"
  // begins pages here and there.
  void CountReturning() {
    constexpr int kApart = 2;  // pages
    int page = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].form_feed) continue;
      ++page;
      for (std::size_t beside : {Before(i), lines_[i].blank() ? Behind(i) : i}) {
        if (beside != kNone && beside < i && IsPageNumber(TextOf(beside))) beside = Before(beside);
        if (beside == kNone || !MayReturn(beside)) continue;
        Returning& line = returning_[WithoutDigits(TextOf(beside))];
        line.run = line.run != 0 && page - line.page <= kApart ? line.run + 1 : 1;
        line.page = page;
        line.longest_run = std::max(line.longest_run, line.run);
      }
    }
  }

  bool MayReturn(std::size_t i) const {
    constexpr std::size_t kLongest = 120;
    return !taken_[i] && lines_[i].shapes == 0 && lines_[i].text.size() <= kLongest;
  }

  bool Returns(std::size_t i) const {
    constexpr int kPages = 3;
    const auto found = returning_.find(WithoutDigits(TextOf(i)));
    return found != returning_.end() && found->second.longest_run >= kPages;
  }

  // Takes a line next to a page's edge when it belongs to the page, and the one above a number when
  // it returns.
  void TakeBeside(std::size_t i) {
    if (i == kNone || taken_[i] || !MayReturn(i)) return;
    const std::string_view text = TextOf(i);
    const bool number = IsPageNumber(text);
    taken_[i] = number || IsDayAlone(text) || Returns(i);
    if (!number) return;
    const std::size_t above = Before(i);
    if (above != kNone && MayReturn(above) && Returns(above)) taken_[above] = true;
  }

  void TakeDay(std::size_t i) {
    if (i != kNone && lines_[i].shapes == 0 && IsDayAlone(TextOf(i))) taken_[i] = true;
  }

  // A vertical thumb index, one letter on a line: "D", "i", "e", "n", "s", "t", "a", "g".
  void TakeThumbLetters(std::vector<bool>* thumb) {
    constexpr std::size_t kShortest = 4;
    std::string word;
    std::vector<std::size_t> letters;
    const auto finish = [&] {
      if (letters.size() >= kShortest && grammar_.weekdays.contains(LowerCased(word))) {
        thumb->resize(lines_.size(), false);
        for (const std::size_t i : letters) taken_[i] = (*thumb)[i] = true;
      }
      word.clear();
      letters.clear();
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank()) continue;
      const std::string_view text = TextOf(i);
      std::int32_t c = 0;
      if (text.size() > 4 || DecodeCodePoint(text, 0, &c) != text.size() || !IsLetter(c)) {
        if (!letters.empty()) finish();
        continue;
      }
      if (!letters.empty() && IsUpper(c)) finish();
      word += text;
      letters.push_back(i);
    }
    finish();
  }

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  std::vector<bool> taken_;
  std::vector<std::uint32_t> before_;  // of each line or further: the lines between are skipped
  std::vector<std::uint32_t> behind_;
  struct Returning {  // of a line: on how many pages in a row, and on which last
    int run = 0;
    int longest_run = 0;
    int page = 0;
  };
  std::unordered_map<std::string, Returning> returning_;
};

}  // namespace

void TakeOutFurniture(const Source& source, const GrammarData& grammar, Lines* lines) {
  std::vector<bool> thumb;
  const std::vector<bool> taken = FurnitureFinder(source, grammar, lines->all).Find(&thumb);
  if (taken.empty()) return;
  std::vector<Line> kept;
  kept.reserve(lines->all.size());
  bool begins = false;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    Line& line = lines->all[i];
    if (taken[i]) {
      lines->furniture.push_back(line);
      // A thumb index alone, where a converter has removed the pages, ends no page: the blank lines
      // around it split what they split.
      begins |= thumb.empty() || !thumb[i];
      continue;
    }
    begins |= line.form_feed;
    if (line.blank() && begins) {  // a blank line between pages splits nothing
      lines->interlines.push_back(line);
      continue;
    }
    // Blank lines before the end of a page, too.
    if (begins) {
      while (!kept.empty() && kept.back().blank()) {
        lines->interlines.push_back(kept.back());
        kept.pop_back();
      }
    }
    line.page_begin = begins;
    begins = false;
    kept.push_back(line);
  }
  lines->all = std::move(kept);
}

}  // namespace symd
