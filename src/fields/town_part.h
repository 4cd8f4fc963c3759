// Postal code and town of an affiliation: "D-40237 Düsseldorf", "Oxford OX1 2PU", "Potsdam".
#pragma once

#include "fields/address.h"

namespace symd {

// Takes the element with a postal code, or the code that is an element of its own.
void TakePostal(Address* address);

// Takes a last element that can only be a town.
void TakeTown(Address* address);

// Whether a text has a form of postal code; of the printed country's where there is one.
bool IsPostcode(const Address& address, std::string_view text);

// Sets the postal code, and the country when only its form has it.
void SetPostcode(Range code, Address* address);

}  // namespace symd
