// Blocks → fields; see fields.h. One walk over the blocks; each construct is read by its own file.
#include "fields/fields.h"

#include <algorithm>

#include "blocks/scan.h"
#include "fields/reader.h"
#include "fields/settled_names.h"
#include "fields/when.h"
#include "lines/cells.h"
#include "symd/names.h"

namespace symd {
namespace {

PartKind PartKindOf(std::string_view name) {
  return names::Find<PartKind>(names::kPartKinds, name).value_or(PartKind::kOther);
}

class FieldReader {
 public:
  FieldReader(const FieldContext& context, const Blocks& blocks, std::vector<BlockFields>* fields)
      : context_(context), blocks_(blocks.all), fields_(*fields) {}

  void Read() {
    fields_.resize(blocks_.size());
    for (at_ = 0; at_ < blocks_.size();) ReadBlock();
  }

 private:
  const Block& Here() const { return blocks_[at_]; }
  const Line& First() const { return context_.lines.all[Here().first_line]; }

  // "Di 09:00 (Audimax) Opening" looks like a web page's row, whose last line is a session's.
  bool IsOldRow(const Block& block) const {
    const Line& last = context_.lines.all[block.end_line - 1];
    return First().Is(Shape::kRow) && !First().row && !last.Is(Shape::kSessionHead);
  }

  void ReadBlock() {
    const Block& block = Here();
    BlockFields& fields = fields_[at_];
    switch (block.kind) {
      case BlockKind::kPart:
        fields = ReadPart();
        break;
      case BlockKind::kOrganisedBy:
        fields = ReadOrganisedBy();
        break;
      case BlockKind::kOrganiser:
        fields = Box(ReadOrganiser(context_, block));
        break;
      case BlockKind::kOverview:
        group_ = {};
        sessions_ = false;
        OwnLines();
        break;
      case BlockKind::kHalls:
        fields = ReadBracket();
        break;
      case BlockKind::kGroup:
        fields = ReadGroup();
        break;
      case BlockKind::kRow:
        if (First().Is(Shape::kPageTime) && !IsOldRow(block)) {
          fields = ReadPageRow(context_, block);
        } else {
          fields = ReadRow(context_, block, group_, sessions_);
        }
        break;
      case BlockKind::kSession:
        if (block.first_line < block.end_line) fields = Box(ReadSessionHead(context_, block));
        break;
      case BlockKind::kTime:
        if (First().Is(Shape::kPageTime)) {
          fields = Box(ReadPageTime(context_, block));
        } else {
          fields = ReadTime(context_, block);
        }
        break;
      case BlockKind::kPlace:
        fields = ReadPlace(context_, block);
        break;
      case BlockKind::kChair:
        fields = ChairFields{ReadChairs(context_, block)};
        break;
      case BlockKind::kStub:
        fields = ReadStub();
        break;
      case BlockKind::kLabel:
        fields = ReadLabelLine(context_, block);
        break;
      case BlockKind::kKey:
        if (First().Is(Shape::kPageKey) || First().Is(Shape::kPageClock)) {
          fields = Box(ReadPageKey(context_, block));
        } else {
          fields = ReadKey(context_, block);
        }
        break;
      case BlockKind::kKeywords:
        fields = ReadKeywords();
        break;
      case BlockKind::kBreak:
        fields = ReadBreak(context_, block);
        break;
      case BlockKind::kFurniture:
        OwnLines();
        break;
      case BlockKind::kPage:
        fields = Box(ReadPageHead(context_, block));
        break;
      case BlockKind::kTalk:
        return ReadTalk();
      case BlockKind::kDescription:
      case BlockKind::kSynopsis:
      case BlockKind::kBody:
        return ReadProse();
      case BlockKind::kUnrecognised:
      case BlockKind::kBlockKindCount:
        break;
    }
    ++at_;
  }

  void OwnLines() {
    for (std::uint32_t i = Here().first_line; i < Here().end_line; ++i) {
      context_.values.Own(context_.lines.all[i].span);
    }
  }

  // Makes the block plain and matches all of it.
  const GrammarPattern* MatchBlock(PatternList list) {
    MakePlainOf(context_, Here().first_line, Here().end_line, &plain_);
    return MatchRange(context_, list, plain_, plain_.whole(), &match_);
  }

  Range Part(PartName name) const { return RangeOf(plain_.text(), match_[name]); }
  Text Make(PartName name) { return context_.values.Make(plain_, Part(name)); }

  // --- one construct each ---------------------------------------------------------------------

  BlockFields ReadPart() {
    if (Here().first_line == Here().end_line) return {};
    const GrammarPattern* pattern =
        MatchBlock(First().Is(Shape::kPagePart) ? PatternList::kPagePart : PatternList::kPartHead);
    if (pattern == nullptr) return {};
    return PartFields{Make(PartName::kCode), Make(PartName::kTitle), PartKindOf(pattern->kind)};
  }

  BlockFields ReadOrganisedBy() {
    MakePlainOf(context_, Here().first_line, Here().end_line, &plain_);
    const std::string_view text = plain_.text();
    std::size_t label = 0;
    for (const auto& [words, meaning] : context_.grammar.list(WordList::kOrganisedBy).all()) {
      if (words.size() > label && text.starts_with(words)) label = words.size();
    }
    if (label < text.size() && text[label] == ':') ++label;
    const Range rest = Trimmed(text, {static_cast<std::uint32_t>(label), plain_.whole().end});
    context_.values.Own(plain_, {0, rest.begin});
    return OrganisedByFields{ReadDivisions(context_, plain_, rest)};
  }

  BlockFields ReadBracket() {
    if (MatchBlock(PatternList::kHalls) == nullptr) return {};
    HallsFields fields = {ReadHalls(context_, plain_, Part(PartName::kPlace))};
    for (const Text& room : fields.rooms) context_.places.insert(room.value);
    return fields;
  }

