"""Invents a whole programme from a seed: a record as in RECORD.md with every true value.

Printing hints stand under keys that begin with "_"; `truth.py` takes from it what a layout prints.
Same arguments, same booklet.
"""
import random

from . import front, overview
from .affiliations import Affiliations
from .authors import Authors
from .divisions import ALL_CODES, DIVISIONS, PLENARY, SECTIONS, WORKING_GROUPS, symposium_code
from .fill import fill_plenary, fill_session
from .people import People
from .places import Places, bracket
from .specs import Planner, Spec, joint_mark
from .style import booklet_style
from .texts import Texts
from .timetable import Timetable, number

PLACES = """Regensburg Dresden Berlin Hannover Heidelberg Rostock Mainz Bonn Köln Erlangen Münster
    Freiburg Karlsruhe Göttingen Augsburg""".split()
WEIGHTS = {"plenary": 0.25, "symposium": 0.25, "working_group": 0.5}  # of a part's share of talks


def invent(seed: int, talks: int = 60, parts: int | None = None, language: str = "both",
           dates: bool = False) -> dict:
    """`dates`: session heads print full dates, as they do in one booklet of five otherwise."""
    rng = random.Random("booklet %d" % seed)
    style = booklet_style(rng, language)
    style["dates"] |= dates
    world = _World(rng, style, talks)
    plans = _plan_parts(rng, talks, parts, language)
    _plan_sessions(world, plans)
    return {"format": "symd-programme/1", "grammar": "dpg",
            "conference": {"place": rng.choice(PLACES), "year": style["monday"].year},
            "timezone": None,
            "parts": _fill(world, plans), "_style": style}


