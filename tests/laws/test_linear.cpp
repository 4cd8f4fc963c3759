// Time grows with the size of the text and no faster, whatever the text is. In two ways: no input
// of a megabyte takes long, and, where instructions are counted, twice the size takes at most 2.2
// times as many (tools/linear runs that).
#include <cstdlib>
#include <ctime>
#include <set>
#include <sstream>
#include <string>
#include <vector>

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

std::size_t FromEnvironment(const char* name, std::size_t otherwise) {
  const char* const value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoul(value, nullptr, 10);
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

TEST_CASE("pathological inputs have names of their own", "[laws]") {
  std::set<std::string> names;
  for (const Repeated& input : PathologicalInputs()) {
    INFO(input.name);
    CHECK(names.insert(input.name).second);
  }
  CHECK(names.size() > 150);
}

// Not run by itself: callgrind, which counts the instructions, writes them to a file for each dump.
// tools/linear says how large the inputs are, and which share of them is counted here.
TEST_CASE("instructions of single and double size", "[.instructions]") {
  const std::size_t size = FromEnvironment("SYMD_LINEAR_BYTES", 8192);
  const std::size_t share = FromEnvironment("SYMD_LINEAR_SHARE", 0);
  const std::size_t shares = FromEnvironment("SYMD_LINEAR_SHARES", 1);
  const std::vector<Repeated> inputs = PathologicalInputs();
  for (std::size_t i = share; i < inputs.size(); i += shares) {
    const Repeated& input = inputs[i];
    const std::string single = TextOf(input, size);
    const std::string twice = TextOf(input, 2 * size);
    REQUIRE(RunAll(TextOf(input, size / 4)) == "");  // what is compiled at first use is compiled
    const std::string first = "1 " + input.name;     // lives until it is written
    CALLGRIND_ZERO_STATS;
    RunAll(single);
    CALLGRIND_DUMP_STATS_AT(first.c_str());
    const std::string second = "2 " + input.name;
    CALLGRIND_ZERO_STATS;
    RunAll(twice);
    CALLGRIND_DUMP_STATS_AT(second.c_str());
  }
}

}  // namespace symd::tests
