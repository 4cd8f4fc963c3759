"""Times that cannot be, talks and sessions that meet, breaks and gaps."""
import re

from .plant import BOOKLETS, WEB, Edit, Planting, kind
from .plant_rows import like, moved, related
from .printing import LONG
from .schedule import clock, minutes

USUAL = (12, 15, 20, 30)  # of talks without a label
DATED = BOOKLETS + WEB


def free_keys(book, least=4):
    """Talks that no overview lists, in sessions of several talks one after the other."""
    for key in book.keys.values():
        session = key.session
        talks = [e for e in session["entries"] if e["type"] == "talk"]
        if key.value["kind"] != "poster" and not book.listed(key.value) and session["id"] \
                and len(talks) >= least and key.has("start"):
            yield key, talks


@kind("impossible-time", BOOKLETS + WEB, "an hour that there is not")
def no_hour(book, rng):
    return [Planting([Edit(*key.spans["start"], rng.choice(("25:10", "15:75", "9:60", "31:00")))],
                     [key.spans["start"][0]],
                     ("unrecognised-text", "missing-field"))
            for key in book.keys.values() if key.has("start")]


@kind("impossible-time", BOOKLETS, "a session that ends before it begins")
def swapped_hours(book, rng):
    del rng
    found = []
    for head in book.heads.values():
        (a, b), (c, d) = head.spans["start"], head.spans["end"]
        if minutes(head.value["end"]) > minutes(head.value["start"]) > 6 * 60:
            found.append(Planting([Edit(a, b, book.text[c:d]), Edit(c, d, book.text[a:b])], [a]))
    return found


@kind("weekday-mismatch", DATED, "a weekday that its date has not")
def other_weekday(book, rng):
    found = []
    for printed in list(book.heads.values()) + list(book.keys.values()):
        if not printed.has("date", "day"):
            continue
        begin, end = printed.spans["day"]
        language = "en" if book.text[begin:end] in LONG["en"] else "de"
        others = [d for d in LONG[language] if d != book.text[begin:end]]
        found.append(Planting([Edit(begin, end, rng.choice(others))], [begin]))
    return found


@kind("talk-overlap", BOOKLETS + WEB, "a talk begins when another one of its session does")
def same_start(book, rng):
    found = []
    for key, talks in free_keys(book):
        others = [t for t in talks if t["start"] != key.value["start"] and t["id"] in book.keys]
        other = rng.choice(others)
        edits = [Edit(*key.spans["start"], like(book.text[slice(*key.spans["start"])],
                                                minutes(other["start"])))]
        if key.has("end"):
            length = minutes(key.value["end"]) - minutes(key.value["start"])
            edits.append(Edit(*key.spans["end"], clock(minutes(other["start"]) + length)))
        found.append(Planting(edits, [edits[0].start, book.keys[other["id"]].begin],
                              ("unusual-length", "presenter-clash")))
    return found


@kind("outside-session", BOOKLETS + ("web_session",), "a talk begins after the end of its session")
def after_session(book, rng):
    found = []
    for key, _ in free_keys(book, 2):
        end = key.session["end"]
        if key.session["id"] not in book.heads or not end or minutes(end) > 20 * 60:
            continue
        start = minutes(end) + rng.choice((0, 15, 60))
        edit = Edit(*key.spans["start"], like(book.text[slice(*key.spans["start"])], start))
        found.append(Planting([edit], [edit.start], ("presenter-clash",)))
    return found


@kind("room-clash", ("web_session",), "a session in the room of one that is on at the same time")
def room_of_page(book, rng):
    del rng
    return clashes(book, lambda head: [head.spans["room"]])


@kind("room-clash", BOOKLETS, "a session, its talks and rows, in the room of another one")
def room_of_all(book, rng):
    del rng

    def places(head):
        talks = [e["id"] for e in head.value["entries"] if e["type"] == "talk"]
        printed = [head] + [book.keys.get(t) for t in talks] + \
            [book.rows.get(e["id"]) for e in head.value["entries"]
             if e["type"] == "talk" and book.listed(e)] + \
            [row for i, row in book.session_rows.items() if i == head.value["id"]]
        known = all(p and p.has("room") for p in printed)
        return [p.spans["room"] for p in printed] if known else None
    return clashes(book, places)


@kind("room-clash", ("web_part",), "a row in the room of another one at the same time")
def room_of_row(book, rng):
    del rng
    rows = [(part, row) for part in book.truth["parts"] for row in part["overview"]["sessions"]
            if not re.search("[Pp]oster|^P$|Foyer", f"{row['title']} {row['room']}")
            and not row["last_day"]]
    found = []
    for part, row in rows:
        line = re.compile(rf"\b{row['start']}–{row['end']}(?:,? \| |\n)(?P<room>{re.escape(row['room'])})"
                          rf"(?: \| |\n){re.escape(row['id'])}: ").search(book.text)
        meets = [other for _, other in rows if other is not row and other["day"] == row["day"]
                 and row["start"] < other["end"] and other["start"] < row["end"]]
        rooms = {other["room"] for other in meets}
        other = meets[0] if meets else None
        if not line or not other or related(row["room"], other["room"]) or "(" in row["title"] \
                or sum(o["room"] == other["room"] for o in meets) > 1 or row["room"] in rooms:
            continue
        there = re.search(rf"^(?:.*\| )?{re.escape(other['id'])}: ", book.text, re.MULTILINE)
        found.append(Planting([Edit(*line.span("room"), other["room"])],
                              [line.start("room"), there.start(), there.start() - 1]))
    return found


