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
  if (inside && !session.empty() && (session == meant_ || IsSlip(id, key))) return;
  NeedPart(SplitId(id).code);
  session_ = session;
  meant_.clear();
  open_ = Open::kSession;
  Add(BlockKind::kSession, 1, 0);
}

std::string BlockWalk::SessionMeantBy(const std::string& head_id) const {
  const std::uint32_t next = ids_.NextKeyOrHead(at_);
  if (open_ == Open::kNothing || next == 0 || !lines_[next].Is(Shape::kKey)) return {};
  const std::string named = SessionOf(ids_.Of(next));
  if (named.empty() || named == head_id || SplitId(named).code != part_code_) return {};
  const Ids::Printed head = ids_.PrintedOf(head_id);
  const Ids::Printed key = ids_.PrintedOf(named);
  if (key.heads > 0) return {};
  const IdParts parts = SplitId(head_id);
  const bool leaps =
      parts.code != part_code_ || NumberOf(parts.session) > NumberOf(SplitId(named).session);
  const bool unknown = head.rows == 0 && head.keys == 0 && (key.rows > 0 || leaps);
  return head.heads > 1 || unknown ? named : std::string();
}

// Between two keys of the open session, or between one and the next head: a session that is printed
// nowhere else; or a talk that stands elsewhere too, or that goes on from the number before it to
// the one behind it ("SYMD 1.1", "SYTI 1.2", "SYMD 1.3").
bool BlockWalk::IsSlip(const std::string& id, std::uint32_t key) const {
  const std::uint32_t next_line = ids_.NextKeyOrHead(key);
  const bool last = next_line == 0 || lines_[next_line].Is(Shape::kSessionHead);
  const std::string& next = ids_.Of(next_line);
  if (!last && SessionOf(next) != session_) return false;
  const Ids::Printed printed = ids_.PrintedOf(SessionOf(id));
  if (printed.rows + printed.heads == 0) return true;
  if (printed.heads == 0) return false;
  const std::string& before = ids_.PreviousKeyOrHead(key);
  if (SessionOf(before) != session_) return false;
  if (ids_.KeysOf(id) > 1) return true;
  const std::int32_t number = NumberOf(SplitId(id).talk);
  const std::string_view talk_before = SplitId(before).talk;
  const bool follows = NumberOf(talk_before) + 1 == number || (talk_before.empty() && number == 1);
  return follows && (last || NumberOf(SplitId(next).talk) == number + 1);
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
  if (kind == BlockKind::kSession || kind == BlockKind::kPart) {
    const bool bare = has_time_ && !has_place_ && !after_entry_;
    behind_bare_ = bare && kind == BlockKind::kSession ? blocks_.all.size() : 0;
    after_entry_ = has_time_ = has_place_ = false;
  }
  has_time_ |= kind == BlockKind::kTime;
  has_place_ |= kind == BlockKind::kPlace;
  blocks_.all.push_back({kind, depth, at_, at_ + count});
  at_ += count;
}

}  // namespace symd
