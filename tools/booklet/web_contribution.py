"""The layout of web pages of one contribution each, many of them in one file.

A page prints part, session, key and type, date with begin and end, place, credit, abstract,
keywords. Pages of one session go on with it, so a file has each part and session once.
"""
import random

from . import printing, rich, web
from .truth import Prints, project

TYPE = {"en": {"talk": "Talk", "poster": "Poster"}, "de": {"talk": "Vortrag", "poster": "Poster"}}


def render(booklet: dict, rng: random.Random) -> tuple:
    booklet = web.dated(booklet)
    language = booklet["_style"]["language"]
    booklet = dict(booklet, parts=[_with_talks(p) for p in booklet["parts"]])
    booklet["parts"] = [p for p in booklet["parts"] if p["sessions"]]
    pages = []
    for part in booklet["parts"]:
        for session in part["sessions"]:
            for talk in session["entries"]:
                if talk["type"] == "talk":
                    pages.append(_page(booklet, part, session, talk, language))
    prints = Prints("web_contribution", text=rich.flat, conference=True, front=False,
                    overview=False, session_when=False,
                    head_matter=False, breaks=False, talk_when="page", keywords=True,
                    labels=lambda t, s: _label(t, language))
    text = "\n\n".join(line for page in pages for line in page) + "\n"
    return text, project(booklet, prints)


def _with_talks(part: dict) -> dict:
    """The part without sessions that have no page, or whose kind only their place tells."""
    return dict(part, sessions=[s for s in part["sessions"] if s["entries"] and not s["_by_place"]])


def _label(talk: dict, language: str) -> str:
    return talk["label"] or TYPE[language][talk["kind"]]


def _page(booklet: dict, part: dict, session: dict, talk: dict, language: str) -> list:
    plain = "{}".format
    lines = web.top(booklet, language)
    lines.append(web.part_line(part))
    if session["id"]:
        lines.append("%s: %s" % (session["id"], session["title"]))
    lines.append("%s: %s" % (talk["id"], _label(talk, language)))
    lines.append(web.date_line(booklet, talk, language))
    who = printing.authors(talk, booklet["_style"], lambda name: name["full"], plain)
    lines.append(" — ".join([talk["title"], who] + printing.affiliations(talk, plain)))
    lines += talk["abstract"]
    if talk["keywords"]:
        lines.append("Keywords: " + "; ".join(talk["keywords"]))
    lines += web.foot(booklet, language)
    return [rich.flat(line) for line in lines]
