#!/usr/bin/env python3
"""symd-check as a user meets it: what it prints, which rules, exit codes, many files.

    test_check.py BINARY SOURCE_DIR [WORD]
"""
import os
import re
import sys

import command
from command import NO_PROGRAMME, PROGRAMME, QUIET, test

NAME = "symd-check"
# Without findings, with a note, a warning and an error.
NOTE = PROGRAMME
WARNING = QUIET.replace("Göttingen, Germany", "Göttingen, gERMANY")
ERROR = QUIET.replace("●", "")
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
FINDING = re.compile(r"(.*?):(\d+):(\d+): (error|warning|note): (.*) \[([a-z0-9-]+)\]")


def check_failed(done, *words):
    command.check_failed(done, *words, by=NAME)


def found(done):
    """(line, severity, rule) of each finding on standard output."""
    matches = [FINDING.fullmatch(line) for line in done.out.decode().split("\n")]
    return [(int(m[2]), m[4], m[6]) for m in matches if m]


# --- what is printed ----------------------------------------------------------------------------------

@test
def a_finding(c):
    c.write("a.txt", WARNING)
    done = c.run("a.txt")
    assert (done.code, done.err) == (0, b""), done
    assert done.out.decode() == (
        "a.txt:13:67: warning: country 'gERMANY' is usually written 'Germany' [odd-country-case]\n"
        " 13 | **Gears that Whisper** — ●ADA KELLERMANN — Universität Göttingen, gERMANY\n"
        "    |                                                                   ^~~~~~~\n"
        "a.txt: 0 errors, 1 warning, 0 notes; 1 can be repaired with --fix\n"), done


@test
def nothing_is_found_in_one_line(c):
    c.write("a.txt", QUIET)
    done = c.run("a.txt")
    assert (done.code, done.out, done.err) == (0, b"a.txt: 0 errors, 0 warnings, 0 notes\n", b""), done
    assert c.run("-q", "a.txt").out == b""


@test
def related_places_stand_below(c):
    file = c.corpus("flawed/lost-hyphen.txt")
    lines = c.run(file, "--select", "lost-hyphen").out.decode().split("\n")
    assert FINDING.fullmatch(lines[0]) and lines[1].split("|")[0].strip().isdigit(), lines
    assert lines[2].strip().startswith("|") and "^" in lines[2], lines
    assert re.fullmatch(r".*lost-hyphen\.txt:\d+:\d+: .* stands here", lines[3]), lines


@test
def findings_are_those_of_the_record(c):
    """Every finding of symd-extract, notes too, in the order of the record."""
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    files = sorted(c.corpus("flawed").glob("*.txt"))
    assert len(files) >= 20
    for file in files:
        record = command.read_json(c.run("-q", file, binary=extract).out)
        wanted = [(f["line"], f["severity"], f["rule"]) for f in record["validation"]["findings"]]
        assert found(c.run(file)) == wanted, file.name


@test
def nothing_steers_the_terminal(c):
    name = b"\x1b[31m \xe2\x80\xae \n.txt"
    path = c.write(name, "\x1b[2J \u202e a\n" + WARNING)
    for done in (c.run(path), c.run("--explain", "\x1b[31m"), c.run("--select", "\u202e", path)):
        for text in (done.out, done.err):
            assert not UNSAFE.search(text.decode("utf-8", "strict")), text
    for rule in listed(c):
        assert not UNSAFE.search(c.run("--explain", rule).out.decode().replace("\t", "")), rule


@test
def colours_only_where_wanted(c):
    c.write("a.txt", WARNING)
    assert b"\x1b" not in c.run("a.txt", env={"TERM": "xterm", "NO_COLOR": ""}).out


@test
def several_files_have_one_summary(c):
    c.write("a.txt", WARNING)
    c.write("b.txt", ERROR)
    c.write("c.txt", QUIET)
    done = c.run("a.txt", "b.txt", "c.txt")
    lines = done.out.decode().splitlines()
    assert lines[-1] == "3 files: 1 error, 1 warning, 0 notes; 1 can be repaired with --fix", done
    assert sum("errors," in line or "error," in line for line in lines) == 1, done
    assert done.code == 1


@test
def standard_input(c):
    done = c.run("-", stdin=WARNING.encode())
    assert done.out.startswith(b"standard input:13:67: warning: "), done
    check_failed(c.run("-", "-"), "standard input is named twice")


@test
def an_output_file(c):
    c.write("a.txt", WARNING)
    done = c.run("a.txt", "-o", "out.txt")
    assert (done.code, done.out, done.err) == (0, b"", b""), done
    assert c.read("out.txt") == c.run("a.txt").out


# --- exit codes ---------------------------------------------------------------------------------------

@test
def exit_codes(c):
    for name, text, worst in (("q", QUIET, 0), ("n", NOTE, 1), ("w", WARNING, 2), ("e", ERROR, 3)):
        c.write(name, text)
        for level, least in (("note", 1), ("warning", 2), ("error", 3), ("never", 4)):
            assert c.run(name, "--fail-on", level).code == int(worst >= least), (name, level)
        assert c.run(name).code == int(worst >= 3), name


