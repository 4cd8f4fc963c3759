"""Authors, presenters and affiliations of a talk that contradict each other, or are lost.

Credits wrap in text layers: what is not found on one line is left out, there are enough others."""
import re

from .plant import BOOKLETS, WEB, Edit, Planting, kind

CREDITS = BOOKLETS + ("web_contribution",)  # layouts that print affiliations
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DASH = re.compile(r"\s?—\s")


class Body:
    """What a key has behind it, up to the next key or head."""

    def __init__(self, book, key, ends):
        self.key, self.talk = key, key.value
        self.begin = key.end
        self.end = next((e for e in ends if e > key.end), len(book.text))
        self.text = book.text[self.begin:self.end]
        abstract = self.talk["abstract"]
        at = self.text.find(abstract[0][:16]) if abstract else len(self.text)
        self.credit = self.text[:at] if at > 0 else ""

    def find(self, author):
        """The span of an author's name in the credit, or None."""
        name = author["name"]["source"]
        at = self.credit.find(name)
        return None if at < 0 else (self.begin + at, self.begin + at + len(name))

    def dashes(self):
        return [(self.begin + m.start(), self.begin + m.end())
                for m in DASH.finditer(self.credit)]


def bodies(book):
    ends = sorted(printed.begin for table in (book.keys, book.heads, book.rows, book.session_rows)
                  for printed in table.values())
    for key in book.keys.values():
        if key.value["id"] not in book.twice:
            yield Body(book, key, ends)


def index_behind(book, end):
    """The span of a single digit that is the only index behind a name, or None."""
    match = re.compile(rf"(?:<sup>)?([1-9]|[{RAISED[1:]}])(?![\d{RAISED},])").match(book.text, end)
    return match.span(1) if match else None


def digit_like(printed, number):
    return str(number) if printed.isascii() else RAISED[number]


@kind("unknown-index", CREDITS, "an index behind a name that no affiliation has")
def higher_index(book, rng):
    found = []
    for body in bodies(book):
        count = len(body.talk["affiliations"])
        if len(body.talk["authors"]) < 2 or not 2 <= count <= 8:
            continue
        span = body.find(rng.choice(body.talk["authors"]))
        index = span and index_behind(book, span[1])
        if index:
            digit = digit_like(book.text[slice(*index)], rng.randint(count + 1, 9))
            found.append(Planting([Edit(*index, digit)], [index[0]]))
    return found


@kind("unused-affiliation", CREDITS, "the only author of an affiliation has another index")
def lost_owner(book, rng):
    del rng
    found = []
    for body in bodies(book):
        owners = {}
        for author in body.talk["authors"]:
            for number in author["affiliations"]:
                owners.setdefault(number, []).append(author)
        for number, authors in owners.items():
            text = body.talk["affiliations"][number]["text"][:12]
            at = body.credit.find(text) if body.credit.count(text) == 1 else -1
            span = body.find(authors[0]) if len(authors) == 1 else None
            index = span and len(authors[0]["affiliations"]) == 1 and index_behind(book, span[1])
            if index and at > 0 and len(owners) > 1 and len(body.talk["authors"]) > 1 \
                    and not body.talk["collaboration"]:
                other = 1 if number else 2
                digit = digit_like(book.text[slice(*index)], other)
                found.append(Planting([Edit(*index, digit)], [body.begin + at]))
                break
    return found


@kind("missing-affiliation", CREDITS, "a credit that ends behind the authors")
def no_affiliation(book, rng):
    del rng
    found = []
    for body in bodies(book):
        dashes = body.dashes()
        if not body.credit or not body.talk["affiliations"] or not body.talk["abstract"] \
                or len(dashes) != 1 + len(body.talk["affiliations"]):
            continue
        first = body.find(body.talk["authors"][0]) if body.talk["authors"] else None
        end = body.begin + len(body.credit.rstrip("\n"))
        if first and first[1] <= dashes[1][0] and "\f" not in book.text[dashes[1][0]:end]:
            found.append(Planting([Edit(dashes[1][0], end, "")], [first[0]]))
    return found


def marks(book, body):
    return [m.start() for m in re.compile("[•●∙]").finditer(book.text, body.begin, body.end)]


@kind("missing-presenter", BOOKLETS + WEB, "no author is marked")
def no_mark(book, rng):
    del rng
    found = []
    for body in bodies(book):
        places = marks(book, body)
        first = body.find(body.talk["authors"][0]) if body.talk["authors"] else None
        if len(places) == 1 and first:
            found.append(Planting([Edit(places[0], places[0] + 1, "")], [places[0], first[0]]))
    return found


@kind("several-presenters", BOOKLETS + WEB, "a second author is marked")
def second_mark(book, rng):
    found = []
    for body in bodies(book):
        places = marks(book, body)
        others = [a for a in body.talk["authors"] if not a["presenting"]]
        span = body.find(rng.choice(others)) if others and len(places) == 1 else None
        if span and not book.listed(body.talk):
            mark = book.text[places[0]]
            found.append(Planting([Edit(span[0], span[0], mark)], [span[0], places[0]],
                                  ("presenter-clash",)))
    return found


@kind("repeated-author", BOOKLETS + WEB, "one name in the place of another")
def same_name(book, rng):
    found = []
    for body in bodies(book):
        authors = body.talk["authors"]
        pairs = [(a, b) for a in authors for b in authors
                 if a is not b and set(a["affiliations"]) == set(b["affiliations"])
                 and not b["presenting"]]
        if not pairs or book.listed(body.talk):
            continue
        one, other = rng.choice(pairs)
        span, kept = body.find(other), body.find(one)
        if span and kept:
            found.append(Planting([Edit(*span, one["name"]["source"])], [span[0], kept[0]]))
    return found


def minutes(time):
    return int(time[:2]) * 60 + int(time[3:])


@kind("presenter-clash", CREDITS, "the authors of a talk that is given elsewhere at that time")
def elsewhere(book, rng):
    all_bodies = [b for b in bodies(book) if b.talk["abstract"] and b.dashes() and b.talk["end"]
                  and b.talk["kind"] != "poster" and not b.talk["collaboration"]
                  and "\f" not in b.credit and not book.listed(b.talk)]
    found = []
    for one in all_bodies:
        for other in rng.sample(all_bodies, min(len(all_bodies), 40)):
            names = {a["name"]["full"] for a in one.talk["authors"]}
            same = names & {a["name"]["full"] for a in other.talk["authors"]}
            presenters = [a for a in other.talk["authors"] if a["presenting"]]
            initials = any(re.match(r"\w?\w?(\.|[ -]|$)", a["name"]["given"] or "")
                           for a in presenters)
            if one.key.session is other.key.session or one.talk["day"] != other.talk["day"] \
                    or same or initials or len(presenters) != 1 \
                    or len(one.dashes()) != 1 + len(one.talk["affiliations"]) \
                    or len(other.dashes()) != 1 + len(other.talk["affiliations"]) \
                    or minutes(one.talk["start"]) >= minutes(other.talk["end"]) \
                    or minutes(other.talk["start"]) >= minutes(one.talk["end"]):
                continue
            begin, end = one.dashes()[0][0], one.begin + len(one.credit.rstrip("\n"))
            people = book.text[other.dashes()[0][0]:other.begin + len(other.credit.rstrip("\n"))]
            place = other.find(presenters[0])
            if place:
                found.append(Planting([Edit(begin, end, people)], [place[0]]))
                break
    return found
