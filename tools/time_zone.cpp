// Time zones; see time_zone.h.
#include "time_zone.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace symd_tools {
namespace {

namespace fs = std::filesystem;

fs::path ZoneFolder() {
  const char* folder = std::getenv("TZDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/usr/share/zoneinfo";
}

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// "America/Argentina/Buenos_Aires", "Etc/GMT+1": every part begins with a capital. Other files in
// the folder do not, nor do names that lead out of it.
bool HasForm(std::string_view name) {
  bool begins = true;
  for (const char c : name) {
    const bool letter = IsUpper(c) || IsLower(c) || (c >= '0' && c <= '9');
    if (begins ? !IsUpper(c)
               : !letter && std::string_view("/_+-").find(c) == std::string_view::npos)
      return false;
    begins = c == '/';
  }
  return !begins;
}

// Whether a file has compiled rules of a zone (RFC 8536).
bool IsZoneFile(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  std::array<char, 4> magic = {};
  std::ifstream file(path, std::ios::binary);
  return file.read(magic.data(), magic.size()) && std::string_view(magic.data(), 4) == "TZif";
}

std::vector<std::string> ZonesIn(const fs::path& folder) {
  std::vector<std::string> zones;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::string name = at->path().lexically_relative(folder).generic_string();
    if (HasForm(name) && IsZoneFile(at->path())) zones.push_back(std::move(name));
  }
  std::sort(zones.begin(), zones.end());
  return zones;
}

std::string Lowered(std::string text) {
  for (char& c : text) c = IsUpper(c) ? static_cast<char>(c + 32) : c == ' ' ? '_' : c;
  return text;
}

// Levenshtein's distance: how many letters must be put in, taken out or changed.
std::size_t Distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// The zone that is written most alike, or "": "Berlin" is nearest to Europe/Berlin.
std::string Nearest(const std::string& name, const std::vector<std::string>& zones) {
  const std::string wanted = Lowered(name).substr(0, 64);
  std::string nearest;
  std::size_t least = wanted.size() / 3 + 1;
  for (const std::string& zone : zones) {
    const std::string lowered = Lowered(zone);
    const std::string town = lowered.substr(lowered.rfind('/') + 1);
    const std::size_t distance = std::min(Distance(wanted, lowered), Distance(wanted, town));
    if (distance >= least) continue;
    least = distance;
    nearest = zone;
  }
  return nearest;
}

}  // namespace

std::optional<std::string> WrongTimeZone(const std::string& name) {
  const fs::path folder = ZoneFolder();
  std::error_code error;
  const bool known = fs::is_directory(folder, error);
  if (HasForm(name) && (!known || IsZoneFile(folder / name))) return std::nullopt;
  const std::string nearest = known ? Nearest(name, ZonesIn(folder)) : "";
  return "'" + name + "' is no time zone; " +
         (nearest.empty() ? "names are like 'Europe/Berlin'" : "'" + nearest + "' is the nearest");
}

}  // namespace symd_tools
