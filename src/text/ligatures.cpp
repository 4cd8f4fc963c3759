// Ligatures put back into their words; see ligatures.h.
#include "text/ligatures.h"

#include <array>

#include "text/ascii.h"
#include "text/unicode.h"

namespace symd {
namespace {

struct Form {
  std::string_view printed;
  std::string_view letters;
};
constexpr std::array<Form, 12> kForms = {{
    {"ffi", "ffi"},
    {"ffl", "ffl"},
    {"ff", "ff"},
    {"fi", "fi"},
    {"fl", "fl"},
    {"\uFB00", "ff"},
    {"\uFB01", "fi"},
    {"\uFB02", "fl"},
    {"\uFB03", "ffi"},
    {"\uFB04", "ffl"},
    {"\uFB05", "st"},
    {"\uFB06", "st"},
}};

std::string Joined(std::string_view a, std::string_view b, std::string_view c = {}) {
  return std::string(a).append(b).append(c);
}

// Shorter words are the beginnings of others: "de fi ned".
constexpr std::size_t kOwnWord = 3;

// A ligature with the words around it, of which one may be empty.
struct Torn {
  std::string_view left;
  std::string_view letters;
  std::string_view right;
  bool behind_hyphen = false;  // "well-de fi ned"
};

enum class Owner : std::uint8_t { kUnknown, kLeft, kRight, kBoth };

// "ff" ends words ("stiff") or stands inside of them, "ffi" and "ffl" stand inside alone.
Owner OwnerOfDouble(const Torn& torn, const TextWords& words) {
  if (torn.letters.size() > 2 || torn.right.size() == 1) return Owner::kBoth;
  const std::uint32_t right = words.Count(torn.right);
  if (words.CountAnyCase(Joined(torn.left, torn.letters)) > 0) {
    return right > 0 ? Owner::kLeft : Owner::kUnknown;
  }
  // "sti ff materials", but "di ff use": a short word is the rest of one unless it is common.
  constexpr std::size_t kLong = 5;
  constexpr std::uint32_t kCommon = 4;
  const bool is_word = right > 0 && (torn.right.size() >= kLong || right >= kCommon);
  return is_word ? Owner::kLeft : Owner::kBoth;
}

// Whether what stands before a ligature is a word of its own: "For fi elds", and not the "de" of
// "well-de fi ned".
bool LeftIsWord(const Torn& torn, const TextWords& words) {
  if (torn.behind_hyphen && torn.left.size() < kOwnWord) return false;
  return IsSmallAscii(torn.left[0]) ? words.Count(torn.left) > 0
                                    : words.CountAnyCase(torn.left) > 0;
}

// "fi" and "fl" begin words ("first") or stand inside of them.
Owner OwnerOfSingle(const Torn& torn, const TornWords& words) {
  const bool left_is_word = LeftIsWord(torn, words.whole());
  const bool is_short = torn.left.size() <= kOwnWord;
  const bool is_capital = !IsSmallWord(torn.left);
  if (words.IsBegin(torn.letters, torn.right)) {
    if (left_is_word || torn.left.size() == 1) return Owner::kRight;
    if (is_short) return Owner::kBoth;
    return is_capital ? Owner::kUnknown : Owner::kRight;  // "Lark fi eld", "Hybrid fi elds"
  }
  const bool always = words.IsAlwaysBehind(torn.left, torn.letters, torn.right);
  if (left_is_word) {
    if (is_short && always) return Owner::kBoth;
    if (is_capital && words.whole().Count(LowerCased(torn.left)) == 0)
      return Owner::kBoth;  // a name
    // "the fi rst", but "in fl uence": the shortest words are beginnings of others too.
    return torn.left.size() < kOwnWord ? Owner::kUnknown : Owner::kRight;
  }
  // "de fi ned", "signi fi cant", "Grenz fl äche": few words end in an i, and nouns and names are
  // put together. "hybrid fl uctuation" may be one word or two.
  const bool inside = is_short || always || is_capital || torn.left.back() == 'i';
  return inside ? Owner::kBoth : Owner::kUnknown;
}

Owner OwnerOf(const Torn& torn, const TornWords& torn_words) {
  const TextWords& words = torn_words.whole();
  const bool begins_word = torn.letters[1] != 'f';
  if (torn.left.empty()) return begins_word ? Owner::kRight : Owner::kUnknown;
  if (torn.right.empty()) {
    const bool known = words.CountAnyCase(Joined(torn.left, torn.letters)) > 0;
    if (known) return Owner::kLeft;
    return begins_word || words.Count(torn.left) > 0 ? Owner::kUnknown : Owner::kLeft;
  }
  if (words.CountAnyCase(Joined(torn.left, torn.letters, torn.right)) > 0) return Owner::kBoth;
  return begins_word ? OwnerOfSingle(torn, torn_words) : OwnerOfDouble(torn, words);
}

// The words around a ligature, each across one blank at most.
Torn TornAt(std::string_view text, std::uint32_t at, const Ligature& ligature) {
  const std::uint32_t end = at + ligature.size;
  const bool blank_before = at > 0 && text[at - 1] == ' ';
  const bool blank_after = end < text.size() && text[end] == ' ';
  Torn torn;
  torn.letters = ligature.letters;
  torn.left = WordBefore(text, blank_before ? at - 1 : at);
  torn.right = WordAt(text, blank_after ? end + 1 : end);
  const std::string_view before =
      text.substr(0, static_cast<std::size_t>(torn.left.data() - text.data()));
  torn.behind_hyphen = before.ends_with('-');
  if (torn.left.size() != 1 && !EndsSmall(torn.left)) torn.left = {};
  if (!IsSmallWord(torn.right)) torn.right = {};
  return torn;
}

// What stands for a lost character is told by itself: "o\x07ff shore" is torn by nothing else.
bool IsControlAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte == 0x7F ||
         (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r');
}

}  // namespace

TornWords::TornWords(std::string_view text, const std::vector<std::uint32_t>& places)
    : whole_(text) {
  for (const std::uint32_t at : places) {
    const Torn torn = TornAt(text, at, LigatureAt(text, at));
    if (torn.right.empty()) continue;
    Beside& beside = beside_[Joined(torn.letters, torn.right)];
    const std::string left = LowerCased(torn.left);
    if (beside.count++ == 0) beside.left = left;
    if (beside.left != left) beside.left.clear();
    beside.behind_word |= torn.left.size() >= kOwnWord && whole_.Count(torn.left) > 0;
  }
}

bool TornWords::IsBegin(std::string_view letters, std::string_view right) const {
  const std::string word = Joined(letters, right);
  if (whole_.Count(word) > 0) return true;  // "Fläche" does not make "fläche" a word
  const auto beside = beside_.find(word);
  return beside != beside_.end() && beside->second.behind_word && beside->second.left.empty();
}

bool TornWords::IsAlwaysBehind(std::string_view left, std::string_view letters,
                               std::string_view right) const {
  const auto beside = beside_.find(Joined(letters, right));
  return beside != beside_.end() && beside->second.count > 1 &&
         beside->second.left == LowerCased(left);
}

Ligature LigatureAt(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, 3);
  for (const Form& form : kForms) {
    if (!here.starts_with(form.printed)) continue;
    return {static_cast<std::uint32_t>(form.printed.size()), form.letters,
            form.printed.front() != 'f'};
  }
  return {};
}

