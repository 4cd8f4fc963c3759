// Differences of names; see name_difference.h.
#include "record/name_difference.h"

#include <algorithm>
#include <string>

#include "fields/name_words.h"
#include "text/unicode.h"

namespace symd {
namespace {

// The letters of a text in lower case, without blanks, hyphens, points and apostrophes.
std::string LettersOf(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    std::int32_t code_point = 0;
    at += NextCodePoint(text, at, &code_point);
    if (IsLetter(code_point)) AppendCodePoint(ToLower(code_point), &letters);
  }
  return letters;
}

bool IsInCapitals(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::int32_t code_point = 0;
    at += NextCodePoint(text, at, &code_point);
    if (IsLower(code_point)) return false;
  }
  return true;
}

std::size_t CountWords(std::string_view given) {
  std::size_t count = 0;
  bool in_word = false;
  for (const char c : given) {
    const bool mark = c == ' ' || c == '-' || c == '.';
    count += !mark && !in_word ? 1 : 0;
    in_word = !mark;
  }
  return count;
}

bool HasAbbreviation(std::string_view given) {
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t end = std::min(given.find_first_of(" -", at), given.size());
    if (BeginsAbbreviated(given.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool BeginsAbbreviated(std::string_view given) {
  const std::size_t end = std::min(given.find_first_of(" -."), given.size());
  if (end < given.size() && given[end] == '.') return true;
  std::int32_t first = 0;
  return end > 0 && DecodeCodePoint(given, 0, &first) == end;
}

Links DifferenceOf(const Name& one, const Name& other) {
  const std::string letters = LettersOf(one.full.value);
  const std::string other_letters = LettersOf(other.full.value);
  const bool short_one = HasAbbreviation(one.given.value);
  const bool short_other = HasAbbreviation(other.given.value);
  if (letters == other_letters) {
    if (one.full.value == other.full.value) return 0;
    const bool alike =  // both kinds of apostrophes are one
        Straight(LowerCased(one.full.value)) == Straight(LowerCased(other.full.value));
    if (alike) return LinkBit(Link::kCase);
    // "J.R." and "J. R." abbreviate alike.
    return LinkBit(short_one || short_other ? Link::kInitials : Link::kMarks);
  }
  if (Folded(letters) == Folded(other_letters)) {
    // Capitals have no ß.
    const bool capitals = IsInCapitals(one.source.value) || IsInCapitals(other.source.value);
    const auto written = [](std::string text) {
      for (std::size_t at = text.find("ß"); at != text.npos; at = text.find("ß", at)) {
        text.replace(at, std::string_view("ß").size(), "ss");
      }
      return text;
    };
    return LinkBit(capitals && written(letters) == written(other_letters) ? Link::kCase
                                                                          : Link::kDiacritics);
  }
  Links links = 0;
  if (LettersOf(one.family.value) != LettersOf(other.family.value)) {
    links |= LinkBit(Link::kDiacritics);
  }
  if (short_one != short_other || (short_one && one.given.value != other.given.value)) {
    return links | LinkBit(Link::kInitials);
  }
  const bool fewer = CountWords(one.given.value) != CountWords(other.given.value);
  if (fewer) return links | LinkBit(Link::kFewerNames);
  return links | LinkBit(Link::kDiacritics);
}

}  // namespace symd
