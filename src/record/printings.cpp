// Two printings of one talk; see printings.h.
#include "record/printings.h"

#include <algorithm>
#include <utility>

namespace symd {
namespace {

bool Fits(const Text& one, const Text& other) { return !one || !other || one.value == other.value; }
bool Fits(Clock one, Clock other) { return !one || !other || one.minutes == other.minutes; }

bool Fits(const Slot& one, const Slot& other) {
  const bool days = !one.day || !other.day || one.day.value == other.day.value;
  const Date& a = one.date;
  const Date& b = other.date;
  const bool dates = !a || !b || (a.year == b.year && a.month == b.month && a.day == b.day);
  return days && dates && Fits(one.start, other.start) && Fits(one.end, other.end) &&
         Fits(one.room, other.room);
}

bool Fits(const std::vector<Author>& one, const std::vector<Author>& other) {
  if (one.empty() || other.empty()) return true;
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const Author& a, const Author& b) {
                      const bool same = a.name.full ? a.name.full.value == b.name.full.value
                                                    : a.name.source.value == b.name.source.value;
                      return same && a.presenting == b.presenting;
                    });
}

template <typename T>
void Fill(T* field, const T& other) {
  if (!*field) *field = other;
}
template <typename T>
void Fill(std::vector<T>* list, std::vector<T>* other) {
  if (list->empty()) *list = std::move(*other);
}

}  // namespace

bool Agree(const Talk& one, const Talk& other) {
  // A page in another language has another label for the same kind.
  const bool labels = !one.label || !other.label || one.kind == other.kind;
  return labels && Fits(one.title, other.title) && Fits(one.slot, other.slot) &&
         Fits(one.authors, other.authors) && Fits(one.collaboration, other.collaboration);
}

void Merge(Talk* talk, Talk other, bool other_is_row) {
  if (!talk->label && other.label) {
    talk->label = other.label;
    talk->kind = other.kind;
  }
  talk->cancelled |= other.cancelled;
  const bool more = talk->language == Language::kUnknown || !other.abstract.empty();
  if (more && other.language != Language::kUnknown) talk->language = other.language;
  Slot& slot = talk->slot;
  if (other_is_row && !slot.start && other.slot.start) slot.start_from = Derived::kPageRow;
  if (other_is_row && !slot.end && other.slot.end) slot.end_from = Derived::kPageRow;
  Fill(&slot.day, other.slot.day);
  Fill(&slot.last_day, other.slot.last_day);
  Fill(&slot.date, other.slot.date);
  Fill(&slot.start, other.slot.start);
  Fill(&slot.end, other.slot.end);
  Fill(&slot.room, other.slot.room);
  Fill(&talk->title, other.title);
  // Authors lead to their affiliations: they come from the printing that has these.
  const bool affiliated = talk->affiliations.empty() && !other.affiliations.empty();
  if (affiliated && !other.authors.empty()) talk->authors.clear();
  Fill(&talk->authors, &other.authors);
  Fill(&talk->collaboration, other.collaboration);
  Fill(&talk->affiliations, &other.affiliations);
  Fill(&talk->abstract, &other.abstract);
  Fill(&talk->keywords, &other.keywords);
}

}  // namespace symd
