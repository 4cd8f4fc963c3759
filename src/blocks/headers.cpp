// Headers; see headers.h.
#include "blocks/headers.h"

#include <algorithm>

#include "blocks/scan.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::uint32_t kHeadLines = 3;  // the most over which the head of a part goes

// "SYMD" of "… Perspectives (SYMD)", or "".
std::string_view CodeAtEnd(std::string_view text) {
  if (!text.ends_with(')')) return {};
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos) return {};
  return text.substr(open + 1, text.size() - open - 2);
}

bool BeginsGreat(std::string_view text) {
  std::int32_t c = 0;
  return !text.empty() && DecodeCodePoint(text, 0, &c) != 0 && IsUpper(c);
}

}  // namespace

bool EndsOpen(std::string_view text, const GrammarData& grammar) {
  if (text.empty()) return false;
  if (std::string_view("-,&/(").find(text.back()) != std::string_view::npos) return true;
  for (const auto& [dash, meaning] : grammar.list(WordList::kDashes).all()) {
    if (text.ends_with(dash)) return true;
  }
  for (const auto& [dash, meaning] : grammar.list(WordList::kOtherDashes).all()) {
    if (text.ends_with(dash) && text.substr(0, text.size() - dash.size()).ends_with(' '))
      return true;
  }
  const std::size_t blank = text.rfind(' ');
  const std::string_view word = blank == std::string_view::npos ? text : text.substr(blank + 1);
  // "AT" is a country.
  const bool capitals = word.size() > 1 && word.back() >= 'A' && word.back() <= 'Z';
  return !capitals && grammar.list(WordList::kNeverLast).Has(word);
}

bool Headers::BeginsParagraph(std::uint32_t line) const {
  if (line == 0 || lines_[line].glued) return true;
  const Line& before = lines_[line - 1];
  return before.blank() || before.heading != 0 || before.shapes != 0;
}

bool Headers::MayBegin(std::uint32_t line) const {
  return BeginsParagraph(line) || !EndsOpen(source_.Slice(lines_[line - 1].text), grammar_);
}

// A head in plain print could be prose ("Q 1: how …"): its code must be known from other ids. In
// the midst of lines the session must be known too, or what stands below heads must stand below it.
bool Headers::IsSessionHead(std::uint32_t line) const {
  constexpr ShapeSet kBelow =
      Bit(Shape::kTime) | Bit(Shape::kPlace) | Bit(Shape::kChair) | Bit(Shape::kStub);
  constexpr std::uint32_t kNear = 5;  // lines
  const Line& here = lines_[line];
  if (!here.Is(Shape::kSessionHead)) return false;
  if (here.heading != 0 || here.bold) return true;
  const std::string& id = ids_.Of(line);
  if (ids_.CountOf(SplitId(id).code) < 2) return false;
  if (BeginsParagraph(line)) return true;
  if (!MayBegin(line)) return false;
  if (here.page_begin) return true;
  for (std::uint32_t i = line + 1; i < lines_.size() && i <= line + kNear; ++i) {
    if ((lines_[i].shapes & kBelow) != 0) return true;
    if (lines_[i].blank()) break;
  }
  const std::uint32_t next = ids_.NextKeyOrHead(line);
  return next != 0 && lines_[next].Is(Shape::kKey) && SessionOf(ids_.Of(next)) == id;
}

PartHead Headers::PartHeadAt(std::uint32_t line, const std::string& open_code) const {
  const Line& here = lines_[line];
  if (const std::uint32_t key = PlenaryKey(line); key != 0) {
    return {1, std::string(SplitId(ids_.Of(key)).code)};
  }
  if (!here.Is(Shape::kPartHead)) {
    const PartHead both = HeadInTwoLanguages(line, open_code);
    return both.lines != 0 ? both : PlainPartHead(line, open_code);
  }
  const PlainLine one = {here.text};
  MakePlain(source_, {&one, 1}, &plain_);
  const GrammarPattern* pattern =
      FirstMatch(grammar_, PatternList::kPartHead, plain_.text(), nullptr);
  if (pattern == nullptr) return {};
  const std::string code(CodeAtEnd(plain_.text()));
  if (code.empty()) return {};
  const bool known = ids_.CountOf(code) > 0;
  bool counts = here.heading != 0;
  if (pattern->needs == Needs::kHeading) {
    counts &= known;
  } else if (!counts) {
    counts = BeginsParagraph(line)
                 ? known || here.bold
                 : known && code != open_code && (here.page_begin || MayBegin(line));
  }
  return counts ? PartHead{1, code} : PartHead{};
}

