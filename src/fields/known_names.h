// The names that were read last: a booklet prints a person in the overview, at the head of a
// session and with a talk, mostly near each other, and two printings with the same bytes are the
// same name. A table of fixed size that stays in the cache; a name can take the place of another.
#pragma once

#include <array>
#include <memory>
#include <string_view>

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
  // The parts of a name, which `read` makes when it is not known. The bytes of `printed`, which is
  // not empty, and of the forms must outlive this.
  template <typename Read>
  const NameParts& Of(std::string_view printed, Read read) {
    Known& known = (*table_)[HashOfText(printed) % kNames];
    if (known.printed != printed) known = {printed, read()};
    return known.parts;
  }

 private:
  static constexpr std::size_t kNames = 512;
  struct Known {
    std::string_view printed;
    NameParts parts;
  };
  std::unique_ptr<std::array<Known, kNames>> table_ = std::make_unique<std::array<Known, kNames>>();
};

}  // namespace symd
