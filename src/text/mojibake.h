// Mojibake: UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again, "MÃ¼nster".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace symd {

// What a run of characters beyond ASCII was before it was misread, once or more often.
struct Undone {
  std::uint32_t size = 0;  // bytes of the run; where any was misread, up to the last that was
  bool any = false;
  std::string text;
};

// Looks at the run of characters beyond ASCII that begins at `at`.
Undone UndoMojibake(std::string_view text, std::uint32_t at);

}  // namespace symd
