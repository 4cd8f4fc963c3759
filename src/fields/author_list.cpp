// Author lists; see author_list.h.
#include "fields/author_list.h"

#include <algorithm>
#include <array>

#include "fields/flat_index.h"
#include "text/script.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr std::uint32_t kMaxIndex = 999;

void SkipBlanks(std::string_view text, Range* range) { *range = Trimmed(text, *range); }

// "*", "†", "‡", "§", "¶": whoever has one wrote as much as another, or is somewhere else now.
constexpr std::array<std::int32_t, 6> kFootnoteMarks = {'*', 0xA7, 0xB6, 0x2020, 0x2021, 0x2217};

bool IsFootnoteMark(std::int32_t c) {
  return std::find(kFootnoteMarks.begin(), kFootnoteMarks.end(), c) != kFootnoteMarks.end();
}

// The bytes of the footnote mark at `at`, or 0.
std::uint32_t FootnoteMarkAt(std::string_view text, std::uint32_t at, std::uint32_t end) {
  std::int32_t c = 0;
  if (at >= end) return 0;
  const auto size = static_cast<std::uint32_t>(DecodeCodePoint(text, at, &c));
  return size != 0 && at + size <= end && IsFootnoteMark(c) ? size : 0;
}

// A range without the footnote marks at its end, and the commas between them: "Weber1" of
// "Weber1,*".
Range WithoutFootnoteMarks(std::string_view text, Range range) {
  Range rest = range;
  while (rest.end > rest.begin + 1) {
    std::uint32_t at = rest.end - 1;
    while (at > rest.begin && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    const bool comma = text[at] == ',' && rest.end < range.end;
    if (!comma && FootnoteMarkAt(text, at, rest.end) == 0) break;
    rest.end = at;
  }
  return rest;
}

// Braces, or the first bytes of raised digits.
bool MayBeginIndex(char c) { return c == '^' || c == '\xC2' || c == '\xE2'; }

class ListReader {
 public:
  ListReader(std::string_view text, Range range, const GrammarData& grammar)
      : text_(text), range_(Trimmed(text, range)), grammar_(grammar) {}

  AuthorList Read() && {
    TakeCollaboration();
    list_.markup.reserve(4);
    for (std::uint32_t at = range_.begin; at < range_.end;) {
      const Cut cut = NextCut(at);
      AddMember({at, cut.separator.begin});
      if (!cut.separator.empty()) list_.markup.push_back(cut.separator);
      at = std::max(cut.separator.end, at + 1);
    }
    return std::move(list_);
  }

 private:
  struct Cut {
    Range separator;  // empty at the end of the list
  };

  // The collaboration stands at the end of the list, behind the last author. The shortest end that
  // a pattern matches has it; what can be added before without changing its name is connector and
  // article.
  void TakeCollaboration() {
    constexpr std::uint32_t kLongest = 120;  // only the last part of a long list is tried
    TakeIndexBehindTeam();
    const std::string_view list = text_.substr(0, range_.end);
    const std::size_t word = list.find_last_of(" -") + 1;
    if (word <= range_.begin) return;
    if (!grammar_.list(WordList::kCollaborations).Has(list.substr(word))) return;
    const std::uint32_t first = std::max(range_.begin, range_.end - std::min(range_.end, kLongest));
    for (const GrammarPattern& pattern : grammar_.list(PatternList::kCollaboration)) {
      Range name = {};
      std::uint32_t begin = range_.end;
      for (std::uint32_t at = range_.end; at-- > first;) {
        const bool boundary =
            at == range_.begin || text_[at] == ',' || (text_[at] != ' ' && text_[at - 1] == ' ');
        Match match;
        if (!boundary || !pattern.pattern.Matches(list.substr(at), &match)) continue;
        const Range found = RangeOf(text_, match[PartName::kCollaboration]);
        if (!name.empty() && found != name) break;
        name = found;
        begin = at;
      }
      if (name.empty()) continue;
      list_.collaboration = name;
      list_.connector = LanguageOf({begin, name.begin});
      list_.markup.push_back({begin, name.begin});
      list_.markup.push_back({name.end, range_.end});
      range_.end = begin;
      SkipBlanks(text_, &range_);
      return;
    }
  }

  // "… and the Ring Team¹": where a team is, is no affiliation of a person.
  void TakeIndexBehindTeam() {
    constexpr std::uint32_t kLongest = 24;  // bytes of an index
    std::vector<std::uint32_t> numbers;
    std::uint32_t end = ReadFlatIndex(text_, range_, &numbers);
    const std::uint32_t first = range_.end - std::min(range_.size(), kLongest);
    for (std::uint32_t at = first; at < range_.end && end == range_.end; ++at) {
      if (!MayBeginIndex(text_[at])) continue;
      if (ReadIndex(text_, at, range_.end, &numbers) == range_.end) end = at;
    }
    if (end == range_.end) return;
    const std::string_view list = text_.substr(0, end);
    const std::size_t word = list.find_last_of(" -") + 1;
    if (!grammar_.list(WordList::kCollaborations).Has(list.substr(word))) return;
    list_.markup.push_back({end, range_.end});
    range_.end = end;
  }

  // "for the", "für die": the words before a collaboration tell the language as a connector does.
  Language LanguageOf(Range phrase) const {
    for (std::uint32_t at = phrase.begin; at < phrase.end;) {
      const auto end = std::min(static_cast<std::uint32_t>(text_.find(' ', at)), phrase.end);
      const std::string_view word = text_.substr(at, end - at);
      const bool english = grammar_.list(WordList::kEnglish).Has(word);
      const bool german = grammar_.list(WordList::kGerman).Has(word);
      if (english != german) return english ? Language::kEnglish : Language::kGerman;
      at = end + 1;
    }
    return Language::kUnknown;
  }

  // The next comma, or connector between blanks, that is no part of an index or before a suffix.
  Cut NextCut(std::uint32_t from) const {
    for (std::uint32_t at = from; at < range_.end; ++at) {
      if (text_[at] == '^' && at + 1 < range_.end && text_[at + 1] == '{') {
        at = ReadIndex(text_, at, range_.end, nullptr);
        if (at >= range_.end) break;
      }
      if (text_[at] == '(') {  // "Anna Weber (Kiel, Germany)" is one
        const std::size_t close = text_.substr(0, range_.end).find_first_of("()", at + 1);
        if (close != std::string_view::npos && text_[close] == ')') {
          at = static_cast<std::uint32_t>(close);
          continue;
        }
      }
      if (text_[at] == ',' || text_[at] == ';') {
        if (IsIndexComma(at) || IsBeforeSuffix(at)) continue;
        return {{at, WithConnector(at + 1)}};
      }
      if (text_[at] == ' ' && at > from) {
        const std::uint32_t end = WithConnector(at);
        if (end > at + 1 || IsBetweenNames(at, end)) return {{at, end}};
      }
      if (at > from && IsBetweenNames(at, at)) return {{at, at}};
    }
    return {{range_.end, range_.end}};
  }

  // Whether the blank at `blank`, or nothing, parts a name from the presenter's mark at `at`, which
  // begins another: "●Anna Weber ●Jan Roth".
  bool IsBetweenNames(std::uint32_t blank, std::uint32_t at) const {
    if (at >= range_.end || static_cast<unsigned char>(text_[at]) < 0x80) return false;
    const char before = text_[blank - 1];
    if (!(before >= 'a' && before <= 'z') && !(before >= 'A' && before <= 'Z')) return false;
    const auto& marks = grammar_.list(WordList::kPresenterMarks).all();
    const std::string_view rest = text_.substr(at, range_.end - at);
    return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
      const std::size_t size = mark.first.size();
      return rest.size() > size && rest.starts_with(mark.first) &&
             std::string_view(" ,;0123456789").find(rest[size]) == std::string_view::npos;
    });
  }

  // Behind a comma or at a blank: the end of blanks and of a connector with a blank behind it.
  std::uint32_t WithConnector(std::uint32_t at) const {
    std::uint32_t begin = at;
    while (begin < range_.end && text_[begin] == ' ') ++begin;
    for (const auto& [word, language] : grammar_.list(WordList::kAnd).all()) {
      const std::string_view rest = text_.substr(begin, range_.end - begin);
      if (rest.size() > word.size() && rest.starts_with(word) && rest[word.size()] == ' ') {
        if (list_.connector == Language::kUnknown) {
          list_.connector = language == "en"   ? Language::kEnglish
                            : language == "de" ? Language::kGerman
                                               : Language::kUnknown;
        }
        return begin + static_cast<std::uint32_t>(word.size()) + 1;
      }
    }
    return begin;
  }

  // "Roth¹,²", "Roth1,2": the comma between two numbers.
  bool IsIndexComma(std::uint32_t comma) const {
    if (comma + 1 >= range_.end) return false;
    if (IsFlatIndexComma(text_, comma, range_.end)) return true;
    if (FootnoteMarkAt(text_, comma + 1, range_.end) != 0) return true;  // "Weber1,*"
    if (!MayBeginIndex(text_[comma + 1])) return false;
    std::int32_t c = 0;
    DecodeCodePoint(text_, comma + 1, &c);
    return RaisedDigit(c) >= 0;
  }

  // "James Cole, Jr."
  bool IsBeforeSuffix(std::uint32_t comma) const {
    const std::string_view rest = text_.substr(comma + 1, range_.end - comma - 1);
    const std::size_t begin = rest.find_first_not_of(' ');
    if (begin == std::string_view::npos) return false;
    const std::string_view word = rest.substr(begin, rest.find_first_of(" ,", begin) - begin);
    return grammar_.names.suffixes.contains(LowerCased(word));
  }

  void AddMember(Range member) {
    SkipBlanks(text_, &member);
    if (member.empty()) return;
    ListedAuthor author;
    TakeMark(&member, &author);
    TakeIndex(&member, &author);
    SkipBlanks(text_, &member);
    TakeMarkBehind(&member, &author);
    if (member.empty()) return;
    author.name = member;
    list_.authors.push_back(std::move(author));
  }

  void TakeMark(Range* member, ListedAuthor* author) {
    const std::uint32_t mark = FindPresenterMark(text_, *member, grammar_);
    if (mark != member->begin) return;
    std::int32_t c = 0;
    const auto size = static_cast<std::uint32_t>(DecodeCodePoint(text_, mark, &c));
    author->presenting = true;
    list_.markup.push_back({mark, mark + size});
    member->begin += size;
    SkipBlanks(text_, member);
  }

  // A mark behind the name it belongs to, as some converters put it.
  void TakeMarkBehind(Range* member, ListedAuthor* author) {
    const std::uint32_t mark = FindPresenterMark(text_, *member, grammar_);
    if (mark == member->end) return;
    std::int32_t c = 0;
    const auto size = static_cast<std::uint32_t>(DecodeCodePoint(text_, mark, &c));
    if (mark + size != member->end) return;
    author->presenting = true;
    list_.markup.push_back({mark, member->end});
    member->end = mark;
    SkipBlanks(text_, member);
  }

  void TakeIndex(Range* member, ListedAuthor* author) {
    const Range marked = *member;
    *member = WithoutFootnoteMarks(text_, marked);
    if (member->end != marked.end) list_.markup.push_back({member->end, marked.end});
    const std::uint32_t flat = ReadFlatIndex(text_, *member, &author->indices);
    if (flat != member->end) {
      author->index = {flat, member->end};
      list_.markup.push_back({flat, member->end});
      member->end = flat;
      return;
    }
    for (std::uint32_t at = member->begin; at < member->end; ++at) {
      if (!MayBeginIndex(text_[at])) continue;
      std::vector<std::uint32_t> numbers;
      const std::uint32_t end = ReadIndex(text_, at, member->end, &numbers);
      if (end == at) continue;
      if (end != member->end) return;
      author->indices = std::move(numbers);
      author->index = {at, end};
      list_.markup.push_back({at, end});
      member->end = at;
      return;
    }
  }

  std::string_view text_;
  Range range_;
  const GrammarData& grammar_;
  mutable AuthorList list_;
};

}  // namespace

