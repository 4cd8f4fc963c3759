// Fields in a form for people and diffs: one line for each value, indented below its block.
#include <ostream>
#include <string>

#include "fields/fields.h"
#include "symd/visible.h"

namespace symd {
namespace {

class FieldDumper {
 public:
  explicit FieldDumper(std::ostream* out) : out_(*out) {}

  void operator()(std::monostate) {}
  template <typename T>
  void operator()(const Boxed<T>& boxed) {
    (*this)(*boxed);
  }
  void operator()(const PartFields& f) {
    Line("code", f.code);
    Line("title", f.title);
  }
  void operator()(const OrganisedByFields& f) {
    for (const OrganisedBy& by : f.divisions) {
      Line("division", by.name);
      Line("code", by.code);
    }
  }
  void operator()(const OrganiserFields& f) {
    Line("role", f.organiser.role);
    Line(f.organiser.name);
    Line(f.organiser.affiliation);
    Line("email", f.organiser.email);
  }
  void operator()(const HallsFields& f) { Lines("room", f.rooms); }
  void operator()(const GroupFields& f) { Line("group", f.name); }
  void operator()(const TalkRowFields& f) {
    Line("id", f.talk.id);
    Line(f.talk.slot);
    Line("title", f.talk.title);
    for (const OverviewAuthor& author : f.talk.authors) Line(author.name, author.presenting);
  }
  void operator()(const SessionRowFields& f) {
    Line("id", f.session.id);
    Line("first", f.session.first);
    Line("last", f.session.last);
    Line(f.session.slot);
    Line("title", f.session.title);
  }
  void operator()(const SessionFields& f) {
    Line("id", f.id);
    Line("title", f.title);
    Lines("joint", f.joint_with);
  }
  void operator()(const WhenFields& f) { Line(f.slot); }
  void operator()(const ChairFields& f) {
    for (const Chair& chair : f.chairs) {
      Line("role", chair.role);
      Line(chair.name);
    }
  }
  void operator()(const StubFields& f) { Line("see", f.see); }
  void operator()(const LabelFields& f) { Line("label", f.label); }
  void operator()(const KeyFields& f) {
    Line("label", f.label.label);
    Line("id", f.id);
    Line(f.slot);
  }
  void operator()(const CreditFields& f) {
    Line("label", f.credit.label);
    Line("title", f.credit.title);
    for (const Author& author : f.credit.authors) {
      Line(author.name, author.presenting, author.affiliations);
    }
    Line("collaboration", f.credit.collaboration);
    for (const Affiliation& affiliation : f.credit.affiliations) Line(affiliation);
    for (const Text& paragraph : f.paragraphs) Line("text", paragraph);
  }
  void operator()(const ParagraphFields& f) {
    Line("text", f.text);
    for (const Text& paragraph : f.more) Line("text", paragraph);
  }
  void operator()(const KeywordsFields& f) { Lines("keyword", f.keywords); }
  void operator()(const ConferenceFields& f) {
    Line("place", f.conference.place);
    if (f.conference.year >= 0) Line("year", std::to_string(f.conference.year));
  }
  void operator()(const BreakFields& f) {
    Line("label", f.entry.label);
    Line(f.entry.slot);
    if (f.entry.minutes >= 0) Line("minutes", std::to_string(f.entry.minutes));
  }
  void operator()(const LanguageFields& f) {
    if (f.language != Language::kUnknown) {
      Line("language", f.language == Language::kEnglish ? "en" : "de");
    }
  }

 private:
  void Line(std::string_view name, std::string_view value) {
    out_ << "    " << name << ": " << Visible(value) << '\n';
  }
  void Line(std::string_view name, const Text& text) {
    if (text) Line(name, text.value);
  }
  void Lines(std::string_view name, const std::vector<Text>& texts) {
    for (const Text& text : texts) Line(name, text);
  }
  void Line(const Name& name, bool presenting = false,
            const std::vector<std::uint32_t>& affiliations = {}) {
    if (!name.full) return;
    std::string text(name.full.value);
    text += " (" + std::string(name.given.value) + " | " + std::string(name.family.value) + ")";
    if (presenting) text += " presenting";
    for (const std::uint32_t index : affiliations) text += " " + std::to_string(index);
    Line("name", text);
  }
  void Line(const Affiliation& a) {
    Line("affiliation", a.text);
    Line("  institution", a.institution);
    Line("  department", a.department);
    Line("  street", a.street);
    Line("  postcode", a.postcode);
    Line("  city", a.city);
    Line("  region", a.region);
    Line("  country", a.country);
  }
  void Line(const Slot& slot) {
    const auto clock = [&](std::string_view name, Clock c) {
      if (c) Line(name, std::to_string(c.minutes / 60) + "h" + std::to_string(c.minutes % 60));
    };
    if (slot.day) Line("day", std::to_string(static_cast<int>(slot.day.value)));
    if (slot.last_day) Line("last day", std::to_string(static_cast<int>(slot.last_day.value)));
    if (slot.date) {
      Line("date", std::to_string(slot.date.year) + "-" + std::to_string(slot.date.month) + "-" +
                       std::to_string(slot.date.day));
    }
    clock("start", slot.start);
    clock("end", slot.end);
    Line("room", slot.room);
  }

  std::ostream& out_;
};

}  // namespace

void DumpFields(const Source& source, const Lines& lines, const Blocks& blocks,
                const Fields& fields, std::ostream& out) {
  FieldDumper dumper(&out);
  for (std::size_t i = 0; i < blocks.all.size(); ++i) {
    const Block& block = blocks.all[i];
    out << NameOf(block.kind);
    if (block.first_line < block.end_line) {
      out << ' ' << source.PositionOf(lines.all[block.first_line].span.begin).line;
    }
    out << '\n';
    std::visit(dumper, fields.of_block[i]);
  }
}

}  // namespace symd
