// Credits; see credit.h.
#include "fields/credit.h"

#include <algorithm>
#include <string>

#include "blocks/scan.h"
#include "fields/affiliation.h"
#include "fields/flat_index.h"
#include "fields/joined_words.h"
#include "fields/lost_dash.h"
#include "fields/name.h"
#include "fields/repeated_list.h"
#include "symd/names.h"
#include "text/unicode.h"

namespace symd {
namespace {

// Segments between the dashes, without blanks at their ends; empty ones too.
std::vector<Range> Segments(std::string_view text, Range range, const std::vector<Range>& dashes) {
  std::vector<Range> segments;
  segments.reserve(dashes.size() + 2);  // an author list without its dash can be one more
  std::uint32_t begin = range.begin;
  for (const Range dash : dashes) {
    segments.push_back(Trimmed(text, {begin, dash.begin}));
    begin = dash.end;
  }
  segments.push_back(Trimmed(text, {begin, range.end}));
  return segments;
}

// Reads what every affiliation has before it, "¹Institut": index and text.
struct NumberedRange {
  Range text;
  Range index;
  std::uint32_t number = 0;
};

NumberedRange ReadNumber(std::string_view text, Range range) {
  std::vector<std::uint32_t> numbers;
  const std::uint32_t end = ReadIndex(text, range.begin, range.end, &numbers);
  if (end == range.begin || numbers.size() > 1) return {range, {}, 0};
  const std::uint32_t number = numbers.empty() ? 0 : numbers[0];  // "^{†}Present address: …"
  return {Trimmed(text, {end, range.end}), {range.begin, end}, number};
}

// The same for affiliations whose indices are flat digits; only when authors have indices too, or
// are unclear.
void ReadFlatNumbersOf(std::string_view text, const AuthorList& list, bool unclear,
                       std::vector<NumberedRange>* affiliations) {
  const bool indexed =
      unclear || std::any_of(list.authors.begin(), list.authors.end(),
                             [](const ListedAuthor& a) { return !a.indices.empty(); });
  const bool raised = std::any_of(affiliations->begin(), affiliations->end(),
                                  [](const NumberedRange& a) { return a.number != 0; });
  if (!indexed || raised) return;
  std::vector<Range> ranges;
  for (const NumberedRange& affiliation : *affiliations) ranges.push_back(affiliation.text);
  std::vector<std::uint32_t> sizes;
  const std::vector<std::uint32_t> numbers = ReadFlatNumbers(text, ranges, &sizes);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    NumberedRange& affiliation = (*affiliations)[i];
    const std::uint32_t end = ranges[i].begin + sizes[i];
    affiliation = {Trimmed(text, {end, ranges[i].end}), {ranges[i].begin, end}, numbers[i]};
  }
}

// FORMAT.md, section 1: with indices each author has those printed; without, a single author has
// all affiliations and a single affiliation is everybody's.
// `author_count`: how many people they are.
std::vector<std::uint32_t> AffiliationsOf(const ListedAuthor& author, std::size_t author_count,
                                          const std::vector<NumberedRange>& affiliations) {
  std::vector<std::uint32_t> owned;
  for (const std::uint32_t number : author.indices) {
    const auto found = std::find_if(affiliations.begin(), affiliations.end(),
                                    [&](const NumberedRange& a) { return a.number == number; });
    if (found != affiliations.end()) {
      owned.push_back(static_cast<std::uint32_t>(found - affiliations.begin()));
    }
  }
  if (!author.indices.empty()) return owned;
  if (author_count != 1 && affiliations.size() != 1) return owned;
  for (std::size_t i = 0; i < affiliations.size(); ++i) {
    owned.push_back(static_cast<std::uint32_t>(i));
  }
  return owned;
}

// Leaves an observation for each number that no affiliation has, at the first author with it; only
// one when the affiliations have no numbers at all. Rare.
void ObserveUnknownIndices(const Plain& plain, const ListedAuthor& author,
                           const std::vector<NumberedRange>& affiliations,
                           std::vector<std::uint32_t>* told, Values* values) {
  const bool numbered = std::any_of(affiliations.begin(), affiliations.end(),
                                    [](const NumberedRange& a) { return a.number != 0; });
  for (const std::uint32_t number : author.indices) {
    const bool known = std::any_of(affiliations.begin(), affiliations.end(),
                                   [&](const NumberedRange& a) { return a.number == number; });
    const bool again = std::find(told->begin(), told->end(), number) != told->end();
    if (known || again || (!numbered && !told->empty())) continue;
    told->push_back(number);
    values->Observe(ObservationKind::kUnknownIndex, plain.SourceOf(author.index),
                    plain.SourceOf(affiliations[0].text), values->Keep(std::to_string(number)));
  }
}

// A label before the title goes to `credit`; returns the title without it.
Range TakeLabel(const Plain& plain, Range title, const GrammarData& grammar, Credit* credit,
                Values* values) {
  std::size_t after = 0;
  const std::string_view printed = ReadLabel(plain.Slice(title), grammar, &after);
  const Range label = RangeOf(plain.text(), printed);
  const Range rest = {title.begin + static_cast<std::uint32_t>(after), title.end};
  if (printed.empty() || rest.empty() || plain.text()[label.end] != ':') return title;
  credit->label = values->Make(plain, label);
  credit->kind = TalkKindOf(*grammar.list(WordList::kTalkLabels).Find(printed));
  values->Own(plain, {label.end, rest.begin});
  return rest;
}

// Cuts the segment that has the authors, if the dash between a title and them is lost, or takes it
// out where nothing tells where the title ends. `marked`: there is a presenter's mark.
void TakeLostDash(std::string_view text, bool marked, const GrammarData& grammar,
                  const PrintedNames& names, std::vector<Range>* segments, std::size_t* authors,
                  CreditCut* cut) {
  const std::size_t number = marked ? *authors : 0;
  const Range segment = (*segments)[number];
  LostDashCase context = {number > 0, false, marked};
  LostDash lost = FindLostDash(text, segment, context, grammar, &names);
  if (!marked && segments->size() > 1) {
    const Range next = (*segments)[1];
    context.affiliation_behind = true;
    lost = FindLostDash(text, segment, context, grammar, &names);
    const bool found = lost.authors != 0 || lost.ambiguous;
    if (found && !NamesInstitution(text.substr(next.begin, next.size()), grammar)) return;
  }
  if (lost.authors != 0) {
    cut->lost_dash = lost.authors;
    (*segments)[number] = Trimmed(text, {segment.begin, lost.authors});
    *authors = number + 1;
    segments->insert(segments->begin() + static_cast<std::ptrdiff_t>(*authors),
                     Range{lost.authors, segment.end});
  } else if (lost.ambiguous) {
    cut->unclear = segment;
    if (lost.first != 0) {
      cut->reading = {lost.first, segment.end};
      cut->other_reading = {lost.second, segment.end};
    }
    *authors = 0;
    (*segments)[number] = {segment.begin, segment.begin};
  }
}

// The mark before a title, "•Ice — •Anna Weber — Kiel", or an empty range.
Range StrayMark(std::string_view text, Range range, const std::vector<Range>& dashes,
                const GrammarData& grammar) {
  if (dashes.empty() || FindPresenterMark(text, range, grammar) != range.begin) return {};
  const Range behind = {dashes[0].end, range.end};
  if (FindPresenterMark(text, behind, grammar) == behind.end) return {};
  std::int32_t c = 0;
  const auto size = static_cast<std::uint32_t>(DecodeCodePoint(text, range.begin, &c));
  return {range.begin, range.begin + size};
}

}  // namespace

