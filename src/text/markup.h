// The marks that converters leave in a text: HTML tags and entities, Markdown emphasis and escapes.
//
// Each reader looks at the beginning of `text` and says how many bytes it takes; 0 means that there
// is no such mark. None looks further than a fixed number of bytes, so that all are linear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace symd::markup {

enum class TagKind : std::uint8_t {
  kNone,
  kBold,
  kBoldEnd,
  kRaised,
  kRaisedEnd,
  kLowered,
  kLoweredEnd,
  kBreak,
  kOther,  // a tag or comment that means nothing for the text
};

struct Tag {
  TagKind kind = TagKind::kNone;
  std::uint32_t size = 0;
};

// A tag that converters write, or a comment. "<" in "x < 5" or "<psi>" is none.
Tag ReadTag(std::string_view text);

struct ScriptText {
  std::uint32_t content = 0;  // bytes up to the end tag
  std::uint32_t size = 0;     // bytes with the end tag
  std::string text;           // the content without tags in it
};

// Behind <sup> (`raised`) or <sub>: the text up to the end tag. Size 0 when it is not near.
ScriptText ReadScript(std::string_view text, bool raised);

struct Entity {
  std::int32_t code_point = 0;
  std::uint32_t size = 0;
};

// "&amp;", "&#8211;", "&#x2013;" and the named ones that converters write.
Entity ReadEntity(std::string_view text);

// The offset of the mark that closes the emphasis opened by the "*" or "_" at `at`, or 0.
std::uint32_t EmphasisEnd(std::string_view text, std::uint32_t at);

// The same where two marks of bold print stand right before it, "***In situ* growth**".
std::uint32_t EmphasisEndBehindBold(std::string_view text, std::uint32_t at);

// The offset of the two underscores that close those at `at`, "__bold__", or 0.
std::uint32_t DoubleUnderscoreEnd(std::string_view text, std::uint32_t at);

// The offset of the three stars that close those at `at`, "***bold and slanted***", or 0.
std::uint32_t StrongEmphasisEnd(std::string_view text, std::uint32_t at);

// Whether a backslash before `c` is an escape that Markdown writers print.
bool IsEscapable(char c);

}  // namespace symd::markup
