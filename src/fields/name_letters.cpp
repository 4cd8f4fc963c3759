// Capital and small letters; see name_letters.h. grammars/names.json explains its lists.
#include "fields/name_letters.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {

// Behind a full stop a new word begins: "YU.V.".
std::string NameLetters::Capitalised(std::string_view text, bool dotless) const {
  std::string result;
  result.reserve(text.size());
  std::size_t at = 0;
  for (const std::string& pair : data_.letter_pairs) {  // "IJSSELSTEIN", but not "IJAZ"
    if (!text.starts_with(pair) || text.size() == pair.size()) continue;
    if (std::string_view("AEIOUY").find(text[pair.size()]) != std::string_view::npos) continue;
    result = pair;
    at = pair.size();
  }
  bool first = at == 0;
  std::int32_t c = 0;
  while (at < text.size()) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80 && (byte != 'I' || !dotless)) {
      const bool letter = byte >= 'A' && byte <= 'Z';
      result += letter && !first ? static_cast<char>(byte + 32) : byte;
      first = (first && !letter) || byte == '.';
      c = byte;
      ++at;
      continue;
    }
    at += NextCodePoint(text, at, &c);
    const bool letter = IsLetter(c);
    AppendCodePoint(letter && !first ? SmallLetter(c, dotless) : c, &result);
    first = first && !letter;
  }
  constexpr std::int32_t kSigma = 0x3A3;
  if (c == kSigma && text.size() > 2) {  // at a word's end it has another form
    result.resize(result.size() - 2);
    AppendCodePoint(0x3C2, &result);
  }
  return result;
}

std::int32_t NameLetters::SmallLetter(std::int32_t capital, bool dotless) const {
  if (dotless) {
    for (const auto& [large, small] : data_.turkish.letters) {
      if (large == capital) return small;
    }
  }
  return ToLower(capital);
}

bool NameLetters::HasOne(std::string_view word, const std::vector<std::string>& letters) const {
  return std::any_of(letters.begin(), letters.end(), [&](const std::string& letter) {
    return word.find(letter) != std::string_view::npos;
  });
}

NameLetters::Turkish NameLetters::FindTurkish() const {
  if (turkish_) return *turkish_;
  turkish_ = Turkish::kNo;
  for (const NameWord& word : words_) {
    if (HasOne(word.printed, data_.turkish.marks)) return *(turkish_ = Turkish::kSure);
    if (HasOne(word.printed, data_.turkish.weak_marks)) turkish_ = Turkish::kWeak;
  }
  return *turkish_;
}

bool NameLetters::IsDotless(std::size_t position) const {
  const std::string_view word = words_[position].printed;
  if (word.find('I') == std::string_view::npos && FindTurkish() != Turkish::kSure) return false;
  if (FindTurkish() != Turkish::kWeak) return FindTurkish() == Turkish::kSure;
  return position + 1 == words_.size() && !HasOne(word, data_.turkish.front_vowels);
}

bool NameLetters::IsUncertain(std::size_t position) const {
  return position + 1 == words_.size() &&
         words_[position].printed.find('I', 1) != std::string_view::npos &&
         FindTurkish() == Turkish::kWeak;
}

}  // namespace symd
