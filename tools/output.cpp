// Output to standard output or a whole file; see output.h.
#include "output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace symd_tools {
namespace {

constexpr std::array<int, 3> kStops = {SIGHUP, SIGINT, SIGTERM};

// The file to remove when a signal stops us. A handler can reach nothing but globals.
std::array<char, PATH_MAX> removed_on_signal;

extern "C" void RemoveAndStop(int signal) {
  if (removed_on_signal[0] != '\0') unlink(removed_on_signal.data());
  raise(signal);  // its default again; comes through when the handler returns
}

// Holds the signals that stop us back for a while.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t stops;
    sigemptyset(&stops);
    for (const int signal : kStops) sigaddset(&stops, signal);
    sigprocmask(SIG_BLOCK, &stops, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_ = {};
};

// To be called with signals held; "" removes nothing.
void RemoveOnSignal(const std::string& path) {
  removed_on_signal[path.copy(removed_on_signal.data(), PATH_MAX - 1)] = '\0';
  if (path.empty()) return;
  for (const int signal : kStops) {
    struct sigaction action = {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN) continue;  // nohup
    action = {};
    action.sa_handler = RemoveAndStop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
  }
}

}  // namespace

std::string FolderOf(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

std::string BehindLinks(std::string path) {
  constexpr int kMostLinks = 40;  // as the system allows
  for (int i = 0; i < kMostLinks; ++i) {
    std::array<char, PATH_MAX> link;
    const ssize_t size = readlink(path.c_str(), link.data(), link.size());
    if (size <= 0) break;
    const std::string next(link.data(), static_cast<std::size_t>(size));
    path = next.front() == '/' ? next : FolderOf(path) + next;
  }
  return path;
}

std::string WriteFailure(const std::string& path, int error) {
  const std::string advice = error == ENOSPC ? "; make room and run it again" : "";
  return path + ": cannot write: " + std::strerror(error) + advice;
}

void OpenStandardDescriptors() {
  // Reading from 0 and writing to 1 fail as they would on a closed one. What is written to 2 goes
  // nowhere.
  constexpr std::array<int, 3> kModes = {O_WRONLY, O_RDONLY, O_WRONLY};
  for (int descriptor = 0; descriptor < 3; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) == 0 || errno != EBADF) continue;
    // The lowest free number is this one.
    if (open("/dev/null", kModes[static_cast<std::size_t>(descriptor)]) < 0) return;
  }
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (c == traits_type::eof()) return traits_type::not_eof(c);
  const char byte = traits_type::to_char_type(c);
  return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
}

std::streamsize DescriptorBuffer::xsputn(const char* text, std::streamsize size) {
  std::streamsize done = 0;
  while (done < size && error_ == 0) {
    const ssize_t wrote = write(descriptor_, text + done, static_cast<std::size_t>(size - done));
    if (wrote >= 0) {
      done += wrote;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return done;
}

Output::Output(std::string path)
    : path_(std::move(path)), buffer_(STDOUT_FILENO), stream_(&buffer_) {
  if (!path_.empty() && path_ != "-") Open();
}

void Output::Open() {
  struct stat status = {};
  const bool exists = stat(path_.c_str(), &status) == 0;
  if (!exists && errno != ENOENT) return Fail(errno);
  if (exists && S_ISDIR(status.st_mode)) return Fail(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) return Fail(errno);
    buffer_.Reset(descriptor_);
    return;
  }
  target_ = BehindLinks(path_);
  // A file that may not be written is not replaced either.
  if (exists && access(target_.c_str(), W_OK) != 0) return Fail(errno);
  std::string name = FolderOf(target_) + ".symd-XXXXXX";
  {
    const SignalsHeld held;
    descriptor_ = mkostemp(name.data(), O_CLOEXEC);
    if (descriptor_ < 0) return Fail(errno);
    temporary_ = name;
    RemoveOnSignal(temporary_);
  }
  const mode_t mask = umask(0);
  umask(mask);
  const mode_t mode = exists ? status.st_mode & 07777U : 0666U & ~mask;
  if (fchmod(descriptor_, mode) != 0) return Fail(errno);
  buffer_.Reset(descriptor_);
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
  if (temporary_.empty()) return;
  const SignalsHeld held;
  unlink(temporary_.c_str());
  RemoveOnSignal("");
}

void Output::Fail(int error) {
  if (error_ == 0) error_ = error;
  stream_.setstate(std::ios::failbit);
}

bool Output::Finish() {
  stream_.flush();
  if (!ok()) return false;
  if (descriptor_ > STDERR_FILENO) {
    const int closed = close(std::exchange(descriptor_, STDOUT_FILENO));
    if (closed != 0) {
      Fail(errno);
      return false;
    }
  }
  if (temporary_.empty()) return true;
  const SignalsHeld held;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) {
    Fail(errno);
    return false;
  }
  temporary_.clear();
  RemoveOnSignal("");
  return true;
}

std::string Output::Message() const {
  const int error = error_ != 0 ? error_ : buffer_.error();
  return WriteFailure(path_.empty() || path_ == "-" ? "standard output" : path_, error);
}

}  // namespace symd_tools
