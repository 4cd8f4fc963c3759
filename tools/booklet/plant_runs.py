"""Runs the command on booklets with and without planted contradictions, and counts.

In: kinds (plant.py), layouts, a seed. Out: for each kind and layout how many plantings there were,
how many were named by the right rule at the right line, and after how many another rule found more
than before that is no true consequence."""
import collections
import json
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from .invent import invent
from .plant_book import Book
from .registry import LAYOUTS

PER_BOOKLET = 5  # plantings of one kind in one booklet, so that there are several booklets
BOOKLETS_PER_PLANTING = 12  # looked at for each that is wanted


class Runner:
    def __init__(self, command, folder, jobs):
        self._command, self._folder, self.pool = command, folder, ThreadPoolExecutor(jobs)

    def findings(self, name, text, encoding="utf-8"):
        """The findings of a text."""
        file = self._folder / f"{name}.txt"
        file.write_bytes(text.encode(encoding, "surrogateescape"))
        done = subprocess.run([self._command, "-q", str(file)], capture_output=True, timeout=120,
                              check=False)
        file.unlink()
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{self._command} failed: {done.stderr.decode()[-500:]}")
        return json.loads(done.stdout)["validation"]["findings"]


@dataclass
class Outcome:
    planted: int = 0
    named: int = 0
    others: int = 0
    wrong: list = field(default_factory=list)

    def add(self, other):
        self.planted += other.planted
        self.named += other.named
        self.others += other.others

    def share(self, count):
        return count / self.planted if self.planted else 0.0


def booklets(layout, seed, talks, dates=False):
    """Clean booklets of a layout, without end: their seed, text and truth."""
    while True:
        booklet = invent(seed, talks, dates=dates)
        text, truth = LAYOUTS[layout](booklet, random.Random(f"{layout} {seed}"))
        yield seed, text, truth
        seed += 1


def plant_all(run, kinds, layouts, count, seed, talks):
    """{(kind, layout): Outcome}, where the kind can occur."""
    results = collections.OrderedDict()
    for layout in layouts:
        here = [k for k in kinds if layout in k.layouts]
        for kind in here:
            results[kind.name, layout] = Outcome()
        for dates in (False, True):
            plant_layout(run, layout, [k for k in here if k.dates == dates],
                         booklets(layout, seed, talks, dates), count, results)
    return results


def plant_layout(run, layout, kinds, source, count, results):
    for number in range(max(60, BOOKLETS_PER_PLANTING * count)):
        open_kinds = [k for k in kinds if results[k.name, layout].planted < count]
        if not open_kinds:
            break
        own_seed, text, truth = next(source)
        plant_in(run, Book(layout, text, truth), own_seed, open_kinds, count, results)


def plant_in(run, book, seed, kinds, count, results):
    jobs = []
    for kind in kinds:
        rng = random.Random(f"{kind.name} {book.layout} {seed}")
        outcome = results[kind.name, book.layout]
        plantings = kind.find(book, rng)
        wanted = min(len(plantings), PER_BOOKLET, count - outcome.planted)
        for planting in rng.sample(plantings, wanted):
            text, lines = planting.apply(book.text)
            outcome.planted += 1
            name = f"{len(jobs)}"
            job = run.pool.submit(run.findings, name, text, planting.encoding)
            jobs.append((kind, planting, lines, outcome, job))
    if not jobs:
        return
    before = collections.Counter(f["rule"] for f in run.findings("clean", book.text))
    for kind, planting, lines, outcome, job in jobs:
        judge(kind, planting, lines, before, job.result(), outcome, seed)


def judge(kind, planting, lines, before, findings, outcome, seed):
    def places(finding):
        return {finding["line"]} | {r["line"] for r in finding["related"]}

    named = any(f["rule"] == kind.rule and places(f) & lines for f in findings)
    outcome.named += named
    more = collections.Counter(f["rule"] for f in findings)
    more.subtract(before)
    others = sorted(r for r, n in more.items()
                    if n > 0 and r != kind.rule and r not in planting.follows)
    twice = more[kind.rule] > 1
    outcome.others += bool(others or twice)
    if named and not others and not twice:
        return
    change = "; ".join(f"{e.text!r}" for e in planting.edits[:3])
    said = [f"{f['line']} {f['rule']}: {f['message']}" for f in findings
            if f["rule"] in others or f["rule"] == kind.rule]
    outcome.wrong.append(f"seed {seed}, lines {sorted(lines)}, {change}: "
                         f"{'' if named else 'not named; '}{' | '.join(said)}")


def false_alarms(run, layout, talks, seed):
    """How many talks there were, and the findings above a note."""
    seen, found = 0, []
    for own_seed, text, truth in booklets(layout, seed, 250):
        if seen >= talks or (own_seed > seed and not seen):
            break
        seen += sum(e["type"] == "talk" for p in truth["parts"] for s in p["sessions"]
                    for e in s["entries"]) or 250 * bool(truth["parts"])
        found += [f"seed {own_seed}, line {f['line']}: {f['rule']}: {f['message']}"
                  for f in run.findings("clean", text) if f["severity"] != "note"]
    return seen, found
