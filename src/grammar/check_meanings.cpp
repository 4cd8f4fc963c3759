// The record's terms in words and patterns; see check_meanings.h. A misspelt kind would be taken
// for "other", a misspelt rank for none.
#include "grammar/check_meanings.h"

#include <algorithm>

#include "symd/names.h"

namespace symd {
namespace {

using Names = std::vector<std::string_view>;

template <std::size_t kSize>
Names Listed(const std::array<std::string_view, kSize>& names) {
  return {names.begin(), names.end()};
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
  CheckWords(words, "talk_labels", "kind of talk", Listed(names::kTalkKinds));
  Names groups = Listed(names::kTalkKinds);
  groups.push_back("");
  CheckWords(words, "talk_groups", "kind of talk", groups);
  CheckWords(words, "and", "language", {"", "en", "de"});
  CheckWords(words, "institutions", "rank", {"", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
  const Node patterns = root.At("patterns");
  CheckKinds(patterns, "part_head", "kind of part", Listed(names::kPartKinds));
  CheckKinds(patterns, "page_part", "kind of part", Listed(names::kPartKinds));
  CheckKinds(patterns, "session_title", "kind of session", Listed(names::kSessionKinds));
  CheckKinds(patterns, "session_place", "kind of session", Listed(names::kSessionKinds));
}

}  // namespace symd
