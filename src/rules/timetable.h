// Timetable: all that is wrong with the times of a programme, found in one walk so that one cause
// gives one finding.
//
// First what overview and body print differently is set aside as doubtful; then talks outside of
// their session's hours, and talks that begin while another one runs; what is left stands in order,
// and each talk is compared with what follows it. The rules of times take what is theirs.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "rules/lengths.h"
#include "rules/listing.h"
#include "symd/norms.h"
#include "symd/programme.h"

namespace symd {

enum class Trouble : std::uint8_t {
  kNone,
  kDiffers,     // row and body print another day, start or end
  kEndDiffers,  // the end of the talk's row is neither what the body leaves nor a usual one
  kOutside,     // the talk is outside of its session; several: the hours of the session are odd
  kOverlap,     // the talk begins while `other` runs, or runs when it begins
  kBreak,       // the break behind the talk is not as long as it states
  kGap,         // there is nothing between the talk and `other`
  kLength,      // the talk has an unusual length
};

struct TimeTrouble {
  Trouble trouble = Trouble::kNone;
  const Session* session = nullptr;
  const Talk* talk = nullptr;
  const Talk* other = nullptr;            // the talk behind it, or with which it overlaps
  const Break* pause = nullptr;           // between them
  const Slot* row = nullptr;              // in the overview
  bool row_is_odd = true;                 // rather the row is wrong than the body
  int minutes = 0;                        // of the gap, of the talk, or what is left for the break
  std::vector<const Talk*> several = {};  // all talks outside of the session
};

class Timetable {
 public:
  Timetable(const Programme& programme, const Listing& listing, const Norms& norms);

  const std::vector<TimeTrouble>& troubles() const { return troubles_; }

  // Whether the day or the hours of a session are in doubt: the overview or its talks have others.
  bool IsDoubtful(const Session* session) const { return doubtful_sessions_.contains(session); }

 private:
  // A talk of a session with its times in minutes that go on over midnight and from day to day; -1
  // where there is none, or one in doubt.
  struct Item {
    const Talk* talk = nullptr;
    std::size_t entry = 0;
    int start = -1;
    int end = -1;               // as printed or in a row; never derived from what follows
    const Slot* row = nullptr;  // from where the end is
    bool in_order = true;       // neither outside of the session nor begun while another one runs
  };

  // A talk and what follows it.
  struct Step {
    const Session* session = nullptr;
    Item item;
    const Talk* other = nullptr;   // nullptr: the end of the session follows
    const Break* pause = nullptr;  // between them
    int next = -1;                 // when that begins; -1: not known
    bool neighbours = true;        // no talk is missing between the two
    bool has_left = false;
    int left = 0;  // the time for the talk until the break or what follows
  };

  void CompareRows(const Listing& listing);
  void CompareSession(const SessionRow& listed);
  void CompareTalk(const TalkRow& listed);

  void AddSession(const Session& session, const Listing& listing);
  std::vector<Item> ItemsOf(const Session& session, const Listing& listing) const;
  void FindOutside(const Session& session, std::vector<Item>* items);

  // timetable_order.cpp
  void FindOverlaps(const Session& session, std::vector<Item>* items);
  void AddSteps(const Session& session, const std::vector<Item>& items, bool lacks_last);
  void SetSessionEnd(Step* step) const;
  void SetNext(const Item& next, Step* step) const;

  // timetable_lengths.cpp
  void CountLength(const Step& step, Lengths* lengths) const;
  void JudgeSteps();
  Trouble Judge(const Step& step, const Lengths& here, int* minutes) const;
  Trouble JudgeEnd(const Step& step, int* minutes) const;
  Trouble JudgeLeft(const Step& step, const Lengths& here, int* minutes) const;
  bool IsRowOdd(const Step& step) const;
  bool IsBeginOdd(const Step& before, const Step& step) const;

  const Norms& norms_;
  Lengths lengths_;
  std::vector<Step> steps_;  // session by session
  std::vector<TimeTrouble> troubles_;
  std::unordered_set<const Session*> doubtful_sessions_;
  std::unordered_set<const Talk*> doubtful_talks_;
};

}  // namespace symd
