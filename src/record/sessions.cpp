// Sessions: a head, or the first key without one, opens a session or continues one that has been
// read; its time and place.
#include "blocks/scan.h"
#include "record/builder.h"

namespace symd {

void ProgrammeBuilder::AddSession(const Block& block) {
  Session session;
  Hints hints;
  hints.page = block.page;
  opened_ = at_;
  if (auto* f = Take<SessionFields>(at_)) {
    session.id = f->id;
    session.number = f->number;
    session.title = f->title;
    for (Text& code : f->joint_with) {
      if (code.value != part().code.value) session.joint_with.push_back(code);
    }
    hints.title = f->kind;
  } else if (const Text id = NextId(); !SplitId(id.value).session.empty()) {
    const IdParts parts = SplitId(id.value);
    session.id = Beginning(id, id.value.size() - (parts.talk.empty() ? 0 : parts.talk.size() + 1));
    session.number = NumberOf(parts.session);
  }
  // An assembly without an id is another than what has none either: plenary talks.
  const bool notice = !session.id && session.title;
  if (!notice && Continues(session, hints)) return;
  session.span = SpanOf(block);
  session_ = part().sessions.size();
  if (!notice) session_of_id_[part_].insert_or_assign(session.id.value, session_);
  MakeRoom({BlockKind::kSession}, BlockKind::kPart, &part().sessions);
  MakeRoom({BlockKind::kTalk, BlockKind::kBreak}, BlockKind::kSession, &session.entries);
  part().sessions.push_back(std::move(session));
  hints_[part_].push_back(hints);
}

bool ProgrammeBuilder::Continues(const Session& session, const Hints& hints) {
  const auto found = session_of_id_[part_].find(session.id.value);
  if (found == session_of_id_[part_].end()) return false;
  session_ = found->second;
  Session& known = this->session();
  if (!known.title && session.title) {  // so far it was known from keys alone
    known.title = session.title;
    known.joint_with = session.joint_with;
    hints_[part_][session_].title = hints.title;
    return true;
  }
  if (!session.title || known.title.value == session.title.value) return true;
  Observe(ObservationKind::kDuplicateId, PieceOf(session.id), PieceOf(known.id));
  return false;
}

void ProgrammeBuilder::AddWhen() {
  auto* f = Take<WhenFields>(at_);
  if (f == nullptr) return;
  Slot& slot = session().slot;
  if (f->slot.day) slot.day = f->slot.day;
  if (f->slot.last_day) slot.last_day = f->slot.last_day;
  if (f->slot.date) slot.date = f->slot.date;
  if (f->slot.start) slot.start = f->slot.start;
  if (f->slot.end) slot.end = f->slot.end;
  if (f->slot.room) slot.room = f->slot.room;
  if (f->kind) hints_[part_][session_].place = f->kind;
}

}  // namespace symd
