// Each talk compared with what follows it: its end where that is known, else the time that is left
// for it against what talks of its kind usually take. Part of timetable.h.
#include <cstdlib>

#include "rules/clock.h"
#include "rules/timetable.h"

namespace symd {
namespace {

// Lengths are known of talks; what stands without a label in a tutorial or an assembly is no
// ordinary one.
bool HasNorm(const Session& session, TalkKind kind) {
  return kind != TalkKind::kTalk || session.kind == SessionKind::kOral ||
         session.kind == SessionKind::kFocus || session.kind == SessionKind::kSymposium;
}

}  // namespace

void Timetable::CountLength(const Step& step, Lengths* lengths) const {
  const TalkKind kind = step.item.talk->kind;
  if (!HasNorm(*step.session, kind)) return;
  if (step.item.end >= 0) {
    lengths->Count(kind, step.item.end - step.item.start);
  } else if (step.has_left && step.other != nullptr && step.pause == nullptr &&
             IsBooklet(step.session->layout)) {
    lengths->Count(kind, step.left);
  }
}

void Timetable::JudgeSteps() {
  for (const Step& step : steps_) CountLength(step, &lengths_);
  for (std::size_t begin = 0; begin < steps_.size();) {
    const Session* session = steps_[begin].session;
    std::size_t end = begin;
    Lengths here(norms_);
    for (; end < steps_.size() && steps_[end].session == session; ++end) {
      CountLength(steps_[end], &here);
    }
    for (; begin < end; ++begin) {
      const Step& step = steps_[begin];
      TimeTrouble trouble = {.session = session,
                             .talk = step.item.talk,
                             .other = step.other,
                             .pause = step.pause,
                             .row = step.item.row};
      trouble.trouble = Judge(step, here, &trouble.minutes);
      if (trouble.trouble == Trouble::kNone) continue;
      const bool begins_oddly = begin > 0 && IsBeginOdd(steps_[begin - 1], step);
      // Then one of the two lengths is enough: at the begin, which is what is wrong.
      if (begins_oddly && !troubles_.empty() && troubles_.back().other == trouble.talk) {
        troubles_.pop_back();
        trouble.trouble = Trouble::kLength;
        trouble.minutes = step.left;
      }
      troubles_.push_back(std::move(trouble));
    }
  }
}

// Whether two talks that follow each other take the time of two usual ones, and only what is
// between them is at an odd time.
bool Timetable::IsBeginOdd(const Step& before, const Step& step) const {
  const int both = before.left + step.left;
  return before.other == step.item.talk && before.has_left && step.has_left &&
         before.item.end < 0 && step.item.end < 0 && both % 2 == 0 &&
         lengths_.IsUsual(step.item.talk->kind, both / 2);
}

Trouble Timetable::Judge(const Step& step, const Lengths& here, int* minutes) const {
  const Item& item = step.item;
  if (item.end < 0) return step.has_left ? JudgeLeft(step, here, minutes) : Trouble::kNone;
  if (step.next >= 0) {
    const Trouble trouble = JudgeEnd(step, minutes);
    if (trouble != Trouble::kNone) return trouble;
  }
  *minutes = item.end - item.start;
  const TalkKind kind = item.talk->kind;
  const bool usual = !HasNorm(*step.session, kind) || lengths_.IsUsual(kind, *minutes);
  return usual ? Trouble::kNone : Trouble::kLength;
}

// A talk of known end against what follows.
Trouble Timetable::JudgeEnd(const Step& step, int* minutes) const {
  const int until_next = step.next - step.item.end;
  if (until_next < 0) {
    if (IsRowOdd(step)) return Trouble::kEndDiffers;
    return step.other == nullptr ? Trouble::kOutside : Trouble::kOverlap;
  }
  if (!step.has_left || step.other == nullptr) {
    // A session may go on behind its last talk.
    const int length = step.item.end - step.item.start;
    const bool odd = step.has_left && until_next > 0 && IsRowOdd(step) &&
                     !lengths_.IsUsual(step.item.talk->kind, length);
    return odd ? Trouble::kEndDiffers : Trouble::kNone;
  }
  *minutes = until_next;
  if (step.pause != nullptr) {
    if (std::abs(until_next - step.pause->minutes) <= norms_.break_tolerance) return Trouble::kNone;
    return IsRowOdd(step) ? Trouble::kEndDiffers : Trouble::kBreak;
  }
  if (until_next < norms_.shortest_gap) return Trouble::kNone;
  if (IsRowOdd(step)) return Trouble::kEndDiffers;
  return IsBooklet(step.session->layout) ? Trouble::kGap : Trouble::kNone;
}

// Whether the end of the talk's row is less usual than the one that the body leaves: then the row
// is wrong, and neither talk nor break.
bool Timetable::IsRowOdd(const Step& step) const {
  if (step.item.row == nullptr || !step.has_left || step.left <= 0) return false;
  const TalkKind kind = step.item.talk->kind;
  const int length = step.item.end - step.item.start;
  const int by_row = lengths_.CountOf(kind, length) - 1;  // but for this one
  const int by_body = lengths_.CountOf(kind, step.left);
  if (by_row != by_body) return by_body > by_row;
  return lengths_.IsUsual(kind, step.left) && !lengths_.IsUsual(kind, length);
}

// A talk without an end of its own: what is left for it must be a length that there is.
Trouble Timetable::JudgeLeft(const Step& step, const Lengths& here, int* minutes) const {
  const TalkKind kind = step.item.talk->kind;
  const int until_next = step.next - step.item.start;
  if (step.left <= 0) {
    *minutes = until_next;
    return step.pause != nullptr ? Trouble::kBreak : Trouble::kNone;
  }
  if (!HasNorm(*step.session, kind) || lengths_.IsUsual(kind, step.left)) return Trouble::kNone;
  *minutes = step.left;
  const int common = here.Common(kind);
  if (step.pause != nullptr) {
    if (common == 0) return Trouble::kLength;
    *minutes = until_next - common;
    return Trouble::kBreak;
  }
  // Time that is left at the end of a session, or before a break that a web page does not print.
  const bool may_be_more = step.other == nullptr || !IsBooklet(step.session->layout);
  if (may_be_more) return lengths_.IsShort(kind, step.left) ? Trouble::kLength : Trouble::kNone;
  if (common > 0 && step.left >= common + norms_.shortest_gap) {
    *minutes = step.left - common;
    return Trouble::kGap;
  }
  return Trouble::kLength;
}

}  // namespace symd
