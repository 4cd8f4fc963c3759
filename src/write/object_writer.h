// ObjectWriter: how the values of the record become members of JSON objects, and how with
// provenance each object ends with "at" and "why". What the objects are is left to RecordWriter.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "symd/names.h"
#include "symd/write.h"
#include "write/json_writer.h"

namespace symd {

class ObjectWriter {
 protected:
  ObjectWriter(const Extraction& extraction, const RecordOptions& options, std::ostream* out)
      : source_(extraction.source),
        programme_(extraction.programme),
        extraction_(extraction),
        provenance_(options.provenance),
        json_(out, options.compact) {}

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
  void Put(std::string_view key, Clock clock);
  void Put(std::string_view key, const Day& day) {
    PutName(key, day ? names::Of(names::kDays, day.value) : std::string_view());
  }
  void Put(std::string_view key, const Date& date);
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

  // --- provenance -------------------------------------------------------------------------------

  // A field for "at" and "why": one value, or a list of texts. A derived value does not stand in
  // this object: what it comes from has a member of its own, "from".
  struct Field {
    std::string_view name;
    const At* at = nullptr;
    const std::vector<Text>* list = nullptr;
    Links links = 0;
    Derived from = Derived::kPrinted;
    std::string_view detail = {};  // of Step::kPostcode: the form that tells, "D-"
  };
  using FieldList = std::initializer_list<Field>;

  // Ends an object that stands at `self`; with provenance its fields' pieces and steps come first.
  void EndObject(Span self, FieldList fields, Span before_self = {});

  // From the first to the last piece of some values.
  Span Hull(std::initializer_list<const At*> ats) const;

  template <typename Value>
  static Field FieldOf(std::string_view name, const Value& value, Derived from) {
    return {name, &value.at, nullptr, 0, from};
  }

  const Source& source_;
  const Programme& programme_;
  const Extraction& extraction_;
  bool provenance_;
  JsonWriter json_;

 private:
  static bool Printed(const Field& field);
  static bool IsDerived(const Field& field);
  static bool Changed(const Field& field);
  void Piece(Span span);
  void Pieces(const At& at);
  void StepNames(Steps steps, Links links, std::string_view postcode_form = {});
  void WritePieces(const Field& field);
  void WriteOrigins(FieldList fields);
  void WriteSteps(const Field& field);
};

}  // namespace symd
