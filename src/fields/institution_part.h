// Street, institution and department of an affiliation: what is left without its place.
#pragma once

#include "fields/address.h"

namespace symd {

// Takes the element that is a street. Without the number of a house it must stand right before the
// town of a postal code.
void TakeStreet(Address* address);

// Takes what is left: the outermost institution, and the others as its department.
void TakeInstitution(Address* address);

}  // namespace symd
