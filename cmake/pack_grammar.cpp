// Packs a grammar file for the program: pack_grammar FILE PACKED DIGEST writes FILE as MessagePack,
// which is read at every start in a fraction of the time that JSON takes, and the digest of its
// text.
//
// What only people and checks need is left out: explanations, and in the grammar itself the
// examples. The tests check them in the files.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "symd/digest.h"

namespace {

using nlohmann::json;

// Leaves out of all objects in `root` what says nothing to the program. `examples`: those of
// patterns.
void LeaveOut(json* root, bool examples) {
  std::vector<json*> open = {root};
  while (!open.empty()) {
    json* const value = open.back();
    open.pop_back();
    if (value->is_object()) {
      const bool pattern = value->contains("pattern") || value->contains("digits");
      for (auto member = value->begin(); member != value->end();) {
        const std::string& key = member.key();
        const bool example = pattern && examples && (key == "match" || key == "near_misses");
        const bool explains = key.starts_with("about") || (pattern && key == "why");
        member = example || explains ? value->erase(member) : std::next(member);
      }
    }
    for (json& inner : *value) {
      if (inner.is_structured()) open.push_back(&inner);
    }
  }
}

bool Write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) std::cerr << "pack_grammar: cannot write " << path << "\n";
  return file.good();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "pack_grammar: needs a grammar file and where to write it packed and its digest\n";
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  json root = json::parse(text, nullptr, false);
  if (root.is_discarded()) {
    std::cerr << "pack_grammar: " << arguments[1]
              << " is no JSON; symd-extract --grammar tells where\n";
    return 1;
  }
  LeaveOut(&root, root.contains("patterns"));
  std::string packed;
  json::to_msgpack(root, nlohmann::detail::output_adapter<char>(packed));
  return Write(arguments[2], packed) && Write(arguments[3], symd::DigestOf(text)) ? 0 : 1;
}
