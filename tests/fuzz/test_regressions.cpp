// What the fuzzers found once stays mended: each file of regressions/ goes through each target, and
// so does each document of the corpus.
#include <filesystem>
#include <vector>

#include "catch.h"
#include "fuzz/targets.h"
#include "support.h"

namespace symd::tests {
namespace {

void CheckAllTargets(const std::filesystem::path& path) {
  const std::string bytes = FileText(path);
  for (const FuzzTarget& target : FuzzTargets()) {
    INFO(path.filename().string() << ", target " << target.name);
    CHECK(target.broken(bytes) == "");
  }
}

}  // namespace

TEST_CASE("what fuzzers found breaks no law any more", "[fuzz]") {
  int count = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(InSourceTree("tests/fuzz/regressions"))) {
    CheckAllTargets(file.path());
    ++count;
  }
  REQUIRE(count > 0);
}

TEST_CASE("the corpus breaks no law in any target", "[fuzz]") {
  for (const auto& path : CorpusFiles()) CheckAllTargets(path);
}

}  // namespace symd::tests
