// Indices in flat digits; see flat_index.h.
#include "fields/flat_index.h"

#include <algorithm>
#include <string>

#include "blocks/scan.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::uint32_t kMostDigits = 3;

bool BeginsWithLetter(std::string_view text) {
  std::int32_t c = 0;
  return !text.empty() && DecodeCodePoint(text, 0, &c) != 0 && IsLetter(c);
}

// "1Institut", "1 Institut", "11. Physikalisches Institut" with the number 1 before it.
bool CanFollowNumber(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  return BeginsWithLetter(text) || (!text.empty() && IsDigit(text[0]));
}

// Whether `text` begins with `number`, and with what can be an affiliation behind it.
bool BeginsWithNumber(std::string_view text, std::uint32_t number, std::uint32_t* size) {
  const std::string digits = std::to_string(number);
  if (!text.starts_with(digits)) return false;
  *size = static_cast<std::uint32_t>(digits.size());
  return CanFollowNumber(text.substr(*size));
}

std::uint32_t DigitsOf(std::string_view text) {
  std::uint32_t size = 0;
  while (size < text.size() && IsDigit(text[size])) ++size;
  return size;
}

}  // namespace

std::uint32_t ReadFlatIndex(std::string_view text, Range name,
                            std::vector<std::uint32_t>* numbers) {
  std::uint32_t begin = name.end;
  std::uint32_t digits = 0;  // of the number that is being read backwards
  while (begin > name.begin) {
    const char c = text[begin - 1];
    if (IsDigit(c) && digits < kMostDigits) {
      ++digits;
    } else if (c == ',' && digits > 0) {
      digits = 0;
    } else {
      break;
    }
    --begin;
  }
  if (begin == name.end || begin == name.begin || digits == 0) return name.end;
  const char before = text[begin - 1];
  if (IsDigit(before) || before == ' ' || before == ',' || before == '-') return name.end;
  for (std::uint32_t at = begin; at < name.end;) {
    const std::uint32_t size = DigitsOf(text.substr(at, name.end - at));
    numbers->push_back(static_cast<std::uint32_t>(NumberOf(text.substr(at, size))));
    at += size + 1;
  }
  return begin;
}

bool IsFlatIndexComma(std::string_view text, std::uint32_t comma, std::uint32_t end) {
  return comma > 0 && comma + 1 < end && IsDigit(text[comma - 1]) && IsDigit(text[comma + 1]);
}

std::vector<std::uint32_t> ReadFlatNumbers(std::string_view text, std::span<const Range> ranges,
                                           std::vector<std::uint32_t>* sizes) {
  std::vector<std::uint32_t> numbers;
  const auto slice = [&](Range range) { return text.substr(range.begin, range.size()); };
  if (ranges.size() == 1) {  // "1Uni Celle": a digit glued to a name, where the authors have a 1
    const std::string_view only = slice(ranges[0]);
    if (!only.starts_with('1') || !BeginsWithLetter(only.substr(1))) return numbers;
    sizes->assign(1, 1);
    return {1};
  }
  sizes->assign(ranges.size(), 0);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i + 1);
    if (!BeginsWithNumber(slice(ranges[i]), number, &(*sizes)[i])) break;
    numbers.push_back(number);
  }
  if (numbers.size() == ranges.size()) return numbers;
  numbers.clear();
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const std::string_view affiliation = slice(ranges[i]);
    const std::uint32_t size = DigitsOf(affiliation);
    std::string_view behind = affiliation.substr(size);
    if (behind.starts_with(' ')) behind.remove_prefix(1);
    if (size == 0 || size > kMostDigits || !BeginsWithLetter(behind)) return {};
    (*sizes)[i] = size;
    numbers.push_back(static_cast<std::uint32_t>(NumberOf(affiliation.substr(0, size))));
  }
  return numbers;
}

}  // namespace symd
