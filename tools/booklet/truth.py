"""Projection: a booklet and what a layout prints of it -> the record that RECORD.md expects.

`Prints` says what a layout prints. Everything else is null or []; ends of talks, breaks and what a
talk takes from its session follow the rules under "Time" and "Identity and place" of RECORD.md, and
`derived` says so.
"""
from dataclasses import dataclass
from typing import Callable

from . import rich, texts
from .people import in_capitals
from .schedule import clock, minutes

NAME = ("full", "given", "family", "source")
AFFILIATION = ("text", "institution", "department", "street", "postcode", "city", "region",
               "country")


@dataclass
class Prints:
    layout: str
    text: Callable = rich.keep  # how raised and lowered characters come out
    capitals: bool = False  # authors in capitals
    conference: bool = False  # "Regensburg 2025 – …"
    part_head: bool = True
    front: bool = True  # organisers, divisions, description, bracket of halls
    overview: bool = True
    sessions: bool = True
    session_when: bool = True  # day, date, hours and place of a session
    head_matter: bool = True  # chairs, synopsis
    breaks: bool = True
    # key: day, begin, place; start: begin alone; page: day, date, begin, end, place
    talk_when: str = "key"
    affiliations: bool = True
    abstracts: bool = True
    keywords: bool = False
    labels: Callable = lambda talk, session: talk["label"]
    change_part: Callable = None  # a part as this layout prints it


def project(booklet: dict, prints: Prints) -> dict:
    """The record of the whole booklet in one layout."""
    change = prints.change_part or (lambda part: part)
    parts = [_part(change(p), booklet, prints) for p in booklet["parts"]]
    return record(booklet, prints, parts)


def record(booklet: dict, prints: Prints, parts: list) -> dict:
    """The record around its parts; derives the ends of all talks."""
    rows = {}
    for part in parts:
        for row in part["overview"]["talks"]:
            if row["id"] and row["end"]:
                rows.setdefault(row["id"], row["end"])
    for part in parts:
        for session in part["sessions"]:
            derive(session, rows)
    return {"format": booklet["format"], "grammar": booklet["grammar"],
            "conference": dict(booklet["conference"]) if prints.conference else None,
            "timezone": None, "parts": parts}


def _part(part: dict, booklet: dict, prints: Prints) -> dict:
    out = empty_part(part, prints)
    if prints.front:
        out["organised_by"] = [{"name": d["name"], "code": d["code"]} for d in part["organised_by"]]
        out["organisers"] = [{"name": name(o["name"], False), "role": o["role"],
                              "affiliation": affiliation(o["affiliation"], prints),
                              "email": o["email"]} for o in part["organisers"]]
        out["description"] = [prints.text(p) for p in part["description"]]
        out["rooms"] = list(part["rooms"])
    if prints.overview:
        out["overview"] = {"talks": [overview_talk(r, prints) for r in part["overview"]["talks"]],
                           "sessions": [overview_session(r, prints)
                                        for r in part["overview"]["sessions"]]}
    if prints.sessions:
        out["sessions"] = [session(s, part, prints) for s in part["sessions"]]
    return out


def empty_part(part: dict, prints: Prints) -> dict:
    """A part with its head alone; without a head it is made from the ids' code."""
    return {"code": part["code"], "kind": part["kind"] if prints.part_head else "other",
            "title": prints.text(part["title"]) if prints.part_head else None,
            "layout": prints.layout,
            "organised_by": [], "organisers": [], "description": [], "rooms": [],
            "overview": {"talks": [], "sessions": []}, "sessions": []}


def name(one: dict, capitals: bool) -> dict:
    out = {key: one[key] for key in NAME}
    if capitals:
        out["source"] = in_capitals(one)
    return out


def affiliation(one: dict, prints: Prints) -> dict:
    return {key: one[key] for key in AFFILIATION}


def overview_talk(row: dict, prints: Prints) -> dict:
    return {"group": prints.text(row["group"]), "id": row["id"], "day": row["day"], "date": None,
            "start": row["start"],
            "end": row["end"], "room": row["room"], "title": prints.text(row["title"]),
            "authors": [{"name": name(a["name"], prints.capitals), "presenting": a["presenting"]}
                        for a in row["authors"]]}


def overview_session(row: dict, prints: Prints) -> dict:
    out = {key: row[key] for key in ("id", "first", "last", "day", "last_day", "date", "start",
                                     "end", "room")}
    out["title"] = prints.text(row["title"])
    return out