bool IsLigature(std::string_view word) {
  return word.size() <= 3 && !word.empty() && LigatureAt(word, 0).size == word.size();
}

bool EndsWithLigature(std::string_view word) {
  return word.size() >= 3 && LigatureAt(word, word.size() - 3).one_character;
}

bool StandsApart(std::string_view text, std::uint32_t at, const Ligature& ligature) {
  const std::uint32_t end = at + ligature.size;
  const bool before = at > 0 && IsWordLetter(text[at - 1]);
  const bool after = end < text.size() && IsWordLetter(text[end]);
  const bool blank_before = at > 0 && text[at - 1] == ' ';
  const bool blank_after = end < text.size() && text[end] == ' ';
  if (before && after) return false;
  if ((at > 0 && IsControlAt(text, at - 1)) || IsControlAt(text, end)) return false;
  // "diﬀ erent", "di ﬀerent": a ligature of one character may have its blank at one side.
  if (before) return ligature.one_character && blank_after;
  if (after) return ligature.letters.starts_with("ff") && blank_before;
  return blank_before || blank_after;
}

std::optional<Mending> MendLigature(std::string_view text, std::uint32_t at,
                                    const TornWords* words) {
  const Ligature ligature = LigatureAt(text, at);
  const Mending plain = {
      {at, at + ligature.size}, std::string(ligature.letters), StepBit(Step::kLigature)};
  const auto unmended = [&]() -> std::optional<Mending> {
    if (ligature.one_character) return plain;
    return std::nullopt;
  };
  if (!StandsApart(text, at, ligature) || words == nullptr) return unmended();
  const std::uint32_t end = at + ligature.size;
  const bool blank_before = at > 0 && text[at - 1] == ' ';
  const bool blank_after = end < text.size() && text[end] == ' ';
  const Torn torn = TornAt(text, at, ligature);
  Mending mending = plain;
  mending.observed = ObservationKind::kSplitLigature;
  if (!blank_before || !blank_after) {
    // Half of it is in its place.
    const bool whole = words->whole().CountAnyCase(Joined(torn.left, torn.letters, torn.right)) > 0;
    if (!blank_after && !torn.left.empty() && !torn.right.empty()) {
      mending.printed.begin = at - 1;  // no word begins with "ff"
      return mending;
    }
    if (blank_after && !torn.left.empty() && !torn.right.empty()) {
      if (!whole || words->whole().Count(torn.right) > 0) return unmended();
      mending.printed.end = end + 1;
      return mending;
    }
  }
  // "Wi-fi networks", "5 fl oz"
  if (torn.left.empty() && !torn.right.empty() && at > 0) {
    const char before = text[at - (blank_before && at > 1 ? 2 : 1)];
    const bool joins = before == '-' || (before >= '0' && before <= '9');
    if (joins && !words->IsBegin(torn.letters, torn.right)) return unmended();
  }
  if (torn.left.empty() && torn.right.empty()) return unmended();
  const Owner owner = OwnerOf(torn, *words);
  if (owner == Owner::kUnknown) {
    mending.steps = ligature.one_character ? mending.steps : 0;
    return mending;  // as it is, and observed
  }
  if (owner != Owner::kRight && blank_before) mending.printed.begin = at - 1;
  if (owner != Owner::kLeft && blank_after) mending.printed.end = end + 1;
  return mending;
}

}  // namespace symd
