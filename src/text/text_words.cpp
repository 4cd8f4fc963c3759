// Words of a text; see text_words.h.
#include "text/text_words.h"

#include <functional>
#include <string>

#include "text/ligatures.h"
#include "text/unicode.h"

namespace symd {
namespace {

std::uint64_t HashOf(std::string_view word) { return std::hash<std::string_view>()(word); }

// Whether a word stands beside what has cut it.
bool IsPiece(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin);
  const std::string_view after = text.substr(end);
  if (after.starts_with("-\n") || after.starts_with("-\r") || after.starts_with("<")) return true;
  if (before.ends_with("-\n") || before.ends_with("-\r\n") || before.ends_with(">")) return true;
  if (IsLigature(text.substr(begin, end - begin))) return true;
  if (after.starts_with(' ') && IsLigature(WordAt(text, end + 1))) return true;
  if (!before.ends_with(' ')) return false;
  const std::string_view word = WordBefore(text, begin - 1);
  return IsLigature(word) || EndsWithLigature(word);  // "diﬀ erent"
}

}  // namespace

bool IsWordLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (byte >= 0x80 && byte != 0xE2 && byte != 0xC2);
}

std::string_view WordBefore(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && IsWordLetter(text[begin - 1])) --begin;
  // A byte inside of a dash is no letter.
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin, at - begin);
}

std::string_view WordAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsWordLetter(text[end])) ++end;
  return text.substr(at, end - at);
}

bool IsSmallWord(std::string_view word) {
  std::int32_t c = 0;
  return !word.empty() && DecodeCodePoint(word, 0, &c) != 0 && IsLower(c);
}

bool EndsSmall(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0 && (static_cast<unsigned char>(word[--at]) & 0xC0U) == 0x80U) {
  }
  return !word.empty() && IsSmallWord(word.substr(at));
}

TextWords::TextWords(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const bool inside = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    if (inside || !IsWordLetter(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = at + WordAt(text, at).size();
    if (!IsPiece(text, at, end)) ++counts_[HashOf(text.substr(at, end - at))];
    at = end;
  }
}

std::uint32_t TextWords::Count(std::string_view word) const {
  const auto found = counts_.find(HashOf(word));
  return found == counts_.end() ? 0 : found->second;
}

std::uint32_t TextWords::CountAnyCase(std::string_view word) const {
  if (word.empty()) return 0;
  std::string other(word);
  const char c = other[0];
  const bool small = c >= 'a' && c <= 'z';
  const bool letter = small || (c >= 'A' && c <= 'Z');
  if (!letter) return Count(word);
  other[0] = static_cast<char>(small ? c - 32 : c + 32);
  return Count(word) + Count(other);
}

}  // namespace symd
