// Listing: the rows of the overviews, each with what has its id in the body.
//
// Made once for all rules. Linear: ids are looked up in tables.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "symd/programme.h"

namespace symd {

struct TalkRow {
  const Part* part;         // in whose overview it stands
  const OverviewTalk* row;  // with an id
  bool own;                 // its id has the part's code; others are listed as guests
  const Session* session;   // of the talk
  const Talk* talk;         // nullptr where the body has none, or several, with the id
  bool vanished;            // is not in the body, though the body has the part's sessions
};

struct SessionRow {
  const Part* part;
  const OverviewSession* row;
  bool own;
  const Session* session;  // as TalkRow::talk
  bool vanished;
};

// A talk and where it stands.
struct TalkPlace {
  const Part* part;
  const Session* session;
  const Talk* talk;
};

class Listing {
 public:
  explicit Listing(const Programme& programme);

  const std::vector<TalkRow>& talks() const { return talks_; }
  const std::vector<SessionRow>& sessions() const { return sessions_; }

  // The row of the part's own overview for a talk or session, or nullptr.
  const TalkRow* RowOf(const Talk* talk) const { return At(row_of_talk_, talk, talks_); }
  const SessionRow* RowOf(const Session* session) const {
    return At(row_of_session_, session, sessions_);
  }

  // Whether the overview of the id's own part lists it.
  bool IsListed(std::string_view talk_id) const { return listed_talks_.contains(talk_id); }

  // The talk of this title that has another id in the body, or nullptr; and whether it is one.
  const Talk* MovedTo(const TalkRow& vanished) const;
  bool IsMoved(const Talk* talk) const { return moved_.contains(talk); }

  // Whether an overview lists a talk of this id that is not in the body.
  bool IsVanished(std::string_view id) const { return vanished_talks_.contains(id); }

  // Whether the overview says that the session has more talks at its end than the body.
  bool LacksLast(const Session* session) const { return lacks_last_.contains(session); }

 private:
  template <typename T>
  struct Found {
    const Session* session;
    const T* one;  // nullptr: several
  };

  template <typename Key, typename Row>
  static const Row* At(const std::unordered_map<const Key*, std::size_t>& index, const Key* key,
                       const std::vector<Row>& rows) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : &rows[found->second];
  }

  void IndexBody(const Programme& programme);
  void AddSession(const Part& part, const OverviewSession& row);
  void AddTalk(const Part& part, const OverviewTalk& row);
  void FindShortSessions();
  void FindMoved(const Programme& programme);

  std::unordered_map<std::string_view, Found<Talk>> talk_of_id_;
  std::unordered_map<std::string_view, Found<Session>> session_of_id_;
  std::vector<TalkRow> talks_;
  std::vector<SessionRow> sessions_;
  std::unordered_map<const Talk*, std::size_t> row_of_talk_;
  std::unordered_map<const Session*, std::size_t> row_of_session_;
  std::unordered_set<std::string_view> listed_talks_;
  std::unordered_set<std::string_view> vanished_talks_;
  std::unordered_map<const OverviewTalk*, const Talk*> moved_to_;
  std::unordered_set<const Talk*> moved_;
  std::unordered_set<std::string_view> vanished_sessions_;
  std::unordered_set<const Session*> lacks_last_;
};

// Whether a layout is a booklet's, in which a part is complete; web pages show pieces.
bool IsBooklet(Layout layout);

// The first and the last talk of a session by number; nullptr where it has none with a number,
// or one with the id of another session.
struct TalkRange {
  const Talk* first = nullptr;
  const Talk* last = nullptr;
};
TalkRange FirstAndLast(const Session& session);

}  // namespace symd
