// Blocks and fields → programme; see record.h.
#include "record/record.h"

#include <algorithm>
#include <utility>

#include "blocks/scan.h"
#include "record/derive.h"
#include "record/institutions.h"
#include "record/printings.h"

namespace symd {
namespace {

class ProgrammeBuilder {
 public:
  ProgrammeBuilder(const Source& source, const GrammarData& grammar, const Lines& lines,
                   const Blocks& blocks, Fields* fields)
      : source_(source),
        grammar_(grammar),
        lines_(lines.all),
        blocks_(blocks.all),
        fields_(*fields) {}

  Programme Build(const Lines& lines, const Evidence& evidence) && {
    programme_.grammar = grammar_.name;
    programme_.storage = std::move(fields_.storage);
    programme_.conference = std::move(fields_.conference);
    const auto is_part = [](const Block& block) { return block.kind == BlockKind::kPart; };
    const auto parts = std::count_if(blocks_.begin(), blocks_.end(), is_part);
    programme_.parts.reserve(static_cast<std::size_t>(parts));
    for (at_ = 0; at_ < blocks_.size();) AddBlock();
    for (Part& part : programme_.parts) FinishPart(lines.blank_text, &part);
    DeriveTimes(&programme_);
    programme_.institution_mentions = ListInstitutions(grammar_, &programme_);
    CollectObservations(lines, evidence);
    fields_.tiling.Count(source_, programme_.storage.pieces, &programme_.coverage,
                         &programme_.unrecognised);
    return std::move(programme_);
  }

 private:
  // What is known of a session only until its kind is decided.
  struct Hints {
    std::optional<SessionKind> title;
    std::optional<SessionKind> place;
    std::optional<Layout> page;  // of the web page that began it
    bool rows = false;           // has rows of the session's web page
    bool pages = false;          // has web pages of contributions
  };

  // A talk that has been read, and the block that opened its session then.
  struct KnownTalk {
    std::size_t part;
    std::size_t session;
    std::size_t entry;
    std::size_t opened;
    std::optional<Layout> page;
  };

  template <typename T>
  T* Take(std::size_t block) {
    return FieldsIf<T>(&fields_.of_block[block]);
  }

  Part& part() { return programme_.parts[part_]; }
  Session& session() { return part().sessions[session_]; }

  Span SpanOf(const Block& block) const {
    if (block.first_line == block.end_line) return {};
    return {lines_[block.first_line].span.begin, lines_[block.end_line - 1].span.end};
  }

