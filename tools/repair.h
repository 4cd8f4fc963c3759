// Repairing a file: its safe fixes, applied until there are none.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "symd/symd.h"

namespace symd_tools {

struct Repaired {
  symd::FixedText text;         // of the bytes of the extraction that was repaired
  symd::Extraction extraction;  // of the text as it is then
  std::size_t count;            // fixes that were applied
};

// Extracts and keeps of the findings those that are to be told.
using Look = std::function<symd::Extraction(symd::Source source)>;

// Nothing when there is nothing to repair. The result holds a view of the bytes of `extraction`.
std::optional<Repaired> Repair(const symd::Extraction& extraction, const Look& look);

// What a patch calls a file: patches are applied in the folder in which they are asked for.
std::string PatchPath(const std::string& file);

}  // namespace symd_tools
