// Sessions with their talks and breaks.
#include "write/record_writer.h"

namespace symd {

void RecordWriter::Write(const Session& session) {
  const Slot& slot = session.slot;
  json_.BeginObject();
  Put("id", session.id);
  PutNumber("number", session.number);
  Put("title", session.title);
  PutName("kind", names::Of(names::kSessionKinds, session.kind));
  PutName("layout", names::Of(names::kLayouts, session.layout));
  Put("joint_with", session.joint_with);
  Put("see", session.see);
  Put("day", slot.day);
  Put("last_day", slot.last_day);
  Put("date", slot.date);
  Put("start", slot.start);
  Put("end", slot.end);
  Put("room", slot.room);
  List("chairs", session.chairs, [&](const Chair& chair) {
    json_.BeginObject();
    json_.Key("name");
    Write(chair.name);
    Put("role", chair.role);
    EndObject(Hull({&chair.name.source.at, &chair.role.at}), {{"role", &chair.role.at}});
  });
  Put("synopsis", session.synopsis);
  List("entries", session.entries, [&](const Entry& entry) {
    if (const Talk* talk = std::get_if<Talk>(&entry)) {
      Write(*talk);
    } else {
      Write(std::get<Break>(entry));
    }
  });
  EndObject(session.span, {{"id", &session.id.at},
                           {"title", &session.title.at},
                           {"joint_with", nullptr, &session.joint_with},
                           {"see", &session.see.at},
                           {"day", &slot.day.at},
                           {"last_day", &slot.last_day.at},
                           FieldOf("date", slot.date, slot.date_from),
                           {"start", &slot.start.at},
                           {"end", &slot.end.at},
                           {"room", &slot.room.at},
                           {"synopsis", nullptr, &session.synopsis}});
}

void RecordWriter::Write(const Talk& talk) {
  const Slot& slot = talk.slot;
  json_.BeginObject();
  Put("type", "talk");
  Put("id", talk.id);
  PutNumber("number", talk.number);
  PutName("kind", names::Of(names::kTalkKinds, talk.kind));
  Put("label", talk.label);
  PutName("status", talk.cancelled ? "cancelled" : "");
  PutName("language", names::Of(names::kLanguages, talk.language));
  Put("day", slot.day);
  Put("date", slot.date);
  Put("start", slot.start);
  Put("end", slot.end);
  Put("room", slot.room);
  Put("title", talk.title);
  List("authors", talk.authors, [&](const Author& author) { Write(author); });
  Put("collaboration", talk.collaboration);
  List("affiliations", talk.affiliations, [&](const Affiliation& a) { Write(a); });
  Put("abstract", talk.abstract);
  Put("keywords", talk.keywords);
  WriteDerived(slot);
  EndObject(talk.span, {{"id", &talk.id.at},
                        {"label", &talk.label.at},
                        FieldOf("day", slot.day, slot.day_from),
                        FieldOf("date", slot.date, slot.date_from),
                        FieldOf("start", slot.start, slot.start_from),
                        FieldOf("end", slot.end, slot.end_from),
                        FieldOf("room", slot.room, slot.room_from),
                        {"title", &talk.title.at},
                        {"collaboration", &talk.collaboration.at},
                        {"abstract", nullptr, &talk.abstract},
                        {"keywords", nullptr, &talk.keywords}});
}

void RecordWriter::Write(const Break& pause) {
  const Slot& slot = pause.slot;
  json_.BeginObject();
  Put("type", "break");
  Put("label", pause.label);
  PutNumber("minutes", pause.minutes);
  Put("start", slot.start);
  Put("end", slot.end);
  WriteDerived(slot);
  EndObject(pause.span, {{"label", &pause.label.at},
                         {"minutes", &pause.minutes_at},
                         FieldOf("start", slot.start, slot.start_from),
                         FieldOf("end", slot.end, slot.end_from)});
}

void RecordWriter::WriteDerived(const Slot& slot) {
  json_.Key("derived");
  json_.BeginObject();
  const auto put = [&](std::string_view key, Derived from) {
    if (from != Derived::kPrinted) PutName(key, names::Of(names::kDerived, from));
  };
  put("day", slot.day_from);
  put("date", slot.date_from);
  put("start", slot.start_from);
  put("end", slot.end_from);
  put("room", slot.room_from);
  json_.EndObject();
}

}  // namespace symd
