"""The F1 that score.py gives: the same paths, the same identity, the same classes.

In: pairs of records. Out: right, expected and actual values by class, and F1 = 2 right /
(expected + actual). It is kept apart from measure.py, whose pairing forgives a missing member of
a list."""
import collections

from .measure_align import fold

IDENTITY = ("id", "code", "first")
SKIP = {"format", "generator", "source", "validation", "at", "derived", "type"}


def name_of(item, position, seen):
    if not isinstance(item, dict):
        return str(position)
    if item.get("type") == "break":
        name = f"break@{item.get('start')}"
    else:
        name = next((str(item[k]) for k in IDENTITY if item.get(k)), None)
        if name is None:
            return str(position)
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}#{seen[name]}"


def flatten(root):
    """Path -> (class, value) of every value; null and empty text are none."""
    values, open_nodes = {}, [(root, (), ())]
    while open_nodes:
        node, path, field = open_nodes.pop()
        if isinstance(node, dict):
            for key, value in node.items():
                # Keys of printing hints begin with "_".
                if key not in SKIP and not key.startswith("_"):
                    open_nodes.append((value, path + (key,), field + (key,)))
        elif isinstance(node, list):
            seen = collections.Counter()
            for position, value in enumerate(node):
                open_nodes.append((value, path + (name_of(value, position, seen),), field))
        elif node is not None and node != "":
            values["/".join(path)] = (".".join(field), fold(node))
    return values


def score(truth, record, totals):
    """Adds right, expected and actual of this pair to `totals`, by class."""
    wanted = flatten(truth)
    classes = {field for field, _ in wanted.values()}
    got = {path: v for path, v in flatten(record).items() if v[0] in classes}
    for path, (field, value) in wanted.items():
        counts = totals.setdefault(field, [0, 0, 0])
        counts[1] += 1
        counts[0] += path in got and got[path][1] == value
    for field, _ in got.values():
        totals.setdefault(field, [0, 0, 0])[2] += 1


def f1(totals):
    right, expected, actual = (sum(t[k] for t in totals.values()) for k in range(3))
    return 2 * right / (expected + actual) if expected + actual else 1.0
