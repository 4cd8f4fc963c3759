"""Gives the planned sessions their day, hours and hall, and their ids in the order of time."""
import random

from . import places, schedule
from .specs import Spec

POSTER_HOURS = [("morning", "9:30", "12:30"), ("morning", "10:30", "13:00"),
                ("afternoon", "16:00", "18:00"),
                ("afternoon", "16:30", "18:30"), ("afternoon", "16:30", "18:35"),
                ("afternoon", "15:00", "17:30"),
                ("evening", "18:45", "20:45"), ("evening", "19:00", "21:00")]


class Timetable:
    def __init__(self, rng: random.Random, halls: places.Places, last_day: int):
        self._rng, self._halls, self._days, self._exhibitions = rng, halls, last_day, 0

    def place(self, specs: list, language: str, wanted: list) -> None:
        for spec in specs:
            if spec.source is None:
                self._place(spec, language, wanted)

    def _place(self, spec: Spec, language: str, wanted: list) -> None:
        rng = self._rng
        spec.day = rng.randint(0, self._days)
        if spec.slot == "poster":
            slot, start, end = rng.choice(POSTER_HOURS)
            spec.start, spec.end = schedule.minutes(start), schedule.minutes(end)
            posters = self._halls.posters
            if spec.by_place:
                posters = [p for p in posters if places.is_telling(p)] or ["P"]
            spec.room = rng.choice(posters)
            spec.entries = [(schedule.clock(spec.start), schedule.clock(spec.end),
                             "poster")] * len(spec.talks)
        elif spec.slot in ("all day", "week"):
            spec.start, spec.end = 0, 24 * 60
            if spec.slot == "week":
                spec.day, spec.last_day = 0, self._days
                if rng.random() < 0.5:
                    spec.start, spec.end = 9 * 60, 17 * 60
            self._exhibitions += 1
            spec.room = "Foyer" if self._exhibitions == 1 else "Foyer %d" % self._exhibitions
        elif spec.talks or spec.stub:
            self._with_talks(spec, language, wanted)
        else:
            slots = schedule.slot_of(spec.slot, rng)
            spec.room = self._halls.book(wanted, spec.day, slots)
            spec.start = schedule.minutes(rng.choice(schedule.START[slots[0]]))
            long = {"assembly": rng.choice((60, 90)),
                    "night": rng.choice((300, 330, 360))}.get(spec.slot, 45)
            spec.end = spec.start + long

    def _with_talks(self, spec: Spec, language: str, wanted: list) -> None:
        rng = self._rng
        slots = schedule.slot_of(spec.slot, rng)
        spec.room = self._halls.book(wanted, spec.day, slots)
        begins = schedule.minutes(rng.choice(schedule.START[slots[0]]))
        for attempt in range(20):
            spec.entries, spec.end = schedule.tile(begins, spec.talks or ["talk"] * 6, language,
                                                   rng, spec.slot == "long")
            if spec.end <= schedule.ROOM[slots[-1]]:
                break
            begins = schedule.minutes(schedule.START[slots[0]][0])
        spec.start = begins
        if spec.stub:
            spec.entries = []


def number(specs: list, code: str, rng: random.Random) -> list:
    """Ids in the order of time: usually 1, 2, 3 …, seldom from 10 on, seldom 3a, 3b."""
    specs = sorted(specs, key=lambda s: (s.day, s.start, s.slot in ("assembly", "week")))
    first = 1 if rng.random() < 0.88 else rng.choice((10, 20, 50))
    letters = rng.randint(1, len(specs) - 1) if len(specs) > 3 and rng.random() < 0.07 else None
    now = first
    for i, spec in enumerate(specs):
        if letters is not None and i in (letters, letters - 1):
            spec.number, spec.id = None, "%s %d%s" % (code, now, "ab"[i - letters + 1])
            now += i == letters
            continue
        spec.number, spec.id = now, "%s %d" % (code, now)
        now += 1
    return specs
