// Reading grammar files: JSON values that know where they stand, so that every complaint names
// file and line. GrammarError is thrown inside src/grammar only; CompileGrammar turns it into an
// Error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "symd/suggestion.h"

namespace symd {

struct GrammarError {
  std::string message;  // "dpg.json:12: …"
};

// How a grammar is written down: as people write it, or as the program carries it along.
enum class Form : bool { kJson, kPacked };

// One file of a grammar.
class GrammarFile {
 public:
  // Throws GrammarError with the line when `text` is not JSON. `kind` is what messages call such a
  // file. What is packed has no lines, and is known to be right.
  GrammarFile(std::string path, std::string_view text, std::string_view kind = "grammar",
              Form form = Form::kJson);

  const nlohmann::json& root() const { return root_; }

  // "dpg.json:12: grammar: words/dashes", where a value of the file stands.
  std::string PlaceOf(const nlohmann::json& value) const;

  // `value` is one of the file's own.
  [[noreturn]] void Fail(const nlohmann::json& value, const std::string& why) const;

 private:
  std::string path_;
  std::string_view kind_;
  Form form_;
  std::string_view text_;
  nlohmann::json root_;
};

// A value of a file. The accessors fail when it is not what they ask for.
class Node {
 public:
  explicit Node(const GrammarFile& file) : file_(&file), json_(&file.root()) {}

  bool Has(const std::string& key) const { return Find(key) != nullptr; }
  Node At(const std::string& key) const;
  std::string String() const;
  std::string StringOr(const std::string& key, std::string otherwise) const;
  bool BoolOr(const std::string& key, bool otherwise) const;
  int Int() const;
  std::vector<std::string> Strings(const std::string& key) const;  // [] when the key is absent
  std::vector<Node> Items() const;                                 // of an array
  std::vector<std::pair<std::string, Node>> Members() const;       // of an object
  bool is_string() const { return json_->is_string(); }
  bool is_array() const { return json_->is_array(); }
  bool is_null() const { return json_->is_null(); }

  // Fails when there is a key that is not in `known`; keys that begin with "about" explain.
  void CheckKeys(const std::vector<std::string_view>& known) const;

  std::string Place() const { return file_->PlaceOf(*json_); }

  [[noreturn]] void Fail(const std::string& why) const { file_->Fail(*json_, why); }

 private:
  Node(const GrammarFile& file, const nlohmann::json& json) : file_(&file), json_(&json) {}

  const nlohmann::json* Find(const std::string& key) const;  // nullptr when there is none

  const GrammarFile* file_;
  const nlohmann::json* json_;
};

}  // namespace symd