CreditCut CutCredit(const Plain& plain, Range range, const GrammarData& grammar,
                    const PrintedNames& names) {
  const std::string_view text = plain.text();
  CreditCut cut;
  cut.dashes = FindDashes(text, range, grammar);

  // Bold print that nothing closes does not tell where the title ends.
  const bool closed = plain.bold().size() > 1 || !plain.bold_unclosed();
  const bool bold_title = closed && !plain.bold().empty() && plain.bold()[0].begin <= range.begin &&
                          plain.bold()[0].end > range.begin;
  if (bold_title) {
    const std::uint32_t end = std::min(plain.bold()[0].end, range.end);
    std::erase_if(cut.dashes, [&](Range dash) { return dash.begin < end; });
    std::vector<Range> segments = Segments(text, range, cut.dashes);
    cut.title = Trimmed(text, {range.begin, end});
    // Behind a bold title its dash; when the dash is lost, the authors all the same.
    const Range behind = Trimmed(text, {end, segments[0].end});
    if (!behind.empty()) {
      const bool glued = behind.begin == end && LooksLikeNames(text, behind, grammar);
      const bool authors = glued || FindPresenterMark(text, behind, grammar) != behind.end;
      if (authors) {
        cut.lost_dash = behind.begin;
        segments.insert(segments.begin() + 1, behind);
      } else {
        cut.title = segments[0];
      }
    }
    if (segments.size() > 1) cut.authors = segments[1];
    for (std::size_t i = 2; i < segments.size(); ++i) cut.affiliations.push_back(segments[i]);
    return cut;
  }

  const Range stray = StrayMark(text, range, cut.dashes, grammar);
  range.begin = std::max(range.begin, stray.end);
  std::vector<Range> segments = Segments(text, range, cut.dashes);
  const std::uint32_t mark = FindPresenterMark(text, range, grammar);
  std::size_t authors = 1;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].begin <= mark && mark < segments[i].end) authors = i;
  }
  TakeLostDash(text, mark != range.end, grammar, names, &segments, &authors, &cut);
  if (authors == 0) {  // no title before the authors: one segment can be either
    cut.authors = segments[0];
    for (std::size_t i = 1; i < segments.size(); ++i) cut.affiliations.push_back(segments[i]);
    return cut;
  }
  cut.title = {segments[0].begin, segments[std::min(authors, segments.size()) - 1].end};
  if (authors < segments.size()) cut.authors = segments[authors];
  for (std::size_t i = authors + 1; i < segments.size(); ++i) {
    cut.affiliations.push_back(segments[i]);
  }
  std::erase_if(cut.dashes, [&](Range dash) { return dash.begin < cut.title.end; });
  if (!stray.empty()) cut.dashes.push_back(stray);
  return cut;
}

