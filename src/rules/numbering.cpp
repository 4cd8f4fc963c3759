// Numbers of ids; see numbering.h.
#include "rules/numbering.h"

#include <algorithm>
#include <unordered_map>

#include "symd/id.h"

namespace symd {
namespace {

// "XIV" is 14; 0 when it is no number.
std::int32_t RomanNumber(std::string_view text) {
  const auto value = [](char c) {
    return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : 0;
  };
  std::int32_t number = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int here = value(text[i]);
    if (here == 0) return 0;
    const bool before_larger = i + 1 < text.size() && here < value(text[i + 1]);
    number += before_larger ? -here : here;
  }
  return number;
}

IdNumber ReadIdNumber(std::string_view text) {
  constexpr std::size_t kMostDigits = 8;
  IdNumber id;
  std::size_t digits = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    if (digits == kMostDigits) return {};
    id.number = id.number * 10 + (text[digits] - '0');
  }
  if (digits == 0) return {RomanNumber(text)};
  if (digits < text.size()) id.letter = text[digits];
  return id;
}

// Marks what stands out of place: at each number that is not above the one before it, either the
// one or the other. The one without which the neighbours rise is it; if both are, the one that is
// told of anyway, else a number that leaps ahead ("1 12 3"), else the second ("1 3 2 4").
void MarkMisplaced(Numbering* list) {
  std::vector<Numbered*> rising;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Numbered& here = (*list)[i];
    if (here.number.number == 0) continue;
    if (rising.empty() || rising.back()->number < here.number) {
      rising.push_back(&here);
      continue;
    }
    Numbered& last = *rising.back();
    const bool leaps =
        rising.size() > 1 && last.number.number > rising[rising.size() - 2]->number.number + 1;
    if (last.number == here.number) {  // "1 3 3": the first is the odd one
      last.misplaced = leaps;
      rising.back() = &here;
      continue;
    }
    const IdNumber before = rising.size() > 1 ? rising[rising.size() - 2]->number : IdNumber{};
    const bool without_last = before < here.number;
    const bool without_here = i + 1 == list->size() || last.number < (*list)[i + 1].number;
    bool is_last = without_last;
    if (without_last && without_here) {
      const bool far = rising.size() > 1 && last.number.number > before.number + 2;
      is_last = last.told || (far && !here.told);
    }
    (is_last ? last : here).misplaced = true;
    if (is_last) rising.back() = &here;
  }
}

// A number that stands twice is told of where it stands again, and where it is out of place.
void MarkRepeated(Numbering* list) {
  std::unordered_map<std::string_view, int> counts;
  for (const Numbered& here : *list) ++counts[here.id->value];
  std::unordered_map<std::string_view, bool> seen;
  for (Numbered& here : *list) {
    const bool repeated = counts[here.id->value] > 1;
    const bool again = !seen.emplace(here.id->value, true).second;
    here.told |= repeated && (again || here.misplaced);
  }
}

void Finish(Numbering* list) {
  MarkMisplaced(list);
  const bool rises =
      std::adjacent_find(list->begin(), list->end(), [](const Numbered& a, const Numbered& b) {
        return !(a.number < b.number);
      }) == list->end();
  if (!rises) MarkRepeated(list);
}

}  // namespace

NumberedId SplitNumber(std::string_view id) {
  const IdParts parts = SplitId(id);
  if (parts.session.empty()) return {parts.code, ReadIdNumber(parts.talk)};
  if (parts.talk.empty()) return {parts.code, ReadIdNumber(parts.session)};
  return {SessionIdOf(id), ReadIdNumber(parts.talk)};
}

ListedIds ListIds(const Programme& programme) {
  ListedIds listed;
  for (const Part& part : programme.parts) {
    for (const OverviewTalk& row : part.overview_talks) listed.insert(row.id.value);
    for (const OverviewSession& row : part.overview_sessions) listed.insert(row.id.value);
  }
  listed.erase(std::string_view());
  return listed;
}

Numbering NumberTalks(const Part& part, const Session& session, const ListedIds& listed) {
  Numbering list;
  const bool head_is_wrong = !SessionNamedByTalks(part, session, listed).empty();
  for (const Entry& entry : session.entries) {
    const Talk* talk = std::get_if<Talk>(&entry);
    if (talk == nullptr) continue;
    Numbered here = {&talk->id, SplitNumber(talk->id.value).number};
    here.told = here.number.number == 0 || (!head_is_wrong && Contradicts(talk->id, part, session));
    list.push_back(here);
  }
  Finish(&list);
  return list;
}

Numbering NumberSessions(const Part& part, const ListedIds& listed) {
  Numbering list;
  for (const Session& session : part.sessions) {
    if (IsWeb(session.layout) || !session.id) continue;
    const NumberedId id = SplitNumber(session.id.value);
    Numbered here = {&session.id, id.number};
    here.told = id.number.number == 0 || (part.code && id.of != part.code.value) ||
                !SessionNamedByTalks(part, session, listed).empty();
    list.push_back(here);
  }
  Finish(&list);
  return list;
}

bool Contradicts(const Text& talk_id, const Part& part, const Session& session) {
  if (!talk_id) return false;
  const std::string_view named = SessionIdOf(talk_id.value);
  if (!named.empty()) return session.id && named != session.id.value;
  return part.kind == PartKind::kPlenary && part.code &&
         SplitId(talk_id.value).code != part.code.value;
}

bool ContradictsPart(const Session& session, const Part& part) {
  return session.id && part.code && !HasNoHead(session) &&
         SplitId(session.id.value).code != part.code.value;
}

std::string_view SessionNamedByTalks(const Part& part, const Session& session,
                                     const ListedIds& listed) {
  if (!session.id || HasNoHead(session)) return {};
  std::string_view named;
  std::size_t talks = 0;
  for (const Entry& entry : session.entries) {
    const Talk* talk = std::get_if<Talk>(&entry);
    if (talk == nullptr || !talk->id) continue;
    const std::string_view here = SessionIdOf(talk->id.value);
    if (here.empty() || here == session.id.value || (talks > 0 && here != named)) return {};
    named = here;
    ++talks;
  }
  if (talks != 1) return named;
  const bool head_is_wrong = SplitId(named).code == part.code.value &&
                             (SplitId(session.id.value).code != part.code.value ||
                              (listed.contains(named) && !listed.contains(session.id.value)));
  return head_is_wrong ? named : std::string_view();
}

bool HasNoHead(const Part& part) {
  return !part.title && (part.code.at.steps & StepBit(Step::kJoined)) != 0;
}

bool HasNoHead(const Session& session) {
  return !session.title && (session.id.at.steps & StepBit(Step::kJoined)) != 0;
}

}  // namespace symd
