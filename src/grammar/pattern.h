// Patterns of the grammar: regular expressions with named parts, compiled once, when they are first
// asked or before. RE2 is seen only behind this header; matching takes time linear in the text.
//
// In a pattern a blank stands for any run of blanks and tabs, and {name} for a fragment or list of
// words of the grammar; see ExpandPattern.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "symd/result.h"

namespace symd {

// What a named group of a pattern holds: (?P<title>…) is kTitle.
enum class PartName : std::uint8_t {
  kCode,
  kId,
  kTitle,
  kPlace,
  kName,
  kRest,
  kMinutes,
  kEmail,
  kPostcode,
  kCity,
  kCollaboration,
  kCodes,
  kYear,
  kPartNameCount
};
inline constexpr int kPartNames = static_cast<int>(PartName::kPartNameCount);

std::optional<PartName> PartNameOf(std::string_view name);

// The parts of one match: views into the text that was matched.
class Match {
 public:
  std::string_view operator[](PartName name) const {
    return parts_[static_cast<std::size_t>(name)];
  }
  bool Has(PartName name) const { return !(*this)[name].empty(); }
  std::string_view whole() const { return whole_; }

 private:
  friend class Pattern;
  std::array<std::string_view, kPartNames> parts_ = {};
  std::string_view whole_;
};

class Pattern {
 public:
  // Fails when it is no regular expression, is too large or names an unknown part.
  static Result<Pattern> Compile(const std::string& expression);

  // An expression that Compile is known to take: compiled when it is first asked, by any thread.
  static Pattern Known(std::string expression);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // Whether the whole text matches, and with which parts.
  bool Matches(std::string_view text) const;
  bool Matches(std::string_view text, Match* match) const;

  // Whether the text begins with a match.
  bool MatchesStart(std::string_view text, Match* match) const;

  // Whether there is a match anywhere; the first one.
  bool Finds(std::string_view text, Match* match) const;

  const std::string& expression() const;

 private:
  struct State;
  explicit Pattern(std::unique_ptr<State> state);
  bool Run(std::string_view text, int anchor, Match* match) const;

  std::unique_ptr<State> state_;
};

// Many whole-line patterns asked at once.
class PatternSet {
 public:
  PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;
  ~PatternSet();

  // Adds a pattern that Pattern::Compile would take. It is compiled when a text that begins like
  // one of its matches is first asked, by any thread.
  void Add(const std::string& expression);

  // The numbers of the patterns, as they were added, that match all of `text`. Returns false when
  // the set ran out of memory on this text: then the patterns must be asked one by one.
  bool Match(std::string_view text, std::vector<int>* numbers) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The text as a pattern that matches just it; blanks stay blanks.
std::string Quoted(std::string_view text);

// Every blank outside of a character class as "any run of blanks".
std::string WithRunsOfBlanks(std::string_view expression);

}  // namespace symd
