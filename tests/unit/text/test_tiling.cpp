// Owners of bytes: the counts and stretches against a look at each byte.
#include "text/tiling.h"

#include <string>
#include <vector>

#include "catch.h"
#include "support.h"

namespace symd {
namespace {

using tests::Random;

struct Counted {
  Coverage coverage;
  std::vector<Span> unrecognised;
};

Counted Count(const Source& source, const std::vector<Span>& markup,
              const std::vector<Span>& fields) {
  Tiling tiling(source.text().size());
  for (const Span span : markup) tiling.Own(span);
  Counted counted;
  tiling.Count(source, fields, &counted.coverage, &counted.unrecognised);
  return counted;
}

// "fields markup unrecognised", and the stretches that nothing owns in brackets.
std::string Described(const Source& source, const Counted& counted) {
  const Coverage& c = counted.coverage;
  std::string result = std::to_string(c.fields) + " " + std::to_string(c.markup) + " " +
                       std::to_string(c.unrecognised);
  for (const Span span : counted.unrecognised)
    result += " [" + std::string(source.Slice(span)) + "]";
  return result;
}

// The same, one byte after the other; `text` is ASCII.
std::string DescribedSlowly(std::string_view text, const std::vector<Span>& markup,
                            const std::vector<Span>& fields) {
  const auto inside = [](const std::vector<Span>& spans, std::size_t at) {
    return std::any_of(spans.begin(), spans.end(),
                       [at](Span s) { return s.begin <= at && at < s.end; });
  };
  std::string owners;
  for (std::size_t at = 0; at < text.size(); ++at) {
    owners += inside(fields, at) ? 'f' : inside(markup, at) ? 'm' : '?';
  }
  std::string stretches;
  for (std::size_t at = 0; at < owners.size();) {
    const std::size_t end = std::min(owners.find_first_not_of(owners[at], at), owners.size());
    if (owners[at] == '?') {
      const auto own = [&](std::size_t from, std::size_t to) {
        std::fill(owners.begin() + static_cast<std::ptrdiff_t>(from),
                  owners.begin() + static_cast<std::ptrdiff_t>(to), 'm');
      };
      std::size_t first = at;
      std::size_t last = end;
      const auto is_blank = [&](std::size_t i) {
        return std::string_view(" \n\t\r\f").find(text[i]) != std::string_view::npos;
      };
      while (first < last && is_blank(first)) ++first;
      while (last > first && is_blank(last - 1)) --last;
      own(at, first);
      own(last, end);
      if (first < last) stretches += " [" + std::string(text.substr(first, last - first)) + "]";
    }
    at = end;
  }
  const auto count = [&](char owner) {
    return std::to_string(std::count(owners.begin(), owners.end(), owner));
  };
  return count('f') + " " + count('m') + " " + count('?') + stretches;
}

std::string DescribeText(const std::string& text, const std::vector<Span>& markup,
                         const std::vector<Span>& fields) {
  const Source source = MakeSource("x", text);
  return Described(source, Count(source, markup, fields));
}

}  // namespace

TEST_CASE("each byte has one owner", "[text]") {
  CHECK(DescribeText("", {}, {}) == "0 0 0");
  CHECK(DescribeText("**Title**\n", {{0, 2}, {7, 9}}, {{2, 7}}) == "5 5 0");
  CHECK(DescribeText("**Title**\n", {{0, 9}}, {{2, 7}}) == "5 5 0");  // a field goes before markup
  CHECK(DescribeText("ab cd", {}, {{0, 2}}) == "2 1 2 [cd]");
  CHECK(DescribeText("ab  \n\t\r\f", {}, {{0, 2}}) == "2 6 0");
  CHECK(DescribeText("ab", {{0, 1}}, {}) == "0 1 1 [b]");
  CHECK(DescribeText("abcd", {{1, 2}}, {}) == "0 1 3 [a] [cd]");
  CHECK(DescribeText("a\xC2\xA0", {}, {{0, 1}}) == "1 2 0");  // a blank beyond ASCII
  CHECK(DescribeText("\xEF\xBB\xBF"
                     "ab",
                     {}, {{0, 2}}) == "2 3 0");  // the mark is markup
}

TEST_CASE("bytes are those of the file", "[text]") {
  CHECK(DescribeText("\xE4 \xF6", {}, {{0, 2}}) == "1 1 1 [ö]");  // one byte each, two in the text
  CHECK(DescribeText("ä\xFF\xFF\xFF", {}, {{0, 2}}) == "2 0 3 [\xEF\xBF\xBD]");
  CHECK(DescribeText(std::string("\xFF\xFE"
                                 "a\0b\0",
                                 6),
                     {}, {{0, 1}}) == "2 2 2 [b]");
}

TEST_CASE("counting by words agrees with counting by bytes", "[text]") {
  Random random(5);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::size_t size = random.Below(300);
    for (std::size_t i = 0; i < size; ++i)
      text += random.Of(std::vector<char>{'a', 'b', ' ', '\n'});
    const auto spans = [&] {
      std::vector<Span> result;
      const std::size_t count = random.Below(6);
      for (std::size_t i = 0; i < count; ++i) {
        const std::size_t a = random.Below(size + 1);
        const std::size_t b = random.Below(size + 1);
        result.push_back({static_cast<std::uint32_t>(std::min(a, b)),
                          static_cast<std::uint32_t>(std::max(a, b))});
      }
      return result;
    };
    const std::vector<Span> markup = spans();
    const std::vector<Span> fields = spans();
    REQUIRE(DescribeText(text, markup, fields) == DescribedSlowly(text, markup, fields));
  }
}

}  // namespace symd
