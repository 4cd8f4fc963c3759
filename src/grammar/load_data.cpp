// weekdays.json and countries.json → tables; see load_data.h.
#include "grammar/load_data.h"

#include "grammar/pattern_size.h"
#include "symd/names.h"
#include "text/unicode.h"

namespace symd {
namespace {

Weekday DayOf(const Node& id) {
  const std::string name = id.String();
  if (const auto day = names::Find<Weekday>(names::kDays, name)) return *day;
  id.Fail("'" + name + "' is no day; the ids are monday … sunday");
}

Pattern ReadExpression(const Node& node, const std::string& key, PatternBudget* budget) {
  const Node expression = node.At(key);
  Pattern pattern = MakePattern(expression, expression.String(), budget);
  if (budget != nullptr && key == "pattern") {
    for (const Node& example : node.At("match").Items()) {
      if (!pattern.Matches(example.String())) {
        example.Fail("the pattern does not match its example '" + example.String() + "'");
      }
    }
    for (const Node& example : node.At("near_misses").Items()) {
      if (pattern.Matches(example.String())) {
        example.Fail("the pattern matches its near-miss '" + example.String() + "'");
      }
    }
  }
  return pattern;
}

void LoadPostcodes(const Node& root, PatternBudget* budget, Countries* countries) {
  TextMap<std::size_t> digits;
  for (const Node& node : root.At("prefixes").Items()) {
    const std::string expression = node.At("digits").String();
    const auto [place, is_new] = digits.emplace(expression, countries->digits.size());
    if (is_new) countries->digits.push_back(ReadExpression(node, "digits", budget));
    const std::string country = node.At("country").String();
    countries->digits_of.emplace(country, place->second);
    for (const std::string& prefix : node.Strings("prefixes")) {
      countries->prefixes.emplace(prefix, PostcodePrefix{country, prefix + "-", place->second});
    }
  }
  for (const Node& node : root.At("patterns").Items()) {
    countries->postcodes.push_back({ReadExpression(node, "pattern", budget),
                                    node.StringOr("country", ""), node.StringOr("form", "")});
  }
}

void LoadRegions(const Node& root, Countries* countries) {
  for (const Node& node : root.Items()) {
    RegionName region;
    region.country = node.At("country").String();
    region.code = node.StringOr("code", "");
    region.stands_for_country = node.BoolOr("stands_for_country", false);
    region.town = node.BoolOr("town", false);
    region.needs_country = node.BoolOr("needs_country", false);
    for (const std::string& name : node.Strings("names")) {
      countries->region_names.emplace(LowerCased(name), region);
    }
    if (!region.code.empty()) countries->region_codes.emplace(region.code, region);
  }
}

}  // namespace

void PatternBudget::Take(const Node& at, const Pattern& pattern) {
  taken_ += InstructionsOf(pattern.expression());
  if (taken_ > kMost) at.Fail("up to here the patterns are larger than all may be; use fewer");
}

Pattern MakePattern(const Node& at, std::string expression, PatternBudget* budget) {
  if (budget == nullptr) return Pattern::Known(std::move(expression));
  Result<Pattern> pattern = Pattern::Compile(expression);
  if (!pattern) at.Fail(pattern.error());
  budget->Take(at, pattern.value());
  return std::move(pattern.value());
}

CalendarWords LoadWeekdays(const Node& root, GrammarData* grammar) {
  CalendarWords words;
  for (const Node& node : root.At("days").Items()) {
    const Weekday day = DayOf(node.At("id"));
    for (const char* list : {"long", "short"}) {
      for (const std::string& word : node.Strings(list)) {
        grammar->weekdays.emplace(LowerCased(word), day);
        words.weekdays.push_back(word);
      }
    }
  }
  if (root.Has("first_day")) grammar->first_weekday = DayOf(root.At("first_day"));
  for (const Node& node : root.At("months").Items()) {
    const int month = node.At("id").Int();
    if (month < 1 || month > 12) node.At("id").Fail("a month is a number from 1 to 12");
    for (const std::string& word : node.Strings("names")) {
      grammar->months.emplace(LowerCased(word), month);
      words.months.push_back(word);
    }
  }
  return words;
}

void LoadCountries(const Node& root, PatternBudget* budget, GrammarData* grammar) {
  Countries& countries = grammar->countries;
  for (const Node& node : root.At("countries").Items()) {
    const std::string code = node.At("code").String();
    for (const std::string& name : node.Strings("names")) {
      countries.names.emplace(LowerCased(name), CountryName{code, name});
    }
    for (const std::string& printed : node.Strings("codes")) countries.codes.emplace(printed, code);
    for (const std::string& name : node.Strings("ambiguous")) {
      countries.names[LowerCased(name)].ambiguous = true;
    }
  }
  if (root.Has("ambiguous_names")) {
    for (const Node& node : root.At("ambiguous_names").Items()) {
      const std::string name = node.At("name").String();
      countries.names[LowerCased(name)] = CountryName{"", name, true};
    }
  }
  if (root.Has("ambiguous_codes")) {
    for (const Node& node : root.At("ambiguous_codes").Items()) {
      const std::string alone = node.StringOr("alone", "");
      countries.codes_alone.emplace(node.At("code").String(),
                                    alone == "country"  ? CodeAlone::kCountry
                                    : alone == "region" ? CodeAlone::kRegion
                                                        : CodeAlone::kNeither);
    }
  }
  LoadRegions(root.At("regions"), &countries);
  LoadPostcodes(root.At("postcodes"), budget, &countries);
}

}  // namespace symd
