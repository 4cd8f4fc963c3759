// dpg.json → GrammarData: words, fragments and patterns, with all their examples run, and norms.
//
// The files that a grammar uses (weekdays, countries, names) are read by load_data.cpp. A grammar
// from outside is checked throughout; the built-in one is checked by the tests instead, since its
// compilation is paid at every start.
#include <algorithm>

#include "grammar/check_meanings.h"
#include "grammar/fragments.h"
#include "grammar/grammar.h"
#include "grammar/json_reader.h"
#include "grammar/load_data.h"
#include "grammar/load_norms.h"
#include "grammar/used_files.h"
#include "symd/digest.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, kWordLists> kWordListNames = {
    "talk_labels",     "and",           "articles",      "place_labels",   "organised_by",
    "minutes",         "all_day",       "hour_words",    "ordinals",       "hall_words",
    "presenter_marks", "dashes",        "other_dashes",  "never_last",     "english",
    "german",          "institutions",  "streets",       "subjects",       "odd_towns",
    "numbered_towns",  "country_words", "owned_by",      "same_words",     "same_towns",
    "short_words",     "post_boxes",    "address_notes", "collaborations", "empty_words",
    "overview_marks",  "suspending",    "hyphen_first",  "hyphen_last",    "hyphen_always",
    "joined_first",    "compounds",     "prose_words",   "plain_letters",  "long_letters",
    "talk_groups"};

constexpr std::array<std::string_view, kPatternLists> kPatternListNames = {
    "part_head",     "organised_by", "role",          "email",          "overview_head",
    "halls",         "talk_group",   "session_group", "part_reference", "row",
    "session_head",  "time",         "place",         "chair",          "stub",
    "type_label",    "key",          "break",         "keywords",       "page_head",
    "page_part",     "page_key",     "page_time",     "page_clock",     "page_row",
    "page_session",  "running_head", "site",          "joint",          "session_title",
    "session_place", "cancelled",    "collaboration", "postal_code",    "street",
    "reference"};

// The shape that a line has when it matches a pattern of a list; lists from kSite on have none.
constexpr std::array<Shape, 27> kShapeOfList = {
    Shape::kPartHead,      Shape::kOrganisedBy, Shape::kRole,        Shape::kEmail,
    Shape::kOverviewHead,  Shape::kHalls,       Shape::kTalkGroup,   Shape::kSessionGroup,
    Shape::kPartReference, Shape::kRow,         Shape::kSessionHead, Shape::kTime,
    Shape::kPlace,         Shape::kChair,       Shape::kStub,        Shape::kTypeLabel,
    Shape::kKey,           Shape::kBreak,       Shape::kKeywords,    Shape::kPageHead,
    Shape::kPagePart,      Shape::kPageKey,     Shape::kPageTime,    Shape::kPageClock,
    Shape::kPageRow,       Shape::kPageSession, Shape::kRunningHead};

constexpr std::array<std::string_view, kShapes> kShapeNames = {
    "part_head",  "organised_by",  "role",           "email",       "overview_head", "halls",
    "talk_group", "session_group", "part_reference", "row",         "session_head",  "time",
    "place",      "chair",         "stub",           "type_label",  "key",           "break",
    "table_rule", "keywords",      "page_head",      "page_part",   "page_key",      "page_time",
    "page_clock", "page_row",      "page_session",   "running_head"};

// Runs one pattern on its examples.
void CheckExamples(const Node& node, const Pattern& pattern) {
  for (const Node& example : node.At("match").Items()) {
    const bool plain = example.is_string();
    const std::string text = plain ? example.String() : example.At("text").String();
    Match match;
    if (!pattern.Matches(text, &match)) {
      example.Fail("the pattern does not match its example '" + text + "'");
    }
    if (plain) continue;
    for (const auto& [name, value] : example.At("parts").Members()) {
      const std::optional<PartName> part = PartNameOf(name);
      if (!part) value.Fail("no part is called '" + name + "'");
      if (match[*part] != value.String()) {
        value.Fail("in '" + text + "' the part '" + name + "' is '" + std::string(match[*part]) +
                   "', not '" + value.String() + "'");
      }
    }
  }
  for (const Node& example : node.At("near_misses").Items()) {
    if (pattern.Matches(example.String())) {
      example.Fail("the pattern matches its near-miss '" + example.String() + "'");
    }
  }
}

Needs ReadNeeds(const Node& node) {
  const std::string needs = node.StringOr("needs", "");
  if (needs == "bold") return Needs::kBold;
  if (needs == "heading") return Needs::kHeading;
  if (!needs.empty()) node.At("needs").Fail("needs 'bold' or 'heading', not '" + needs + "'");
  return Needs::kNothing;
}

GrammarPattern ReadPattern(const Node& node, const Fragments& fragments, PatternBudget* budget) {
  const bool check = budget != nullptr;
  if (check)
    node.CheckKeys({"pattern", "why", "match", "near_misses", "kind", "needs", "ends", "longest"});
  const Node expression = node.At("pattern");
  Pattern pattern = MakePattern(
      expression, WithRunsOfBlanks(fragments.Expand(expression, expression.String())), budget);
  if (check) {
    if (node.At("why").String().empty()) node.At("why").Fail("say why there is this pattern");
    CheckExamples(node, pattern);
  }
  const int longest = node.Has("longest") ? node.At("longest").Int() : 0;
  if (longest < 0) node.At("longest").Fail("a number of bytes is needed here");
  return {std::move(pattern), node.StringOr("kind", ""), ReadNeeds(node), node.StringOr("ends", ""),
          static_cast<std::size_t>(longest)};
}

Words ReadWords(const Node& node) {
  Words words;
  if (node.is_array()) {
    for (const Node& word : node.Items()) words.Add(word.String(), "");
  } else {
    for (const auto& [word, meaning] : node.Members()) words.Add(word, meaning.String());
  }
  return words;
}

