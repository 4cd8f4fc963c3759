// Paths → texts of grammar files; see used_files.h.
#include "grammar/used_files.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "grammar/builtin.h"

namespace symd {

std::string ReadTextFile(const std::string& path, const Node* named_by) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  if (!file || file.bad() || text.bad()) {
    const std::string reason = errno == EISDIR ? "it is a folder, give a file in it"
                               : errno == 0    ? "it cannot be opened"
                                               : std::strerror(errno);
    const std::string why = path + ": cannot read this grammar: " + reason;
    if (named_by != nullptr) named_by->Fail(why);
    throw GrammarError{why};
  }
  return text.str();
}

UsedFile ReadUsedFile(const Node& root, const std::string& path, const std::string& name) {
  const std::string built_in = name + ".json";
  if (path.empty() || !root.Has("uses") || !root.At("uses").Has(name)) {
    return {"built-in " + built_in, std::string(BuiltInGrammarFile(built_in))};
  }
  const Node named = root.At("uses").At(name);
  const std::size_t slash = path.find_last_of('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  const std::string file = named.String();
  const std::string full = file.starts_with('/') ? file : folder + file;
  return {full, ReadTextFile(full, &named)};
}

}  // namespace symd
