// Names of persons; see name.h. The words of the name are looked at one after the other: is it a
// person's, which are particles, what is their case, where does the family name begin.
#include "fields/name.h"

#include <string>

#include "fields/name_case.h"
#include "fields/name_family.h"
#include "fields/name_particles.h"
#include "fields/name_words.h"
#include "fields/no_person.h"

namespace symd {
namespace {

void DropTitles(const NameData& data, WordsOfName* words) {
  std::size_t titles = 0;
  while (titles + 1 < words->size() && Known(data.titles, (*words)[titles]) != data.titles.end()) {
    ++titles;
  }
  if (titles == 0) return;
  words->erase(words->begin(), words->begin() + static_cast<std::ptrdiff_t>(titles));
}

NameParts::Part Join(const WordsOfName& words, std::size_t begin, std::size_t end,
                     std::string_view printed, Values* values) {
  if (begin >= end) return {};
  NameParts::Part part;
  part.range = {words[begin].range.begin, words[end - 1].range.end};
  std::string joined;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && !words[i].glued) joined += ' ';
    joined += words[i].form;
    part.steps |= words[i].steps;
  }
  if (joined != printed.substr(part.range.begin, part.range.size())) {
    part.form = values->Keep(joined);
  }
  return part;
}

NameParts ReadParts(std::string_view printed, const NameData& data, const Plain& plain,
                    std::uint32_t begin, Values* values) {
  NameParts parts;
  WordsOfName words = SplitName(printed, data);
  if (words.empty() || IsNoPerson(words, data)) return parts;
  DropTitles(data, &words);
  MarkParticles(data, &words);
  SetForms(data, &words);
  const std::size_t end = words.size() - SuffixWords(words, data);
  const std::size_t family = FamilyBegin(words, end, data);
  parts.full = Join(words, 0, words.size(), printed, values);
  parts.given = Join(words, 0, family, printed, values);
  if (end > 0 && words[end - 1].form.ends_with(',')) {  // "Ralph Ellery, III"
    words[end - 1].form.pop_back();
    --words[end - 1].range.end;
  }
  parts.family = Join(words, family, end, printed, values);
  if ((parts.family.steps & StepBit(Step::kNameList)) != 0) {
    values->names().doubtful.Add(printed.substr(parts.given.range.begin),
                                 printed.substr(parts.family.range.begin));
  }
  std::size_t uncertain = 0;
  const std::string forms = OtherForms(words, data, &uncertain);
  if (!forms.empty()) {
    const Range word = {begin + words[uncertain].range.begin, begin + words[uncertain].range.end};
    values->names().uncertain.push_back({printed, plain.SourceOf(word), values->Keep(forms)});
  }
  return parts;
}

// The value of a part of the name that begins at `begin`.
Text MakePart(const Plain& plain, std::uint32_t begin, const NameParts::Part& part,
              Values* values) {
  const Range range = {begin + part.range.begin, begin + part.range.end};
  if (part.form.empty()) return values->Make(plain, range);
  return values->MakeAs(part.form, plain, range, part.steps);
}

}  // namespace

Name MakeName(const Plain& plain, Range range, const GrammarData& grammar, Values* values) {
  Name name;
  if (range.empty()) return name;
  name.source = values->Make(plain, range);
  const std::string_view printed = name.source.value;
  const NameParts& parts = values->names().Of(
      printed, [&] { return ReadParts(printed, grammar.names, plain, range.begin, values); });
  name.full = MakePart(plain, range.begin, parts.full, values);
  name.given = MakePart(plain, range.begin, parts.given, values);
  name.family = MakePart(plain, range.begin, parts.family, values);
  return name;
}

}  // namespace symd
