// The names that were read last: a booklet prints a person in the overview, at the head of a
// session and with a talk, mostly near each other, and two printings with the same bytes are the
// same name. A table of fixed size that stays in the cache; a name can take the place of another.
#pragma once

#include <array>
#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "text/plain.h"

namespace symd {

// What a printed name was read as; ranges count from its first byte.
struct NameParts {
  struct Part {
    Range range;
    std::string_view form = {};  // empty: as printed
    Steps steps = 0;             // what made the form
  };
  Part full;  // all are empty where it is no person's name
  Part given;
  Part family;
};

// Names, by the first letters of given and family name in capitals: asks cheaply whether a name can
// be one of those that were added.
class NameFilter {
 public:
  void Add(std::string_view given, std::string_view family) { bits_.set(Place(given, family)); }
  bool Has(std::string_view given, std::string_view family) const {
    return bits_.test(Place(given, family));
  }

 private:
  static std::size_t Place(std::string_view given, std::string_view family) {
    // Without its case; letters beyond ASCII are one with I, the capital of ı.
    const auto letter = [](std::string_view text, std::size_t at) -> std::size_t {
      const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
      return byte < 0x80 ? byte & 0xDFU : 'I';
    };
    const std::size_t letters =
        (letter(given, 0) * 31 + letter(family, 0)) * 31 + letter(family, 1);
    return letters % kPlaces;
  }
  static constexpr std::size_t kPlaces = 4096;
  std::bitset<kPlaces> bits_;
};

// A name in capitals of which a word allows several forms.
struct UncertainName {
  std::string_view printed;  // the whole name
  Span word;
  std::string_view forms;  // "Weiss/Weiß": the first has been taken
};

class KnownNames {
 public:
  // In order of reading; a name may be here more than once.
  std::vector<UncertainName> uncertain;
  // Names in capitals whose case lists of the grammar made: the document may know better.
  NameFilter doubtful;

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
