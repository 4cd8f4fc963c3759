// The record as JSON, format symd-programme/1 (RECORD.md). Streamed: nothing of it is kept. Keys
// stand in RECORD.md's order; with provenance each object ends with "at" and "why".
#include <string>

#include "symd/write.h"
#include "write/json_writer.h"
#include "write/names.h"

namespace symd {
namespace {

class RecordWriter {
 public:
  RecordWriter(const Extraction& extraction, const RecordOptions& options, std::ostream* out)
      : source_(extraction.source),
        programme_(extraction.programme),
        extraction_(extraction),
        provenance_(options.provenance),
        json_(out, options.compact) {}

  void Write() {
    json_.BeginObject();
    Put("format", "symd-programme/1");
    WriteGenerator();
    json_.Key("source");
    json_.BeginObject();
    Put("name", source_.name());
    Put("bytes", static_cast<std::int64_t>(source_.byte_count()));
    Put("lines", source_.line_count());
    json_.EndObject();
    Put("grammar", programme_.grammar);
    json_.Key("conference");
    WriteConference();
    PutName("timezone", extraction_.options.time_zone);
    List("parts", programme_.parts, [&](const Part& part) { Write(part); });
    EmptyList("people");
    EmptyList("institutions");
    WriteValidation();
    const auto size = static_cast<std::uint32_t>(source_.text().size());
    EndObject({0, size}, {});
    json_.Newline();
  }

 private:
  // A printed field, for "at" and "why": one value, or a list of texts.
  struct Field {
    std::string_view name;
    const At* at = nullptr;
    const std::vector<Text>* list = nullptr;
  };
  using FieldList = std::initializer_list<Field>;

  // --- members ----------------------------------------------------------------------------------

  void Put(std::string_view key, std::string_view text) {
    json_.Key(key);
    json_.String(text);
  }
  void Put(std::string_view key, std::int64_t number) {
    json_.Key(key);
    json_.Number(number);
  }
  void Put(std::string_view key, const Text& text) {
    json_.Key(key);
    json_.StringOrNull(text.value);
  }
  void PutNumber(std::string_view key, std::int32_t number) {
    json_.Key(key);
    if (number < 0) {
      json_.Null();
    } else {
      json_.Number(number);
    }
  }
  void PutName(std::string_view key, std::string_view name) {
    json_.Key(key);
    json_.StringOrNull(name);
  }
  void Put(std::string_view key, Clock clock) {
    json_.Key(key);
    if (!clock) return json_.Null();
    const int hours = clock.minutes / 60;
    const int minutes = clock.minutes % 60;
    std::string text = "00:00";
    text[0] = static_cast<char>('0' + hours / 10);
    text[1] = static_cast<char>('0' + hours % 10);
    text[3] = static_cast<char>('0' + minutes / 10);
    text[4] = static_cast<char>('0' + minutes % 10);
    json_.String(text);
  }
  void Put(std::string_view key, const Day& day) {
    PutName(key, day ? names::Of(names::kDays, day.value) : std::string_view());
  }
  void Put(std::string_view key, const Date& date) {
    json_.Key(key);
    if (!date) return json_.Null();
    std::string text = std::to_string(date.year);
    text.insert(0, 4 - std::min<std::size_t>(4, text.size()), '0');
    for (const int part : {int{date.month}, int{date.day}}) {
      text += part < 10 ? "-0" : "-";
      text += std::to_string(part);
    }
    json_.String(text);
  }
  void Put(std::string_view key, const std::vector<Text>& texts) {
    List(key, texts, [&](const Text& text) { json_.String(text.value); });
  }

  template <typename T, typename Write>
  void List(std::string_view key, const std::vector<T>& items, Write write) {
    json_.Key(key);
    json_.BeginArray();
    for (const T& item : items) write(item);
    json_.EndArray();
  }

  void EmptyList(std::string_view key) {
    json_.Key(key);
    json_.BeginArray();
    json_.EndArray();
  }

