"""The layout of Markdown from a PDF converter, as in the reference document.

Headings by #, overview rows divided by tabs, labels and titles bold, authors in capitals (or as
written), raised and lowered characters in tags. In: a booklet. Out: text and its true record.
"""
import random

from . import front, printing, rich
from .people import in_capitals
from .truth import Prints, project


def render(booklet: dict, rng: random.Random) -> tuple:
    style = booklet["_style"]
    writer = _Writer(booklet, style)
    for part in booklet["parts"]:
        writer.part(part)
    prints = Prints("markdown", capitals=style["capitals"], conference=style["page_heads"])
    return "\n\n".join(writer.blocks) + "\n", project(booklet, prints)


class _Writer:
    def __init__(self, booklet: dict, style: dict):
        self.blocks, self._booklet, self._style = [], booklet, style
        self._form = in_capitals if style["capitals"] else lambda name: name["full"]

    def _add(self, text: str) -> None:
        self.blocks.append(text)

    def _text(self, text: str) -> str:
        return rich.tagged(text).replace("&", self._style["entity"])

    def part(self, part: dict) -> None:
        language = part["_language"]
        if self._style["page_heads"]:
            left, right = printing.page_head(self._booklet, part,
                                             "Overview" if language == "en" else "Übersicht")
            self._add("%s   %s" % (left, right))
        self._add("# " + self._text(printing.part_head(part)))
        if part["organised_by"]:
            lines = front.organised_lines(part["organised_by"], language)
            first = "jointly organised by" if language == "en" else "gemeinsam organisiert von"
            self._add("  \n ".join([first] + lines))
        for organiser in part["organisers"]:
            lines = [organiser["role"] + ":"] if organiser["role"] else []
            lines += [organiser["name"]["full"]] + organiser["_lines"]
            if organiser["email"]:
                lines.append(organiser["_mail_word"] + organiser["email"])
            self._add("  \n ".join(lines))
        for paragraph in part["description"]:
            self._add(self._text(paragraph))
        if part["_overview_head"]:
            self._overview(part, language)
        for session in part["sessions"]:
            self._session(session, language)

    def _overview(self, part: dict, language: str) -> None:
        self._add("## " + part["_overview_head"])
        if part["_halls"]:
            self._add(part["_halls"])
        rows, group = [], None
        for row in part["overview"]["talks"]:
            if row["group"] != group:
                self._rows(rows)
                rows, group = [], row["group"]
                self._add("### " + self._text(group))
            who = printing.row_authors(row, self._style, self._form)
            rows.append(self._row(row, row["id"], language) + " — " + who)
        self._rows(rows)
        if part["overview"]["sessions"]:
            self._add("### " + ("Sessions" if language == "en" else "Fachsitzungen"))
            self._rows([self._row(row, printing.range_of(row, self._style), language)
                        for row in part["overview"]["sessions"]])

    def _rows(self, rows: list) -> None:
        if rows:
            self._add("\n".join(rows))

    def _row(self, row: dict, ident: str, language: str) -> str:
        day, hours = printing.row_when(row, self._style, language)
        mark = self._style["row_title"]
        return "\t".join([ident, day, hours, row["room"],
                          mark + self._text(row["title"]) + mark.replace("<", "</")])

    def _session(self, session: dict, language: str) -> None:
        if session["id"]:
            self._head(session, language)
        for entry in session["entries"]:
            if entry["type"] == "break":
                self._add("**%s**" % entry["label"])
            else:
                self._talk(entry, language)

    def _head(self, session: dict, language: str) -> None:
        words = printing.WORDS[language]
        self._add("## %s: %s" % (session["id"], self._text(session["title"])))
        for paragraph in session["synopsis"]:
            self._add(self._text(paragraph))
        if session["chairs"]:
            self._add(printing.chairs(session, language))
        when = "%s: %s" % (words["time"], printing.session_when(session, self._style, language))
        where = "%s: %s" % (words["place"], session["room"])
        if self._style["time_place"] == "one line":
            self._add(when + " " + where)
        else:
            self._add(when)
            self._add(where)
        if session["see"]:
            self._add(printing.STUB[language].format(session["see"]))

    def _talk(self, talk: dict, language: str) -> None:
        key = printing.key(talk, self._style, language)
        if talk["label"] and self._style["label_place"] == "key line":
            self._add("**%s** %s" % (talk["label"], key))
        else:
            if talk["label"]:
                self._add("**%s**" % talk["label"])
            self._add(key)
        raised = "<sup>{}</sup>".format
        credit = ["**%s**" % self._text(talk["title"]), printing.authors(talk, self._style,
            self._form, raised)]
        self._add(" — ".join(credit + printing.affiliations(talk, raised)))
        for paragraph in talk["abstract"]:
            self._add(self._text(paragraph))
