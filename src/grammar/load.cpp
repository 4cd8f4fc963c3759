// dpg.json → GrammarData: words, fragments and patterns, with all their examples run, and norms.
//
// The files that a grammar uses (weekdays, countries, names) are read by load_data.cpp. A grammar
// from outside is checked throughout; the built-in one is checked by the tests instead, since its
// compilation is paid at every start.
#include <algorithm>
#include <cstdint>
#include <map>
#include <sstream>

#include "grammar/builtin.h"
#include "grammar/check_meanings.h"
#include "grammar/grammar.h"
#include "grammar/json_reader.h"
#include "grammar/load_data.h"
#include "grammar/load_norms.h"
#include "grammar/used_files.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::array<std::string_view, kWordLists> kWordListNames = {
    "talk_labels",     "and",
    "articles",        "place_labels",
    "organised_by",    "minutes",
    "all_day",         "hour_words",
    "ordinals",        "hall_words",
    "presenter_marks", "dashes",
    "never_last",      "english",
    "german",          "institutions",
    "streets",         "same_words",
    "same_towns",      "short_words",
    "post_boxes",      "collaborations",
    "empty_words",     "overview_marks",
    "suspending",      "hyphen_first",
    "hyphen_last",     "joined_first",
    "prose_words",     "plain_letters",
    "long_letters",    "talk_groups"};

constexpr std::array<std::string_view, kPatternLists> kPatternListNames = {
    "part_head",    "organised_by",  "role",          "email",         "overview_head",
    "halls",        "talk_group",    "session_group", "row",           "session_head",
    "time",         "place",         "chair",         "stub",          "type_label",
    "key",          "break",         "keywords",      "page_head",     "page_part",
    "page_key",     "page_time",     "page_clock",    "page_row",      "page_session",
    "running_head", "site",          "joint",         "session_title", "session_place",
    "cancelled",    "collaboration", "postal_code",   "street",        "reference"};

// The shape that a line has when it matches a pattern of a list; lists from kSite on have none.
constexpr std::array<Shape, 26> kShapeOfList = {
    Shape::kPartHead,     Shape::kOrganisedBy, Shape::kRole,      Shape::kEmail,
    Shape::kOverviewHead, Shape::kHalls,       Shape::kTalkGroup, Shape::kSessionGroup,
    Shape::kRow,          Shape::kSessionHead, Shape::kTime,      Shape::kPlace,
    Shape::kChair,        Shape::kStub,        Shape::kTypeLabel, Shape::kKey,
    Shape::kBreak,        Shape::kKeywords,    Shape::kPageHead,  Shape::kPagePart,
    Shape::kPageKey,      Shape::kPageTime,    Shape::kPageClock, Shape::kPageRow,
    Shape::kPageSession,  Shape::kRunningHead};

constexpr std::array<std::string_view, kShapes> kShapeNames = {
    "part_head",  "organised_by",  "role",        "email",        "overview_head", "halls",
    "talk_group", "session_group", "row",         "session_head", "time",          "place",
    "chair",      "stub",          "type_label",  "key",          "break",         "table_rule",
    "keywords",   "page_head",     "page_part",   "page_key",     "page_time",     "page_clock",
    "page_row",   "page_session",  "running_head"};

// Fragments and words by name, as patterns use them: {code}, {talk_labels}.
class Fragments {
 public:
  void Add(const std::string& name, std::string expression) {
    known_[name] = std::move(expression);
  }

  void Add(const std::string& name, std::vector<std::string> words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::string expression;
    for (const std::string& word : words) {
      expression += (expression.empty() ? "(?:" : "|") + Quoted(word);
    }
    Add(name, expression.empty() ? "(?:)" : expression + ")");
  }

  // Puts each {name} in its place; a fragment may use those that stand before it.
  std::string Expand(const Node& at, const std::string& expression) const {
    std::string result;
    for (std::size_t i = 0; i < expression.size(); ++i) {
      const std::size_t end = expression.find('}', i);
      const std::string name = expression[i] == '{' && end != std::string::npos
                                   ? expression.substr(i + 1, end - i - 1)
                                   : "";
      const bool is_name =
          name.size() > 1 &&
          name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
      const bool escaped =
          i > 1 && expression[i - 2] == '\\' &&
          std::string_view("pPx").find(expression[i - 1]) != std::string_view::npos;
      if (!is_name || escaped) {
        result += expression[i];
        continue;
      }
      const auto found = known_.find(name);
      if (found == known_.end()) {
        std::vector<std::string_view> names;
        for (const auto& [known, unused] : known_) names.push_back(known);
        at.Fail("no fragment or word list is called '" + name + "'" + Suggestion(name, names));
      }
      result += found->second;
      i = end;
    }
    return result;
  }

 private:
  std::map<std::string, std::string> known_;
};

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

