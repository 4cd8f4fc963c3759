// Torn lines of credits; see credit_lines.h.
#include "fields/credit_lines.h"

#include <algorithm>

#include "blocks/headers.h"
#include "blocks/torn.h"
#include "fields/author_list.h"
#include "fields/credit.h"

namespace symd {
namespace {

Range Whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::string_view LastLine(std::string_view text) { return text.substr(text.rfind('\n') + 1); }

bool EndsWithDash(std::string_view text, const GrammarData& grammar) {
  const auto& dashes = grammar.list(WordList::kDashes).all();
  return std::any_of(dashes.begin(), dashes.end(),
                     [&](const auto& dash) { return text.ends_with(dash.first); });
}

// Whether a text begins with what stands inside of credits alone.
bool BeginsInside(std::string_view text, const GrammarData& grammar) {
  const auto begins = [&](const auto& word) { return text.starts_with(word.first); };
  const auto& dashes = grammar.list(WordList::kDashes).all();
  const auto& marks = grammar.list(WordList::kPresenterMarks).all();
  return IsTornOff(text) || std::any_of(dashes.begin(), dashes.end(), begins) ||
         std::any_of(marks.begin(), marks.end(), begins);
}

// The rest of a credit: it has a dash or a mark of its own before its first sentence ends, or it
// is short and ends none.
bool LooksLikeRest(std::string_view text, const GrammarData& grammar) {
  constexpr std::size_t kLongest = 300;  // bytes
  const std::string_view begin = text.substr(0, std::min(text.find(". "), kLongest));
  const Range range = Whole(begin);
  if (FindPresenterMark(begin, range, grammar) != range.end) return true;
  if (!FindDashes(begin, range, grammar).empty()) return true;
  return text.size() <= kLongest && !text.ends_with('.');
}

}  // namespace

bool CreditGoesOn(std::string_view credit, std::string_view next, const GrammarData& grammar) {
  if (credit.empty() || next.empty()) return false;
  if (EndsWithDash(credit, grammar) || BeginsInside(next, grammar)) return true;
  if (IsLoneMark(LastLine(credit)) || !GoesOnBehindBlank(credit, next, grammar)) {
    return IsLoneMark(LastLine(credit));
  }
  const std::vector<Range> dashes = FindDashes(credit, Whole(credit), grammar);
  const bool complete =
      dashes.size() >= 2 && EndsWithPlace(credit.substr(dashes.back().end), grammar);
  return !complete && LooksLikeRest(next, grammar);
}

Joint CreditJoint(const FieldContext& context, const ProseLine& before, const ProseLine& line) {
  const std::string_view text = TextOf(context, line);
  const std::string_view last = TextOf(context, before);
  if (IsTornOff(text)) {
    return EndsWithDash(last, context.grammar) ? Joint::kLine : Joint::kNone;
  }
  if (line.after_blank) return IsLoneMark(last) ? Joint::kLine : Joint::kSplitParagraph;
  return JointBetween(context, before.line, line.line);
}

JoinedLines JoinTornLines(const FieldContext& context, std::span<const ProseLine> lines,
                          std::vector<std::size_t>* counts) {
  JoinedLines body;
  bool lone = false;  // the line before is a lone mark
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = TextOf(context, lines[i]);
    const bool torn = i > 0 && (IsTornOff(text) || (lone && !lines[i].after_blank));
    if (i > 0) {
      const Joint joint = CreditJoint(context, lines[i - 1], lines[i]);
      if (joint == Joint::kHyphen) body.text.pop_back();
      if (joint == Joint::kLine || joint == Joint::kSplitParagraph) body.text += ' ';
      if (torn) body.lines.back() += joint == Joint::kLine ? " " : "";
    }
    if (torn) {
      body.lines.back() += text;
    } else {
      body.lines.emplace_back(text);
      body.ends.push_back(0);
      body.blank_behind.push_back(false);
      counts->push_back(0);
    }
    lone = IsLoneMark(text);
    body.text += text;
    body.ends.back() = static_cast<std::uint32_t>(body.text.size());
    body.blank_behind.back() = !lone && i + 1 < lines.size() && lines[i + 1].after_blank;
    counts->back() = i + 1;
  }
  return body;
}

}  // namespace symd
