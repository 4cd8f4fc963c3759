// Blocks and fields → programme: the loop over the blocks; see record.h and builder.h.
#include "record/record.h"

#include "record/builder.h"
#include "record/derive.h"
#include "record/institutions.h"
#include "record/people.h"

namespace symd {

Programme ProgrammeBuilder::Build(const Lines& lines, const Blocks& blocks,
                                  const Evidence& evidence) && {
  programme_.grammar = grammar_.name;
  programme_.storage = std::move(fields_.storage);
  programme_.conference = std::move(fields_.conference);
  const auto is_part = [](const Block& block) { return block.kind == BlockKind::kPart; };
  const auto parts = std::count_if(blocks_.begin(), blocks_.end(), is_part);
  programme_.parts.reserve(static_cast<std::size_t>(parts));
  for (at_ = 0; at_ < blocks_.size();) AddBlock();
  FindMarks();
  for (Part& part : programme_.parts) FinishPart(lines.blank_text, &part);
  DeriveTimes(&programme_);
  fields_.tiling.Count(source_, programme_.storage.pieces, &programme_.coverage,
                       &programme_.unrecognised);
  fields_.tiling = Tiling(0);  // their memory is for the lists that follow
  fields_.of_block = std::vector<BlockFields>();
  ListPeople(grammar_, ListInstitutions(grammar_, &programme_), &programme_);
  CollectObservations(lines, blocks, evidence);
  return std::move(programme_);
}

void ProgrammeBuilder::AddBlock() {
  const Block& block = blocks_[at_];
  switch (block.kind) {
    case BlockKind::kPart:
      AddPart(block);
      break;
    case BlockKind::kOrganisedBy:
      if (auto* f = Take<OrganisedByFields>(at_)) Append(&part().organised_by, &f->divisions);
      break;
    case BlockKind::kOrganiser:
      if (auto* f = Take<OrganiserFields>(at_)) {
        MakeRoom({BlockKind::kOrganiser}, BlockKind::kOverview, &part().organisers);
        part().organisers.push_back(std::move(f->organiser));
      }
      break;
    case BlockKind::kDescription:
      AddParagraphs(&part().description);
      break;
    case BlockKind::kHalls:
      if (auto* f = Take<HallsFields>(at_)) Append(&part().rooms, &f->rooms);
      break;
    case BlockKind::kRow:
      AddRow();
      break;
    case BlockKind::kSession:
      AddSession(block);
      break;
    case BlockKind::kTime:
    case BlockKind::kPlace:
      AddWhen();
      break;
    case BlockKind::kChair:
      if (auto* f = Take<ChairFields>(at_)) Append(&session().chairs, &f->chairs);
      break;
    case BlockKind::kStub:
      if (auto* f = Take<StubFields>(at_)) session().see = f->see;
      break;
    case BlockKind::kSynopsis:
      AddParagraphs(&session().synopsis);
      break;
    case BlockKind::kTalk:
      return AddTalk();
    case BlockKind::kPage:
      AddConference();
      break;
    case BlockKind::kBreak:
      if (auto* f = Take<BreakFields>(at_)) session().entries.emplace_back(std::move(f->entry));
      break;
    default:
      break;
  }
  Extend(SpanOf(block));
  Release(at_++);
}

void ProgrammeBuilder::AddParagraphs(std::vector<Text>* to) {
  auto* f = Take<ParagraphFields>(at_);
  if (f == nullptr) return;
  to->push_back(f->text);
  Append(to, &f->more);
}

void ProgrammeBuilder::Extend(Span span) {
  if (span.empty() || part_ == kNone) return;
  Reach(&part().span, span);
  if (session_ != kNone) Reach(&session().span, span);
}

void ProgrammeBuilder::AddConference() {
  auto* f = Take<ConferenceFields>(at_);
  if (f == nullptr || !f->conference.place || programme_.conference) return;
  programme_.conference = f->conference;
}

void ProgrammeBuilder::CollectObservations(const Lines& lines, const Blocks& blocks,
                                           const Evidence& evidence) {
  // Those of the fields are the most by far: the others are put around them.
  std::vector<Observation> before = std::move(programme_.observations);
  for (const auto* list : {&source_.observations(), &lines.observations, &blocks.observations}) {
    before.insert(before.end(), list->begin(), list->end());
  }
  std::vector<Observation>& all = programme_.observations;
  all = std::move(fields_.observations);
  all.reserve(all.size() + before.size() + evidence.hyphens.size());
  all.insert(all.begin(), before.begin(), before.end());
  all.insert(all.end(), evidence.hyphens.begin(), evidence.hyphens.end());
  std::stable_sort(all.begin(), all.end(), [](const Observation& a, const Observation& b) {
    return a.span.begin < b.span.begin;
  });
}

Programme BuildProgramme(const Source& source, const GrammarData& grammar, const Lines& lines,
                         const Blocks& blocks, const Evidence& evidence, Fields fields) {
  return ProgrammeBuilder(source, grammar, lines, blocks, &fields).Build(lines, blocks, evidence);
}

}  // namespace symd
