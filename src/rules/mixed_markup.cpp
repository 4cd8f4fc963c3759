// mixed-markup: titles marked up in two ways, reported once per document.
//
// Two pieces of evidence, the first that holds is told: an entity in a title ("&amp;") whose
// character another title prints plainly; titles in bold by tags (<b>) beside titles in bold by
// stars. Steps have left an observation at each entity and at the mark of each bold title.
#include <algorithm>
#include <array>
#include <optional>

#include "rules/rule.h"

namespace symd {
namespace {

// The characters that must be entities in HTML and need not be in plain text.
constexpr std::string_view kEscaped = "&<>";

// Which of kEscaped an entity stands for, by name or number; nothing for all other entities.
std::optional<std::size_t> EscapedBy(std::string_view entity) {
  constexpr std::array<std::array<std::string_view, 4>, kEscaped.size()> kForms = {{
      {"amp", "#38", "#x26", "#X26"},
      {"lt", "#60", "#x3c", "#X3C"},
      {"gt", "#62", "#x3e", "#X3E"},
  }};
  if (entity.starts_with('&')) entity.remove_prefix(1);
  if (entity.ends_with(';')) entity.remove_suffix(1);
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    const auto& forms = kForms[i];
    if (std::find(forms.begin(), forms.end(), entity) != forms.end()) return i;
  }
  return std::nullopt;
}

struct Title {
  Span hull;
  std::string_view value;
  bool has_entity;
};

// The titles of talks and sessions, in overviews and bodies, in order of the source.
std::vector<Title> TitlesOf(const RuleInput& input) {
  std::vector<Title> titles;
  const auto add = [&](const Text& title) {
    if (title.at.count == 0) return;
    const bool has_entity = (title.at.steps & StepBit(Step::kEntity)) != 0;
    titles.push_back({input.HullOf(title.at), title.value, has_entity});
  };
  for (const Part& part : input.programme().parts) {
    for (const OverviewTalk& talk : part.overview_talks) add(talk.title);
    for (const OverviewSession& session : part.overview_sessions) add(session.title);
    for (const Session& session : part.sessions) {
      add(session.title);
      for (const Entry& entry : session.entries) {
        if (const Talk* talk = std::get_if<Talk>(&entry)) add(talk->title);
      }
    }
  }
  std::stable_sort(titles.begin(), titles.end(),
                   [](const Title& a, const Title& b) { return a.hull.begin < b.hull.begin; });
  return titles;
}

bool InsideTitle(const std::vector<Title>& titles, Span span) {
  const auto next =
      std::upper_bound(titles.begin(), titles.end(), span.begin,
                       [](std::uint32_t at, const Title& title) { return at < title.hull.begin; });
  return next != titles.begin() && span.end <= (next - 1)->hull.end;
}

// Returns whether an entity was reported.
bool CheckEntities(const RuleInput& input, Report* report) {
  const auto& entities = input.Observed(ObservationKind::kEntity);
  if (entities.empty()) return false;
  const std::vector<Title> titles = TitlesOf(input);
  std::array<const Title*, kEscaped.size()> plain = {};  // the first title that prints each plainly
  for (const Title& title : titles) {
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const bool prints =
          !title.has_entity && title.value.find(kEscaped[i]) != std::string_view::npos;
      if (prints && plain[i] == nullptr) plain[i] = &title;
    }
  }
  for (const Observation* entity : entities) {
    const std::string_view printed = input.source().Slice(entity->span);
    const std::optional<std::size_t> escaped = EscapedBy(printed);
    if (!escaped || plain[*escaped] == nullptr || !InsideTitle(titles, entity->span)) continue;
    const std::string character = Quote(kEscaped.substr(*escaped, 1));
    Finding finding = FindingAt(
        entity->span, Quote(printed) + " here, " + character + " in another title; use one form");
    finding.related.push_back({"this title prints " + character, plain[*escaped]->hull});
    report->Add(std::move(finding));
    return true;
  }
  return false;
}

void Check(const RuleInput& input, Report* report) {
  if (CheckEntities(input, report)) return;
  const auto& tags = input.Observed(ObservationKind::kHtmlTag);
  const auto& stars = input.Observed(ObservationKind::kStarEmphasis);
  if (tags.empty() || stars.empty()) return;
  Finding finding = FindingAt(
      tags.front()->span, "a title in bold by a tag, others are in bold by stars; use one form");
  finding.related.push_back({"this title is in bold by stars", stars.front()->span});
  report->Add(std::move(finding));
}

}  // namespace

extern const Rule kMixedMarkup;
const Rule kMixedMarkup = {
    .name = "mixed-markup",
    .family = "markup",
    .severity = Severity::kNote,
    .fixable = false,
    .finds =
        "Titles that are marked up in two ways: with entities and with plain characters, or in "
        "bold by tags and by stars. Once per document.",
    .why =
        "A title that is printed twice is then not the same text twice, and a program that knows "
        "one kind of markup shows the other as it stands.",
    .advice = "Use one kind of markup for all titles.",
    .example = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Ice &amp; Snow** — ●ANNA WEBER

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Ice & Snow** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## Overview of Invited Talks and Sessions

(Lecture hall H1)

### Invited Talks

SYTI 1.1	Mon	15:00–15:30	H1	**Ice &amp; Snow** — ●ANNA WEBER

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Ice &amp; Snow** — ●ANNA WEBER — University of Kiel, Germany

Ice & snow grow from the shore. We show <b>how</b> fast.
)",
    .check = Check,
};

}  // namespace symd
