#!/usr/bin/env python3
"""Strange files: each gives a record, the right finding, no crash, in little time and memory.

    test_command_inputs.py BINARY SOURCE_DIR [WORD]

Time is CPU time; the limits are those of a release build, others get ten times as much, and
SYMD_TIME_SCALE multiplies it further.
"""
import os
import random
import struct
import sys
import zlib

import command
from command import PROGRAMME, QUIET, read_json, rules, test

SECONDS = 2.0
MEGABYTE = 1_000_000


def check_hostile(c, name, data, *expected, code=1, bytes_per_byte=None):
    """A record that adds up, with these rules among its findings, on time."""
    c.write(name, data)
    size = len(data)
    done = c.run("--compact", name)
    assert done.code in ((0, 1) if code is None else (code,)), done
    record = read_json(done.out)
    coverage = record["validation"]["coverage"]
    assert record["source"]["bytes"] == coverage["bytes"] == size, coverage
    assert coverage["fields"] + coverage["markup"] + coverage["unrecognised"] == size, coverage
    found = rules(record)
    for rule in expected:
        assert rule in found, (rule, found[:10])
    assert b"\x1b" not in done.err, done.err[:500]
    limit = SECONDS * c.time_scale()
    assert done.seconds <= limit, f"{done.seconds:.2f} s of CPU, {limit:.0f} s at most"
    if bytes_per_byte and not c.sanitized():
        most = 50 * MEGABYTE + bytes_per_byte * size
        assert done.peak_bytes <= most, f"{done.peak_bytes / MEGABYTE:.0f} MB, {most / MEGABYTE:.0f} at most"
    return record


def png(width=64, height=64):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = random.Random(1).randbytes(height * (width * 3 + 1))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


# --- small --------------------------------------------------------------------------------------------

@test
def empty_file(c):
    record = check_hostile(c, "empty.txt", b"", "no-programme")
    assert rules(record) == ["no-programme"] and record["source"] == {"name": "empty.txt", "bytes": 0, "lines": 0}


@test
def byte_order_mark_alone(c):
    assert rules(check_hostile(c, "bom.txt", b"\xef\xbb\xbf", "no-programme"))[0] == "no-programme"


@test
def blanks(c):
    record = check_hostile(c, "blanks.txt", b" \n\t\n\r\n  \n" * 1000, "no-programme")
    assert rules(record) == ["no-programme"] and record["source"]["lines"] == 4000, record["source"]


@test
def one_byte_each(c):
    for byte in range(256):
        c.write(f"{byte}", bytes([byte]))
    done = c.run("-q", *map(str, range(256)))
    assert done.code == 1 and len(done.records()) == 256, done


@test
def picture(c):
    check_hostile(c, "picture.png", png(), "no-programme", "unrecognised-text")


@test
def the_command_itself(c):
    """Noise with texts in it; it may even find a programme, the example of a rule."""
    with open(c.binary, "rb") as file:
        check_hostile(c, "program.bin", file.read(3 * MEGABYTE), "unrecognised-text", code=None)


@test
def latin_1(c):
    record = check_hostile(c, "latin1.txt", PROGRAMME.replace("–", "-").replace("●", "\x95").replace("—", "\x97")
                           .encode("latin-1"), "legacy-encoding", code=0)
    talk = record["parts"][0]["sessions"][0]["entries"][0]
    assert talk["affiliations"][0]["institution"] == "Universität Göttingen", talk
    assert talk["authors"][0]["presenting"], talk
    assert rules(record).count("legacy-encoding") == 1


@test
def utf_16(c):
    c.write("plain.txt", QUIET)
    plain = read_json(c.run("plain.txt").out)
    for name, data in (("little", b"\xff\xfe" + QUIET.encode("utf-16-le")),
                       ("big", b"\xfe\xff" + QUIET.encode("utf-16-be"))):
        record = check_hostile(c, name, data, "legacy-encoding", code=0)
        assert record["parts"] == plain["parts"], name
        assert rules(record) == ["legacy-encoding"], rules(record)


