"""Tables of what measure.py counted, 100 columns wide at most.

In: Comparisons and totals of measure_score.py, by layout or by kind of damage. Out: lines of text.
"""
from .measure_counts import CLASSES, Comparison
from .measure_score import f1

NAME_WIDTH = 19
PER_BLOCK = 4


def share(count, total):
    """Per cent with one decimal; never rounded up to 100 or down to 0."""
    if total == 0:
        return "-"
    percent = 100 * count / total
    if 0 < percent < 0.05:
        return "<0.1"
    if 99.95 <= percent < 100:
        return "99.9"
    return f"{percent:.1f}" if percent < 100 else "100"


def cells(counts):
    total = sum(counts)
    return "".join(f"{share(count, total):>6}" for count in counts)


def by_class(columns):
    """`columns`: name -> (Comparison, score totals). Rows are classes; blocks of four columns."""
    lines, names = [], list(columns)
    for start in range(0, len(names), PER_BLOCK):
        block = names[start:start + PER_BLOCK]
        lines.append(" " * NAME_WIDTH + "".join(f"  {name[:18]:>18}" for name in block))
        lines.append(" " * NAME_WIDTH + "   right empty wrong" * len(block))
        for field in CLASSES:
            counts = [columns[name][0].counts.get(field, [0, 0, 0]) for name in block]
            if any(map(sum, counts)):
                lines.append(f"{field:<{NAME_WIDTH}}" + "".join("  " + cells(c) for c in counts))
        lines.append(f"{'all values':<{NAME_WIDTH}}"
                     + "".join("  " + cells(columns[name][0].total()) for name in block))
        lines.append(f"{'exact talks':<{NAME_WIDTH}}" + "".join(
            f"  {share(columns[n][0].exact, columns[n][0].talks):>6}{'':12}" for n in block))
        lines.append(f"{'F1':<{NAME_WIDTH}}" + "".join(
            f"  {f1(columns[name][1]):>6.4f}{'':12}" for name in block))
        lines.append("")
    return lines


def collect(clean, struck):
    """Kind -> rate -> Comparison over its layouts; under None the same layouts undamaged."""
    rows, layouts = {}, {}
    for outcome in struck:
        case = outcome.case
        by_rate = rows.setdefault(case.kind, {})
        by_rate.setdefault(case.rate, Comparison()).add(outcome.comparison)
        layouts.setdefault(case.kind, set()).add(case.layout)
    for kind, by_rate in rows.items():
        by_rate[None] = Comparison()
        for layout in sorted(layouts[kind]):
            by_rate[None].add(clean[layout].comparison)
    return rows


def by_damage(rows, rates):
    """Three lines of shares at most beside the clean ones, and what suffers at the highest rate."""
    columns = [None, *rates[:3]]
    lines = [f"{'damage':<16}" + "".join(
        f"{'clean' if rate is None else f'{100 * rate:g} %':>21}" for rate in columns),
        f"{'':<16}" + "   right empty wrong " * len(columns)]
    for kind, by_rate in rows.items():
        line = f"{kind:<16}"
        for rate in columns:
            # What hits a whole file has one column, the first.
            at = by_rate.get(0.0 if rate == rates[0] and 0.0 in by_rate else rate)
            line += "  " + cells(at.total()) + " " if at else " " * 21
        lines.append(line.rstrip())
        worst = worst_classes(by_rate[None], by_rate[max(r for r in by_rate if r is not None)])
        if worst:
            lines.append(f"{'':<18}{worst}")
    return lines + [""]


def brief(outcomes, unknowable):
    """One table in Markdown: each layout clean, then all damage together by its rate."""
    lines = ["| | F1 | right | empty | wrong | exact talks |", "|---|---|---|---|---|---|"]
    struck = {}

    def add(name, comparison, figure):
        right, empty, wrong = comparison.total()
        total = right + empty + wrong
        percent = [f"{100 * count / total:.2f} %" for count in (right, empty, wrong)]
        exact = share(comparison.exact, comparison.talks)
        lines.append(f"| {name} | {figure} | {' | '.join(percent)} | "
                     f"{exact}{' %' if comparison.talks else ''} |")
    for outcome in outcomes:
        case = outcome.case
        if not case.kind:
            known = case.layout not in unknowable
            add(f"`{case.layout}`", outcome.comparison,
                f"{f1(outcome.score):.4f}" if known else "")
        elif outcome.struck:
            struck.setdefault(case.rate, Comparison()).add(outcome.comparison)
    for rate in sorted(struck):
        name = f"damage at {100 * rate:g} % of the places" if rate else "files damaged as a whole"
        add(name, struck[rate], "")
    return lines


def worst_classes(clean, damaged, most=4):
    """The classes whose wrong or empty share grew most, as text."""
    grown = []
    for field in CLASSES:
        before, after = clean.counts.get(field, [0, 0, 0]), damaged.counts.get(field, [0, 0, 0])
        if sum(before) and sum(after):
            for verdict, word in ((2, "wrong"), (1, "empty")):
                change = 100 * (after[verdict] / sum(after) - before[verdict] / sum(before))
                if change >= 0.05:
                    grown.append((-change, f"{field} +{change:.1f} {word}"))
    return ", ".join(text for _, text in sorted(grown)[:most])


def differences(comparison, most, classes):
    """The first differences of these classes, as developers read them."""
    found = [d for d in comparison.differences if d[1] in classes] if most else []
    lines = []
    for path, _, want, got, verdict in found[:most]:
        lines.append(f"  {verdict}: {path}")
        lines.append(f"    expected {want!r}")
        lines.append(f"    got      {got!r}")
    if len(found) > most:
        lines.append(f"  ... and {len(found) - most} more")
    return lines
