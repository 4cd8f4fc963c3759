"""The layout of a PDF's text layer in one column: plain lines, hyphenated, cut by pages.

Index digits stand glued to names, raised and lowered characters are flat, nothing divides credit
and abstract but the short line before. In: a booklet. Out: text and its true record.
"""
import random

from . import front, old_form, printing, rich
from .pages import Line, paginate
from .truth import Prints, project
from .wrap import Hyphens, wrap


def render(booklet: dict, rng: random.Random) -> tuple:
    style = booklet["_style"]
    lines = body_lines(booklet, rng)
    out = paginate(lines, style["page_lines"], style["blank_lines"] == "blocks", rng)
    return "\n".join(out) + "\n", truth(booklet, "text")


def truth(booklet: dict, layout: str) -> dict:
    record = project(booklet, Prints(layout, text=rich.flat, conference=True,
                                     change_part=old_form.change(booklet)))
    return record


def body_lines(booklet: dict, rng: random.Random, blanks: bool = True) -> list:
    """The lines of the whole booklet before they are cut into pages. blanks: there are empty ones,
    between blocks, or where nothing else tells the end of a paragraph.
    """
    writer = _Writer(booklet, rng, blanks)
    for part in booklet["parts"]:
        writer.part(part)
    return writer.lines


class _Writer:
    def __init__(self, booklet: dict, rng: random.Random, blanks: bool):
        self.lines, self._booklet, self._rng, self._blanks = [], booklet, rng, blanks
        self._style = dict(booklet["_style"])
        self._measure = self._style["measure"]
        self._blocks = blanks and self._style["blank_lines"] == "blocks"
        self._gap = rng.choice((" ", " ", "   "))
        self._head = ("", "")
        self._hyphens = Hyphens(self._style["language"])

    def _line(self, text: str, opens_part: bool = False) -> None:
        self.lines.append(Line(text, self._head, opens_part))

    def _blank(self) -> None:
        """Between blocks, where the document has empty lines at all."""
        if self._blocks and self.lines and self.lines[-1].text:
            self._line("")

    def _paragraph(self, text: str, closed: bool = True, opens_part: bool = False,
                   blank: bool = True) -> None:
        """closed: its last line is to be short; blank: where that fails, an empty line tells its
        end.
        """
        lines, seen = wrap(rich.flat(text), self._measure, self._hyphens, self._rng, closed, blank,
                           self._blanks)
        for i, line in enumerate(lines):
            self._line(line, opens_part and i == 0)
        if closed and blank and not seen and self._blanks:
            self._line("")

    def part(self, part: dict) -> None:
        language = part["_language"]
        self._head = printing.page_head(self._booklet, part,
                                        "Overview" if language == "en" else "Übersicht")
        self._blank()
        self._paragraph(printing.part_head(part), closed=False, opens_part=True)
        if part["organised_by"]:
            self._blank()
            self._line("jointly organised by" if language == "en" else "gemeinsam organisiert von")
            for line in front.organised_lines(part["organised_by"], language):
                self._paragraph(line, closed=False)
        for organiser in part["organisers"]:
            self._blank()
            if organiser["role"]:
                self._line(organiser["role"] + ":")
            for line in [organiser["name"]["full"]] + organiser["_lines"]:
                self._line(line)
            if organiser["email"]:
                self._line(organiser["_mail_word"] + organiser["email"])
        self._blank()
        for paragraph in part["description"]:
            self._paragraph(paragraph)
        if part["_overview_head"]:
            self._overview(part, language)
        for session in part["sessions"]:
            self._session(session, language)

    def _overview(self, part: dict, language: str) -> None:
        self._blank()
        self._line(part["_overview_head"])
        if part["_halls"]:
            self._paragraph(part["_halls"], closed=False)
        group = None
        rows = part["overview"]["talks"]
        if self._style["old_form"]:
            rows = old_form.rows(part)
        for row in rows:
            if row["group"] != group:
                group = row["group"]
                self._blank()
                self._paragraph(group, closed=False)
                self._blank()
            if self._style["old_form"]:
                self._paragraph(old_form.text(row, language), closed=False)
                continue
            who = printing.row_authors(row, self._style, lambda name: name["full"])
            self._paragraph("%s — %s" % (self._row(row, row["id"], language), who), closed=False)
        if part["overview"]["sessions"]:
            self._blank()
            self._line("Sessions" if language == "en" else "Fachsitzungen")
            self._blank()
            for row in part["overview"]["sessions"]:
                self._paragraph(self._row(row, printing.range_of(row, self._style), language),
                                closed=False)

    def _row(self, row: dict, ident: str, language: str) -> str:
        day, hours = printing.row_when(row, self._style, language)
        return " ".join([ident, day, hours, row["room"], row["title"]])

    def _session(self, session: dict, language: str) -> None:
        if session["id"]:
            self._session_head(session, language)
        for entry in session["entries"]:
            self._blank()
            if entry["type"] == "break":
                self._line(entry["label"])
            else:
                self._talk(entry, language)

    def _session_head(self, session: dict, language: str) -> None:
        words = printing.WORDS[language]
        self._head = (self._head_left(), printing.long_day(session["day"], language))
        self._blank()
        self._paragraph("%s: %s" % (session["id"], session["title"]),
                        closed=bool(session["synopsis"]))
        for paragraph in session["synopsis"]:
            self._paragraph(paragraph)
        if session["chairs"]:
            self._paragraph(printing.chairs(session, language), closed=False)
        when = "%s: %s" % (words["time"], printing.session_when(session, self._style, language))
        where = "%s: %s" % (words["place"], session["room"])
        if self._style["time_place"] == "one line":
            self._line(when + (self._gap if self._gap == " " else " " * 6) + where)
        else:
            self._line(when)
            self._line(where)
        if session["see"]:
            self._line(printing.STUB[language].format(session["see"]))

    def _head_left(self) -> str:
        return self._head[0]

    def _talk(self, talk: dict, language: str) -> None:
        self._head = (self._head_left(), printing.long_day(talk["day"], language))
        key = printing.key(talk, self._style, language)
        if talk["label"] and self._style["label_place"] == "key line":
            key = talk["label"] + self._gap + key
        elif talk["label"]:
            self._line(talk["label"])
        self._line(key)
        plain = "{}".format
        who = printing.authors(talk, self._style, lambda name: name["full"], plain)
        credit = " — ".join([talk["title"], who] + printing.affiliations(talk, plain))
        self._paragraph(credit, closed=bool(talk["abstract"]))
        for paragraph, after in zip(talk["abstract"], talk["abstract"][1:] + ["["]):
            self._paragraph(paragraph, blank=not after.startswith("["))
