// The ids of a document; see ids.h.
#include "blocks/ids.h"

#include <algorithm>

#include "text/plain.h"

namespace symd {
namespace {

const std::string kNone;

std::string WithSingleBlanks(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t blank = BlankSize(text);
    if (blank == 0) {
      result += text[0];
    } else if (result.back() != ' ') {
      result += ' ';
    }
    text.remove_prefix(blank == 0 ? 1 : blank);
  }
  return result;
}

}  // namespace

std::string SessionOf(std::string_view id) {
  const IdParts parts = SplitId(id);
  if (parts.session.empty()) return {};
  return std::string(parts.code) + ' ' + std::string(parts.session);
}

Ids::Ids(const Source& source, const GrammarData& grammar, const Lines& lines) {
  constexpr ShapeSet kWithId =
      Bit(Shape::kKey) | Bit(Shape::kRow) | Bit(Shape::kSessionHead) | Bit(Shape::kPageKey);
  Plain plain;
  for (std::uint32_t i = 0; i < lines.all.size(); ++i) {
    const Line& line = lines.all[i];
    if ((line.shapes & kWithId) == 0) continue;
    std::string_view text = source.Slice(line.text);
    if (line.marked) {
      const PlainLine whole = {line.text};
      MakePlain(source, {&whole, 1}, &plain);
      text = plain.text();
    }
    const bool row = line.Is(Shape::kRow);
    const bool head = line.Is(Shape::kSessionHead);
    if (!row && !head) {
      std::size_t after = 0;
      ReadLabel(text, grammar, &after);
      text = text.substr(after);
    }
    std::string id = WithSingleBlanks(row ? ReadRowId(text, grammar) : ReadId(text));
    if (id.empty()) continue;
    ++codes_[std::string(SplitId(id).code)];
    Printed& printed = sessions_[SessionOf(id)];
    ++(row ? printed.rows : head ? printed.heads : printed.keys);
    if (!row && !head) ++keys_[id];
    places_.push_back({i, row, std::move(id)});
  }
}

const std::string& Ids::Of(std::uint32_t line) const {
  const auto found = std::lower_bound(places_.begin(), places_.end(), line,
                                      [](const Place& p, std::uint32_t l) { return p.line < l; });
  return found != places_.end() && found->line == line ? found->id : kNone;
}

const std::string& Ids::Next(std::uint32_t line) const {
  const auto next = std::upper_bound(places_.begin(), places_.end(), line,
                                     [](std::uint32_t l, const Place& p) { return l < p.line; });
  return next == places_.end() ? kNone : next->id;
}

int Ids::CountOf(std::string_view code) const {
  const auto found = codes_.find(std::string(code));
  return found == codes_.end() ? 0 : found->second;
}

Ids::Printed Ids::PrintedOf(const std::string& session) const {
  const auto found = sessions_.find(session);
  return found == sessions_.end() ? Printed{} : found->second;
}

int Ids::KeysOf(const std::string& id) const {
  const auto found = keys_.find(id);
  return found == keys_.end() ? 0 : found->second;
}

const std::string& Ids::PreviousKeyOrHead(std::uint32_t line) const {
  auto at = std::lower_bound(places_.begin(), places_.end(), line,
                             [](const Place& p, std::uint32_t l) { return p.line < l; });
  while (at != places_.begin() && (at - 1)->row) --at;
  return at == places_.begin() ? kNone : (at - 1)->id;
}

std::uint32_t Ids::NextKeyOrHead(std::uint32_t line) const {
  auto next = std::upper_bound(places_.begin(), places_.end(), line,
                               [](std::uint32_t l, const Place& p) { return l < p.line; });
  while (next != places_.end() && next->row) ++next;
  return next == places_.end() ? 0 : next->line;
}

}  // namespace symd
