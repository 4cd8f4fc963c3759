// Path → Source: the only place where programmes are opened.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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
constexpr std::string_view kTooLarge = "larger than 1 GiB, split it into its parts";

}  // namespace

Result<Source> ReadSource(const std::string& path) {
  const bool standard_input = path == "-";
  const Descriptor file(standard_input ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status = {};
  if (file.get() < 0 || fstat(file.get(), &status) != 0) return Failure(path, std::strerror(errno));
  if (S_ISDIR(status.st_mode)) return Failure(path, "it is a folder, give the files in it");
  std::string bytes;
  const bool regular = S_ISREG(status.st_mode);
  if (regular && static_cast<std::uint64_t>(status.st_size) > kMaxFileBytes) {
    return Failure(path, kTooLarge);
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
    if (bytes.size() > kMaxFileBytes) return Failure(path, kTooLarge);
  }
  const std::size_t slash = path.find_last_of('/');
  return MakeSource(standard_input || slash == std::string::npos ? path : path.substr(slash + 1),
                    std::move(bytes));
}

}  // namespace symd
