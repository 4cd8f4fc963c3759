// Text of a record → its counts; see kept_record.h.
#include "kept_record.h"

#include <charconv>
#include <string>

namespace symd_tools {
namespace {

// Reads the numbers behind keys, one key after the other.
class KeyReader {
 public:
  explicit KeyReader(std::string_view text) : rest_(text) {}

  // The number behind the next key of that name; nothing when there is none.
  std::optional<std::uint64_t> Number(std::string_view key) {
    const std::string quoted = "\"" + std::string(key) + "\":";
    const std::size_t at = rest_.find(quoted);
    if (at == std::string_view::npos) return std::nullopt;
    rest_.remove_prefix(at + quoted.size());
    if (rest_.starts_with(' ')) rest_.remove_prefix(1);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error != std::errc()) return std::nullopt;
    return number;
  }

 private:
  std::string_view rest_;
};

std::uint64_t CountOf(std::string_view text, std::string_view what) {
  std::uint64_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size())) {
    ++count;
  }
  return count;
}

}  // namespace

std::optional<FileResult> ReadKeptRecord(std::string_view record, std::string_view head,
                                         std::uint64_t bytes) {
  if (!record.starts_with(head) || !record.ends_with("}\n")) return std::nullopt;
  const std::string_view blank = record.substr(0, 2) == "{\n" ? " " : "";
  const auto has = [&](std::string_view key, std::string_view value) {
    return "\"" + std::string(key) + "\":" + std::string(blank) + std::string(value);
  };
  KeyReader source(record.substr(head.size()));
  if (source.Number("bytes") != bytes) return std::nullopt;
  const std::size_t validation = record.rfind("\"validation\":");
  if (validation == std::string_view::npos) return std::nullopt;

  KeyReader keys(record.substr(validation));
  FileResult result;
  result.outcome = Outcome::kKept;
  result.bytes = bytes;
  bool whole = true;
  const auto read = [&](std::string_view key, std::uint64_t* number) {
    const std::optional<std::uint64_t> found = keys.Number(key);
    whole &= found.has_value();
    *number = found.value_or(0);
  };
  read("error", &result.findings[static_cast<std::size_t>(symd::Severity::kError)]);
  read("warning", &result.findings[static_cast<std::size_t>(symd::Severity::kWarning)]);
  read("note", &result.findings[static_cast<std::size_t>(symd::Severity::kNote)]);
  read("bytes", &result.coverage.bytes);
  read("fields", &result.coverage.fields);
  read("markup", &result.coverage.markup);
  read("unrecognised", &result.coverage.unrecognised);
  if (!whole) return std::nullopt;
  result.talks = CountOf(record, has("type", "\"talk\""));
  result.has_programme = record.find(has("parts", "[]")) == std::string_view::npos;
  return result;
}

}  // namespace symd_tools
