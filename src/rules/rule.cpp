// What all rules share; see rule.h.
#include "rules/rule.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "rules/suppressions.h"
#include "symd/names.h"

namespace symd {

extern const Rule kUnusedSuppression;

RuleInput::RuleInput(const Source& source, const Programme& programme, const Norms& norms)
    : source_(source),
      programme_(programme),
      norms_(norms),
      listing_(programme),
      timetable_(programme, listing_, norms) {
  for (const Part& part : programme.parts) {
    for (const Session& session : part.sessions) {
      if (!session.span.empty()) sessions_.push_back({session.span, session.id.value});
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk != nullptr && !talk->span.empty()) talks_.push_back({talk->span, talk->id.value});
      }
    }
  }
  const auto by_begin = [](const Extent& a, const Extent& b) {
    return a.span.begin < b.span.begin;
  };
  std::stable_sort(talks_.begin(), talks_.end(), by_begin);
  std::stable_sort(sessions_.begin(), sessions_.end(), by_begin);
  for (const Observation& observation : programme.observations) {
    observed_[static_cast<std::size_t>(observation.kind)].push_back(&observation);
  }
}

RuleInput::Extent RuleInput::Find(const std::vector<Extent>& extents, std::uint32_t offset) {
  auto next = std::upper_bound(
      extents.begin(), extents.end(), offset,
      [](std::uint32_t at, const Extent& extent) { return at < extent.span.begin; });
  if (next == extents.begin() || (next - 1)->span.end <= offset) return {};
  return *(next - 1);
}

std::span<const Observation* const> RuleInput::ObservedIn(ObservationKind kind,
                                                          Span stretch) const {
  const std::vector<const Observation*>& all = Observed(kind);
  const auto at = [&](std::uint32_t offset) {
    return std::lower_bound(all.begin(), all.end(), offset,
                            [](const Observation* observation, std::uint32_t begin) {
                              return observation->span.begin < begin;
                            });
  };
  const auto first = at(stretch.begin);
  return {first, at(stretch.end)};
}

std::optional<TalkKind> RuleInput::KindOfGroup(const Text& group) const {
  const std::uint32_t at = HullOf(group.at).begin;
  const auto& headings = Observed(ObservationKind::kTalkGroup);
  const auto next = std::upper_bound(
      headings.begin(), headings.end(), at,
      [](std::uint32_t place, const Observation* heading) { return place < heading->span.begin; });
  if (!group || next == headings.begin() || (*(next - 1))->span.end <= at) return std::nullopt;
  return names::Find<TalkKind>(names::kTalkKinds, (*(next - 1))->text);
}

std::string RuleInput::EntryAt(std::uint32_t offset) const {
  const std::string_view talk = Find(talks_, offset).id;
  return std::string(talk.empty() ? Find(sessions_, offset).id : talk);
}

Span RuleInput::TalkAt(std::uint32_t offset) const { return Find(talks_, offset).span; }

Span RuleInput::HullOf(const At& at) const {
  if (at.count == 0) return {};
  const auto& pieces = programme_.storage.pieces;
  Span hull = pieces[at.first];
  for (std::uint32_t i = 1; i < at.count; ++i) {
    hull.begin = std::min(hull.begin, pieces[at.first + i].begin);
    hull.end = std::max(hull.end, pieces[at.first + i].end);
  }
  return hull;
}

std::string RuleInput::LineOf(std::uint32_t offset) const {
  return "line " + std::to_string(source_.PositionOf(offset).line);
}

bool Report::CountedOnly() {
  if (findings_.size() < kMaxFindingsOfRule) return false;
  ++more_;
  return true;
}

void Report::Add(Finding finding) {
  if (CountedOnly()) return;
  finding.rule = rule_.name;
  finding.severity = rule_.severity;
  finding.entry = input_.EntryAt(finding.span.begin);
  if (input_.source().converted()) finding.fix.reset();
  if (finding.related.size() > kMaxRelated) finding.related.resize(kMaxRelated);
  findings_.push_back(std::move(finding));
}