def session(one: dict, part: dict, prints: Prints) -> dict:
    """A session with its entries, ends not yet derived."""
    kind = one["kind"] if prints.part_head else one["_plain_kind"]
    out = {"id": one["id"], "number": one["number"], "title": prints.text(one["title"])
           if one["title"] else None,
           "kind": kind, "layout": prints.layout, "joint_with": list(one["joint_with"]),
           "see": one["see"],
           "day": one["day"], "last_day": one["last_day"], "date": one["date"],
           "start": one["start"], "end": one["end"],
           "room": one["room"], "chairs": [], "synopsis": [], "entries": []}
    if not prints.session_when:
        out.update(day=None, last_day=None, date=None, start=None, end=None, room=None)
    if prints.head_matter:
        out["chairs"] = [{"name": name(c["name"], False), "role": c["role"]} for c in one["chairs"]]
        out["synopsis"] = [prints.text(p) for p in one["synopsis"]]
    for entry in one["entries"]:
        if entry["type"] == "talk":
            out["entries"].append(talk(entry, one, prints))
        elif prints.breaks:
            out["entries"].append({"type": "break", "label": entry["label"],
                                   "minutes": entry["minutes"], "start": None,
                                   "end": None, "derived": {}})
    return out


def talk(one: dict, in_session: dict, prints: Prints) -> dict:
    """A talk with what is printed of it; "end" only from a page row."""
    out = {key: one[key] for key in ("type", "id", "number", "kind")}
    out.update(label=prints.labels(one, in_session), status=None, language=one["language"],
               day=one["day"], date=None,
               start=one["start"], end=None, room=one["room"], title=prints.text(one["title"]))
    if prints.talk_when == "start":
        out.update(day=None, room=None)
    if prints.talk_when == "page":
        out.update(date=one["date"], end=one["end"])
    out["authors"] = [{"name": name(a["name"], prints.capitals), "presenting": a["presenting"],
                       "affiliations": list(a["affiliations"]) if prints.affiliations else []}
                      for a in one["authors"]]
    out["collaboration"] = one["collaboration"]
    out["affiliations"] = [affiliation(a, prints)
                           for a in one["affiliations"]] if prints.affiliations else []
    out["abstract"] = [prints.text(p) for p in one["abstract"]] if prints.abstracts else []
    out["keywords"] = [prints.text(w) for w in one["keywords"]] if prints.keywords else []
    if not (out["abstract"] or len(out["authors"]) > 1 or out["collaboration"]
            or texts.title_tells(out["title"] or "", one["language"])):
        out["language"] = None  # nothing that is printed tells it
    out["derived"] = {}
    return out


def derive(one: dict, rows: dict) -> None:
    """Day, date and place from the session; ends of talks; begin and end of breaks."""
    entries = one["entries"]
    talks = [e for e in entries if e["type"] == "talk"]
    for entry in talks:
        for field in ("day", "date", "room"):
            if entry[field] is None and one[field] is not None and not one["last_day"]:
                entry[field] = one[field]
                entry["derived"][field] = "session"
        if entry["end"] is None:
            entry["end"], source = _end(entry, one, rows)
            if source:
                entry["derived"]["end"] = source
    for i, entry in enumerate(entries):
        if entry["type"] == "break":
            if i and entries[i - 1].get("end"):
                entry["start"] = entries[i - 1]["end"]
                entry["derived"]["start"] = "previous talk"
            if i + 1 < len(entries) and entries[i + 1]["start"]:
                entry["end"] = entries[i + 1]["start"]
                entry["derived"]["end"] = "next talk"


def _end(entry: dict, one: dict, rows: dict) -> tuple:
    """End of a talk that has no page row, and where it comes from (RECORD.md, "Time")."""
    if entry["kind"] == "poster":
        return one["end"], "session" if one["end"] else None
    if entry["id"] in rows:
        return rows[entry["id"]], "overview"
    entries = one["entries"]
    at = next(i for i, e in enumerate(entries) if e is entry)
    after = entries[at + 1] if at + 1 < len(entries) else None
    if after is None:
        return one["end"], "session" if one["end"] else None
    if after["type"] == "break":
        beyond = entries[at + 2]["start"] if at + 2 < len(entries) else None
        if after["minutes"] is None or beyond is None:
            return None, None  # unknown on both sides
        return clock(minutes(beyond) - after["minutes"]), "break"
    if after["day"] != entry["day"] and after["day"] and entry["day"]:
        return None, None
    return after["start"], "next entry"
