#!/usr/bin/env python3
"""symd-check --baseline: what is known is not told again.

    test_check_baseline.py BINARY SOURCE_DIR [WORD]
"""
import json
import os
import re
import sys

import command
from command import QUIET, limit_file_size, read_json, test

NAME = "symd-check"
ODD = QUIET.replace("Göttingen, Germany", "Göttingen, gERMANY")
ERROR = QUIET.replace("●", "")
TEXT = "A gear can whisper when its teeth are cut with care.\n"


def rules(c, name, *options):
    done = c.run(name, "--baseline", "known.json", *options)
    assert done.code in (0, 1), done
    return re.findall(r"\[([a-z-]+)\]$", done.out.decode(), re.M)


def update(c, *names):
    done = c.run(*names, "--baseline", "known.json", "--update-baseline")
    assert done.code == 0 and done.err == b"", done
    return done


@test
def known_findings_are_not_told(c):
    c.write("a.txt", ERROR.replace("Germany", "gERMANY"))
    assert c.run("a.txt").code == 1
    done = update(c, "a.txt")
    assert done.out == b"a.txt: 0 errors, 0 warnings, 0 notes; 2 known from the baseline\n", done
    again = c.run("a.txt", "--baseline", "known.json")
    assert (again.code, again.out, again.err) == (0, done.out, b""), again
    for form in ("json", "sarif", "gitlab"):
        assert b"gERMANY" not in c.run("a.txt", "--baseline", "known.json", "--format", form).out


@test
def a_baseline_is_sorted_json_with_a_finding_to_a_line(c):
    c.write("a.txt", ERROR.replace("Germany", "gERMANY"))
    update(c, "a.txt")
    assert c.read("known.json").decode() == (
        '{\n  "format": "symd-baseline/1",\n  "findings": [\n'
        '    {"file":"a.txt","rule":"missing-presenter","entry":"SYQM 1.1","content":"ADA KELLERMANN","count":1},\n'
        '    {"file":"a.txt","rule":"odd-country-case","entry":"SYQM 1.1","content":"gERMANY","count":1}\n'
        '  ]\n}\n'), c.read("known.json").decode()
    c.write("a.txt", QUIET)
    update(c, "a.txt")
    assert read_json(c.read("known.json")) == {"format": "symd-baseline/1", "findings": []}


@test
def moved_lines_stay_known_and_new_findings_are_told(c):
    c.write("a.txt", ODD)
    update(c, "a.txt")
    c.write("a.txt", ODD.replace(TEXT, TEXT + "\nThe mill is closed.\n").replace("## ", "\n\n## "))
    assert rules(c, "a.txt") == []
    c.write("a.txt", ODD.replace(TEXT, "A gear can whisper when its\n\nteeth are cut."))
    assert rules(c, "a.txt") == ["split-paragraph", "missing-final-newline"]


@test
def as_many_are_known_as_there_were(c):
    one = "The mill in MÃ¼nster is closed.\n"
    c.write("a.txt", QUIET + one)
    update(c, "a.txt")
    c.write("a.txt", QUIET + one + one)
    assert rules(c, "a.txt") == ["mojibake"]


@test
def stale_entries_are_told_and_dropped(c):
    c.write("a.txt", ODD)
    update(c, "a.txt")
    c.write("a.txt", QUIET)
    done = c.run("a.txt", "--baseline", "known.json")
    assert done.code == 0 and done.err.decode() == (
        "symd-check: known.json: is not found any more in a.txt: odd-country-case in SYQM 1.1: 'gERMANY'\n"), done
    update(c, "a.txt")
    assert c.run("a.txt", "--baseline", "known.json").err == b""


@test
def files_that_are_not_checked_keep_their_entries(c):
    for name in ("a.txt", "b.txt", "c.txt"):
        c.write(name, ODD)
    update(c, "a.txt", "b.txt", "c.txt")
    os.remove(c.folder / "c.txt")
    c.write("a.txt", QUIET)
    update(c, "a.txt")
    files = [finding["file"] for finding in read_json(c.read("known.json"))["findings"]]
    assert files == ["b.txt"], files
    assert c.run("a.txt", "--baseline", "known.json").err == b""


@test
def files_are_named_from_the_folder_of_the_baseline(c):
    os.mkdir(c.folder / "d")
    c.write("d/a.txt", ODD)
    update(c, "d/a.txt")
    assert read_json(c.read("known.json"))["findings"][0]["file"] == "d/a.txt"
    for name in ("./d/a.txt", str(c.folder / "d/a.txt")):
        assert rules(c, name) == [], name


@test
def known_findings_are_not_repaired(c):
    c.write("a.txt", ODD)
    update(c, "a.txt")
    text = ODD.replace(TEXT, TEXT + "The mill is in MÃ¼nster.\n")
    c.write("a.txt", text)
    c.run("a.txt", "--baseline", "known.json", "--fix")
    assert c.read("a.txt").decode() == text.replace("MÃ¼nster", "Münster")


@test
def wrong_baselines(c):
    c.write("a.txt", ODD)

    def failed(text, *words):
        c.write("known.json", text)
        done = c.run("a.txt", "--baseline", "known.json")
        assert done.code == 2, done
        command.check_message(done, *words, by=NAME)

    failed("{", "known.json:1: baseline: not valid JSON")
    failed('{"format": "symd-baseline/2", "findings": []}', "known.json:1: baseline: format: ", "symd-baseline/1")
    failed('{"format": "symd-baseline/1",\n "finding": []}', "known.json:2: baseline: ", "did you mean 'findings'?")
    failed(json.dumps({"format": "symd-baseline/1", "findings": [{"file": "a"}]}), "is missing here")
    os.remove(c.folder / "known.json")
    done = c.run("a.txt", "--baseline", "known.json")
    assert done.code == 2
    command.check_message(done, "known.json", "--update-baseline makes it", by=NAME)
    done = c.run("a.txt", "--update-baseline")
    assert done.code == 2
    command.check_message(done, "there is no baseline to update", "--baseline", by=NAME)


@test
def a_baseline_is_written_whole_or_not_at_all(c):
    c.write("a.txt", ERROR.replace("Germany", "gERMANY"))
    c.write("known.json", '{"format": "symd-baseline/1", "findings": []}')
    before = c.read("known.json")
    done = c.run("a.txt", "--baseline", "known.json", "--update-baseline", "-q", before=limit_file_size(120))
    assert done.code == 2 and b"known.json: cannot write: " in done.err, done
    assert c.read("known.json") == before and c.listing() == ["a.txt", "known.json"]


if __name__ == "__main__":
    sys.exit(command.main(NAME))
