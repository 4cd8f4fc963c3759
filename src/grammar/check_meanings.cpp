// The record's terms in words and patterns; see check_meanings.h. A misspelt kind would be taken
// for "other", a misspelt rank for none.
#include "grammar/check_meanings.h"

#include <algorithm>

namespace symd {
namespace {

using Names = std::vector<std::string_view>;

// As RECORD.md lists them.
Names TalkKinds() {
  return {"plenary",      "invited", "topical", "keynote", "prize", "tutorial",
          "group_report", "evening", "talk",    "poster",  "other"};
}
Names PartKinds() {
  return {"symposium", "division", "section", "working_group", "plenary", "other"};
}
Names SessionKinds() {
  return {"symposium", "focus",    "poster", "plenary", "tutorial",
          "prize",     "assembly", "oral",   "other"};
}

void CheckName(const Node& node, std::string_view what, const Names& known) {
  const std::string name = node.String();
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  std::string all;
  for (const std::string_view one : known) {
    if (!one.empty()) all += (all.empty() ? "" : ", ") + std::string(one);
  }
  const std::string suggestion = Suggestion(name, known);
  node.Fail("'" + name + "' is no " + std::string(what) +
            (suggestion.empty() ? "; there are: " + all : suggestion));
}

void CheckWords(const Node& words, const std::string& list, std::string_view what,
                const Names& known) {
  if (!words.Has(list) || words.At(list).is_array()) return;
  for (const auto& [word, meaning] : words.At(list).Members()) CheckName(meaning, what, known);
}

void CheckKinds(const Node& patterns, const std::string& list, std::string_view what,
                const Names& known) {
  if (!patterns.Has(list)) return;
  for (const Node& pattern : patterns.At(list).Items()) {
    if (pattern.Has("kind") && !pattern.At("kind").is_null()) {
      CheckName(pattern.At("kind"), what, known);
    }
  }
}

}  // namespace

void CheckMeanings(const Node& root) {
  const Node words = root.At("words");
  CheckWords(words, "talk_labels", "kind of talk", TalkKinds());
  CheckWords(words, "and", "language", {"", "en", "de"});
  CheckWords(words, "institutions", "rank", {"", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
  const Node patterns = root.At("patterns");
  CheckKinds(patterns, "part_head", "kind of part", PartKinds());
  CheckKinds(patterns, "page_part", "kind of part", PartKinds());
  CheckKinds(patterns, "session_title", "kind of session", SessionKinds());
  CheckKinds(patterns, "session_place", "kind of session", SessionKinds());
}

}  // namespace symd
