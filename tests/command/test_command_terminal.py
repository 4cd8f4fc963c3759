#!/usr/bin/env python3
"""What people see: findings and summary on standard error, in a terminal and elsewhere.

    test_command_terminal.py BINARY SOURCE_DIR [WORD]
"""
import os
import re
import sys

import command
from command import PROGRAMME, QUIET, check_message, read_json, test

# Nothing of a text or a file name may steer a terminal: C0 but newline, DEL, C1, bidi controls.
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
ESCAPE = re.compile("\x1b\\[[0-9;]*m")
EVIL = b"\xff\x9b31m \n \x1b[31m \x7f \xc2\x9b31m \xe2\x80\xae \xe2\x81\xa6 \xe2\x80\xa8 \r\t.txt"

WITH_WARNING = PROGRAMME.replace("Göttingen, Germany", "Göttingen, gERMANY")


def corpus_files(c):
    return [file for folder in ("clean", "flawed") for file in sorted(c.corpus(folder).glob("*.txt"))]


def check_safe(data):
    text = data.decode("utf-8", "strict")
    assert not UNSAFE.search(text), f"{UNSAFE.search(text)}: {text!r}"


# --- findings -----------------------------------------------------------------------------------------

@test
def a_finding(c):
    c.write("a.txt", WITH_WARNING)
    done = c.run("a.txt")
    assert done.err.decode() == (
        "a.txt:13:67: warning: country 'gERMANY' is usually written 'Germany' [odd-country-case]\n"
        " 13 | **Gears that Whisper** — ●ADA KELLERMANN — Universität Göttingen, gERMANY\n"
        "    |                                                                   ^~~~~~~\n"
        "a.txt: 1 part, 1 session, 1 talk; all 281 bytes accounted for; 0 errors, 1 warning, 1 note\n"), done


@test
def notes_are_counted_and_not_shown(c):
    c.write("a.txt", PROGRAMME)
    assert c.run("a.txt").err.decode() == (
        "a.txt: 1 part, 1 session, 1 talk; all 281 bytes accounted for; 0 errors, 0 warnings, 1 note\n")


@test
def findings_agree_with_the_record(c):
    """Place, severity, message and rule of each, and the summary's numbers."""
    for file in corpus_files(c):
        done = c.run(file)
        validation = read_json(done.out)["validation"]
        shown = [line for line in done.err.decode().split("\n") if re.search(r": (error|warning|note): ", line)]
        assert shown == [f"{file}:{f['line']}:{f['column']}: {f['severity']}: {f['message']} [{f['rule']}]"
                         for f in validation["findings"] if f["severity"] != "note"], (file.name, done)
        counts = validation["counts"]
        numbers = [int(n) for n in re.findall(r"(\d+) (?:error|warning|note)s?", done.err.decode().splitlines()[-1])]
        assert numbers == [counts["error"], counts["warning"], counts["note"]], (file.name, done)


@test
def the_path_is_shown_as_given(c):
    os.mkdir(c.folder / "d")
    c.write("d/a.txt", WITH_WARNING)
    for path in ("d/a.txt", "./d/a.txt", str(c.folder / "d/a.txt")):
        assert c.run(path).err.decode().startswith(path + ":13:67: warning: ")


@test
def nothing_found_is_said_in_one_line(c):
    c.write("a.txt", QUIET)
    assert c.run("a.txt").err.decode().endswith("; 0 errors, 0 warnings, 0 notes\n")


# --- terminals ----------------------------------------------------------------------------------------

@test
def colours_on_a_terminal(c):
    c.write("a.txt", WITH_WARNING)
    done = c.run_in_terminal("a.txt", columns=200)
    assert b"\x1b[" in done.err, done
    assert ESCAPE.sub("", done.err.decode()) == c.run("a.txt").err.decode(), done
    assert b"\x1b" not in done.out


@test
def no_colours_when_not_wanted(c):
    c.write("a.txt", WITH_WARNING)
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert b"\x1b" not in c.run_in_terminal("a.txt", env=env).err, env
    assert b"\x1b" not in c.run("a.txt", env={"TERM": "xterm", "NO_COLOR": ""}).err


@test
def every_colour_is_switched_off_again(c):
    done = c.run_in_terminal(c.corpus("flawed/missing-presenter.txt"))
    for line in done.err.decode().split("\n"):
        codes = ESCAPE.findall(line)
        assert not codes or codes[-1] == "\x1b[0m", line


