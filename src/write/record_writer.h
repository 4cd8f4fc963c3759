// RecordWriter: the objects of the record, member by member, in RECORD.md's order of keys.
//
// Its methods stand in a file for each kind of object: record.cpp (the record itself),
// record_parts.cpp, record_sessions.cpp, record_people.cpp, record_directory.cpp and
// record_validation.cpp.
#pragma once

#include "write/object_writer.h"

namespace symd {

class RecordWriter : private ObjectWriter {
 public:
  RecordWriter(const Extraction& extraction, const RecordOptions& options, std::ostream* out)
      : ObjectWriter(extraction, options, out) {}

  void Write();

 private:
  void WriteGenerator();
  void WriteConference();

  void Write(const Part& part);
  void Write(const OverviewTalk& talk);
  void Write(const OverviewSession& row);

  void Write(const Session& session);
  void Write(const Talk& talk);
  void Write(const Break& pause);
  void WriteDerived(const Slot& slot);

  void Write(const Name& name);
  void Write(const Affiliation& a);
  void Write(const Organiser& organiser);
  void Write(const OrganisedBy& by);
  void Write(const Author& author);

  void Write(const Person& person);
  void Write(const Institution& institution);
  void WriteAppearances(Slice spellings, Slice entries);
  void Write(const Spelling& spelling);

  void WriteValidation();
  void Write(const Finding& finding);
  void PutPlace(Span span);
};

}  // namespace symd
