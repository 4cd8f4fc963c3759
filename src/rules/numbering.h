// Numbering: the numbers of ids that stand below each other and should rise by one.
//
// In: the talks of a session, or the sessions of a part, in order of the record. Out: their
// numbers, which of them are out of place, and which another rule tells of. What to say of the rest
// is left to the rules id-gap and id-order; what contradicts its session or part, to wrong-code.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/rule.h"

namespace symd {

// "12" is 12, "3a" is 3 with a letter, "IV" is 4; 0 is none of these.
struct IdNumber {
  std::int32_t number = 0;
  char letter = '\0';
  auto operator<=>(const IdNumber&) const = default;
};

// An id and its last number: "SYMD 1.2" is number 2 of "SYMD 1", "SYMD 1" number 1 of "SYMD".
struct NumberedId {
  std::string_view of;
  IdNumber number;
};
NumberedId SplitNumber(std::string_view id);

struct Numbered {
  const Text* id;
  IdNumber number;
  bool told = false;       // it has no number, an id of elsewhere, or one that stands twice
  bool misplaced = false;  // the others rise without it
};
using Numbering = std::vector<Numbered>;

// The ids of all rows of overviews.
using ListedIds = std::unordered_set<std::string_view>;
ListedIds ListIds(const Programme& programme);

// The talks of a session, and the sessions of a part as a booklet prints them; web pages are picked
// one by one, so their numbers have gaps and come in any order, and so have parts whose pages were
// read across their columns.
Numbering NumberTalks(const Part& part, const Session& session, const ListedIds& listed);
Numbering NumberSessions(const Part& part, const ListedIds& listed);

template <typename Visit>
void EachNumbering(const Programme& programme, Visit visit) {
  const ListedIds listed = ListIds(programme);
  for (const Part& part : programme.parts) {
    if (part.read_across) continue;
    visit(NumberSessions(part, listed));
    for (const Session& session : part.sessions) {
      if (session.layout != Layout::kWebContribution) visit(NumberTalks(part, session, listed));
    }
  }
}

// Whether the id of a talk names another session, or plenary part, than the one it stands in.
bool Contradicts(const Text& talk_id, const Part& part, const Session& session);

// Whether the id of a session has the code of another part. One without head has its talk's.
bool ContradictsPart(const Session& session, const Part& part);

// The session that all talks below a head name when they contradict it: "SYMD 2" for the talks
// "SYMD 2.1" and "SYMD 2.2" below "SYMD 7: Title". Of a single talk the code of the part and
// the overview decide whether head or talk is right. Else "".
std::string_view SessionNamedByTalks(const Part& part, const Session& session,
                                     const ListedIds& listed);

// Whether no head was read for a part or session: its code or id is only a piece of a talk's.
bool HasNoHead(const Part& part);
bool HasNoHead(const Session& session);

}  // namespace symd
