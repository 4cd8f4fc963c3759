// Goldens: what every step makes of every document of the corpus, as frozen files beside this one.
//
// tests/golden/clean/NAME.lines, .blocks, .fields (as --dump prints them), .record.json (without
// the version and digest of the generator) and .findings (notes too, 80 columns).
// tools/update_goldens rewrites them all; the diff is reviewed like code.
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "support.h"
#include "symd/write.h"

namespace symd {
namespace {

namespace fs = std::filesystem;

bool Updating() {
  const char* update = std::getenv("SYMD_UPDATE_GOLDENS");
  return update != nullptr && *update != '\0';
}

// Puts "-" in place of the value behind a key.
void Blank(const std::string& key, std::string* record) {
  const std::string before = "\"" + key + "\": \"";
  const std::size_t begin = record->find(before) + before.size();
  record->replace(begin, record->find('"', begin) - begin, "-");
}

struct Golden {
  std::string extension;
  std::string text;
};

std::vector<Golden> GoldensOf(const fs::path& document) {
  const std::string name = document.filename().string();
  const std::string bytes = tests::FileText(document);
  const auto dumped = [&](DumpStage stage) {
    std::ostringstream out;
    Dump(MakeSource(name, bytes), tests::TheGrammar(), stage, out);
    return out.str();
  };
  const Extraction extraction = tests::ExtractText(bytes, name);
  std::ostringstream record;
  WriteRecord(extraction, {}, record);
  std::string json = record.str();
  Blank("version", &json);
  Blank("grammar_digest", &json);
  std::ostringstream findings;
  WriteFindings(extraction, {.path = name, .at_least = Severity::kNote, .columns = 80}, findings);
  return {{"lines", dumped(DumpStage::kLines)},
          {"blocks", dumped(DumpStage::kBlocks)},
          {"fields", dumped(DumpStage::kFields)},
          {"record.json", json},
          {"findings", findings.str()}};
}

fs::path PathOf(const fs::path& document, const std::string& extension) {
  const fs::path folder = tests::InSourceTree("tests/golden") / document.parent_path().filename();
  return folder / (document.stem().string() + "." + extension);
}

// The first line in which two texts differ, for people.
std::string FirstDifference(const std::string& golden, const std::string& now) {
  std::istringstream old_lines(golden);
  std::istringstream new_lines(now);
  for (int number = 1;; ++number) {
    std::string old_line;
    std::string new_line;
    const bool has_old = static_cast<bool>(std::getline(old_lines, old_line));
    const bool has_new = static_cast<bool>(std::getline(new_lines, new_line));
    if (!has_old && !has_new) return "only the last newline differs";
    if (has_old && has_new && old_line == new_line) continue;
    return "line " + std::to_string(number) +
           "\n  golden: " + (has_old ? old_line : "(ends before)") +
           "\n  now:    " + (has_new ? new_line : "(ends before)");
  }
}

}  // namespace

TEST_CASE("goldens of every step", "[golden]") {
  for (const fs::path& document : tests::CorpusFiles()) {
    for (const Golden& golden : GoldensOf(document)) {
      const fs::path path = PathOf(document, golden.extension);
      if (Updating()) {
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << golden.text;
        continue;
      }
      if (!fs::exists(path)) {
        FAIL_CHECK("no golden " << path.string() << "; tools/update_goldens writes it");
      } else if (const std::string old = tests::FileText(path); old != golden.text) {
        FAIL_CHECK(fs::relative(path, tests::InSourceTree(".")).string()
                   << " differs, " << FirstDifference(old, golden.text)
                   << "\ntools/update_goldens rewrites all of them");
      }
    }
  }
  SUCCEED();
}

TEST_CASE("no golden without its document", "[golden]") {
  std::set<fs::path> known;
  for (const fs::path& document : tests::CorpusFiles()) {
    for (const char* extension : {"lines", "blocks", "fields", "record.json", "findings"}) {
      known.insert(PathOf(document, extension));
    }
  }
  for (const char* folder : {"clean", "flawed"}) {
    const fs::path goldens = tests::InSourceTree("tests/golden") / folder;
    if (!fs::exists(goldens)) continue;
    for (const auto& entry : fs::directory_iterator(goldens)) {
      if (known.contains(entry.path())) continue;
      if (Updating()) {
        fs::remove(entry.path());
      } else {
        FAIL_CHECK(entry.path().string() << " has no document; tools/update_goldens removes it");
      }
    }
  }
  SUCCEED();
}

}  // namespace symd
