// Words of names; see name_words.h.
#include "record/name_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace symd {
namespace {

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Blanks, hyphens, points and apostrophes: what is left has letters, digits and bytes of letters.
bool IsMark(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool letter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
  return byte < 0x80 && !letter && (byte < '0' || byte > '9');
}

}  // namespace

std::uint32_t NameWords::NumberOf(std::string_view word) {
  ReadLetters(word, false);
  const std::uint32_t number = NumberOfLetters(buffer_);
  // An initial stands for both: "Ö." for "Öznur" and "Oeznur".
  if (buffer_.size() < 2 || IsAscii(word)) return number;
  ReadLetters(word, true);
  if (buffer_ != letters_[number]) sets_.Join(number, NumberOfLetters(buffer_));
  return number;
}

std::uint32_t NameWords::NumberOfLetters(std::string_view letters) {
  const auto found = numbers_.find(letters);
  if (found != numbers_.end()) return found->second;
  const std::string_view kept = arena_.Copy(letters);
  letters_.push_back(kept);
  return numbers_.emplace(kept, sets_.Add()).first->second;
}

void NameWords::ReadLetters(std::string_view word, bool as_two) {
  buffer_.clear();
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (!IsMark(c)) buffer_ += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      ++at;
      continue;
    }
    std::int32_t code_point = 0;
    const std::size_t size = DecodeCodePoint(word, at, &code_point);
    const Letter& letter = LetterOf(code_point, word.substr(at, size));
    buffer_ += as_two ? letter.as_two : letter.plain;
    at += size;
  }
}

// The grammar's lists go before Unicode's decompositions.
const NameWords::Letter& NameWords::LetterOf(std::int32_t code_point, std::string_view printed) {
  const auto [place, is_new] = known_letters_.try_emplace(code_point);
  Letter& letter = place->second;
  if (!is_new) return letter;
  const std::string* plain = grammar_.list(WordList::kPlainLetters).Find(printed);
  if (plain != nullptr) {
    letter.plain = *plain;
  } else if (IsLetter(code_point)) {
    letter.plain = Folded(printed);
  }
  const std::string* as_two = grammar_.list(WordList::kLongLetters).Find(printed);
  letter.as_two = as_two != nullptr ? *as_two : letter.plain;
  return letter;
}

void NameWords::ReadGiven(std::string_view given, std::vector<GivenWord>* words) {
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t end = std::min(given.find_first_of(" -.", at), given.size());
    const std::string_view word = given.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    std::int32_t first = 0;
    const bool one_letter = DecodeCodePoint(word, 0, &first) == word.size();
    const bool point = end < given.size() && given[end] == '.';
    const std::uint32_t number = NumberOf(word);
    if (!letters_[number].empty()) words->push_back({number, one_letter || point});
  }
}

}  // namespace symd
