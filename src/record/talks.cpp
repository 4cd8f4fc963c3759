// Talks: label, key, credit and abstract put together; a talk that has been read already gets what
// it lacks (printings.h).
#include "record/builder.h"
#include "record/printings.h"

namespace symd {

void ProgrammeBuilder::AddTalk() {
  Talk talk;
  bool labelled = false;
  const std::optional<Layout> page = blocks_[at_].page;
  if (auto* f = Take<LanguageFields>(at_)) talk.language = f->language;
  const auto set_label = [&](const LabelFields& f) {
    if (!f.label || labelled) return;
    talk.label = f.label;
    talk.kind = f.kind;
    labelled = true;
  };
  for (++at_; at_ < blocks_.size() && blocks_[at_].depth == 3; ++at_) {
    if (auto* f = Take<LabelFields>(at_)) set_label(*f);
    if (auto* f = Take<KeyFields>(at_)) {
      set_label(f->label);
      talk.id = f->id;
      talk.number = f->number;
      talk.slot = f->slot;
      if (f->kind) hints_[part_][session_].place = f->kind;
    }
    if (auto* f = Take<WhenFields>(at_)) talk.slot = f->slot;
    part().read_across |= blocks_[at_].across;
    if (auto* f = Take<CreditFields>(at_)) {
      Credit& credit = f->credit;
      set_label({credit.label, credit.kind});
      talk.title = credit.title;
      talk.cancelled = credit.cancelled;
      talk.authors = std::move(credit.authors);
      talk.collaboration = credit.collaboration;
      talk.affiliations = std::move(credit.affiliations);
      Append(&talk.abstract, &f->paragraphs);
    }
    AddParagraphs(&talk.abstract);
    if (auto* f = Take<KeywordsFields>(at_)) Append(&talk.keywords, &f->keywords);
    Reach(&talk.span, SpanOf(blocks_[at_]));
    Release(at_);
  }
  if (!labelled) talk.kind = TalkKind::kTalk;
  Extend(talk.span);
  Hints& hints = hints_[part_][session_];
  hints.rows |= page == Layout::kWebSession;
  hints.pages |= page == Layout::kWebContribution;
  if (IsPrintedAgain(&talk, page)) return;
  session().entries.emplace_back(std::move(talk));
}

bool ProgrammeBuilder::IsPrintedAgain(Talk* talk, std::optional<Layout> page) {
  if (!talk->id) return false;
  const KnownTalk here = {part_, session_, session().entries.size(), opened_, page};
  const auto [found, is_new] = talk_of_id_.emplace(talk->id.value, here);
  if (is_new) return false;
  const KnownTalk& known = found->second;
  if ((!page && !known.page) || known.opened == opened_) return false;
  Entry& entry = programme_.parts[known.part].sessions[known.session].entries[known.entry];
  Talk& first = std::get<Talk>(entry);
  if (!Agree(first, *talk)) return false;
  Reach(&first.span, talk->span);
  Merge(&first, std::move(*talk), page == Layout::kWebSession);
  return true;
}

}  // namespace symd