AuthorList ReadAuthorList(std::string_view text, Range range, const GrammarData& grammar) {
  return ListReader(text, range, grammar).Read();
}

std::uint32_t FindPresenterMark(std::string_view text, Range range, const GrammarData& grammar) {
  std::uint32_t first = range.end;
  for (const auto& [mark, meaning] : grammar.list(WordList::kPresenterMarks).all()) {
    const std::size_t at = text.substr(0, first).find(mark, range.begin);
    if (at != std::string_view::npos) first = static_cast<std::uint32_t>(at);
  }
  return first;
}

std::uint32_t ReadIndex(std::string_view text, std::uint32_t at, std::uint32_t end,
                        std::vector<std::uint32_t>* numbers) {
  const std::uint32_t begin = at;
  const bool braces = text.substr(at, end - at).starts_with("^{");
  if (braces) at += 2;
  std::uint32_t number = 0;
  bool digits = false;
  bool marked = false;  // by something else than a number
  const auto flush = [&] {
    if (digits && numbers != nullptr) numbers->push_back(number);
    number = 0;
    digits = false;
  };
  std::uint32_t behind = begin;
  while (at < end) {
    std::int32_t c = 0;
    const auto size = static_cast<std::uint32_t>(DecodeCodePoint(text, at, &c));
    const int digit = braces ? (c >= '0' && c <= '9' ? c - '0' : -1) : RaisedDigit(c);
    if (digit >= 0 && number <= kMaxIndex) {
      number = number * 10 + static_cast<std::uint32_t>(digit);
      digits = true;
      at += size;
      behind = at;
    } else if (digits && c == ',') {
      flush();
      marked = true;  // "^{1,}" has lost the star behind its comma
      ++at;
    } else if (braces && (c == ' ' || c == ',' || IsFootnoteMark(c))) {
      marked |= c != ' ';
      at += size;
    } else if (braces && c == '}' && (digits || marked)) {
      flush();
      return at + 1;
    } else {
      break;
    }
  }
  if (braces) {  // "^{x}"
    if (numbers != nullptr) numbers->clear();
    return begin;
  }
  flush();
  return behind;
}

}  // namespace symd
