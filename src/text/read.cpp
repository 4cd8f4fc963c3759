// Path → Source: the only place where programmes are opened.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "symd/source.h"

namespace symd {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

Error Failure(const std::string& path, std::string_view reason) {
  return Error{(path == "-" ? std::string("standard input") : path) +
               ": cannot read: " + std::string(reason)};
}

constexpr std::size_t kBuffer = std::size_t{1} << 17;

std::string TooLarge(std::size_t max_bytes) {
  if (max_bytes == kMaxFileBytes) return "larger than 1 GiB, split it into its parts";
  return "larger than the " + std::to_string(max_bytes) + " bytes that are allowed";
}

// Whether a file that was read to its end is still the one that was opened. A file that is being
// written would give a record of its half.
bool Changed(int file, const struct stat& before, std::size_t bytes) {
  struct stat after = {};
  if (fstat(file, &after) != 0) return true;
  const bool same_time = before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
                         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
  // Files of the kernel say that they have no bytes.
  return !same_time || before.st_size != after.st_size ||
         (before.st_size != 0 && static_cast<std::uint64_t>(before.st_size) != bytes);
}

}  // namespace

Result<Source> ReadSource(const std::string& path, std::size_t max_bytes) {
  max_bytes = std::min(max_bytes, kMaxFileBytes);
  const bool standard_input = path == "-";
  const Descriptor file(standard_input ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status = {};
  if (file.get() < 0 || fstat(file.get(), &status) != 0) return Failure(path, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) return Failure(path, "it is a folder, give the files in it");
  std::string bytes;
  const bool regular = S_ISREG(status.st_mode);
  if (regular && static_cast<std::uint64_t>(status.st_size) > max_bytes) {
    return Failure(path, TooLarge(max_bytes));
  }
  if (regular) bytes.reserve(static_cast<std::size_t>(status.st_size));
  // By way of a buffer that stays in the cache: a string can only be made longer by filling it.
  const auto buffer = std::make_unique_for_overwrite<char[]>(kBuffer);
  for (;;) {
    const ssize_t got = read(file.get(), buffer.get(), kBuffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failure(path, std::strerror(errno));
    if (got == 0) break;
    bytes.append(buffer.get(), static_cast<std::size_t>(got));
    if (bytes.size() > max_bytes) return Failure(path, TooLarge(max_bytes));
  }
  if (regular && Changed(file.get(), status, bytes.size())) {
    return Failure(path, "it changed meanwhile, run it again when the file is complete");
  }
  const std::size_t slash = path.find_last_of('/');
  return MakeSource(standard_input || slash == std::string::npos ? path : path.substr(slash + 1),
                    std::move(bytes));
}

}  // namespace symd
