// What --dump=lines prints; see lines.h.
#include <algorithm>
#include <ostream>

#include "lines/lines.h"
#include "symd/visible.h"

namespace symd {

void DumpLines(const Source& source, const Lines& lines, std::ostream& out) {
  for (const Line& line : lines.all) {
    out << source.PositionOf(line.span.begin).line << ':';
    if (line.blank()) out << " blank";
    if (line.heading != 0) out << " heading" << int{line.heading};
    if (line.bold) out << " bold";
    if (line.hard_break) out << " hard-break";
    if (line.glued) out << " glued";
    for (int i = 0; i < kShapes; ++i) {
      if (line.Is(static_cast<Shape>(i))) out << ' ' << NameOf(static_cast<Shape>(i));
    }
    if (!line.blank()) {
      constexpr std::size_t kShown = 60;
      std::string_view text = source.Slice(line.text);
      std::size_t end = std::min(kShown, text.size());
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
      out << " | " << Visible(text.substr(0, end)) << (end < text.size() ? "…" : "");
    }
    out << '\n';
  }
}

}  // namespace symd
