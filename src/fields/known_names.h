// The names that have been read so far: booklets print a person in the overview, at the head of a
// session and with every talk, and two printings with the same bytes are the same name.
#pragma once

#include <string_view>
#include <unordered_map>

#include "grammar/grammar.h"
#include "text/plain.h"

namespace symd {

// What a printed name was read as; ranges count from its first byte.
struct NameParts {
  struct Part {
    Range range;
    std::string_view form = {};  // empty: as printed
  };
  Part full;  // all are empty where it is no person's name
  Part given;
  Part family;
};

class KnownNames {
 public:
  const NameParts* Find(std::string_view printed) const {
    const auto found = names_.find(printed);
    return found == names_.end() ? nullptr : &found->second;
  }

  // The bytes of `printed`, and of the forms, must outlive this.
  const NameParts& Add(std::string_view printed, const NameParts& parts) {
    return names_.emplace(printed, parts).first->second;
  }

 private:
  std::unordered_map<std::string_view, NameParts, TextHash> names_;
};

}  // namespace symd