@test
def no_programme_is_an_error(c):
    c.write("a.txt", NO_PROGRAMME)
    done = c.run("a.txt")
    assert done.code == 1 and (1, "error", "no-programme") in found(done), done


@test
def a_file_that_cannot_be_read_does_not_stop_the_others(c):
    c.write("a.txt", WARNING)
    done = c.run("none.txt", "a.txt", ".")
    assert done.code == 2 and [rule for _, _, rule in found(done)] == ["odd-country-case"], done
    assert done.err.count(b"symd-check: ") == 2 and b"none.txt: " in done.err, done
    assert done.out.endswith(b"3 files: 0 errors, 1 warning, 0 notes; 1 can be repaired with --fix; "
                             b"2 files could not be read\n"), done


@test
def wrong_options(c):
    c.write("a.txt", QUIET)
    check_failed(c.run(), "no file is given")
    check_failed(c.run("a.txt", "--fail-on", "fatal"), "--fail-on")
    check_failed(c.run("a.txt", "--max-findings", "-1"), "--max-findings")
    check_failed(c.run("a.txt", "--colour"), "--colour", "--help")
    check_failed(c.run("a.txt", "--output="), "the value is empty")
    check_failed(c.run("a.txt", "--grammar", "none.json"), "none.json")


@test
def a_full_disk_is_said(c):
    c.write("a.txt", ERROR)
    with open("/dev/full", "wb") as full:
        done = c.run("a.txt", stdout=full)
    assert done.code == 2 and b"standard output: cannot write: No space left" in done.err, done


# --- which rules --------------------------------------------------------------------------------------

ALL_KINDS = ERROR.replace("Göttingen, Germany", "Göttingen, gERMANY").rstrip("\n")


@test
def select_and_ignore(c):
    c.write("a.txt", ALL_KINDS)
    every = ["missing-presenter", "odd-country-case", "missing-final-newline"]

    def names(*options):
        return [rule for _, _, rule in found(c.run("a.txt", *options))]

    assert names() == every
    assert names("--select", "text") == every[2:]
    assert names("--select", "people,odd-country-case") == every[:2]
    assert names("--select", "people", "--select", "affiliation") == every[:2]
    assert names("--ignore", "people", "--ignore=text") == every[1:2]
    assert names("--select", "all", "--ignore", "text") == every[:2]
    assert names("--select", "missing-final-newline", "--ignore", "text") == every[2:]
    assert names("--select", "text", "--ignore", "missing-final-newline") == []
    assert names("--ignore", "all") == []


@test
def ignored_findings_do_not_count(c):
    c.write("a.txt", ALL_KINDS)
    assert c.run("a.txt").code == 1
    done = c.run("a.txt", "--ignore", "people")
    assert done.code == 0 and done.out.endswith(b"0 errors, 1 warning, 1 note; 2 can be repaired with --fix\n")


@test
def unknown_rules_suggest_the_nearest(c):
    c.write("a.txt", QUIET)
    check_failed(c.run("a.txt", "--select", "lost-hypen"), "'lost-hypen'", "did you mean 'lost-hyphen'?")
    check_failed(c.run("a.txt", "--ignore", "txt"), "'txt'", "did you mean 'text'?")
    check_failed(c.run("--explain", "mojibak"), "'mojibak'", "did you mean 'mojibake'?")
    done = c.run("--explain", "qqqqqqqq")
    check_failed(done, "'qqqqqqqq'", "--list-rules")
    assert b"did you mean" not in done.err


@test
def max_findings_keeps_the_most_severe(c):
    c.write("a.txt", ALL_KINDS)
    c.write("b.txt", ALL_KINDS)
    done = c.run("a.txt", "b.txt", "--max-findings", "3")
    assert found(done) == [(13, "error", "missing-presenter"), (13, "warning", "odd-country-case"),
                           (13, "error", "missing-presenter")], done
    assert b"2 errors, 2 warnings, 2 notes; " in done.out and b"; the 3 most severe are shown" in done.out, done
    assert found(c.run("a.txt", "--max-findings", "0")) == [] and c.run("a.txt", "--max-findings", "0").code == 1


def listed(c):
    return [line.split()[0] for line in c.run("--list-rules").out.decode().splitlines()]


@test
def rules_are_listed(c):
    lines = c.run("--list-rules").out.decode().splitlines()
    assert len(lines) > 20 and all(len(line) <= 80 for line in lines), lines
    assert "lost-hyphen             warning  text         fix" in lines, lines
    assert "no-programme            error    structure" in lines, lines


@test
def every_rule_is_explained(c):
    for rule in listed(c):
        done = c.run("--explain", rule)
        text = done.out.decode()
        assert done.code == 0 and text.startswith(rule + " ("), done
        assert "What to do: " in text and "This is found:" in text and "This is not:" in text, text
        prose = [line for line in text.splitlines() if not line.startswith("    ")]
        assert all(len(line) <= 80 for line in prose), rule


if __name__ == "__main__":
    sys.exit(command.main(NAME))
