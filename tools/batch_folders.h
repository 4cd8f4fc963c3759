// Folders → the files in them that are wanted.
#pragma once

#include <sys/types.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace symd_tools {

struct Input;

// Walks through folders, and through each only once however many links lead there: so loops end.
// What begins with a dot is left out unless a glob begins with one.
class FolderWalk {
 public:
  // Globs are those of fnmatch, for the name of a file, or for its path when they hold a slash.
  explicit FolderWalk(std::vector<std::string> include);

  // Adds the files of a folder and of those in it, in the order of their names. A folder that
  // cannot be read, or was read before, is added as an input with an error.
  void Add(const std::string& folder, std::vector<Input>* inputs);

 private:
  std::vector<std::string> Entries(const std::string& folder, std::vector<Input>* inputs);
  bool Wanted(const std::string& path) const;

  std::vector<std::string> include_;
  std::set<std::pair<dev_t, ino_t>> read_;
};

}  // namespace symd_tools
