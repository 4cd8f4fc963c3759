// Patterns by RE2; see pattern.h.
#include "grammar/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

namespace symd {
namespace {

constexpr std::array<std::string_view, kPartNames> kNames = {
    "code",  "id",       "title", "place",         "name",  "rest", "minutes",
    "email", "postcode", "city",  "collaboration", "codes", "year"};

// A line shape or a grammar from outside never needs more; RE2 then refuses with a reason.
constexpr int kMaxPatternMemory = 8 << 20;

RE2::Options PatternOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxPatternMemory);
  return options;
}

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

std::optional<PartName> PartNameOf(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PartName>(found - kNames.begin());
}

Pattern::Pattern(std::unique_ptr<re2::RE2> expression) : expression_(std::move(expression)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::Compile(const std::string& expression) {
  auto compiled = std::make_unique<RE2>(expression, PatternOptions());
  if (!compiled->ok()) return Error{compiled->error()};
  Pattern pattern(std::move(compiled));
  for (const auto& [name, group] : pattern.expression_->NamedCapturingGroups()) {
    const std::optional<PartName> part = PartNameOf(name);
    if (!part) return Error{"no part is called '" + name + "'"};
    pattern.groups_.emplace_back(group, *part);
    pattern.group_count_ = std::max(pattern.group_count_, group);
  }
  return pattern;
}

bool Pattern::Run(std::string_view text, int anchor, symd::Match* match) const {
  constexpr int kMaxGroups = 24;
  std::array<re2::StringPiece, kMaxGroups> groups;
  const int count = match == nullptr ? 0 : std::min(group_count_ + 1, kMaxGroups);
  if (!expression_->Match(Piece(text), 0, text.size(), static_cast<RE2::Anchor>(anchor),
                          groups.data(), count)) {
    return false;
  }
  if (match == nullptr) return true;
  match->parts_ = {};
  match->whole_ = {groups[0].data(), groups[0].size()};
  for (const auto& [group, part] : groups_) {
    const re2::StringPiece& found = groups[static_cast<std::size_t>(group)];
    if (!found.empty())
      match->parts_[static_cast<std::size_t>(part)] = {found.data(), found.size()};
  }
  return true;
}

bool Pattern::Matches(std::string_view text) const { return Run(text, RE2::ANCHOR_BOTH, nullptr); }

bool Pattern::Matches(std::string_view text, symd::Match* match) const {
  return Run(text, RE2::ANCHOR_BOTH, match);
}

bool Pattern::MatchesStart(std::string_view text, symd::Match* match) const {
  return Run(text, RE2::ANCHOR_START, match);
}

bool Pattern::Finds(std::string_view text, symd::Match* match) const {
  return Run(text, RE2::UNANCHORED, match);
}

const std::string& Pattern::expression() const { return expression_->pattern(); }

struct PatternSet::State {
  RE2::Set set{PatternOptions(), RE2::ANCHOR_BOTH};
};

PatternSet::PatternSet() : state_(std::make_unique<State>()) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

void PatternSet::Add(const std::string& expression) { state_->set.Add(expression, nullptr); }

void PatternSet::Compile() { state_->set.Compile(); }

bool PatternSet::Match(std::string_view text, std::vector<int>* numbers) const {
  // Long texts are prose and match nothing, as a rule; asking just that needs no memory.
  constexpr std::size_t kShort = 120;
  RE2::Set::ErrorInfo error = {};
  numbers->clear();
  if (text.size() > kShort && !state_->set.Match(Piece(text), nullptr, &error)) {
    return error.kind == RE2::Set::kNoError;
  }
  return state_->set.Match(Piece(text), numbers, &error) || error.kind == RE2::Set::kNoError;
}

std::string Quoted(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (std::string_view(R"(\^$.|?*+()[]{})").find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  return quoted;
}

std::string WithRunsOfBlanks(std::string_view expression) {
  std::string result;
  bool in_class = false;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    const char c = expression[i];
    if (c == '\\' && i + 1 < expression.size()) {
      result += c;
      result += expression[++i];
      continue;
    }
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if (c == ' ' && !in_class) {
      result += R"((?:[ \t\x{A0}]+))";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace symd
