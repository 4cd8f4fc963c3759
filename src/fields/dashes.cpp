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

// "1Uni Celle", "^{1}Uni Celle", "¹Uni Celle"
bool BeginsWithIndex(std::string_view text) {
  const std::size_t blanks = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(blanks);
  if (text.empty()) return false;
  const bool raised = text.starts_with("\xC2\xB9") || text.starts_with("\xC2\xB2") ||
                      text.starts_with("\xC2\xB3") || text.starts_with("\xE2\x81");
  return raised || text.front() == '^' || (text.front() >= '0' && text.front() <= '9');
}

// Whether a list of authors has more than one.
bool AreSeveral(std::string_view authors, const GrammarData& grammar) {
  for (std::size_t at = 0; at < authors.size();) {
    const std::size_t end = std::min(authors.find(' ', at), authors.size());
    const std::string_view word = authors.substr(at, end - at);
    if (word.ends_with(',') || grammar.list(WordList::kAnd).Has(word)) return true;
    at = end + 1;
  }
  return false;
}

// Takes out the dashes that stand inside of affiliations, "Univ. Halle - Wittenberg", where the
// indices tell: when the first affiliation has one all have; when none has, several authors share
// one affiliation.
void TakeOutInner(std::string_view text, std::uint32_t mark, const GrammarData& grammar,
                  std::vector<Range>* dashes) {
  const auto behind = std::find_if(dashes->begin(), dashes->end(),
                                   [&](const Range& dash) { return dash.begin > mark; });
  if (behind == dashes->end()) return;
  const std::uint32_t begin = (behind - 1)->end;
  const std::string_view authors = text.substr(begin, behind->begin - begin);
  const bool numbered = BeginsWithIndex(text.substr(behind->end));
  if (!numbered && !AreSeveral(authors, grammar)) return;
  dashes->erase(std::remove_if(behind + 1, dashes->end(),
                               [&](const Range& dash) {
                                 return !numbered || !BeginsWithIndex(text.substr(dash.end));
                               }),
                dashes->end());
}

std::vector<Range> FindOtherDashes(std::string_view text, Range range, const GrammarData& grammar) {
  const std::uint32_t mark = FindPresenterMark(text, range, grammar);
  if (mark == range.end) return {};
  for (const auto& [dash, meaning] : grammar.list(WordList::kOtherDashes).all()) {
    std::vector<Range> dashes = BetweenBlanks(text, range, dash);
    if (!BeginAuthors(text, dashes, mark, range.end, grammar)) continue;
    TakeOutInner(text, mark, grammar, &dashes);
    return dashes;
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
