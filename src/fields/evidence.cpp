// Blocks → evidence; see evidence.h.
#include "fields/evidence.h"

#include <algorithm>

#include "fields/words.h"
#include "text/plain.h"
#include "text/unicode.h"

namespace symd {
namespace {

class Gatherer {
 public:
  Gatherer(const Source& source, const GrammarData& grammar, const Lines& lines)
      : source_(source), grammar_(grammar), lines_(lines) {}

  Evidence Gather(const Blocks& blocks) && {
    for (const Block& block : blocks.all) {
      switch (block.kind) {
        case BlockKind::kPlace:
          AddPlace(BehindColon(block.first_line));
          break;
        case BlockKind::kTime:
          PlaceOfTime(block);
          break;
        case BlockKind::kKey:
          PlaceOfKey(block);
          break;
        case BlockKind::kDescription:
        case BlockKind::kSynopsis:
        case BlockKind::kBody:
          AddLines(block, &prose_);
          break;
        case BlockKind::kRow:
        case BlockKind::kKeywords:
          AddLines(block, &rows_);
          break;
        default:
          break;
      }
    }
    evidence_.stretches = FindStretches(source_, lines_, blocks);
    Hyphens(blocks);
    return std::move(evidence_);
  }

 private:
  std::string_view BehindColon(std::uint32_t line) const {
    const std::string_view text = source_.Slice(lines_.all[line].text);
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  }

  void AddPlace(std::string_view place) {
    while (place.starts_with(' ') || place.starts_with(',')) place.remove_prefix(1);
    while (place.ends_with(' ')) place.remove_suffix(1);
    if (!place.empty()) evidence_.places.insert(place);
  }

  // "Time: Monday 15:00–17:45 Location: H1"
  void PlaceOfTime(const Block& block) {
    const std::string_view text = source_.Slice(lines_.all[block.first_line].text);
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return;
    const std::size_t word = text.rfind(' ', colon) + 1;
    if (grammar_.list(WordList::kPlaceLabels).Has(text.substr(word, colon - word))) {
      AddPlace(text.substr(colon + 1));
    }
  }

  // "SYMD 1.1 Mon 15:00 H1": what stands behind the last time of day.
  void PlaceOfKey(const Block& block) {
    const Line& line = lines_.all[block.first_line];
    const std::string_view text = source_.Slice(line.text);
    const std::size_t colon = text.rfind(':');
    if (line.marked || colon == std::string_view::npos || colon + 3 > text.size()) return;
    AddPlace(text.substr(colon + 3));
  }

  void AddLines(const Block& block, std::vector<Span>* spans) const {
    for (std::uint32_t i = block.first_line; i < block.end_line; ++i) {
      spans->push_back(lines_.all[i].text);
    }
  }

  void Hyphens(const Blocks& blocks) {
    HyphenWords found = FindHyphenWords(source_, prose_, rows_);
    const auto suspended = [&](const InnerHyphen& hyphen) {
      return hyphen.plain.empty() &&
             grammar_.list(WordList::kSuspending).Has(source_.Slice(hyphen.right));
    };
    // Nearly all of a sound document are; the others need its words.
    std::erase_if(found.doubtful, suspended);
    evidence_.words = GatherWords(source_, lines_, blocks, !found.doubtful.empty());
    evidence_.hyphens = std::move(found.lost);
    if (found.doubtful.empty()) return;
    LeftoverHyphens leftover = JudgeHyphens(source_, found.doubtful, grammar_, evidence_.words);
    evidence_.leftover_hyphens = std::move(leftover.all);
    evidence_.hyphens.insert(evidence_.hyphens.end(), leftover.observations.begin(),
                             leftover.observations.end());
  }

  const Source& source_;
  const GrammarData& grammar_;
  const Lines& lines_;
  Evidence evidence_;
  std::vector<Span> prose_;
  std::vector<Span> rows_;
};

}  // namespace

const Stretch& Evidence::StretchOf(std::uint32_t line) const {
  const auto next =
      std::upper_bound(stretches.begin(), stretches.end(), line,
                       [](std::uint32_t l, const Stretch& s) { return l < s.first_line; });
  return *(next - 1);
}

std::string InCapitals(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t c = 0;
    i += NextCodePoint(text, i, &c);
    if (c == 0xDF) {
      result += "SS";
    } else {
      AppendCodePoint(ToUpper(c), &result);
    }
  }
  return result;
}

Evidence GatherEvidence(const Source& source, const GrammarData& grammar, const Lines& lines,
                        const Blocks& blocks) {
  Evidence evidence = Gatherer(source, grammar, lines).Gather(blocks);
  evidence.printed_names = PrintedNames(source, grammar, lines, blocks);
  return evidence;
}

}  // namespace symd
