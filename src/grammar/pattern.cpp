// Patterns by RE2; see pattern.h.
#include "grammar/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <deque>
#include <iterator>
#include <mutex>

#include "grammar/opening.h"
#include "grammar/pattern_size.h"

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

// An expression ready to be asked, and what its groups are called.
struct Compiled {
  explicit Compiled(const std::string& text) : expression(text, PatternOptions()) {}

  // Finds the groups. Returns what is wrong with the expression, "" when nothing is.
  std::string Check() {
    if (!expression.ok()) return expression.error();
    for (const auto& [name, group] : expression.NamedCapturingGroups()) {
      const std::optional<PartName> part = PartNameOf(name);
      if (!part) return "no part is called '" + name + "'";
      groups.emplace_back(group, *part);
      group_count = std::max(group_count, group);
    }
    return {};
  }

  RE2 expression;
  std::vector<std::pair<int, PartName>> groups;
  int group_count = 0;
};

}  // namespace

struct Pattern::State {
  explicit State(std::string text) : expression(std::move(text)) {}

  const Compiled& Ready() {
    const Compiled* ready = compiled.load(std::memory_order_acquire);
    if (ready != nullptr) return *ready;
    std::call_once(once, [this] {
      auto made = std::make_unique<Compiled>(expression);
      if (!made->Check().empty()) std::abort();  // Known was told what is not so
      Set(std::move(made));
    });
    return *owner;
  }

  void Set(std::unique_ptr<Compiled> made) {
    owner = std::move(made);
    compiled.store(owner.get(), std::memory_order_release);
  }

  const std::string expression;
  std::once_flag once;
  std::unique_ptr<const Compiled> owner;
  std::atomic<const Compiled*> compiled = nullptr;  // that of `owner`, for all threads
};

Pattern::Pattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::Compile(const std::string& expression) {
  auto compiled = std::make_unique<Compiled>(expression);
  if (std::string wrong = compiled->Check(); !wrong.empty()) return Error{std::move(wrong)};
  auto state = std::make_unique<State>(expression);
  state->Set(std::move(compiled));
  return Pattern(std::move(state));
}

Pattern Pattern::Known(std::string expression) {
  return Pattern(std::make_unique<State>(std::move(expression)));
}

bool Pattern::Run(std::string_view text, int anchor, symd::Match* match) const {
  const Compiled& compiled = state_->Ready();
  constexpr int kMaxGroups = 24;
  std::array<re2::StringPiece, kMaxGroups> groups;
  const int count = match == nullptr ? 0 : std::min(compiled.group_count + 1, kMaxGroups);
  if (!compiled.expression.Match(Piece(text), 0, text.size(), static_cast<RE2::Anchor>(anchor),
                                 groups.data(), count)) {
    return false;
  }
  if (match == nullptr) return true;
  match->parts_ = {};
  match->whole_ = {groups[0].data(), groups[0].size()};
  for (const auto& [group, part] : compiled.groups) {
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

const std::string& Pattern::expression() const { return state_->expression; }

std::size_t InstructionsOf(const std::string& expression) {
  const RE2 compiled(expression, PatternOptions());
  if (!compiled.ok()) return 0;
  return static_cast<std::size_t>(compiled.ProgramSize() + compiled.ReverseProgramSize());
}

std::optional<PartName> PartNameOf(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PartName>(found - kNames.begin());
}

namespace {

// Expressions that are compiled together when they are first asked.
class LazySet {
 public:
  explicit LazySet(RE2::Anchor anchor) : set_(PatternOptions(), anchor) {}

  void Add(std::string expression) { expressions_.push_back(std::move(expression)); }

  bool Match(std::string_view text, std::vector<int>* numbers) const {
    std::call_once(once_, [this] {
      for (const std::string& expression : expressions_) set_.Add(expression, nullptr);
      set_.Compile();
    });
    RE2::Set::ErrorInfo error = {};
    numbers->clear();
    return set_.Match(Piece(text), numbers, &error) || error.kind == RE2::Set::kNoError;
  }

 private:
  std::vector<std::string> expressions_;
  mutable RE2::Set set_;
  mutable std::once_flag once_;
};

// The patterns with one opening.
struct Family {
  Opening opening;
  std::vector<int> numbers;
  LazySet set{RE2::ANCHOR_BOTH};  // in the order of `numbers`; empty when the opening is whole
};

}  // namespace

struct PatternSet::State {
  int count = 0;
  LazySet openings{RE2::ANCHOR_START};
  std::deque<Family> families;  // by number in `openings`
};

PatternSet::PatternSet() : state_(std::make_unique<State>()) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

void PatternSet::Add(const std::string& expression) {
  Opening opening = OpeningOf(expression);
  std::deque<Family>& families = state_->families;
  auto family = std::find_if(families.begin(), families.end(), [&](const Family& other) {
    return other.opening.expression == opening.expression;
  });
  if (family == families.end()) {
    state_->openings.Add(opening.expression);
    families.emplace_back();
    family = std::prev(families.end());
    family->opening = std::move(opening);
  }
  family->numbers.push_back(state_->count++);
  if (!family->opening.whole) family->set.Add(expression);
}

bool PatternSet::Match(std::string_view text, std::vector<int>* numbers) const {
  if (!state_->openings.Match(text, numbers)) return false;
  if (numbers->empty()) return true;
  std::vector<int> matched;
  const std::vector<int> open = *numbers;
  for (const int number : open) {
    const Family& family = state_->families[static_cast<std::size_t>(number)];
    if (family.opening.whole) {
      matched.insert(matched.end(), family.numbers.begin(), family.numbers.end());
      continue;
    }
    if (!family.set.Match(text, numbers)) return false;
    for (const int member : *numbers) {
      matched.push_back(family.numbers[static_cast<std::size_t>(member)]);
    }
  }
  *numbers = std::move(matched);
  return true;
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
