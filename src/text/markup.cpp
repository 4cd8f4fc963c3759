// The marks that converters leave in a text; see markup.h.
#include "text/markup.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/ascii.h"
#include "text/entities.h"
#include "text/unicode.h"

namespace symd::markup {
namespace {

constexpr std::size_t kLongestTag = 200;
constexpr std::size_t kLongestComment = 300;
constexpr std::size_t kLongestScript = 80;
constexpr std::size_t kLongestEmphasis = 200;

bool IsAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// Letters and digits; a byte beyond ASCII counts as a letter.
bool IsWordByte(char c) {
  return IsAlpha(c) || IsDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

struct NamedTag {
  std::string_view name;
  TagKind open;
  TagKind close;
};
constexpr std::array<NamedTag, 16> kTags = {{
    {"b", TagKind::kBold, TagKind::kBoldEnd},
    {"strong", TagKind::kBold, TagKind::kBoldEnd},
    {"sup", TagKind::kRaised, TagKind::kRaisedEnd},
    {"sub", TagKind::kLowered, TagKind::kLoweredEnd},
    {"br", TagKind::kBreak, TagKind::kBreak},
    {"i", TagKind::kOther, TagKind::kOther},
    {"em", TagKind::kOther, TagKind::kOther},
    {"u", TagKind::kOther, TagKind::kOther},
    {"span", TagKind::kOther, TagKind::kOther},
    {"a", TagKind::kOther, TagKind::kOther},
    {"p", TagKind::kOther, TagKind::kOther},
    {"div", TagKind::kOther, TagKind::kOther},
    {"font", TagKind::kOther, TagKind::kOther},
    {"small", TagKind::kOther, TagKind::kOther},
    {"tt", TagKind::kOther, TagKind::kOther},
    {"img", TagKind::kOther, TagKind::kOther},
}};

// Another comment that opens inside tells that this one is never closed: comments do not nest.
Tag ReadComment(std::string_view text) {
  std::size_t at = text.find("--", 4);
  for (; at != std::string_view::npos; at = text.find("--", at + 1)) {
    if (text.substr(at).starts_with("-->")) {
      return {TagKind::kOther, static_cast<std::uint32_t>(at + 3)};
    }
    if (text.substr(at - 2).starts_with("<!--")) break;
  }
  return {};
}

}  // namespace

Tag ReadTag(std::string_view text) {
  if (text.starts_with("<!--")) return ReadComment(text.substr(0, kLongestComment));
  std::size_t at = 1;
  const bool closing = at < text.size() && text[at] == '/';
  at += closing ? 1 : 0;
  const std::size_t name_begin = at;
  while (at < text.size() && at < name_begin + 7 && IsAlpha(text[at])) ++at;
  std::array<char, 8> lower = {};
  std::transform(text.begin() + static_cast<std::ptrdiff_t>(name_begin),
                 text.begin() + static_cast<std::ptrdiff_t>(at), lower.begin(),
                 [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  const std::string_view name(lower.data(), at - name_begin);
  const auto* found = std::find_if(kTags.begin(), kTags.end(),
                                   [&](const NamedTag& tag) { return tag.name == name; });
  if (found == kTags.end() || at >= text.size()) return {};
  if (text[at] != '>' && text[at] != ' ' && text[at] != '/') return {};
  const std::size_t end = text.substr(0, kLongestTag).find_first_of("<>", at);
  if (end == std::string_view::npos || text[end] == '<') return {};
  return {closing ? found->close : found->open, static_cast<std::uint32_t>(end + 1)};
}

ScriptText ReadScript(std::string_view text, bool raised) {
  const std::string_view near = text.substr(0, kLongestScript);
  std::size_t end = near.find(raised ? "</sup>" : "</sub>");
  if (end == std::string_view::npos) end = near.find(raised ? "</SUP>" : "</SUB>");
  if (end == std::string_view::npos) return {};
  // The end tag is that of another: "10<sup>3 and 10<sup>4</sup>".
  if (near.substr(0, end).find(raised ? "<sup>" : "<sub>") != std::string_view::npos) return {};
  ScriptText script;
  script.content = static_cast<std::uint32_t>(end);
  script.size = script.content + 6;
  for (std::size_t i = 0; i < end;) {
    if (const Tag tag = text[i] == '<' ? ReadTag(text.substr(i, end - i)) : Tag{}; tag.size != 0) {
      i += tag.size;
    } else if (const Entity entity =
                   text[i] == '&' ? ReadEntity(text.substr(i, end - i)) : Entity{};
               entity.size != 0) {
      AppendCodePoint(entity.code_point, &script.text);
      i += entity.size;
    } else if (text[i] == '*' || text[i] == '\\' || static_cast<unsigned char>(text[i]) <= ' ') {
      ++i;
    } else {
      script.text += text[i++];
    }
  }
  return script;
}

Entity ReadEntity(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 3) return {};
  const auto size = static_cast<std::uint32_t>(end + 1);
  std::string_view name = text.substr(1, end - 1);
  if (name[0] != '#') {
    const std::int32_t code_point = CodePointOf(name);
    return code_point < 0 ? Entity{} : Entity{code_point, size};
  }
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  name.remove_prefix(hex ? 2 : 1);
  std::int32_t code_point = 0;
  const auto [stop, error] =
      std::from_chars(name.data(), name.data() + name.size(), code_point, hex ? 16 : 10);
  const bool character = code_point >= 0x20 && code_point < 0x110000 &&
                         (code_point < 0xD800 || code_point >= 0xE000) &&
                         (code_point < 0x7F || code_point >= 0xA0);
  if (error != std::errc() || stop != name.data() + name.size() || !character) return {};
  return {code_point, size};
}

std::uint32_t EmphasisEnd(std::string_view text, std::uint32_t at) {
  const bool opens = at == 0 || (!IsWordByte(text[at - 1]) && (text[at - 1] != text[at]));
  return opens ? EmphasisEndBehindBold(text, at) : 0;
}

std::uint32_t EmphasisEndBehindBold(std::string_view text, std::uint32_t at) {
  const char mark = text[at];
  if (at + 1 >= text.size() || !IsWordByte(text[at + 1])) return 0;
  const std::size_t limit = std::min<std::size_t>(text.size(), at + kLongestEmphasis);
  std::size_t candidate = at;
  for (int tries = 0; tries < 3; ++tries) {
    candidate = text.substr(0, limit).find(mark, candidate + 1);
    if (candidate == std::string_view::npos) return 0;
    const bool next_is_word = candidate + 1 < text.size() && IsWordByte(text[candidate + 1]);
    const bool double_mark = candidate + 1 < text.size() && text[candidate + 1] == mark;
    if (!IsWordByte(text[candidate - 1]) || next_is_word) continue;
    if (!double_mark) return static_cast<std::uint32_t>(candidate);
    // "**Growth *in situ***": the last of three closes it.
    const std::string_view marks = text.substr(candidate, 4);
    const bool three = marks.size() >= 3 && marks[2] == mark &&
                       (marks.size() == 3 || (marks[3] != mark && !IsWordByte(marks[3])));
    if (three && mark == '*') return static_cast<std::uint32_t>(candidate + 2);
  }
  return 0;
}

std::uint32_t DoubleUnderscoreEnd(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kMark = "__";
  constexpr std::size_t kLongest = 400;
  const auto word = [&](std::size_t i) { return i < text.size() && IsWordByte(text[i]); };
  if (!text.substr(at).starts_with(kMark) || (at > 0 && (word(at - 1) || text[at - 1] == '_'))) {
    return 0;
  }
  if (at + 2 >= text.size() || text[at + 2] == ' ' || text[at + 2] == '_') return 0;
  const std::size_t end = text.substr(0, at + kLongest).find(kMark, at + 2);
  if (end == std::string_view::npos || text[end - 1] == ' ' || word(end + 2)) return 0;
  return static_cast<std::uint32_t>(end);
}

std::uint32_t StrongEmphasisEnd(std::string_view text, std::uint32_t at) {
  if (at + 3 >= text.size() || !IsWordByte(text[at + 3])) return 0;
  if (at > 0 && IsWordByte(text[at - 1])) return 0;
  const std::size_t end = text.substr(0, at + kLongestEmphasis).find("***", at + 3);
  if (end == std::string_view::npos || !IsWordByte(text[end - 1])) return 0;
  const bool goes_on = end + 3 < text.size() && (IsWordByte(text[end + 3]) || text[end + 3] == '*');
  return goes_on ? 0 : static_cast<std::uint32_t>(end);
}

bool IsEscapable(char c) {
  return std::string_view(R"(*_#[](){}<>|`~\-+.!&$)").find(c) != std::string_view::npos;
}

}  // namespace symd::markup