  BlockFields ReadGroup() {
    GroupFields group;
    MakePlainOf(context_, Here().first_line, Here().end_line, &plain_);
    if (context_.lines.all[Here().first_line].Is(Shape::kSessionGroup)) {
      context_.values.Own(plain_, plain_.whole());
      group.sessions = true;
    } else {
      // The whole heading is the group's name, with what a talk group adds to it.
      group.name = context_.values.Make(plain_, plain_.whole());
      const std::string_view kind = KindOfGroup(plain_.text());
      if (!kind.empty()) {
        context_.values.Observe(ObservationKind::kTalkGroup, plain_.SourceOf(plain_.whole()), {},
                                context_.values.Keep(kind));
      }
    }
    group_ = group.name;
    sessions_ = group.sessions;
    return group;
  }

  // "Invited Talks of the joint Symposium …" → invited; empty where the words tell no single kind.
  std::string_view KindOfGroup(std::string_view heading) const {
    std::size_t longest = 0;
    std::string_view kind;
    for (const auto& [words, meaning] : context_.grammar.list(WordList::kTalkGroups).all()) {
      if (words.size() > longest && heading.starts_with(words)) {
        longest = words.size();
        kind = meaning;
      }
    }
    return kind;
  }

  BlockFields ReadStub() {
    if (MatchBlock(PatternList::kStub) == nullptr) return {};
    return StubFields{Make(PartName::kId)};
  }

  BlockFields ReadKeywords() {
    KeywordsFields fields;
    const Range all = ReadLabelled(context_, Here(), &plain_).value;
    std::uint32_t begin = all.begin;
    for (std::uint32_t at = all.begin; at <= all.end; ++at) {
      if (at < all.end && plain_.text()[at] != ';') continue;
      const Range keyword = Trimmed(plain_.text(), {begin, at});
      if (!keyword.empty()) fields.keywords.push_back(context_.values.Make(plain_, keyword));
      if (at < all.end) context_.values.Own(plain_, {at, at + 1});
      begin = at + 1;
    }
    return fields;
  }

  // A talk block stands before its label, key and bodies.
  void ReadTalk() {
    const std::size_t talk = at_++;
    constexpr auto is_head = [](const Block& block) {
      return block.kind == BlockKind::kLabel || block.kind == BlockKind::kKey ||
             (block.kind == BlockKind::kTime && block.depth == 3) ||
             (block.kind == BlockKind::kFurniture && block.depth == 3);
    };
    while (at_ < blocks_.size() && is_head(Here())) ReadBlock();
    const std::size_t first = at_;
    while (at_ < blocks_.size() && Here().kind == BlockKind::kBody) ++at_;
    const std::span bodies = std::span(blocks_).subspan(first, at_ - first);
    const std::span fields = std::span(fields_).subspan(first, at_ - first);
    fields_[talk] = LanguageFields{ReadTalkBody(context_, bodies, fields)};
  }

  void ReadProse() {
    const std::size_t first = at_;
    while (at_ < blocks_.size() && Here().kind == blocks_[first].kind) ++at_;
    std::vector<ProseLine>& lines = context_.scratch.prose;
    ListProseLines(std::span(blocks_).subspan(first, at_ - first), &lines);
    const Stretch& stretch = context_.evidence.StretchOf(blocks_[first].first_line);
    const bool front = blocks_[first].kind == BlockKind::kDescription;
    ReadParagraphs(context_, lines, front ? stretch.front : stretch.body,
                   std::span(fields_).subspan(first, at_ - first));
  }

  const FieldContext& context_;
  const std::vector<Block>& blocks_;
  std::vector<BlockFields>& fields_;
  std::size_t at_ = 0;
  Plain plain_;
  Match match_;
  Text group_;             // of the rows that are read
  bool sessions_ = false;  // the rows are sessions
};

}  // namespace

// "Regensburg 2025 – SYMD   Overview"
std::optional<Conference> ReadConference(const FieldContext& context, const Line& line) {
  Plain plain;
  const PlainLine one = {line.text};
  MakePlain(context.source, {&one, 1}, &plain);
  Match match;
  if (FirstMatch(context.grammar, PatternList::kRunningHead, plain.text(), &match) == nullptr) {
    return std::nullopt;
  }
  Conference conference;
  conference.place = context.values.Make(plain, RangeOf(plain.text(), match[PartName::kPlace]));
  conference.year = std::stoi(std::string(match[PartName::kYear]));
  conference.year_at = context.values.MakeAt(plain, RangeOf(plain.text(), match[PartName::kYear]));
  return conference;
}

Fields ReadFields(const Source& source, const GrammarData& grammar, const Lines& lines,
                  const Blocks& blocks, const Evidence& evidence) {
  Fields fields = {{}, {}, {}, Tiling(source.text().size()), {}};
  // Room costs nothing until it is used; growing costs a copy.
  fields.storage.pieces.reserve(source.text().size() / 16);
  fields.observations.reserve(blocks.all.size());
  Values values(source, &fields.storage, &fields.tiling, &fields.observations);
  for (const Span span : lines.markup) values.Own(span);
  AffiliationReader affiliations(grammar);
  std::unordered_set<std::string_view> places = evidence.places;
  Scratch scratch;
  const FieldContext context = {source, grammar,      lines,  evidence,
                                values, affiliations, places, scratch};
  FieldReader(context, blocks, &fields.of_block).Read();
  SettleNames(&fields.of_block, &values);
  for (const Line& line : lines.furniture) {
    values.Own(line.span);
    if (!fields.conference && line.Is(Shape::kRunningHead)) {
      fields.conference = ReadConference(context, line);
    }
  }
  return fields;
}

}  // namespace symd
