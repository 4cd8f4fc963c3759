"""Damage that is markup: page anchors, escapes, line breaks, entities.

In: text, truth and a random generator. Out: places (damage.py). The truth stays: markup is no text.
"""
import re

from .damage import MARKDOWN, MARKUP, Place, kind

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "ä": "&auml;", "ö": "&ouml;", "ü": "&uuml;",
            "Ä": "&Auml;", "Ö": "&Ouml;", "Ü": "&Uuml;", "ß": "&szlig;", "é": "&eacute;",
            "–": "&ndash;", "—": "&mdash;"}


@kind("page_anchors", '<span id="page-3-0"></span>', MARKDOWN)
def page_anchors(text, truth, rng):
    """At the begin of a heading's text, or of a paragraph."""
    del truth
    return [Place(at, at, f'<span id="page-{rng.randrange(200)}-{rng.randrange(9)}"></span>')
            for at in (m.end() for m in re.finditer(r"(?:\A|(?<=\n\n))(?:#+ )?(?=\S)", text))]


@kind("escapes", r"\*, \_, \[1\]", MARKDOWN)
def escapes(text, truth, rng):
    r"""Signs that are text: a number in brackets, a single star, an underscore in a word, tilde."""
    del truth, rng
    places = [Place(m.start(), m.end(), r"\[%s\]" % m.group(1))
              for m in re.finditer(r"\[(\d+)\]", text)]
    places += [Place(m.start(), m.end(), "\\" + m.group(0))
               for m in re.finditer(r"(?<=\w)_(?=[\w{])|(?<![*\\])\*(?!\*)|~|#(?=\d)", text)]
    return places


@kind("br_in_word", "<br> inside of words", MARKUP)
def br_in_word(text, truth, rng):
    del truth
    return [Place(at, at, "<br>")
            for m in re.finditer(r"(?<![\w@./<&-])[^\W\d_]{8,}(?![\w@>;-]|\.\w)", text)
            for at in [m.start() + rng.randint(3, len(m.group(0)) - 3)]]


@kind("entities", "&amp;, &uuml;, &ndash;", MARKUP)
def entities(text, truth, rng):
    del truth, rng
    places = []
    for match in re.finditer("[%s]" % "".join(ENTITIES), text):
        sign, at = match.group(0), match.start()
        # Signs of markup are none of the text.
        if sign in "<>" and not (text[at - 1] == " " and text[at + 1] == " "):
            continue
        if sign == "&" and re.compile(r"&#?\w+;").match(text, at):
            continue
        places.append(Place(at, at + 1, ENTITIES[sign]))
    return places
