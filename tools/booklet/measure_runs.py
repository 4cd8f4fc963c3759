"""Runs symd-extract on documents and compares what it says with the truth.

In: Cases (layout, kind of damage and rate, or none) and the rendered documents. Out: an Outcome
each, with the comparison, the totals for F1 and the crashes. Cases are independent, so they run
in several processes; the order of the outcomes is that of the cases, whatever the number of
processes."""
import concurrent.futures
import copy
import json
import multiprocessing
import random
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from . import damage, measure, measure_score
from .measure_counts import Comparison

# The first for all files of a batch, the second for one of them alone.
BATCH_LIMIT_SECONDS = 30
TIME_LIMIT_SECONDS = 20


@dataclass(frozen=True)
class Case:
    layout: str
    kind: str = ""       # of damage; "" for the clean text
    rate: float = 0.0    # a share; 0 for kinds that hit the whole file


@dataclass
class Outcome:
    case: Case
    comparison: Comparison = field(default_factory=Comparison)
    score: dict = field(default_factory=dict)
    struck: int = 0
    crashes: list = field(default_factory=list)


# Set before the processes fork, so that they share it.
shared = {}


def run_all(cases, documents, command, seed, jobs, progress=lambda outcome: None):
    """`documents`: layout -> [Document]. One run of the command reads all of a layout and kind."""
    shared.update(documents=documents, command=command, seed=seed)
    batches = {}
    for case in cases:
        batches.setdefault((case.layout, case.kind), []).append(case)
    outcomes = []
    context = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(max(1, jobs), mp_context=context) as pool:
        for batch in pool.map(run_batch, batches.values()):
            outcomes += batch
            progress(batch[0])
    return outcomes


def run_batch(cases):
    outcomes, inputs = [], []
    for case in cases:
        outcome = Outcome(case)
        outcomes.append(outcome)
        for document in shared["documents"][case.layout]:
            text, truth = document.text, document.truth
            if case.kind:
                rng = random.Random(f"{shared['seed']}/{document.name}/{case.kind}/{case.rate}")
                struck = damage.strike(case.kind, text, copy.deepcopy(truth), case.rate, rng)
                if struck.count == 0:
                    continue
                text, truth = struck.text, struck.truth
                outcome.struck += struck.count
            data = text if isinstance(text, bytes) else text.encode("utf-8")
            inputs.append((outcome, truth, data, f"{document.name} {case.kind} {case.rate:g}"))
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.txt" for number in range(len(inputs))]
        for file, (_, _, data, _) in zip(files, inputs):
            file.write_bytes(data)
        records = extract_together(files) if files else []
        for file, record, (outcome, truth, _, name) in zip(files, records, inputs):
            if record is None:
                record = extract_alone(file, outcome, name)
            outcome.comparison.add(measure.compare(truth, record))
            measure_score.score(truth, record, outcome.score)
    return outcomes


def extract_together(files):
    """A record for each file; None for all of them when the command fails for one."""
    try:
        run = subprocess.run([*shared["command"], "-q", "--compact", *files], capture_output=True,
                             timeout=BATCH_LIMIT_SECONDS, check=False)
        records = [json.loads(line) for line in run.stdout.splitlines()]
    except (subprocess.TimeoutExpired, ValueError):
        records = []
    return records if len(records) == len(files) else [None] * len(files)


def extract_alone(file, outcome, name):
    """The record of one file; an empty one, and a crash noted, when the command gives none."""
    try:
        run = subprocess.run([*shared["command"], "-q", "--compact", file], capture_output=True,
                             timeout=TIME_LIMIT_SECONDS, check=False)
        if run.returncode in (0, 1):
            return json.loads(run.stdout)
        message = run.stderr.decode("utf-8", "replace").strip()[-300:]
        outcome.crashes.append(f"{name}: exit code {run.returncode} {message}")
    except subprocess.TimeoutExpired:
        outcome.crashes.append(f"{name}: still running after {TIME_LIMIT_SECONDS} s")
    except ValueError as problem:
        outcome.crashes.append(f"{name}: no JSON: {problem}")
    return {"parts": []}
