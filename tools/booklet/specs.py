"""Plans the sessions of a part before they have times: what kind, which talks, joint with whom.

A Spec is a session to be: `talks` are kinds of talks ("invited", "poster" …), `slot` the kind of
slot that it wants, `shape` the record's kind of session as its title tells it.
"""
import random
from dataclasses import dataclass, field

from .schedule import fits

MEDALS = "Alder Ahrens Lindqvist Kienholz Salzbrunn Tornquist Marken Weidenfeld".split()


@dataclass
class Spec:
    title: str
    shape: str
    talks: list = field(default_factory=list)
    slot: str = "normal"
    joint_with: list = field(default_factory=list)
    source: object = None  # of a stub: the Spec of the session in full, or None
    stub: bool = False
    by_place: bool = False  # only its place tells that it is a poster session
    # filled when it is scheduled
    day: int = 0
    last_day: object = None
    start: int = 0
    end: int = 0
    room: object = None
    entries: list = field(default_factory=list)
    id: object = None
    number: object = None
    part: object = None


def split(rng: random.Random, total: int, low: int, high: int) -> list:
    """Cuts a number of talks into sessions of a usual size; no rest of one if it can be avoided."""
    out = []
    while total > 0:
        size = min(total, rng.randint(low, high))
        if 0 < total - size < 2 and size < high:
            size = total
        out.append(size)
        total -= size
    return out


def oral_kinds(rng: random.Random, size: int, invited: float) -> list:
    kinds = ["talk"] * size
    if rng.random() < invited:
        kinds[0 if rng.random() < 0.7 else rng.randrange(size)] = "invited"
    if size > 5 and rng.random() < invited / 2:
        kinds[size - 1] = "invited"
    for i, kind in enumerate(kinds):
        if kind == "talk" and rng.random() < 0.02:
            kinds[i] = "group_report"
    if rng.random() < 0.02:
        kinds[0] = "keynote"
    while not fits(kinds):
        at = next((i for i in range(len(kinds) - 1, -1, -1) if kinds[i] != "talk"), None)
        if at is None:
            break
        kinds[at] = "talk"
    return kinds


class Planner:
    def __init__(self, rng: random.Random, texts):
        self._rng, self._texts = rng, texts

    def specs(self, kind: str, title: str, language: str, count: int) -> list:
        if kind == "plenary":
            return []
        if kind == "symposium":
            return self._symposium(title, language, count)
        return self._division(title, language, count, kind)

    def _symposium(self, title: str, language: str, count: int) -> list:
        rng = self._rng
        first = min(count, rng.randint(4, 5))
        out = [Spec(title, "oral", ["invited"] * first)]
        number = 1
        for size in split(rng, count - first, 5, 9):
            number += 1
            more = "%s: %s" % (title, "Contributed Talks" if language == "en" else "Beiträge")
            out.append(Spec(more if number == 2 else more + " (%s)" % ("I" * min(number - 1, 3)),
                            "oral", ["talk"] * size))
        return out

    def _division(self, title: str, language: str, count: int, kind: str) -> list:
        rng, taken, out = self._rng, set(), []
        rest = count
        posters = int(count * rng.uniform(0.2, 0.45)) if count >= 14 and rng.random() < 0.8 else 0
        rest -= posters
        special = rest >= 12
        if special and rng.random() < 0.4:
            size = rng.randint(4, 6)
            kinds = ["topical"] * (size - 2) + ["talk"] * 2
            out.append(Spec("Focus Session: " + self._texts.session_title(language, taken), "focus",
                            kinds))
            rest -= size
        if special and rng.random() < 0.25:
            size = rng.randint(2, 3)
            out.append(Spec("Tutorial: " + self._texts.session_title(language, taken), "tutorial",
                            ["tutorial"] * size))
            rest -= size
        if special and rng.random() < 0.25:
            medal = "Prize Talk: %s Medal" if language == "en" else "Preisvortrag: %s-Medaille"
            out.append(Spec(medal % rng.choice(MEDALS), "prize", ["prize"], slot="midday"))
            rest -= 1
        if special and rng.random() < 0.12:
            out.append(Spec(self._texts.session_title(language, taken), "oral", ["other"],
                            slot="midday"))
            rest -= 1
        if special and rng.random() < 0.15:
            out.append(Spec(self._texts.session_title(language, taken), "oral", ["evening"],
                            slot="evening"))
            rest -= 1
        invited = rng.choice((0.2, 0.35, 0.5))
        low, high = (4, 9) if rest > 12 else (3, 7)
        for size in split(rng, rest, low, high):
            spec = Spec(self._texts.session_title(language, taken), "oral",
                        oral_kinds(rng, size, invited))
            if size >= 6 and rng.random() < 0.08:
                spec.slot = "long"
            out.append(spec)
        out += self._posters(language, posters, taken)
        if count >= 6:
            out += self._without_talks(title, language, kind)
        return out

    def _posters(self, language: str, count: int, taken: set) -> list:
        rng, out = self._rng, []
        sizes = split(rng, count, 8, 40)
        word = "Poster Session" if language == "en" else "Postersitzung"
        for number, size in enumerate(sizes):
            topic, by_place = self._texts.session_title(language, taken), False
            chance = rng.random()
            if chance < 0.45:
                title = word if len(sizes) == 1 else "%s %s" % (word,
                    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")[number % 8])
            elif chance < 0.85:
                title = "Poster: " + topic
            else:
                title, by_place = topic, True
            out.append(Spec(title, "poster", ["poster"] * size, slot="poster", by_place=by_place))
        return out

    def _without_talks(self, title: str, language: str, kind: str) -> list:
        rng, out, english = self._rng, [], language == "en"
        if rng.random() < 0.6:
            name = rng.choice(("Members' Assembly",
                               "Members' Assembly")) if english else "Mitgliederversammlung"
            if rng.random() < 0.4 and kind == "division" and " Fachverband" not in title:
                name += " of the " + title if english else " des " + title.replace("Fachverband",
                    "Fachverbands")
            out.append(Spec(name, "assembly", slot="assembly"))
        if rng.random() < 0.12:
            out.append(Spec("Opening" if english else "Eröffnung", "other", slot="midday"))
        if rng.random() < 0.10:
            name = rng.choice(("Exhibition", "Lab tour")) if english else rng.choice(("Ausstellung",
                "Laborführung"))
            out.append(Spec(name, "other", slot=rng.choice(("all day", "week", "week"))))
        if rng.random() < 0.04:
            out.append(Spec("A Night of Physics" if english else "Nacht der Physik", "other",
                            slot="night"))
        return out


def joint_mark(rng: random.Random, own: str, others: list) -> str:
    """How the title tells that a session is joint."""
    codes = [own] + others
    chance = rng.random()
    if chance < 0.7:
        return "(joint session %s)" % "/".join(codes)
    if chance < 0.85:
        return "(%s jointly with %s)" % (own, ", ".join(others))
    if len(codes) == 2:
        return "(Joint session of %s and %s, organized by %s)" % (codes[1], own, own)
    return "(Joint session of %s, and %s, organized by %s)" % (", ".join(codes[:-1]), codes[-1],
        own)