std::vector<Finding> Report::Take() && {
  if (more_ > 0) {
    Finding rest;
    rest.rule = rule_.name;
    rest.severity = rule_.severity;
    rest.message = "and " + std::to_string(more_) + " more of this kind";
    rest.span = findings_.back().span;
    findings_.push_back(std::move(rest));
  }
  return std::move(findings_);
}

std::vector<Finding> CheckRules(const Source& source, const Programme& programme,
                                const Norms& norms) {
  RuleInput input(source, programme, norms);
  std::vector<Finding> all;
  const auto check = [&](const Rule& rule) {
    Report report(rule, input);
    rule.check(input, &report);
    std::vector<Finding> findings = std::move(report).Take();
    std::move(findings.begin(), findings.end(), std::back_inserter(all));
  };
  for (const Rule* rule : AllRules()) {
    if (rule != &kUnusedSuppression) check(*rule);
  }
  if (!input.Observed(ObservationKind::kComment).empty()) {
    Suppressions suppressions(input);
    suppressions.Suppress(&all);
    input.set_idle_comments(suppressions.Idle(all));
    check(kUnusedSuppression);
    suppressions.Suppress(&all);
  }
  std::stable_sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.rule < b.rule;
  });
  return all;
}

bool HasLoneMark(const RuleInput& input, Span stretch) {
  return !input.ObservedIn(ObservationKind::kUnclosedMark, stretch).empty() ||
         !input.ObservedIn(ObservationKind::kUnopenedMark, stretch).empty();
}

Finding FindingAt(Span span, std::string message) {
  Finding finding;
  finding.message = std::move(message);
  finding.span = span;
  return finding;
}

Finding Contradiction(const RuleInput& input, Span at, Span other) {
  const std::string there = Quote(input.source().Slice(other));
  Finding finding = FindingAt(at, Quote(input.source().Slice(at)) + " here, but " + there + " on " +
                                      input.LineOf(other.begin) + "; correct one of the two");
  finding.related.push_back({there + " stands here", other});
  return finding;
}

Fix Replace(Span span, std::string_view text) {
  Fix fix;
  fix.edits.push_back({span, std::string(text)});
  return fix;
}

std::string WithoutCase(std::string_view text) {
  std::string small(text);
  for (std::size_t i = 0; i < small.size(); ++i) {
    const auto byte = static_cast<unsigned char>(small[i]);
    const bool ascii = byte >= 'A' && byte <= 'Z';
    // U+00C0 to U+00DE; U+00D7 is no letter.
    const bool latin =
        i > 0 && small[i - 1] == '\xC3' && byte >= 0x80 && byte < 0x9F && byte != 0x97;
    if (ascii || latin) small[i] = static_cast<char>(byte | 0x20U);
  }
  return small;
}

Span WordAround(const Source& source, Span span) {
  constexpr std::uint32_t kNear = 40;
  const std::string_view text = source.text();
  const auto is_letter = [&](std::uint32_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 0x80 && byte != 0xE2 && byte != 0xC2);
  };
  Span word = span;
  while (word.begin > 0 && span.begin - word.begin < kNear && is_letter(word.begin - 1)) {
    --word.begin;
  }
  // A byte inside of a dash or a quotation mark is no letter.
  while (word.begin < span.begin &&
         (static_cast<unsigned char>(text[word.begin]) & 0xC0U) == 0x80U) {
    ++word.begin;
  }
  while (word.end < text.size() && word.end - span.end < kNear && is_letter(word.end)) ++word.end;
  while (word.end > span.end && word.end < text.size() &&
         (static_cast<unsigned char>(text[word.end]) & 0xC0U) == 0x80U) {
    --word.end;
  }
  return word;
}

std::string_view NewlineOf(const Source& source) {
  if (source.line_starts().size() < 2) return "\n";
  const std::string_view line = source.text().substr(0, source.LineStart(2));
  if (line.ends_with('\r')) return "\r";
  return line.ends_with("\r\n") ? "\r\n" : "\n";
}

}  // namespace symd
