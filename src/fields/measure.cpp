// The measure of a text layer; see measure.h.
#include "fields/measure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "blocks/torn.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Widths of the printable ASCII characters in two book faces, Times and Computer Modern, in
// twentieths of the type's size, one digit each: A is 10. The rows are: space to /, figures to ?,
// capitals from @, small letters from `.
constexpr std::array<std::string_view, 2> kFaces = {
    "578AAHG477AB5756"
    "AAAAAAAAAA66BBB9"
    "IEDDECBEE78ECIEEBEDBCEEJEEC7679A"
    "79A9A97AA66A6GAAAA786AAEAA9A4AB",
    "76AHAHG688AG676A"
    "AAAAAAAAAA66GGG9"
    "GFEEFEDGF7AGCIFGEGFBEFFLFFC6A6AA"
    "6AB9B96AB66B6HBABB888BBEBB9A6AA"};

constexpr int kOther = 10;  // letters with diacritics and what else there is

// The ways to measure a text: in each of the faces, and by its characters.
constexpr std::size_t kFacesAndCharacters = kFaces.size() + 1;

double WidthOf(std::int32_t c, std::size_t way) {
  if (way == kFaces.size()) return 1;
  if (c == 0x2014) return 2 * kOther;  // the dash of credits
  if (c < 0x20 || c > 0x7E) return kOther;
  const char width = kFaces[way][static_cast<std::size_t>(c - 0x20)];
  return width <= '9' ? width - '0' : width - 'A' + 10;
}

double WidthOf(std::string_view text, std::size_t way) {
  double width = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::int32_t c = 0;
    i += NextCodePoint(text, i, &c);
    width += WidthOf(c, way);
  }
  return width;
}

// What of the next line could have stood on this one: its first word, or its first piece up to a
// hyphen of its own. A reference stays with the word before it, "work [1]", and "%" with its
// number.
std::string_view FirstPiece(std::string_view text) {
  const std::size_t hyphen = text.find('-', 1);
  std::size_t end = std::min(text.find(' '), text.size());
  if (hyphen < end) return text.substr(0, hyphen + 1);
  const std::string_view rest = text.substr(std::min(end + 1, text.size()));
  const bool reference = rest.size() > 1 && rest[0] == '[' && rest[1] >= '0' && rest[1] <= '9';
  if (reference || rest.starts_with('%')) end = std::min(text.find(' ', end + 1), text.size());
  return text.substr(0, end);
}

double Quantile(std::vector<double> values, double share) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

// The first syllable of a long word, as far as it is certain: what a typesetter that divides words
// could have put on the line before. A short word as it is.
std::string FirstSyllable(std::string_view piece) {
  constexpr std::size_t kShort = 5;  // letters
  constexpr std::size_t kSyllable = 3;
  std::size_t letters = 0;
  std::size_t cut = piece.size();
  for (std::size_t at = 0; at < piece.size(); ++letters) {
    std::int32_t c = 0;
    const std::size_t size = DecodeCodePoint(piece, at, &c);
    if (!IsLetter(c)) break;
    if (letters == kSyllable) cut = at;
    at += size;
  }
  if (letters <= kShort) return std::string(piece);
  return std::string(piece.substr(0, cut)) + '-';
}

// Learns from the lines of a block behind its credit, which is set in other type: it ends near the
// last line with a dash.
void LearnFrom(const Source& source, const Lines& lines, const Block& block, LineMeasure* measure) {
  if (measure->has_enough()) return;
  constexpr std::uint32_t kBehindDash = 3;
  std::uint32_t first = block.first_line;
  for (std::uint32_t i = block.first_line; i < block.end_line; ++i) {
    const std::string_view line = source.Slice(lines.all[i].text);
    measure->See(line);
    const bool dash = line.find("\xE2\x80\x94") != std::string_view::npos;
    if (dash && block.kind == BlockKind::kBody) first = i + kBehindDash;
  }
  for (std::uint32_t i = first; i + 1 < block.end_line; ++i) {
    const std::string_view line = source.Slice(lines.all[i].text);
    const std::string_view next = source.Slice(lines.all[i + 1].text);
    // "… is sufficient.⏎ln recent years": no word of the sentence before, but a misread capital.
    if (!BeginsSmall(next) || line.back() == '.') continue;
    if (line.back() == '-' || IsTornOff(line)) continue;
    if (i > 0 && IsLoneMark(source.Slice(lines.all[i - 1].text))) continue;
    measure->Learn(line, next);
  }
}

}  // namespace

