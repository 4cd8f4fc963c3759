// Rule: one kind of finding. A rule sees the record, the source and what the steps observed, and
// nothing of the steps. Each stands in a file of its own with its documentation, an example that
// triggers it and a near-miss that must not; RULES.md of the project's design lists them.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/listing.h"
#include "rules/timetable.h"
#include "symd/finding.h"
#include "symd/norms.h"
#include "symd/programme.h"
#include "symd/rules.h"
#include "symd/source.h"
#include "symd/visible.h"

namespace symd {

// A comment to the checker that does nothing, and why; see suppressions.h.
struct IdleComment {
  Span span;
  std::string message;
};

// What a rule looks at.
class RuleInput {
 public:
  RuleInput(const Source& source, const Programme& programme, const Norms& norms);

  const Source& source() const { return source_; }
  const Programme& programme() const { return programme_; }
  const Norms& norms() const { return norms_; }

  // Overview and body beside each other; what is wrong with the times.
  const Listing& listing() const { return listing_; }
  const Timetable& timetable() const { return timetable_; }

  // The observations of one kind, in order of the source.
  const std::vector<const Observation*>& Observed(ObservationKind kind) const {
    return observed_[static_cast<std::size_t>(kind)];
  }

  // Those of them that begin inside a stretch of the source.
  std::span<const Observation* const> ObservedIn(ObservationKind kind, Span stretch) const;

  // The kind of talks that the heading of a group of rows announces, where it does.
  std::optional<TalkKind> KindOfGroup(const Text& group) const;
  // Known when all other rules have been checked.
  const std::vector<IdleComment>& idle_comments() const { return idle_comments_; }
  void set_idle_comments(std::vector<IdleComment> idle) { idle_comments_ = std::move(idle); }

  // The id of the talk that holds an offset of the text, else of the session, else "".
  std::string EntryAt(std::uint32_t offset) const;

  // The stretch of the talk that holds an offset of the text; empty for none.
  Span TalkAt(std::uint32_t offset) const;

  // The stretch of the source from the first to the last piece of a value; empty for none.
  Span HullOf(const At& at) const;

  // "line 12" of an offset, for messages.
  std::string LineOf(std::uint32_t offset) const;

 private:
  struct Extent {
    Span span;
    std::string_view id;
  };
  static Extent Find(const std::vector<Extent>& extents, std::uint32_t offset);

  const Source& source_;
  const Programme& programme_;
  const Norms& norms_;
  Listing listing_;
  Timetable timetable_;
  std::vector<Extent> talks_;  // in order of the source
  std::vector<Extent> sessions_;
  std::array<std::vector<const Observation*>, 256> observed_;  // by kind, a number of eight bits
  std::vector<IdleComment> idle_comments_;
};

// Takes the findings of one rule: fills in its name, its severity and the entry in which it stands,
// and keeps no more of them than kMaxFindingsOfRule; the others are only counted. A converted file
// gets no fixes: their offsets would be those of another text.
class Report {
 public:
  Report(const Rule& rule, const RuleInput& input) : rule_(rule), input_(input) {}

  // `finding` with message, span and, where known, related places and fix.
  void Add(Finding finding);

  // Whether no more findings are kept: then counts one, and the rule need not make it.
  bool CountedOnly();

  // The findings, the last of which counts the rest when there were too many.
  std::vector<Finding> Take() &&;

 private:
  const Rule& rule_;
  const RuleInput& input_;
  std::vector<Finding> findings_;
  std::size_t more_ = 0;
};

// Checks all rules, and leaves out what comments in the text suppress; findings are sorted by
// offset, then rule.
std::vector<Finding> CheckRules(const Source& source, const Programme& programme,
                                const Norms& norms);

// --- what rules are written with --------------------------------------------------------------

Finding FindingAt(Span span, std::string message);

// Adds the finding that `make` makes of each observation of a kind.
template <typename Make>
void ReportEach(const RuleInput& input, ObservationKind kind, Report* report, Make make) {
  for (const Observation* observation : input.Observed(kind)) {
    if (!report->CountedOnly()) report->Add(make(*observation));
  }
}

// Calls `visit(part, session, talk)` for each talk, in the order of the record.
template <typename Visit>
void EachTalk(const Programme& programme, Visit visit) {
  for (const Part& part : programme.parts) {
    for (const Session& session : part.sessions) {
      for (const Entry& entry : session.entries) {
        if (const Talk* talk = std::get_if<Talk>(&entry)) visit(part, session, *talk);
      }
    }
  }
}

// Whether a mark without partner stands in a stretch, a bold or raised one (unclosed-markup): what
// the text means there is uncertain.
bool HasLoneMark(const RuleInput& input, Span stretch);

// Web pages print less of talks and sessions than booklets.
inline bool IsWeb(Layout layout) {
  return layout == Layout::kWebContribution || layout == Layout::kWebSession ||
         layout == Layout::kWebPart;
}

// What a layout prints, all talks of a document may do without: when `without` of them lack it and
// none has it, that is the custom of the document and no defect. One or two talks show no custom.
inline bool IsCustom(std::size_t with, std::size_t without) { return with == 0 && without > 2; }

// A safe fix that replaces a span.
Fix Replace(Span span, std::string_view text);

// A finding where two places say different things, at the first of them.
Finding Contradiction(const RuleInput& input, Span at, Span other);

// The text in small letters, as comparing needs it: ASCII and Latin-1. Keeps its length.
std::string WithoutCase(std::string_view text);

// A stretch of the source and the letters on both sides of it.
Span WordAround(const Source& source, Span span);

// What the first line of the source ends in; a line feed when it has no end.
std::string_view NewlineOf(const Source& source);

}  // namespace symd
