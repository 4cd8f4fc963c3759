// Comments that suppress findings; see suppressions.h.
#include "rules/suppressions.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "symd/suggestion.h"

namespace symd {
namespace {

constexpr std::string_view kNextLine = "symd-disable-next-line";
constexpr std::string_view kDisable = "symd-disable";
constexpr std::string_view kEnable = "symd-enable";
constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::string_view kBetweenNames = " \t,";

bool IsKnown(std::string_view name) {
  const auto& rules = AllRules();
  return name == "all" || std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) {
           return rule->name == name || rule->family == name;
         });
}

// Takes the text up to one of the characters.
std::string_view Next(std::string_view* text, std::string_view ends) {
  text->remove_prefix(std::min(text->size(), text->find_first_not_of(ends)));
  const std::string_view word = text->substr(0, text->find_first_of(ends));
  text->remove_prefix(word.size());
  return word;
}

}  // namespace

Suppressions::Suppressions(const RuleInput& input) : input_(input) {
  const std::string_view text = input.source().text();
  first_text_ = static_cast<std::uint32_t>(std::min(text.size(), text.find_first_not_of(kBlanks)));
  for (const Observation* comment : input.Observed(ObservationKind::kComment)) {
    Read(comment->span);
  }
}

void Suppressions::Read(Span comment) {
  const Span printed = input_.source().PrintedSpan(comment);
  std::string_view text = input_.source().printed().substr(printed.begin, printed.size());
  text.remove_prefix(4);  // <!--
  text.remove_suffix(3);  // -->
  text = text.substr(0, text.find(':'));
  const std::string_view command = Next(&text, kBlanks);
  constexpr std::array<std::string_view, 3> kCommands = {kNextLine, kDisable, kEnable};
  if (std::find(kCommands.begin(), kCommands.end(), command) == kCommands.end()) {
    faults_.push_back({comment, Quote(command) + " is no command to the checker" +
                                    Suggestion(command, kCommands)});
    return;
  }
  ReadNames(comment, command, text);
}

void Suppressions::ReadNames(Span comment, std::string_view command, std::string_view names) {
  const Span printed = input_.source().PrintedSpan(comment);
  const char* const begin = input_.source().printed().data() + printed.begin;
  bool any = false;
  for (std::string_view rule = Next(&names, kBetweenNames); !rule.empty();
       rule = Next(&names, kBetweenNames)) {
    any = true;
    Span span = {comment.begin + static_cast<std::uint32_t>(rule.data() - begin), 0};
    span.end = span.begin + static_cast<std::uint32_t>(rule.size());
    if (span.end > comment.end) span = comment;  // letters were mended before it
    if (!IsKnown(rule)) {
      faults_.push_back({span, Quote(rule) + " is no rule" + SuggestRule(rule)});
    } else if (command == kNextLine) {
      DisableLine(comment, span, rule);
    } else if (command == kDisable) {
      Disable(comment, span, rule);
    } else {
      Enable(comment, span, rule);
    }
  }
  if (!any) faults_.push_back({comment, "this comment names no rule; name one, or all"});
}

void Suppressions::DisableLine(Span comment, Span name, std::string_view rule) {
  named_[rule].lines.push_back(directives_.size());
  directives_.push_back({name, rule, LineBelow(comment)});
}

void Suppressions::Disable(Span comment, Span name, std::string_view rule) {
  Named& named = named_[rule];
  const std::uint32_t begin = comment.begin < first_text_ ? 0 : comment.begin;
  const auto end = static_cast<std::uint32_t>(input_.source().text().size()) + 1;
  if (named.open) {
    faults_.push_back({name, Quote(rule) + " is disabled here already"});
    return;
  }
  named.open = true;
  named.regions.push_back(directives_.size());
  directives_.push_back({name, rule, {begin, end}});
}

void Suppressions::Enable(Span comment, Span name, std::string_view rule) {
  Named& named = named_[rule];
  if (!named.open) {
    faults_.push_back({name, Quote(rule) + " is not disabled here"});
    return;
  }
  named.open = false;
  directives_[named.regions.back()].covers.end = comment.begin;
}

// The next line in which something stands. Only a few blank lines are looked over.
Span Suppressions::LineBelow(Span comment) const {
  constexpr std::uint32_t kLookedAt = 16;
  const Source& source = input_.source();
  const std::uint32_t first = source.PositionOf(comment.begin).line + 1;
  const auto size = static_cast<std::uint32_t>(source.text().size());
  for (std::uint32_t line = first; line < first + kLookedAt; ++line) {
    const Span span = {source.LineStart(line), source.LineStart(line + 1)};
    if (source.Slice(span).find_first_not_of(kBlanks) == std::string_view::npos) continue;
    return {span.begin, span.end == size ? size + 1 : span.end};
  }
  return {size + 1, size + 1};
}

bool Suppressions::Covers(std::string_view name, std::uint32_t offset) {
  const auto named = named_.find(name);
  if (named == named_.end()) return false;
  for (const auto* list : {&named->second.lines, &named->second.regions}) {
    const auto next = std::upper_bound(list->begin(), list->end(), offset,
                                       [&](std::uint32_t at, std::size_t directive) {
                                         return at < directives_[directive].covers.begin;
                                       });
    if (next == list->begin()) continue;
    Directive& directive = directives_[*(next - 1)];
    if (offset >= directive.covers.end) continue;
    directive.used = true;
    return true;
  }
  return false;
}

void Suppressions::Suppress(std::vector<Finding>* findings) {
  std::erase_if(*findings, [&](const Finding& finding) {
    const Rule* rule = FindRule(finding.rule);
    return Covers(rule->name, finding.span.begin) || Covers(rule->family, finding.span.begin) ||
           Covers("all", finding.span.begin);
  });
}

std::vector<IdleComment> Suppressions::Idle(const std::vector<Finding>& left) const {
  // Of a rule with too many findings some were only counted: nobody knows where.
  std::unordered_map<std::string_view, std::size_t> counts;
  std::unordered_set<std::string_view> uncounted = {"all"};
  for (const Finding& finding : left) {
    if (++counts[finding.rule] == kMaxFindingsOfRule) {
      uncounted.insert(finding.rule);
      uncounted.insert(FindRule(finding.rule)->family);
    }
  }
  if (uncounted.size() == 1) uncounted.clear();
  std::vector<IdleComment> idle = faults_;
  for (const Directive& directive : directives_) {
    if (directive.used || uncounted.contains(directive.rule)) continue;
    if (directive.rule == "unused-suppression") continue;  // its findings come only now
    idle.push_back({directive.name,
                    "this suppresses no finding of " + Quote(directive.rule) + "; take it out"});
  }
  return idle;
}

}  // namespace symd
