// Configuration: what a folder's symd.json says about the programmes in it.
//
//   {
//     "rules": {"missing-date": "off", "people": "on", "room-clash": "warning"},
//     "norms": {"break_tolerance": 5, "lengths": {"talk": [15, 20]}},
//     "monday": "2025-03-17",
//     "timezone": "Europe/Berlin",
//     "fail_on": "warning",
//     "baseline": "known.json"
//   }
//
// Every key can be left out. Rules are named as for --select; `norms` change those of the grammar,
// key by key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "symd/extract.h"
#include "symd/norms.h"
#include "symd/result.h"
#include "symd/selection.h"

namespace symd {

// A value whose meaning the reader of configurations leaves to others.
struct ConfigText {
  std::string value;  // or "" when it is not there
  std::string place;  // "symd.json:4: configuration: monday", for messages
};

struct Config {
  std::string path;            // where it was read, as given; "" when there is none
  Selection selection;         // "rules"
  std::optional<Norms> norms;  // of the grammar, changed
  ConfigText monday;           // a date
  ConfigText time_zone;
  std::string fail_on;   // error, warning, note, never or ""
  std::string baseline;  // as written, relative to the folder of the file; or ""
};

// Reads a configuration. `usual` are the norms that it changes. Fails with file and line when a key
// or a value is not known, and names the nearest that is.
Result<Config> ReadConfig(const std::string& path, std::string_view text, const Norms& usual);

// Changes norms by an object of JSON like the one under "norms". `path` is for messages.
Result<Norms> ChangeNorms(const std::string& path, std::string_view text, const Norms& usual);

}  // namespace symd
