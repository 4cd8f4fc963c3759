"""Characters, letters, marks and blocks that a converter left in a bad state."""
import re
import unicodedata

from .plant import BOOKLETS, WEB, Edit, Planting, kind
from .plant_people import CREDITS, bodies

ALL = BOOKLETS + WEB
CONTROLS = "\x01\x07\x1b\x7f\x90\u202e\u2067"


def letters(book):
    """Places of letters beyond ASCII in the bodies of talks."""
    return [m.start() for body in bodies(book)
            for m in re.compile("[äöüéèçßÄÖÜ]").finditer(book.text, body.begin, body.end)]


@kind("unnormalised-text", ALL, "a letter in two pieces")
def in_pieces(book, rng):
    del rng
    return [Planting([Edit(at, at + 1, unicodedata.normalize("NFD", book.text[at]))], [at])
            for at in letters(book) if book.text[at] != "ß"]


@kind("mojibake", ALL, "a letter whose encoding was misread")
def misread(book, rng):
    del rng
    return [Planting([Edit(at, at + 1, book.text[at].encode().decode("cp1252"))], [at])
            for at in letters(book) if book.text[at] not in "Ä"]


@kind("control-character", CREDITS, "a control character in a word of an abstract")
def control(book, rng):
    found = []
    for body in bodies(book):
        words = list(re.compile(r"(?<![\w<&])[a-z]{4,}(?![\w>;])").finditer(
            book.text, body.begin + len(body.credit), body.end))
        if words and body.credit:
            at = rng.choice(words).start() + 2
            found.append(Planting([Edit(at, at, rng.choice(CONTROLS))], [at]))
    return found


@kind("missing-final-newline", ALL, "the last newline is gone")
def no_newline(book, rng):
    del rng
    end = len(book.text.rstrip("\n"))
    return [Planting([Edit(end, len(book.text), "")], [end])]


@kind("unclosed-markup", ("markdown",), "two stars are gone at one side")
def lost_stars(book, rng):
    del rng
    return [Planting([Edit(at, at + 2, "")], [m.start(1)])
            for m in re.finditer(r"^[^\n*]*(\*\*)[^\n*]+(\*\*)[^\n*]*$", book.text, re.MULTILINE)
            for at in (m.start(1), m.start(2))]


@kind("unclosed-markup", ("markdown",), "a tag is gone at one side")
def lost_tag(book, rng):
    del rng
    return [Planting([Edit(m.start(), m.end(), "")], [m.start()])
            for m in re.finditer(r"</?(?:b|sup|sub)>", book.text)]


@kind("stray-table-rule", ("markdown",), "a table rule below a row of the overview")
def table_rule(book, rng):
    del rng
    found = []
    for row in list(book.rows.values()) + list(book.session_rows.values()):
        begin = row.end + 1
        rule = "------|-----|-------|----|---\n" + book.text[begin]
        found.append(Planting([Edit(begin, begin + 1, rule)], [begin]))
    return found


@kind("glued-blocks", ("markdown",), "a break and a label without the lines between them")
def glued(book, rng):
    del rng
    return [Planting([Edit(m.start(1), m.end(1), "")], [m.start(1)])
            for m in re.finditer(r"^\*\*[^\n*]+\*\*(\n+)\*\*[^\n*]+\*\*$", book.text, re.MULTILINE)]


@kind("split-paragraph", ("markdown",), "a blank line behind a comma or article of an abstract")
def blank_line(book, rng):
    found = []
    for body in bodies(book):
        places = [m for m in re.compile(r"(?<=[a-z])(?:,| the| der| of) (?=[a-z])").finditer(
            book.text, body.begin + len(body.credit), body.end)]
        if places and body.credit:
            place = rng.choice(places)
            found.append(Planting([Edit(place.end() - 1, place.end(), "\n\n")],
                                  [place.start()]))
    return found


COUNTRY = re.compile(r", (Germany|France|Italy|Japan|Norway|Deutschland|USA)(?=\n| —)")


@kind("odd-country-case", ("markdown", "text", "web_contribution"), "a country in odd letters")
def odd_country(book, rng):
    found = []
    for body in bodies(book):
        match = COUNTRY.search(book.text, body.begin, body.begin + len(body.credit))
        if match:
            name = match[1]
            odd = "uSA" if name == "USA" else rng.choice((name.lower(), name.swapcase()))
            found.append(Planting([Edit(*match.span(1), odd)], [match.start(1)]))
    return found


@kind("unrecognised-text", ("markdown",), "a line of nobody's between overview and session")
def strange_line(book, rng):
    del rng
    line = "This line was left by somebody, we are sorry.\n\n"
    return [Planting([Edit(head.begin, head.begin + 1, line + book.text[head.begin])],
                     [head.begin]) for ident, head in book.heads.items()
            if ident in book.session_rows and head.session is head.part["sessions"][0]]
