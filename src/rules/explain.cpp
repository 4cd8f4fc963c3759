// Rules by name, and their documentation as text for a person.
#include <string>
#include <vector>

#include "rules/rule.h"
#include "symd/suggestion.h"

namespace symd {
namespace {

constexpr std::size_t kColumns = 80;

// Words in lines of at most kColumns.
std::string Wrapped(std::string_view text) {
  std::string wrapped;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (column > 0 && column + 1 + word.size() > kColumns) {
      wrapped += '\n';
      column = 0;
    } else if (column > 0) {
      wrapped += ' ';
      ++column;
    }
    wrapped += word;
    column += word.size();
  }
  return wrapped + "\n";
}

// A programme, set off from what is told about it.
std::string Indented(std::string_view text) {
  std::string indented;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (!line.empty()) indented += "    ";
    for (std::size_t i = 0; i < line.size();) {
      if (line[i] == '\t') {
        indented += line[i++];
      } else {
        i += AppendVisible(line, i, &indented);
      }
    }
    indented += '\n';
  }
  return indented;
}

}  // namespace

const Rule* FindRule(std::string_view name) {
  for (const Rule* rule : AllRules()) {
    if (rule->name == name) return rule;
  }
  return nullptr;
}

std::string SuggestRule(std::string_view word) {
  std::vector<std::string_view> known;
  for (const Rule* rule : AllRules()) {
    known.push_back(rule->name);
    known.push_back(rule->family);
  }
  return Suggestion(word, known);
}

std::string ExplainRule(const Rule& rule) {
  std::string text(rule.name);
  text += " (" + std::string(NameOf(rule.severity)) + ", " + std::string(rule.family) +
          (rule.fixable ? ", --fix repairs it" : "") + ")\n\n";
  text += Wrapped(rule.finds) + "\n";
  text += Wrapped(rule.why) + "\n";
  text += Wrapped("What to do: " + std::string(rule.advice)) + "\n";
  text += "This is found:\n\n" + Indented(rule.example) + "\n";
  text += "This is not:\n\n" + Indented(rule.near_miss);
  return text;
}

}  // namespace symd
