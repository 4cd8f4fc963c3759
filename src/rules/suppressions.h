// Suppressions: comments in the text that say which findings nobody wants to hear of.
//
//   <!-- symd-disable-next-line lost-hyphen: the name of a company -->   the next line with text
//   <!-- symd-disable room-clash, text -->                               from here on, up to
//   <!-- symd-enable room-clash -->                                      this, or to the end
//
// Rules are named by their names, their families, or "all"; what stands behind a colon is for
// people. A comment above all text covers the whole file. Steps have taken the comments for blanks
// (text/comments.h); here they are read.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/rule.h"

namespace symd {

class Suppressions {
 public:
  explicit Suppressions(const RuleInput& input);

  // Takes out what a comment suppresses, and remembers which comments did.
  void Suppress(std::vector<Finding>* findings);

  // The comments that have suppressed nothing, or say what cannot be understood. `left` is what
  // Suppress has left of all findings.
  std::vector<IdleComment> Idle(const std::vector<Finding>& left) const;

 private:
  // One name in one comment.
  struct Directive {
    Span name;  // where it stands
    std::string_view rule;
    Span covers;  // findings that begin in here
    bool used = false;
  };
  // The directives of one name, by number, in order of what they cover.
  struct Named {
    std::vector<std::size_t> lines;    // disable-next-line
    std::vector<std::size_t> regions;  // disable; these do not overlap
    bool open = false;                 // the last region has not ended
  };

  void Read(Span comment);
  void ReadNames(Span comment, std::string_view command, std::string_view names);
  void DisableLine(Span comment, Span name, std::string_view rule);
  void Disable(Span comment, Span name, std::string_view rule);
  void Enable(Span comment, Span name, std::string_view rule);
  Span LineBelow(Span comment) const;
  bool Covers(std::string_view name, std::uint32_t offset);

  const RuleInput& input_;
  std::uint32_t first_text_ = 0;  // the first byte that is no blank
  std::vector<Directive> directives_;
  std::unordered_map<std::string_view, Named> named_;
  std::vector<IdleComment> faults_;
};

}  // namespace symd
