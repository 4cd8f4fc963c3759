// In what two spellings of one person's name differ.
#pragma once

#include <string_view>

#include "symd/programme.h"

namespace symd {

// Whether the first given name is abbreviated: "A.", "K.-H.", "Th.", "A".
bool BeginsAbbreviated(std::string_view given);

// The differences of two names of one person; none when they are printed alike.
Links DifferenceOf(const Name& one, const Name& other);

}  // namespace symd
