// Named files and folders → inputs with their outputs; see batch_inputs.h. Folders are walked by
// batch_folders.cpp.
#include "batch_inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "batch_folders.h"
#include "hash.h"
#include "read_all.h"
#include "symd/visible.h"

namespace symd_tools {
namespace {

// "a//./b/../c" → "a/c"; "../a" and "/a" → "a".
std::string Normalised(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  std::string normalised;
  for (const std::string_view part : parts) {
    if (!normalised.empty()) normalised += '/';
    normalised += part;
  }
  return normalised;
}

bool EndsIn(std::string_view name, std::string_view suffix) {
  if (name.size() <= suffix.size()) return false;
  return std::equal(suffix.rbegin(), suffix.rend(), name.rbegin(), [](char s, char c) {
    return s == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  });
}

// The share that a path falls into, whatever others there are.
bool InShard(std::string_view path, Shard shard) {
  std::uint64_t hash = StableHash(Normalised(path));
  hash ^= hash >> 32U;  // its low bits alone know little of the first bytes
  return hash % shard.count == shard.number - 1;
}

std::vector<std::string> Split(std::string_view text, bool null) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(null ? '\0' : '\n'), text.size());
    std::string_view name = text.substr(0, end);
    if (!null && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

bool IsFolder(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// What is wrong with the outputs taken together; "" when nothing is.
std::string Clash(const std::vector<Input>& inputs, const std::string& out_dir) {
  std::vector<std::pair<std::string, const Input*>> outputs;
  std::vector<std::string> names;  // of the inputs, in the form of the outputs
  const bool absolute = out_dir.starts_with('/');
  const std::string folder = Normalised(out_dir);
  for (const Input& input : inputs) {
    if (!input.error.empty()) continue;
    const std::string name = OutputName(input.path);
    outputs.emplace_back(folder.empty() ? name : folder + "/" + name, &input);
    if (input.path.starts_with('/') == absolute) names.push_back(Normalised(input.path));
  }
  std::sort(outputs.begin(), outputs.end());
  std::sort(names.begin(), names.end());
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const auto& [output, input] = outputs[i];
    if (i + 1 < outputs.size() && outputs[i + 1].first == output) {
      return symd::Quote(input->path, 200) + " and " +
             symd::Quote(outputs[i + 1].second->path, 200) + " would both be written to " +
             symd::Quote(output, 200) + "; rename one, or run them into two folders";
    }
    if (std::binary_search(names.begin(), names.end(), output)) {
      return symd::Quote(input->path, 200) + " would be written over the input " +
             symd::Quote(output, 200) + "; choose another --out-dir";
    }
  }
  return "";
}

}  // namespace

std::string OutputName(std::string_view path) {
  std::string name = Normalised(path);
  if (EndsIn(name, ".txt") || EndsIn(name, ".md")) name.resize(name.rfind('.'));
  return name + ".json";
}

symd::Result<std::vector<Input>> FindInputs(const InputOptions& options,
                                            const std::string& out_dir) {
  std::vector<std::string> paths = options.paths;
  if (!options.files_from.empty()) {
    symd::Result<std::string> list = ReadAll(options.files_from);
    if (!list) return symd::Error{list.error()};
    for (std::string& name : Split(list.value(), options.null)) paths.push_back(std::move(name));
  }
  std::vector<Input> inputs;
  FolderWalk walk(options.include);
  for (const std::string& path : paths) {
    if (IsFolder(path)) {
      walk.Add(path, &inputs);
    } else {
      inputs.push_back({path});
    }
  }
  if (!out_dir.empty()) {
    std::string clash = Clash(inputs, out_dir);
    if (!clash.empty()) return symd::Error{std::move(clash)};
  }
  if (options.shard.count > 1) {
    std::erase_if(inputs, [&](const Input& i) { return !InShard(i.path, options.shard); });
  }
  return inputs;
}

symd::Result<Shard> ParseShard(std::string_view text) {
  Shard shard;
  const char* const end = text.data() + text.size();
  const auto [slash, no_number] = std::from_chars(text.data(), end, shard.number);
  const bool has_slash = no_number == std::errc() && slash != end && *slash == '/';
  const auto [stop, no_count] = std::from_chars(has_slash ? slash + 1 : end, end, shard.count);
  if (!has_slash || no_count != std::errc() || stop != end || shard.number < 1 ||
      shard.number > shard.count) {
    return symd::Error{"--shard: " + symd::Quote(text) + " is no share; 2/5 is the second of five"};
  }
  return shard;
}

}  // namespace symd_tools
