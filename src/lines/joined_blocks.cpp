// Blocks on one line; see joined_blocks.h.
#include "lines/joined_blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::string_view kBold = "**";

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

// --- fused headings -----------------------------------------------------------------------------

class FusedHeading {
 public:
  FusedHeading(std::string_view text, ShapeSet whole, const GrammarData& grammar,
               ShapeReader* reader)
      : text_(text), whole_(whole), grammar_(grammar), reader_(*reader) {}

  std::uint32_t Find() const {
    constexpr std::size_t kLongest = 500;  // bytes
    if (text_.size() > kLongest) return 0;
    for (std::size_t at = 1; at < text_.size(); ++at) {
      if (text_[at - 1] != ' ' && !IsGlued(at)) continue;
      const std::string_view second = text_.substr(at);
      if (MayBegin(second) && Fits(Trim(text_.substr(0, at)), second)) {
        return static_cast<std::uint32_t>(at);
      }
    }
    return 0;
  }

 private:
  // "…in Thin IceTime: Monday", "(SYTI)Overview of …"
  bool IsGlued(std::size_t at) const {
    const char before = text_[at - 1];
    const auto byte = static_cast<unsigned char>(text_[at]);
    const bool begins = (byte >= 'A' && byte <= 'Z') || byte == '(' || byte == '#' || byte == 0xC3;
    return begins && ((before >= 'a' && before <= 'z') || before == ')');
  }

  // A look at the first words, as most headings are one. Behind the head of a session only a label
  // with a colon, an id or a stub can begin.
  bool MayBegin(std::string_view text) const {
    std::int32_t c = 0;
    if (text.empty() || DecodeCodePoint(text, 0, &c) == 0) return false;
    if (c == '#') return true;
    if ((whole_ & Bit(Shape::kSessionHead)) == 0) return c == '(' || IsUpper(c);
    if (!IsUpper(c)) return false;
    const std::size_t end = std::min(text.find(' '), text.size());
    if (text.substr(0, end).ends_with(':')) return true;
    const std::size_t next = std::min(text.find(' ', end + 1), text.size());
    const auto digit = [&](std::size_t at) { return at < text.size() && IsDigit(text[at]); };
    return digit(end + 1) || digit(next + 1);
  }

  // The table of headings that can meet, each with what must be true of both.
  bool Fits(std::string_view first, std::string_view second) const {
    const std::size_t marks = std::min(second.find_first_not_of('#'), second.size());
    if (marks > 0) second = Trim(second.substr(marks));
    if (first.empty() || second.empty()) return false;
    const ShapeSet behind = reader_.ReadPiece(second, second.front() != '(').shapes;
    if (behind == 0) return false;
    const ShapeSet before = reader_.ReadPiece(first, true).shapes;
    const auto meet = [&](Shape a, Shape b) {
      return (before & Bit(a)) != 0 && (behind & Bit(b)) != 0;
    };
    if (meet(Shape::kPartHead, Shape::kOverviewHead)) return true;
    if (meet(Shape::kPartHead, Shape::kSessionHead)) return HasCode(first, CodeOf(second));
    if (meet(Shape::kOverviewHead, Shape::kHalls)) return true;
    if (meet(Shape::kOverviewHead, Shape::kTalkGroup)) return EndsWithGroup(first);
    if (meet(Shape::kOverviewHead, Shape::kSessionGroup)) return EndsWithGroup(first);
    if (meet(Shape::kSessionHead, Shape::kTime)) return SaysDay(second);
    if (meet(Shape::kSessionHead, Shape::kStub)) return true;
    if (meet(Shape::kSessionHead, Shape::kSessionHead)) return Follows(first, second);
    return marks > 0 && before != 0;
  }

  static std::string_view CodeOf(std::string_view head) { return head.substr(0, head.find(' ')); }

  // "Plenary Talks (PV)" has PV.
  static bool HasCode(std::string_view part, std::string_view code) {
    part.remove_suffix(part.ends_with(')') ? 1 : 0);
    return part.ends_with(code) && part.substr(0, part.size() - code.size()).ends_with('(');
  }

  // "Overview of Invited Talks and Sessions" ends with a group of its own, so that a second one
  // behind it is none of its words.
  bool EndsWithGroup(std::string_view overview) const {
    constexpr ShapeSet kGroups = Bit(Shape::kTalkGroup) | Bit(Shape::kSessionGroup);
    constexpr int kMostWords = 4;
    std::size_t blank = overview.size();
    for (int i = 0; i < kMostWords && blank != 0; ++i) {
      blank = overview.rfind(' ', blank - 1);
      if (blank == std::string_view::npos) return false;
      if ((reader_.ReadPiece(overview.substr(blank + 1), false).shapes & kGroups) != 0) return true;
    }
    return false;
  }