@test
def source_lines_fit_the_terminal(c):
    """Source and caret lines are never wider; messages wrap, so that one can copy them whole."""
    for columns in (40, 80, 132):
        for file in corpus_files(c):
            done = c.run_in_terminal(file, columns=columns, env={"NO_COLOR": "1"})
            for line in done.err.decode().split("\n"):
                if re.match(r" *\d* \| ", line):
                    assert len(line) <= columns, (columns, file.name, line)


@test
def the_caret_stands_below_what_it_means(c):
    for columns in (60, 80, 400):
        done = c.run_in_terminal(c.corpus("flawed/lost-hyphen.txt"), columns=columns, env={"NO_COLOR": "1"})
        lines = done.err.decode().split("\n")
        marks = lines[2]
        begin, end = marks.index("^"), max(marks.rindex("^"), marks.rfind("~")) + 1
        word = re.search(r"'(\w+)'", lines[0]).group(1)
        assert lines[1][begin:end] == word, lines


@test
def a_line_of_one_letter_words_in_a_narrow_terminal(c):
    """The span at the very end, at the very beginning, and longer than the terminal."""
    head = PROGRAMME.rsplit("A gear", 1)[0]
    for text in ("x " * 300 + "\x01", "\x01" + " x" * 300, "x " * 100 + "\x01" * 200 + " x" * 100):
        c.write("a.txt", head + text + "\n")
        for columns in (1, 20, 40, 80):
            done = c.run_in_terminal("a.txt", columns=columns, env={"NO_COLOR": "1"})
            source = [line for line in done.err.decode().split("\n") if re.match(r" *\d* \| ", line)]
            assert done.code == 0 and source, done
            assert all(len(line) <= max(columns, 40) for line in source), (columns, source)


# --- safety -------------------------------------------------------------------------------------------

@test
def control_characters_of_the_text_are_shown_as_escapes(c):
    text = ("Text of a \x1b[31mred\x1b[0m kind, \x9b31m \u202e \u2066 \u2028 \x07 \x7f, "
            "which \x00 stands in no programme \x1b]0;title\x07.\n")
    c.write("a.txt", text + PROGRAMME.replace("whisper", "whisper\x1b[31m\u202e"))
    done = c.run("a.txt")
    assert "control-character" in done.err.decode(), done
    check_safe(done.err)


@test
def dumps_are_safe_too(c):
    c.write("a.txt", PROGRAMME.replace("whisper", "whisper\x1b[31m\u202e\x9b\x7f").replace("WHISP", "\x1b"))
    for stage in ("lines", "blocks", "fields"):
        check_safe(c.run("--dump", stage, "a.txt").out.replace(b"\t", b" "))


@test
def file_names_of_any_bytes(c):
    """Never raw on the terminal, and the record stays JSON."""
    c.write(EVIL, WITH_WARNING)
    done = c.run(EVIL)
    assert done.code == 0 and read_json(done.out)["source"]["name"].endswith(".txt"), done
    check_safe(done.err)
    assert done.err.count(b"\n") == 4, done
    assert ESCAPE.sub("", c.run_in_terminal(EVIL, columns=200).err.decode()) == done.err.decode()


@test
def names_in_messages_are_safe(c):
    c.write("a.txt", PROGRAMME)
    for arguments in ([b"no" + EVIL], [b"-o", b"no/" + EVIL, "a.txt"], [b"--grammar", b"no" + EVIL, "a.txt"],
                      [b"--no" + EVIL], [b"--fail-on", EVIL], [b"--dump", EVIL]):
        done = c.run(*arguments)
        assert done.code == 2, (arguments, done)
        check_safe(done.err)
        check_message(done)


@test
def record_is_safe_on_a_terminal(c):
    """Control characters of the file's name and of values are escapes in JSON, C1 and bidi ones as well."""
    c.write(EVIL, PROGRAMME.replace("Whisper", "Whi\u202espe\x9br\x7f"))
    for options in ([], ["--compact"], ["--provenance"]):
        check_safe(c.run(*options, EVIL).out)


@test
def help_fits_eighty_columns(c):
    for line in c.run("--help").out.decode().splitlines():
        assert len(line) <= 80, line


if __name__ == "__main__":
    sys.exit(command.main())
