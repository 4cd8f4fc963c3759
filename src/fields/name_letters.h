// The letters of words in capitals: which stay, and what the small forms of the others are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fields/name_words.h"

namespace symd {

class NameLetters {
 public:
  // Both outlive this.
  NameLetters(const NameData& data, const WordsOfName& words) : data_(data), words_(words) {}

  // A word or a piece of it, the first letter as it is, the others small. `dotless`: I is the
  // capital of ı.
  std::string Capitalised(std::string_view text, bool dotless) const;

  // Whether I is the capital of ı in a word: "ALİ KILIÇ", "MURAT DAĞLI".
  bool IsDotless(std::size_t position) const;

  // Whether I can be the capital of both i and ı in a family name, and the usual one is taken.
  bool IsUncertain(std::size_t position) const;

 private:
  enum class Turkish { kNo, kWeak, kSure };

  Turkish FindTurkish() const;
  bool HasOne(std::string_view word, const std::vector<std::string>& letters) const;
  std::int32_t SmallLetter(std::int32_t capital, bool dotless) const;

  const NameData& data_;
  const WordsOfName& words_;
  mutable std::optional<Turkish> turkish_;  // found when it is first asked
};

}  // namespace symd
