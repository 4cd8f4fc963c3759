// Affiliations in sections that semicolons part: "Physics Institute; Alder University; Ulm", where
// a semicolon is a comma, or several institutions in one affiliation.
#pragma once

#include <span>
#include <vector>

#include "fields/address.h"

namespace symd {

// The elements of each section.
using AddressSections = std::vector<std::vector<Range>>;
AddressSections SplitSections(const Address& address);

// How an affiliation with several sections is to be read.
enum class SectionsAre {
  kElements,  // at most one names an institution of its own
  kJoined,    // only the institutions are several: "TU Dresden; IFW Dresden, 01069 Dresden"
  kSeparate   // each has its own address
};
SectionsAre KindOfSections(const Address& address, const AddressSections& sections);

// What all sections say, of several that were read apart: which of their institutions is meant, and
// where, nothing tells. Not empty.
AffiliationParts AgreedParts(const Address& address, std::span<const AffiliationParts> sections);

}  // namespace symd
