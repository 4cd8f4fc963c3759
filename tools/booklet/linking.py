"""Measures which spellings the record links: a programme of many people, some of them respelled.

Out of `measure`: for people and for institutions precision and recall of the pairs of mentions
that are one. Who stands where is known. Nobody could tell apart two persons that are printed with
one name (initials: beside one institution, or without any), or two of one institution whose names
fit each other ("A. Roth", "Anna Roth"), so there are none.
"""
import json
import random
import subprocess
from collections import Counter, defaultdict

from . import respell
from .people import People
from .towns import GERMANY
from .institutions import MPI

TALKS_PER_SESSION = 20


class World:
    def __init__(self, seed: int, size: int, share: float):
        self.rng = rng = random.Random(f"linking {seed}")
        self.share = share  # of the mentions that are respelled
        self.institutions = _institutions(rng, max(3, size // 12))
        self.people, taken = [], defaultdict(list)
        names = People(rng, False, "'")
        while len(self.people) < size:
            name, home = names.new(), rng.randrange(len(self.institutions))
            family = respell.without_diacritics(name["full"][len(name["given"]):]).casefold()
            others = taken[family]
            if not any(_alike(name["given"], other, home == at) for other, at in others):
                others.append((name["given"], home))
                self.people.append((name, home))
        self.bearers = {}  # (institution, printed name) -> number of the person
        self.staff = defaultdict(list)
        for number, (_, home) in enumerate(self.people):
            self.staff[home].append(number)

    def printed(self, number: int, with_home: bool = True) -> str:
        name, home = self.people[number]
        other = respell.respell_name(name, self.rng) if self.rng.random() < self.share else None
        key = (home if with_home else None, other)
        if other is None or self.bearers.setdefault(key, number) != number:
            return name["full"]
        return other

    def institution(self, number: int) -> str:
        name = self.institutions[number]
        other = respell.respell_institution(name, self.rng) \
            if self.rng.random() < self.share else None
        return other or name


def _institutions(rng, count):
    forms = [("Universität {}", "University of {}"), ("Technische Universität {}", "TU {}")]
    names = [rng.choice(forms[i % 2]).format(town.split(" ", 1)[1])
             for i, town in enumerate(GERMANY * 2)]
    names += ["Max-Planck-Institut für " + field for field in MPI]
    names = list(dict.fromkeys(names))
    rng.shuffle(names)
    known, out = set(), []
    for name in names:  # "University of Kiel" and "Universität Kiel" are one
        key = (name.split()[-1], name[:2] in ("TU", "Te"))
        if key not in known and len(out) < count:
            known.add(key)
            out.append(name)
    return out


def _words(given):
    return [w for w in given.replace("-", " ").replace(".", ". ").split()]


def _alike(one, other, at_home):
    """Whether two of one family can be printed with one name, or, at one institution, can be one."""
    def begins(a, b):
        a, b = (respell.without_diacritics(w).casefold() for w in (a, b))
        return b.startswith(a[:-1]) if a.endswith(".") else a == b
    pairs = list(zip(_words(one), _words(other)))
    if not pairs[0][0].endswith(".") and begins(*pairs[0]):
        return True
    return at_home and all(begins(a, b) or begins(b, a) for a, b in pairs)


def make(seed: int, size: int, share: float) -> tuple:
    """The text, and for people and institutions (entry, printed, number) of each mention."""
    world = World(seed, size, share)
    rng, people, institutions = world.rng, [], []
    out = ["# Fachverband Dünne Schichten (DS)\n"]
    order = [n for n in range(size) for _ in range(rng.choice((1, 2, 3, 4, 5)))]
    rng.shuffle(order)
    talk = 0
    while order:
        if talk % TALKS_PER_SESSION == 0:
            session = f"DS {talk // TALKS_PER_SESSION + 1}"
            chair = rng.randrange(size)
            people.append((session, world.printed(chair, with_home=False), chair))
            out += [f"## {session}: Schichten\n", f"Chair: {people[-1][1]}\n",
                    "Time: Monday 9:00–18:00\n", "Location: H1\n"]
        key = f"{session}.{talk % TALKS_PER_SESSION + 1}"
        number = order.pop()
        home = world.people[number][1]
        team = dict.fromkeys([number] + rng.sample(world.staff[home],
                                                   min(2, len(world.staff[home]))))
        homes = [home]
        if order and rng.random() < 0.4:
            guest = order.pop()
            team[guest] = None
            homes = list(dict.fromkeys([home, world.people[guest][1]]))
        names = []
        for member in team:
            printed = world.printed(member)
            people.append((key, printed, member))
            index = homes.index(world.people[member][1]) + 1
            names.append(printed + (f"<sup>{index}</sup>" if len(homes) > 1 else ""))
        texts = [world.institution(h) for h in homes]
        institutions += [(key, text, h) for text, h in zip(texts, homes)]
        credit = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        ending = " — ".join((f"<sup>{i + 1}</sup>" if len(homes) > 1 else "") + text + ", Germany"
                            for i, text in enumerate(texts))
        out += [f"{key} Mon {9 + talk % 9}:00 H1\n", f"**Layers of Ice** — ●{credit} — {ending}\n"]
        talk += 1
    return "\n".join(out), people, institutions


def measure(command: list, seed: int, size: int = 1000, share: float = 0.2) -> dict:
    text, people, institutions = make(seed, size, share)
    run = subprocess.run([*command, "-q", "-"], input=text.encode(), capture_output=True,
                         check=True, timeout=120)
    record = json.loads(run.stdout)
    return {"people": _score(people, record["people"]),
            "institutions": _score(institutions, record["institutions"])}


def _plain(text):
    return text.casefold().replace("’", "'")


def _score(mentions, listed):
    """Precision and recall of pairs; a mention that the record has not, or twice, is by itself."""
    groups = defaultdict(set)
    for number, item in enumerate(listed):
        for spelling in item["spellings"]:
            for entry in item["entries"]:
                groups[entry, _plain(spelling["text"])].add(number)
    both, true, said = Counter(), Counter(), Counter()
    for i, (entry, printed, number) in enumerate(mentions):
        found = groups[entry, _plain(printed)]
        group = min(found) if len(found) == 1 else -1 - i
        both[number, group] += 1
        true[number] += 1
        said[group] += 1
    right, wanted, given = (sum(n * (n - 1) // 2 for n in c.values()) for c in (both, true, said))
    return {"mentions": len(mentions), "precision": right / max(1, given),
            "recall": right / max(1, wanted)}
