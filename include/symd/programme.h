// Programme: the normalised record of a conference programme, format symd-programme/1.
//
// These structs are the record's objects, field by field in the order in which they are written;
// RECORD.md of the project's design says what each means, `symd-extract --schema` describes them
// too. Where the record writes null, a Text is absent, a Clock, Date or Day unset; `at` leads to
// the bytes. Plain data: Extract fills it, everybody else reads it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "symd/observation.h"
#include "symd/storage.h"

namespace symd {

// A piece of text, or null. A printed text is never empty.
struct Text {
  std::string_view value;
  At at;
  explicit operator bool() const { return !value.empty(); }
};

enum class Weekday : std::int8_t {
  kNone = -1,
  kMonday,
  kTuesday,
  kWednesday,
  kThursday,
  kFriday,
  kSaturday,
  kSunday
};

struct Day {
  Weekday value = Weekday::kNone;
  At at;
  explicit operator bool() const { return value != Weekday::kNone; }
};

struct Date {
  std::int16_t year = 0;  // 0: null
  std::int8_t month = 0;
  std::int8_t day = 0;
  At at;
  explicit operator bool() const { return year != 0; }
};

// A time of day in minutes after midnight, 0 to 1440; -1: null.
struct Clock {
  std::int16_t minutes = -1;
  At at;
  explicit operator bool() const { return minutes >= 0; }
};

// Where a field comes from that is not printed in its place.
enum class Derived : std::uint8_t {
  kPrinted,
  kOverview,
  kPageRow,
  kSession,
  kNextEntry,
  kBreak,
  kPreviousTalk,
  kNextTalk,
  kDocument,
  kOption
};

enum class Layout : std::uint8_t {
  kMarkdown,
  kText,
  kBlankText,
  kWebContribution,
  kWebSession,
  kWebPart
};
enum class PartKind : std::uint8_t {
  kSymposium,
  kDivision,
  kSection,
  kWorkingGroup,
  kPlenary,
  kOther
};
enum class SessionKind : std::uint8_t {
  kSymposium,
  kFocus,
  kPoster,
  kPlenary,
  kTutorial,
  kPrize,
  kAssembly,
  kOral,
  kOther
};
enum class TalkKind : std::uint8_t {
  kPlenary,
  kInvited,
  kTopical,
  kKeynote,
  kPrize,
  kTutorial,
  kGroupReport,
  kEvening,
  kTalk,
  kPoster,
  kOther
};
enum class Language : std::uint8_t { kUnknown, kEnglish, kGerman };

struct Name {
  Text full;
  Text given;
  Text family;
  Text source;
};

struct Affiliation {
  Text text;
  Text institution;
  Text department;
  Text street;
  Text postcode;
  Text city;
  Text region;
  Text country;  // ISO 3166-1 alpha-2
};

struct OrganisedBy {
  Text name;
  Text code;
};

struct Organiser {
  Name name;
  Text role;
  Affiliation affiliation;
  Text email;
  Span span;
};

// When and where; which of it is derived.
struct Slot {
  Day day;
  Day last_day;  // only where a range is printed
  Date date;
  Clock start;
  Clock end;
  Text room;
  Derived day_from = Derived::kPrinted;
  Derived date_from = Derived::kPrinted;
  Derived start_from = Derived::kPrinted;
  Derived end_from = Derived::kPrinted;
  Derived room_from = Derived::kPrinted;
};

struct OverviewAuthor {
  Name name;
  bool presenting = false;
};

struct OverviewTalk {
  Text group;
  Text id;
  Slot slot;
  Text title;
  std::vector<OverviewAuthor> authors;
  Span span;
};

struct OverviewSession {
  Text id;
  Text first;
  Text last;
  Slot slot;
  Text title;
  Span span;
};

struct Chair {
  Name name;
  Text role;
};

struct Author {
  Name name;
  bool presenting = false;
  std::vector<std::uint32_t> affiliations;  // indices into Talk::affiliations, from 0
};

struct Talk {
  Text id;
  std::int32_t number = -1;  // -1: null
  TalkKind kind = TalkKind::kTalk;
  Text label;
  bool cancelled = false;
  Language language = Language::kUnknown;
  Slot slot;
  Text title;
  std::vector<Author> authors;
  Text collaboration;
  std::vector<Affiliation> affiliations;
  std::vector<Text> abstract;
  std::vector<Text> keywords;
  Span span;
};

struct Break {
  Text label;
  std::int32_t minutes = -1;  // -1: null
  At minutes_at;
  Slot slot;  // start and end only
  Span span;
};

using Entry = std::variant<Talk, Break>;

struct Session {
  Text id;
  std::int32_t number = -1;  // -1: null
  Text title;
  SessionKind kind = SessionKind::kOral;
  Layout layout = Layout::kMarkdown;
  std::vector<Text> joint_with;
  Text see;
  Slot slot;
  std::vector<Chair> chairs;
  std::vector<Text> synopsis;
  std::vector<Entry> entries;
  Span span;
};

struct Part {
  Text code;
  PartKind kind = PartKind::kOther;
  Text title;
  Layout layout = Layout::kMarkdown;
  std::vector<OrganisedBy> organised_by;
  std::vector<Organiser> organisers;
  std::vector<Text> description;
  std::vector<Text> rooms;
  std::vector<OverviewTalk> overview_talks;
  std::vector<OverviewSession> overview_sessions;
  std::vector<Session> sessions;
  Span span;
};

struct Conference {
  Text place;
  std::int32_t year = -1;
  At year_at;
};

// Bytes of the file by what they belong to; they add up to its size (DESIGN.md, law 2).
struct Coverage {
  std::uint64_t bytes = 0;
  std::uint64_t fields = 0;
  std::uint64_t markup = 0;
  std::uint64_t unrecognised = 0;
};

// One place where an institution is printed. Mentions with one key mean one institution, however
// they are spelled ("Ruhr-Universität Bochum", "Ruhr University Bochum").
struct InstitutionMention {
  std::string_view key;
  std::string_view text;  // as printed
  Span span;
};

struct Programme {
  std::string grammar;  // its name, "dpg"
  std::optional<Conference> conference;
  std::vector<Part> parts;

  Storage storage;
  Coverage coverage;
  std::vector<Span> unrecognised;         // stretches of text that nothing owns, in order
  std::vector<Observation> observations;  // of all steps, sorted by place, for the rules
  std::vector<InstitutionMention> institution_mentions;  // in the order of the record
};

}  // namespace symd
