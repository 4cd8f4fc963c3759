// The record as JSON, format symd-programme/1 (RECORD.md). Streamed: nothing of it is kept. Here
// its outermost members; see record_writer.h for the others.
#include "write/record_writer.h"

namespace symd {

void RecordWriter::Write() {
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
  List("people", programme_.people, [&](const Person& person) { Write(person); });
  List("institutions", programme_.institutions, [&](const Institution& each) { Write(each); });
  WriteValidation();
  const auto size = static_cast<std::uint32_t>(source_.text().size());
  EndObject({0, size}, {});
  json_.Newline();
}

void RecordWriter::WriteGenerator() {
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

void RecordWriter::WriteConference() {
  if (!programme_.conference) return json_.Null();
  const Conference& conference = *programme_.conference;
  json_.BeginObject();
  Put("place", conference.place);
  PutNumber("year", conference.year);
  EndObject(Hull({&conference.place.at, &conference.year_at}),
            {{"place", &conference.place.at}, {"year", &conference.year_at}});
}

void WriteRecord(const Extraction& extraction, const RecordOptions& options, std::ostream& out) {
  RecordWriter(extraction, options, &out).Write();
}

}  // namespace symd
