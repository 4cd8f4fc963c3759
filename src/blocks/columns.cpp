// Pages read across their columns; see columns.h.
#include "blocks/columns.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

std::string_view WithoutSeparators(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t,");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

// The place of a key in the order of its part: session, its letter, talk; -1 where it has none.
std::int64_t OrderOf(const IdParts& id) {
  constexpr std::int64_t kLetters = 256;
  constexpr std::int64_t kTalks = 1'000'000'000;
  std::string_view session = id.session;
  std::int64_t letter = 0;
  if (!session.empty() && !IsDigit(session.back())) {
    letter = session.back();
    session.remove_suffix(1);
  }
  const std::int64_t number = NumberOf(session);
  const std::int64_t talk = NumberOf(id.talk);
  return number < 0 || talk < 0 ? -1 : (number * kLetters + letter) * kTalks + talk;
}

}  // namespace

// What was seen of the keys of a part.
struct Columns::Part {
  int keys = 0;
  int crossings = 0;  // keys behind one that should stand behind them
  Observation first = {ObservationKind::kInterleavedColumns, {}};
  std::unordered_set<std::int64_t> seen;
  std::unordered_set<std::string_view> sessions;
  std::int64_t order = -1;  // of the key before, and when it is
  int minutes = -1;
  Span key;
};

Columns::Columns(const Source& source, const GrammarData& grammar, const Lines& lines,
                 const Ids& ids)
    : source_(source), grammar_(grammar), lines_(lines.all), ids_(ids) {
  Parts parts;
  std::unordered_map<std::string_view, std::size_t> number_of;
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    if (!line.Is(Shape::kKey) || line.heading != 0 || line.marked || line.cell || line.row)
      continue;
    const IdParts id = SplitId(ids_.Of(i));
    When when;
    if (!WhenOf(i, &when)) continue;
    const auto [found, is_new] = number_of.emplace(id.code, parts.size());
    if (is_new) parts.emplace_back(id.code, Part());
    Part& part = parts[found->second].second;
    const std::int64_t order = OrderOf(id);
    if (order < 0) continue;  // "PV IV"
    ++part.keys;
    const bool is_first = part.seen.insert(order).second;
    // An id that is a slip stands where its time puts it, and a session that comes late comes
    // whole.
    const bool later = when.minutes > part.minutes;
    if (is_first && order < part.order && !later && part.sessions.contains(id.session)) {
      if (part.crossings++ == 0) {
        part.first.span = line.text;
        part.first.other = part.key;
      }
    }
    part.sessions.insert(id.session);
    part.order = order;
    part.minutes = when.minutes;
    part.key = line.text;
  }
  Decide(parts);
  if (!across_.empty()) CountPlaces();
}

// Few crossings are slips of the programme. A long part in order shows that it was read as it
// should be; one with less keys shows nothing, and is like the others.
void Columns::Decide(const Parts& parts) {
  constexpr int kFewest = 2;
  constexpr int kRare = 12;  // one crossing in so many keys
  constexpr int kManyKeys = 40;
  const auto in_order = [](const Part& part) {
    return part.crossings == 0 && part.keys >= kManyKeys;
  };
  int keys = 0;
  int crossings = 0;
  for (const auto& [code, part] : parts) {
    if (in_order(part)) continue;
    keys += part.keys;
    crossings += part.crossings;
  }
  if (crossings < kFewest || crossings * kRare < keys) return;
  bool reported = false;
  for (const auto& [code, part] : parts) {
    if (in_order(part)) {
      reported = false;
      continue;
    }
    across_.emplace(code);
    if (part.crossings == 0 || reported) continue;
    observations_.push_back(part.first);
    reported = true;
  }
}

std::string_view Columns::BehindId(std::uint32_t line) const {
  std::string_view text = TextOf(line);
  std::size_t after = 0;
  ReadLabel(text, grammar_, &after);
  text.remove_prefix(after);
  return WithoutSeparators(text.substr(ReadId(text).size()));
}

// Whether the line is the next of the same run: no blank line and no page's edge is between.
bool Columns::GoesOn(std::uint32_t line) const {
  return line < lines_.size() && !lines_[line].blank() && !lines_[line].page_begin;
}

// "Mon 10:45 HS 6"; "15:00–15:30" is a row's.
bool Columns::ReadWhen(std::string_view text, When* when) const {
  constexpr int kMinutesOfHour = 60;
  constexpr int kMinutesOfDay = 24 * kMinutesOfHour;
  const std::size_t word = std::min(text.find_first_of(" .,"), text.size());
  const auto day = grammar_.weekdays.find(LowerCased(text.substr(0, word)));
  if (day == grammar_.weekdays.end()) return false;
  const bool dot = word < text.size() && text[word] == '.';
  text = WithoutSeparators(text.substr(word + (dot ? 1 : 0)));
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 3 > text.size()) return false;
  const std::int32_t hours = NumberOf(text.substr(0, colon));
  const std::int32_t minutes = NumberOf(text.substr(colon + 1, 2));
  text.remove_prefix(colon + 3);
  if (hours < 0 || minutes < 0 || (!text.empty() && text[0] != ' ' && text[0] != ',')) return false;
  when->minutes = static_cast<int>(day->second) * kMinutesOfDay + hours * kMinutesOfHour + minutes;
  when->rest = WithoutSeparators(text);
  return true;
}

bool Columns::WhenOf(std::uint32_t key, When* when) const {
  when->line = key;
  const std::string_view behind = BehindId(key);
  if (!behind.empty()) return ReadWhen(behind, when);
  ++when->line;
  return GoesOn(when->line) && ReadWhen(TextOf(when->line), when);
}

void Columns::CountPlaces() {
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    When when;
    if (!lines_[i].Is(Shape::kKey) || !WhenOf(i, &when)) continue;
    if (!when.rest.empty()) {
      ++places_[when.rest];
    } else if (GoesOn(when.line + 1)) {
      ++places_[TextOf(when.line + 1)];
    }
  }
}

Columns::Key Columns::KeyAt(std::uint32_t line) const {
  When when;
  if (!WhenOf(line, &when)) return {};
  const std::uint32_t count = when.line + 1 - line;
  if (!when.rest.empty()) return {count, true};
  if (!GoesOn(when.line + 1)) return {count, false};
  // What stands there once could be a title; titles do not come again.
  const auto place = places_.find(TextOf(when.line + 1));
  if (place == places_.end() || place->second < 2) return {count, false};
  return {count + 1, true};
}

}  // namespace symd
