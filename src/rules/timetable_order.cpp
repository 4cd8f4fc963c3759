// The order of the talks in a session: which of them begins while another one runs, and what
// follows each of the others. Part of timetable.h.
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "rules/clock.h"
#include "rules/timetable.h"
#include "symd/compare.h"

namespace symd {
namespace {

using Order = std::vector<std::size_t>;  // numbers of items

// Items in their order of time, but for those that are put aside, each of which is out of line with
// its neighbours.
struct Line {
  Order kept;
  Order aside;
};

// `starts` are the starts of items as they are printed, `session_end` is -1 where it is not known.
// Where two neighbours do not rise, the one is put aside without which the others do; of two that
// begin together the one that leaves a hole.
Line PutInLine(const std::vector<int>& starts, const Order& order, int session_end) {
  Line line;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::size_t item = order[k];
    if (line.kept.empty() || starts[item] > starts[line.kept.back()]) {
      line.kept.push_back(item);
      continue;
    }
    const std::size_t last = line.kept.back();
    const bool alone = line.kept.size() < 2;
    const int before = alone ? starts[last] : starts[line.kept[line.kept.size() - 2]];
    const bool is_end = k + 1 == order.size();
    const int after = is_end ? starts[item] : starts[order[k + 1]];
    bool last_is_odd = false;
    if (starts[item] == starts[last]) {
      const int behind = (is_end ? session_end : after) - starts[item];
      last_is_odd = behind > 0 && starts[last] - before > behind;
    } else if (!is_end && after <= starts[last]) {
      last_is_odd = alone || starts[item] > before;
    }
    if (last_is_odd) line.kept.back() = item;
    line.aside.push_back(last_is_odd ? last : item);
  }
  return line;
}

// Takes out what begins together with at least two others, as posters do that no word calls so:
// that is no slip.
void SetPostersAside(const std::vector<int>& starts, Order* order) {
  constexpr int kFewest = 3;
  std::unordered_map<int, int> together;
  for (const std::size_t item : *order) ++together[starts[item]];
  std::erase_if(*order, [&](std::size_t item) { return together[starts[item]] >= kFewest; });
}

int Descents(const std::vector<int>& starts, const Order& order) {
  int descents = 0;
  for (std::size_t k = 1; k < order.size(); ++k) {
    descents += starts[order[k]] <= starts[order[k - 1]] ? 1 : 0;
  }
  return descents;
}

}  // namespace

