#!/usr/bin/env python3
"""The lists of names and affiliations are read as well as the project asks for.

    test_lists.py BINARY SOURCE_DIR
"""
import subprocess
import sys
from collections import Counter
from pathlib import Path

BINARY, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(SOURCE / "tools"))

from booklet.measure_lists import HALVES, read_rows, score_affiliations, score_names  # noqa: E402

LISTS = SOURCE / "tests/evaluation"
GOALS = {"names/all/full": 0.99, "names/held/full": 0.985,
         "names/all/parts": 0.97, "names/held/parts": 0.97,
         **{f"affiliations/{half}/{figure}": goal for half in HALVES for figure, goal in
            {"country/f1": 0.99, "city/f1": 0.97, "institution/f1": 0.97, "country/precision": 0.99,
             "city/precision": 0.99, "institution/precision": 0.99}.items()}}


def lists_are_large_and_halved():
    names, affiliations = (read_rows(LISTS / f"{name}.tsv") for name in ("names", "affiliations"))
    assert len(names) >= 300 and len(affiliations) >= 250
    assert min(Counter(row["kind"] for row in names).values()) >= 10
    for rows, key in ((names, "printed"), (affiliations, "text")):
        halves = Counter(row["half"] for row in rows)
        assert set(halves) == set(HALVES) and abs(halves["dev"] - halves["held"]) < 12, halves
        assert max(Counter((row[key], row.get("beside")) for row in rows).values()) == 1


def figures_reach_their_goals():
    figures = score_names(LISTS / "names.tsv", [BINARY]).figures
    figures.update(score_affiliations(LISTS / "affiliations.tsv", [BINARY]).figures)
    for name, goal in GOALS.items():
        assert figures[name] >= goal, f"{name} is {figures[name]:.4f}, not {goal}"


def the_command_shows_what_is_wrong_in_dev_only():
    command = [sys.executable, SOURCE / "tools/evaluate", "--symd", BINARY, "--names", "--show", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "names/held/full" in done.stdout, done
    unmet = subprocess.run([*command, "--require", "names/held/full=1.1"], capture_output=True,
                           text=True, check=False)
    assert unmet.returncode == 1 and "not met: names/held/full" in unmet.stdout, unmet


def main():
    tests = [lists_are_large_and_halved, figures_reach_their_goals,
             the_command_shows_what_is_wrong_in_dev_only]
    for test in tests:
        test()
    print(f"{len(tests)} tests passed")


if __name__ == "__main__":
    main()
