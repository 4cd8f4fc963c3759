// symd.json: the configuration of a folder and all below it.
#pragma once

#include <map>
#include <string>

#include "symd/config.h"
#include "symd/grammar.h"

namespace symd_tools {

// Reads a configuration from a file. Fails when it cannot be read or something in it is wrong.
symd::Result<symd::Config> ReadConfigFile(const std::string& path, const symd::Grammar& grammar);

// Finds the configuration of each file, and reads it once.
class ConfigFiles {
 public:
  explicit ConfigFiles(const symd::Grammar& grammar) : grammar_(grammar) {}

  // The symd.json in the folder of the file, or in the nearest one above it; without any, a
  // configuration that says nothing. Of standard input, "-", the working folder counts.
  symd::Result<const symd::Config*> For(const std::string& file);

 private:
  const symd::Grammar& grammar_;
  symd::Config none_;
  std::map<std::string, symd::Config> read_;              // by path
  std::map<std::string, const symd::Config*> of_folder_;  // by folder
};

}  // namespace symd_tools
