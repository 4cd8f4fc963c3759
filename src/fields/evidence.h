// Evidence: what the whole document knows, gathered once from the blocks and handed to fields and
// record, so that no value needs a second look at the document.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "blocks/blocks.h"
#include "fields/document_words.h"
#include "fields/leftover_hyphens.h"
#include "fields/measure.h"
#include "fields/printed_names.h"

namespace symd {

struct Evidence {
  // Places that session heads print; views into the source.
  std::unordered_set<std::string_view> places;
  // Words that have lost the hyphen that they have elsewhere, or have one that they have nowhere
  // else, and where they stand otherwise.
  std::vector<Observation> hyphens;
  // Hyphens of line ends inside of lines.
  std::vector<LeftoverHyphen> leftover_hyphens;
  // Stretches of one layout, and the words by which hyphens at line ends are judged.
  std::vector<Stretch> stretches;
  DocumentWords words;
  // Names of authors, for credits that have lost a dash.
  PrintedNames printed_names;

  // The stretch of a line.
  const Stretch& StretchOf(std::uint32_t line) const;
};

Evidence GatherEvidence(const Source& source, const GrammarData& grammar, const Lines& lines,
                        const Blocks& blocks);

// The capitals of a name: "Weiß" is WEISS.
std::string InCapitals(std::string_view text);

}  // namespace symd
