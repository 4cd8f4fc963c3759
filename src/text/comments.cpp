// Comments to the checker; see comments.h.
#include "text/comments.h"

namespace symd {

std::vector<Span> FindComments(std::string_view text) {
  constexpr std::string_view kOpen = "<!--";
  constexpr std::string_view kClose = "-->";
  std::vector<Span> found;
  std::size_t at = text.find(kOpen);
  while (at != std::string_view::npos) {
    std::size_t next = at + kOpen.size();
    const std::size_t word = text.find_first_not_of(" \t", next);
    if (word != std::string_view::npos && text.substr(word).starts_with("symd-")) {
      const std::size_t line_end = text.find_first_of("\r\n", word);
      const std::size_t close = text.substr(0, line_end).find(kClose, word);
      if (close != std::string_view::npos) {
        next = close + kClose.size();
        found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
      }
    }
    at = text.find(kOpen, next);
  }
  return found;
}

}  // namespace symd
