"""Rows that print something else than the body: titles, presenters, times, places."""
import re

from .plant import BOOKLETS, Edit, Planting, kind
from .plant_overview import own_rows
from .schedule import clock, minutes


def like(printed, value):
    """A time in the form of another: padded or not."""
    text = clock(value)
    return text if printed[0] == "0" or printed[:2] >= "10" and value >= 600 else text.lstrip("0")


def moved(book, span, by):
    """The time at a span, so many minutes later; None where that is another day."""
    printed = book.text[span[0]:span[1]]
    value = minutes(printed) + by
    return Edit(*span, like(printed, value)) if 0 < value < 24 * 60 else None


def pairs(book):
    """What is printed twice, of talks and sessions: (row, body)."""
    sessions = [(row, book.heads[i]) for i, row in book.session_rows.items() if i in book.heads]
    return own_rows(book) + sessions


def other_word(book, begin, end, rng):
    """Another word for one of a stretch of text; None where there is none that is long enough."""
    words = [m for m in re.finditer(r"(?<![\w<>&*/’'-])[A-Za-zäöüß]{5,}(?![\w<>;’'-])",
                                    book.text[begin:end])]
    if not words:
        return None
    word = rng.choice(words)
    return Edit(begin + word.start(), begin + word.end(), rng.choice(("marmalade", "hedgehog")))


def title_in_row(row):
    """The title as far as it stands on the first line of the row."""
    return row.spans["title"] if row.has("title") else (row.end, row.end)


@kind("title-mismatch", BOOKLETS, "another word in the title of a row")
def row_title(book, rng):
    found = []
    for row, body in pairs(book):
        begin, end = title_in_row(row)
        cut = min(x for x in (book.text.find(" — ", begin), book.text.find(" —\n", begin), end)
                  if x >= 0)
        edit = other_word(book, begin, min(cut, end) - 2, rng)
        if edit:
            found.append(Planting([edit], [edit.start, body.begin, body.end + 2]))
    return found


@kind("title-mismatch", BOOKLETS, "another word in the title of a session's head")
def head_title(book, rng):
    found = []
    for ident, head in book.heads.items():
        begin, end = head.spans["title"]
        mark = book.text.find(" (", begin)
        if ident in book.session_rows and ":" not in book.text[begin:end]:
            edit = other_word(book, begin, mark if begin < mark < end else end, rng)
            if edit:
                found.append(Planting([edit], [edit.start]))
    return found


@kind("presenter-mismatch", BOOKLETS, "another family name for the presenter of a row")
def row_presenter(book, rng):
    found = []
    for row, _ in own_rows(book):
        mark = re.compile("[•●∙]").search(book.text, row.begin, row.begin + 400)
        one = next((a["name"] for a in row.value["authors"] if a["presenting"]), None)
        if not mark or not one or sum(a["presenting"] for a in row.value["authors"]) > 1:
            continue
        for name in (one["full"], one["source"]):
            begin = mark.end() + len(name) - len(one["family"])
            if book.text.startswith(name, mark.end()) and name.endswith(name[-len(one["family"]):]):
                other = rng.choice(("Zwetschgenbaum", "Quastenflosser"))
                other = other.upper() if name.isupper() else other
                found.append(Planting([Edit(begin, mark.end() + len(name), other)], [begin],
                                      ("name-variants",)))
                break
    return found


@kind("time-mismatch", BOOKLETS, "a row begins at another time")
def row_start(book, rng):
    found = []
    for row, _ in pairs(book):
        length = minutes(row.value["end"]) - minutes(row.value["start"])
        if not 15 <= length < 600:
            continue
        edit = moved(book, row.spans["start"], rng.choice((-15, -10, -5, 5, 10)))
        if edit:
            found.append(Planting([edit], [edit.start]))
    return found


@kind("time-mismatch", BOOKLETS, "a row is on another day")
def row_day(book, rng):
    days = sorted({row.value["day"] for row in book.rows.values()})
    printed = {row.value["day"]: book.text[slice(*row.spans["day"])] for row in book.rows.values()}
    found = []
    for row, _ in pairs(book):
        others = [d for d in days if d != row.value["day"]]
        if others and not row.value.get("last_day"):
            day = printed[rng.choice(others)]
            found.append(Planting([Edit(*row.spans["day"], day)], [row.begin]))
    return found


@kind("time-mismatch", BOOKLETS, "a talk that is listed begins at another time")
def key_start(book, rng):
    found = []
    for _, key in own_rows(book):
        edit = moved(book, key.spans["start"], rng.choice((-15, -10, -5, 5, 10, 20)))
        if edit:
            found.append(Planting([edit], [edit.start]))
    return found


@kind("time-mismatch", BOOKLETS, "the head of a session that is listed prints other hours")
def head_hours(book, rng):
    found = []
    for ident, head in book.heads.items():
        if ident not in book.session_rows or head.value["last_day"]:
            continue
        name = rng.choice(("start", "end"))
        edit = moved(book, head.spans[name], rng.choice((-20, -15, -5, 5, 15, 30)))
        if edit and minutes(head.value["end"]) - minutes(head.value["start"]) > 40:
            found.append(Planting([edit], [edit.start]))
    return found


@kind("time-mismatch", BOOKLETS, "a row of a talk ends at another time than the next begins")
def row_end(book, rng):
    found = []
    for row, key in own_rows(book):
        length = minutes(row.value["end"]) - minutes(row.value["start"])
        _, after = book.neighbours(key.value, key.session)
        if length != 30 or not after or after["type"] != "talk":
            continue
        edit = moved(book, row.spans["end"], rng.choice((-15, -10, 5, 10)))
        if edit and row.value["end"] == after["start"]:
            found.append(Planting([edit], [edit.start], ("unexplained-gap", "talk-overlap")))
    return found


@kind("room-mismatch", BOOKLETS, "a row is in another place")
def row_room(book, rng):
    rooms = sorted({h.value["room"] for h in book.heads.values()})
    found = []
    for row, _ in pairs(book):
        others = [r for r in rooms if not related(r, row.value["room"])]
        if row.has("room") and others:
            found.append(Planting([Edit(*row.spans["room"], rng.choice(others))], [row.begin]))
    return found


@kind("room-mismatch", BOOKLETS, "a talk that is listed is in another place")
def key_room(book, rng):
    rooms = sorted({h.value["room"] for h in book.heads.values()})
    found = []
    for _, key in own_rows(book):
        others = [r for r in rooms if not related(r, key.value["room"])]
        if key.has("room") and others:
            found.append(Planting([Edit(*key.spans["room"], rng.choice(others))], [key.begin]))
    return found


def related(one, other):
    """Whether one place is the other with more words."""
    return one.startswith(other) or other.startswith(one) or one.endswith(other) \
        or other.endswith(one)
