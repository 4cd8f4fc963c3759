// The dashes of a credit; see dashes.h.
#include "fields/dashes.h"

#include <algorithm>

#include "fields/credit.h"
#include "fields/lost_dash.h"

namespace symd {
namespace {

bool BeginsWithMark(std::string_view text, const GrammarData& grammar) {
  const auto& marks = grammar.list(WordList::kPresenterMarks).all();
  return std::any_of(marks.begin(), marks.end(),
                     [&](const auto& mark) { return text.starts_with(mark.first); });
}

// Each of a kind that stands between blanks.
std::vector<Range> BetweenBlanks(std::string_view text, Range range, std::string_view dash) {
  std::vector<Range> found;
  const auto size = static_cast<std::uint32_t>(dash.size());
  for (std::size_t at = text.find(dash, range.begin);
       at != std::string_view::npos && at + size < range.end; at = text.find(dash, at + size)) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (begin > range.begin && text[begin - 1] == ' ' && text[begin + size] == ' ') {
      found.push_back({begin, begin + size});
    }
  }
  return found;
}

// "Ice – a study – Eva Klee, •Jan Roth – TU Ulm": the last before the mark has names behind it.
bool BeginAuthors(std::string_view text, const std::vector<Range>& dashes, std::uint32_t mark,
                  std::uint32_t end, const GrammarData& grammar) {
  const auto behind = std::find_if(dashes.begin(), dashes.end(),
                                   [&](const Range& dash) { return dash.begin > mark; });
  if (behind == dashes.begin()) return false;
  const std::uint32_t begin = (behind - 1)->end;
  if (Trimmed(text, {begin, mark}).empty()) return true;
  return LooksLikeNames(text, {begin, behind == dashes.end() ? end : behind->begin}, grammar);
}

std::vector<Range> FindOtherDashes(std::string_view text, Range range, const GrammarData& grammar) {
  const std::uint32_t mark = FindPresenterMark(text, range, grammar);
  if (mark == range.end) return {};
  for (const auto& [dash, meaning] : grammar.list(WordList::kOtherDashes).all()) {
    std::vector<Range> dashes = BetweenBlanks(text, range, dash);
    if (BeginAuthors(text, dashes, mark, range.end, grammar)) return dashes;
  }
  return {};
}

}  // namespace

std::vector<Range> FindDashes(std::string_view text, Range range, const GrammarData& grammar) {
  std::vector<Range> dashes;
  for (const auto& [dash, meaning] : grammar.list(WordList::kDashes).all()) {
    const auto size = static_cast<std::uint32_t>(dash.size());
    for (std::size_t at = text.find(dash, range.begin);
         at != std::string_view::npos && at < range.end; at = text.find(dash, at + size)) {
      const auto begin = static_cast<std::uint32_t>(at);
      const std::uint32_t end = begin + size;
      const bool free = begin == range.begin || text[begin - 1] == ' ' || end >= range.end ||
                        text[end] == ' ' || BeginsWithMark(text.substr(end), grammar);
      if (free) dashes.push_back({begin, end});
    }
  }
  if (dashes.empty()) return FindOtherDashes(text, range, grammar);
  std::sort(dashes.begin(), dashes.end(), [](Range a, Range b) { return a.begin < b.begin; });
  return dashes;
}

}  // namespace symd
