"""Invents persons: names with particles, hyphens, apostrophes, initials, suffixes and foreign
letters.

Out: Name dicts {full, given, family, source} of RECORD.md, source being the mixed-case form; no
full name is given twice. What belongs to whom: a suffix (Jr.) to the full name only, particles to
the family.
"""
import random

from . import names


def _lists(table):
    return {origin: text.split() for origin, text in table.items()}


_GIVEN, _FAMILY = _lists(names.GIVEN), _lists(names.FAMILY)
_PARTICLE_FAMILY = _lists(names.PARTICLE_FAMILY)
_AMBIGUOUS = dict(_lists(names.AMBIGUOUS), **names.AMBIGUOUS_FULL)
_ORIGINS, _WEIGHTS = list(names.WEIGHTS), list(names.WEIGHTS.values())


class People:
    """The persons of one booklet; `capitals`: leave out names whose capitals are ambiguous."""

    def __init__(self, rng: random.Random, capitals: bool, apostrophe: str):
        self._rng, self._capitals, self._apostrophe = rng, capitals, apostrophe
        self._known = set()

    def new(self) -> dict:
        for _ in range(1000):
            name = self._invent()
            key = (name["given"][0], name["family"].casefold()) if "." in name["given"] \
                else name["full"].casefold()
            if key not in self._known:
                self._known.add(key)
                return name
        raise ValueError("no more names")

    def _invent(self) -> dict:
        rng = self._rng
        origin = rng.choices(_ORIGINS, _WEIGHTS)[0]
        given, family, suffix = self._given(origin), self._family(origin), ""
        if origin == "english" and rng.random() < 0.03:
            suffix = " Jr."
        mark = self._apostrophe
        if not family.startswith("van '"):
            family = family.replace("'", mark).replace("’", mark)
        full = given + " " + family + suffix
        return {"full": full, "given": given, "family": family, "source": full}

    def _given(self, origin: str) -> str:
        rng, pool = self._rng, _GIVEN[origin]
        given = rng.choice(pool)
        chance = rng.random()
        if origin in ("chinese", "korean", "japanese"):
            return given
        if chance < 0.06:  # initials: J. R., K.-H., P.J.
            second = rng.choice(pool)
            form = rng.choice(("{0}.", "{0}. {1}.", "{0}.-{1}.", "{0}.{1}."))
            return form.format(given[0], second[0])
        if chance < 0.11:
            return "%s %s." % (given, rng.choice(pool)[0])
        if chance < 0.16:
            second = rng.choice(pool)
            if second != given and "-" not in second + given:
                return given + " " + second
        return given

    def _family(self, origin: str) -> str:
        rng = self._rng
        chance = rng.random()
        if chance < 0.04 and not self._capitals and origin in _AMBIGUOUS:
            return rng.choice(_AMBIGUOUS[origin])
        if chance < 0.12:
            particles = [(p, w) for p, o, w in names.PARTICLES if o == origin]
            if particles:
                particle = rng.choices([p for p, _ in particles], [w for _, w in particles])[0]
                return particle + " " + rng.choice(_PARTICLE_FAMILY[origin])
        if origin == "spanish" and chance < 0.40:
            return rng.choice(names.DOUBLE_FIRST) + " " + rng.choice(_FAMILY[origin])
        if origin in ("german", "french", "nordic") and chance < 0.15:
            first, second = rng.sample(_FAMILY[origin], 2)
            if "-" not in first + second and first.isalpha() and second.isalpha():
                return first + "-" + second
        return rng.choice(_FAMILY[origin])


def in_capitals(name: dict) -> str:
    """The source form of a name in a layout that prints authors in capitals."""
    return name["full"].upper()
