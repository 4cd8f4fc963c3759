// Output: bytes to standard output or to a file that appears whole or not at all.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace symd_tools {

// Puts something on standard input, output and error where they are closed, so that no file that is
// opened later takes their place. To be called first of all.
void OpenStandardDescriptors();

// "d/o.json" → "d/", "o.json" → "".
std::string FolderOf(const std::string& path);

// The path that links lead to, whether there is a file yet or not.
std::string BehindLinks(std::string path);

// "programme.json: cannot write: No space left on device; make room and run it again"
std::string WriteFailure(const std::string& path, int error);

// A stream buffer on a file descriptor that remembers why a write failed.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {}
  void Reset(int descriptor) { descriptor_ = descriptor; }
  int error() const { return error_; }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;

 private:
  int descriptor_;
  int error_ = 0;
};

class Output {
 public:
  // Writes to the file at `path`, or to standard output when it is empty or "-". A regular file is
  // written beside its place, as .symd-XXXXXX, and put there by Finish; devices and pipes are
  // written directly.
  explicit Output(std::string path);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Without Finish nothing of the file remains, nor when SIGHUP, SIGINT or SIGTERM stops us.
  ~Output();

  std::ostream& stream() { return stream_; }
  bool ok() const { return error_ == 0 && buffer_.error() == 0; }

  // Puts the file in its place. Returns whether all of it was written.
  bool Finish();

  // "programme.json: cannot write: No space left on device"
  std::string Message() const;

 private:
  void Open();
  void Fail(int error);

  std::string path_;       // as given, for messages
  std::string target_;     // with links followed
  std::string temporary_;  // empty when nothing is to be put in place
  int descriptor_ = 1;
  int error_ = 0;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

}  // namespace symd_tools