  // --- provenance -------------------------------------------------------------------------------

  void Piece(Span span) {
    const Position position = source_.PositionOf(span.begin);
    const std::size_t begin = source_.FileOffset(span.begin);
    json_.BeginArray();
    json_.Number(static_cast<std::int64_t>(begin));
    json_.Number(static_cast<std::int64_t>(source_.FileOffset(span.end) - begin));
    json_.Number(position.line);
    json_.Number(position.column);
    json_.EndArray();
  }

  void Pieces(const At& at) {
    json_.BeginArray();
    for (std::uint32_t i = 0; i < at.count; ++i) Piece(programme_.storage.pieces[at.first + i]);
    json_.EndArray();
  }

  void StepNames(Steps steps) {
    json_.BeginArray();
    for (std::size_t i = 0; i < names::kSteps.size(); ++i) {
      if ((steps >> i & 1U) != 0) json_.String(names::kSteps[i]);
    }
    json_.EndArray();
  }

  static bool Printed(const Field& field) {
    return field.list == nullptr ? field.at->count != 0 : !field.list->empty();
  }

  static bool Changed(const Field& field) {
    if (field.list == nullptr) return field.at->steps != 0;
    for (const Text& text : *field.list) {
      if (text.at.steps != 0) return true;
    }
    return false;
  }

  // Ends an object that stands at `self`; with provenance its fields' pieces and steps come first.
  void EndObject(Span self, FieldList fields, Span before_self = {}) {
    if (provenance_) {
      json_.Key("at");
      json_.BeginObject();
      json_.Key("self");
      json_.BeginInline();
      json_.BeginArray();
      if (!before_self.empty()) Piece(before_self);
      if (!self.empty()) Piece(self);
      json_.EndArray();
      json_.EndInline();
      for (const Field& field : fields) {
        if (Printed(field)) WritePieces(field);
      }
      json_.EndObject();
      json_.Key("why");
      json_.BeginObject();
      for (const Field& field : fields) {
        if (Printed(field) && Changed(field)) WriteSteps(field);
      }
      json_.EndObject();
    }
    json_.EndObject();
  }

  void WritePieces(const Field& field) {
    json_.Key(field.name);
    json_.BeginInline();
    if (field.list == nullptr) {
      Pieces(*field.at);
    } else {
      json_.BeginArray();
      for (const Text& text : *field.list) Pieces(text.at);
      json_.EndArray();
    }
    json_.EndInline();
  }

  void WriteSteps(const Field& field) {
    json_.Key(field.name);
    json_.BeginInline();
    if (field.list == nullptr) {
      StepNames(field.at->steps);
    } else {
      json_.BeginArray();
      for (const Text& text : *field.list) StepNames(text.at.steps);
      json_.EndArray();
    }
    json_.EndInline();
  }

  // From the first to the last piece of some values.
  Span Hull(std::initializer_list<const At*> ats) const {
    Span hull;
    for (const At* at : ats) {
      for (std::uint32_t i = 0; i < at->count; ++i) {
        const Span piece = programme_.storage.pieces[at->first + i];
        if (hull.empty()) hull = piece;
        hull.begin = std::min(hull.begin, piece.begin);
        hull.end = std::max(hull.end, piece.end);
      }
    }
    return hull;
  }

  // Where a value that is derived stands is no place of this object.
  static const At* PrintedAt(const At& at, Derived from) {
    static constexpr At kNone = {};
    return from == Derived::kPrinted ? &at : &kNone;
  }

  // --- objects ----------------------------------------------------------------------------------

  void WriteGenerator() {
    json_.Key("generator");
    json_.BeginObject();
    Put("name", "symd-extract");
    Put("version", Version());
    Put("grammar_digest", extraction_.grammar_digest);
    json_.Key("options");
    json_.BeginObject();
    if (provenance_) {
      json_.Key("provenance");
      json_.Bool(true);
    }
    const ExtractOptions& given = extraction_.options;
    if (given.week) Put("monday", given.week);
    if (!given.time_zone.empty()) Put("timezone", given.time_zone);
    json_.EndObject();
    json_.EndObject();
  }

