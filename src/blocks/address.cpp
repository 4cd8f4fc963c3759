// Addresses of organisers; see address.h. The evidence is in small functions, from strong to weak.
#include "blocks/address.h"

#include <algorithm>

#include "blocks/scan.h"
#include "text/ascii.h"
#include "text/plain.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::uint32_t kLongestLine = 100;  // bytes; lines of prose are longer, or wrap

// "Weber", and "al-Rashid" or "d'Angelo", whose particle is part of the word.
bool BeginsName(std::string_view word) {
  constexpr std::size_t kLongest = 3;  // bytes of such a particle
  std::int32_t c = 0;
  DecodeCodePoint(word, 0, &c);
  if (!IsLower(c)) return true;
  const std::size_t joint = word.find_first_of("-'");
  if (joint > kLongest || joint + 1 >= word.size()) return false;
  return DecodeCodePoint(word, joint + 1, &c) != 0 && IsUpper(c);
}

// "Anna Weber", "Prof. Dr. J. Roth", "Jan Roth Jr.": a few words, no digits, no other full stop at
// the end, the last word not in small letters ("Ice is thin and").
bool LooksLikeName(std::string_view text, const GrammarData& grammar) {
  if (text.empty() || text.size() > 60 || text.back() == ',') return false;
  if (std::any_of(text.begin(), text.end(), IsDigit)) return false;
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank + 1 == text.size()) return false;
  const std::string_view last = text.substr(blank + 1);
  const bool suffix = grammar.names.suffixes.contains(LowerCased(last));
  if (!suffix && (last.back() == '.' || !BeginsName(last))) return false;
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  return blanks >= 1 && blanks <= 6;
}

struct Kinds {
  bool postal = false;
  bool email = false;
  bool role = false;
  bool country = false;  // the line ends with one
};

// A postal code alone, whose town stands on the next line: "64287".
bool IsCodeAlone(std::string_view text) {
  const std::size_t digits = text.find_first_of("0123456789");
  return digits != std::string_view::npos && digits <= 2 && text.size() - digits >= 4 &&
         text.size() - digits <= 6 &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(digits), text.end(), IsDigit);
}

// The text up to the comma before a country, "Volos" of "Volos, Greece"; else all of it.
std::string_view BeforeCountry(std::string_view text, const GrammarData& grammar) {
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos) return text;
  const std::string_view country = text.substr(comma + 2);
  const bool known = grammar.countries.codes.contains(country) ||
                     grammar.countries.names.contains(LowerCased(country));
  return known ? text.substr(0, comma) : text;
}

std::vector<Kinds> KindsOf(const Source& source, const GrammarData& grammar,
                           std::span<const Line> lines) {
  std::vector<Kinds> kinds(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    kinds[i].email = lines[i].Is(Shape::kEmail);
    kinds[i].role = lines[i].Is(Shape::kRole);
    const std::string_view text = source.Slice(lines[i].text);
    // The country behind the town or its code is looked at by itself: "Leeds LS2 9JT, UK".
    const std::string_view town = BeforeCountry(text, grammar);
    kinds[i].postal = text.size() <= kLongestLine &&
                      (town.size() < text.size() ||
                       (MayBePostal(text) &&
                        FirstMatch(grammar, PatternList::kPostalCode, text, nullptr) != nullptr));
    kinds[i].postal |= i > 0 && IsCodeAlone(source.Slice(lines[i - 1].text));
    // "University of Leoben", "Austria" or "AT": the last line of an address.
    kinds[i].postal |= i > 0 && text.size() <= kLongestLine &&
                       (grammar.countries.names.contains(LowerCased(text)) ||
                        grammar.countries.codes.contains(text));
    const std::size_t comma = text.rfind(", ");
    kinds[i].country = comma != std::string_view::npos &&
                       grammar.countries.names.contains(LowerCased(text.substr(comma + 2)));
  }
  return kinds;
}

// How many of the lines can be addresses: all, or those up to the last line of a town, country or
// e-mail when prose follows it.
std::size_t AddressLines(const Source& source, std::span<const Line> lines,
                         const std::vector<Kinds>& kinds) {
  constexpr std::size_t kLongestBlock = 10;  // lines of one address
  std::size_t end = 0;
  for (std::size_t i = 0; i < lines.size() && i < end + kLongestBlock; ++i) {
    if (lines[i].text.size() > kLongestLine) break;
    if (kinds[i].postal || kinds[i].email || kinds[i].country) end = i + 1;
  }
  if (end == 0 || end == lines.size()) return lines.size();
  const bool prose = std::any_of(
      lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(), [&](const Line& line) {
        const std::string_view text = source.Slice(line.text);
        return text.ends_with('.') || text.find(". ") != text.npos || text.size() > kLongestLine;
      });
  return prose ? end : lines.size();
}

}  // namespace

std::vector<std::uint32_t> SplitAddresses(const Source& source, const GrammarData& grammar,
                                          std::span<const Line> all) {
  if (all.empty() || all[0].text.size() > kLongestLine) return {};
  const std::vector<Kinds> kinds = KindsOf(source, grammar, all);
  const std::span<const Line> lines = all.first(AddressLines(source, all, kinds));
  const bool postal = std::any_of(kinds.begin(), kinds.begin() + std::ssize(lines),
                                  [](const Kinds& k) { return k.postal || k.email; });
  const bool short_lines = std::all_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.text.size() <= kLongestLine;
  });
  const bool named = kinds[0].role || LooksLikeName(source.Slice(lines[0].text), grammar);
  const bool broken =
      std::all_of(lines.begin(), lines.end() - 1, [](const Line& line) { return line.hard_break; });
  if (!short_lines || !named) return {};
  if (!kinds[0].role && (lines.size() < 2 || (!postal && !broken))) return {};

  std::vector<std::uint32_t> counts;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool after_end = kinds[i - 1].email || (kinds[i - 1].postal && !kinds[i].email);
    const bool new_name =
        after_end && LooksLikeName(source.Slice(lines[i].text), grammar) && i + 1 < lines.size();
    if (kinds[i].role || new_name) {
      counts.push_back(static_cast<std::uint32_t>(i - begin));
      begin = i;
    }
  }
  counts.push_back(static_cast<std::uint32_t>(lines.size() - begin));
  return counts;
}

}  // namespace symd
