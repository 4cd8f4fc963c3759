// What only the whole of a part decides: layouts, the kinds of sessions and posters, the order of
// talks that stood on pages of their own.
#include "record/builder.h"

namespace symd {
namespace {

// Web pages of contributions come in any order, and may stand before the page of their session.
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

bool Meets(const std::vector<Span>& stretches, Span span) {
  return std::any_of(stretches.begin(), stretches.end(), [&](Span stretch) {
    return stretch.begin < span.end && span.begin < stretch.end;
  });
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
    if (hints.rows && hints.pages) SortByNumber(&session);
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

bool ProgrammeBuilder::HasMarks(Span span) const {
  const auto first =
      std::lower_bound(lines_.begin(), lines_.end(), span.begin,
                       [](const Line& l, std::uint32_t at) { return l.span.begin < at; });
  return std::any_of(first, lines_.end(), [&](const Line& line) {
    return line.span.begin < span.end && (line.heading != 0 || line.marked);
  });
}

void ProgrammeBuilder::NoteId(const Text& id) {
  if (!id) return;
  const auto [known, is_new] = ids_.emplace(id.value, PieceOf(id));
  if (!is_new) Observe(ObservationKind::kDuplicateId, PieceOf(id), known->second);
}

}  // namespace symd
