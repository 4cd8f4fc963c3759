// Extents: over how many lines a construct goes that begins at a line.
//
// In Markdown most constructs are one line; in a text layer heads, rows, brackets and lists wrap
// anywhere. A construct goes on until a line that is known by its shape, a blank line or what shows
// its end (a closing bracket, a full stop).
#pragma once

#include <cstdint>

#include "blocks/headers.h"
#include "lines/lines.h"

namespace symd {

class Extents {
 public:
  Extents(const Source& source, const GrammarData& grammar, const Lines& lines,
          const Headers& headers)
      : source_(source), grammar_(grammar), lines_(lines.all), headers_(headers) {}

  // Each takes the first line of its construct, and returns the number of its lines.
  std::uint32_t Divisions(std::uint32_t line) const;
  std::uint32_t OverviewHead(std::uint32_t line) const;
  std::uint32_t Group(std::uint32_t line) const;
  std::uint32_t Halls(std::uint32_t line) const;  // 0 when no bracket of halls begins here
  // The lines of a row up to its time, 0 when no row begins here; and all of them.
  std::uint32_t RowHead(std::uint32_t line) const;
  std::uint32_t Row(std::uint32_t line) const;
  // Whether a line that could begin a row of the old form is the key of a talk: affiliations stand
  // below it.
  bool IsKeyOfTalk(std::uint32_t line) const;
  // The title of an assembly that an overview announces below its rows, without an id: its time
  // without a label stands below. 0 when none begins here.
  std::uint32_t Notice(std::uint32_t line) const;
  // "• Report of the chair" below an assembly; in a row the mark is glued to a name.
  bool IsItem(std::uint32_t line) const;
  std::uint32_t SessionHead(std::uint32_t line) const;
  std::uint32_t SessionElement(std::uint32_t line) const;  // time, place, chair, stub

  // The lines of a construct of `count` lines and of what follows behind a blank line that has cut
  // it. `title`: it ends without a full stop.
  std::uint32_t OverBlank(std::uint32_t line, std::uint32_t count, bool title) const;

 private:
  // Lines behind `line` of which nothing but that they follow is known, at most `most`.
  std::uint32_t Followers(std::uint32_t line, std::uint32_t most) const;
  std::string_view TextOf(std::uint32_t line) const { return source_.Slice(lines_[line].text); }
  bool Shaped(std::uint32_t line) const;
  std::uint32_t CloseBrackets(std::uint32_t line, std::uint32_t count) const;

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const Headers& headers_;
};

}  // namespace symd
