// Names in patterns replaced by what they stand for; see fragments.h.
#include "grammar/fragments.h"

#include <algorithm>

#include "grammar/pattern.h"

namespace symd {
namespace {

// The name in braces that begins at `at`, "{code}" → "code"; "" when there is none, as in "a{2}"
// and
// "\p{Lu}".
std::string NameAt(const std::string& expression, std::size_t at) {
  if (expression[at] != '{') return "";
  const std::size_t end = expression.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
  if (end == std::string::npos || expression[end] != '}' || end < at + 3) return "";
  const bool escaped = at > 1 && expression[at - 2] == '\\' &&
                       std::string_view("pPx").find(expression[at - 1]) != std::string_view::npos;
  return escaped ? "" : expression.substr(at + 1, end - at - 1);
}

}  // namespace

void Fragments::Add(const std::string& name, std::vector<std::string> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::string expression;
  for (const std::string& word : words) {
    expression += (expression.empty() ? "(?:" : "|") + Quoted(word);
  }
  Add(name, expression.empty() ? "(?:)" : expression + ")");
}

std::string Fragments::Expand(const Node& at, const std::string& expression) const {
  std::string result;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (result.size() > kMaxExpressionBytes) {
      at.Fail("with its fragments put in, this is larger than " +
              std::to_string(kMaxExpressionBytes >> 10U) + " kB; say it with less");
    }
    const std::string name = NameAt(expression, i);
    if (name.empty()) {
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
    i += name.size() + 1;
  }
  return result;
}

}  // namespace symd