void ReadFragments(const Node& root, Fragments* fragments) {
  for (const Node& fragment : root.At("fragments").Items()) {
    fragments->Add(fragment.At("name").String(),
                   fragments->Expand(fragment, fragment.At("pattern").String()));
  }
}

void ReadAllWords(const Node& root, GrammarData* grammar, Fragments* fragments) {
  for (const auto& [name, node] : root.At("words").Members()) {
    Words words = ReadWords(node);
    std::vector<std::string> texts;
    for (const auto& [text, meaning] : words.all()) texts.push_back(text);
    fragments->Add(name, texts);
    const auto* found = std::find(kWordListNames.begin(), kWordListNames.end(), name);
    if (found != kWordListNames.end()) {
      grammar->words[static_cast<std::size_t>(found - kWordListNames.begin())] = std::move(words);
    }
  }
  for (const std::string_view name : kWordListNames) root.At("words").At(std::string(name));
}

void ReadAllPatterns(const Node& root, const Fragments& fragments, PatternBudget* budget,
                     GrammarData* grammar) {
  const Node patterns = root.At("patterns");
  if (budget != nullptr) patterns.CheckKeys({kPatternListNames.begin(), kPatternListNames.end()});
  for (std::size_t list = 0; list < kPatternListNames.size(); ++list) {
    for (const Node& node : patterns.At(std::string(kPatternListNames[list])).Items()) {
      grammar->patterns[list].push_back(ReadPattern(node, fragments, budget));
    }
  }
}

void CollectShapes(GrammarData* grammar) {
  for (std::size_t list = 0; list < kShapeOfList.size(); ++list) {
    const std::vector<GrammarPattern>& patterns = grammar->patterns[list];
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (patterns[i].needs == Needs::kNothing && patterns[i].ends.empty()) {
        grammar->shape_set.Add(patterns[i].pattern.expression());
        grammar->shapes_of_set.push_back({kShapeOfList[list], static_cast<PatternList>(list), i});
      } else {
        grammar->needy_set.Add(patterns[i].pattern.expression());
        grammar->needy_shapes.push_back({kShapeOfList[list], static_cast<PatternList>(list), i});
      }
    }
  }
}

GrammarFile Opened(const UsedFile& file) {
  return GrammarFile(file.path, file.text, "grammar", file.form);
}

// `path` is that of dpg.json, empty for the built-in one.
std::unique_ptr<const GrammarData> Compile(const UsedFile& own, const std::string& path,
                                           bool check) {
  auto grammar = std::make_unique<GrammarData>();
  const GrammarFile file = Opened(own);
  const Node root(file);
  if (check) root.CheckKeys({"name", "uses", "fragments", "words", "patterns", "norms"});
  if (root.Has("uses")) root.At("uses").CheckKeys({"weekdays", "countries", "names"});
  grammar->name = root.At("name").String();
  if (check) CheckMeanings(root);
  grammar->norms = LoadNorms(root.At("norms"));

  const UsedFile weekdays = ReadUsedFile(root, path, "weekdays");
  const UsedFile countries = ReadUsedFile(root, path, "countries");
  const UsedFile names = ReadUsedFile(root, path, "names");
  grammar->digest = DigestOf(own.digest + weekdays.digest + countries.digest + names.digest);

  const GrammarFile weekdays_file = Opened(weekdays);
  const GrammarFile countries_file = Opened(countries);
  const GrammarFile names_file = Opened(names);
  Fragments fragments;
  CalendarWords calendar = LoadWeekdays(Node(weekdays_file), grammar.get());
  fragments.Add("weekday", std::move(calendar.weekdays));
  fragments.Add("month", std::move(calendar.months));
  PatternBudget limit;
  PatternBudget* const budget = check ? &limit : nullptr;
  LoadCountries(Node(countries_file), budget, grammar.get());
  LoadNames(Node(names_file), grammar.get());

  ReadAllWords(root, grammar.get(), &fragments);
  ReadFragments(root, &fragments);
  ReadAllPatterns(root, fragments, budget, grammar.get());
  CollectShapes(grammar.get());
  return grammar;
}

}  // namespace

std::string_view NameOf(Shape shape) { return kShapeNames[static_cast<std::size_t>(shape)]; }

const GrammarPattern* FirstMatch(const GrammarData& grammar, PatternList list,
                                 std::string_view text, Match* match) {
  for (const GrammarPattern& pattern : grammar.list(list)) {
    if (pattern.pattern.Matches(text, match)) return &pattern;
  }
  return nullptr;
}

Result<std::unique_ptr<const GrammarData>> CompileGrammar(std::string_view text,
                                                          const std::string& path, bool check) {
  try {
    return Compile({path, std::string(text), Form::kJson, DigestOf(text)}, path, check);
  } catch (const GrammarError& error) {
    return Error{error.message};
  }
}

Grammar::Grammar(std::unique_ptr<const GrammarData> data) : data_(std::move(data)) {}
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;
Grammar::~Grammar() = default;

Grammar Grammar::BuiltIn() {
  return Grammar(Compile(BuiltInFile("dpg.json"), "", false));  // the tests make every check
}

Result<Grammar> Grammar::Load(const std::string& path) {
  try {
    auto compiled = CompileGrammar(ReadTextFile(path, nullptr), path, true);
    if (!compiled) return Error{compiled.error()};
    return Grammar(std::move(compiled.value()));
  } catch (const GrammarError& error) {
    return Error{error.message};
  }
}

const std::string& Grammar::name() const { return data_->name; }
const std::string& Grammar::digest() const { return data_->digest; }
const Norms& Grammar::norms() const { return data_->norms; }

}  // namespace symd
