"""Invents institutions and their departments, each with one fixed spelling per booklet.

Out: Affiliation dicts of RECORD.md (text, institution, department, street, postcode, city, region,
country). Styles of the whole booklet: country names or alpha-2 codes; English or German by
institution. A town that is part of an institution's name is no city; a five-digit code alone tells
no country.
"""
import random

from . import towns
from .institutions import (DEPARTMENTS_DE, DEPARTMENTS_EN, FIELDS_DE, FIELDS_EN, FIRMS, FORMS_DE,
                           FORMS_EN, LOCAL, MPI, NAMED)


class Affiliations:
    """The institutions of one booklet; some() gives one affiliation, address() one of Germany."""

    def __init__(self, rng: random.Random, size: int, german_share: float, codes: bool):
        self._rng, self._codes, self._german = rng, codes, german_share
        self._taken = set()
        self._groups = [self._german_institution()]
        self._groups += [g for g in (self._invent() for _ in range(size)) if g]

    def some(self) -> dict:
        # The first institutions are the large ones.
        at = int(len(self._groups) * self._rng.random() ** 1.7)
        return self._rng.choice(self._groups[at])

    def address(self) -> dict:
        """An affiliation that has a street in Germany ("_place": postal code and town)."""
        for _ in range(200):
            found = self.some()
            if found["_place"]:
                return found
        return found

    def _free(self, *key) -> bool:
        if key in self._taken:
            return False
        self._taken.add(key)
        return True

    def _invent(self) -> list:
        chance = self._rng.random()
        if chance < 0.50:
            return self._german_institution()
        if chance < 0.56:
            return self._alpine("AT", towns.AUSTRIA)
        if chance < 0.62:
            return self._alpine("CH", towns.SWITZERLAND)
        if chance < 0.71:
            return self._british()
        if chance < 0.82:
            return self._american()
        return self._foreign()

    def _country(self, code: str, german: bool) -> str:
        if self._codes and code in towns.CLEAR_CODES:
            return towns.CODE.get(code, code)
        return towns.COUNTRY[code][1 if german else 0]

    def _departments(self, german: bool, count: int) -> list:
        rng, out = self._rng, []
        for field in rng.sample(FIELDS_DE if german else FIELDS_EN, count):
            if german:
                form = rng.choice(DEPARTMENTS_DE)
            else:
                form = rng.choice(DEPARTMENTS_EN)
            out.append(form.format(field))
        if german and rng.random() < 0.3:
            out[0] = rng.choice(("II. Physikalisches Institut", "Physikalisches Institut",
                                 "Fachbereich Physik"))
        if rng.random() < 0.25:
            out.append(None)
        return out

    def _group(self, institution, departments, tail, **fields) -> list:
        """One affiliation for each department; the tail is what follows the institution."""
        out = []
        for department in departments:
            parts = [p for p in (department, institution) if p]
            if department and fields.get("swap"):
                parts.reverse()
            out.append({"text": ", ".join(parts + tail), "institution": institution,
                        "department": department,
                        "street": fields.get("street"), "postcode": fields.get("postcode"),
                        "city": fields.get("city"), "region": fields.get("region"),
                        "country": fields.get("country"),
                        "_place": fields.get("place")})
        return out

    def _german_institution(self) -> list:
        rng = self._rng
        postcode, town = rng.choice(towns.GERMANY).split(" ", 1)
        german = rng.random() < self._german
        chance, departments = rng.random(), self._departments(german, rng.choice((1, 1, 2, 3)))
        if chance < 0.62:
            form = rng.choice(FORMS_DE if german else FORMS_EN)
            institution = form.format(town)
            key = (town, "technical" if "T" in form else "other")
        elif chance < 0.78:
            institution = "Max-Planck-Institut für " + rng.choice(MPI)
            key, departments = (institution,), [None]
            if rng.random() >= 0.7:
                departments.append("Abteilung " + rng.choice(FIELDS_DE))
        elif chance < 0.88:
            field = rng.choice(FIELDS_DE if german else FIELDS_EN)
            institution = "%s %s %s" % ("Zentrum für" if german else "Centre for", field, town)
            key, departments = (town, "centre"), [None]
        else:
            institution = rng.choice(FIRMS) + rng.choice((" GmbH", " GmbH", " AG"))
            key, departments = (institution,), [None]
        if not self._free(*key):
            return []
        return self._group(institution, departments, place=(postcode, town),
                           **self._german_tail(postcode, town, german, key))

    def _german_tail(self, postcode, town, german, key) -> dict:
        rng = self._rng
        chance, swap = rng.random(), german and rng.random() < 0.12
        in_name = key[0] == town
        if chance < 0.28 and in_name:
            return {"tail": [self._country("DE", german)], "country": "DE", "swap": swap}
        if chance < 0.42 and not in_name:
            return {"tail": [town, self._country("DE", german)], "city": town, "country": "DE"}
        if chance < 0.62:
            return {"tail": ["%s %s" % (postcode, town)], "postcode": postcode, "city": town,
                    "swap": swap}
        if chance < 0.72:
            return {"tail": ["D-%s %s" % (postcode, town)], "postcode": postcode, "city": town,
                    "country": "DE"}
        if chance < 0.80:
            street = "%s %d" % (rng.choice(towns.STREETS), rng.randint(1, 99))
            return {"tail": [street, "%s %s" % (postcode, town)], "street": street,
                    "postcode": postcode, "city": town}
        return {"tail": ["%s %s" % (postcode, town), self._country("DE", german)],
                "postcode": postcode,
                "city": town, "country": "DE", "swap": swap}

    def _alpine(self, code, table) -> list:
        rng = self._rng
        postcode, town = rng.choice(table).split(" ", 1)
        german = rng.random() < self._german
        town = town.split("/")[0 if german else -1]
        institution = ("Universität " if german else "University of ") + town
        if not self._free(town, "other"):
            return []
        departments = self._departments(german, rng.choice((1, 2)))
        chance, name = rng.random(), self._country(code, german)
        if chance < 0.4:
            return self._group(institution, departments, [name], country=code)
        if chance < 0.7:
            letter = {"AT": "A", "CH": "CH"}[code]
            return self._group(institution, departments, ["%s-%s %s" % (letter, postcode, town)],
                               postcode=postcode, city=town, country=code)
        return self._group(institution, departments, ["%s %s" % (postcode, town), name],
                           postcode=postcode, city=town, country=code)

    def _british(self) -> list:
        rng = self._rng
        town, outward, inward = rng.choice(towns.BRITAIN).rsplit(" ", 2)
        postcode, chance = outward + " " + inward, rng.random()
        if chance < 0.4:
            institution, key, city = "University of " + town, (town, "other"), None
        else:
            institution = rng.choice(NAMED) + rng.choice((" University", " College"))
            key, city = (institution.split()[0], "named"), town
        if not self._free(*key):
            return []
        departments, uk = self._departments(False, rng.choice((1, 2))), self._country("GB", False)
        if chance < 0.25:
            return self._group(institution, departments, [uk], country="GB")
        if chance < 0.8:
            end = [uk] if rng.random() < 0.7 else []
            return self._group(institution, departments, ["%s %s" % (town, postcode)] + end,
                               postcode=postcode, city=town, country="GB")
        return self._group(institution, departments, [town, uk], city=city, country="GB")

    def _american(self) -> list:
        rng = self._rng
        if rng.random() < 0.2:
            town, state = rng.choice(towns.CANADA).rsplit(" ", 1)
            postcode, code = None, "CA"
        else:
            town, state, postcode = rng.choice(towns.AMERICA).rsplit(" ", 2)
            code = "US"
        institution = rng.choice(NAMED) + rng.choice((" University", " University",
                                                      " State University", " National Laboratory"))
        if not self._free(institution.split()[0], "named"):
            return []
        departments = [None] if "Laboratory" in institution else self._departments(False,
            rng.choice((1, 2)))
        place = "%s %s" % (town, state)
        if postcode and rng.random() < 0.3:
            place += " " + postcode
        else:
            postcode = None
        return self._group(institution, departments, [place, self._country(code, False)],
                           postcode=postcode, city=town, region=state, country=code)

    def _foreign(self) -> list:
        rng = self._rng
        code = rng.choice(list(towns.WORLD))
        town, _, postcode = rng.choice(towns.WORLD[code][2].split("|")).partition(" ")
        if postcode and not any(c.isdigit() for c in postcode):
            town, postcode = town + " " + postcode, ""
        name = self._country(code, False)
        chance = rng.random()
        if chance < 0.35:
            institution, key, city = rng.choice(NAMED) + " University", None, town
        elif code in LOCAL and chance < 0.75:
            institution, key, city = LOCAL[code][0].format(town), (town, "other"), None
        else:
            institution, key, city = "University of " + town, (town, "other"), None
        if not self._free(*(key or (institution.split()[0], "named"))):
            return []
        departments = self._departments(False, rng.choice((1, 1, 2)))
        if institution.startswith(("Univers", "Poli")) and not institution.startswith("University"):
            departments = [LOCAL[code][1]]
        if postcode and rng.random() < 0.6:
            place = "%s %s" % ((postcode, town) if code == "NL" else (town, postcode))
            return self._group(institution, departments, [place, name], postcode=postcode,
                               city=town, country=code)
        tail = [town, name] if city or rng.random() < 0.3 else [name]
        return self._group(institution, departments, tail, city=town if len(tail) == 2 else None,
                           country=code)
