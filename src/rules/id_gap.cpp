// id-gap: numbers of talks in a session, or of sessions in a part, that skip.
//
// Seen in the record alone. A first number above 1 is no gap. Nor is a number that stands elsewhere
// in the list (id-order), that an overview lists (vanished-talk, vanished-session), or in whose
// place an id stands of which another rule tells.
#include <set>
#include <unordered_map>

#include "rules/numbering.h"

namespace symd {
namespace {

using Numbers = std::set<std::int32_t>;

// The numbers between two, without those that are known: the first, and how many.
struct Missing {
  std::int32_t first = 0;
  std::int32_t count = 0;
};

Missing FindMissing(std::int32_t low, std::int32_t high, const Numbers& known) {
  Missing missing = {low + 1, high - low - 1};
  for (auto at = known.upper_bound(low); at != known.end() && *at < high; ++at) {
    if (*at == missing.first) ++missing.first;
    --missing.count;
  }
  return missing;
}

class Checker {
 public:
  Checker(const RuleInput& input, Report* report) : input_(input), report_(*report) {}

  void Check() {
    EachNumbering(input_.programme(), [this](const Numbering& numbers) { CheckNumbers(numbers); });
  }

 private:
  void CheckNumbers(const Numbering& numbers) {
    const Numbered* last = nullptr;
    bool explained = false;
    Numbers known;
    for (const Numbered& here : numbers) {
      if (here.told || here.misplaced) {
        explained = true;
        continue;
      }
      const std::int32_t low = last == nullptr ? 0 : last->number.number;
      if (last != nullptr && !explained && here.number.number > low + 1) {
        if (known.empty()) known = NumbersKnown(numbers, SplitNumber(here.id->value).of);
        const Missing missing = FindMissing(low, here.number.number, known);
        if (missing.count > 0) Add(*last, here, missing);
      }
      explained = false;
      last = &here;
    }
  }

  // All numbers of the list, and those that overviews list.
  Numbers NumbersKnown(const Numbering& numbers, std::string_view of) {
    if (!listed_made_) {
      for (const std::string_view id : ListIds(input_.programme())) {
        const NumberedId listed = SplitNumber(id);
        listed_[listed.of].push_back(listed.number.number);
      }
      listed_made_ = true;
    }
    Numbers known;
    for (const Numbered& here : numbers) known.insert(here.number.number);
    if (const auto found = listed_.find(of); found != listed_.end()) {
      known.insert(found->second.begin(), found->second.end());
    }
    return known;
  }

  void Add(const Numbered& last, const Numbered& here, const Missing& missing) {
    if (report_.CountedOnly()) return;
    const std::string first = std::to_string(missing.first);
    const std::string what = missing.count == 1 ? "number " + first + " is missing"
                                                : std::to_string(missing.count) + " numbers from " +
                                                      first + " on are missing";
    Finding finding = FindingAt(input_.HullOf(here.id->at),
                                what + " between " + Quote(last.id->value) + " and " +
                                    Quote(here.id->value) + "; give what is missing or renumber");
    finding.related.push_back({Quote(last.id->value) + " stands here", input_.HullOf(last.id->at)});
    report_.Add(std::move(finding));
  }

  const RuleInput& input_;
  Report& report_;
  std::unordered_map<std::string_view, std::vector<std::int32_t>> listed_;
  bool listed_made_ = false;
};

void Check(const RuleInput& input, Report* report) { Checker(input, report).Check(); }

}  // namespace

extern const Rule kIdGap;
const Rule kIdGap = {
    .name = "id-gap",
    .family = "structure",
    .severity = Severity::kWarning,
    .fixable = false,
    .finds = "Numbers of talks within a session, or of sessions within a part, that skip.",
    .why = "A talk or session may have been lost. If it was taken back, others ask for it.",
    .advice =
        "Give what is missing, or renumber what follows. A talk that is not given can stay in the "
        "list and say so.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.3 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 4: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 4.5 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 4.6 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.
)",
    .check = Check,
};

}  // namespace symd
