// The texts of a grammar: its own file and those that it uses.
#pragma once

#include <string>

#include "grammar/json_reader.h"

namespace symd {

// Throws GrammarError with the reason when the file cannot be read; `named_by` is where another
// file names it, or nullptr.
std::string ReadTextFile(const std::string& path, const Node* named_by);

struct UsedFile {
  std::string path;
  std::string text;
  Form form = Form::kJson;
  std::string digest;  // DigestOf the text, before it was packed
};

// The built-in file of this name, as "dpg.json".
UsedFile BuiltInFile(const std::string& name);

// The file that a grammar names under "uses", beside the grammar at `path`; else the built-in one.
UsedFile ReadUsedFile(const Node& root, const std::string& path, const std::string& name);

}  // namespace symd
