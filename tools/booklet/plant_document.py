"""What is wrong with a document as a whole, or shows itself only beside the rest of it: bytes,
encoding, dates, and words, marks, countries and institutions that are written in two ways."""
import re

from .plant import BOOKLETS, WEB, Edit, Planting, kind
from .plant_people import CREDITS, bodies

ALL = BOOKLETS + WEB
AFFILIATION_END = r"(?=\n| —)"


def abstracts(book):
    """The spans of abstracts whose begin is known."""
    found = []
    for body in bodies(book):
        begin = body.begin + len(body.credit)
        end = re.compile(r"\n(?:Keywords|Stichworte):|$(?!\n)").search(book.text, begin, body.end)
        if body.credit and begin < body.end:
            found.append((begin, end.start()))
    return found


@kind("invalid-utf8", CREDITS, "a letter of an abstract as a byte of Latin-1")
def lone_byte(book, rng):
    found = []
    for begin, end in abstracts(book):
        words = list(re.compile(r"(?<![\w<&])[a-z]{6,}(?![\w>;])").finditer(book.text, begin, end))
        if words:
            at = rng.choice(words).start() + 2
            byte = rng.choice("äöüéß").encode("latin-1").decode("ascii", "surrogateescape")
            found.append(Planting([Edit(at, at + 1, byte)], [at]))
    return found


@kind("legacy-encoding", ALL + ("web_part",), "the whole file in the encoding of another time")
def other_encoding(book, rng):
    encodings, text = ["utf-16"], re.sub("[●∙]", "•", book.text)
    edits = [Edit(m.start(), m.end(), "•") for m in re.finditer("[●∙]", book.text)]
    try:
        if not text.isascii() and text.encode("cp1252"):
            encodings.append("cp1252")
    except UnicodeEncodeError:
        pass
    return [Planting(edits, [0], encoding=rng.choice(encodings))]


DATE = re.compile(r"(?<=[a-z]), (?:\d\d?\. )?[A-ZÄ][a-zä]+ (?:\d\d?, )?\d{4},(?= \d)")
ANY_DATE = re.compile(r"(?:\d\d?\. [A-ZÄ][a-zä]{2,}|[A-Z][a-z]{2,} \d\d?,)\s+(?:19|20)\d\d\b")
DAY = re.compile(r"\b[A-Z][a-z]{1,9}(?:[–-][A-Z][a-z]{1,9})?,? (?:\d\d?:\d\d|all day|ganztags)")


@kind("missing-date", BOOKLETS, "all dates are gone, weekdays are left", dates=True)
def no_dates(book, rng):
    del rng
    edits = [Edit(*match.span(), "") for match in DATE.finditer(book.text)]
    left = DATE.sub("", book.text.replace("\t", " "))
    day = DAY.search(left)
    if not edits or not day or ANY_DATE.search(left):
        return []
    # Nothing is deleted before the first day, which keeps its place.
    return [Planting(edits, [day.start()])] if day.start() <= edits[0].start else []


@kind("lost-hyphen", CREDITS, "a word that is elsewhere written with a hyphen")
def no_hyphen(book, rng):
    del rng
    found, places = [], {}
    prose = " ".join(book.text[begin:end] for begin, end in abstracts(book))
    for begin, end in abstracts(book):
        for match in re.compile(r"(?<![\w-])([a-z]{3,})-([a-z]{4,})(?![\w-])").finditer(
                book.text, begin, end):
            places.setdefault(match[0], []).append(match)
    for matches in places.values():
        left, right = matches[0].groups()
        if len(matches) > 1 and re.search(rf"(?<![\w-]){left}(?![\w-])", prose) \
                and left + right not in prose:
            found += [Planting([Edit(m.end(1), m.end(1) + 1, "")], [m.start()]) for m in matches]
    return found


@kind("mixed-markup", ("markdown",), "one title in bold by tags, the others by stars")
def tags_and_stars(book, rng):
    del rng
    if re.search("<b>|&(?:amp|lt|gt);", book.text):
        return []
    return [Planting([Edit(m.start(), m.start() + 2, "<b>"), Edit(m.end() - 2, m.end(), "</b>")],
                     [m.start()])
            for body in bodies(book)
            for m in [re.compile(r"\*\*[^\n*]+\*\*").search(book.text, body.begin, body.end)] if m]


CODES = {"Germany": "DE", "Deutschland": "DE", "France": "FR", "Frankreich": "FR", "Italy": "IT",
         "Italien": "IT", "Japan": "JP", "Netherlands": "NL", "The Netherlands": "NL", "Spain": "ES"}
COUNTRY = re.compile(rf", ({'|'.join(CODES)}){AFFILIATION_END}")


@kind("mixed-country-styles", CREDITS, "the code of a country among names")
def code_among_names(book, rng):
    del rng
    names = list(COUNTRY.finditer(book.text))
    if len(names) < 3 or re.search(rf", (?!UK)[A-Z][A-Z]{AFFILIATION_END}", book.text):
        return []
    return [Planting([Edit(*match.span(1), CODES[match[1]])], [match.start(1)])
            for body in bodies(book)
            for match in [COUNTRY.search(book.text, body.begin, body.begin + len(body.credit))]
            if match]


UNIVERSITY = re.compile(r"(?:(?<=[—\d] )|(?<=\d)|(?<=</sup>))(?:University of|Universität) ([A-Z][a-zäöü]+)(?=,|\n| —)")


@kind("institution-variants", CREDITS, "a university whose name is turned round")
def turned_name(book, rng):
    del rng
    found = []
    for body in bodies(book):
        match = UNIVERSITY.search(book.text, body.begin, body.begin + len(body.credit))
        if not match:
            continue
        others = [m for m in UNIVERSITY.finditer(book.text)
                  if m[1] == match[1] and m.start() != match.start()]
        turned = f"{match[1]} University"
        if len(others) > 1 and len({m[0] for m in others} | {match[0]}) == 1 \
                and turned not in book.text:
            found.append(Planting([Edit(*match.span(), turned)], [match.start()]))
    return found
