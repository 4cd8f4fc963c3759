// What the check of the programme gave: counts, coverage and findings.
#include "write/record_writer.h"

namespace symd {

void RecordWriter::WriteValidation() {
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

void RecordWriter::Write(const Finding& finding) {
  const Position begin = source_.PositionOf(finding.span.begin);
  const Position end = source_.PositionOf(finding.span.end);
  json_.BeginObject();
  Put("rule", finding.rule);
  PutName("severity", NameOf(finding.severity));
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

void RecordWriter::PutPlace(Span span) {
  const std::size_t begin = source_.FileOffset(span.begin);
  Put("offset", static_cast<std::int64_t>(begin));
  Put("length", static_cast<std::int64_t>(source_.FileOffset(span.end) - begin));
}

}  // namespace symd
