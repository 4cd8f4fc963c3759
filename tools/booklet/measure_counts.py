"""Right, empty and wrong values, counted by class of field.

In: values one by one, from measure.py. Out: a Comparison: counts, differences, and how many talks
are exact. Comparisons of several documents add up."""
from .measure_align import fold

RIGHT, EMPTY, WRONG = range(3)
VERDICTS = ("right", "empty", "wrong")

# Classes in the order in which tables show them.
CLASSES = (
    "conference", "part", "organised by", "organisers", "description", "rooms", "overview talks",
    "overview sessions", "session", "session time", "session place", "chairs", "synopsis",
    "talk id", "talk kind", "language", "title", "authors", "presenter", "name parts",
    "author index", "collaboration", "affiliation", "affiliation parts", "time", "place",
    "abstract", "keywords", "break",
)


class Comparison:
    """Counts and differences of one or more pairs of records."""

    def __init__(self):
        self.counts = {}       # class -> [right, empty, wrong]
        self.differences = []  # (path, class, wanted, got, verdict)
        self.talks = 0
        self.exact = 0

    def value(self, field, path, want, got):
        want, got = fold(want), fold(got)
        if blank(want) and blank(got):
            return
        if blank(got):
            verdict = EMPTY
        else:
            verdict = RIGHT if want == got else WRONG
        self.counts.setdefault(field, [0, 0, 0])[verdict] += 1
        if verdict != RIGHT:
            self.differences.append((path, field, want, got, VERDICTS[verdict]))

    def keys(self, field, path, want, got, names):
        for name in names:
            if not want or name in want:
                self.value(field, f"{path}/{name}", want.get(name), got.get(name))

    def add(self, other):
        for field, counts in other.counts.items():
            mine = self.counts.setdefault(field, [0, 0, 0])
            for verdict in range(3):
                mine[verdict] += counts[verdict]
        self.differences += other.differences
        self.talks += other.talks
        self.exact += other.exact

    def total(self):
        return [sum(counts[verdict] for counts in self.counts.values()) for verdict in range(3)]


def blank(value):
    return value is None or value == ""
