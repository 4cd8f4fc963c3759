// Rows and what they lead to; see listing.h.
#include "rules/listing.h"

#include <algorithm>
#include <string>

#include "symd/compare.h"
#include "symd/id.h"

namespace symd {
namespace {

// A part without sessions is an overview alone, web pages show a few of its sessions, and where
// pages were read across their columns nobody knows what is missing.
bool HasBody(const Part& part) {
  return IsBooklet(part.layout) && !part.read_across &&
         std::any_of(part.sessions.begin(), part.sessions.end(),
                     [](const Session& session) { return IsBooklet(session.layout); });
}

}  // namespace

Listing::Listing(const Programme& programme) {
  const bool any =
      std::any_of(programme.parts.begin(), programme.parts.end(), [](const Part& part) {
        return !part.overview_talks.empty() || !part.overview_sessions.empty();
      });
  if (!any) return;
  IndexBody(programme);
  for (const Part& part : programme.parts) {
    for (const OverviewSession& row : part.overview_sessions) {
      if (row.id) AddSession(part, row);
    }
  }
  for (const Part& part : programme.parts) {
    for (const OverviewTalk& row : part.overview_talks) {
      if (row.id) AddTalk(part, row);
    }
  }
  FindShortSessions();
  FindMoved(programme);
}

void Listing::IndexBody(const Programme& programme) {
  for (const Part& part : programme.parts) {
    if (part.read_across) continue;
    for (const Session& session : part.sessions) {
      if (session.id) {
        const auto [known, is_new] =
            session_of_id_.emplace(session.id.value, Found<Session>{&session, &session});
        if (!is_new) known->second.one = nullptr;
      }
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk == nullptr || !talk->id) continue;
        const auto [known, is_new] =
            talk_of_id_.emplace(talk->id.value, Found<Talk>{&session, talk});
        if (!is_new) known->second.one = nullptr;
      }
    }
  }
}

void Listing::AddSession(const Part& part, const OverviewSession& row) {
  SessionRow listed = {&part, &row, SplitId(row.id.value).code == part.code.value, nullptr, false};
  const auto found = session_of_id_.find(row.id.value);
  if (found != session_of_id_.end()) {
    listed.session = found->second.one;
    if (listed.own && listed.session != nullptr) {
      row_of_session_.emplace(listed.session, sessions_.size());
    }
  } else if (listed.own && HasBody(part)) {
    listed.vanished = true;
    vanished_sessions_.insert(row.id.value);
  }
  sessions_.push_back(listed);
}

void Listing::AddTalk(const Part& part, const OverviewTalk& row) {
  TalkRow listed = {&part,   &row,    SplitId(row.id.value).code == part.code.value,
                    nullptr, nullptr, false};
  if (listed.own) listed_talks_.insert(row.id.value);
  const auto found = talk_of_id_.find(row.id.value);
  if (found != talk_of_id_.end()) {
    listed.session = found->second.session;
    listed.talk = found->second.one;
    if (listed.own && listed.talk != nullptr) row_of_talk_.emplace(listed.talk, talks_.size());
  } else if (listed.own && HasBody(part)) {
    // The talks of a session that is gone are gone with it; those of a stub stand elsewhere.
    const std::string_view session = SessionIdOf(row.id.value);
    const auto in_body = session_of_id_.find(session);
    const bool stub = in_body != session_of_id_.end() && in_body->second.session->see;
    listed.vanished = !stub && !vanished_sessions_.contains(session);
    vanished_talks_.insert(row.id.value);
  }
  talks_.push_back(listed);
}

void Listing::FindShortSessions() {
  for (const SessionRow& listed : sessions_) {
    if (listed.session == nullptr || !listed.row->last) continue;
    const TalkRange range = FirstAndLast(*listed.session);
    if (range.last != nullptr && range.last->id.value != listed.row->last.value) {
      lacks_last_.insert(listed.session);
    }
  }
  for (const TalkRow& listed : talks_) {
    if (!listed.vanished) continue;
    const auto found = session_of_id_.find(SessionIdOf(listed.row->id.value));
    if (found != session_of_id_.end()) lacks_last_.insert(found->second.session);
  }
}

// A number can be changed in one place: then one talk is listed and gone, and another one of its
// title is there and not listed.
void Listing::FindMoved(const Programme& programme) {
  std::unordered_map<std::string, TalkRow*> gone;  // by title
  for (TalkRow& listed : talks_) {
    if (listed.vanished && listed.row->title) {
      gone.emplace(ComparisonKey(listed.row->title.value), &listed);
    }
  }
  if (gone.empty()) return;
  for (const Part& part : programme.parts) {
    for (const Session& session : part.sessions) {
      for (const Entry& entry : session.entries) {
        const Talk* talk = std::get_if<Talk>(&entry);
        if (talk == nullptr || !talk->title || !talk->id) continue;
        const auto known = talk_of_id_.find(talk->id.value);
        if (known == talk_of_id_.end()) continue;
        const bool twice = known->second.one == nullptr;
        if (IsListed(talk->id.value) && !twice) continue;
        const auto found = gone.find(ComparisonKey(talk->title.value));
        if (found == gone.end() || !moved_to_.emplace(found->second->row, talk).second) continue;
        moved_.insert(talk);
        // An id that stands twice or in another session is reported as such.
        const bool elsewhere = session.id && SessionIdOf(talk->id.value) != session.id.value;
        if (twice || elsewhere) found->second->vanished = false;
      }
    }
  }
}

const Talk* Listing::MovedTo(const TalkRow& vanished) const {
  const auto found = moved_to_.find(vanished.row);
  return found == moved_to_.end() ? nullptr : found->second;
}

bool IsBooklet(Layout layout) {
  return layout == Layout::kMarkdown || layout == Layout::kText || layout == Layout::kBlankText;
}

TalkRange FirstAndLast(const Session& session) {
  TalkRange range;
  for (const Entry& entry : session.entries) {
    const Talk* talk = std::get_if<Talk>(&entry);
    if (talk == nullptr || talk->number < 0) continue;
    if (SessionIdOf(talk->id.value) != session.id.value) return {};  // a wrong id, not a range
    if (range.first == nullptr || talk->number < range.first->number) range.first = talk;
    if (range.last == nullptr || talk->number > range.last->number) range.last = talk;
  }
  return range;
}

}  // namespace symd
