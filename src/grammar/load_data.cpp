// weekdays.json, countries.json and names.json → tables; see load_data.h.
#include "grammar/load_data.h"

#include "symd/names.h"
#include "text/unicode.h"

namespace symd {
namespace {

Weekday DayOf(const Node& id) {
  const std::string name = id.String();
  if (const auto day = names::Find<Weekday>(names::kDays, name)) return *day;
  id.Fail("'" + name + "' is no day; the ids are monday … sunday");
}

Pattern ReadExpression(const Node& node, const std::string& key, bool check) {
  const Node expression = node.At(key);
  Pattern pattern = MakePattern(expression, expression.String(), check);
  if (check && key == "pattern") {
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

void LoadPostcodes(const Node& root, bool check, Countries* countries) {
  TextMap<std::size_t> digits;
  for (const Node& node : root.At("prefixes").Items()) {
    const std::string expression = node.At("digits").String();
    const auto [place, is_new] = digits.emplace(expression, countries->digits.size());
    if (is_new) countries->digits.push_back(ReadExpression(node, "digits", check));
    for (const std::string& prefix : node.Strings("prefixes")) {
      countries->prefixes.emplace(prefix,
                                  PostcodePrefix{node.At("country").String(), place->second});
    }
  }
  for (const Node& node : root.At("patterns").Items()) {
    countries->postcodes.push_back(
        {ReadExpression(node, "pattern", check), node.StringOr("country", "")});
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

std::vector<std::string> Lowered(const std::vector<std::string>& words) {
  std::vector<std::string> lowered;
  for (const std::string& word : words) lowered.push_back(LowerCased(word));
  return lowered;
}

}  // namespace

Pattern MakePattern(const Node& at, std::string expression, bool check) {
  if (!check) return Pattern::Known(std::move(expression));
  Result<Pattern> pattern = Pattern::Compile(expression);
  if (!pattern) at.Fail(pattern.error());
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

void LoadCountries(const Node& root, bool check, GrammarData* grammar) {
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
  LoadPostcodes(root.At("postcodes"), check, &countries);
}

void LoadNames(const Node& root, GrammarData* grammar) {
  NameData& names = grammar->names;
  for (const Node& node : root.At("particles").Items()) {
    names.particles.push_back({LowerCased(node.At("word").String()), node.At("form").String(),
                               Lowered(node.Strings("after")), Lowered(node.Strings("before")),
                               node.BoolOr("printed", false)});
    names.particle_words.insert(names.particles.back().word);
  }
  for (const Node& node : root.At("not_particles").Items()) {
    NameData::NotParticle rule;
    for (const std::string& where : node.Strings("where")) {
      rule.first |= where == "first";
      rule.last |= where == "last";
    }
    rule.words = Lowered(node.Strings("words"));
    for (const std::string& family : node.Strings("families")) {
      rule.families.push_back(Folded(family));
    }
    names.not_particles.push_back(std::move(rule));
  }
  for (const Node& node : root.At("joined").Items()) {
    names.joined.emplace(LowerCased(node.At("word").String()),
                         NameData::Joined{node.StringOr("first", ""), node.StringOr("inner", "")});
  }
  for (const std::string& prefix : root.Strings("prefixes")) {
    names.prefixes.push_back({prefix, LowerCased(prefix)});
  }
  for (const char* list : {"mac", "special_capitals"}) {
    for (const std::string& name : root.Strings(list)) {
      const std::string lower = LowerCased(name);
      names.special.emplace(lower, name);
      if (const std::size_t blank = lower.rfind(' '); blank != std::string::npos) {
        names.run_ends.insert(lower.substr(blank + 1));
      }
    }
  }
  for (const Node& node : root.At("ambiguous").Items()) {
    const std::vector<std::string> forms = node.Strings("forms");
    if (forms.empty()) node.At("forms").Fail("name at least one form");
    names.ambiguous.emplace(LowerCased(node.At("capitals").String()), forms.front());
  }
  for (const std::string& suffix : root.Strings("suffixes")) {
    names.suffixes.emplace(LowerCased(suffix), suffix);
  }
  for (const std::string& title : root.Strings("titles")) names.titles.insert(LowerCased(title));
  for (const Node& node : root.At("links").Items()) {
    names.links.emplace(LowerCased(node.At("word").String()), node.BoolOr("printed", false));
  }
  for (const std::string& family : root.Strings("double_families")) {
    names.double_families.insert(Folded(family));
  }
  for (const std::string& word : root.Strings("not_initials")) {
    names.not_initials.insert(LowerCased(word));
  }
  for (const std::string& word : root.Strings("not_persons")) {
    names.not_persons.insert(LowerCased(word));
  }
  names.not_person_ends = Lowered(root.Strings("not_person_ends"));
  const auto know = [&names](const auto& list) {
    for (const auto& entry : list) {
      if constexpr (std::is_convertible_v<decltype(entry), std::string>) {
        names.known.insert(entry);
      } else {
        names.known.insert(entry.first);
      }
    }
  };
  know(names.particle_words);
  know(names.joined);
  know(names.special);
  know(names.run_ends);
  know(names.ambiguous);
  know(names.suffixes);
  know(names.titles);
  know(names.links);
  know(names.not_initials);
  know(names.not_persons);
}

}  // namespace symd
