// Owners of bytes; see tiling.h. One bit for each byte, so that the order of owning does not matter
// and counting looks at 64 bytes at once.
#include "text/tiling.h"

#include <bit>

#include "text/blanks.h"

namespace symd {

void Tiling::Set(Bits* bits, Span span) {
  if (span.empty()) return;
  const std::size_t first = span.begin / 64;
  const std::size_t last = (span.end - 1) / 64;
  const std::uint64_t head = ~std::uint64_t{0} << (span.begin % 64);
  const std::uint64_t tail = ~std::uint64_t{0} >> (63 - (span.end - 1) % 64);
  if (first == last) {
    (*bits)[first] |= head & tail;
    return;
  }
  (*bits)[first] |= head;
  for (std::size_t i = first + 1; i < last; ++i) (*bits)[i] = ~std::uint64_t{0};
  (*bits)[last] |= tail;
}

// Whether each byte belongs to a field or to markup, or is a blank.
bool Tiling::AllOwned(std::string_view text, const Bits& owned) const {
  for (std::size_t word = 0; word * 64 < text.size(); ++word) {
    std::uint64_t rest = ~(owned[word] | markup_[word]);
    for (; rest != 0; rest &= rest - 1) {
      const std::size_t at = word * 64 + static_cast<std::size_t>(std::countr_zero(rest));
      if (at >= text.size()) break;
      const char c = text[at];
      if (c != '\n' && c != ' ' && c != '\t' && c != '\r' && c != '\f') return false;
    }
  }
  return true;
}

void Tiling::Count(const Source& source, std::span<const Span> fields, Coverage* coverage,
                   std::vector<Span>* unrecognised) const {
  Bits owned(markup_.size());
  for (const Span& span : fields) Set(&owned, span);
  const std::string_view text = source.text();
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto bytes = [&](std::uint32_t begin, std::uint32_t end) {
    return source.FileOffset(end) - source.FileOffset(begin);
  };
  coverage->bytes = source.byte_count();
  if (!source.converted() && !source.mended() && source.observations().empty() &&
      AllOwned(text, owned)) {
    for (const std::uint64_t bits : owned) {
      coverage->fields += static_cast<std::uint64_t>(std::popcount(bits));
    }
    coverage->markup = coverage->bytes - coverage->fields;
    return;
  }

  // Runs of bytes of a field, and between them runs of which each byte is markup or nothing.
  const auto next_change = [](const Bits& bits, std::uint32_t from, std::uint32_t limit) {
    const bool set = (bits[from / 64] >> (from % 64) & 1U) != 0;
    std::size_t word = from / 64;
    std::uint64_t rest = (set ? ~bits[word] : bits[word]) & (~std::uint64_t{0} << (from % 64));
    while (rest == 0 && ++word <= (limit - 1) / 64) rest = set ? ~bits[word] : bits[word];
    if (rest == 0) return limit;
    const auto at =
        static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(rest));
    return at < limit ? at : limit;
  };
  const auto has = [](const Bits& bits, std::uint32_t at) {
    return (bits[at / 64] >> (at % 64) & 1U) != 0;
  };
  for (std::uint32_t at = 0; at < size;) {
    const std::uint32_t field_end = next_change(owned, at, size);
    if (has(owned, at)) {
      coverage->fields += bytes(at, field_end);
      at = field_end;
      continue;
    }
    while (at < field_end) {
      const std::uint32_t end = next_change(markup_, at, field_end);
      if (!has(markup_, at)) {
        const Span rest = WithoutBlankEnds(text, {at, end});
        coverage->unrecognised += bytes(rest.begin, rest.end);
        if (!rest.empty()) unrecognised->push_back(rest);
      }
      at = end;
    }
  }
  coverage->markup = coverage->bytes - coverage->fields - coverage->unrecognised;
}

}  // namespace symd
