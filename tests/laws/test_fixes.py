#!/usr/bin/env python3
"""A fix changes no value of the record except the one it is about, and none is left when all are made.

    test_fixes.py COMMAND SOURCE_DIR

Looks at the corpus and at invented booklets in every layout with every kind of damage that the fixes are
about. Each document is repaired by `symd-check --fix`, and the records before and after are compared:
they have the same parts, sessions, entries, people, and every value that differs stands where an edit of
a fix was. Repairing again must change nothing.
"""
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(sys.argv[2]).resolve() / "tools"))
from booklet import damage, measure_documents  # noqa: E402  pylint: disable=wrong-import-position

SEEDS = (3, 8)
TALKS = 10  # of a booklet
RATE = 0.3  # of the places where a kind of damage can strike
KINDS = ("glued_blocks", "stray_rule", "diacritics", "mojibake", "letter_case", "lost_hyphen",
         "leftover_hyphen", "inner_hyphen", "split_paragraph", "ligatures", "entities", "bom")

# Derived from all of the document, or about the file and not the programme.
ASIDE = {"generator", "source", "validation", "people", "institutions", "at", "why", "from"}


def run(binary, *arguments):
    return subprocess.run([binary, *map(str, arguments)], capture_output=True)


def records(extract, files):
    done = run(extract, "-q", "--compact", "--provenance", *files)
    return [json.loads(line) for line in done.stdout.splitlines()]


def pieces_of(record, name):
    """The (begin, end) of the file where a field of an object was read; of a list, those of its items."""
    at = record.get("at", {}).get(name) or []
    if at and at[0] and isinstance(at[0][0], list):
        at = [piece for item in at for piece in item]
    return [(piece[0], piece[0] + piece[1]) for piece in at]


def touched(pieces, edits):
    return any(begin <= edit_end and edit_begin <= end for begin, end in pieces for edit_begin, edit_end in edits)


def differences(before, after, edits, place="record", pieces=()):
    """Each value that differs and does not stand where an edit was; an edit of zero length touches what
    ends or begins there."""
    if isinstance(before, dict) and isinstance(after, dict):
        if before.keys() != after.keys():
            yield f"{place}: keys {sorted(before)} and {sorted(after)}"
            return
        for name in before:
            if name not in ASIDE:
                yield from differences(before[name], after[name], edits, f"{place}.{name}", pieces_of(before, name))
    elif isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            yield f"{place}: {len(before)} and {len(after)} items"
            return
        for i, (one, other) in enumerate(zip(before, after)):
            yield from differences(one, other, edits, f"{place}[{i}]", pieces)
    elif before != after and not touched(pieces, edits):
        yield f"{place}: {before!r} became {after!r}"


def edits_of(record):
    for finding in record["validation"]["findings"]:
        if finding["fix"] and finding["fix"]["safe"]:
            for edit in finding["fix"]["edits"]:
                yield edit["offset"], edit["offset"] + edit["length"]


def damaged_booklets(folder):
    """Writes invented booklets in every layout, each with every kind of damage in turn."""
    layouts = measure_documents.known_layouts(False)
    files = []
    for seed in SEEDS:
        documents = measure_documents.make_documents(layouts, seed, TALKS, 2, ("en", "de"))
        for document in (d for some in documents.values() for d in some):
            for kind in KINDS:
                if not damage.can_strike(kind, [document.truth]):
                    continue
                rng = random.Random(f"{seed}/{document.name}/{kind}")
                struck = damage.strike(kind, document.text, copy.deepcopy(document.truth), RATE, rng)
                data = struck.text if isinstance(struck.text, bytes) else struck.text.encode("utf-8")
                files.append(folder / f"{document.name}-{seed}-{kind}.txt")
                # Both line endings, and with and without a newline at the end.
                data = data.replace(b"\n", b"\r\n") if len(files) % 3 == 0 else data
                files[-1].write_bytes(data.rstrip() if len(files) % 2 == 0 else data)
    return files


def check(extract, checker, files):
    """Repairs the files in their place; yields what is wrong."""
    before = records(extract, files)
    original = [file.read_bytes() for file in files]
    done = run(checker, "--fix", "-q", "--format", "json", "--fail-on", "never", *files)
    if done.returncode != 0:
        yield f"--fix ends with {done.returncode}: {done.stderr[:300]!r}"
        return
    fixed = [file.read_bytes() for file in files]
    after = records(extract, files)
    repaired = 0
    for file, old, new, one, other in zip(files, original, fixed, before, after):
        edits = list(edits_of(one))
        repaired += old != new
        if bool(edits) != (old != new):
            yield f"{file.name}: {len(edits)} edits, and the file {'changed' if old != new else 'stayed'}"
        for difference in differences(one, other, edits):
            yield f"{file.name}: {difference}"
        left = list(edits_of(other))
        if left:
            yield f"{file.name}: fixes are left: {left[:3]}"
    if repaired == 0:
        yield "nothing was repaired"
    run(checker, "--fix", "-q", "--format", "json", "--fail-on", "never", *files)
    for file, new in zip(files, fixed):
        if file.read_bytes() != new:
            yield f"{file.name}: repaired twice"
    print(f"{repaired} of {len(files)} documents were repaired")


def main():
    extract, source = sys.argv[1], pathlib.Path(sys.argv[2])
    checker = str(pathlib.Path(extract).parent / "symd-check")
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus = []
        for file in sorted((source / "corpus").rglob("*.txt")):
            if "." not in file.stem and not file.stem.startswith("legacy-"):
                corpus.append(folder / file.name)
                corpus[-1].write_bytes(file.read_bytes())
        faults += check(extract, checker, corpus)
        faults += check(extract, checker, damaged_booklets(folder))
    print("\n".join(faults[:30]) or "every fix changes its own value only")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
