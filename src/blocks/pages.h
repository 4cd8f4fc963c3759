// Pages: what the lines of web pages are, read ahead of the blocks.
//
// In: lines and ids. Out: answers about single lines, each from the line and the few that follow
// it: whether a head begins a page, where a row ends, what belongs to the site around a page. Pages
// print neither labels of time and place nor marks of headings, so the lines behind a head tell
// what it is. Which block is open is left to BlockBuilder.
#pragma once

#include <cstdint>

#include "blocks/ids.h"
#include "lines/lines.h"
#include "symd/source.h"
#include "text/plain.h"

namespace symd {

class Pages {
 public:
  Pages(const Source& source, const GrammarData& grammar, const Lines& lines, const Ids& ids);

  // "Parts | Days | Search", "© 2025 …": by its form, or because it has nothing but the site's
  // words.
  bool IsSite(std::uint32_t line) const;

  // A line so short that it can be a site's where nothing but the site is printed.
  bool MayBeSite(std::uint32_t line) const;

  // Whether a line of the site, behind the last entry of a page, is followed by nothing but such
  // short lines, up to the next page.
  bool BeginsFooter(std::uint32_t line) const;

  // Whether the head of a session is that of a web page: a time without label, a key with a colon
  // or a row stands below it.
  bool IsPageSession(std::uint32_t head) const;

  // "CPP: Fachverband …" above what its code's ids print.
  bool IsPagePart(std::uint32_t line, bool page_begins) const;

  // "CPP 15.65: Poster": the type must be known, or a time stand below it.
  bool IsPageKey(std::uint32_t line) const;

  // Behind the key of a talk's row that begins here: time and id, on one line or several; 0 when
  // there is none.
  std::uint32_t KeyEnd(std::uint32_t line) const;

  // Behind the row of a session that begins here, the same way: time, place, id and title.
  std::uint32_t SessionRowEnd(std::uint32_t line) const;

  // Behind the row of a break that begins here: time and break.
  std::uint32_t BreakRowEnd(std::uint32_t line) const;

  // The id that a row prints, the last line of its key.
  bool HasId(std::uint32_t line) const;

  // The next line that is not blank; the number of lines when there is none.
  std::uint32_t NextLine(std::uint32_t line) const;

 private:
  std::uint32_t NextContent(std::uint32_t line) const;  // neither the site's
  bool HasTimeBelow(std::uint32_t head) const;

  const Source& source_;
  const GrammarData& grammar_;
  const std::vector<Line>& lines_;
  const Ids& ids_;
  bool any_head_ = false;  // the head of a page is printed anywhere: only then there is a site
  mutable Plain plain_;
};

}  // namespace symd