void ObserveLostDash(const Plain& plain, const CreditCut& cut, Values* values) {
  if (!cut.unclear.empty()) {
    const bool two = !cut.reading.empty();
    values->Observe(ObservationKind::kAmbiguous, plain.SourceOf(two ? cut.reading : cut.unclear),
                    two ? plain.SourceOf(cut.other_reading) : Span{});
  }
  if (cut.lost_dash == 0) return;
  const Span authors = plain.SourceOf(cut.lost_dash);
  values->Observe(ObservationKind::kLostDash, {authors.begin, authors.begin});
}

bool IsCancelled(std::string_view title, const GrammarData& grammar) {
  return FirstMatch(grammar, PatternList::kCancelled, title, nullptr) != nullptr;
}

bool LooksLikeCredit(const Plain& plain, const GrammarData& grammar) {
  constexpr std::size_t kLongestTitle = 250;
  const Range whole = plain.whole();
  if (!plain.bold().empty() && plain.bold()[0].begin == 0) return true;
  if (FindPresenterMark(plain.text(), whole, grammar) != whole.end) return true;
  if (!FindDashes(plain.text(), whole, grammar).empty()) return true;
  return whole.size() <= kLongestTitle &&
         (!plain.text().ends_with('.') || IsCancelled(plain.text(), grammar));
}

Credit MakeCredit(const Plain& plain, bool across, const GrammarData& grammar,
                  const Evidence& evidence, AffiliationReader* reader, Values* values) {
  Credit credit;
  CreditCut cut = CutCredit(plain, plain.whole(), grammar, evidence.printed_names);
  for (const Range dash : cut.dashes) values->Own(plain, dash);
  ObserveLostDash(plain, cut, values);

  ObserveTitleMarks(plain, cut.title, values);
  const Range title = TakeLabel(plain, cut.title, grammar, &credit, values);
  const std::string_view printed = plain.Slice(title);
  credit.cancelled = IsCancelled(printed, grammar);
  if (!across || (!MayLackHyphen(printed) && !MayHaveTornFormula(printed))) {
    credit.title = values->Make(plain, title);
  }

  AuthorList list = ReadAuthorList(plain.text(), cut.authors, grammar);
  TakeSecondList(plain.text(), grammar, &cut, &list);
  const std::size_t people = CountPeople(plain.text(), list);
  std::vector<NumberedRange> affiliations;
  affiliations.reserve(cut.affiliations.size());
  for (const Range range : cut.affiliations) {
    if (range.empty()) continue;
    affiliations.push_back(ReadNumber(plain.text(), range));
  }
  ReadFlatNumbersOf(plain.text(), list, !cut.unclear.empty(), &affiliations);
  for (const NumberedRange& affiliation : affiliations) values->Own(plain, affiliation.index);
  credit.connector = list.connector;
  for (const Range markup : list.markup) values->Own(plain, markup);
  bool presenter = false;
  std::vector<std::uint32_t> unknown_indices;
  credit.authors.reserve(list.authors.size());
  for (const ListedAuthor& listed : list.authors) {
    Author author;
    author.name = MakeName(plain, listed.name, grammar, values);
    author.presenting = listed.presenting;
    author.affiliations = AffiliationsOf(listed, people, affiliations);
    if (author.affiliations.size() < listed.indices.size() && !affiliations.empty()) {
      ObserveUnknownIndices(plain, listed, affiliations, &unknown_indices, values);
    }
    presenter |= listed.presenting;
    credit.authors.push_back(std::move(author));
  }
  credit.collaboration = values->Make(plain, list.collaboration);
  if (!list.authors.empty() && !presenter) {
    values->Observe(ObservationKind::kNoPresenter, plain.SourceOf(list.authors[0].name));
  }
  credit.affiliations.reserve(affiliations.size());
  for (const NumberedRange& affiliation : affiliations) {
    credit.affiliations.push_back(reader->Make(plain, affiliation.text, values));
  }
  return credit;
}

TalkKind TalkKindOf(std::string_view name) {
  return names::Find<TalkKind>(names::kTalkKinds, name).value_or(TalkKind::kOther);
}

void ObserveTitleMarks(const Plain& plain, Range title, Values* values) {
  if (plain.bold().empty() || plain.bold()[0].begin != title.begin) return;
  for (const Observation& observation : plain.observations()) {
    if (observation.kind == ObservationKind::kHtmlTag ||
        observation.kind == ObservationKind::kStarEmphasis) {
      values->Observe(observation.kind, observation.span);
      return;
    }
  }
}

}  // namespace symd
