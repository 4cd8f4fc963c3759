// outside-session: a talk before, after or on another day than its session.
// Timetable finds them. Several of one session are one finding at its hours: rather these are
// wrong.
#include "rules/rule.h"

namespace symd {
namespace {

// What a session prints of its time: its day where that is what differs, else its hours.
Span TimeOf(const RuleInput& input, const Session& session, const Talk& talk) {
  const Slot& slot = session.slot;
  const bool other_day =
      slot.day && !slot.last_day && talk.slot.day && talk.slot.day.value != slot.day.value;
  const At& at = other_day ? slot.day.at : slot.start ? slot.start.at : slot.end.at;
  Span span = input.HullOf(at);
  if (!other_day && slot.start && slot.end) {
    const Span end = input.HullOf(slot.end.at);
    if (end.begin >= span.begin) span.end = end.end;
  }
  return span;
}

Span TimeOf(const RuleInput& input, const Session& session, const TimeTrouble& trouble) {
  if (trouble.row != nullptr) return input.HullOf(trouble.row->end.at);
  const Slot& slot = trouble.talk->slot;
  const bool other_day = session.slot.day && slot.day && slot.day_from == Derived::kPrinted &&
                         slot.day.value != session.slot.day.value;
  return input.HullOf(other_day ? slot.day.at : slot.start.at);
}

void Check(const RuleInput& input, Report* report) {
  for (const TimeTrouble& trouble : input.timetable().troubles()) {
    if (trouble.trouble != Trouble::kOutside || report->CountedOnly()) continue;
    const Session& session = *trouble.session;
    const Talk& first = trouble.several.empty() ? *trouble.talk : *trouble.several.front();
    const Span hours = TimeOf(input, session, first);
    const std::string printed = Quote(input.source().Slice(hours));
    if (trouble.several.empty()) {
      const Span at = TimeOf(input, session, trouble);
      Finding finding =
          FindingAt(at, Quote(input.source().Slice(at)) + " is outside of the session, " + printed +
                            " on " + input.LineOf(hours.begin) + "; correct one of the two");
      finding.related.push_back({"the session's time", hours});
      report->Add(std::move(finding));
      continue;
    }
    Finding finding =
        FindingAt(hours, std::to_string(trouble.several.size()) + " talks are outside of " +
                             printed + ", the first on " + input.LineOf(first.span.begin) +
                             "; correct the session's time");
    for (const Talk* talk : trouble.several) {
      if (finding.related.size() == kMaxRelated) break;
      finding.related.push_back({"is outside", input.HullOf(talk->slot.start.at)});
    }
    report->Add(std::move(finding));
  }
}

}  // namespace

extern const Rule kOutsideSession;
const Rule kOutsideSession = {
    .name = "outside-session",
    .family = "time",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk that begins or ends outside of its session's hours, or is on another day.",
    .why = "The talk or the session has the wrong time.",
    .advice = "Correct the time of the talk or that of the session.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 16:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