  // "Time: Monday 15:00": a title can have a colon, but not a day behind it.
  bool SaysDay(std::string_view time) const {
    const std::string_view value = Trim(time.substr(std::min(time.find(':'), time.size() - 1) + 1));
    const std::string_view word = value.substr(0, value.find_first_of(" .,–-"));
    return grammar_.weekdays.contains(LowerCased(word)) ||
           grammar_.months.contains(LowerCased(word));
  }

  // "O 2: …" and "O 3: …": the same code, and the next number.
  static bool Follows(std::string_view first, std::string_view second) {
    const std::string_view code = CodeOf(first);
    return code == CodeOf(second) &&
           NumberAt(first, code.size()) + 1 == NumberAt(second, code.size());
  }

  static int NumberAt(std::string_view text, std::size_t at) {
    constexpr int kMost = 100000;
    while (at < text.size() && text[at] == ' ') ++at;
    int number = 0;
    for (; at < text.size() && IsDigit(text[at]) && number < kMost; ++at) {
      number = number * 10 + (text[at] - '0');
    }
    return number;
  }

  std::string_view text_;
  ShapeSet whole_;
  const GrammarData& grammar_;
  ShapeReader& reader_;
};

// --- glued blocks -------------------------------------------------------------------------------

// What stands before a glued block ends: a sentence, a bracket, a reference's year.
bool Ends(std::string_view text) {
  constexpr std::array<std::string_view, 11> kEnds = {".", ")", "]", "!", "?",  "\"",
                                                      "”", "“", "’", "%", kBold};
  const auto ends = [&](std::string_view end) { return text.ends_with(end); };
  return std::any_of(kEnds.begin(), kEnds.end(), ends) || (!text.empty() && IsDigit(text.back()));
}

// Whether a text can be a key at all: it begins with a letter, and its id has a number or its time.
bool MayBeKey(std::string_view text) {
  std::int32_t first = 0;
  return DecodeCodePoint(text, 0, &first) != 0 && IsLetter(first) &&
         std::any_of(text.begin(), text.end(), IsDigit);
}

// Whether a credit stands in a text: a presenter's mark, or a dash between blanks or at a line end.
bool HasCredit(std::string_view text, const GrammarData& grammar) {
  const auto has = [&](const auto& mark) { return text.find(mark.first) != text.npos; };
  const auto has_dash = [&](const auto& dash) {
    return text.find(" " + dash.first + " ") != text.npos ||
           text.find(" " + dash.first + "\n") != text.npos ||
           text.find("\n" + dash.first + " ") != text.npos;
  };
  const auto& marks = grammar.list(WordList::kPresenterMarks).all();
  const auto& dashes = grammar.list(WordList::kDashes).all();
  return std::any_of(marks.begin(), marks.end(), has) ||
         std::any_of(dashes.begin(), dashes.end(), has_dash);
}

// The offset behind the bracket that closes the one at `open`, or npos.
std::size_t BehindBracket(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (depth == 0) return at + 1;
  }
  return std::string_view::npos;
}

std::size_t CountOf(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size())) {
    ++count;
  }
  return count;
}

// What stands behind the first mark of the next line: " — ●ANNA WEBER" of "Materials** — ●ANNA
// WEBER".
std::optional<std::string_view> BehindBoldOnNextLine(std::string_view rest) {
  const std::size_t begin = rest.find('\n');
  if (begin == std::string_view::npos) return std::nullopt;
  std::string_view next = rest.substr(begin + 1);
  next = next.substr(0, next.find('\n'));
  const std::size_t mark = next.find(kBold);
  if (mark == std::string_view::npos) return std::nullopt;
  next = next.substr(mark + kBold.size());
  if (next.ends_with('\r')) next.remove_suffix(1);
  return Trim(next);
}

}  // namespace

std::uint32_t FindFusedHeading(std::string_view heading, ShapeSet whole, const GrammarData& grammar,
                               ShapeReader* reader) {
  return FusedHeading(heading, whole, grammar, reader).Find();
}

