// The inputs of a batch: files and folders as they are named → files, in a fixed order, each with
// the place of its output; and of these the share of one of several machines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "symd/result.h"

namespace symd_tools {

// One of `count` shares, `number` from 1.
struct Shard {
  unsigned number = 1;
  unsigned count = 1;
};

struct InputOptions {
  std::vector<std::string> paths;    // files and folders
  std::string files_from;            // a file with more of them; "-" is standard input, "" none
  bool null = false;                 // they are ended by NUL in place of newlines
  std::vector<std::string> include;  // globs for files of folders; none: *.txt and *.md
  Shard shard;
};

struct Input {
  std::string path;
  std::string error = {};  // why a folder could not be read, or is not read again
  bool harmless = false;   // the error is worth saying and no failure
};

// Where the record of an input stands below the output folder: the path as it is named, without
// what leads out of the folder, and .json in place of .txt or .md: "../p/./a.txt" → "p/a.json".
std::string OutputName(std::string_view path);

// All files, folders in the order of their names and with all that is in them. A folder that
// several links lead to is read once. Fails when the list of names cannot be read, or when two
// inputs would have one output below `out_dir` or one would overwrite another ("" when there are no
// outputs).
symd::Result<std::vector<Input>> FindInputs(const InputOptions& options,
                                            const std::string& out_dir);

// "2/5" → {2, 5}; fails when it is no such share.
symd::Result<Shard> ParseShard(std::string_view text);

}  // namespace symd_tools