void LineMeasure::Learn(std::string_view line, std::string_view next) {
  const std::string_view piece = FirstPiece(next);
  // "… three regimes of⏎charge-density": some divide no compound at its hyphen, so "charge-" may
  // have had room.
  if (lines_.size() < kMost && !piece.ends_with('-')) lines_.push_back({line, piece});
}

void LineMeasure::See(std::string_view line) {
  widest_ = std::max(widest_, std::min(odd_, line.size()));
  odd_ = std::max(odd_, line.size());
}

void LineMeasure::Add(const LineMeasure& other) {
  const std::size_t count = std::min(other.lines_.size(), kMost - lines_.size());
  lines_.insert(lines_.end(), other.lines_.begin(),
                other.lines_.begin() + static_cast<std::ptrdiff_t>(count));
}

double LineMeasure::Full() const {
  if (lines_.size() < kFewest) return 0;
  Way way;
  LearnFull(&way);
  return way.full;
}

// The width of a line, or of the last of several that are joined: plain pdftotext takes the hyphen
// at a line's end away and goes on with the next line.
double LineMeasure::Way::WidthOfLast(std::string_view line) const {
  constexpr double kNarrowed = 1.04;  // more than the widest line has no line
  constexpr double kUsual = 0.98;     // of the widest line is a line
  double width = WidthOf(line, face);
  while (joined && width > kNarrowed * full) width -= kUsual * full;
  return width;
}

double LineMeasure::Way::WithNext(std::string_view line, std::string_view piece) const {
  const double next = divided ? WidthOf(FirstSyllable(piece), face) : WidthOf(piece, face);
  return WidthOfLast(line) + WidthOf(" ", face) + next;
}

// Learns how wide the widest lines are. When more than few are much wider than most, these are
// several, joined.
void LineMeasure::LearnFull(Way* way) const {
  constexpr double kSpread = 1.25;  // of the widest line that goes on to the narrowest
  constexpr double kFew = 0.03;
  std::vector<double> widths;
  for (const Sample& sample : lines_) widths.push_back(WidthOf(sample.line, way->face));
  const double most = kSpread * Quantile(widths, 0.1);
  std::vector<double> single;
  std::copy_if(widths.begin(), widths.end(), std::back_inserter(single),
               [&](double width) { return width <= most; });
  const double few = kFew * static_cast<double>(widths.size());
  way->joined = static_cast<double>(widths.size() - single.size()) > few;
  way->full = Quantile(way->joined ? std::move(single) : std::move(widths), 0.98);
}

double LineMeasure::NarrowestWithNext(const Way& way, double share) const {
  std::vector<double> widths;
  for (const Sample& sample : lines_) widths.push_back(way.WithNext(sample.line, sample.next));
  return Quantile(std::move(widths), share);
}

double LineMeasure::Widest(const Way& way) const {
  double widest = 0;
  for (const Sample& sample : lines_) widest = std::max(widest, WidthOf(sample.line, way.face));
  return widest;
}

void LineMeasure::Finish() {
  constexpr double kExplained = 0.925;  // of the full width
  constexpr double kRare = 0.015;       // lines that go on though there is room
  constexpr std::size_t kMany = 200;
  if (lines_.size() >= kFewest) {
    known_ = true;
    double best = 0;
    for (std::size_t face = 0; face < kFacesAndCharacters; ++face) {
      Way way;
      way.face = face;
      LearnFull(&way);
      // In the right face no line is wider than any line with one word more.
      const double gap = NarrowestWithNext(way, 0.02) / way.full;
      if (face != 0 && gap <= best) continue;
      best = gap;
      way_ = way;
    }
    // Where a typesetter divides words, already the next syllable had no room. Few lines do not
    // tell whether he does.
    way_.divided = way_.face < kFaces.size() && lines_.size() >= kMany / 2;
    way_.room = NarrowestWithNext(way_, kRare);
    if (!way_.divided || way_.room < kExplained * way_.full) {
      way_.divided = false;
      way_.room = NarrowestWithNext(way_, lines_.size() < kMany ? 0.0 : 0.005);
    }
    // Few lines leave open how much more a line can hold than the widest of them: nothing tells
    // that a word had room that would have made a wider one.
    if (!way_.joined) way_.room = std::min(way_.room, Widest(way_) + 1);
    std::vector<double> bytes;
    for (const Sample& sample : lines_) bytes.push_back(static_cast<double>(sample.line.size()));
    widest_ = static_cast<std::size_t>(Quantile(std::move(bytes), 0.8));
  }
  lines_ = {};
}