  void AddBlock() {
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

  // What was taken out of a block makes room for the record.
  void Release(std::size_t block) { fields_.of_block[block] = std::monostate(); }

  // Makes room for what the blocks from here on hold before one of kind `end`; growing copies.
  template <typename T>
  void MakeRoom(std::initializer_list<BlockKind> kinds, BlockKind end, std::vector<T>* list) const {
    if (!list->empty()) return;
    std::size_t count = 0;
    for (std::size_t i = at_; i < blocks_.size(); ++i) {
      const BlockKind kind = blocks_[i].kind;
      if (i > at_ && (kind == end || kind == BlockKind::kPart)) break;
      count += std::find(kinds.begin(), kinds.end(), kind) != kinds.end() ? 1 : 0;
    }
    list->reserve(count);
  }

  template <typename T>
  static void Append(std::vector<T>* to, std::vector<T>* from) {
    std::move(from->begin(), from->end(), std::back_inserter(*to));
  }

  // The paragraphs of the block here, when it is prose.
  void AddParagraphs(std::vector<Text>* to) {
    auto* f = Take<ParagraphFields>(at_);
    if (f == nullptr) return;
    to->push_back(f->text);
    Append(to, &f->more);
  }

  // Part and session reach as far as what was read of them last.
  void Extend(Span span) {
    if (span.empty() || part_ == kNone) return;
    Reach(&part().span, span);
    if (session_ != kNone) Reach(&session().span, span);
  }

  static void Reach(Span* whole, Span span) {
    if (whole->empty()) whole->begin = span.begin;
    whole->begin = std::min(whole->begin, span.begin);
    whole->end = std::max(whole->end, span.end);
  }

  // --- parts ------------------------------------------------------------------------------------

  void AddPart(const Block& block) {
    Part part;
    if (auto* f = Take<PartFields>(at_)) {
      part.code = f->code;
      part.title = f->title;
      part.kind = f->kind;
    } else {
      const Text id = NextId();
      part.code = Beginning(id, SplitId(id.value).code.size());
    }
    session_ = kNone;
    // A head with the code of a part that has been read continues it.
    const auto [place, is_new] = part_of_code_.emplace(part.code.value, programme_.parts.size());
    part_ = place->second;
    if (is_new) {
      part.span = SpanOf(block);
      programme_.parts.push_back(std::move(part));
      page_of_part_.push_back(block.page);
      hints_.emplace_back();
      session_of_id_.emplace_back();
    } else if (!this->part().title) {
      this->part().title = part.title;
      this->part().kind = part.kind;
    }
  }

  // The id of the next head, key or row: what a part or session without a head is made from.
  Text NextId() {
    for (std::size_t i = at_; i < blocks_.size(); ++i) {
      if (auto* f = Take<SessionFields>(i); f != nullptr && f->id) return f->id;
      if (auto* f = Take<KeyFields>(i); f != nullptr && f->id) return f->id;
      if (auto* f = Take<TalkRowFields>(i); f != nullptr && f->talk.id) return f->talk.id;
      if (auto* f = Take<SessionRowFields>(i); f != nullptr && f->session.id) return f->session.id;
    }
    return {};
  }

  static Text Beginning(const Text& text, std::size_t size) {
    Text beginning = text;
    beginning.value = text.value.substr(0, size);
    if (size != text.value.size()) beginning.at.steps |= StepBit(Step::kJoined);
    return beginning;
  }

  // --- overview ---------------------------------------------------------------------------------

  void AddRow() {
    if (auto* f = Take<TalkRowFields>(at_)) {
      MakeRoom({BlockKind::kRow}, BlockKind::kSession, &part().overview_talks);
      part().overview_talks.push_back(std::move(f->talk));
    }
    if (auto* f = Take<SessionRowFields>(at_)) {
      part().overview_sessions.push_back(std::move(f->session));
    }
  }

  // --- sessions ---------------------------------------------------------------------------------

  void AddSession(const Block& block) {
    Session session;
    Hints hints;
    hints.page = block.page;
    opened_ = at_;
    if (auto* f = Take<SessionFields>(at_)) {
      session.id = f->id;
      session.number = f->number;
      session.title = f->title;
      for (Text& code : f->joint_with) {
        if (code.value != part().code.value) session.joint_with.push_back(code);
      }
      hints.title = f->kind;
    } else if (const Text id = NextId(); !SplitId(id.value).session.empty()) {
      const IdParts parts = SplitId(id.value);
      session.id =
          Beginning(id, id.value.size() - (parts.talk.empty() ? 0 : parts.talk.size() + 1));
      session.number = NumberOf(parts.session);
    }
    if (Continues(session, hints)) return;
    session.span = SpanOf(block);
    session_ = part().sessions.size();
    session_of_id_[part_].insert_or_assign(session.id.value, session_);
    MakeRoom({BlockKind::kSession}, BlockKind::kPart, &part().sessions);
    MakeRoom({BlockKind::kTalk, BlockKind::kBreak}, BlockKind::kSession, &session.entries);
    part().sessions.push_back(std::move(session));
    hints_[part_].push_back(hints);
  }

  // The id of a session that has been read continues it, unless it has another title now.
  bool Continues(const Session& session, const Hints& hints) {
    const auto found = session_of_id_[part_].find(session.id.value);
    if (found == session_of_id_[part_].end()) return false;
    session_ = found->second;
    Session& known = this->session();
    if (!known.title && session.title) {  // so far it was known from keys alone
      known.title = session.title;
      known.joint_with = session.joint_with;
      hints_[part_][session_].title = hints.title;
      return true;
    }
    if (!session.title || known.title.value == session.title.value) return true;
    Observe(ObservationKind::kDuplicateId, PieceOf(session.id), PieceOf(known.id));
    return false;
  }

  void AddWhen() {
    auto* f = Take<WhenFields>(at_);
    if (f == nullptr) return;
    Slot& slot = session().slot;
    if (f->slot.day) slot.day = f->slot.day;
    if (f->slot.last_day) slot.last_day = f->slot.last_day;
    if (f->slot.date) slot.date = f->slot.date;
    if (f->slot.start) slot.start = f->slot.start;
    if (f->slot.end) slot.end = f->slot.end;
    if (f->slot.room) slot.room = f->slot.room;
    if (f->kind) hints_[part_][session_].place = f->kind;
  }

  // --- talks ------------------------------------------------------------------------------------

  void AddTalk() {
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
      }
      if (auto* f = Take<WhenFields>(at_)) talk.slot = f->slot;
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

  // Whether the talk has been read already, elsewhere: as the row of a web page or on a page of its
  // own. Then the talk that is known gets what it lacks.
  bool IsPrintedAgain(Talk* talk, std::optional<Layout> page) {
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

  // Web pages of contributions come in any order, and may stand before the page of their session.
  static void SortByNumber(Session* session) {
    std::vector<Entry>& entries = session->entries;
    const auto number = [](const Entry& entry) {
      const Talk* talk = std::get_if<Talk>(&entry);
      return talk == nullptr ? -1 : talk->number;
    };
    if (std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return number(e) < 0; }))
      return;
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const Entry& a, const Entry& b) { return number(a) < number(b); });
  }

  // --- the conference -------------------------------------------------------------------------

  void AddConference() {
    auto* f = Take<ConferenceFields>(at_);
    if (f == nullptr || !f->conference.place || programme_.conference) return;
    programme_.conference = f->conference;
  }

  // --- what the whole of a part decides -------------------------------------------------------

