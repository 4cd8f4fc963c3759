// What only the whole of a part decides: layouts, the kinds of sessions and posters, the order of
// talks that stood on pages of their own.
#include "record/builder.h"

namespace symd {
namespace {

// Web pages of contributions come in any order, and may stand before the page of their session; so
// do talks of pages that were read across their columns.
void SortByNumber(Session* session) {
  std::vector<Entry>& entries = session->entries;
  const auto number = [](const Entry& entry) {
    const Talk* talk = std::get_if<Talk>(&entry);
    return talk == nullptr ? -1 : talk->number;
  };
  if (std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return number(e) < 0; }))
    return;
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const Entry& a, const Entry& b) { return number(a) < number(b); });
}

// Whether one of the stretches, which are in order and apart, has bytes of the span.
bool Meets(const std::vector<Span>& stretches, Span span) {
  const auto next =
      std::lower_bound(stretches.begin(), stretches.end(), span.begin,
                       [](Span stretch, std::uint32_t at) { return stretch.end <= at; });
  return next != stretches.end() && next->begin < span.end;
}

}  // namespace

void ProgrammeBuilder::FinishPart(const std::vector<Span>& blank_text, Part* part) {
  const auto number = static_cast<std::size_t>(part - programme_.parts.data());
  const auto layout_of = [&](Span span) {
    return HasMarks(span)            ? Layout::kMarkdown
           : Meets(blank_text, span) ? Layout::kBlankText
                                     : Layout::kText;
  };
  const std::optional<Layout> page = page_of_part_[number];
  part->layout = page ? *page : layout_of(part->span);
  for (std::size_t i = 0; i < part->sessions.size(); ++i) {
    Session& session = part->sessions[i];
    const Hints& hints = hints_[number][i];
    session.layout = hints.page ? *hints.page : page ? layout_of(session.span) : part->layout;
    if ((hints.rows && hints.pages) || part->read_across) SortByNumber(&session);
    session.kind = KindOf(*part, session, hints);
    const auto is_poster = [](std::optional<SessionKind> kind) {
      return kind == SessionKind::kPoster;
    };
    const bool posters = is_poster(hints.title) || is_poster(hints.place);
    for (Entry& entry : session.entries) {
      Talk* talk = std::get_if<Talk>(&entry);
      if (talk == nullptr) continue;
      if (posters && !talk->label) talk->kind = TalkKind::kPoster;
      NoteId(talk->id);
    }
  }
}

SessionKind ProgrammeBuilder::KindOf(const Part& part, const Session& session, const Hints& hints) {
  if (part.kind == PartKind::kSymposium) return SessionKind::kSymposium;
  const bool talks = std::any_of(session.entries.begin(), session.entries.end(),
                                 [](const Entry& e) { return std::holds_alternative<Talk>(e); });
  // "Opening the gap" is no opening when there are talks in it.
  if (hints.title && !(talks && *hints.title == SessionKind::kOther)) return *hints.title;
  if (hints.place) return *hints.place;
  if (part.kind == PartKind::kPlenary) return SessionKind::kPlenary;
  return talks || session.see ? SessionKind::kOral : SessionKind::kOther;
}

// The spans of parts can overlap, so that looking at the lines of each would take too long.
void ProgrammeBuilder::FindMarks() {
  for (const Line& line : lines_) {
    if (line.heading != 0 || line.marked) marks_.push_back(line.span.begin);
  }
}

bool ProgrammeBuilder::HasMarks(Span span) const {
  const auto next = std::lower_bound(marks_.begin(), marks_.end(), span.begin);
  return next != marks_.end() && *next < span.end;
}

void ProgrammeBuilder::NoteId(const Text& id) {
  if (!id) return;
  const auto [known, is_new] = ids_.emplace(id.value, PieceOf(id));
  if (!is_new) Observe(ObservationKind::kDuplicateId, PieceOf(id), known->second);
}

}  // namespace symd
