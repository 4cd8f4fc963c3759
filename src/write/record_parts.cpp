// Parts of the programme, with their overviews.
#include "write/record_writer.h"

#include <algorithm>

namespace symd {
namespace {

Span OverviewSpan(const Part& part) {
  Span span;
  const auto reach = [&span](Span row) {
    if (span.empty()) span = row;
    span = {std::min(span.begin, row.begin), std::max(span.end, row.end)};
  };
  for (const OverviewTalk& talk : part.overview_talks) reach(talk.span);
  for (const OverviewSession& session : part.overview_sessions) reach(session.span);
  return span;
}

}  // namespace

void RecordWriter::Write(const Part& part) {
  json_.BeginObject();
  Put("code", part.code);
  PutName("kind", names::Of(names::kPartKinds, part.kind));
  Put("title", part.title);
  PutName("layout", names::Of(names::kLayouts, part.layout));
  List("organised_by", part.organised_by, [&](const OrganisedBy& by) { Write(by); });
  List("organisers", part.organisers, [&](const Organiser& organiser) { Write(organiser); });
  Put("description", part.description);
  Put("rooms", part.rooms);
  json_.Key("overview");
  json_.BeginObject();
  List("talks", part.overview_talks, [&](const OverviewTalk& talk) { Write(talk); });
  List("sessions", part.overview_sessions, [&](const OverviewSession& row) { Write(row); });
  EndObject(OverviewSpan(part), {});
  List("sessions", part.sessions, [&](const Session& session) { Write(session); });
  EndObject(part.span, {{"code", &part.code.at},
                        {"title", &part.title.at},
                        {"description", nullptr, &part.description},
                        {"rooms", nullptr, &part.rooms}});
}

void RecordWriter::Write(const OverviewTalk& talk) {
  json_.BeginObject();
  Put("group", talk.group);
  Put("id", talk.id);
  Put("day", talk.slot.day);
  Put("date", talk.slot.date);
  Put("start", talk.slot.start);
  Put("end", talk.slot.end);
  Put("room", talk.slot.room);
  Put("title", talk.title);
  List("authors", talk.authors, [&](const OverviewAuthor& author) {
    json_.BeginObject();
    json_.Key("name");
    Write(author.name);
    json_.Key("presenting");
    json_.Bool(author.presenting);
    EndObject(Hull({&author.name.source.at}), {});
  });
  // The group is printed above its rows.
  EndObject(talk.span,
            {{"group", &talk.group.at},
             {"id", &talk.id.at},
             {"day", &talk.slot.day.at},
             FieldOf("date", talk.slot.date, talk.slot.date_from),
             {"start", &talk.slot.start.at},
             {"end", &talk.slot.end.at},
             {"room", &talk.slot.room.at},
             {"title", &talk.title.at}},
            Hull({&talk.group.at}));
}

void RecordWriter::Write(const OverviewSession& row) {
  json_.BeginObject();
  Put("id", row.id);
  Put("first", row.first);
  Put("last", row.last);
  Put("day", row.slot.day);
  Put("last_day", row.slot.last_day);
  Put("date", row.slot.date);
  Put("start", row.slot.start);
  Put("end", row.slot.end);
  Put("room", row.slot.room);
  Put("title", row.title);
  EndObject(row.span, {{"id", &row.id.at},
                       {"first", &row.first.at},
                       {"last", &row.last.at},
                       {"day", &row.slot.day.at},
                       {"last_day", &row.slot.last_day.at},
                       FieldOf("date", row.slot.date, row.slot.date_from),
                       {"start", &row.slot.start.at},
                       {"end", &row.slot.end.at},
                       {"room", &row.slot.room.at},
                       {"title", &row.title.at}});
}

}  // namespace symd
