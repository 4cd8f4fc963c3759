// unclosed-markup: **, <b>, <sup> or <sub> without its partner.
//
// Reading the text of a block leaves an observation at each mark that opens and is not closed
// there, and at each that closes what was not opened. Where one of each stand close behind each
// other, the blocks between them are marked up together, and nothing is amiss.
#include <algorithm>
#include <iterator>

#include "rules/rule.h"

namespace symd {
namespace {

// A pair that goes over blocks spans no more bytes than this.
constexpr std::uint32_t kFar = 4000;

// What opening and closing marks share: "b" of "<b>" and "</b>", "**".
std::string_view NameOf(std::string_view mark) {
  if (!mark.starts_with('<')) return mark;
  mark.remove_prefix(mark.starts_with("</") ? 2 : 1);
  return mark.substr(0, mark.find_first_of(" >/"));
}

void Check(const RuleInput& input, Report* report) {
  const auto& opening = input.Observed(ObservationKind::kUnclosedMark);
  const auto& closing = input.Observed(ObservationKind::kUnopenedMark);
  std::vector<const Observation*> all;
  std::merge(
      opening.begin(), opening.end(), closing.begin(), closing.end(), std::back_inserter(all),
      [](const Observation* a, const Observation* b) { return a->span.begin < b->span.begin; });
  const auto mark = [&](std::size_t i) { return input.source().Slice(all[i]->span); };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool opens = all[i]->kind == ObservationKind::kUnclosedMark;
    const bool pair =
        opens && i + 1 < all.size() && all[i + 1]->kind == ObservationKind::kUnopenedMark &&
        NameOf(mark(i)) == NameOf(mark(i + 1)) && all[i + 1]->span.begin - all[i]->span.end < kFar;
    if (pair) {
      ++i;
      continue;
    }
    // A control character can stand inside of the partner and hide it.
    const Span talk = input.TalkAt(all[i]->span.begin);
    const bool hidden = !input.ObservedIn(ObservationKind::kControlCharacter, talk).empty();
    if (!hidden && !report->CountedOnly()) {
      report->Add(FindingAt(all[i]->span, Quote(mark(i)) +
                                              (opens ? " is not closed" : " closes nothing") +
                                              "; put in its partner or delete it"));
    }
  }
}

}  // namespace

extern const Rule kUnclosedMarkup;
const Rule kUnclosedMarkup = {
    .name = "unclosed-markup",
    .family = "markup",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "Two stars, <b>, <sup> or <sub> without the mark that closes or opens it.",
    .why =
        "Programs that show the text print the rest of the page in bold, or the mark itself. Where "
        "a title ends can be told by nothing else at times.",
    .advice = "Put in the partner, or delete the mark.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER<sup>1,2</sup> and BEN KURZ<sup>1</sup> — <sup>1</sup>University of Kiel, Germany — <sup>2</sup>University of Bern, Switzerland

Ice grows **from the shore**, as 2 ** 3 is eight. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
