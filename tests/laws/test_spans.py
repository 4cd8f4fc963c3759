#!/usr/bin/env python3
"""Every value leads back to its bytes (law 3) and nothing is lost (law 2).

    test_spans.py BINARY SOURCE_DIR

An independent reader: it decodes each corpus file by itself, runs the program with --provenance
and reads the pieces of every value again. Offset, line and column of each piece agree, pieces
ascend, lie inside the file and inside their object. A value without "why" is exactly the text of
its pieces, put together with a blank where they are not adjacent. Every printed value has pieces.
A derived value's "why" is what "derived" says, and its "from" leads to a printed field that has this
value (for an end before a break, to the start and the minutes that make it). People and institutions
have the places of their names, and count each name of the record once. All files are read a second
time with a week given: then each weekday has a printed date or that of the week.
Places of findings are checked in the same way. Fields, markup and unrecognised text add up to the
file, and the pieces of the fields are among the bytes counted as fields.
"""
import json
import subprocess
import sys
from bisect import bisect_left
from collections import Counter
from pathlib import Path

WEEK = {day: f"2025-03-{16 + i}" for i, day in enumerate(
    ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"))}
SHOWN = 8  # problems printed per file

# Values that are no printed text: normalised from words that are markup, counted, or links.
WITHOUT_PIECES = {"kind", "layout", "number", "presenting", "language", "type", "status",
                  "count"}
# Members of an object that hold no values of the programme.
NO_VALUES = {"at", "why", "derived", "from"}
TEXT_LISTS = {"description", "rooms", "abstract", "keywords", "synopsis", "joint_with"}


class File:
    """The characters of a file, each with the offset of its first byte."""

    def __init__(self, data):
        self.size = len(data)
        self.chars = []
        self.offsets = []
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            self._read_utf16(data, "little" if data[:1] == b"\xff" else "big")
        elif not self._read_utf8(data, 3 if data[:3] == b"\xef\xbb\xbf" else 0):
            self._read_windows_1252(data)
        self.offsets.append(self.size)
        self.line_of = []  # index of character -> (line, column)
        line = column = 1
        for char in self.chars:
            self.line_of.append((line, column))
            line, column = (line + 1, 1) if char == "\n" else (line, column + 1)
        self.line_of.append((line, column))
        self.line_count = line - 1 if column == 1 else line

    def _read_utf8(self, data, start):
        """One U+FFFD for each run of bytes that are not UTF-8. False: no UTF-8 at all in it."""
        at, bad, multi_byte = start, False, False
        in_run = False
        while at < len(data):
            lead = data[at]
            length = 1 if lead < 0x80 else 2 if 0xC2 <= lead <= 0xDF else \
                3 if 0xE0 <= lead <= 0xEF else 4 if 0xF0 <= lead <= 0xF4 else 0
            try:
                char = data[at:at + length].decode("utf-8") if length else ""
            except UnicodeDecodeError:
                char = ""
            if len(char) == 1:
                self.chars.append(char)
                self.offsets.append(at)
                multi_byte = multi_byte or length > 1
                in_run = False
                at += length
            else:
                if not in_run:
                    self.chars.append("\ufffd")
                    self.offsets.append(at)
                bad = in_run = True
                at += 1
        return multi_byte or not bad

    def _read_windows_1252(self, data):
        self.chars, self.offsets = [], list(range(len(data)))
        for byte in data:
            try:
                self.chars.append(bytes([byte]).decode("cp1252"))
            except UnicodeDecodeError:
                self.chars.append(chr(byte))  # the five bytes that cp1252 leaves free

    def _read_utf16(self, data, order):
        at = 2
        while at < len(data):
            length = 2
            unit = int.from_bytes(data[at:at + 2], order)
            if 0xD800 <= unit < 0xDC00 and at + 4 <= len(data):
                length = 4
            codec = "utf-16-le" if order == "little" else "utf-16-be"
            self.chars.append(data[at:at + length].decode(codec, "replace")[:1])
            self.offsets.append(at)
            at += length

    def index(self, offset):
        """The character that begins at an offset, or None when none begins there."""
        if offset <= self.offsets[0]:
            return 0  # a byte order mark belongs to no character
        i = bisect_left(self.offsets, offset)
        return i if i < len(self.offsets) and self.offsets[i] == offset else None

    def text(self, offset, length):
        return "".join(self.chars[self.index(offset):self.index(offset + length)])


class Reader:
    """Reads one record with its provenance and collects what is wrong."""

    def __init__(self, file):
        self.file = file
        self.problems = []
        self.pieces = 0
        self.owned = set()  # (offset, length) of all pieces of fields
        self.printed = {}  # pieces -> values that stand there
        self.derived = []  # (path, name, object) of all derived fields

    def wrong(self, path, message):
        self.problems.append(f"{path}: {message}")

    def place(self, path, offset, length, line, column):
        """Checks offset, length, line and column of one place; false when it is no place."""
        if offset < 0 or length < 0 or offset + length > self.file.size:
            self.wrong(path, f"[{offset}, {length}] is not inside the file")
            return False
        first, last = self.file.index(offset), self.file.index(offset + length)
        if first is None or last is None:
            self.wrong(path, f"[{offset}, {length}] cuts a character")
            return False
        if self.file.line_of[first] != (line, column):
            want = "%d:%d" % self.file.line_of[first]
            self.wrong(path, f"offset {offset} is {want}, not {line}:{column}")
        return True

    def read_pieces(self, path, pieces):
        """Checks a list of pieces; returns their text, None when they are no pieces."""
        text, end = "", None
        for offset, length, line, column in pieces:
            self.pieces += 1
            if not self.place(path, offset, length, line, column):
                return None
            if length == 0:
                self.wrong(path, f"an empty piece at {offset}")
            if end is not None and offset < end:
                self.wrong(path, f"the piece at {offset} begins before the end of the one before")
            if end is not None and offset != end:
                text += " "
            text += self.file.text(offset, length)
            end = offset + length
        return text

    def check_hull(self, path, pieces, hull):
        for offset, length, *_ in pieces:
            if not (hull[0] <= offset and offset + length <= hull[1]):
                self.wrong(path, f"[{offset}, {length}] is not inside its object {list(hull)}")

    def field(self, path, value, pieces, steps, hull):
        """One printed text, number or time, with the pieces and steps that belong to it."""
        if not pieces:
            self.wrong(path, f"no pieces for {value!r}")
            return
        text = self.read_pieces(path, pieces)
        if text is None:
            return
        self.check_hull(path, pieces, hull)
        self.owned.update((offset, length) for offset, length, *_ in pieces)
        self.printed.setdefault(tuple(map(tuple, pieces)), set()).add(value)
        if not steps and str(value) != text:
            self.wrong(path, f"{value!r} has no \"why\", but its pieces say {text!r}")

    def walk_object(self, path, value):
        at, why = value.get("at", {}), value.get("why", {})
        derived = value.get("derived", {})
        self.derived += [(path, name, value) for name in derived] if at else []
        hull = (0, self.file.size)
        if at:
            if "self" not in at:
                self.wrong(path, '"at" without "self"')
            else:
                self.read_pieces(f"{path}.self", at["self"])
                if at["self"]:
                    hull = (at["self"][0][0], max(p[0] + p[1] for p in at["self"]))
        for name, steps in why.items():
            nested = steps and isinstance(steps[0], list)
            if not steps or (nested and not any(steps)):
                self.wrong(f"{path}.{name}", '"why" without steps')
        for name, item in value.items():
            where = f"{path}.{name}"
            if name in NO_VALUES:
                continue
            if name in TEXT_LISTS:
                pieces, steps = at.get(name, []), why.get(name, [[]] * len(item))
                if len(pieces) != len(item) or len(steps) != len(item):
                    self.wrong(where, f"{len(item)} texts, {len(pieces)} lists of pieces, "
                                      f"{len(steps)} lists of steps")
                    continue
                for i, text in enumerate(item):
                    self.field(f"{where}[{i}]", text, pieces[i], steps[i], hull)
            elif isinstance(item, dict):
                self.walk_object(where, item)
            elif isinstance(item, list):
                for i, member in enumerate(item):
                    if isinstance(member, dict):
                        self.walk_object(f"{where}[{i}]", member)
            elif item is None:
                if at.get(name):
                    self.wrong(where, "null has pieces")
            elif why.get(name) == ["option"]:
                if name != "date" or item != WEEK[value["day"]]:
                    self.wrong(where, f"{item!r} is not of the week that is given")
            elif name not in WITHOUT_PIECES and (name not in derived or at.get(name)):
                self.field(where, item, at.get(name, []), why.get(name, []), hull)

    def check_derived(self):
        for path, name, value in self.derived:
            source, where = value["derived"][name], f"{path}.{name}"
            if value["why"].get(name) != [source]:
                self.wrong(where, f"derived from {source!r}, but why {value['why'].get(name)}")
            if source == "option":
                continue  # walk_object has seen it
            pieces = tuple(map(tuple, value.get("from", {}).get(name, [])))
            self.read_pieces(where, sorted(pieces))
            said = self.printed.get(pieces) or self.before_break(pieces)
            if source == "page row":  # which is no object of the record
                said = {(self.read_pieces(where, pieces) or "").rjust(5, "0")}
            if value[name] not in said:
                self.wrong(where, f"{value[name]!r} comes from what says {said}")

    def before_break(self, pieces):
        """The time that a break of some minutes before a start leaves: [start, minutes]."""
        starts = self.printed.get(pieces[:-1], set())
        lengths = self.printed.get(pieces[-1:], set())
        ends = [int(t[:2]) * 60 + int(t[3:]) - n for t in starts for n in lengths
                if isinstance(t, str) and isinstance(n, int)]
        return {"%02d:%02d" % divmod(end % 1440, 60) for end in ends}

    def walk_lists(self, record):
        """People and institutions against the names and affiliations of the record."""
        names, institutions = Counter(), Counter()

        def count(value):
            if isinstance(value, dict):
                if "source" in value and "family" in value and value["family"]:
                    names[value["full"]] += 1
                if value.get("institution"):
                    institutions[value["institution"]] += 1
                for key, item in value.items():
                    if key not in NO_VALUES:
                        count(item)
            elif isinstance(value, list):
                for item in value:
                    count(item)
        count(record["parts"])
        for key, counted in (("people", names), ("institutions", institutions)):
            listed = Counter()
            for i, item in enumerate(record[key]):
                self.walk_object(f"{key}[{i}]", item)
                for spelling in item["spellings"]:
                    listed[spelling["text"]] += spelling["count"]
            # Institutions without a name of their own are in no list.
            wrong = {text for text, n in listed.items() if counted[text] != n}
            if key == "people":
                wrong |= set(counted) - set(listed)
            for text in sorted(wrong):
                self.wrong(key, f"{text!r} is printed {counted[text]} times, listed {listed[text]}")

    def walk_findings(self, validation):
        findings = validation["findings"]
        for i, f in enumerate(findings):
            path = f"findings[{i}] {f['rule']}"
            if self.place(path, f["offset"], f["length"], f["line"], f["column"]):
                end = self.file.line_of[self.file.index(f["offset"] + f["length"])]
                if end != (f["end_line"], f["end_column"]):
                    self.wrong(path, "ends at %d:%d, not %d:%d" % (
                        *end, f["end_line"], f["end_column"]))
            for edit in (f["fix"] or {"edits": []})["edits"]:
                self.place(path + " fix", edit["offset"], edit["length"],
                           *self.file.line_of[self.file.index(edit["offset"]) or 0])
        keys = [(f["offset"], f["rule"]) for f in findings]
        if keys != sorted(keys):
            self.wrong("findings", "not sorted by offset, then rule")
        severities = [f["severity"] for f in findings]
        counts = {name: severities.count(name) for name in ("error", "warning", "note")}
        if counts != validation["counts"]:
            self.wrong("counts", f"{validation['counts']}, but the findings are {counts}")

    def walk_coverage(self, validation):
        coverage = validation["coverage"]
        total = coverage["fields"] + coverage["markup"] + coverage["unrecognised"]
        if not total == coverage["bytes"] == self.file.size:
            self.wrong("coverage", f"{coverage} for a file of {self.file.size} bytes")
        covered, end = 0, 0  # bytes that belong to at least one piece of a field
        for offset, length in sorted(self.owned):
            covered += max(0, offset + length - max(offset, end))
            end = max(end, offset + length)
        if covered > coverage["fields"]:
            self.wrong("coverage", f"the pieces of fields hold {covered} bytes, "
                                   f"only {coverage['fields']} are counted")
        lost = [f["length"] for f in validation["findings"] if f["rule"] == "unrecognised-text"]
        if bool(coverage["unrecognised"]) != bool(lost):
            self.wrong("coverage", f"{coverage['unrecognised']} bytes unrecognised, "
                                   f"{len(lost)} findings")
        elif len(lost) <= 1000 and sum(lost) < coverage["unrecognised"]:
            self.wrong("coverage", f"{coverage['unrecognised']} bytes unrecognised, "
                                   f"the findings name {sum(lost)}")


def check(binary, path, *options):
    """Returns the problems of one file and the number of pieces that were read."""
    file = File(path.read_bytes())
    run = subprocess.run([binary, "--provenance", *options, str(path)], capture_output=True)
    try:
        record = json.loads(run.stdout)
    except ValueError as error:
        return [f"no JSON (exit code {run.returncode}): {error}"], 0
    reader = Reader(file)
    if record["source"]["bytes"] != file.size or record["source"]["lines"] != file.line_count:
        reader.wrong("source", f"{record['source']} for {file.size} bytes, {file.line_count} lines")
    if record["conference"]:
        reader.walk_object("conference", record["conference"])
    for i, part in enumerate(record["parts"]):
        reader.walk_object(f"parts[{i}]", part)
    reader.walk_lists(record)
    reader.check_derived()
    reader.walk_findings(record["validation"])
    reader.walk_coverage(record["validation"])
    if record["parts"] and not reader.pieces:
        reader.wrong("record", "not one piece in it")
    return reader.problems, reader.pieces


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, source = sys.argv[1], Path(sys.argv[2])
    passed = failed = total = 0
    for path in sorted((source / "corpus").rglob("*.txt")):
        if "." in path.stem:  # not a programme but something expected of one
            continue
        problems, pieces = check(binary, path)
        if not problems:
            problems, _ = check(binary, path, "--monday", WEEK["monday"])
        total += pieces
        if problems:
            failed += 1
            print(f"FAILED {path.relative_to(source)}")
            for line in problems[:SHOWN]:
                print(f"  {line}")
            if len(problems) > SHOWN:
                print(f"  ... and {len(problems) - SHOWN} more")
        else:
            passed += 1
    if passed + failed == 0:
        print("no corpus file found")
        failed = 1
    print(f"{total} pieces read back")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
