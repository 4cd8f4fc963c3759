// Names by the evidence of the document; see settled_names.h. Two passes over the names: what is
// printed in mixed case and may decide something, then what is printed in capitals.
#include "fields/settled_names.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace symd {
namespace {

constexpr Steps kByRule = StepBit(Step::kNameCase);
constexpr Steps kByList = StepBit(Step::kNameList);
constexpr Steps kDocument = StepBit(Step::kNameDocument);

template <typename Visit>
void ForEachName(std::vector<BlockFields>* fields, Visit visit) {
  for (BlockFields& block : *fields) {
    if (auto* credit = FieldsIf<CreditFields>(&block)) {
      for (Author& author : credit->credit.authors) visit(&author.name);
    } else if (auto* row = FieldsIf<TalkRowFields>(&block)) {
      for (OverviewAuthor& author : row->talk.authors) visit(&author.name);
    } else if (auto* organiser = FieldsIf<OrganiserFields>(&block)) {
      visit(&organiser->organiser.name);
    } else if (auto* head = FieldsIf<ChairFields>(&block)) {
      for (Chair& chair : head->chairs) visit(&chair.name);
    }
  }
}

// "McAllen": a small letter stands before a capital inside the word.
bool HasInnerCapital(std::string_view words) {
  bool lower = false;
  for (std::size_t i = 0; i < words.size();) {
    std::int32_t c = 0;
    i += NextCodePoint(words, i, &c);
    if (lower && IsUpper(c)) return true;
    lower = IsLower(c);
  }
  return false;
}

// Letters whose capitals are another letter's too: "Weiß", "Yıldırım".
bool HasLostLetter(std::string_view text) {
  return text.find("ß") != std::string_view::npos || text.find("ı") != std::string_view::npos;
}

// "P.", "P", "J.-L.": not written out.
bool IsAbbreviated(std::string_view given) {
  return given.find('.') != std::string_view::npos || given.size() == 1;
}

bool SameFirstLetter(std::string_view a, std::string_view b) {
  std::int32_t first = 0;
  std::int32_t second = 0;
  DecodeCodePoint(a, 0, &first);
  DecodeCodePoint(b, 0, &second);
  return first == second;
}

class Settler {
 public:
  explicit Settler(Values* values) : values_(*values) {}

  void Gather(const Name& name) {
    if (!name.family || !name.given || IsChanged(name)) return;
    const std::string_view family = name.family.value;
    if (!values_.names().doubtful.Has(name.given.value, family) && !HasInnerCapital(family) &&
        !HasLostLetter(family)) {
      return;
    }
    std::string capitals = InCapitals(family);
    if (capitals == family) return;  // in capitals that are nobody's given name: "JP LU"
    settling_.Add(name.given.value, family);
    written_[std::move(capitals)].push_back({name.given.value, family});
  }

  bool empty() const { return written_.empty(); }

  void Settle(Name* name) {
    if (!name->family || !IsChanged(*name)) return;
    if (!settling_.Has(name->given.value, name->family.value)) return;
    const auto found = written_.find(InCapitals(name->family.value));
    if (found == written_.end()) return;
    const Written* best = Choose(found->second, InCapitals(name->given.value));
    if (best == nullptr) return;
    Apply(*best, name);
    settled_.insert(name->source.value);
  }

  void ReportOthers() {
    std::unordered_set<std::string_view> reported;
    for (const UncertainName& name : values_.names().uncertain) {
      if (settled_.contains(name.printed) || !reported.insert(name.forms).second) continue;
      values_.Observe(ObservationKind::kUncertainCase, name.word, {}, name.forms);
    }
  }

 private:
  struct Written {
    std::string_view given;
    std::string_view family;
  };

  static bool IsChanged(const Name& name) {
    return (name.full.at.steps & (kByRule | kByList)) != 0;
  }

  // The spelling of the same person: the same given names before initials. nullptr when there is
  // none, or the document has two.
  static const Written* Choose(const std::vector<Written>& all, const std::string& given) {
    for (const bool whole : {true, false}) {
      const Written* found = nullptr;
      for (const Written& written : all) {
        const bool same = whole ? InCapitals(written.given) == given
                                : SameFirstLetter(written.given, given) &&
                                      (IsAbbreviated(written.given) || IsAbbreviated(given));
        if (!same) continue;
        if (found != nullptr && found->family != written.family) return nullptr;
        found = &written;
      }
      if (found != nullptr) return found;
    }
    // Of others with this name only what no rule gives tells: "IAIN VANHORN" beside Eva VanHorn.
    const Written& other = all.front();
    const bool agree = std::all_of(all.begin(), all.end(), [&](const Written& written) {
      return written.family == other.family;
    });
    return agree && HasInnerCapital(other.family) ? &other : nullptr;
  }

  void Apply(const Written& written, Name* name) {
    const std::string_view family = name->family.value;
    std::string full(name->full.value);
    full.replace(full.rfind(family), family.size(), written.family);
    Set(written.family, &name->family);
    if (InCapitals(written.given) == InCapitals(name->given.value)) {
      full.replace(0, name->given.value.size(), written.given);
      Set(written.given, &name->given);
    }
    Set(full, &name->full);
  }

  void Set(std::string_view value, Text* text) {
    if (text->value != value) text->value = values_.Keep(value);
    if ((text->at.steps & (kByRule | kByList)) == 0) return;
    text->at.steps = (text->at.steps & ~(kByRule | kByList)) | kDocument;
  }

  Values& values_;
  TextMap<std::vector<Written>> written_;  // in mixed case, by the family name in capitals
  NameFilter settling_;                    // what is there
  std::unordered_set<std::string_view> settled_;
};

}  // namespace

void SettleNames(std::vector<BlockFields>* fields, Values* values) {
  Settler settler(values);
  ForEachName(fields, [&](Name* name) { settler.Gather(*name); });
  if (!settler.empty()) {
    ForEachName(fields, [&](Name* name) { settler.Settle(name); });
  }
  settler.ReportOthers();
}

}  // namespace symd
