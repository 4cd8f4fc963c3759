"""The layout of web pages of one session each: head, date line, rows of begin, key, title and
authors.

Rows print no affiliation, end, day, place or break. They stand plain, in cells, or one cell per
line.
"""
import random

from . import printing, rich, web
from .truth import Prints, project


def render(booklet: dict, rng: random.Random) -> tuple:
    booklet = web.dated(booklet)
    style, language = booklet["_style"], booklet["_style"]["language"]
    parts = [dict(p, sessions=[s for s in p["sessions"] if s["id"] and not s["see"]])
             for p in booklet["parts"]]
    booklet = dict(booklet, parts=[p for p in parts if p["sessions"]])
    lines = []
    for part in booklet["parts"]:
        for session in part["sessions"]:
            lines += _page(booklet, part, session, style, language)
    prints = Prints("web_session", text=rich.flat, conference=True,
                    part_head=style["web_part_head"], front=False,
                    overview=False, head_matter=False, breaks=False, talk_when="start",
                    affiliations=False, abstracts=False)
    return rich.flat("\n".join(lines)) + "\n", project(booklet, prints)


def _page(booklet: dict, part: dict, session: dict, style: dict, language: str) -> list:
    lines = []
    for line in web.top(booklet, language) + ([web.part_line(part)] if style["web_part_head"]
                                              else []):
        lines += [line, ""]
    lines += ["%s: %s" % (session["id"], session["title"]), ""]
    lines += [web.session_line(booklet, session, language), ""]
    for talk in session["entries"]:
        if talk["type"] == "talk":
            lines += _row(talk, style)
    lines.append("")
    for line in web.foot(booklet, language):
        lines += [line, ""]
    return lines


def _row(talk: dict, style: dict) -> list:
    who = printing.authors(talk, style, lambda name: name["full"], None)
    title = "%s%s — %s" % (talk["label"] + ": " if talk["label"] else "", talk["title"], who)
    cells = [talk["start"], talk["id"], title]
    if style["web_rows"] == "plain":
        return [" ".join(cells)]
    if style["web_rows"] == "cells":
        return ["|  | %s | " % " | ".join(cells), "|  |  |  |  | "]
    return cells