void Timetable::FindOverlaps(const Session& session, std::vector<Item>* items) {
  std::vector<int> starts;
  Order order;
  bool numbered = session.id ? true : false;
  bool one_room = true;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const Item& item = (*items)[i];
    starts.push_back(item.start);
    if (item.start < 0 || !item.in_order || item.talk->kind == TalkKind::kPoster) continue;
    numbered &= item.talk->number >= 0;
    one_room &= order.empty() ||
                SameText(item.talk->slot.room.value, (*items)[order.front()].talk->slot.room.value);
    order.push_back(i);
  }
  if (Descents(starts, order) == 0 || !one_room) return;
  // A talk that is printed twice is no other one: its id is reported.
  std::unordered_set<std::string_view> ids;
  std::erase_if(order, [&](std::size_t i) {
    Item& item = (*items)[i];
    item.in_order = !item.talk->id || ids.insert(item.talk->id.value).second;
    return !item.in_order;
  });
  const std::size_t talks = order.size();
  SetPostersAside(starts, &order);
  if (order.size() != talks) {
    for (Item& item : *items) item.in_order = false;
    for (const std::size_t i : order) (*items)[i].in_order = true;
  }
  const int descents = Descents(starts, order);
  if (numbered) {  // talks can be printed in another order than they are held
    Order by_number = order;
    std::stable_sort(by_number.begin(), by_number.end(), [&](std::size_t a, std::size_t b) {
      return (*items)[a].talk->number < (*items)[b].talk->number;
    });
    if (Descents(starts, by_number) < descents) order = std::move(by_number);
  }
  const Slot& hours = session.slot;
  const bool ends = hours.start && hours.end && !hours.last_day && !EndsBeforeStart(hours) &&
                    !doubtful_sessions_.contains(&session);
  const Line line =
      PutInLine(starts, order, ends ? EndAfter(hours.start.minutes, hours.end.minutes) : -1);
  // When a talk that is in line ends: before a break of unknown length, at once.
  const auto end_of = [&](std::size_t k) {
    const Item& item = (*items)[line.kept[k]];
    if (item.end >= 0) return item.end;
    const bool before_break = item.entry + 1 < session.entries.size() &&
                              std::holds_alternative<Break>(session.entries[item.entry + 1]);
    if (before_break || k + 1 == line.kept.size()) return item.start + 1;
    return starts[line.kept[k + 1]];
  };
  for (const std::size_t odd : line.aside) {
    Item& item = (*items)[odd];
    item.in_order = false;
    const auto next =
        std::upper_bound(line.kept.begin(), line.kept.end(), item.start,
                         [&](int start, std::size_t other) { return start < starts[other]; });
    const auto k = static_cast<std::size_t>(next - line.kept.begin());
    const Talk* other = nullptr;
    if (k > 0 && item.start < end_of(k - 1)) other = (*items)[line.kept[k - 1]].talk;
    if (other == nullptr && k < line.kept.size() && item.end > starts[line.kept[k]]) {
      other = (*items)[line.kept[k]].talk;
    }
    if (other == nullptr) continue;
    troubles_.push_back(
        {.trouble = Trouble::kOverlap, .session = &session, .talk = item.talk, .other = other});
  }
}

void Timetable::AddSteps(const Session& session, const std::vector<Item>& items, bool lacks_last) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.start < 0 || !item.in_order || item.talk->kind == TalkKind::kPoster) continue;
    Step step = {.session = &session, .item = item};
    const bool is_last = i + 1 == items.size();
    const std::size_t end = is_last ? session.entries.size() : items[i + 1].entry;
    const std::size_t breaks = end - item.entry - 1;
    if (is_last) {
      if (breaks == 0 && !lacks_last) SetSessionEnd(&step);
    } else if (breaks < 2) {
      if (breaks == 1) step.pause = &std::get<Break>(session.entries[item.entry + 1]);
      SetNext(items[i + 1], &step);
    }
    steps_.push_back(step);
  }
}

void Timetable::SetSessionEnd(Step* step) const {
  const Slot& hours = step->session->slot;
  if (!hours.start || !hours.end || hours.last_day || EndsBeforeStart(hours)) return;
  if (doubtful_sessions_.contains(step->session)) return;
  step->next = EndAfter(hours.start.minutes, hours.end.minutes);
  step->has_left = true;
  step->left = step->next - step->item.start;
}

void Timetable::SetNext(const Item& next, Step* step) const {
  Item& item = step->item;
  const Break* pause = step->pause;
  // Web pages print when a break begins.
  if (pause != nullptr && item.end < 0 && pause->slot.start &&
      pause->slot.start_from == Derived::kPrinted) {
    item.end = item.start - item.start % kMinutesOfDay + pause->slot.start.minutes;
    if (item.end <= item.start) item.end = -1;
  }
  // In a session of several days the night is neither a gap nor a long talk.
  const bool night =
      step->session->slot.last_day && next.start / kMinutesOfDay != item.start / kMinutesOfDay;
  const bool follows = next.start > item.start && next.in_order && !night &&
                       next.talk->kind != TalkKind::kPoster &&
                       SameText(next.talk->slot.room.value, item.talk->slot.room.value);
  if (!follows) return;
  step->other = next.talk;
  step->next = next.start;
  step->neighbours = item.talk->number >= 0 && next.talk->number == item.talk->number + 1;
  step->has_left = step->neighbours && (pause == nullptr || pause->minutes >= 0);
  step->left = step->next - item.start - (pause == nullptr ? 0 : pause->minutes);
}

}  // namespace symd
