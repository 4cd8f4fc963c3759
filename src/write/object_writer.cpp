// Members and provenance; see object_writer.h.
#include "write/object_writer.h"

#include <algorithm>

namespace symd {

void ObjectWriter::Put(std::string_view key, Clock clock) {
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

void ObjectWriter::Put(std::string_view key, const Date& date) {
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

void ObjectWriter::Piece(Span span) {
  const Position position = source_.PositionOf(span.begin);
  const std::size_t begin = source_.FileOffset(span.begin);
  json_.BeginArray();
  json_.Number(static_cast<std::int64_t>(begin));
  json_.Number(static_cast<std::int64_t>(source_.FileOffset(span.end) - begin));
  json_.Number(position.line);
  json_.Number(position.column);
  json_.EndArray();
}

void ObjectWriter::Pieces(const At& at) {
  json_.BeginArray();
  for (std::uint32_t i = 0; i < at.count; ++i) Piece(programme_.storage.pieces[at.first + i]);
  json_.EndArray();
}

void ObjectWriter::StepNames(Steps steps, Links links, std::string_view postcode_form) {
  json_.BeginArray();
  for (std::size_t i = 0; i < names::kSteps.size(); ++i) {
    if ((steps >> i & 1U) == 0) continue;
    std::string name(names::kSteps[i]);
    if (static_cast<Step>(i) == Step::kPostcode && !postcode_form.empty()) {
      (name += ' ') += postcode_form;
    }
    json_.String(name);
  }
  for (std::size_t i = 0; i < names::kLinks.size(); ++i) {
    if ((links >> i & 1U) != 0) json_.String(names::kLinks[i]);
  }
  json_.EndArray();
}

bool ObjectWriter::IsDerived(const Field& field) { return field.from != Derived::kPrinted; }

bool ObjectWriter::Printed(const Field& field) {
  if (IsDerived(field)) return false;
  return field.list == nullptr ? field.at->count != 0 : !field.list->empty();
}

bool ObjectWriter::Changed(const Field& field) {
  if (field.list == nullptr) return field.at->steps != 0 || field.links != 0;
  for (const Text& text : *field.list) {
    if (text.at.steps != 0) return true;
  }
  return false;
}

void ObjectWriter::EndObject(Span self, FieldList fields, Span before_self) {
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
      if (IsDerived(field) || (Printed(field) && Changed(field))) WriteSteps(field);
    }
    json_.EndObject();
    if (std::any_of(fields.begin(), fields.end(), IsDerived)) WriteOrigins(fields);
  }
  json_.EndObject();
}

void ObjectWriter::WritePieces(const Field& field) {
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

// Of derived values the pieces of the values that they come from; an option has none.
void ObjectWriter::WriteOrigins(FieldList fields) {
  json_.Key("from");
  json_.BeginObject();
  for (const Field& field : fields) {
    if (IsDerived(field) && field.at->count != 0) WritePieces(field);
  }
  json_.EndObject();
}

void ObjectWriter::WriteSteps(const Field& field) {
  json_.Key(field.name);
  json_.BeginInline();
  if (IsDerived(field)) {
    json_.BeginArray();
    json_.String(names::Of(names::kDerived, field.from));
    json_.EndArray();
  } else if (field.list == nullptr) {
    StepNames(field.at->steps, field.links, field.detail);
  } else {
    json_.BeginArray();
    for (const Text& text : *field.list) StepNames(text.at.steps, 0);
    json_.EndArray();
  }
  json_.EndInline();
}

Span ObjectWriter::Hull(std::initializer_list<const At*> ats) const {
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

}  // namespace symd
