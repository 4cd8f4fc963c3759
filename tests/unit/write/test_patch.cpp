// Patches of the fixes of a file, line by line.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "symd/fix.h"

namespace symd {
namespace {

struct Change {
  std::string_view from;  // stands once in the text
  std::string to;
};

// The patch of fixes that put other words into a text.
std::string Patch(const std::string& text, const std::vector<Change>& changes,
                  std::string_view path = "a.txt") {
  const Source source = MakeSource("a.txt", text);
  std::vector<Finding> findings;
  for (const Change& change : changes) {
    const auto at = static_cast<std::uint32_t>(text.find(change.from));
    Finding finding;
    finding.span = {at, at + static_cast<std::uint32_t>(change.from.size())};
    finding.fix = Fix{true, {{finding.span, change.to}}};
    findings.push_back(finding);
  }
  FixedText fixed(text);
  CHECK(fixed.Apply(source, findings) == changes.size());
  std::ostringstream out;
  WritePatch(fixed, path, out);
  return out.str();
}

const std::string kLines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";

}  // namespace

TEST_CASE("a change is shown with three lines on either side", "[patch]") {
  CHECK(Patch(kLines, {}) == "");
  CHECK(Patch(kLines, {{"6", "six"}}) ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\n+six\n 7\n 8\n 9\n");
  CHECK(Patch(kLines, {{"1\n2", "one\ntwo"}}) ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,5 +1,5 @@\n-1\n-2\n+one\n+two\n 3\n 4\n 5\n");
  CHECK(Patch(kLines, {{"12\n", ""}}) ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -9,4 +9,3 @@\n 9\n 10\n 11\n-12\n");
}

TEST_CASE("changes near each other share a hunk, lines that are joined are one", "[patch]") {
  CHECK(Patch(kLines, {{"2", "two"}, {"9", "nine"}}) ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,12 +1,12 @@\n 1\n-2\n+two\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n"
        "+nine\n 10\n 11\n 12\n");
  CHECK(Patch(kLines, {{"1\n", "0\n1\n"}, {"11", "eleven"}}) ==
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,4 +1,5 @@\n-1\n+0\n+1\n 2\n 3\n 4\n"
        "@@ -8,5 +9,5 @@\n 8\n 9\n 10\n-11\n+eleven\n 12\n");
  CHECK(Patch("a b\nc\n", {{"\n", " "}}).ends_with("@@ -1,2 +1,1 @@\n-a b\n-c\n+a b c\n"));
  CHECK(Patch("a b c\n", {{"a", "A"}, {"c", "C"}}).ends_with("@@ -1,1 +1,1 @@\n-a b c\n+A b C\n"));
}

TEST_CASE("a last line without newline is said to be one", "[patch]") {
  CHECK(Patch("a\nb", {{"a", "A"}}).ends_with("-a\n+A\n b\n\\ No newline at end of file\n"));
  CHECK(Patch("a\nb", {{"b", "B"}})
            .ends_with(" a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n"));
  CHECK(Patch("a", {{"a", "a\n"}}).ends_with("-a\n\\ No newline at end of file\n+a\n"));
}

TEST_CASE("names in patches are written as git writes them", "[patch]") {
  const auto name = [](std::string_view path) {
    const std::string patch = Patch("a\n", {{"a", "b"}}, path);
    return patch.substr(0, patch.find("\n+++"));
  };
  CHECK(name("b/c.txt") == "--- a/b/c.txt");
  CHECK(name("two words.txt") == "--- a/two words.txt\t");
  CHECK(name("a\"b\\c\nd") == "--- \"a/a\\\"b\\\\c\\012d\"");
}

}  // namespace symd
