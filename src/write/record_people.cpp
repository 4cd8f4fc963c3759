// Persons and where they come from: names, affiliations, authors, organisers.
#include "write/record_writer.h"

namespace symd {

void RecordWriter::Write(const Name& name) {
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

void RecordWriter::Write(const Affiliation& a) {
  json_.BeginObject();
  Put("text", a.text);
  Put("institution", a.institution);
  Put("department", a.department);
  Put("street", a.street);
  Put("postcode", a.postcode);
  Put("city", a.city);
  Put("region", a.region);
  Put("country", a.country);
  EndObject(Hull({&a.text.at}),
            {{"text", &a.text.at},
             {"institution", &a.institution.at},
             {"department", &a.department.at},
             {"street", &a.street.at},
             {"postcode", &a.postcode.at},
             {"city", &a.city.at},
             {"region", &a.region.at},
             {.name = "country", .at = &a.country.at, .detail = a.country_form}});
}

void RecordWriter::Write(const Organiser& organiser) {
  json_.BeginObject();
  json_.Key("name");
  if (organiser.name.source) {
    Write(organiser.name);
  } else {
    json_.Null();
  }
  Put("role", organiser.role);
  json_.Key("affiliation");
  if (organiser.affiliation.text) {
    Write(organiser.affiliation);
  } else {
    json_.Null();
  }
  Put("email", organiser.email);
  EndObject(organiser.span, {{"role", &organiser.role.at}, {"email", &organiser.email.at}});
}

void RecordWriter::Write(const OrganisedBy& by) {
  json_.BeginObject();
  Put("name", by.name);
  Put("code", by.code);
  EndObject(Hull({&by.name.at, &by.code.at}), {{"name", &by.name.at}, {"code", &by.code.at}});
}

void RecordWriter::Write(const Author& author) {
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

}  // namespace symd
