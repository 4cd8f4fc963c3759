// Time grows with the size of the text and no faster, whatever the text is. In two ways: no input
// of a megabyte takes long, and, where instructions are counted, twice the size takes at most 2.2
// times as many (tools/linear runs that).
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <string>

#include "catch.h"
#include "laws/laws.h"
#include "laws/pathological.h"
#include "support.h"
#include "symd/write.h"

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_ZERO_STATS
#define CALLGRIND_DUMP_STATS_AT(name) static_cast<void>(name)
#endif

namespace symd::tests {
namespace {

// All that the command does; returns what the laws say.
std::string RunAll(std::string text) {
  const std::size_t size = text.size();
  const Extraction extraction = ExtractText(std::move(text));
  std::ostringstream out;
  WriteRecord(extraction, {.compact = true, .provenance = true}, out);
  WriteFindings(extraction, {.path = "a.txt", .at_least = Severity::kNote}, out);
  return BrokenLaw(extraction, size);
}

}  // namespace

// A quadratic step would take minutes; the bound has room for a slow machine.
TEST_CASE("no text takes long", "[laws]") {
  constexpr std::size_t kSize = (std::size_t{1} << 20) / SYMD_TESTS_SLOWER;
  constexpr double kSeconds = 2;
  for (const Repeated& input : PathologicalInputs()) {
    for (const std::size_t size : {kSize / 16, kSize}) {  // what is slow already need not be longer
      const std::clock_t begin = std::clock();  // of this process, however busy the machine is
      const std::string broken = RunAll(TextOf(input, size));
      const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      INFO(input.name << ": " << size << " bytes in " << taken << " s");
      CHECK(broken == "");
      CHECK(taken < kSeconds);
      if (taken >= kSeconds) break;
    }
  }
}

// Not run by itself: callgrind, which counts the instructions, writes them to a file for each dump.
TEST_CASE("instructions of single and double size", "[.instructions]") {
  const char* const bytes = std::getenv("SYMD_LINEAR_BYTES");
  const std::size_t size = bytes == nullptr ? 8192 : std::strtoul(bytes, nullptr, 10);
  for (const Repeated& input : PathologicalInputs()) {
    const std::string single = TextOf(input, size);
    const std::string twice = TextOf(input, 2 * size);
    REQUIRE(RunAll(TextOf(input, size / 4)) == "");  // what is compiled at first use is compiled
    CALLGRIND_ZERO_STATS;
    RunAll(single);
    CALLGRIND_DUMP_STATS_AT(("1 " + input.name).c_str());
    CALLGRIND_ZERO_STATS;
    RunAll(twice);
    CALLGRIND_DUMP_STATS_AT(("2 " + input.name).c_str());
  }
}

}  // namespace symd::tests
