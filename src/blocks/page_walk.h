// PageWalk: web pages, and lines of them, among the blocks.
//
// In: the walk, and what Pages knows of single lines. Out: the blocks of a page, each part, session
// and talk of which is told its layout when the page ends. Pages follow each other without marks:
// their heads, or the next part or session, begin them. Prose and all other layouts are left to
// BlockBuilder.
#pragma once

#include "blocks/pages.h"
#include "blocks/walk.h"

namespace symd {

// Where in a web page the walk is: behind its head, among its entries, behind the last of them.
enum class InPage { kNone, kFront, kInside, kFooter };

class PageWalk : protected BlockWalk {
 protected:
  // Whether a word of the list stands in the text.
  bool Has(std::string_view text, WordList list) const;

  PageWalk(const Source& source, const GrammarData& grammar, const Lines& lines)
      : BlockWalk(source, grammar, lines), pages_(source, grammar, lines, ids_) {}

  // The element of a page that begins here, and everything in it that is no prose.
  bool PageElement();

  // Whether the head of a session here is that of a web page: where the page has none yet, or by
  // the lines below it.
  bool IsPageHead() const;

  // A head of a part or session: of the page that is open, of a new one, or of none.
  void EnterPage(bool web);

  // Tells the blocks of the page which layout they have.
  void FinishPage();

  // The lines of a paragraph where the page has no blank lines between its elements: one, as long
  // as it may be; where no line is long, those up to a short one, or up to the end of the credit.
  // The next lines have to be looked at first, up to where the prose ends.
  std::uint32_t BlockLines() const;
  void LookAhead(std::uint32_t count);

  // Whether a line ends the paragraph of a page before it.
  bool InterruptsOnPage(const Line& line, std::uint32_t number) const;

  const Pages pages_;
  InPage in_page_ = InPage::kNone;
  struct {  // the page that is open, and what it has printed so far
    std::size_t first_block = 0;
    bool part = false;
    bool session = false;       // the head of one
    bool key = false;           // of a contribution
    bool talk_rows = false;     // of a session
    bool session_rows = false;  // of a part
    bool compact = false;       // prints no blank lines between its elements
    bool wrapped = false;       // the lines up to `lines_end` are short
    std::uint32_t lines_end = 0;
  } page_;

 private:
  // "Regensburg 2025 – scientific programme": a page begins. What stands above belongs to the site.
  bool OpenPage();
  void BeginPage(InPage where);
  // "CPP: Fachverband Chemische Physik und Polymerphysik"
  bool OpenPagePart();
  // A part's or session's time: below its head, or below the key of its talk.
  bool PageTime();
  // "CPP 15.65: Poster"
  bool OpenPageTalk();
  // "16:00 O 55.1 Title — •A", its key up to `end`; without id only inside of a session.
  bool OpenTalkRow(std::uint32_t end);
  bool AddBreakRow(std::uint32_t end);
  // Behind the row of a session that begins here, where sessions are listed; else 0.
  std::uint32_t RowOfSession() const;
  // "Mo, 09:30–13:00 H13 HL 1: Title"
  bool AddSessionRow(std::uint32_t end);
  void InPageNow();
  // What belongs to the site around the page.
  bool Site();
  // A site's lines are no sentences.
  bool EndsLikeSite() const;
  // Whether the text of a row is here, and not already something else.
  bool IsRowText() const;
  // The text of a row and the lines into which it wraps; a bar ends it.
  std::uint32_t RowTextLines() const;
};

}  // namespace symd
