"""Halls of a conference in one or two of the many forms in which they are printed, and who has them
when.

A hall is booked for a day and one of the slots morning, midday, afternoon, evening, so that no two
sessions meet in it.
"""
import random

STYLES = [
    ["H%d" % n for n in range(1, 60)],
    ["HS %d" % n for n in range(1, 60)],
    ["HSZ 0%d" % n for n in range(1, 6)] + ["HSZ/0%03d" % n for n in range(1, 20)]
    + ["GÖR/0%d" % n for n in range(226, 270, 3)],
    ["PHY 5.0.%d" % n for n in range(20, 40)] + ["PHY 9.1.%02d" % n for n in range(9, 30)],
    ["HZ %d" % n for n in range(10, 40)] + ["HZ 1+2", "HZ 3+4"],
    ["Casino 1.8%02d" % n for n in range(1, 30)] + ["HZ 12", "HZ 11"],
    ["NW-Bau - HS%d" % n for n in range(1, 8)] + ["MW-Bau - HS%d" % n for n in range(1, 20)],
    ["H 01%02d" % n for n in range(4, 12)] + ["H 10%02d" % n for n in range(12, 29)]
    + ["EB 20%d" % n for n in range(1, 9)],
    ["Audimax", "Aula", "Kinosaal", "Redoutensaal"] + ["ZHG 0%02d" % n for n in range(1, 30)],
    ["A", "B", "C", "D", "E", "F", "G", "K"] + ["TC 0%02d" % n for n in range(5, 30)],
    ["TRE Phy", "TRE Ma", "BAR Schö", "BAR 0205", "BEY 81", "POT 0361", "WIL A317"]
    + ["POT 0%d" % n for n in range(51, 80)],
    ["AP-HS", "Phil B", "SFG 0150", "Audi Max", "Ex 4/5"] + ["ELP %d" % n for n in range(1, 9)]
    + ["f %03d" % n for n in range(102, 140)],
]
POSTER = [["P1", "P2", "P3", "P4", "P"], ["P", "P A", "P B"], ["Poster P", "Poster A", "Poster B",
    "Poster C"], ["P%d" % n for n in range(1, 9)],
          ["Poster F", "Poster D", "Poster E"], ["Casino 1. OG", "Casino 2. OG"],
          ["Audi Max (in front of)", "Poster C"], ["PC4", "PC1", "PC2"]]
# Poster halls that tell by themselves that what happens there is a poster session.
TELLING = ("P", "P A", "P B")


class Places:
    def __init__(self, rng: random.Random):
        self._rng = rng
        self._halls = list(rng.choice(STYLES))
        more = rng.choice(STYLES)
        self._halls = self._halls[: rng.randint(4, 12)] + [h for h in more if h not in self._halls]
        self.posters = rng.choice(POSTER)
        posters = [p.replace("Poster ", "") for p in self.posters]  # "Poster C" beside hall C
        self._halls = [h for h in dict.fromkeys(self._halls) if h not in posters]
        self._halls += ["RW %d" % n for n in range(1, 200)]
        self._booked = set()

    def halls_for(self, count: int) -> list:
        """Some halls that a part calls its own (others may use them too)."""
        start = int(self._rng.random() * min(12, len(self._halls)))
        return [self._halls[(start + i) % len(self._halls)] for i in range(count)]

    def reserve(self, count: int) -> list:
        """Halls for the plenary talks alone: nobody else gets them."""
        halls = self._halls[:count]
        self._halls = self._halls[count:]
        return halls

    def book(self, wanted: list, day: int, slots: tuple) -> str:
        """A hall that is free then, one of the wanted ones if possible."""
        for hall in wanted + self._halls:
            if not any((hall, day, slot) in self._booked for slot in slots):
                self._booked.update((hall, day, slot) for slot in slots)
                return hall
        raise ValueError("no hall is free")


def is_telling(room: str) -> bool:
    return room in TELLING or room.startswith("Poster") or (room[:1] == "P" and room[1:].isdigit())


def bracket(halls: list, posters: list, language: str) -> tuple:
    """What stands in the overview's bracket, and the places a reader takes from it.

    ["H2", "H13"], ["P3"] -> "(Lecture halls H2 and H13; Poster P3)"; Casino 1.801, 1.802 share the
    name.
    """
    one, many = ("Lecture hall", "Lecture halls") if language == "en" else ("Hörsaal", "Hörsäle")
    shown, last = [], None
    for hall in halls:
        name, _, rest = hall.partition(" ")
        shown.append(rest if name == last == "Casino" else hall)
        last = name
    together = "and" if language == "en" else "und"
    text = ""
    if shown:
        short = len(shown) > 1 and shown[-1] != halls[-1]
        if len(shown) == 1:
            text = one + " " + shown[0]
        elif short:  # a number alone goes on with the name before it
            text = many + " " + ", ".join(shown)
        else:
            comma = "," if language == "en" and len(shown) > 2 else ""
            text = "%s %s%s %s %s" % (many, ", ".join(shown[:-1]), comma, together, shown[-1])
    names = [p[7:] if p.startswith("Poster ") else p for p in posters if "(" not in p]
    if names:
        text += ("; " if text else "") + "Poster " + ", ".join(names)
    return "(" + text + ")" if text else "", halls + [n for n in names if n not in halls]