@test
def utf_16_cut_in_half_a_character(c):
    for cut in (1, 2, 3, 101, 102):
        check_hostile(c, "cut", (b"\xff\xfe" + QUIET.encode("utf-16-le"))[:-cut], "legacy-encoding", code=0)


@test
def no_final_newline(c):
    record = check_hostile(c, "a.txt", QUIET.rstrip("\n").encode(), "missing-final-newline", code=0)
    assert rules(record) == ["missing-final-newline"], rules(record)
    c.write("b.txt", QUIET)
    assert record["parts"] == read_json(c.run("b.txt").out)["parts"]


@test
def old_and_windows_line_ends(c):
    c.write("b.txt", QUIET)
    parts = read_json(c.run("b.txt").out)["parts"]
    record = check_hostile(c, "windows.txt", QUIET.replace("\n", "\r\n").encode(), code=0)
    assert record["parts"] == parts and rules(record) == [], rules(record)


# --- large --------------------------------------------------------------------------------------------

@test
def one_line_of_50_megabytes(c):
    check_hostile(c, "line.txt", b"x" * 50 * MEGABYTE, "no-programme", "unrecognised-text", "missing-final-newline",
                  bytes_per_byte=8)


@test
def one_line_of_50_megabytes_with_dashes_and_marks(c):
    text = "Title — ●ADA WEBER, **bold** — <sub>3</sub> University &amp; Town (SYMD 1.1) ".encode()
    check_hostile(c, "line.txt", text * (50 * MEGABYTE // len(text)), "no-programme", bytes_per_byte=8)


@test
def nothing_but_zeros(c):
    check_hostile(c, "zeros.bin", bytes(50 * MEGABYTE), "no-programme", "control-character", bytes_per_byte=8)


@test
def noise(c):
    check_hostile(c, "noise.bin", random.Random(2).randbytes(10 * MEGABYTE), "no-programme")


@test
def one_line_with_a_finding_at_every_other_byte(c):
    for name, piece, rule in (("controls", b"\x01a", "control-character"), ("invalid", b"\xc3\xa4\xff", "invalid-utf8"),
                              ("latin", b"\xe4b", "legacy-encoding")):
        record = check_hostile(c, name, piece * (10 * MEGABYTE // len(piece)), "no-programme", rule)
        assert rules(record).count(rule) <= 1001, rule


@test
def newlines(c):
    check_hostile(c, "newlines.txt", b"\n" * 10 * MEGABYTE, "no-programme")


@test
def many_heads(c):
    """Each line opens and closes something."""
    lines = "".join(f"## SYMD {n}: Title\n\n" for n in range(1, 50000))
    check_hostile(c, "heads.txt", ("# Symposium Heads (SYMD)\n\n" + lines).encode(), code=0)


@test
def one_paragraph_of_many_lines(c):
    text = QUIET + "word and another word, high-throughput and highthroughput\n" * 100000
    check_hostile(c, "paragraph.txt", text.encode(), code=0)


@test
def one_talk_of_many_authors(c):
    names = ", ".join(f"ADA WEBER{'ABCDEFGHIJ'[n % 10] * (n % 7 + 1)}<sup>{n % 9 + 1}</sup>" for n in range(20000))
    text = QUIET.replace("●ADA KELLERMANN", "●ADA KELLERMANN, " + names)
    check_hostile(c, "authors.txt", text.encode(), code=0)


@test
def standard_input_of_50_megabytes(c):
    done = c.run("--compact", "-", stdin=b"word " * (10 * MEGABYTE))
    assert done.code == 1 and read_json(done.out)["source"]["bytes"] == 50 * MEGABYTE
    assert done.seconds <= SECONDS * c.time_scale(), done.seconds


@test
def large_output_into_a_file(c):
    """What is written at once or in pieces is the same."""
    c.write("big.txt", c.corpus("clean/symd-2025.txt").read_bytes() * 100)
    assert c.run("-q", "-o", "out.json", "big.txt").code == 0
    assert c.read("out.json") == c.run("-q", "big.txt").out


if __name__ == "__main__":
    sys.exit(command.main())
