"""What the overview lists and the body lacks, and the other way round."""
from .plant import BOOKLETS, Edit, Planting, kind


def own_rows(book):
    """Rows of talks whose key is found too: (row, key)."""
    return [(row, book.keys[ident]) for ident, row in book.rows.items()
            if ident in book.keys and ident not in book.twice]


def group_size(book, row):
    return sum(1 for other in book.rows.values()
               if other.part is row.part and other.value["group"] == row.value["group"])


def row_extent(book, row):
    """A row may go on over lines: to the end of its last author's name."""
    squeezed = "".join(c for c in row.value["authors"][-1]["name"]["full"].lower() if c.isalpha())
    at, seen = row.spans["title"][0] if row.has("title") else row.begin, ""
    for _ in range(8):
        end = book.line_end(at)
        seen += "".join(c for c in book.text[at:end].lower() if c.isalpha())
        if seen.endswith(squeezed):
            return row.begin, end + 1
        at = end + 1
    return None


@kind("unlisted-talk", BOOKLETS, "the row of a talk is deleted")
def deleted_row(book, rng):
    del rng
    found = []
    for row, key in own_rows(book):
        extent = row_extent(book, row)
        if extent and group_size(book, row) > 1 and key.value["label"]:
            found.append(Planting([Edit(*extent, "")], [key.start("id")]))
    return found


@kind("vanished-talk", BOOKLETS, "a talk that is listed is deleted from the body")
def deleted_talk(book, rng):
    del rng
    found = []
    for row, key in own_rows(book):
        _, after = book.neighbours(key.value, key.session)
        if not after or after["type"] != "talk" or after["id"] not in book.keys:
            continue
        next_key = book.keys[after["id"]]
        begin, end = book.begin_of(key), book.begin_of(next_key)
        # A label that a page end parts from its key would be deleted too.
        alone = after["label"] and not next_key.has("label") and end == next_key.begin
        if 0 < end - begin < 6000 and not alone:
            found.append(Planting([Edit(begin, end, "")], [row.begin]))
    return found


@kind("vanished-session", BOOKLETS, "a session that is listed is deleted from the body")
def deleted_session(book, rng):
    del rng
    found = []
    for part in book.truth["parts"]:
        for session, after in zip(part["sessions"], part["sessions"][1:]):
            row = book.session_rows.get(session["id"])
            if not row or session["id"] not in book.heads or after["id"] not in book.heads:
                continue
            begin, end = book.heads[session["id"]].begin, book.heads[after["id"]].begin
            if begin < end:
                found.append(Planting([Edit(begin, end, "")], [row.begin],
                                      ("id-gap",)))
    return found


@kind("range-mismatch", BOOKLETS, "a range of the overview ends with another talk")
def range_end(book, rng):
    found = []
    for ident, row in book.session_rows.items():
        if not row.has("last") or ident not in book.heads:
            continue
        begin, end = row.spans["last"]
        session, last = book.text[begin:end].rsplit(".", 1)
        change = rng.choice((-1, 1, 2)) if int(last) > 1 else 1
        found.append(Planting([Edit(begin, end, f"{session}.{int(last) + change}")], [begin]))
    return found


@kind("kind-mismatch", BOOKLETS, "a talk has another label than its group says")
def other_label(book, rng):
    labels = {"en": ["Invited Talk", "Topical Talk", "Prize Talk"],
              "de": ["Hauptvortrag", "Topical Talk", "Preisvortrag"]}
    found = []
    for row, key in own_rows(book):
        label, group = key.value["label"], row.value["group"]
        language = "en" if label in labels["en"] else "de"
        if label not in labels[language] or group_size(book, row) < 2 or "Lunch" in group:
            continue
        begin = book.text.rfind(label, book.begin_of(key), key.start("id"))
        if begin < 0:
            continue
        other = rng.choice([one for one in labels[language] if one != label])
        found.append(Planting([Edit(begin, begin + len(label), other)], [begin]))
    return found