bool LineMeasure::HasRoom(std::string_view line, std::string_view next, std::size_t widest) const {
  return HasRoom(line, next, widest, 0);
}

bool LineMeasure::HasClearRoom(std::string_view line, std::string_view next,
                               std::size_t widest) const {
  constexpr double kSpare = 0.08;                           // of the full width
  const bool exact = known_ && way_.face == kFaces.size();  // characters are all equally wide
  return HasRoom(line, next, widest, exact ? 0 : kSpare);
}

bool LineMeasure::HasRoom(std::string_view line, std::string_view next, std::size_t widest,
                          double spare) const {
  constexpr std::size_t kNeverWrapped = 200;  // a line so long is a paragraph by itself
  if (line.size() > kNeverWrapped && !way_.joined) return true;
  const bool other_column = !way_.joined && widest > widest_ * 4 / 3;  // a heading over two columns
  if (!known_) widest = std::max(widest, widest_);
  if (!known_ || other_column) return line.size() + 1 + FirstPiece(next).size() < widest * 9 / 10;
  return way_.WithNext(line, FirstPiece(next)) + spare * way_.full < way_.room;
}

namespace {

// Parts of a booklet are set alike, so those whose widest lines are equally wide have one measure,
// learned from all of them. Parts too short to tell are set like the one before, or like the first
// that is long enough.
void ShareMeasures(const std::vector<LineMeasure*>& measures) {
  constexpr double kAlike = 0.06;
  struct Group {
    double full = 0;
    LineMeasure measure;
  };
  std::vector<Group> groups;
  std::vector<std::size_t> group_of;
  for (const LineMeasure* measure : measures) {
    const double full = measure->Full();
    std::size_t at = full == 0 && !group_of.empty() ? group_of.back() : 0;
    if (full != 0) {
      at = 0;
      while (at < groups.size() && std::abs(groups[at].full - full) > kAlike * full) ++at;
      if (at == groups.size()) groups.push_back({full, {}});
    }
    if (at < groups.size()) groups[at].measure.Add(*measure);
    group_of.push_back(at);
  }
  for (Group& group : groups) group.measure.Finish();
  for (std::size_t i = 0; i < measures.size() && !groups.empty(); ++i) {
    *measures[i] = groups[group_of[i]].measure;
  }
}

}  // namespace

std::vector<Stretch> FindStretches(const Source& source, const Lines& lines, const Blocks& blocks) {
  std::vector<Stretch> stretches;
  const auto line_count = static_cast<std::uint32_t>(lines.all.size());
  stretches.push_back({0, line_count, false, {}, {}});
  for (const Block& block : blocks.all) {
    if (block.kind != BlockKind::kPart || block.first_line == 0) continue;
    stretches.back().end_line = block.first_line;
    stretches.push_back({block.first_line, line_count, false, {}, {}});
  }
  std::size_t at = 0;
  std::vector<LineMeasure*> bodies;
  std::vector<LineMeasure*> fronts;
  for (Stretch& stretch : stretches) {
    const auto begin = lines.all.begin() + stretch.first_line;
    stretch.text_layer = std::none_of(begin, lines.all.begin() + stretch.end_line,
                                      [](const Line& l) { return l.heading != 0 || l.marked; });
    for (; at < blocks.all.size() && blocks.all[at].first_line < stretch.end_line; ++at) {
      const Block& block = blocks.all[at];
      if (!stretch.text_layer) continue;
      if (block.kind == BlockKind::kBody) LearnFrom(source, lines, block, &stretch.body);
      if (block.kind == BlockKind::kDescription) LearnFrom(source, lines, block, &stretch.front);
    }
    if (!stretch.text_layer) continue;
    bodies.push_back(&stretch.body);
    fronts.push_back(&stretch.front);
  }
  ShareMeasures(fronts);
  ShareMeasures(bodies);
  for (Stretch& stretch : stretches) {
    if (!stretch.front.known()) stretch.front = stretch.body;
    if (!stretch.body.known()) stretch.body = stretch.front;
  }
  return stretches;
}

}  // namespace symd
