// What the tests share: the built-in grammar, files of the source tree, texts as small programmes,
// and numbers that are random but the same every time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "symd/extract.h"
#include "symd/grammar.h"
#include "symd/source.h"

// How much slower a build is than a release that checks nothing: for bounds of time and numbers of
// rounds.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SYMD_TESTS_SLOWER 20
#endif
#endif
#if !defined(SYMD_TESTS_SLOWER) && (defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__))
#define SYMD_TESTS_SLOWER 20
#endif
#if !defined(SYMD_TESTS_SLOWER)
#define SYMD_TESTS_SLOWER 1
#endif

namespace symd::tests {

inline const Grammar& TheGrammar() {
  static const Grammar grammar = Grammar::BuiltIn();
  return grammar;
}

inline Extraction ExtractText(std::string text, const std::string& name = "test.txt") {
  return Extract(MakeSource(name, std::move(text)), TheGrammar());
}

inline std::filesystem::path InSourceTree(const std::filesystem::path& path) {
  return std::filesystem::path(SYMD_SOURCE_DIR) / path;
}

// The bytes of a file; empty when there is none.
inline std::string FileText(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  return text.str();
}

// All documents of the corpus, sorted.
inline std::vector<std::filesystem::path> CorpusFiles() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"corpus/clean", "corpus/flawed"}) {
    for (const auto& entry : std::filesystem::directory_iterator(InSourceTree(folder))) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The parts with `between` between them.
inline std::string Joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += between;
    joined += part;
  }
  return joined;
}

// Adds a word to a list of words in compact notation.
inline void AddWord(std::string* words, std::string_view word) {
  if (word.empty()) return;
  if (!words->empty()) *words += ' ';
  *words += word;
}

// Numbers that look random (xorshift), the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  // From 0 to below `end`.
  std::size_t Below(std::size_t end) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ >> 11U) % end;
  }

  template <typename T>
  const T& Of(const std::vector<T>& choices) {
    return choices[Below(choices.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace symd::tests
