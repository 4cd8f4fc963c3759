// Storage: what the values of a programme stand on, the pieces of the source they came from and
// the bytes of the values that differ from their source.
//
// A value whose bytes are the source's own is a view into the source; any other is a view into
// the arena here. Both stay valid while the Extraction that owns them lives, also when it is moved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "symd/span.h"

namespace symd {

// What made a value differ from its bytes. A set, since several can have done so.
enum class Step : std::uint8_t {
  kBlanks,          // blanks folded to one, or dropped beside another mending
  kLineBreak,       // lines of one paragraph joined
  kSplitParagraph,  // paragraphs joined that a blank line had cut
  kMarkup,          // tags, emphasis marks or escapes removed
  kEntity,          // an entity decoded
  kScript,          // marked sub- or superscripts turned into characters
  kNfc,             // brought to Unicode's composed form
  kControl,         // control characters dropped
  kInvalid,         // bytes that are not UTF-8 replaced by U+FFFD
  kHyphen,          // line-end hyphen undone
  kNameCase,        // capitals turned into the case a person writes, by the usual rule
  kJoined,          // pieces printed apart put together, "SYMD 1.1–1.5" → "SYMD 1.5"
  kLookup,          // a printed word turned into the record's own: a day, a month, a country
  kPadded,          // a time or date brought to its fixed form, "9:30" → "09:30"
  kPostcode,        // a country that only this form of postal code tells
  kMojibake,        // UTF-8 read as Windows-1252 undone, "MÃ¼nster"
  kDiacritic,       // a detached diacritic put back, "Universit¨at"
  kLigature,        // a ligature taken apart, or one put back into its word, "di ff erent"
  kNameList,        // the case of a name by the lists of the grammar, "VAN DER" → "van der"
  kNameDocument,    // the case of a name as the document prints it elsewhere
  kCountryName,     // a country's name turned into its code
  kCountryCode,     // a country's code, as printed
  kCountryRegion,   // a region that is printed in its country's place, "Scotland"
};
inline constexpr int kStepCount = 23;

using Steps = std::uint32_t;  // bit i: the Step of value i
constexpr Steps StepBit(Step step) { return static_cast<Steps>(1U << static_cast<unsigned>(step)); }

// Where a value was read: `count` spans of Storage::pieces from `first`, in reading order. None
// means that the value is not printed but derived, or that there is no value.
struct At {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  Steps steps = 0;
};

// Owns the bytes of values. What Copy returns never moves.
class TextArena {
 public:
  std::string_view Copy(std::string_view text) {
    if (text.size() > left_) Grow(text.size());
    char* place = next_;
    if (!text.empty()) std::memcpy(place, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {place, text.size()};
  }

 private:
  void Grow(std::size_t size) {
    left_ = size > kChunk ? size : kChunk;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = chunks_.back().get();
  }

  static constexpr std::size_t kChunk = std::size_t{1} << 16;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

struct Storage {
  std::vector<Span> pieces;  // every byte in here belongs to a field of the record
  TextArena arena;
};

}  // namespace symd
