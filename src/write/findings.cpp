// Findings as compilers print them: place, severity, message and rule, the source line with a caret
// below, then related places. What comes from the source is made safe for a terminal.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "symd/names.h"
#include "symd/visible.h"
#include "symd/write.h"

namespace symd {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kCaret = "\x1b[32m";
constexpr std::array<std::string_view, 3> kSeverityColours = {"\x1b[36m", "\x1b[33m", "\x1b[31m"};

bool BeginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t CodePoints(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), BeginsCharacter));
}

class FindingWriter {
 public:
  FindingWriter(const Extraction& extraction, const FindingOptions& options, std::ostream* out)
      : source_(extraction.source), options_(options), path_(Visible(options.path)), out_(*out) {}

  void Write(const Finding& finding) {
    out_ << Colour(kBold) << Place(finding.span.begin) << ": " << Colour(kReset)
         << Colour(kSeverityColours[static_cast<std::size_t>(finding.severity)])
         << NameOf(finding.severity) << ": " << Colour(kReset) << Visible(finding.message) << " ["
         << finding.rule << "]\n";
    WriteLine(finding.span);
    for (const Related& related : finding.related) {
      out_ << Place(related.span.begin) << ": " << Visible(related.message) << '\n';
    }
  }

 private:
  std::string_view Colour(std::string_view code) const {
    return options_.colour ? code : std::string_view();
  }

  std::string Place(std::uint32_t offset) const {
    const Position position = source_.PositionOf(offset);
    return path_ + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
  }

  // The source line, cut to the terminal around the span, and a caret below the span.
  void WriteLine(Span span) {
    const Position position = source_.PositionOf(span.begin);
    const Span whole = source_.PrintedSpan(
        {source_.LineStart(position.line), source_.LineStart(position.line + 1)});
    const std::uint32_t begin = whole.begin;
    span = source_.PrintedSpan(span);
    std::string_view line = source_.printed().substr(whole.begin, whole.size());
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return;
    const std::string number = std::to_string(position.line);
    const std::size_t gutter = number.size() + 4;
    const std::size_t width = static_cast<std::size_t>(std::max(options_.columns, 40)) - gutter;
    const std::size_t at = std::min<std::size_t>(span.begin - begin, line.size());
    const std::size_t end = std::min<std::size_t>(span.end - begin, line.size());
    const Excerpt excerpt = Cut(line, at, end, width);
    out_ << ' ' << number << " | " << excerpt.text << '\n'
         << std::string(gutter - 2, ' ') << "| " << std::string(excerpt.caret, ' ')
         << Colour(kCaret) << '^' << std::string(excerpt.tildes, '~') << Colour(kReset) << '\n';
  }

  struct Excerpt {
    std::string text;
    std::size_t caret;   // columns before it
    std::size_t tildes;  // behind it
  };

  // What is shown of a line in `width` columns. A line can have any length: no more than `width`
  // characters on either side are looked at.
  // FIXME: wide letters (中) take two columns on a terminal and are counted as one.
  static Excerpt Cut(std::string_view line, std::size_t at, std::size_t end, std::size_t width) {
    const std::size_t from = Back(line, at, width);
    std::string before = VisibleText(line.substr(from, at - from));
    const std::string marked = VisibleText(First(line.substr(at, end - at), width + 1));
    const std::string after = VisibleText(First(line.substr(end), width + 1));
    const std::size_t marks = std::max<std::size_t>(CodePoints(marked), 1);
    const std::size_t columns = CodePoints(before) + marks + CodePoints(after);
    if ((from > 0 || columns > width) && CodePoints(before) > width / 2) {
      before = "…" + before.substr(Back(before, before.size(), width / 2));
    }
    const std::size_t caret = CodePoints(before);
    std::string text = before + marked + after;
    if (CodePoints(text) > width) text = std::string(First(text, width - 1)) + "…";
    const std::size_t tildes = std::min(CodePoints(marked), width - caret);
    return {std::move(text), caret, tildes > 1 ? tildes - 1 : 0};
  }

  // A tab becomes a blank, so that the caret stands right.
  static std::string VisibleText(std::string_view text) {
    std::string visible;
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] == '\t') {
        visible += ' ';
        ++i;
      } else {
        i += AppendVisible(text, i, &visible);
      }
    }
    return visible;
  }

  // The offset `count` characters before `at`.
  static std::size_t Back(std::string_view line, std::size_t at, std::size_t count) {
    while (at > 0 && count > 0) {
      --at;
      if (BeginsCharacter(line[at])) --count;
    }
    return at;
  }

  // The first `count` characters.
  static std::string_view First(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && (!BeginsCharacter(text[at]) || count-- > 0)) ++at;
    return text.substr(0, at);
  }

  const Source& source_;
  const FindingOptions& options_;
  std::string path_;
  std::ostream& out_;
};

void Count(std::ostream& out, std::size_t number, std::string_view noun, std::string_view after) {
  out << number << ' ' << noun << (number == 1 ? "" : "s") << after;
}

}  // namespace

void WriteFindings(const Extraction& extraction, const FindingOptions& options, std::ostream& out) {
  FindingWriter writer(extraction, options, &out);
  for (const Finding& finding : extraction.findings) {
    if (finding.severity >= options.at_least) writer.Write(finding);
  }
}

void WriteFinding(const Extraction& extraction, const Finding& finding,
                  const FindingOptions& options, std::ostream& out) {
  FindingWriter(extraction, options, &out).Write(finding);
}

void WriteSummary(const Extraction& extraction, std::string_view path, std::ostream& out) {
  std::size_t sessions = 0;
  std::size_t talks = 0;
  for (const Part& part : extraction.programme.parts) {
    sessions += part.sessions.size();
    for (const Session& session : part.sessions) {
      talks += static_cast<std::size_t>(
          std::count_if(session.entries.begin(), session.entries.end(),
                        [](const Entry& e) { return std::holds_alternative<Talk>(e); }));
    }
  }
  std::array<std::size_t, 3> counts = {};
  for (const Finding& finding : extraction.findings) {
    ++counts[static_cast<std::size_t>(finding.severity)];
  }
  const Coverage& coverage = extraction.programme.coverage;
  out << Visible(path) << ": ";
  Count(out, extraction.programme.parts.size(), "part", ", ");
  Count(out, sessions, "session", ", ");
  Count(out, talks, "talk", "; ");
  if (coverage.unrecognised == 0) {
    out << "all ";
    Count(out, coverage.bytes, "byte", " accounted for; ");
  } else {
    out << coverage.unrecognised << " of ";
    Count(out, coverage.bytes, "byte", " not recognised; ");
  }
  Count(out, counts[2], "error", ", ");
  Count(out, counts[1], "warning", ", ");
  Count(out, counts[0], "note", "\n");
}

}  // namespace symd
