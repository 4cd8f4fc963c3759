// Lines, characters and controls of a text; see index.h.
#include "text/index.h"

#include <bit>
#include <cstring>

#include "symd/bytes.h"
#include "text/unicode.h"

namespace symd {
namespace {

bool IsControl(std::int32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r' && c != '\f';
  return (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// How many of sixteen bytes are ASCII without controls, LF apart, before one that is not.
constexpr std::size_t kWordBytes = sizeof(Bytes16);
std::size_t CountPlain(const char* at) {
  const Bytes16 bytes = LoadBytes(at);
  const std::uint32_t odd = BitsOf((bytes >= 0x7F) | ((bytes < 0x20) & (bytes != '\n')));
  return odd == 0 ? kWordBytes : static_cast<std::size_t>(std::countr_zero(odd));
}

// The first `c` in [begin, end), or end.
const char* Find(const char* begin, const char* end, char c) {
  if (begin == end) return end;
  const void* found = std::memchr(begin, c, static_cast<std::size_t>(end - begin));
  return found == nullptr ? end : static_cast<const char*>(found);
}

}  // namespace

Survey SurveyBytes(std::string_view bytes) {
  Survey survey;
  for (std::size_t i = 0; i < bytes.size();) {
    if (i + kWordBytes <= bytes.size()) {
      const std::size_t plain = CountPlain(bytes.data() + i);
      i += plain;
      if (plain == kWordBytes) continue;
    }
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      survey.zero |= bytes[i] == 0;
      survey.controls |= IsControl(bytes[i]);
      ++i;
      continue;
    }
    survey.ascii = false;
    std::int32_t code_point = 0;
    const std::size_t size = DecodeCodePoint(bytes, i, &code_point);
    survey.valid &= size != 0;
    survey.multi_byte |= size != 0;
    survey.controls |= size != 0 && IsControl(code_point);
    i += size == 0 ? 1 : size;
  }
  return survey;
}

std::vector<std::uint32_t> LineStarts(std::string_view text) {
  std::vector<std::uint32_t> starts;
  starts.reserve(text.size() / 32);
  starts.push_back(0);
  const bool has_cr = text.find('\r') != std::string_view::npos;
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* newline = Find(begin, end, '\n');  // the next one at or behind `at`
  for (const char* at = begin; at < end;) {
    if (newline < at) newline = Find(at, end, '\n');
    const char* last = newline;
    if (has_cr) {
      const char* cr = Find(at, newline, '\r');
      if (cr != newline && (cr + 1 != newline || newline == end)) last = cr;
    }
    if (last == end) break;
    at = last + 1;
    starts.push_back(static_cast<std::uint32_t>(at - begin));
  }
  return starts;
}

std::vector<Span> FindControls(std::string_view text) {
  std::vector<Span> controls;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t code_point = static_cast<unsigned char>(text[i]);
    const std::size_t size = code_point < 0x80 ? 1 : DecodeCodePoint(text, i, &code_point);
    if (IsControl(code_point)) {
      const Span span = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + size)};
      if (!controls.empty() && controls.back().end == span.begin) {
        controls.back().end = span.end;
      } else {
        controls.push_back(span);
      }
    }
    i += size;
  }
  return controls;
}

std::vector<std::uint32_t> CountCodePoints(std::string_view text, std::size_t block_bytes) {
  std::vector<std::uint32_t> counts;
  std::uint32_t count = 0;
  counts.reserve(text.size() / block_bytes + 1);
  counts.push_back(0);
  for (std::size_t block = 0; block + block_bytes <= text.size(); block += block_bytes) {
    // Each lane counts at most block_bytes / 16 characters, as negative numbers.
    Mask16 lanes = {};
    for (std::size_t i = 0; i < block_bytes; i += sizeof(Bytes16)) {
      lanes += (LoadBytes(text.data() + block + i) & 0xC0) != 0x80;
    }
    std::uint32_t in_block = 0;
    for (std::size_t lane = 0; lane < sizeof(Bytes16); ++lane) {
      in_block += static_cast<std::uint32_t>(-lanes[lane]);
    }
    count += in_block;
    counts.push_back(count);
  }
  return counts;
}

}  // namespace symd
