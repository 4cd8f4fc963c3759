// Words without their line breaks; see word_breaks.h.
//
// HTML breaks lines between words too, "end<br>of". Where the document has the whole word
// elsewhere, the break stands inside of it; where it has both pieces, between them. All others are
// taken as most of those are; where there are none, or as many of both, as HTML has them: between
// words.
#include "text/word_breaks.h"

#include <string>

#include "text/markup.h"

namespace symd {

std::uint32_t BreakBetweenLetters(std::string_view text, std::uint32_t at) {
  if (at == 0 || !IsWordLetter(text[at - 1])) return 0;
  const markup::Tag tag = markup::ReadTag(text.substr(at, 12));
  const std::uint32_t end = at + tag.size;
  if (tag.kind != markup::TagKind::kBreak || end >= text.size()) return 0;
  return IsWordLetter(text[end]) ? tag.size : 0;
}

std::vector<Mending> MendBreaks(std::string_view text, const std::vector<std::uint32_t>& places,
                                const TextWords& words) {
  std::vector<Mending> certain;
  std::vector<Mending> doubtful;
  std::vector<Mending> capitals;
  std::size_t between = 0;  // breaks that certainly stand between words
  for (const std::uint32_t at : places) {
    const std::uint32_t end = at + BreakBetweenLetters(text, at);
    const std::string_view left = WordBefore(text, at);
    const std::string_view right = WordAt(text, end);
    if (left.empty()) continue;
    // The letter before it, so that something of the text stands for the tag.
    std::uint32_t letter = at - 1;
    while ((static_cast<unsigned char>(text[letter]) & 0xC0U) == 0x80U) --letter;
    const Mending mending = {
        {letter, end}, std::string(text.substr(letter, at - letter)), StepBit(Step::kMarkup)};
    const bool left_is_word = words.Count(left) > 0;
    const bool right_is_word = words.Count(right) > 0;
    if (words.CountAnyCase(std::string(left).append(right)) > 0) {
      certain.push_back(mending);
    } else if (left_is_word && right_is_word) {
      ++between;
    } else if (IsSmallWord(right)) {
      doubtful.push_back(mending);
    } else if (!EndsSmall(left)) {
      capitals.push_back(mending);  // "KOZIN<br>SKY" or "ANNA<br>WEBER"
    }
  }
  if (certain.size() > between) {
    certain.insert(certain.end(), doubtful.begin(), doubtful.end());
    certain.insert(certain.end(), capitals.begin(), capitals.end());
  }
  return certain;
}

}  // namespace symd
