// Credits: "Title — ANNA WEBER¹ and ●JAN ROTH² — ¹Institut A — ²Institut B".
#pragma once

#include <vector>

#include "fields/affiliation.h"
#include "fields/author_list.h"
#include "fields/dashes.h"
#include "fields/evidence.h"
#include "fields/value.h"

namespace symd {

struct Credit {
  Text title;
  Text label;  // a type label before the title: "Topical Talk: …"
  TalkKind kind = TalkKind::kTalk;
  bool cancelled = false;
  std::vector<Author> authors;
  Text collaboration;
  std::vector<Affiliation> affiliations;
  Language connector = Language::kUnknown;
};

// A list of segments between dashes: the places of title, authors and affiliations.
struct CreditCut {
  Range title;
  Range authors;
  std::vector<Range> affiliations;
  std::vector<Range> dashes;
  Range unclear;                 // title and authors, where nothing tells which is which
  Range reading, other_reading;  // of `unclear`: the authors, if two places are equally good
  std::uint32_t lost_dash = 0;   // where the authors begin behind a dash that is lost
};

// Cuts the text of a credit. The title is what stands in bold, or all before the segment with the
// presenter's mark; without either, the first segment. A dash lost between title and authors is
// found by what stands on both sides (lost_dash.h).
CreditCut CutCredit(const Plain& plain, Range range, const GrammarData& grammar,
                    const PrintedNames& names);

// Whether the text can be a credit at all, and not the beginning of an abstract.
bool LooksLikeCredit(const Plain& plain, const GrammarData& grammar);

// `across`: it stands on a page that was read across its columns, where a title that may have lost
// or got characters is left out.
Credit MakeCredit(const Plain& plain, bool across, const GrammarData& grammar,
                  const Evidence& evidence, AffiliationReader* reader, Values* values);

TalkKind TalkKindOf(std::string_view name);

// Leaves in the observations that a dash is lost, or that title and authors can not be told apart.
void ObserveLostDash(const Plain& plain, const CreditCut& cut, Values* values);

// Leaves in the observations how a title in bold was marked.
void ObserveTitleMarks(const Plain& plain, Range title, Values* values);

// Whether a title says that the talk is off: "withdrawn", "The contribution has been withdrawn."
bool IsCancelled(std::string_view title, const GrammarData& grammar);

}  // namespace symd
