"""Ids that contradict their place, stand twice, skip or do not rise; heads and fields gone.

Talks that an overview lists are left alone: the overview contradicts them then, which is true on
its own."""
from .plant import BOOKLETS, Edit, Planting, kind

ROWS = BOOKLETS + ("web_session",)  # layouts that print the talks of a session in order


def talks_of(session):
    return [e for e in session["entries"] if e["type"] == "talk"]


def plain_keys(book, least=3):
    """Keys of sessions in which no overview lists a talk, with all keys of the session in order."""
    for key in book.keys.values():
        talks = talks_of(key.session)
        if not key.session["id"] or len(talks) < least or any(book.listed(t) for t in talks):
            continue
        keys = [book.keys.get(t["id"]) for t in talks]
        if all(keys) and not any(t["id"] in book.twice for t in talks):
            yield key, keys


def renamed(key, ident):
    return Edit(*key.spans["id"], ident)


def last_number(ident):
    return ident.rsplit(".", 1)[1]


def range_edits(book, session, number):
    """The end of the session's range in the overview, when it prints one."""
    row = book.session_rows.get(session["id"])
    if not row or not row.has("last"):
        return []
    begin, end = row.spans["last"]
    return [Edit(begin + book.text[begin:end].index(".") + 1, end, str(number))]


@kind("wrong-code", ROWS, "a key names a session that is not there")
def key_of_no_session(book, rng):
    return [Planting([renamed(key, f"{key.part['code']} {rng.randint(60, 90)}."
                                   f"{last_number(key.value['id'])}")], [key.start("id")],
                     ("range-mismatch",))
            for key, _ in plain_keys(book)]


@kind("wrong-code", ROWS, "a key names another session of its part")
def key_of_other_session(book, rng):
    found = []
    for key, _ in plain_keys(book):
        others = [s["id"] for s in key.part["sessions"]
                  if s["id"] and s is not key.session and talks_of(s)]
        if others:
            ident = f"{rng.choice(others)}.{last_number(key.value['id'])}"
            found.append(Planting([renamed(key, ident)], [key.start("id")], ("range-mismatch",)))
    return found


@kind("wrong-code", ROWS, "a key has the code of another part, or of none")
def key_of_other_part(book, rng):
    found = []
    for key, _ in plain_keys(book):
        codes = [p["code"] for p in book.truth["parts"] if p is not key.part] + ["ZZ"]
        ident = f"{rng.choice(codes)} {key.value['id'].split(' ', 1)[1]}"
        found.append(Planting([renamed(key, ident)], [key.start("id")], ("range-mismatch",)))
    return found


@kind("wrong-code", BOOKLETS, "the head of a session has another number")
def head_number(book, rng):
    found = []
    for head in book.heads.values():
        talks = talks_of(head.session)
        if len(talks) > 1 and all(t["id"] in book.keys for t in talks):
            ident = f"{head.part['code']} {rng.randint(60, 90)}"
            found.append(Planting([renamed(head, ident)], [head.start("id")],
                                  ("vanished-session",)))
    return found


@kind("duplicate-id", ROWS, "a talk has the number of another one")
def same_number(book, rng):
    found = []
    for key, keys in plain_keys(book):
        other = rng.choice([k for k in keys if k is not key])
        found.append(Planting([renamed(key, other.value["id"])],
                              [key.start("id"), other.start("id")], ("range-mismatch",)))
    return found


@kind("id-gap", ROWS, "the numbers skip from one talk on")
def skipped_number(book, rng):
    found = []
    for key, keys in plain_keys(book):
        at = keys.index(key)
        if at == 0:
            continue
        by = rng.randint(1, 4)
        edits = [renamed(k, f"{key.session['id']}.{k.value['number'] + by}") for k in keys[at:]]
        edits += range_edits(book, key.session, keys[-1].value["number"] + by)
        found.append(Planting(edits, [key.start("id")]))
    return found


@kind("id-gap", BOOKLETS, "a poster is gone")
def lost_poster(book, rng):
    del rng
    found = []
    for key, keys in plain_keys(book):
        at = keys.index(key)
        if key.value["kind"] != "poster" or at in (0, len(keys) - 1) or key.value["label"]:
            continue
        after = keys[at + 1]
        if "\f" not in book.text[key.begin:after.begin] and not after.value["label"]:
            found.append(Planting([Edit(key.begin, after.begin, "")], [after.start("id")]))
    return found


@kind("id-order", ROWS, "two neighbours have each other's number")
def swapped_numbers(book, rng):
    del rng
    found = []
    for key, keys in plain_keys(book):
        at = keys.index(key)
        if at + 1 < len(keys):
            after = keys[at + 1]
            edits = [renamed(key, after.value["id"]), renamed(after, key.value["id"])]
            found.append(Planting(edits, [key.start("id"), after.start("id")],
                                  ("range-mismatch",)))
    return found


@kind("id-order", BOOKLETS, "a number leaps ahead and back")
def leaping_number(book, rng):
    found = []
    for key, keys in plain_keys(book):
        if key is keys[0] or key is keys[-1]:
            continue
        ident = f"{key.session['id']}.{len(keys) + rng.randint(2, 30)}"
        found.append(Planting([renamed(key, ident)], [key.start("id")], ("range-mismatch",)))
    return found


@kind("orphan-entry", BOOKLETS, "the head of a session is gone, with time and place")
def no_session_head(book, rng):
    del rng
    found = []
    for head in book.heads.values():
        keys = [book.keys.get(t["id"]) for t in talks_of(head.session)]
        if not keys or not all(keys):
            continue
        begin = book.begin_of(keys[0])
        if "\f" not in book.text[head.begin:begin]:
            found.append(Planting([Edit(head.begin, begin, "")], [keys[0].start("id")],
                                  ("vanished-session",)))
    return found


@kind("orphan-entry", BOOKLETS, "the head of a part is gone, with all before its sessions")
def no_part_head(book, rng):
    del rng
    heads = [h for h in book.heads.values() if h.part is book.truth["parts"][0]]
    first = min(heads, key=lambda h: h.begin, default=None)
    if not first or any(k.begin < first.begin for k in book.keys.values()):
        return []
    return [Planting([Edit(0, first.begin, "")], [first.begin])]


@kind("missing-field", BOOKLETS, "a key without its place or day")
def key_without(book, rng):
    found = []
    for key in book.keys.values():
        name = rng.choice(("room", "day"))
        begin, end = key.spans.get(name, (0, 0))
        if end > begin and key.session["id"] and book.text[end - 1] != "*":
            found.append(Planting([Edit(begin - 1, end, "")], [key.start("id")]))
    return found


@kind("missing-field", BOOKLETS, "a session without its time, or its place")
def session_without(book, rng):
    found = []
    for head in book.heads.values():
        if not head.has("start", "room") or head.session["see"]:
            continue
        begin = head.start(rng.choice(("day", "room")))
        line = book.text.rfind("\n", 0, begin) + 1
        blank = book.text.rfind("  ", line, begin) + 2
        begin = blank if blank > 1 else line
        end = min(x for x in (book.text.find("  ", begin), book.line_end(begin)) if x >= 0)
        alone = begin == line and end == book.line_end(begin)
        found.append(Planting([Edit(begin, end + 1 if alone else end, "")], [head.start("id")],
                              ("outside-session",)))
    return found
