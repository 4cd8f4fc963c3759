#!/usr/bin/env python3
"""Comments in the text that suppress findings, and that they change nothing of the record.

    test_check_suppressions.py BINARY SOURCE_DIR [WORD]
"""
import os
import random
import re
import sys

import command
from command import QUIET, read_json, test

NAME = "symd-check"
TITLE = "**Gears that Whisper** — ●ADA KELLERMANN — Universität Göttingen, gERMANY"
TEXT = QUIET.replace("Göttingen, Germany", "Göttingen, gERMANY")
COMMENTS = ("<!-- symd-disable-next-line lost-hyphen -->",
            "<!--symd-disable all: a high-throughput reason with words that a document-wide look would see-->",
            "<!-- symd-enable text, time-overlap -->",
            "<!--  symd-nonsense -->")


def found(c, text, *options):
    c.write("a.txt", text)
    done = c.run("a.txt", *options)
    return re.findall(r"^a\.txt:(\d+):(?:\d+): \w+: (.*) \[([a-z0-9-]+)\]$", done.out.decode(), re.M)


def rules(c, text, *options):
    return [rule for _, _, rule in found(c, text, *options)]


def above(line, comment, text=TEXT):
    assert text.count(line) == 1
    return text.replace(line, comment + line)


# --- what is suppressed -------------------------------------------------------------------------------

@test
def the_next_line(c):
    assert rules(c, TEXT) == ["odd-country-case"]
    for names in ("odd-country-case", "affiliation", "all", "lost-hyphen, odd-country-case",
                  "odd-country-case: the institute writes it so", " odd-country-case"):
        text = above(TITLE, f"<!-- symd-disable-next-line {names} -->\n")
        assert "odd-country-case" not in rules(c, text), names
    # Over blank lines and other comments, but not further than the line.
    assert rules(c, above(TITLE, "<!-- symd-disable-next-line odd-country-case -->\n\n")) == []
    assert rules(c, above(TITLE, "<!-- symd-disable-next-line affiliation -->\n"
                                 "<!-- symd-disable-next-line people -->\n")) == ["unused-suppression"]
    assert rules(c, above("SYQM 1.1", "<!-- symd-disable-next-line odd-country-case -->\n")) == [
        "unused-suppression", "odd-country-case"]


@test
def a_stretch(c):
    off, on = "<!-- symd-disable odd-country-case -->\n", "<!-- symd-enable odd-country-case -->\n"
    assert rules(c, above("## SYQM 1", off)) == []
    assert rules(c, above("## SYQM 1", off) + "\n" + on) == []
    assert rules(c, above(TITLE, off + on)) == ["unused-suppression", "odd-country-case"]
    assert rules(c, above(TITLE, off).replace("teeth are cut", "teeth\n" + on + "are cut")) == []


@test
def the_whole_file(c):
    assert rules(c, "<!-- symd-disable all -->\n\n" + TEXT.rstrip("\n")) == []
    assert rules(c, "\ufeff<!-- symd-disable text -->\n" + TEXT.rstrip("\n")) == ["odd-country-case"]
    assert rules(c, "<!-- symd-disable no-programme, structure -->\nNothing.\n") == []


@test
def suppressed_findings_count_nowhere(c):
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    c.write("a.txt", "<!-- symd-disable missing-presenter -->\n" + QUIET.replace("●", ""))
    assert c.run("a.txt").code == 0
    validation = read_json(c.run("a.txt", binary=extract).out)["validation"]
    assert validation["counts"] == {"error": 0, "warning": 0, "note": 0}, validation


# --- what does nothing --------------------------------------------------------------------------------

@test
def unused_suppressions_are_notes(c):
    def told(comment):
        (line, message, rule), = found(c, above("## SYQM 1", comment + "\n", QUIET))
        assert (line, rule) == ("3", "unused-suppression")
        return message

    assert told("<!-- symd-disable-next-line lost-hyphen -->") == (
        "this suppresses no finding of 'lost-hyphen'; take it out")
    assert told("<!-- symd-disable lost-hypen -->") == "'lost-hypen' is no rule; did you mean 'lost-hyphen'?"
    assert told("<!-- symd-enable lost-hyphen -->") == "'lost-hyphen' is not disabled here"
    assert told("<!-- symd-disabel lost-hyphen -->") == (
        "'symd-disabel' is no command to the checker; did you mean 'symd-disable'?")
    assert told("<!-- symd-disable -->") == "this comment names no rule; name one, or all"


@test
def each_name_is_judged_alone(c):
    c.write("a.txt", above(TITLE, "<!-- symd-disable-next-line lost-hyphen odd-country-case -->\n"))
    done = c.run("a.txt")
    assert done.out.startswith(b"a.txt:13:29: note: this suppresses no finding of 'lost-hyphen'"), done
    assert b" 13 | <!-- symd-disable-next-line lost-hyphen odd-country-case -->\n" in done.out, done


@test
def the_note_can_be_suppressed(c):
    assert rules(c, "<!-- symd-disable unused-suppression -->\n<!-- symd-disable lost-hyphen -->\n" + QUIET) == []


@test
def ignoring_a_rule_makes_no_suppression_unused(c):
    text = above(TITLE, "<!-- symd-disable-next-line odd-country-case -->\n")
    assert rules(c, text, "--ignore", "odd-country-case") == []


@test
def many_comments_take_little_time(c):
    c.write("a.txt", "".join(f"<!-- symd-disable-next-line all -->\n<!-- symd-enable all -->\n{i}\n"
                             for i in range(30000)))
    done = c.run("a.txt")
    assert done.seconds < 10 * c.time_scale(), done.seconds


# --- the record ---------------------------------------------------------------------------------------

def bare(record):
    record.pop("validation")
    record["source"] = None
    return record


@test
def comments_change_nothing_of_the_record(c):
    """On lines of their own or behind others, anywhere in each document."""
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    rng = random.Random(20250317)
    for file in sorted(c.corpus("clean").glob("*.txt")) + sorted(c.corpus("flawed").glob("*.txt")):
        if file.name.startswith("legacy-"):
            continue
        data = file.read_bytes()
        lines = data.split(b"\n")
        names = [c.write("0.txt", data)]
        where = ["nowhere"]
        for number in range(1, 25):
            changed = list(lines)
            at = rng.randrange(len(lines))
            comment = rng.choice(COMMENTS).encode()
            if number % 2 == 0 and lines[at].strip():
                end = b"\r" if lines[at].endswith(b"\r") else b""
                changed[at] = lines[at].removesuffix(b"\r") + b" " + comment + end
            else:
                end = b"\r" if lines[0].endswith(b"\r") else b""
                changed.insert(at, comment + end)
            names.append(c.write(f"{number}.txt", b"\n".join(changed)))
            where.append(f"line {at + 1}: {changed[at]!r}")
        first, *records = [bare(record) for record in c.run("-q", *names, binary=extract).records()]
        for record, place in zip(records, where[1:]):
            assert record == first, (file.name, place)


@test
def a_comment_set_off_by_blank_lines_cuts_nothing_more(c):
    """A block of its own between two blocks counts as one blank line."""
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    for file in sorted(c.corpus("clean").glob("*.txt")):
        data = file.read_bytes()
        block = b"\n\n<!-- symd-disable all -->\n\n"
        names = [c.write("0.txt", data), c.write("1.txt", data.replace(b"\n\n", block))]
        first, second = [bare(record) for record in c.run("-q", *names, binary=extract).records()]
        assert first == second, file.name


if __name__ == "__main__":
    sys.exit(command.main(NAME))
