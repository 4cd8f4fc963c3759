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
  // The form of postal code that alone tells the country, "D-"; empty when it is printed.
  std::string_view country_form;
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
  bool room_unclear = false;  // a place is printed, but nothing shows where it ends
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
  // On web pages, which print no heads of sessions: what title or place say. Not in the record.
  std::optional<SessionKind> kind;
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
  // Pages of two columns were read across them: entries have no neighbours, and what is not here
  // may stand where it can not be told whose it is.
  bool read_across = false;
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

// Some elements of one of the programme's lists that stand one behind the other.
struct Slice {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// In what a spelling differs from the preferred one of its person or institution, and what made
// them one.
enum class Link : std::uint8_t {
  kCase,         // capitals
  kDiacritics,   // "Muller", "Mueller" for "Müller"
  kMarks,        // blanks, hyphens, points and the like: "Hans Peter" for "Hans-Peter"
  kInitials,     // marked abbreviations of given names: "A." for "Anna"
  kFewerNames,   // given names left out: "Anna" for "Anna Maria"
  kWords,        // words of an institution's name in another language, order or short form
  kAcronym,      // "KIT", which the document prints behind the name in brackets
  kInstitution,  // it is the institution that tells of several persons the one
};
inline constexpr int kLinkCount = 8;
using Links = std::uint8_t;  // bit i: the Link of value i
constexpr Links LinkBit(Link link) { return static_cast<Links>(1U << static_cast<unsigned>(link)); }

// One way in which a person or an institution is printed.
struct Spelling {
  Text text;                // where it stands first in the record
  std::uint32_t count = 0;  // of the places
  Links links = 0;
};

// A person whom the programme names, in whatever spellings. Two persons of one name are one here.
struct Person {
  Name name;           // in the preferred spelling
  Slice spellings;     // of Programme::spellings, in order of the record
  Slice entries;       // of Programme::appearances, in order of the record
  Slice institutions;  // of Programme::institutions_of_people
};

struct Institution {
  Text name;        // in the preferred spelling
  Text country;     // ISO 3166-1 alpha-2
  Slice spellings;  // as for a person
  Slice entries;
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

  std::vector<Person> people;  // in the order of the record, as institutions
  std::vector<Institution> institutions;
  std::vector<Spelling> spellings;
  // Where people and institutions appear: the id of a talk, where it has none of its session, and
  // where that has none the code of its part.
  std::vector<std::string_view> appearances;
  std::vector<std::uint32_t> institutions_of_people;  // indices into institutions
};

}  // namespace symd
