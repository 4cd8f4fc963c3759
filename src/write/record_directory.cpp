// The lists at the end of the record: people and institutions with their spellings and entries.
#include <span>

#include "write/record_writer.h"

namespace symd {
namespace {

template <typename T>
std::span<const T> Of(const std::vector<T>& list, Slice slice) {
  return std::span(list).subspan(slice.first, slice.count);
}

}  // namespace

void RecordWriter::Write(const Person& person) {
  json_.BeginObject();
  Put("full", person.name.full);
  Put("given", person.name.given);
  Put("family", person.name.family);
  json_.Key("institutions");
  json_.BeginArray();
  for (const std::uint32_t number : Of(programme_.institutions_of_people, person.institutions)) {
    json_.Number(number);
  }
  json_.EndArray();
  WriteAppearances(person.spellings, person.entries);
  EndObject(Hull({&person.name.source.at}), {{"full", &person.name.full.at},
                                             {"given", &person.name.given.at},
                                             {"family", &person.name.family.at}});
}

void RecordWriter::Write(const Institution& institution) {
  json_.BeginObject();
  Put("name", institution.name);
  Put("country", institution.country);
  WriteAppearances(institution.spellings, institution.entries);
  EndObject(Hull({&institution.name.at, &institution.country.at}),
            {{"name", &institution.name.at}, {"country", &institution.country.at}});
}

void RecordWriter::WriteAppearances(Slice spellings, Slice entries) {
  json_.Key("spellings");
  json_.BeginArray();
  for (const Spelling& spelling : Of(programme_.spellings, spellings)) Write(spelling);
  json_.EndArray();
  json_.Key("entries");
  json_.BeginArray();
  for (const std::string_view entry : Of(programme_.appearances, entries)) json_.String(entry);
  json_.EndArray();
}

void RecordWriter::Write(const Spelling& spelling) {
  json_.BeginObject();
  Put("text", spelling.text);
  Put("count", std::int64_t{spelling.count});
  EndObject(Hull({&spelling.text.at}), {{"text", &spelling.text.at, nullptr, spelling.links}});
}

}  // namespace symd
