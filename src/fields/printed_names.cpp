// Names that are printed as authors; see printed_names.h.
#include "fields/printed_names.h"

#include <algorithm>

#include "fields/author_list.h"
#include "fields/credit.h"
#include "fields/evidence.h"
#include "text/plain.h"

namespace symd {

bool PrintedNames::Has(std::string_view name) const {
  if (blocks_ == nullptr) return false;
  if (!gathered_) Gather();
  return names_.contains(InCapitals(name));
}

void PrintedNames::Gather() const {
  constexpr std::uint32_t kMostLines = 8;  // of a credit
  gathered_ = true;
  Plain plain;
  std::vector<PlainLine> lines;
  bool credit = false;  // the block before ends the head of a talk
  for (const Block& block : blocks_->all) {
    const bool body = block.kind == BlockKind::kBody && credit;
    credit = block.kind == BlockKind::kKey || block.kind == BlockKind::kLabel ||
             block.kind == BlockKind::kTime;
    if (!body && block.kind != BlockKind::kRow) continue;
    lines.clear();
    for (std::uint32_t i = block.first_line;
         i < std::min(block.end_line, block.first_line + kMostLines); ++i) {
      if (!lines_->all[i].blank()) lines.push_back({lines_->all[i].text});
    }
    MakePlain(*source_, lines, &plain);
    const std::string_view text = plain.text();
    const std::uint32_t mark = FindPresenterMark(text, plain.whole(), *grammar_);
    const std::vector<Range> dashes = FindDashes(text, plain.whole(), *grammar_);
    Range list;
    for (const Range dash : dashes) {
      if (dash.end > mark) break;
      list = {dash.end, plain.whole().end};
    }
    if (list.empty()) continue;
    for (const Range dash : dashes) {
      if (dash.begin > mark) list.end = std::min(list.end, dash.begin);
    }
    const AuthorList authors = ReadAuthorList(text, list, *grammar_);
    for (const ListedAuthor& author : authors.authors) {
      names_.insert(InCapitals(plain.Slice(author.name)));
    }
  }
}

}  // namespace symd
