// Damaged letters: the places of a text where converters have left other bytes than were printed.
//
// In: valid UTF-8. Out: what to put instead, in order of the text: UTF-8 read as Windows-1252
// ("MÃ¼nster", mojibake.h), diacritics beside their letters ("Universit¨at", diacritics.h),
// ligatures apart from their words ("di ff erent", ligatures.h), line breaks inside of words
// ("mate<br>rials", word_breaks.h), entities beyond ASCII ("&ndash;"), and letters in pieces, which
// NFC composes ("a" and U+0308), so that words of the grammar are known in any form. Text without
// damage is looked at once, sixteen bytes together. Entities of ASCII stay: "&lt;b&gt;" must not
// become a tag (plain.h decodes them).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "symd/observation.h"
#include "symd/storage.h"

namespace symd {

// `text` stands instead of a stretch of the printed text; neither is empty or has a line end. It
// can be the same where there is damage that nothing shows how to mend; then there are no steps.
struct Mending {
  Span printed;
  std::string text;
  Steps steps = 0;
  std::optional<ObservationKind> observed = {};
};

// Mendings in order, none of which overlap.
std::vector<Mending> FindMendings(std::string_view text);

}  // namespace symd