  void FinishPart(const std::vector<Span>& blank_text, Part* part) {
    const auto number = static_cast<std::size_t>(part - programme_.parts.data());
    const auto layout_of = [&](Span span) {
      return HasMarks(span)            ? Layout::kMarkdown
             : Meets(blank_text, span) ? Layout::kBlankText
                                       : Layout::kText;
    };
    const std::optional<Layout> page = page_of_part_[number];
    part->layout = page ? *page : layout_of(part->span);
    for (std::size_t i = 0; i < part->sessions.size(); ++i) {
      Session& session = part->sessions[i];
      const Hints& hints = hints_[number][i];
      session.layout = hints.page ? *hints.page : page ? layout_of(session.span) : part->layout;
      if (hints.rows && hints.pages) SortByNumber(&session);
      session.kind = KindOf(*part, session, hints);
      const auto is_poster = [](std::optional<SessionKind> kind) {
        return kind == SessionKind::kPoster;
      };
      const bool posters = is_poster(hints.title) || is_poster(hints.place);
      for (Entry& entry : session.entries) {
        Talk* talk = std::get_if<Talk>(&entry);
        if (talk == nullptr) continue;
        if (posters && !talk->label) talk->kind = TalkKind::kPoster;
        NoteId(talk->id);
      }
    }
  }

  static SessionKind KindOf(const Part& part, const Session& session, const Hints& hints) {
    if (part.kind == PartKind::kSymposium) return SessionKind::kSymposium;
    const bool talks = std::any_of(session.entries.begin(), session.entries.end(),
                                   [](const Entry& e) { return std::holds_alternative<Talk>(e); });
    // "Opening the gap" is no opening when there are talks in it.
    if (hints.title && !(talks && *hints.title == SessionKind::kOther)) return *hints.title;
    if (hints.place) return *hints.place;
    if (part.kind == PartKind::kPlenary) return SessionKind::kPlenary;
    return talks || session.see ? SessionKind::kOral : SessionKind::kOther;
  }

  static bool Meets(const std::vector<Span>& stretches, Span span) {
    return std::any_of(stretches.begin(), stretches.end(), [&](Span stretch) {
      return stretch.begin < span.end && span.begin < stretch.end;
    });
  }

  // Headings, bold print and tags are what a converter to Markdown leaves.
  bool HasMarks(Span span) const {
    const auto first =
        std::lower_bound(lines_.begin(), lines_.end(), span.begin,
                         [](const Line& l, std::uint32_t at) { return l.span.begin < at; });
    return std::any_of(first, lines_.end(), [&](const Line& line) {
      return line.span.begin < span.end && (line.heading != 0 || line.marked);
    });
  }

  void NoteId(const Text& id) {
    if (!id) return;
    const auto [known, is_new] = ids_.emplace(id.value, PieceOf(id));
    if (!is_new) Observe(ObservationKind::kDuplicateId, PieceOf(id), known->second);
  }

  Span PieceOf(const Text& text) const {
    return text.at.count == 0 ? Span{} : programme_.storage.pieces[text.at.first];
  }

  void Observe(ObservationKind kind, Span span, Span other) {
    programme_.observations.push_back({kind, span, other});
  }

  void CollectObservations(const Lines& lines, const Evidence& evidence) {
    // Those of the fields are the most by far: the others are put around them.
    std::vector<Observation> before = std::move(programme_.observations);
    for (const auto* list : {&source_.observations(), &lines.observations}) {
      before.insert(before.end(), list->begin(), list->end());
    }
    std::vector<Observation>& all = programme_.observations;
    all = std::move(fields_.observations);
    all.reserve(all.size() + before.size() + evidence.lost_hyphens.size());
    all.insert(all.begin(), before.begin(), before.end());
    all.insert(all.end(), evidence.lost_hyphens.begin(), evidence.lost_hyphens.end());
    std::stable_sort(all.begin(), all.end(), [](const Observation& a, const Observation& b) {
      return a.span.begin < b.span.begin;
    });
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const std::vector<Block>& blocks_;
  Fields& fields_;
  Programme programme_;
  std::size_t at_ = 0;
  std::size_t part_ = kNone;
  std::size_t session_ = kNone;
  std::size_t opened_ = kNone;  // the block that opened the session
  std::vector<std::optional<Layout>> page_of_part_;
  std::vector<std::vector<Hints>> hints_;  // by part and session
  std::unordered_map<std::string_view, std::size_t> part_of_code_;
  std::vector<std::unordered_map<std::string_view, std::size_t>> session_of_id_;  // by part
  std::unordered_map<std::string_view, KnownTalk> talk_of_id_;
  std::unordered_map<std::string_view, Span> ids_;
};

}  // namespace

Programme BuildProgramme(const Source& source, const GrammarData& grammar, const Lines& lines,
                         const Blocks& blocks, const Evidence& evidence, Fields fields) {
  return ProgrammeBuilder(source, grammar, lines, blocks, &fields).Build(lines, evidence);
}

}  // namespace symd
