// Repairing a file; see repair.h.
#include "repair.h"

#include <filesystem>
#include <utility>

namespace symd_tools {

namespace fs = std::filesystem;

std::optional<Repaired> Repair(const symd::Extraction& extraction, const Look& look) {
  // Each round repairs what did not touch another fix in the round before.
  constexpr int kMostRounds = 20;
  symd::FixedText text(extraction.source.bytes());
  std::size_t count = text.Apply(extraction.source, extraction.findings);
  if (count == 0) return std::nullopt;
  const auto look_again = [&] {
    return look(symd::MakeSource(extraction.source.name(), text.bytes()));
  };
  symd::Extraction fixed = look_again();
  for (int round = 1; round < kMostRounds; ++round) {
    const std::size_t applied = text.Apply(fixed.source, fixed.findings);
    if (applied == 0) break;
    count += applied;
    fixed = look_again();
  }
  return Repaired{std::move(text), std::move(fixed), count};
}

std::string PatchPath(const std::string& file) {
  if (file == "-") return "stdin";
  const fs::path path = fs::path(file).lexically_normal();
  if (path.is_relative()) return path.string();
  std::error_code error;
  const fs::path inside = path.lexically_relative(fs::current_path(error));
  const bool below = !inside.empty() && *inside.begin() != "..";
  return below ? inside.string() : path.relative_path().string();
}

}  // namespace symd_tools
