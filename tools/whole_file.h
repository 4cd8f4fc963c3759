// A file that appears whole or not at all, whatever happens meanwhile: kill -9, a full disk,
// another run that writes the same file.
//
// It is written beside its place under a name that depends on its own, so that what a killed run
// left there is used up by the next one, and put in its place at the end. For files of which a run
// writes many; output.h is for the one output of the command.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace symd_tools {

class WholeFile {
 public:
  // Links at `path` are followed, and devices and pipes written directly. Folders on the way must
  // be there.
  explicit WholeFile(std::string path);
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  // Without Finish nothing of the file remains.
  ~WholeFile();

  void Write(std::string_view bytes);

  // Puts the file in its place, in the mode of the one that was there. With `sync` it is on the
  // disk afterwards; `time`, when given, is when it says that it was written. Returns whether all
  // is well.
  bool Finish(bool sync, const timespec* time = nullptr);

  bool ok() const { return error_ == 0 && !busy_; }
  int error() const { return error_; }  // an errno, 0 for none

  // "out/a.json: cannot write: No space left on device"
  std::string Message() const;

 private:
  int Prepare();
  bool Open();
  void Fail(int error);

  std::string path_;       // as given, for messages
  std::string target_;     // with links followed
  std::string temporary_;  // empty when nothing is to be removed
  int descriptor_ = -1;
  unsigned mode_ = 0;
  int error_ = 0;
  bool direct_ = false;  // a device or a pipe
  bool busy_ = false;    // another run is writing this file
};

// Makes a folder with all those above it. Returns an errno, 0 for none.
int MakeFolders(const std::string& path);

}  // namespace symd_tools
