"""Fills planned sessions with talks: labels, titles, authors, abstracts.

Out: Session dicts of RECORD.md. `kind` of a session in a symposium is "symposium"; "_plain_kind" is
what its title and place say alone.
"""
import datetime

from . import places, schedule
from .schedule import DAYS

LABELS = {
    "en": {"invited": "Invited Talk", "topical": "Topical Talk", "group_report": "Group Report",
           "plenary": "Plenary Talk",
           "prize": "Prize Talk", "keynote": "Keynote", "tutorial": "Tutorial",
           "evening": "Evening Talk", "other": "Lunch Talk"},
    "de": {"invited": "Hauptvortrag", "topical": "Topical Talk", "group_report": "Gruppenbericht",
           "plenary": "Plenarvortrag",
           "prize": "Preisvortrag", "keynote": "Keynote", "tutorial": "Tutorial",
           "evening": "Abendvortrag", "other": "Lunch Talk"},
}
ROMAN = """I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII
    XXIV XXV XXVI XXVII XXVIII XXIX XXX""".split()
TEAM_SHARE = {"T": 0.10, "HK": 0.12, "GR": 0.05, "P": 0.04}


def date_of(world, day: int):
    if not world.style["dates"]:
        return None
    return (world.style["monday"] + datetime.timedelta(days=day)).isoformat()


def talk(world, part: dict, kind: str, day: int, session) -> dict:
    """A contribution without key, day, times and place."""
    rng = world.rng
    own = part["_language"]
    language = own if rng.random() < (0.96 if own == "en" else 0.8) else ("de" if own == "en"
        else "en")
    bound = {}
    with_abstract = rng.random() < 0.97
    title = world.texts.title(language, bound, not with_abstract)
    credit = world.authors.credit(kind, language, day, session, TEAM_SHARE.get(part["code"], 0.015))
    names = [a["name"] for a in credit["authors"]]
    return {"type": "talk", "id": None, "number": None, "kind": kind,
            "label": LABELS[own].get(kind), "status": None,
            "language": language, "day": DAYS[day], "date": date_of(world, day), "start": None,
            "end": None, "room": None,
            "title": title, **credit,
            "abstract": world.texts.abstract(language, bound, names,
                                             kind not in ("talk", "poster")) if with_abstract
            else [],
            "keywords": world.texts.keywords(language, bound) if rng.random() < 0.6 else [],
            "derived": {}}


def fill_session(world, part: dict, spec) -> dict:
    rng = world.rng
    plain_kind = spec.shape
    if spec.stub and spec.by_place:
        plain_kind = "poster"
    session = {"id": spec.id, "number": spec.number, "title": spec.title,
               "kind": "symposium" if part["kind"] == "symposium" else plain_kind, "layout": None,
               "joint_with": list(spec.joint_with), "see": None, "day": DAYS[spec.day],
               "last_day": DAYS[spec.last_day] if spec.last_day is not None else None,
               "date": date_of(world, spec.day) if spec.last_day is None else None,
               "start": schedule.clock(spec.start), "end": schedule.clock(spec.end),
               "room": spec.room, "chairs": [],
               "synopsis": [], "entries": [], "_plain_kind": plain_kind, "_by_place": spec.by_place}
    if spec.stub:
        session["see"] = spec.source.id if spec.source else "%s %d" % (spec.joint_with[0],
            rng.randint(1, 60))
        return session
    if spec.talks and spec.slot != "poster" and rng.random() < 0.75:
        role = rng.choice(("Chair", "Chair",
                           "Convenor")) if part["_language"] == "en" else "Sitzungsleitung"
        for _ in range(rng.choice((1, 1, 1, 1, 2))):
            name = world.authors.person()
            if all(c["name"] is not name for c in session["chairs"]):
                session["chairs"].append({"name": name, "role": role})
    if spec.talks and rng.random() < (0.5 if spec.shape == "focus" else 0.08):
        session["synopsis"] = world.texts.synopsis(part["_language"])
    at = 0
    for entry in spec.entries:
        if isinstance(entry, dict):
            session["entries"].append({k: v for k,
                                       v in entry.items() if k != "_gap"} | {"derived": {}})
            continue
        at += 1
        one = talk(world, part, entry[2], spec.day, spec.id)
        one.update(id="%s.%d" % (spec.id, at), number=at, start=entry[0], end=entry[1],
                   room=spec.room)
        session["entries"].append(one)
    return session


def fill_plenary(world, part: dict, count: int, halls: list) -> dict:
    """Talks with roman numbers over the week, without a session head."""
    rng, entries = world.rng, []
    hours = [(d, h) for d in range(5) for h in ("8:30", "14:00", "20:00", "13:15", "21:00")]
    chosen = sorted(rng.sample(hours[: max(10, count)], count) if count <= len(hours) else hours,
                    key=lambda h: (h[0], schedule.minutes(h[1])))
    for i, (day, hour) in enumerate(chosen):
        kind = "evening" if hour.startswith("2") else "prize" if rng.random() < 0.15 else "plenary"
        one = talk(world, part, kind, day, None)
        start = schedule.minutes(hour)
        long = 60 if kind == "evening" else 45
        room = halls[0] if rng.random() < 0.8 else halls[1]
        one.update(id="%s %s" % (part["code"], ROMAN[i]), start=schedule.clock(start),
                   end=schedule.clock(start + long), room=room, date=None)
        entries.append(one)
    return {"id": None, "number": None, "title": None, "kind": "plenary", "layout": None,
            "joint_with": [], "see": None,
            "day": None, "last_day": None, "date": None, "start": None, "end": None, "room": None,
            "chairs": [], "synopsis": [],
            "entries": entries, "_plain_kind": "plenary", "_by_place": False}
