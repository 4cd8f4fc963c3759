"""The front matter of a part: organisers with address blocks, organising divisions, description.

An organiser carries "_lines", the lines of the block below the name as they are printed.
"""
import random

from . import towns
from .divisions import DIVISIONS

ROLES = {"en": ["Head of the division", "Local organiser", "Programme committee"],
         "de": ["Sprecher des Fachverbands", "Örtliche Tagungsleitung",
                "Sprecherin des Fachverbands"]}


def organiser(rng: random.Random, authors, affiliations, language: str, role) -> dict:
    """One address block: institution on 1–3 lines, street, postal line, sometimes e-mail."""
    home = affiliations.address() if rng.random() < 0.85 else affiliations.some()
    name = authors.person(home)
    lines, joined = [], []
    if home["department"]:
        lines.append(home["department"])
        joined.append(home["department"])
    institution, town = home["institution"], home["city"]
    street = postcode = None
    if home["_place"]:
        postcode, town = home["_place"]
    joined.append(institution)
    lines += _on_two_lines(rng, institution, town if postcode else None)
    out = {"institution": institution, "department": home["department"], "street": None,
           "postcode": None,
           "city": town, "region": home["region"], "country": home["country"]}
    if postcode:
        street = "%s %d" % (rng.choice(towns.STREETS), rng.randint(1, 160))
        lines += [street, "D-%s %s" % (postcode, town)]
        joined += lines[-2:]
        out.update(street=street, postcode=postcode, country="DE")
    else:
        start = home["text"].index(institution) + len(institution) + 2
        tail = home["text"][start:]
        out.update(postcode=home["postcode"], street=home["street"], city=home["city"])
        lines.append(tail)
        joined.append(tail)
    out["text"] = ", ".join(joined)
    email = None
    if rng.random() < 0.25:
        email = _email(name, town or "physik")
    return {"name": name, "role": role, "affiliation": out, "email": email, "_lines": lines,
            "_mail_word": rng.choice(("", "", "E-mail: "))}


def _on_two_lines(rng: random.Random, institution: str, town) -> list:
    """Max-Planck-Institut⏎für … or Universität⏎Hameln: lines that only continue the one before."""
    if " für " in institution and rng.random() < 0.6:
        before, after = institution.split(" für ", 1)
        return [before, "für " + after]
    before, _, last = institution.rpartition(" ")
    if town and last == town and before in ("Universität", "Technische Universität",
                                            "Hochschule") and rng.random() < 0.4:
        return [before, last]
    return [institution]


def _email(name: dict, town: str) -> str:
    def plain(text):
        table = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
        text = text.lower().translate(table)
        return "".join(c for c in text if c.isascii() and c.isalpha())
    who = ".".join(p for p in (plain(name["given"])[:12], plain(name["family"])) if p)
    return "%s@%s.example" % (who, plain(town) or "physik")


def organisers(rng: random.Random, authors, affiliations, kind: str, language: str) -> list:
    if kind == "plenary" or rng.random() < 0.08:
        return []
    count = rng.choice((1, 2, 2, 3)) if kind == "symposium" else rng.choice((1, 1, 2))
    with_roles = kind != "symposium" and rng.random() < 0.3
    out, seen = [], set()
    for i in range(count):
        role = ROLES[language][i % 2] if with_roles else None
        one = organiser(rng, authors, affiliations, language, role)
        if one["name"]["full"] not in seen:
            seen.add(one["name"]["full"])
            out.append(one)
    return out


def organised_by(rng: random.Random, language: str, codes: list) -> list:
    """Two to five divisions; those of the booklet first in choice."""
    known = [d for d in DIVISIONS if d[0] in codes]
    others = [d for d in DIVISIONS if d[0] not in codes]
    rng.shuffle(known)
    rng.shuffle(others)
    chosen = (known[:3] + others)[: rng.randint(2, 5)]
    rng.shuffle(chosen)
    return [{"name": d[1] if language == "en" else d[2], "code": d[0]} for d in chosen]


def organised_lines(divisions: list, language: str) -> list:
    """["the Magnetism Division (MA),", "the Surface Science Division (O), and", …]"""
    article, together = ("the", "and") if language == "en" else ("dem", "und")
    items = ["%s %s (%s)" % (article, d["name"], d["code"]) for d in divisions]
    if len(items) > 1:
        items[-2] += (", " if language == "en" and len(items) > 2 else " ") + together
    return [item + "," if i < len(items) - 2 else item for i, item in enumerate(items)]