std::uint32_t Headers::PlenaryKey(std::uint32_t line) const {
  if (!lines_[line].Is(Shape::kPartHead) || source_.Slice(lines_[line].text).ends_with(')')) {
    return 0;
  }
  std::uint32_t key = line + 1;
  while (key < lines_.size() && (lines_[key].blank() || lines_[key].Is(Shape::kTypeLabel)) &&
         !lines_[key].Is(Shape::kKey)) {
    ++key;
  }
  if (key == lines_.size() || !lines_[key].Is(Shape::kKey) || lines_[key].Is(Shape::kRow)) return 0;
  return SessionOf(ids_.Of(key)).empty() && MayBegin(line) ? key : 0;
}

// "Atomic Physics Division" above "Fachverband Atomphysik (A)": a line that would be the head of
// such a part if it had the code of the head below.
PartHead Headers::HeadInTwoLanguages(std::uint32_t line, const std::string& open_code) const {
  const Line& here = lines_[line];
  std::uint32_t next = line + 1;
  const bool gap = here.heading != 0 && next < lines_.size() && lines_[next].blank();
  next += gap ? 1 : 0;
  if (next >= lines_.size() || !lines_[next].Is(Shape::kPartHead) || here.shapes != 0) return {};
  if (here.blank() || here.heading != lines_[next].heading || !BeginsParagraph(line)) return {};
  const PartHead below = PartHeadAt(next, open_code);
  if (below.lines != 1) return {};
  const auto kind_of = [&](std::string_view suffix, std::uint32_t number) {
    const PlainLine one = {lines_[number].text};
    MakePlain(source_, {&one, 1}, &plain_);
    const std::string text = std::string(plain_.text()).append(suffix);
    const GrammarPattern* pattern = FirstMatch(grammar_, PatternList::kPartHead, text, nullptr);
    return pattern == nullptr ? std::string_view() : std::string_view(pattern->kind);
  };
  const std::string_view kind = kind_of("", next);
  if (kind == "other" || kind_of(" (" + below.code + ")", line) != kind) return {};
  return {next + 1 - line, below.code};
}

// The head of a part that wraps over lines of a text layer: all of them together match.
PartHead Headers::PlainPartHead(std::uint32_t line, const std::string& open_code) const {
  const auto plain = [&](std::uint32_t i) {
    // The last credit of a page is above the head of the next part, not in it.
    if (i > line && i < lines_.size() && lines_[i].page_begin) return false;
    return i < lines_.size() && !lines_[i].blank() && lines_[i].heading == 0 && !lines_[i].marked &&
           (lines_[i].shapes & ~Bit(Shape::kPartHead)) == 0;
  };
  if (!plain(line) || !BeginsGreat(source_.Slice(lines_[line].text))) return {};
  for (std::uint32_t end = line + 2; end <= line + kHeadLines && plain(end - 1); ++end) {
    const std::string_view code = CodeAtEnd(source_.Slice(lines_[end - 1].text));
    if (code.empty() || code == open_code || ids_.CountOf(code) == 0) continue;
    if (!MayBegin(line) || lines_[end - 1].Is(Shape::kPartHead)) return {};
    std::string text;
    for (std::uint32_t i = line; i < end; ++i) {
      if (i > line) text += ' ';
      text += source_.Slice(lines_[i].text);
    }
    const GrammarPattern* pattern = FirstMatch(grammar_, PatternList::kPartHead, text, nullptr);
    const bool sentence = text.find(". ") != std::string::npos;
    if (pattern != nullptr && pattern->kind != "other" && !sentence) {
      return {end - line, std::string(code)};
    }
  }
  return {};
}

bool Headers::IsOverviewHead(std::uint32_t line, bool due) const {
  constexpr ShapeSet kBelow =
      Bit(Shape::kHalls) | Bit(Shape::kTalkGroup) | Bit(Shape::kSessionGroup) | Bit(Shape::kRow);
  constexpr std::uint32_t kNear = 4;  // lines that print something, but for halls
  const Line& here = lines_[line];
  if (!here.Is(Shape::kOverviewHead)) return false;
  if (here.heading != 0 || here.bold) return true;
  if (due && BeginsParagraph(line)) return true;
  std::uint32_t seen = 0;
  std::uint32_t bracket = 0;  // lines of halls that are left at most
  for (std::uint32_t i = line + 1; i < lines_.size() && seen < kNear; ++i) {
    if ((lines_[i].shapes & kBelow) != 0) return true;
    const std::string_view text = source_.Slice(lines_[i].text);
    if (text.starts_with('(')) bracket = kMostOfHalls;
    if (lines_[i].blank() || text.ends_with(')')) bracket = 0;
    if (bracket > 0) --bracket;
    seen += lines_[i].blank() || bracket > 0 ? 0 : 1;
  }
  return false;
}

}  // namespace symd
