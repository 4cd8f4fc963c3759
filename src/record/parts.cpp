// Parts and their overviews: the head of a part, and the rows of its talks and sessions.
#include "blocks/scan.h"
#include "record/builder.h"

namespace symd {

void ProgrammeBuilder::AddPart(const Block& block) {
  Part part;
  if (auto* f = Take<PartFields>(at_)) {
    part.code = f->code;
    part.title = f->title;
    part.kind = f->kind;
  }
  if (!part.code) {
    const Text id = NextId();
    part.code = Beginning(id, SplitId(id.value).code.size());
  }
  session_ = kNone;
  // A head with the code of a part that has been read continues it.
  const auto [place, is_new] = part_of_code_.emplace(part.code.value, programme_.parts.size());
  part_ = place->second;
  if (is_new) {
    part.span = SpanOf(block);
    programme_.parts.push_back(std::move(part));
    page_of_part_.push_back(block.page);
    hints_.emplace_back();
    session_of_id_.emplace_back();
  } else if (!this->part().title) {
    this->part().title = part.title;
    this->part().kind = part.kind;
  }
}

Text ProgrammeBuilder::NextId() {
  for (std::size_t i = at_; i < blocks_.size(); ++i) {
    if (auto* f = Take<SessionFields>(i); f != nullptr && f->id) return f->id;
    if (auto* f = Take<KeyFields>(i); f != nullptr && f->id) return f->id;
    if (auto* f = Take<TalkRowFields>(i); f != nullptr && f->talk.id) return f->talk.id;
    if (auto* f = Take<SessionRowFields>(i); f != nullptr && f->session.id) return f->session.id;
  }
  return {};
}

Text ProgrammeBuilder::Beginning(const Text& text, std::size_t size) {
  Text beginning = text;
  beginning.value = text.value.substr(0, size);
  if (size != text.value.size()) beginning.at.steps |= StepBit(Step::kJoined);
  return beginning;
}

void ProgrammeBuilder::AddRow() {
  if (auto* f = Take<TalkRowFields>(at_)) {
    MakeRoom({BlockKind::kRow}, BlockKind::kSession, &part().overview_talks);
    part().overview_talks.push_back(std::move(f->talk));
  }
  if (auto* f = Take<SessionRowFields>(at_)) {
    part().overview_sessions.push_back(std::move(f->session));
  }
}

}  // namespace symd