  void WriteConference() {
    if (!programme_.conference) return json_.Null();
    const Conference& conference = *programme_.conference;
    json_.BeginObject();
    Put("place", conference.place);
    PutNumber("year", conference.year);
    EndObject(Hull({&conference.place.at, &conference.year_at}),
              {{"place", &conference.place.at}, {"year", &conference.year_at}});
  }

  void Write(const Name& name) {
    json_.BeginObject();
    Put("full", name.full);
    Put("given", name.given);
    Put("family", name.family);
    Put("source", name.source);
    EndObject(Hull({&name.source.at}), {{"full", &name.full.at},
                                        {"given", &name.given.at},
                                        {"family", &name.family.at},
                                        {"source", &name.source.at}});
  }

  void Write(const Affiliation& a) {
    json_.BeginObject();
    Put("text", a.text);
    Put("institution", a.institution);
    Put("department", a.department);
    Put("street", a.street);
    Put("postcode", a.postcode);
    Put("city", a.city);
    Put("region", a.region);
    Put("country", a.country);
    EndObject(Hull({&a.text.at}), {{"text", &a.text.at},
                                   {"institution", &a.institution.at},
                                   {"department", &a.department.at},
                                   {"street", &a.street.at},
                                   {"postcode", &a.postcode.at},
                                   {"city", &a.city.at},
                                   {"region", &a.region.at},
                                   {"country", &a.country.at}});
  }

  void Write(const Part& part) {
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

  static Span OverviewSpan(const Part& part) {
    Span span;
    const auto reach = [&span](Span row) {
      if (span.empty()) span = row;
      span = {std::min(span.begin, row.begin), std::max(span.end, row.end)};
    };
    for (const OverviewTalk& talk : part.overview_talks) reach(talk.span);
    for (const OverviewSession& session : part.overview_sessions) reach(session.span);
    return span;
  }

  void Write(const OrganisedBy& by) {
    json_.BeginObject();
    Put("name", by.name);
    Put("code", by.code);
    EndObject(Hull({&by.name.at, &by.code.at}), {{"name", &by.name.at}, {"code", &by.code.at}});
  }

  void Write(const Organiser& organiser) {
    json_.BeginObject();
    json_.Key("name");
    Write(organiser.name);
    Put("role", organiser.role);
    json_.Key("affiliation");
    Write(organiser.affiliation);
    Put("email", organiser.email);
    EndObject(organiser.span, {{"role", &organiser.role.at}, {"email", &organiser.email.at}});
  }

  void Write(const OverviewTalk& talk) {
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
               {"date", &talk.slot.date.at},
               {"start", &talk.slot.start.at},
               {"end", &talk.slot.end.at},
               {"room", &talk.slot.room.at},
               {"title", &talk.title.at}},
              Hull({&talk.group.at}));
  }

