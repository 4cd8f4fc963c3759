// What all parts of the builder of blocks share; see walk.h.
#include "blocks/walk.h"

namespace symd {

bool BlockWalk::EndsParagraph() const {
  return at_ + 1 == lines_.size() || lines_[at_ + 1].blank();
}

bool BlockWalk::HasBody() const {
  return !blocks_.all.empty() && (blocks_.all.back().kind == BlockKind::kBody ||
                                  blocks_.all.back().kind == BlockKind::kKeywords);
}

void BlockWalk::NeedPart(std::string_view code) {
  const bool same = code == part_code_;
  if (open_ != Open::kNothing && (same || ids_.CountOf(code) < 2)) return;
  part_code_ = code;
  session_.clear();
  open_ = Open::kPart;
  Add(BlockKind::kPart, 0, 0);
}

void BlockWalk::NeedSession(const std::string& id, std::uint32_t key) {
  const std::string session = SessionOf(id);
  const bool inside = open_ == Open::kSession || open_ == Open::kTalk;
  if (inside && session == session_) return;
  if (inside && !session.empty() && !ids_.HasSession(session)) {
    const std::uint32_t next = ids_.NextKeyOrHead(key);
    if (next == 0 || lines_[next].Is(Shape::kSessionHead)) return;
    if (SessionOf(ids_.Of(next)) == session_) return;
  }
  NeedPart(SplitId(id).code);
  session_ = session;
  open_ = Open::kSession;
  Add(BlockKind::kSession, 1, 0);
}

std::uint8_t BlockWalk::DepthInside() const {
  switch (open_) {
    case Open::kNothing:
      return 0;
    case Open::kPart:
    case Open::kOrganisedBy:
      return 1;
    case Open::kOverview:
    case Open::kSession:
      return 2;
    case Open::kTalk:
      return 3;
  }
  return 0;
}

void BlockWalk::AddEmpty(BlockKind kind, std::uint8_t depth) {
  blocks_.all.push_back({kind, depth, at_, at_});
}

void BlockWalk::Add(BlockKind kind, std::uint8_t depth, std::uint32_t count) {
  if (kind == BlockKind::kSession) after_entry_ = false;
  blocks_.all.push_back({kind, depth, at_, at_ + count});
  at_ += count;
}

}  // namespace symd
