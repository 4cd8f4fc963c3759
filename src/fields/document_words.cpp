// Words of a document and hyphens at line ends; see document_words.h.
#include "fields/document_words.h"

#include <algorithm>
#include <functional>

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (byte >= 0x80 && byte != 0xE2 && byte != 0xC2);
}

// A byte inside a character; of a dash or a quotation mark when it begins a run of word bytes.
bool IsInside(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::uint64_t HashOf(std::string_view word) { return std::hash<std::string_view>()(word); }

std::string WithOtherCase(std::string_view word) {
  std::int32_t c = 0;
  const std::size_t size = DecodeCodePoint(word, 0, &c);
  std::string other;
  AppendCodePoint(IsUpper(c) ? ToLower(c) : ToUpper(c), &other);
  return other.append(word.substr(size));
}

bool BeginsWith(std::string_view word, bool (*is)(std::int32_t)) {
  std::int32_t c = 0;
  return !word.empty() && DecodeCodePoint(word, 0, &c) != 0 && is(c);
}

// The word that ends a text, and the one that begins it.
std::string_view LastWord(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && IsWordByte(text[begin - 1])) --begin;
  while (begin < text.size() && IsInside(text[begin])) ++begin;
  return text.substr(begin);
}
std::string_view FirstWord(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && IsWordByte(text[end])) ++end;
  return text.substr(0, end);
}

// "1In-⏎stitute": the index of an affiliation is no part of its first word.
std::string_view WithoutIndex(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && IsDigit(word[digits])) ++digits;
  const std::string_view rest = word.substr(digits);
  return rest.size() > 1 && BeginsWith(rest, IsUpper) ? rest : word;
}

// Letters in one byte that no typesetter cuts off: a digit, a single letter, capitals.
bool IsNeverCut(std::string_view word) {
  if (word.empty() || IsDigit(word.back())) return true;
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size(); ++letters) {
    std::int32_t c = 0;
    i += NextCodePoint(word, i, &c);
    capitals += IsUpper(c) || (c >= '0' && c <= '9') ? 1 : 0;
  }
  return letters == 1 || (capitals > 1 && capitals * 2 >= letters);
}

enum class LineHyphen { kUndone, kKept, kSuspended };

// What a hyphen between the last word of a line and the first of the next is. The evidence, from
// strong to weak; the first that tells decides. `pair` is the next word with what a hyphen joins
// to it, "domain-wall", or empty.
LineHyphen HyphenAt(std::string_view left, std::string_view right, std::string_view pair,
                    const GrammarData& grammar, const DocumentWords& words) {
  // An index is glued to the word: "1Abtei-⏎lung".
  const std::size_t letter = std::min(left.find_first_not_of("0123456789"), left.size());
  if (left.size() - letter > 1 && BeginsWith(left.substr(letter), IsUpper)) {
    left.remove_prefix(letter);
  }
  const std::string joined = std::string(left).append(right);
  const std::uint32_t plain = words.Count(joined);
  const std::uint32_t hyphened = words.Count(std::string(left).append("-").append(right));
  // "Festkörper-⏎und Werkstoffforschung"
  if (plain == 0 && grammar.list(WordList::kSuspending).Has(right)) return LineHyphen::kSuspended;
  // "Max-⏎Planck": a word is never cut before a capital, but a formula is ("In-⏎GaAs").
  if (right.empty() || !BeginsWith(right, IsLower)) {
    const bool formula = !left.empty() && left.size() <= 2 && plain > hyphened;
    return formula ? LineHyphen::kUndone : LineHyphen::kKept;
  }
  // The document has it elsewhere, in one piece or with its hyphen.
  if (plain != hyphened) return plain > hyphened ? LineHyphen::kUndone : LineHyphen::kKept;
  // "quasi-⏎particle", "ab-⏎initio"
  const Words& compounds = grammar.list(WordList::kCompounds);
  if (compounds.Has(joined)) return LineHyphen::kUndone;
  if (compounds.Has(std::string(left).append("-").append(right))) return LineHyphen::kKept;
  // "X-⏎ray", "3-⏎dimensional", "DFT-⏎based"
  if (IsNeverCut(left)) return LineHyphen::kKept;
  // "well-⏎defined", "temperature-⏎dependent"; but "Spin-⏎beweglichkeit", whose second piece is a
  // word with a capital alone.
  const bool left_word = words.Count(left) > 0;
  const bool right_word = words.CountAsIs(right) > 0 || words.CountAsIs(pair) > 0;
  if (grammar.list(WordList::kJoinedFirst).Has(left)) return LineHyphen::kUndone;
  constexpr std::size_t kLongWord = 6;
  if (left.size() >= kLongWord && grammar.list(WordList::kHyphenAlways).Has(right)) {
    return LineHyphen::kKept;
  }
  if (grammar.list(WordList::kHyphenLast).Has(right) &&
      (left_word || grammar.list(WordList::kHyphenFirst).Has(left))) {
    return LineHyphen::kKept;
  }
  if (grammar.list(WordList::kHyphenFirst).Has(left) && right_word) return LineHyphen::kKept;
  // "surface-⏎plasmon": both are words of their own, and long enough for it to be no chance.
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kBoth = 9;
  const bool both = left_word && right_word && left.size() >= kShort && right.size() >= kShort &&
                    left.size() + right.size() >= kBoth;
  return both && BeginsWith(left, IsLower) ? LineHyphen::kKept : LineHyphen::kUndone;
}

}  // namespace