std::vector<std::uint32_t> FindGluedTail(std::string_view line, ShapeReader* reader) {
  constexpr std::size_t kTail = 240;      // bytes of a label and a key
  constexpr std::size_t kMostPieces = 4;  // break, label, key
  std::vector<std::uint32_t> cuts;
  const std::size_t tail = line.size() > kTail ? line.size() - kTail : 0;
  if (line.substr(tail).find(kBold) == std::string_view::npos) return cuts;

  std::string_view head = line;
  const std::size_t last = line.rfind(kBold);
  if (const std::string_view key = Trim(line.substr(last + kBold.size())); !key.empty()) {
    // A key, not in bold. Mostly it is the rest of a credit: "**Title** — •Anna Weber — Kiel".
    if (!MayBeKey(key) || (reader->ReadPiece(key, false).shapes & Bit(Shape::kKey)) == 0) return {};
    head = line.substr(0, last + kBold.size());
    cuts.push_back(static_cast<std::uint32_t>(head.size()));
  }
  while (cuts.size() < kMostPieces && head.size() > 2 * kBold.size() && head.ends_with(kBold)) {
    const std::size_t open = head.rfind(kBold, head.size() - 2 * kBold.size());
    if (open == std::string_view::npos || head.size() - open > kTail) break;
    const Line piece = reader->ReadPiece(head.substr(open), false);
    constexpr ShapeSet kGlued = Bit(Shape::kBreak) | Bit(Shape::kTypeLabel);
    if (!piece.bold || (piece.shapes & kGlued) == 0) break;
    cuts.push_back(static_cast<std::uint32_t>(open));
    head = head.substr(0, open);
    while (head.ends_with(' ')) head.remove_suffix(1);
  }
  std::reverse(cuts.begin(), cuts.end());
  if (head.empty() && !cuts.empty()) cuts.erase(cuts.begin());
  if (cuts.empty()) return {};
  if (head.empty()) return cuts;
  const bool whole = CountOf(head, kBold) % 2 == 0;  // no pair of marks is cut
  constexpr ShapeSet kOfSession = Bit(Shape::kPlace) | Bit(Shape::kTime) | Bit(Shape::kChair);
  const bool ends = Ends(head) || (reader->ReadPiece(head, false).shapes & kOfSession) != 0;
  return whole && ends ? cuts : std::vector<std::uint32_t>{};
}

std::uint32_t FindGluedTitle(std::string_view line, std::string_view rest,
                             const GrammarData& grammar, ShapeReader* reader) {
  constexpr std::size_t kLongestKey = 160;
  // The first pair of marks can be that of a label before the key, or of the whole key.
  const std::size_t first = line.starts_with(kBold) ? line.find(kBold, kBold.size()) : 0;
  if (first == std::string_view::npos) return 0;
  const std::size_t begin = first == 0 ? 0 : first + kBold.size();
  const std::size_t open = line.substr(0, kLongestKey).find(kBold, begin);
  if (open == std::string_view::npos || open == begin) return 0;
  const std::size_t close = line.find(kBold, open + kBold.size() + 1);
  const bool wraps = close == std::string_view::npos;
  const std::optional<std::string_view> behind =
      wraps ? BehindBoldOnNextLine(rest) : Trim(line.substr(close + kBold.size()));
  if (!behind || (wraps && Trim(line.substr(open + kBold.size())).empty())) return 0;
  // "SYMD 1.1 Mon 15:00 **H1**" is all key; a title has its authors behind it.
  const std::string_view dash = behind->substr(0, behind->find(' '));
  const bool authors = grammar.list(WordList::kDashes).Has(dash) || (wraps && behind->empty());
  if ((wraps || IsBlank(line[open - 1])) && !authors) return 0;
  const std::string_view key = Trim(line.substr(0, open));
  const bool is_key = (reader->ReadPiece(key, false).shapes & Bit(Shape::kKey)) != 0;
  return is_key ? static_cast<std::uint32_t>(open) : 0;
}

std::uint32_t FindTitleBehindPlace(std::string_view line, std::string_view text,
                                   const GrammarData& grammar, ShapeReader* reader) {
  constexpr std::size_t kLongestKey = 160;
  constexpr std::size_t kNear = 400;  // bytes of a title and its authors
  const std::size_t open = line.substr(0, kLongestKey).find(" (");
  if (open == std::string_view::npos || open < 4 || !IsDigit(line[open - 1])) return 0;
  if (line[open - 3] != ':' && line[open - 3] != '.') return 0;  // the place begins behind the time
  const std::size_t behind = BehindBracket(line, open + 1);
  if (behind >= line.size() || !IsBlank(line[behind])) return 0;
  if ((reader->ReadPiece(line.substr(0, open), false).shapes & Bit(Shape::kKey)) == 0) return 0;
  std::string_view near = text.substr(behind, kNear);
  near = near.substr(0, near.find("\n\n"));
  const std::string code = "\n" + std::string(line.substr(0, line.find(' ') + 1));
  near = near.substr(0, near.find(code));  // the next key
  return HasCredit(near, grammar) ? static_cast<std::uint32_t>(behind) : 0;
}

}  // namespace symd
