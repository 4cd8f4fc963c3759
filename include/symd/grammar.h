// Grammar: the language of programmes, compiled: their words, line shapes, patterns and norms.
//
// Comes from grammars/*.json, data that a user can replace; see `grammars/dpg.json` for the format.
// Compiling takes a few milliseconds: make one and use it for all files. Can be shared by threads.
#pragma once

#include <memory>
#include <string>

#include "symd/norms.h"
#include "symd/result.h"

namespace symd {

struct GrammarData;  // src/grammar/grammar.h

class Grammar {
 public:
  // The grammar that is compiled into the library: programmes of the DPG.
  static Grammar BuiltIn();

  // Reads a grammar from a file. Files that it names are looked up beside it; what it does not name
  // comes from the built-in set. Every example of every pattern is run. Fails with file, line and
  // the failing example.
  static Result<Grammar> Load(const std::string& path);

  Grammar(Grammar&&) noexcept;
  Grammar& operator=(Grammar&&) noexcept;
  ~Grammar();

  const std::string& name() const;    // "dpg"
  const std::string& digest() const;  // 16 hex digits; equal grammars have equal digests
  const Norms& norms() const;         // what its society is used to

  const GrammarData& data() const { return *data_; }

 private:
  explicit Grammar(std::unique_ptr<const GrammarData> data);
  std::unique_ptr<const GrammarData> data_;
};

}  // namespace symd
