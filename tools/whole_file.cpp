// Files that appear whole; see whole_file.h.
#include "whole_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "hash.h"
#include "output.h"

namespace symd_tools {
namespace {

// ".symd-0123456789abcdef" for a name of any length.
std::string TemporaryName(std::string_view name) {
  const std::uint64_t hash = StableHash(name);
  std::string text = ".symd-";
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[hash >> shift & 0xFU];
  return text;
}

// Whether the file of a descriptor, of which `ours` tells, is still the one at `path`.
bool StandsAt(int descriptor, const std::string& path, struct stat* ours) {
  struct stat there = {};
  return fstat(descriptor, ours) == 0 && lstat(path.c_str(), &there) == 0 &&
         ours->st_ino == there.st_ino && ours->st_dev == there.st_dev;
}

// A call that returns -1 and an errno, or 0.
int ErrorOf(int result) { return result == 0 ? 0 : errno; }

int SyncFolder(const std::string& file) {
  const std::string folder = FolderOf(file);
  const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int error = ErrorOf(fsync(descriptor));
  close(descriptor);
  return error == EINVAL ? 0 : error;  // a file system that has nothing to do for folders
}

}  // namespace

WholeFile::WholeFile(std::string path) : path_(std::move(path)) {
  target_ = BehindLinks(path_);
  Fail(Prepare());
  constexpr int kTries = 100;
  for (int i = 0; ok(); ++i) {
    if (i == kTries) Fail(EBUSY);
    if (Open()) return;
  }
}

// Looks at what stands there already. Returns an errno, 0 when it can be replaced.
int WholeFile::Prepare() {
  static const mode_t kMask = [] {  // once: asking sets it, for all threads
    const mode_t mask = umask(0);
    umask(mask);
    return mask;
  }();
  struct stat status = {};
  if (stat(target_.c_str(), &status) != 0) {
    mode_ = 0666U & ~kMask;
    return errno == ENOENT ? 0 : errno;
  }
  mode_ = status.st_mode & 07777U;
  direct_ = !S_ISREG(status.st_mode);
  if (S_ISDIR(status.st_mode)) return EISDIR;
  // A file that may not be written is not replaced either.
  return ErrorOf(access(target_.c_str(), W_OK));
}

// Returns whether there is nothing more to try: the file is ours alone, or there was an error.
bool WholeFile::Open() {
  if (direct_) {
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    Fail(descriptor_ < 0 ? errno : 0);
    return true;
  }
  const std::string folder = FolderOf(target_);
  const std::string name = folder + TemporaryName(target_.substr(folder.size()));
  descriptor_ = open(name.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor_ < 0) return Fail(errno), true;
  // Who holds the lock of the file that stands there writes it. Without locks nobody is asked.
  if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    busy_ = true;
    return true;
  }
  struct stat status = {};
  if (!StandsAt(descriptor_, name, &status)) {  // who held the lock has moved or removed it
    close(std::exchange(descriptor_, -1));
    return false;
  }
  temporary_ = name;
  // Not where there is nothing to cut: what was cut goes to the disk at once when it is closed.
  if (status.st_size != 0) Fail(ErrorOf(ftruncate(descriptor_, 0)));
  return true;
}

WholeFile::~WholeFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
  if (descriptor_ >= 0) close(descriptor_);
}

void WholeFile::Fail(int error) {
  if (error_ == 0) error_ = error;
}

void WholeFile::Write(std::string_view bytes) {
  while (ok() && !bytes.empty()) {
    const ssize_t wrote = write(descriptor_, bytes.data(), bytes.size());
    if (wrote >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(wrote));
    } else if (errno != EINTR) {
      Fail(errno);
    }
  }
}

bool WholeFile::Finish(bool sync, const timespec* time) {
  if (!ok()) return false;
  if (direct_) {
    Fail(ErrorOf(close(std::exchange(descriptor_, -1))));
    return ok();
  }
  const std::array<timespec, 2> times = {timespec{0, UTIME_OMIT}, time ? *time : timespec{}};
  if (time != nullptr) Fail(ErrorOf(futimens(descriptor_, times.data())));
  Fail(ErrorOf(fchmod(descriptor_, mode_)));
  if (sync) Fail(ErrorOf(fsync(descriptor_)));
  // Some file systems tell only when a file is closed that it could not be written. The lock stays
  // with the other descriptor until the file is in its place.
  const int other = dup(descriptor_);
  if (other < 0) Fail(errno);
  Fail(ErrorOf(close(std::exchange(descriptor_, other))));
  if (ok()) Fail(ErrorOf(std::rename(temporary_.c_str(), target_.c_str())));
  if (!ok()) return false;
  temporary_.clear();
  if (sync) Fail(SyncFolder(target_));
  return ok();
}

std::string WholeFile::Message() const {
  if (busy_) return path_ + ": cannot write: another run is writing it; let that one end";
  return WriteFailure(path_, error_);
}

int MakeFolders(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  return error.value() == EEXIST ? ENOTDIR : error.value();  // a file stands in a folder's place
}

}  // namespace symd_tools
