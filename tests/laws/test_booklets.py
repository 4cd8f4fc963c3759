#!/usr/bin/env python3
"""What tools/booklet invents is read back exactly, and cut off anywhere it is still a record.

    test_booklets.py BINARY SOURCE_DIR

For programmes of many sizes, from a single talk to several parts, both languages and each layout
that needs no LaTeX: every value of the record is what was put into the booklet, and nothing else is
there; coverage adds up to the bytes of the file, and nothing is unrecognised. For one text layer and one blank-line text, cut off at many places: whole JSON, and
the stretches that are reported as unrecognised have as many bytes as coverage says.
"""
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

# Seed, talks of a booklet, its parts.
PROGRAMMES = ((4, 16, 2), (11, 16, 2), (13, 16, 2), (101, 1, 1), (102, 2, 1), (103, 3, 2),
              (104, 5, 1), (105, 8, 4), (106, 12, 1), (109, 8, 4), (110, 12, 1), (107, 20, 5), (108, 30, 3),
              (3116, 3, 1), (3087, 10, 1))
CUT_SEED = 4
CUTS = 100  # per layout that is cut
CUT_LAYOUTS = ("text", "blank_text")
SECONDS = 60  # for one run; only a program that hangs takes so long
SHOWN = 5  # differences printed per booklet


def extract(binary, texts):
    """The records of some texts (bytes), from one run of the command."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.txt" for number in range(len(texts))]
        for file, text in zip(files, texts):
            file.write_bytes(text)
        run = subprocess.run([binary, "-q", "--compact", *files], capture_output=True,
                             timeout=SECONDS, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"exit code {run.returncode}: {run.stderr.decode()[-300:]}")
    records = [json.loads(line) for line in run.stdout.splitlines()]
    if len(records) != len(texts):
        raise RuntimeError(f"{len(records)} records of {len(texts)} files")
    return records


def coverage_problem(record, size):
    coverage = record["validation"]["coverage"]
    total = coverage["fields"] + coverage["markup"] + coverage["unrecognised"]
    if coverage["bytes"] != size or total != size:
        return f"coverage {coverage} of {size} bytes"
    reported = sum(finding["length"] for finding in record["validation"]["findings"]
                   if finding["rule"] == "unrecognised-text")
    if reported != coverage["unrecognised"]:
        return f"{reported} bytes are reported of {coverage['unrecognised']} unrecognised ones"
    return None


def differences(score, truth, record):
    """Lines about what the record has otherwise than the truth."""
    wanted, got = score.flatten(truth), score.flatten(record)
    classes = {field for field, _ in wanted.values()}
    lines = [f"  {path}\n    expected {value}\n    actual   {got.get(path, ('', None))[1]}"
             for path, (_, value) in wanted.items() if got.get(path, ("", None))[1] != value]
    lines += [f"  {path}\n    not expected: {value}" for path, (field, value) in got.items()
              if field in classes and path not in wanted]
    return lines


def check_booklets(binary, documents, measure, score):
    """Number of booklets that are not read as they should be."""
    failed = 0
    records = extract(binary, [document.text.encode() for _, document in documents])
    for (name, document), record in zip(documents, records):
        totals = {}
        score.score(document.truth, record, totals)
        lines = differences(score, document.truth, record) if score.f1(totals) < 1 else []
        lines += [f"  {path}\n    expected {wanted}\n    actual   {got}" for path, _, wanted, got, _
                  in measure.compare(document.truth, record).differences]
        problem = coverage_problem(record, len(document.text.encode()))
        if problem:
            lines.append(f"  {problem}")
        lines += [f"  line {f['line']}: {f['message']}" for f in record["validation"]["findings"]
                  if f["rule"] == "unrecognised-text"]
        if lines:
            failed += 1
            print(f"FAILED {name}, F1 {score.f1(totals):.4f}")
            print("\n".join(lines[:SHOWN]))
    return failed


def check_cuts(binary, name, text):
    """Number of beginnings of the text that break a law."""
    rng = random.Random(name)
    sizes = sorted(rng.sample(range(len(text)), CUTS))
    failed = 0
    for size, record in zip(sizes, extract(binary, [text[:size] for size in sizes])):
        problem = coverage_problem(record, size)
        if problem:
            failed += 1
            print(f"FAILED {name}, its first {size} bytes\n  {problem}")
    return failed


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, source = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    sys.path.insert(0, str(source / "tools"))
    sys.dont_write_bytecode = True
    from booklet import measure, measure_score
    from booklet.measure_documents import known_layouts, make_documents

    documents = []
    for seed, talks, parts in PROGRAMMES:
        made = make_documents(known_layouts(False), seed, 2 * talks, parts, ("en", "de"))
        documents += [(f"{document.name}-{seed}", document) for some in made.values()
                      for document in some]
    failed = check_booklets(binary, documents, measure, measure_score)
    cut = [(name, document) for name, document in documents
           if name.endswith(f"-{CUT_SEED}") and name.rsplit("-", 2)[0] in CUT_LAYOUTS]
    for name, document in cut:
        failed += check_cuts(binary, name, document.text.encode())
    print(f"{len(documents)} booklets, {len(cut) * CUTS} cuts: {failed} failed")
    return 1 if failed or not documents or not cut else 0


if __name__ == "__main__":
    sys.exit(main())
