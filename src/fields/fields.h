// Fields: what each block says.
//
// In: the blocks and what the whole document knows. Out: for each block the fields of its
// construct, as values of the record with their pieces; and which bytes are markup. Links between
// blocks, and what is derived from others, are left to record.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "blocks/blocks.h"
#include "fields/credit.h"
#include "fields/evidence.h"
#include "symd/programme.h"
#include "text/tiling.h"

namespace symd {

struct PartFields {
  Text code;
  Text title;
  PartKind kind = PartKind::kOther;
};
struct OrganisedByFields {
  std::vector<OrganisedBy> divisions;
};
struct OrganiserFields {
  Organiser organiser;
};
struct HallsFields {
  std::vector<Text> rooms;
};
struct GroupFields {
  Text name;
  bool sessions = false;
};
struct TalkRowFields {
  OverviewTalk talk;
};
struct SessionRowFields {
  OverviewSession session;
};
struct SessionFields {
  Text id;
  std::int32_t number = -1;
  Text title;
  std::vector<Text> joint_with;     // all codes of the mark, the part's own too
  std::optional<SessionKind> kind;  // when the title tells it
};
struct WhenFields {
  Slot slot;
  std::optional<SessionKind> kind;  // when the place tells it
};
struct ChairFields {
  std::vector<Chair> chairs;
};
struct StubFields {
  Text see;
};
struct LabelFields {
  Text label;
  TalkKind kind = TalkKind::kTalk;
};
struct KeyFields {
  LabelFields label;
  Text id;
  std::int32_t number = -1;
  Slot slot;
  std::optional<SessionKind> kind;  // when its place tells it, and no other place may be known
};
struct CreditFields {
  Credit credit;
  std::vector<Text> paragraphs;  // in a text layer the abstract stands in the same block
};
struct ParagraphFields {
  Text text;
  std::vector<Text> more;  // further paragraphs of the block, in a text layer
};
struct KeywordsFields {
  std::vector<Text> keywords;
};
struct ConferenceFields {
  Conference conference;
};
struct BreakFields {
  Break entry;
};
struct LanguageFields {
  Language language = Language::kUnknown;
};  // of a talk

// Large fields stand behind a pointer, so that the many small ones take little room.
template <typename T>
using Boxed = std::unique_ptr<T>;

using BlockFields =
    std::variant<std::monostate, PartFields, OrganisedByFields, Boxed<OrganiserFields>, HallsFields,
                 GroupFields, Boxed<TalkRowFields>, Boxed<SessionRowFields>, Boxed<SessionFields>,
                 Boxed<WhenFields>, ChairFields, StubFields, LabelFields, Boxed<KeyFields>,
                 Boxed<CreditFields>, ParagraphFields, KeywordsFields, Boxed<BreakFields>,
                 LanguageFields, Boxed<ConferenceFields>>;

template <typename T, typename... Ts>
constexpr bool IsAlternative(const std::variant<Ts...>*) {
  return (std::is_same_v<T, Ts> || ...);
}

// The fields of a block when they are a T, boxed or not; else nullptr.
template <typename T>
T* FieldsIf(BlockFields* fields) {
  if constexpr (IsAlternative<T>(static_cast<BlockFields*>(nullptr))) {
    return std::get_if<T>(fields);
  } else {
    auto* boxed = std::get_if<Boxed<T>>(fields);
    return boxed == nullptr ? nullptr : boxed->get();
  }
}

struct Fields {
  std::optional<Conference> conference;  // as the first running head prints it
  std::vector<BlockFields> of_block;     // as many as blocks; several blocks can make one paragraph
  Storage storage;
  Tiling tiling;
  std::vector<Observation> observations;
};

Fields ReadFields(const Source& source, const GrammarData& grammar, const Lines& lines,
                  const Blocks& blocks, const Evidence& evidence);

// One line for each field: block, name, value.
void DumpFields(const Source& source, const Lines& lines, const Blocks& blocks,
                const Fields& fields, std::ostream& out);

}  // namespace symd