class _World:
    """What all parts share."""

    def __init__(self, rng: random.Random, style: dict, talks: int):
        self.rng, self.style = rng, style
        self.texts = Texts(rng, style["ampersand"])
        self.people = People(rng, style["capitals"], style["apostrophe"])
        german = {"de": 0.8, "en": 0.15}.get(style["language"], 0.4)
        self.affiliations = Affiliations(rng, min(500, 12 + talks // 3), german, style["codes"])
        self.authors = Authors(rng, self.people, self.affiliations)
        self.halls = Places(rng)
        self.timetable = Timetable(rng, self.halls, rng.choice((4, 4, 4, 3)))
        self.planner = Planner(rng, self.texts)


def _plan_parts(rng: random.Random, talks: int, parts: int | None, language: str) -> list:
    count = parts or max(1, min(60, round(talks / rng.uniform(22, 70))))
    count = min(count, talks)
    divisions, groups, sections = list(DIVISIONS), list(WORKING_GROUPS), list(SECTIONS)
    rng.shuffle(divisions)
    rng.shuffle(groups)
    codes, plans = set(ALL_CODES), []
    for i in range(count):
        chance = rng.random()
        lang = language if language in ("en", "de") else rng.choice(("en", "en", "de"))
        if i == 0 and count > 1 and talks >= 20 and rng.random() < 0.5:
            kind, title, code = "plenary", rng.choice(PLENARY[lang]), "PV"
        elif chance < 0.3 or not (divisions or groups or sections):
            kind, title, code = "symposium", None, symposium_code(rng, codes)
        elif (chance < 0.42 and groups) or not divisions:
            kind = "working_group" if groups else "section"
            code, english, german = (groups or sections).pop()
            title = english if lang == "en" else german
        else:
            kind = "division"
            code, english, german = divisions.pop()
            title = english if lang == "en" else german
            if rng.random() < 0.12:  # both languages at once
                title = english + " " + german
        weight = WEIGHTS.get(kind) or rng.uniform(0.8, 1.8)
        plans.append({"kind": kind, "title": title, "code": code, "language": lang,
                      "weight": weight})
    _share(talks, plans)
    return plans


def _share(talks: int, plans: list) -> None:
    """Gives each part at least one talk, symposia and plenary parts few, and all talks away."""
    total = sum(p["weight"] for p in plans)
    small = {"plenary": 9, "symposium": 6}
    for plan in plans:
        plan["count"] = max(1, int(talks * plan["weight"] / total))
        if plan["kind"] in small:
            plan["count"] = max(1, min(plan["count"], small[plan["kind"]]))
    rest = talks - sum(p["count"] for p in plans)
    takers = [p for p in plans if p["kind"] not in small]
    takers = takers or [p for p in plans if p["kind"] != "plenary"]
    step = 0
    while rest != 0:
        plan = takers[step % len(takers)] if rest > 0 else max(plans, key=lambda p: p["count"])
        change = max(1, rest // len(takers)) if rest > 0 else -1
        plan["count"] += change
        rest -= change
        step += 1


def _plan_sessions(world: _World, plans: list) -> None:
    rng = world.rng
    by_code = {p["code"]: p for p in plans}
    for plan in plans:
        if plan["kind"] == "symposium":
            plan["title"] = world.texts.symposium_title(plan["language"])
        plan["specs"] = world.planner.specs(plan["kind"], plan["title"], plan["language"],
                                            plan["count"])
        for spec in plan["specs"]:
            spec.part = plan
    for plan in plans:  # joint sessions, each with a stub in the other parts of this booklet
        if plan["kind"] not in ("division", "working_group", "section"):
            continue
        for spec in list(plan["specs"]):
            if not spec.talks or spec.slot in ("midday", "evening") or rng.random() > 0.13:
                continue
            pool = [c for c, p in by_code.items() if p["kind"] == "division" and p is not plan]
            if not pool or rng.random() >= 0.7:
                pool = [c for c in ALL_CODES if c != plan["code"]]
            others = rng.sample(pool, min(len(pool), rng.choice((1, 1, 1, 2, 3))))
            spec.joint_with = others
            spec.title += " " + joint_mark(rng, plan["code"], others)
            for code in others:
                if code in by_code and rng.random() < 0.8:
                    stub = Spec(spec.title, spec.shape, stub=True, source=spec, part=by_code[code],
                                by_place=spec.by_place,
                                joint_with=[c for c in [plan["code"]] + others if c != code])
                    by_code[code]["specs"].append(stub)
        # A stub of a session that is in no part of this booklet.
        if rng.random() < 0.15 and plan["count"] >= 6:
            code = rng.choice([c for c in ALL_CODES if c not in by_code] or ["XX"])
            title = "%s (joint session %s/%s)" % (
                world.texts.session_title(plan["language"], set()), code, plan["code"])
            plan["specs"].append(Spec(title, "oral", stub=True, part=plan, joint_with=[code]))
    for plan in sorted(plans, key=lambda p: p["kind"] != "plenary"):
        if plan["kind"] == "plenary":
            plan["halls"] = world.halls.reserve(2)
            continue
        count = 1 if plan["kind"] == "symposium" else max(1, min(6, plan["count"] // 12))
        wanted = world.halls.halls_for(count)
        world.timetable.place(plan["specs"], plan["language"], wanted)
    for plan in plans:
        for spec in plan["specs"]:
            if spec.source is not None:
                full = spec.source
                spec.day, spec.room = full.day, full.room
                spec.start, spec.end = full.start, full.end
        plan["specs"] = number(plan["specs"], plan["code"], rng)


def _fill(world: _World, plans: list) -> list:
    rng, out = world.rng, []
    codes = [p["code"] for p in plans]
    for plan in plans:
        part = {"code": plan["code"], "kind": plan["kind"], "title": plan["title"], "layout": None,
                "organised_by": [],
                "organisers": front.organisers(rng, world.authors, world.affiliations, plan["kind"],
                                               plan["language"]),
                "description": world.texts.description(plan["language"]) if rng.random() < 0.8
                else [], "rooms": [],
                "overview": {"talks": [], "sessions": []}, "sessions": [],
                "_language": plan["language"]}
        if plan["kind"] == "symposium" and rng.random() < 0.85:
            part["organised_by"] = front.organised_by(rng, plan["language"], codes)
        if plan["kind"] == "plenary":
            part["sessions"] = [fill_plenary(world, part, plan["count"], plan["halls"])]
        else:
            part["sessions"] = [fill_session(world, part, spec) for spec in plan["specs"]]
        out.append(part)
    for part in out:
        _finish_overview(world, part, out)
    return out


def _finish_overview(world: _World, part: dict, parts: list) -> None:
    rng = world.rng
    plain = part["kind"] != "plenary" and rng.random() < 0.07
    part["_overview_head"], part["_halls"] = None, ""
    if plain:
        return
    part["overview"] = overview.make(part, rng)
    for other in parts:
        if other is part or part["kind"] in ("plenary", "symposium"):
            continue
        wanted = other["kind"] == "plenary" and rng.random() < 0.15
        if other["kind"] == "symposium":
            wanted = part["code"] in [d["code"]
                                      for d in other["organised_by"]] and rng.random() < 0.5
        if wanted:
            part["overview"]["talks"] += overview.foreign_rows(part, other)
    part["_overview_head"] = overview.head(part)
    if rng.random() < 0.88:
        used = [s["room"] for s in part["sessions"]]
        used += [e["room"] for s in part["sessions"] if not s["id"] for e in s["entries"]]
        used = list(dict.fromkeys(r for r in used if r))
        posters = [r for r in used if r in world.halls.posters or r == "P"]
        halls = sorted((r for r in used if r not in posters), key=lambda r: (len(r), r))
        part["_halls"], part["rooms"] = bracket(halls, posters, part["_language"])
