// presenter-clash: one person presents two talks at overlapping times.
//
// Seen in the record alone. One person is one full name whose given name is written out, with an
// institution in common as far as both talks print one: two people can have one name. Posters of a
// session are up together, and one person may present several; they are left out. A talk that is
// printed twice, as joint sessions are, has one title.
#include <algorithm>
#include <unordered_map>

#include "rules/rule.h"

namespace symd {
namespace {

struct Appearance {
  std::string_view name;
  const Talk* talk;
  const Author* author;
};

// "A. Weber" and "A Weber" can be anybody.
bool IsWrittenOut(const Name& name) {
  const std::string_view given = name.given.value;
  const std::string_view first = given.substr(0, given.find_first_of(" -"));
  return first.size() > 2 && first.find('.') == std::string_view::npos;
}

// Institutions by the text that the record has of them, one key for all spellings of one.
using Keys = std::unordered_map<std::string_view, std::string_view>;

std::vector<std::string_view> InstitutionsOf(const Appearance& appearance, const Keys& keys) {
  std::vector<std::string_view> institutions;
  for (const std::uint32_t number : appearance.author->affiliations) {
    const std::string_view text = appearance.talk->affiliations[number].institution.value;
    if (text.empty()) continue;
    const auto key = keys.find(text);
    institutions.push_back(key == keys.end() ? text : key->second);
  }
  return institutions;
}

bool MayBeOnePerson(const Appearance& a, const Appearance& b, const Keys& keys) {
  const std::vector<std::string_view> first = InstitutionsOf(a, keys);
  const std::vector<std::string_view> second = InstitutionsOf(b, keys);
  return first.empty() || second.empty() ||
         std::find_first_of(first.begin(), first.end(), second.begin(), second.end()) !=
             first.end();
}

bool SameDay(const Slot& a, const Slot& b) {
  if (a.date && b.date) {
    return a.date.year == b.date.year && a.date.month == b.date.month && a.date.day == b.date.day;
  }
  return a.day.value == b.day.value;
}

bool Overlap(const Slot& a, const Slot& b) {
  return SameDay(a, b) && a.start.minutes < b.end.minutes && b.start.minutes < a.end.minutes;
}

std::vector<Appearance> AppearancesOf(const Programme& programme) {
  std::vector<Appearance> all;
  EachTalk(programme, [&](const Part&, const Session&, const Talk& talk) {
    const Slot& slot = talk.slot;
    if (talk.kind == TalkKind::kPoster || talk.cancelled || !slot.day || !slot.end) return;
    if (!slot.start || slot.end.minutes <= slot.start.minutes) return;
    for (const Author& author : talk.authors) {
      if (!author.presenting || !IsWrittenOut(author.name)) continue;
      all.push_back({author.name.full.value, &talk, &author});
    }
  });
  std::stable_sort(all.begin(), all.end(), [](const Appearance& a, const Appearance& b) {
    if (a.name != b.name) return a.name < b.name;
    const Slot& first = a.talk->slot;
    const Slot& second = b.talk->slot;
    if (first.day.value != second.day.value) return first.day.value < second.day.value;
    return first.start.minutes < second.start.minutes;
  });
  return all;
}

std::string TimeOf(const Slot& slot) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(slot.start.minutes / 60) + ":" + two(slot.start.minutes % 60);
}

Finding MakeFinding(const RuleInput& input, const Appearance* first, const Appearance* second) {
  if (first->talk->span.begin > second->talk->span.begin) std::swap(first, second);
  const auto place = [&](const Appearance& appearance) {
    return input.HullOf(appearance.author->name.source.at);
  };
  const std::string other = first->talk->id ? Quote(first->talk->id.value) : "another talk";
  Finding finding = FindingAt(
      place(*second), Quote(second->name) + " presents " + other + " at the same time, from " +
                          TimeOf(first->talk->slot) + "; move a talk or correct the presenter");
  finding.related.push_back({"the other talk", place(*first)});
  return finding;
}

void Check(const RuleInput& input, Report* report) {
  const std::vector<Appearance> all = AppearancesOf(input.programme());
  Keys keys;
  for (const InstitutionMention& mention : input.programme().institution_mentions) {
    keys.emplace(mention.text, mention.key);
  }
  // A talk is compared with the one of this person that ends last among those before it.
  const Appearance* last = nullptr;
  for (const Appearance& appearance : all) {
    const bool same = last != nullptr && last->name == appearance.name;
    if (same && Overlap(last->talk->slot, appearance.talk->slot) &&
        last->talk->title.value != appearance.talk->title.value &&
        MayBeOnePerson(*last, appearance, keys) && !report->CountedOnly()) {
      report->Add(MakeFinding(input, last, &appearance));
    }
    if (!same || !SameDay(last->talk->slot, appearance.talk->slot) ||
        appearance.talk->slot.end.minutes > last->talk->slot.end.minutes) {
      last = &appearance;
    }
  }
}

}  // namespace

extern const Rule kPresenterClash;
const Rule kPresenterClash = {
    .name = "presenter-clash",
    .family = "people",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "One person who presents two talks at overlapping times.",
    .why = "Nobody can speak in two rooms at once; one of the two talks will not be given.",
    .advice = "Move one of the talks, or let another of its authors present it.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

## SYTI 2: Thick Ice

Time: Monday 15:15–15:45

Location: H2

**Invited Talk**

SYTI 2.1 Mon 15:15 H2

**Thick Ice on Rivers** — ●ANNA WEBER — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER and BEN KURZ — University of Kiel, Germany

Ice grows from the shore. We show how fast.

## SYTI 2: Thick Ice

Time: Monday 15:00–16:00

Location: H2

**Invited Talk**

SYTI 2.1 Mon 15:00 H2

**Thick Ice on Rivers** — ANNA WEBER and ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

**Invited Talk**

SYTI 2.2 Mon 15:30 H2

**Ice on the Sea** — ●ANNA WEBER — University of Kiel, Germany

Ice on the sea floats. We show how.
)",
    .check = Check,
};

}  // namespace symd
