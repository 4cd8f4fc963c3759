// Paths → texts of grammar files; see used_files.h.
#include "grammar/used_files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "grammar/builtin.h"
#include "symd/digest.h"

namespace symd {
namespace {

constexpr std::size_t kMaxGrammarBytes = std::size_t{1} << 24;  // of one file

[[noreturn]] void Refuse(const std::string& path, const std::string& reason, const Node* named_by) {
  const std::string why = path + ": cannot read this grammar: " + reason;
  if (named_by != nullptr) named_by->Fail(why);
  throw GrammarError{why};
}

}  // namespace

std::string ReadTextFile(const std::string& path, const Node* named_by) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  std::string text;
  if (file != nullptr) {
    std::array<char, 1 << 16> buffer;
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
      text.append(buffer.data(), got);
      if (text.size() > kMaxGrammarBytes) Refuse(path, "it is larger than 16 MB", named_by);
    }
    if (std::ferror(file.get()) == 0) return text;
  }
  Refuse(path, errno == EISDIR ? "it is a folder, give a file in it" : std::strerror(errno),
         named_by);
}

UsedFile BuiltInFile(const std::string& name) {
  return {"built-in " + name, std::string(BuiltInGrammarFile(name)), Form::kPacked,
          std::string(BuiltInGrammarDigest(name))};
}

UsedFile ReadUsedFile(const Node& root, const std::string& path, const std::string& name) {
  const std::string built_in = name + ".json";
  if (path.empty() || !root.Has("uses") || !root.At("uses").Has(name)) {
    return BuiltInFile(built_in);
  }
  const Node named = root.At("uses").At(name);
  const std::size_t slash = path.find_last_of('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  const std::string file = named.String();
  const std::string full = file.starts_with('/') ? file : folder + file;
  std::string text = ReadTextFile(full, &named);
  std::string digest = DigestOf(text);
  return {full, std::move(text), Form::kJson, std::move(digest)};
}

}  // namespace symd
