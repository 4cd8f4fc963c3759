#!/usr/bin/env python3
"""Planted contradictions are named, clean booklets give no alarm: a small measure of tools/plant.

    test_plant.py BINARY SOURCE_DIR

Each kind is planted a few times in each layout in which it can occur. The large measure is the tool.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

BINARY, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(SOURCE / "tools"))

from booklet import plant, plant_runs  # noqa: E402
from booklet.plant import Edit, Planting  # noqa: E402
from booklet.plant_book import Book  # noqa: E402
from booklet.registry import LAYOUTS  # noqa: E402

COUNT, TALKS, SEED = 3, 60, 900  # the seed is none that the tool begins with


def places_move_with_the_text_before_them():
    text = "a\nb\nc\n"
    planted, lines = Planting([Edit(0, 2, ""), Edit(4, 4, "x\n")], [2, 4]).apply(text)
    assert planted == "b\nx\nc\n" and lines == {1, 3}, (planted, lines)


def a_booklet_is_read_where_it_prints():
    for layout in LAYOUTS:
        _, text, truth = next(plant_runs.booklets(layout, SEED, TALKS))
        book = Book(layout, text, truth)
        for printed in [*book.rows.values(), *book.keys.values(), *book.heads.values()]:
            value, spans = printed.value, printed.spans
            if "start" in spans:
                assert text[slice(*spans["start"])].zfill(5) == value["start"], (layout, value)
            if "room" in spans:
                assert text[slice(*spans["room"])] == value["room"], (layout, value)
        assert layout == "web_part" or book.keys, layout


def every_rule_is_named(run):
    results = plant_runs.plant_all(run, plant.KINDS.values(), list(LAYOUTS), COUNT, SEED, TALKS)
    total = plant_runs.Outcome()
    for outcome in results.values():
        total.add(outcome)
    wrong = "\n".join(line for outcome in results.values() for line in outcome.wrong)
    assert total.named >= 0.98 * total.planted and total.others <= 0.02 * total.planted, wrong
    planted = {name.split("/")[0] for (name, _), o in results.items() if o.planted}
    assert planted == {kind.rule for kind in plant.KINDS.values()}, planted


def clean_booklets_give_no_alarm(run):
    for layout in LAYOUTS:
        talks, found = plant_runs.false_alarms(run, layout, 250, SEED)
        assert talks and not found, (layout, found)


def unknown_names_are_refused():
    for option, name in (("--kinds", "flood"), ("--layouts", "papyrus")):
        done = subprocess.run([sys.executable, SOURCE / "tools/plant", "--symd", BINARY,
                               option, name], capture_output=True, text=True, check=False)
        assert done.returncode != 0 and f"no {option[2:].rstrip('s')} {name}" in done.stderr, done


def main():
    places_move_with_the_text_before_them()
    a_booklet_is_read_where_it_prints()
    with tempfile.TemporaryDirectory() as folder:
        run = plant_runs.Runner(str(BINARY), Path(folder), 2)
        every_rule_is_named(run)
        clean_booklets_give_no_alarm(run)
    unknown_names_are_refused()
    print("planted contradictions are named")


if __name__ == "__main__":
    main()
