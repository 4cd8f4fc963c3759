// Addresses of organisers; see address.h. The evidence is in small functions, from strong to weak.
#include "blocks/address.h"

#include <algorithm>

#include "blocks/scan.h"
#include "text/plain.h"

namespace symd {
namespace {

constexpr std::uint32_t kLongestLine = 100;  // bytes; lines of prose are longer, or wrap

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "Anna Weber", "Prof. Dr. J. Roth": a few words, no digits, no full stop at the end.
bool LooksLikeName(std::string_view text) {
  if (text.empty() || text.size() > 60 || text.back() == '.' || text.back() == ',') return false;
  if (std::any_of(text.begin(), text.end(), IsDigit)) return false;
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  return blanks >= 1 && blanks <= 6;
}

struct Kinds {
  bool postal = false;
  bool email = false;
  bool role = false;
};

}  // namespace

std::vector<std::uint32_t> SplitAddresses(const Source& source, const GrammarData& grammar,
                                          std::span<const Line> lines) {
  if (lines.empty() || lines[0].text.size() > kLongestLine) return {};
  bool postal = false;
  bool short_lines = true;
  std::vector<Kinds> kinds(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    short_lines &= lines[i].text.size() <= kLongestLine;
    kinds[i].email = lines[i].Is(Shape::kEmail);
    kinds[i].role = lines[i].Is(Shape::kRole);
    const std::string_view text = source.Slice(lines[i].text);
    kinds[i].postal = text.size() <= kLongestLine && MayBePostal(text) &&
                      FirstMatch(grammar, PatternList::kPostalCode, text, nullptr) != nullptr;
    postal |= kinds[i].postal || kinds[i].email;
  }
  const std::string_view first = source.Slice(lines[0].text);
  const bool named = kinds[0].role || LooksLikeName(first);
  const bool broken =
      std::all_of(lines.begin(), lines.end() - 1, [](const Line& line) { return line.hard_break; });
  if (!short_lines || !named) return {};
  if (!kinds[0].role && (lines.size() < 2 || (!postal && !broken))) return {};

  std::vector<std::uint32_t> counts;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool after_end = kinds[i - 1].email || (kinds[i - 1].postal && !kinds[i].email);
    const bool new_name =
        after_end && LooksLikeName(source.Slice(lines[i].text)) && i + 1 < lines.size();
    if (kinds[i].role || new_name) {
      counts.push_back(static_cast<std::uint32_t>(i - begin));
      begin = i;
    }
  }
  counts.push_back(static_cast<std::uint32_t>(lines.size() - begin));
  return counts;
}

}  // namespace symd