GrammarPattern ReadPattern(const Node& node, const Fragments& fragments, bool check) {
  if (check)
    node.CheckKeys({"pattern", "why", "match", "near_misses", "kind", "needs", "ends", "longest"});
  const Node expression = node.At("pattern");
  Pattern pattern = MakePattern(
      expression, WithRunsOfBlanks(fragments.Expand(expression, expression.String())), check);
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

void ReadAllPatterns(const Node& root, const Fragments& fragments, bool check,
                     GrammarData* grammar) {
  const Node patterns = root.At("patterns");
  if (check) patterns.CheckKeys({kPatternListNames.begin(), kPatternListNames.end()});
  for (std::size_t list = 0; list < kPatternListNames.size(); ++list) {
    for (const Node& node : patterns.At(std::string(kPatternListNames[list])).Items()) {
      grammar->patterns[list].push_back(ReadPattern(node, fragments, check));
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

std::string Digest(const std::vector<std::string>& texts) {  // FNV-1a, 64 bits
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const std::string& text : texts) {
    for (const char c : text) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    hash = (hash ^ 0xFFU) * 0x100000001b3U;
  }
  std::ostringstream hex;
  hex << std::hex;
  hex.width(16);
  hex.fill('0');
  hex << hash;
  return hex.str();
}

std::unique_ptr<const GrammarData> Compile(std::string_view text, const std::string& path,
                                           bool check) {
  auto grammar = std::make_unique<GrammarData>();
  const GrammarFile file(path.empty() ? "built-in dpg.json" : path, text);
  const Node root(file);
  if (check) root.CheckKeys({"name", "uses", "fragments", "words", "patterns", "norms"});
  if (root.Has("uses")) root.At("uses").CheckKeys({"weekdays", "countries", "names"});
  grammar->name = root.At("name").String();
  if (check) CheckMeanings(root);
  grammar->norms = LoadNorms(root.At("norms"));

  const UsedFile weekdays = ReadUsedFile(root, path, "weekdays");
  const UsedFile countries = ReadUsedFile(root, path, "countries");
  const UsedFile names = ReadUsedFile(root, path, "names");
  grammar->digest = Digest({std::string(text), weekdays.text, countries.text, names.text});

  const GrammarFile weekdays_file(weekdays.path, weekdays.text);
  const GrammarFile countries_file(countries.path, countries.text);
  const GrammarFile names_file(names.path, names.text);
  Fragments fragments;
  CalendarWords calendar = LoadWeekdays(Node(weekdays_file), grammar.get());
  fragments.Add("weekday", std::move(calendar.weekdays));
  fragments.Add("month", std::move(calendar.months));
  LoadCountries(Node(countries_file), check, grammar.get());
  LoadNames(Node(names_file), grammar.get());

  ReadAllWords(root, grammar.get(), &fragments);
  ReadFragments(root, &fragments);
  ReadAllPatterns(root, fragments, check, grammar.get());
  CollectShapes(grammar.get());
  return grammar;
}

}  // namespace

std::string_view NameOf(Shape shape) { return kShapeNames[static_cast<std::size_t>(shape)]; }

void Words::Add(std::string text, std::string meaning) {
  std::string lower = LowerCased(text);
  longest_ = std::max(longest_, lower.size());
  if (!lower.empty()) {
    lengths_[static_cast<unsigned char>(lower[0])] |= std::uint64_t{1}
                                                      << std::min(lower.size(), kLongestBit);
  }
  all_.emplace_back(std::move(text), std::move(meaning));
  const bool is_new = FindLower(lower) == nullptr;  // the first meaning counts
  lower_.push_back(std::move(lower));
  if (!is_new) return;
  const auto number = static_cast<std::uint32_t>(all_.size());
  if (places_.size() < 2 * all_.size()) {
    const std::vector<Place> before = std::move(places_);
    places_.assign(std::max<std::size_t>(16, 2 * before.size()), {});
    for (const Place& place : before) {
      if (place.number != 0) Put(place);
    }
  }
  Put({static_cast<std::uint32_t>(HashOfText(lower_.back())), number});
}

void Words::Put(Place place) {
  std::size_t at = place.hash;
  while (places_[at % places_.size()].number != 0) ++at;
  places_[at % places_.size()] = place;
}

const std::string* Words::FindLower(std::string_view lower) const {
  if (places_.empty()) return nullptr;
  const auto hash = static_cast<std::uint32_t>(HashOfText(lower));
  const std::size_t last = places_.size() - 1;
  for (std::size_t at = hash & last; places_[at].number != 0; at = (at + 1) & last) {
    const Place& place = places_[at];
    if (place.hash == hash && lower_[place.number - 1] == lower) {
      return &all_[place.number - 1].second;
    }
  }
  return nullptr;
}

const std::string* Words::Find(std::string_view text) const {
  constexpr std::size_t kBuffer = 48;
  if (text.size() > longest_ + 2) return nullptr;  // small letters can be a little shorter
  std::array<char, kBuffer> lower;
  bool ascii = text.size() <= kBuffer;
  for (std::size_t i = 0; ascii && i < text.size(); ++i) {
    const char c = text[i];
    ascii = static_cast<unsigned char>(c) < 0x80;
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (ascii && !text.empty()) {  // most words are none of the list's
    const std::uint64_t lengths = lengths_[static_cast<unsigned char>(lower[0])];
    if ((lengths >> std::min(text.size(), kLongestBit) & 1U) == 0) return nullptr;
  }
  return FindLower(ascii ? std::string_view(lower.data(), text.size())
                         : std::string_view(LowerCased(text)));
}

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
    return Compile(text, path, check);
  } catch (const GrammarError& error) {
    return Error{error.message};
  }
}

Grammar::Grammar(std::unique_ptr<const GrammarData> data) : data_(std::move(data)) {}
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;
Grammar::~Grammar() = default;

Grammar Grammar::BuiltIn() {
  auto compiled = CompileGrammar(BuiltInGrammarFile("dpg.json"), "", false);
  if (!compiled) std::abort();  // the tests compile it with every check
  return Grammar(std::move(compiled.value()));
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
