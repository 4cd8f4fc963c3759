// Files as text; see read_all.h.
#include "read_all.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace symd_tools {

symd::Result<std::string> ReadAll(const std::string& path) {
  const auto keep_open = [](std::FILE*) { return 0; };
  const bool standard_input = path == "-";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      standard_input ? stdin : std::fopen(path.c_str(), "rb"),
      standard_input ? static_cast<int (*)(std::FILE*)>(keep_open) : &std::fclose);
  std::string text;
  if (file != nullptr) {
    std::array<char, 1 << 16> buffer;
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
      text.append(buffer.data(), got);
    }
    if (std::ferror(file.get()) == 0) return text;
  }
  return symd::Error{(standard_input ? "standard input" : path) +
                     ": cannot read: " + std::strerror(errno)};
}

}  // namespace symd_tools
