// Walking through folders; see batch_folders.h.
#include "batch_folders.h"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "batch_inputs.h"

namespace symd_tools {

FolderWalk::FolderWalk(std::vector<std::string> include) : include_(std::move(include)) {
  if (include_.empty()) include_ = {"*.txt", "*.md"};
}

bool FolderWalk::Wanted(const std::string& path) const {
  const std::string name = path.substr(path.rfind('/') + 1);
  return std::any_of(include_.begin(), include_.end(), [&](const std::string& glob) {
    const bool whole = glob.find('/') != std::string::npos;
    return fnmatch(glob.c_str(), (whole ? path : name).c_str(), FNM_PERIOD) == 0;
  });
}

// The paths in a folder, sorted; none, and an input that says why, when it is not read.
std::vector<std::string> FolderWalk::Entries(const std::string& folder,
                                             std::vector<Input>* inputs) {
  struct stat status = {};
  const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(folder.c_str()), &closedir);
  if (open == nullptr || fstat(dirfd(open.get()), &status) != 0) {
    inputs->push_back({folder, folder + ": cannot read this folder: " + std::strerror(errno)});
    return {};
  }
  if (!read_.insert({status.st_dev, status.st_ino}).second) {
    inputs->push_back({folder, folder + ": this folder was read already; links lead to it", true});
    return {};
  }
  std::vector<std::string> entries;
  const std::string prefix = folder.ends_with('/') ? folder : folder + "/";
  while (const dirent* const entry = readdir(open.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") entries.push_back(prefix + name);
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

void FolderWalk::Add(const std::string& folder, std::vector<Input>* inputs) {
  std::vector<std::string> open = {folder};  // the next one last
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    struct stat status = {};
    const bool there = path == folder || stat(path.c_str(), &status) == 0;
    if (path == folder || (there && S_ISDIR(status.st_mode))) {
      if (path != folder && path[path.rfind('/') + 1] == '.') continue;
      std::vector<std::string> entries = Entries(path, inputs);
      open.insert(open.end(), std::make_move_iterator(entries.rbegin()),
                  std::make_move_iterator(entries.rend()));
    } else if (Wanted(path) && (!there || S_ISREG(status.st_mode))) {
      inputs->push_back({path});  // a link that leads nowhere cannot be read, and that is said
    }
  }
}

}  // namespace symd_tools
