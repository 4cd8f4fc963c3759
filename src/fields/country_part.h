// Country and region of an affiliation, from its end: "…, Germany", "…, MA, USA", "…, NL".
#pragma once

#include "fields/address.h"

namespace symd {

// Takes a country's name or code off the elements.
void TakeCountry(Address* address);

// Takes a region that is an element of its own, with or without a postal code behind it.
void TakeRegion(Address* address);

// The region that a text names; nullptr when there is none, or it could be something else.
// `behind_town`: a code that is a country's too is the region's there.
const RegionName* FindRegion(const Address& address, std::string_view text,
                             bool behind_town = false);

// "Cambridge MA" → town and region. The region is empty when there is none.
Range SplitRegion(const Address& address, Range* town);

// Whether a whole element is a country's name or code.
bool NamesCountry(const Address& address, std::string_view element);

}  // namespace symd
