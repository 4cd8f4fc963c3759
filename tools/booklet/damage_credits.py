"""Damage to credits: the dash before the authors, the author list, indices and commas.

In: text, truth and a random generator. Out: places (damage.py). Names are found as the truth has
them printed; a name that a line end cuts is left alone."""
import re

from .damage import MARKDOWN, NOT_BLANK_LINES, Place, kind
from .damage_truth import Printed

MARK = r"[•●∙]?"
INDEX = r"(?:<sup>[\d,]+</sup>|\d+(?:,\d+)*)?"
BETWEEN = r"(?:\s*,\s*(?:and|und)\s+|\s*,\s*|\s+(?:and|und)\s+)"


def name_pattern(author):
    return r"\s+".join(map(re.escape, author["name"]["source"].split()))


def credits_of(text, truth):
    """(talk, match) of the author list in each talk's region; groups: name, index, name, index …"""
    printed = Printed(text, truth)
    found = []
    for begin, talk in zip(printed.starts, printed.owners):
        if not talk["authors"]:
            continue
        end = printed.region(begin)[1]
        authors = [f"{MARK}({name_pattern(a)})({INDEX})" for a in talk["authors"]]
        match = re.compile(BETWEEN.join(authors)).search(text, begin, end)
        if match:
            found.append((talk, match))
    return found


@kind("lost_dash", "no dash between title and authors: … distanceAnna Weber; mended")
def lost_dash(text, truth, rng):
    del rng
    names = {a["name"]["source"] for owner in talks_and_rows(truth) for a in owner["authors"]}
    if not names:
        return []
    by_first = {}
    for name in names:
        by_first.setdefault(name.split()[0], []).append(name)
    places = []
    for match in re.finditer(r"\s+—\s+(?=%s([^\W\d_][^\s,]*))" % MARK, text):
        candidates = by_first.get(match.group(1), [])
        printed = " ".join(text[match.end():match.end() + 120].lstrip("•●∙").split())
        if any(printed.startswith(name) for name in candidates):
            places.append(Place(match.start(), match.end(), ""))
    return places


def talks_and_rows(truth):
    for part in truth["parts"]:
        yield from part["overview"]["talks"]
        for session in part["sessions"]:
            yield from (entry for entry in session["entries"] if entry["type"] == "talk")


@kind("double_authors", "an author list printed twice; kept")
def double_authors(text, truth, rng):
    """Behind a comma or a dash. Only where indices are printed or one affiliation is shared: else the
    owners are unknown."""
    places = []
    for talk, match in credits_of(text, truth):
        indexed = any(match.group(2 * k + 2) for k in range(len(talk["authors"])))
        if talk["collaboration"] or (len(talk["affiliations"]) > 1 and not indexed):
            continue

        def adapt(talk=talk):
            talk["authors"] = talk["authors"] + [dict(a) for a in talk["authors"]]
            return True
        between = rng.choice((", ", " — "))
        places.append(Place(match.end(), match.end(), between + match.group(0), adapt))
    return places


@kind("lone_marks", "indices and commas on lines of their own; mended", NOT_BLANK_LINES)
def lone_marks(text, truth, rng):
    del rng
    places = []
    for talk, match in credits_of(text, truth):
        for k in range(len(talk["authors"])):
            start, end = match.span(2 * k + 2)
            if end > start:
                places.append(Place(start, end, "\n" + text[start:end] + "\n"))
            elif text[end:end + 2] == ", ":
                places.append(Place(end, end + 2, "\n, "))
    return places


@kind("author_heading", "a heading made of an author line", MARKDOWN)
def author_heading(text, truth, rng):
    """The list of a credit, or the name above an address."""
    del rng
    places = []
    for _, match in credits_of(text, truth):
        begin = match.start()
        if text[begin - 3:begin] == " — ":
            places.append(Place(begin - 1, begin, "\n\n#### "))
    for part in truth["parts"]:
        for organiser in part["organisers"]:
            line = re.compile(r"(?:^|(?<=\n)) ?%s(?=  \n)" % name_pattern(organiser)).search(text)
            if line:
                name = line.group(0).strip()
                before = "" if text[line.start() - 2:line.start()] == "\n\n" else "\n"
                places.append(Place(line.start(), line.end() + 3, f"{before}#### {name}\n\n"))
    return places
