// Headers: whether a line opens a part, an overview or a session.
//
// In Markdown a heading or bold print shows it. In a text layer a header is a line among others, so
// other lines must agree: its code is known from ids, rows list the session, a time follows. What
// a header closes is left to blocks.
#pragma once

#include <cstdint>
#include <string>

#include "blocks/ids.h"
#include "lines/lines.h"
#include "text/plain.h"

namespace symd {

struct PartHead {
  std::uint32_t lines = 0;  // over which it goes; 0: there is none
  std::string code;
};

// Lines of the bracket of halls at most; the halls of a whole meeting are some hundred.
constexpr std::uint32_t kMostOfHalls = 20;

class Headers {
 public:
  Headers(const Source& source, const GrammarData& grammar, const Lines& lines, const Ids& ids)
      : source_(source), grammar_(grammar), lines_(lines.all), ids_(ids) {}

  bool IsSessionHead(std::uint32_t line) const;

  // `open_code` is the code of the part that is open, or "".
  PartHead PartHeadAt(std::uint32_t line, const std::string& open_code) const;

  // Whether the head of plenary talks without their code is at a line, right above the first of
  // them, with or without its label: "Plenary Talks", "PV I Mon 8:30 H1". In an overview rows stand
  // below such a line.
  bool IsPlenaryHead(std::uint32_t line) const { return PlenaryKey(line) != 0; }

  // `due`: in a part before its sessions, where a plain line is enough.
  bool IsOverviewHead(std::uint32_t line, bool due) const;

  // Whether the line before ends, so that a block can begin here: it is blank, a heading, known by
  // its shape, or at least does not end in mid-sentence.
  bool BeginsParagraph(std::uint32_t line) const;
  bool MayBegin(std::uint32_t line) const;

 private:
  PartHead PlainPartHead(std::uint32_t line, const std::string& open_code) const;
  std::uint32_t PlenaryKey(std::uint32_t line) const;  // that talk's key, or 0
  PartHead HeadInTwoLanguages(std::uint32_t line, const std::string& open_code) const;

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const Ids& ids_;
  mutable Plain plain_;
};

// Whether a line of text can not be the last of its paragraph: it ends with a hyphen, a comma, a
// dash or a word that never ends a sentence.
bool EndsOpen(std::string_view text, const GrammarData& grammar);

}  // namespace symd
