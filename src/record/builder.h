// ProgrammeBuilder: blocks and their fields become parts, sessions and talks, one block after the
// other.
//
// One class, whose methods stand in a file for each construct: parts.cpp (with the overview),
// sessions.cpp, talks.cpp, and kinds.cpp for what only the whole of a part decides. record.cpp has
// the loop over the blocks.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "record/record.h"

namespace symd {

class ProgrammeBuilder {
 public:
  ProgrammeBuilder(const Source& source, const GrammarData& grammar, const Lines& lines,
                   const Blocks& blocks, Fields* fields)
      : source_(source),
        grammar_(grammar),
        lines_(lines.all),
        blocks_(blocks.all),
        fields_(*fields) {}

  Programme Build(const Lines& lines, const Blocks& blocks, const Evidence& evidence) &&;

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

  // --- blocks ------------------------------------------------------------------------------------

  void AddBlock();

  template <typename T>
  T* Take(std::size_t block) {
    return FieldsIf<T>(&fields_.of_block[block]);
  }

  // What was taken out of a block makes room for the record.
  void Release(std::size_t block) { fields_.of_block[block] = std::monostate(); }

  Span SpanOf(const Block& block) const {
    if (block.first_line == block.end_line) return {};
    return {lines_[block.first_line].span.begin, lines_[block.end_line - 1].span.end};
  }

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
  void AddParagraphs(std::vector<Text>* to);
  void AddConference();

  // Part and session reach as far as what was read of them last.
  void Extend(Span span);

  static void Reach(Span* whole, Span span) {
    if (whole->empty()) whole->begin = span.begin;
    whole->begin = std::min(whole->begin, span.begin);
    whole->end = std::max(whole->end, span.end);
  }

  // --- parts -------------------------------------------------------------------------------------

  Part& part() { return programme_.parts[part_]; }
  void AddPart(const Block& block);

  // The id of the next head, key or row: what a part or session without a head is made from.
  Text NextId();
  static Text Beginning(const Text& text, std::size_t size);
  void AddRow();

  // --- sessions ----------------------------------------------------------------------------------

  Session& session() { return part().sessions[session_]; }
  void AddSession(const Block& block);

  // The id of a session that has been read continues it, unless it has another title now.
  bool Continues(const Session& session, const Hints& hints);
  void AddWhen();

  // --- talks -------------------------------------------------------------------------------------

  void AddTalk();

  // Whether the talk has been read already, elsewhere: as the row of a web page or on a page of its
  // own. Then the talk that is known gets what it lacks.
  bool IsPrintedAgain(Talk* talk, std::optional<Layout> page);

  // --- what the whole of a part decides ----------------------------------------------------------

  void FinishPart(const std::vector<Span>& blank_text, Part* part);
  static SessionKind KindOf(const Part& part, const Session& session, const Hints& hints);

  // Headings, bold print and tags are what a converter to Markdown leaves.
  void FindMarks();
  bool HasMarks(Span span) const;
  void NoteId(const Text& id);

  // --- observations ------------------------------------------------------------------------------

  Span PieceOf(const Text& text) const {
    return text.at.count == 0 ? Span{} : programme_.storage.pieces[text.at.first];
  }

  void Observe(ObservationKind kind, Span span, Span other) {
    programme_.observations.push_back({kind, span, other});
  }

  void CollectObservations(const Lines& lines, const Blocks& blocks, const Evidence& evidence);

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
  std::size_t opened_ = kNone;        // the block that opened the session
  std::vector<std::uint32_t> marks_;  // where lines with marks of Markdown begin
  std::vector<std::optional<Layout>> page_of_part_;
  std::vector<std::vector<Hints>> hints_;  // by part and session
  std::unordered_map<std::string_view, std::size_t> part_of_code_;
  std::vector<std::unordered_map<std::string_view, std::size_t>> session_of_id_;  // by part
  std::unordered_map<std::string_view, KnownTalk> talk_of_id_;
  std::unordered_map<std::string_view, Span> ids_;
};

}  // namespace symd