  void Write(const OverviewSession& row) {
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
                         {"date", &row.slot.date.at},
                         {"start", &row.slot.start.at},
                         {"end", &row.slot.end.at},
                         {"room", &row.slot.room.at},
                         {"title", &row.title.at}});
  }

  void Write(const Session& session) {
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
                             {"date", &slot.date.at},
                             {"start", &slot.start.at},
                             {"end", &slot.end.at},
                             {"room", &slot.room.at},
                             {"synopsis", nullptr, &session.synopsis}});
  }

  void Write(const Talk& talk) {
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
                          {"day", PrintedAt(slot.day.at, slot.day_from)},
                          {"date", PrintedAt(slot.date.at, slot.date_from)},
                          {"start", PrintedAt(slot.start.at, slot.start_from)},
                          {"end", PrintedAt(slot.end.at, slot.end_from)},
                          {"room", PrintedAt(slot.room.at, slot.room_from)},
                          {"title", &talk.title.at},
                          {"collaboration", &talk.collaboration.at},
                          {"abstract", nullptr, &talk.abstract},
                          {"keywords", nullptr, &talk.keywords}});
  }

  void Write(const Author& author) {
    json_.BeginObject();
    json_.Key("name");
    Write(author.name);
    json_.Key("presenting");
    json_.Bool(author.presenting);
    json_.Key("affiliations");
    json_.BeginArray();
    for (const std::uint32_t index : author.affiliations) json_.Number(index);
    json_.EndArray();
    EndObject(Hull({&author.name.source.at}), {});
  }

  void Write(const Break& pause) {
    const Slot& slot = pause.slot;
    json_.BeginObject();
    Put("type", "break");
    Put("label", pause.label);
    PutNumber("minutes", pause.minutes);
    Put("start", slot.start);
    Put("end", slot.end);
    WriteDerived(slot);
    EndObject(pause.span, {{"label", &pause.label.at}, {"minutes", &pause.minutes_at}});
  }

  void WriteDerived(const Slot& slot) {
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

  // --- validation -------------------------------------------------------------------------------

  void WriteValidation() {
    json_.Key("validation");
    json_.BeginObject();
    std::array<std::int64_t, 3> counts = {};
    for (const Finding& finding : extraction_.findings) {
      ++counts[static_cast<std::size_t>(finding.severity)];
    }
    json_.Key("counts");
    json_.BeginObject();
    Put("error", counts[2]);
    Put("warning", counts[1]);
    Put("note", counts[0]);
    json_.EndObject();
    const Coverage& coverage = programme_.coverage;
    json_.Key("coverage");
    json_.BeginObject();
    Put("bytes", static_cast<std::int64_t>(coverage.bytes));
    Put("fields", static_cast<std::int64_t>(coverage.fields));
    Put("markup", static_cast<std::int64_t>(coverage.markup));
    Put("unrecognised", static_cast<std::int64_t>(coverage.unrecognised));
    json_.EndObject();
    List("findings", extraction_.findings, [&](const Finding& finding) { Write(finding); });
    json_.EndObject();
  }

  void Write(const Finding& finding) {
    const Position begin = source_.PositionOf(finding.span.begin);
    const Position end = source_.PositionOf(finding.span.end);
    json_.BeginObject();
    Put("rule", finding.rule);
    PutName("severity", names::Of(names::kSeverities, finding.severity));
    Put("message", finding.message);
    Put("line", begin.line);
    Put("column", begin.column);
    Put("end_line", end.line);
    Put("end_column", end.column);
    PutPlace(finding.span);
    PutName("entry", finding.entry);
    List("related", finding.related, [&](const Related& related) {
      const Position position = source_.PositionOf(related.span.begin);
      json_.BeginObject();
      Put("line", position.line);
      Put("column", position.column);
      Put("message", related.message);
      json_.EndObject();
    });
    json_.Key("fix");
    if (!finding.fix) {
      json_.Null();
    } else {
      json_.BeginObject();
      json_.Key("safe");
      json_.Bool(finding.fix->safe);
      List("edits", finding.fix->edits, [&](const Edit& edit) {
        json_.BeginObject();
        PutPlace(edit.span);
        Put("text", edit.text);
        json_.EndObject();
      });
      json_.EndObject();
    }
    json_.EndObject();
  }

  void PutPlace(Span span) {
    const std::size_t begin = source_.FileOffset(span.begin);
    Put("offset", static_cast<std::int64_t>(begin));
    Put("length", static_cast<std::int64_t>(source_.FileOffset(span.end) - begin));
  }

  const Source& source_;
  const Programme& programme_;
  const Extraction& extraction_;
  bool provenance_;
  JsonWriter json_;
};

}  // namespace

void WriteRecord(const Extraction& extraction, const RecordOptions& options, std::ostream& out) {
  RecordWriter(extraction, options, &out).Write();
}

}  // namespace symd
