"""How a record differs from the truth: every value right, empty or wrong.

In: two programme records (RECORD.md). Out: a Comparison with counts by class of field and a list
of differences. A value is *right* when the truth has it and the record the same, *empty* when the
truth has it and the record has none, *wrong* when the record says something else, or something
where the truth says nothing. Sessions and talks are found by their id wherever they stand; where
they stand is a value too. A key that a truth's object leaves out is not judged. `source` of names
and `derived` are not values. The share that score.py calls F1 is in measure_score.py."""
from .measure_align import fold, moved, pair_by_name, pair_in_order
from .measure_counts import Comparison

TIMES = ("day", "last_day", "date", "start", "end")
AFFILIATION_PARTS = ("institution", "department", "street", "postcode", "city", "region", "country")


def compare(truth, record):
    """Everything that the truth has against everything that the record has."""
    result = Comparison()
    if "conference" in truth:
        result.keys("conference", "conference", truth["conference"] or {},
                    record.get("conference") or {}, ("place", "year"))
    result.keys("conference", "", truth, record, ("timezone",))
    wanted, got = truth["parts"], record.get("parts") or []
    for i, j in pair_by_name(wanted, got, lambda p: p.get("code") or p.get("title") or ""):
        want, have = pick(wanted, i), pick(got, j)
        compare_part(result, f"part {(want or have).get('code')}", want, have)
    compare_sessions(result, truth, record)
    compare_talks(result, truth, record)
    return result


def pick(members, index):
    return {} if index is None else members[index]


def compare_part(result, path, want, got):
    result.keys("part", path, want, got, ("code", "kind", "title", "layout"))
    lists(result, "organised by", path, want, got, "organised_by", lambda d: d.get("code") or "",
          lambda p, w, g: result.keys("organised by", p, w, g, ("name", "code")))
    lists(result, "organisers", path, want, got, "organisers", full_name,
          lambda p, w, g: compare_organiser(result, p, w, g))
    texts(result, "description", path, want, got, "description")
    texts(result, "rooms", path, want, got, "rooms")
    if want and "overview" not in want:
        return
    want, got = want.get("overview") or {}, got.get("overview") or {}
    lists(result, "overview talks", f"{path}/overview", want, got, "talks", row_name,
          lambda p, w, g: compare_row(result, p, w, g))
    lists(result, "overview sessions", f"{path}/overview", want, got, "sessions", row_name,
          lambda p, w, g: result.keys("overview sessions", p, w, g,
                                      ("id", "first", "last", *TIMES, "room", "title")))


def row_name(row):
    return row.get("id") or row.get("title") or ""


def full_name(person):
    return (person.get("name") or {}).get("full") or ""


def compare_name(result, field, path, want, got):
    want, got = want.get("name") or {}, got.get("name") or {}
    result.keys(field, path, want, got, ("full",))
    result.keys("name parts", path, want, got, ("given", "family"))


def compare_organiser(result, path, want, got):
    compare_name(result, "organisers", path, want, got)
    result.keys("organisers", path, want, got, ("role", "email"))
    if not want or "affiliation" in want:
        compare_affiliation(result, f"{path}/affiliation", want.get("affiliation") or {},
                            got.get("affiliation") or {}, "organisers")


def compare_row(result, path, want, got):
    result.keys("overview talks", path, want, got, ("group", "id", *TIMES, "room", "title"))
    if not want or "authors" in want:
        compare_authors(result, path, want, got, "overview talks", None)


def compare_affiliation(result, path, want, got, field="affiliation"):
    result.keys(field, path, want, got, ("text",))
    result.keys("affiliation parts", path, want, got, AFFILIATION_PARTS)


def lists(result, field, path, want, got, key, name, inner):
    """Members paired in order; `inner(path, want, got)` compares a pair, {} for none."""
    if want and key not in want:
        return []
    wanted, have = want.get(key) or [], got.get(key) or []
    pairs = pair_in_order(wanted, have, name)
    for i, j in pairs:
        label = name(pick(wanted, i) or pick(have, j))
        inner(f"{path}/{key}/{label or (j if i is None else i)}", pick(wanted, i), pick(have, j))
    for _ in range(moved(pairs)):
        result.value(field, f"{path}/{key}", None, "out of order")
    return pairs


def texts(result, field, path, want, got, key):
    """A list of texts, each a value."""
    if want and key not in want:
        return
    wanted = [fold(t) for t in want.get(key) or []]
    have = [fold(t) for t in got.get(key) or []]
    for i, j in pair_in_order(wanted, have, str, 0.3):
        result.value(field, f"{path}/{key}/{j if i is None else i}",
                     None if i is None else wanted[i], None if j is None else have[j])


