#!/usr/bin/env python3
"""The tools that measure: pairing, counting, kinds of damage, and the command around them.

    test_evaluate.py BINARY SOURCE_DIR
"""
import copy
import json
import random
import subprocess
import sys
from pathlib import Path

BINARY, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(SOURCE / "tools"))

from booklet import damage, registry  # noqa: E402
from booklet.damage_truth import Printed  # noqa: E402
from booklet.invent import invent  # noqa: E402
from booklet.measure import compare  # noqa: E402
from booklet.measure_score import f1, score  # noqa: E402

TRUTH = json.loads((SOURCE / "corpus/clean/symd-2025.expected.json").read_text(encoding="utf-8"))
NUMBERED = json.loads((SOURCE / "corpus/clean/o-2025-numbered.expected.json")
                      .read_text(encoding="utf-8"))


def first_talk(record, least_authors=1):
    return next(e for s in record["parts"][0]["sessions"] for e in s["entries"]
                if e["type"] == "talk" and len(e["authors"]) >= least_authors)


def changed(record, change):
    record = copy.deepcopy(record)
    change(record)
    return record


def counts(truth, record, field):
    return compare(truth, record).counts[field]


def same_record_is_right():
    result = compare(TRUTH, TRUTH)
    assert result.total()[1:] == [0, 0] and result.exact == result.talks == 5, result.counts
    totals = {}
    score(TRUTH, TRUTH, totals)
    assert f1(totals) == 1.0


def one_missing_author_is_one_missing_author():
    record = changed(NUMBERED, lambda r: first_talk(r, 3)["authors"].pop(0))
    right, empty, wrong = counts(NUMBERED, record, "authors")
    assert (empty, wrong) == (1, 0), (right, empty, wrong)


def another_name_is_wrong():
    def change(record):
        first_talk(record, 3)["authors"][1]["name"]["full"] += "x"
    assert counts(NUMBERED, changed(NUMBERED, change), "authors")[1:] == [0, 1]


def a_lost_mark_is_empty_and_another_presenter_wrong():
    def lose(record):
        for author in first_talk(record, 3)["authors"]:
            author["presenting"] = False

    def move(record):
        for author in first_talk(record, 3)["authors"]:
            author["presenting"] = not author["presenting"]
    assert counts(NUMBERED, changed(NUMBERED, lose), "presenter")[1:] == [1, 0]
    assert counts(NUMBERED, changed(NUMBERED, move), "presenter")[2] > 0


def a_missing_affiliation_does_not_shift_the_others():
    def change(record):
        talk = next(e for s in record["parts"][0]["sessions"] for e in s["entries"]
                    if e["type"] == "talk" and len(e["affiliations"]) > 2)
        del talk["affiliations"][0]
        for author in talk["authors"]:
            author["affiliations"] = [k - 1 for k in author["affiliations"] if k > 0]
    result = compare(NUMBERED, changed(NUMBERED, change))
    assert result.counts["author index"][2] == 0 and result.counts["affiliation"][2] == 0
    assert result.counts["affiliation"][1] == 1


def invented_talks_are_wrong():
    def change(record):
        talk = copy.deepcopy(first_talk(record))
        talk.update(id="SYMD 1.99", number=99)
        record["parts"][0]["sessions"][0]["entries"].append(talk)
    result = compare(TRUTH, changed(TRUTH, change))
    assert result.counts["title"] == [5, 0, 1] and result.exact == 5


def a_place_in_the_text_finds_its_value():
    text = "SYMD 1.1 Mon 15:00 H1\nA title with-out meaning\nSYMD 1.2 Mon 16:00 H1\nAnother one"
    talks = [{"type": "talk", "id": f"SYMD 1.{k}", "title": t}
             for k, t in ((1, "A title with-out meaning"), (2, "Another one"))]
    truth = {"parts": [{"sessions": [{"entries": talks}]}]}
    at = text.index("-out")
    assert Printed(text, truth).change(at, at + 1, "", ("title",))
    assert talks[0]["title"] == "A title without meaning" and talks[1]["title"] == "Another one"
    assert not Printed(text, truth).change(0, 1, "", ("title",))


def damage_is_the_same_again_and_grows_with_its_rate():
    booklet = invent(seed=3, talks=40, parts=2, language="en")
    struck = set()
    for name, render in registry.LAYOUTS.items():
        text, truth = render(booklet, random.Random(1))
        for kind in damage.KINDS:
            if not damage.can_strike(kind, [truth]):
                continue
            runs = [damage.strike(kind, text, copy.deepcopy(truth), rate, random.Random(2))
                    for rate in (0.2, 0.2, 0.01)]
            assert (runs[0].text, runs[0].truth) == (runs[1].text, runs[1].truth), (name, kind)
            assert runs[0].count >= runs[2].count, (name, kind)
            if runs[0].count:
                struck.add(kind)
                assert runs[0].text != text, (name, kind)
            # What is mended, or only markup, leaves the truth alone.
            if kind not in ("letter_case", "l_for_i", "hyphen_dash", "lost_hyphen", "latin1",
                            "double_authors"):
                assert runs[0].truth == truth, (name, kind)
    assert struck == set(damage.KINDS), set(damage.KINDS) - struck


def evaluate(*arguments):
    return subprocess.run([sys.executable, SOURCE / "tools/evaluate", "--symd", BINARY,
                           "--jobs", "2", *arguments], capture_output=True, text=True, check=False)


def the_command_measures_the_corpus():
    done = evaluate("--layouts", "corpus", "--damage", "none", "--require", "clean=0.999")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert max(map(len, done.stdout.splitlines())) <= 100
    unmet = evaluate("--layouts", "corpus", "--damage", "none", "--require", "clean=1.1")
    assert unmet.returncode == 1 and "not met: clean" in unmet.stdout


def unknown_names_are_refused():
    for option, name in (("--layouts", "papyrus"), ("--damage", "fire")):
        done = evaluate(option, name)
        assert done.returncode != 0 and f"no {option[2:].rstrip('s')} {name}" in done.stderr, done


def main():
    tests = [same_record_is_right, one_missing_author_is_one_missing_author, another_name_is_wrong,
             a_lost_mark_is_empty_and_another_presenter_wrong,
             a_missing_affiliation_does_not_shift_the_others, invented_talks_are_wrong,
             a_place_in_the_text_finds_its_value, damage_is_the_same_again_and_grows_with_its_rate,
             the_command_measures_the_corpus, unknown_names_are_refused]
    for test in tests:
        test()
    print(f"{len(tests)} tests passed")


if __name__ == "__main__":
    main()
