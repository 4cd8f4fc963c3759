// Values: text of the record cut out of plain text, each with its pieces of the source.
#pragma once

#include <initializer_list>
#include <string_view>

#include "fields/known_names.h"
#include "grammar/grammar.h"
#include "symd/programme.h"
#include "text/plain.h"
#include "text/tiling.h"

namespace symd {

// A view into a text as its range, and the range without blanks at its ends.
Range RangeOf(std::string_view text, std::string_view part);
Range Trimmed(std::string_view text, Range range);

// Makes values, and owns the markup around them. Lives as long as the fields are being read.
class Values {
 public:
  Values(const Source& source, Storage* storage, Tiling* tiling,
         std::vector<Observation>* observations)
      : source_(source), storage_(*storage), tiling_(*tiling), observations_(*observations) {}

  // The text of a range; absent when it is empty.
  Text Make(const Plain& plain, Range range);

  // The text of several ranges, joined by `between`.
  Text MakeJoined(const Plain& plain, std::initializer_list<Range> ranges,
                  std::string_view between);
  Text MakeJoined(const Plain& plain, std::span<const Range> ranges, std::string_view between);

  // Another value for what a range says, and why.
  Text MakeAs(std::string_view value, const Plain& plain, Range range, Steps why);

  // Only the pieces of a range.
  At MakeAt(const Plain& plain, Range range, Steps steps = 0);

  // Keeps bytes that are made here, as a name in its usual case.
  std::string_view Keep(std::string_view text) { return storage_.arena.Copy(text); }

  // Markup: what MakePlain removed; what stands in a range; a span of the source.
  void OwnRemoved(const Plain& plain);
  void Own(const Plain& plain, Range range);
  void Own(Span span) { tiling_.Own(span); }

  void Observe(ObservationKind kind, Span span, Span other = {}, std::string_view text = {}) {
    observations_.push_back({kind, span, other, text});
  }

  const Source& source() const { return source_; }
  KnownNames& names() { return names_; }

 private:
  Steps AddPieces(const Plain& plain, Range range);

  const Source& source_;
  Storage& storage_;
  Tiling& tiling_;
  std::vector<Observation>& observations_;
  KnownNames names_;
};

}  // namespace symd