def clashes(book, places):
    found, heads = [], [h for h in book.heads.values() if is_oral(h.value) and h.has("room")]
    for head in heads:
        one = head.value
        for other in heads:
            two = other.value
            meet = other is not head and one["day"] == two["day"] \
                and minutes(one["start"]) < minutes(two["end"]) \
                and minutes(two["start"]) < minutes(one["end"]) \
                and not related(one["room"], two["room"])
            spans = places(head) if meet else None
            if not spans or any(book.text[slice(*s)] != one["room"] for s in spans):
                continue
            if any(e.get("id") in book.guests for e in one["entries"]):
                continue
            if taken(heads, two["room"], head, other):
                continue
            found.append(Planting([Edit(*s, two["room"]) for s in spans],
                                  [head.start("room"), other.start("room")]))
            break
    return found


def taken(heads, room, head, but):
    """Whether more sessions than `but` are in a room while the head's is on."""
    one = head.value
    return any(h is not head and h is not but and h.value["room"] == room
               and h.value["day"] == one["day"]
               and minutes(one["start"]) < minutes(h.value["end"])
               and minutes(h.value["start"]) < minutes(one["end"]) for h in heads)


def is_oral(session):
    return session["entries"] and session["kind"] in ("oral", "symposium", "focus") \
        and not session["see"] and not session["joint_with"] and not session["last_day"]


def is_certain(book, key, left):
    """Whether so much time cannot be left for a talk: its end is listed, or all others tell."""
    if key.value["id"] in book.rows:
        return True
    talks = [e for e in key.session["entries"] if e["type"] == "talk"]
    lengths = [minutes(t["end"]) - minutes(t["start"]) for t in talks
               if t["kind"] == key.value["kind"] and t["end"] and not book.listed(t)]
    follows = [t for t in talks if t["kind"] == key.value["kind"] and not book.listed(t)
               and (book.neighbours(t, key.session)[1] or {}).get("type") == "talk"]
    return key.value["kind"] == "talk" and len(set(lengths)) == 1 and len(follows) > 3 \
        and (left <= 0 or left not in USUAL)


def breaks(book):
    """Breaks between two talks: (break, key before, key behind, span of the break's line)."""
    for key in book.keys.values():
        _, pause = book.neighbours(key.value, key.session)
        if not pause or pause["type"] != "break":
            continue
        entries = key.session["entries"]
        at = next(i for i, e in enumerate(entries) if e is pause)
        after = book.keys.get(entries[at + 1]["id"]) if at + 1 < len(entries) else None
        if after is None or not 0 < after.begin - key.begin < 9000:
            continue
        line = re.compile(rf"^\**{re.escape(pause['label'])}\**\n+", re.MULTILINE).search(
            book.text, key.end, after.begin)
        if line:
            yield pause, key, after, line.span()


@kind("break-mismatch", BOOKLETS, "another length of a break")
def other_length(book, rng):
    found = []
    for pause, key, after, (begin, end) in breaks(book):
        if not pause["minutes"]:
            continue
        other = rng.choice([m for m in (5, 10, 15, 20, 25, 30, 45) if m != pause["minutes"]])
        room = minutes(after.value["start"]) - minutes(key.value["start"])
        if is_certain(book, key, room - other):
            digits = re.compile(r"\d+").search(book.text, begin, end)
            found.append(Planting([Edit(*digits.span(), str(other))], [begin]))
    return found


@kind("unexplained-gap", BOOKLETS, "a break is deleted")
def deleted_break(book, rng):
    del rng
    found = []
    for _, key, after, span in breaks(book):
        room = minutes(after.value["start"]) - minutes(key.value["start"])
        if is_certain(book, key, room):
            found.append(Planting([Edit(*span, "")], [after.begin, after.start("start")]))
    return found


@kind("unusual-length", BOOKLETS, "a talk begins ten minutes early, and the one before takes five")
def early(book, rng):
    found = []
    for key, talks in free_keys(book, 6):
        before, after = book.neighbours(key.value, key.session)
        ordinary = [t for t in talks if t["kind"] == "talk" and not book.listed(t)]
        if before is None or before["type"] != "talk" or (after and after["type"] != "talk") \
                or before not in ordinary or key.value not in ordinary or len(ordinary) < 6:
            continue
        if {minutes(t["end"]) - minutes(t["start"]) for t in ordinary if t["end"]} != {15}:
            continue
        edit = moved(book, key.spans["start"], rng.choice((-10, 10)))
        if edit:
            found.append(Planting([edit], [edit.start], ("presenter-clash",)))
    return found