def compare_sessions(result, truth, record):
    wanted, got = sessions_of(truth), sessions_of(record)
    name = lambda s: s[1].get("id") or s[1].get("title") or s[0] or ""
    for i, j in pair_by_name(wanted, got, name):
        part, want = wanted[i] if i is not None else (None, {})
        part_got, have = got[j] if j is not None else (None, {})
        path = f"session {name(wanted[i] if i is not None else got[j])}"
        result.value("session", f"{path}/part", part, part_got)
        result.keys("session", path, want, have, ("id", "number", "title", "kind", "layout", "see"))
        texts(result, "session", path, want, have, "joint_with")
        result.keys("session time", path, want, have, TIMES)
        result.keys("session place", path, want, have, ("room",))
        lists(result, "chairs", path, want, have, "chairs", full_name,
              lambda p, w, g: compare_chair(result, p, w, g))
        texts(result, "synopsis", path, want, have, "synopsis")
        want, have = ({"breaks": [e for e in s.get("entries") or [] if e.get("type") == "break"]}
                      for s in (want, have))
        lists(result, "break", path, want, have, "breaks",
              lambda b: f"{b.get('label')} {b.get('start')}",
              lambda p, w, g: result.keys("break", p, w, g, ("label", "minutes", "start", "end")))


def sessions_of(record):
    return [(part.get("code"), session) for part in record.get("parts") or []
            for session in part.get("sessions") or []]


def compare_chair(result, path, want, got):
    compare_name(result, "chairs", path, want, got)
    result.keys("chairs", path, want, got, ("role",))


def compare_talks(result, truth, record):
    wanted, got = talks_of(truth), talks_of(record)
    name = lambda t: t[1].get("id") or t[1].get("title") or ""
    for i, j in pair_by_name(wanted, got, name):
        place, want = wanted[i] if i is not None else (None, {})
        place_got, have = got[j] if j is not None else (None, {})
        before = len(result.differences)
        path = f"talk {name(wanted[i] if i is not None else got[j])}"
        result.value("talk id", f"{path}/session", place, place_got)
        compare_talk(result, path, want, have)
        if want:
            result.talks += 1
            result.exact += len(result.differences) == before


def talks_of(record):
    """Every talk with the name of its place: its session's id, or its part's code without one."""
    return [(session.get("id") or code, entry) for code, session in sessions_of(record)
            for entry in session.get("entries") or [] if entry.get("type") != "break"]


def compare_talk(result, path, want, got):
    result.keys("talk id", path, want, got, ("id", "number"))
    result.keys("talk kind", path, want, got, ("kind", "label", "status"))
    result.keys("language", path, want, got, ("language",))
    result.keys("title", path, want, got, ("title",))
    result.keys("time", path, want, got, TIMES)
    result.keys("place", path, want, got, ("room",))
    pairs = lists(result, "affiliation", path, want, got, "affiliations",
                  lambda a: a.get("text") or "",
                  lambda p, w, g: compare_affiliation(result, p, w, g))
    if not want or "authors" in want:
        judged = {} if not want or "affiliations" in want else None
        if judged is not None:
            judged = {j: i for i, j in pairs if j is not None}
        compare_authors(result, path, want, got, "authors", judged)
    result.keys("collaboration", path, want, got, ("collaboration",))
    texts(result, "abstract", path, want, got, "abstract")
    texts(result, "keywords", path, want, got, "keywords")


def compare_authors(result, path, want, got, field, affiliations):
    """`affiliations` maps the record's index to the truth's; None where they are not judged."""
    presenter = "presenter" if field == "authors" else field

    def compare_author(at, wanted, have):
        compare_name(result, field, at, wanted, have)
        result.value(presenter, f"{at}/presenting", wanted.get("presenting") or None,
                     have.get("presenting") or None)
        if affiliations is None or (wanted and "affiliations" not in wanted):
            return
        expected = wanted.get("affiliations") or []
        seen = [affiliations.get(k, f"another ({k})") for k in have.get("affiliations") or []]
        seen = [f"another ({k})" if k is None else k for k in seen]
        for k in expected:
            result.value("author index", f"{at}/affiliations", k, k if k in seen else None)
        for k in seen:
            if k not in expected:
                result.value("author index", f"{at}/affiliations", None, k)

    lists(result, field, path, want, got, "authors", full_name, compare_author)
