// People: the persons of the whole record, each with its spellings, entries and institutions.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/grammar.h"
#include "symd/programme.h"

namespace symd {

// Lists the persons among organisers, chairs and authors into the programme, in the order of the
// record. `institutions`: the number in Programme::institutions of each affiliation, in the order
// of the record, or kNoInstitution (institutions.h). Which spellings are one person's is decided
// by link_people.h; teams and other names without a family name are left out.
void ListPeople(const GrammarData& grammar, const std::vector<std::uint32_t>& institutions,
                Programme* programme);

}  // namespace symd
