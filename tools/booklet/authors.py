"""Gives each contribution its authors, presenter, affiliations and, seldom, a collaboration.

The same people come back in other contributions; nobody presents two talks on one day, or talks and
posters, so that no presenter is in two places.
"""
import random
from collections import defaultdict

COLLABORATIONS = """GRANULA ISPE VEGA LUMINA KRONOS HALOS-2 TESSERA ORION-X NEXA PALADIN CORVUS
    SIRENE MAGNUS-3 ARGUS BOREAS""".split()


class Authors:
    def __init__(self, rng: random.Random, people, affiliations):
        self._rng, self._people, self._affiliations = rng, people, affiliations
        self._staff = defaultdict(list)  # text of an affiliation -> persons
        self._busy = defaultdict(dict)  # full name -> day -> what keeps the person there

    def person(self, affiliation=None) -> dict:
        """Somebody of this institution, known already or new."""
        affiliation = affiliation or self._affiliations.some()
        staff = self._staff[affiliation["text"]]
        if staff and self._rng.random() < 0.4:
            return self._rng.choice(staff)
        name = self._people.new()
        staff.append(name)
        return name

    def credit(self, kind: str, language: str, day: int, session: object,
               team_share: float) -> dict:
        """authors, affiliations, collaboration and "_collaboration" (as printed) of one
        contribution.
        """
        rng = self._rng
        count = self._count(kind)
        homes = self._homes(count)
        people, taken = [], set()
        for i in range(count):
            # Each home once, then the first ones more often.
            home = homes[i] if i < len(homes) else homes[int(len(homes) * rng.random() ** 2)]
            people.append((self._new_to(taken, home), [home]))
        if count == 1:
            people[0] = (people[0][0], homes)
        elif len(homes) > 1:
            for i, (name, own) in enumerate(people):
                more = rng.choice(homes)
                if rng.random() < 0.08 and more not in own:
                    own.append(more)
            missing = [h for h in homes if not any(h in own for _, own in people)]
            people[0][1].extend(missing)
        if rng.random() < 0.25:
            rng.shuffle(people)
        affiliations = self._order(people, homes)
        index = {id(a): i for i, a in enumerate(affiliations)}
        what = session if kind == "poster" else object()
        presenting = self._presenter(people, day, what)
        if len(people) > 2 and rng.random() < 0.007:
            second = rng.randrange(len(people))
            if self._is_free(people[second][0], day, what):
                presenting = presenting | {second}
        authors = [{"name": name, "presenting": i in presenting,
                    "affiliations": sorted(index[id(a)] for a in own)}
                   for i, (name, own) in enumerate(people)]
        bare, printed = self._collaboration(language, len(authors), team_share)
        return {"authors": authors, "affiliations": affiliations, "collaboration": bare,
                "_collaboration": printed}

    def _count(self, kind: str) -> int:
        rng = self._rng
        if kind in ("invited", "plenary", "prize", "evening", "tutorial", "keynote", "topical",
                    "other"):
            return rng.choice((1,) * 7 + (2, 2, 3, 4))
        chance = rng.random()
        for limit, count in ((0.17, 1), (0.39, 2), (0.57, 3), (0.71, 4), (0.80, 5), (0.87, 6)):
            if chance < limit:
                return count
        return rng.randint(7, 12) if chance < 0.985 else rng.randint(13, 25)

    def _homes(self, count: int) -> list:
        rng = self._rng
        if count == 1:
            wanted = rng.choice((1,) * 8 + (2, 2, 3))
        else:
            wanted = min(count + 1, rng.choice((1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5,
                                                rng.randint(4, 11))))
        homes = []
        for _ in range(wanted):
            home = self._affiliations.some()
            if home not in homes:
                homes.append(home)
        return homes

    def _new_to(self, taken: set, home: dict) -> dict:
        while True:
            name = self.person(home)
            if name["full"] not in taken:
                taken.add(name["full"])
                return name

    def _order(self, people: list, homes: list) -> list:
        """Affiliations in the order of the authors; in some credits they do not rise."""
        if self._rng.random() < 0.12:
            return homes
        out = []
        for _, own in people:
            out += [a for a in own if not any(a is b for b in out)]
        return out

    def _is_free(self, name: dict, day: int, what: object) -> bool:
        """Whether nothing else keeps the person there that day; then this does."""
        return self._busy[name["full"]].setdefault(day, what) is what

    def _presenter(self, people: list, day: int, what: object) -> set:
        rng = self._rng
        order = list(range(len(people)))
        rng.shuffle(order)
        if rng.random() < 0.6:
            order.insert(0, 0)
        for i in order:
            if self._is_free(people[i][0], day, what):
                return {i}
        i = order[0]
        name = self._people.new()
        self._busy[name["full"]][day] = what
        people[i] = (name, people[i][1])
        return {i}

    def _collaboration(self, language: str, count: int, share: float) -> tuple:
        rng = self._rng
        if rng.random() >= share:
            return None, None
        name = rng.choice(COLLABORATIONS)
        if rng.random() < 0.65:
            joint = rng.choice("- ") if "-" not in name else " "
            if language == "en":
                return name, " for the %s%sCollaboration" % (name, joint)
            return name, " für die %s%sKollaboration" % (name, joint)
        if language == "en":
            return name + " Team", (" and the %s Team" if count == 1
                                    else ", and the %s Team") % name
        return name + " Team", " und das %s Team" % name