void DocumentWords::Add(std::string_view line, bool begins_cut) {
  const std::size_t cut_end = begins_cut ? FirstWord(line).size() : 0;
  std::size_t before = std::string_view::npos;  // begin of the word that a hyphen joins to this one
  for (std::size_t at = cut_end; at < line.size();) {
    if (!IsWordByte(line[at])) {
      ++at;
      while (at < line.size() && IsInside(line[at])) ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < line.size() && IsWordByte(line[at])) ++at;
    const bool hyphen = at < line.size() && line[at] == '-';
    if (hyphen && at + 1 == line.size()) return;  // a cut word
    if (!hyphen && before == std::string_view::npos) {
      ++counts_[HashOf(line.substr(begin, at - begin))];
    }
    if (before != std::string_view::npos) ++counts_[HashOf(line.substr(before, at - before))];
    before = hyphen ? begin : std::string_view::npos;
    if (hyphen) ++at;
  }
}

std::uint32_t DocumentWords::CountAsIs(std::string_view word) const {
  const auto found = counts_.find(HashOf(word));
  return found == counts_.end() ? 0 : found->second;
}

std::uint32_t DocumentWords::Count(std::string_view word) const {
  if (word.empty() || counts_.empty()) return 0;
  const std::uint32_t count = CountAsIs(word);
  const auto other = counts_.find(HashOf(WithOtherCase(word)));
  return other == counts_.end() ? count : count + other->second;
}

DocumentWords GatherWords(const Source& source, const Lines& lines, const Blocks& blocks,
                          bool needed) {
  DocumentWords words;
  const auto cut = [&](std::uint32_t i) {
    return !lines.all[i].blank() && source.Slice(lines.all[i].text).back() == '-';
  };
  const auto is_prose = [](const Block& block) {
    return block.kind == BlockKind::kBody || block.kind == BlockKind::kDescription ||
           block.kind == BlockKind::kSynopsis || block.kind == BlockKind::kRow;
  };
  bool any = needed;
  for (const Block& block : blocks.all) {
    if (any) break;
    for (std::uint32_t i = block.first_line; i + 1 < block.end_line && !any; ++i) any = cut(i);
  }
  if (!any) return words;
  for (const Block& block : blocks.all) {
    if (!is_prose(block)) continue;
    for (std::uint32_t i = block.first_line; i < block.end_line; ++i) {
      words.Add(source.Slice(lines.all[i].text), i > block.first_line && cut(i - 1));
    }
  }
  return words;
}

Joint JointOf(std::string_view line, std::string_view next, const GrammarData& grammar,
              const DocumentWords& words) {
  if (line.ends_with("\xC2\xAD")) return Joint::kNone;  // a soft hyphen prints nothing by itself
  if (line.ends_with('/') && line.size() > 1 && line[line.size() - 2] != ' ') return Joint::kNone;
  if (line.size() < 2 || line.back() != '-' || line[line.size() - 2] == ' ') return Joint::kLine;
  const std::string_view last = WithoutIndex(LastWord(line.substr(0, line.size() - 1)));
  const std::string_view first = FirstWord(next);
  std::string_view pair;
  if (next.substr(first.size()).starts_with('-')) {
    pair = next.substr(0, first.size() + 1 + FirstWord(next.substr(first.size() + 1)).size());
  }
  switch (HyphenAt(last, first, pair, grammar, words)) {
    case LineHyphen::kUndone:
      return Joint::kHyphen;
    case LineHyphen::kKept:
      return Joint::kNone;
    case LineHyphen::kSuspended:
      return Joint::kLine;
  }
  return Joint::kLine;
}

}  // namespace symd
